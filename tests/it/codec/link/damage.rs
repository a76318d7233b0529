//! A damaged link is always noticed, and never turns into something else.

use dependable::domain::exchange::link::{self, LinkError};

use super::{link_to, mixed, quick};
use crate::support::{built_in, tags};

const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The sign as it is written of which this is another form.
fn written(sign: char) -> char {
    match sign.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        sign => sign,
    }
}

/// One quick link and one full one.
fn links() -> [String; 2] {
    [link_to(&quick(&tags(&["candidate", "llm", "senior"]))), link_to(&mixed())]
}

fn error(text: &str) -> Option<LinkError> {
    link::read(built_in(), text).err()
}

#[test]
fn every_change_of_one_sign_is_noticed() {
    for link in links() {
        for (at, old) in link.char_indices() {
            for new in SIGNS.chars().chain(['.', '~', '+', '/', ' ', 'é', 'ı', 'K', 'ſ']) {
                let changed = format!("{}{new}{}", &link[..at], &link[at + 1..]);
                let is_same = written(new) == old;
                let expected =
                    if is_same { link::read(built_in(), &link).map(Some) } else { Ok(None) };
                let opened = link::read(built_in(), &changed);
                assert_eq!(opened.ok(), expected.unwrap(), "{link} as {changed}");
            }
        }
    }
}

#[test]
fn a_changed_sign_is_called_damage_wherever_it_is() {
    for link in links() {
        for at in link::MARKER.len()..link.len() {
            let old = &link[at..=at];
            let new = if old == "a" { "b" } else { "A" };
            let changed = format!("{}{new}{}", &link[..at], &link[at + 1..]);
            assert_eq!(error(&changed), Some(LinkError::Damaged), "{changed}");
        }
    }
}

#[test]
fn a_sign_that_is_missing_doubled_or_in_the_wrong_place_is_noticed() {
    for link in links() {
        for at in 0..link.len() {
            let (before, after) = link.split_at(at);
            let missing = format!("{before}{}", &after[1..]);
            assert!(error(&missing).is_some(), "{missing}");
            if at > 0 {
                for sign in SIGNS.chars() {
                    let more = format!("{before}{sign}{after}");
                    // The same sign once more may leave a whole link behind, or before it.
                    let is_in_it = more.chars().map(written).collect::<String>().contains(&link);
                    assert!(is_in_it || error(&more).is_some(), "{more}");
                }
            }
            let mut signs: Vec<char> = link.chars().collect();
            if at + 1 < signs.len() && signs[at] != signs[at + 1] {
                signs.swap(at, at + 1);
                let swapped = String::from_iter(signs);
                assert!(error(&swapped).is_some(), "{swapped}");
            }
        }
    }
}

#[test]
fn a_link_that_is_cut_off_anywhere_says_how_much_is_missing() {
    let header = link::MARKER.len() + 5;
    for link in links() {
        for at in 0..link.len() {
            let expected = match at {
                _ if at < link::MARKER.len() => LinkError::NoLink,
                _ if at < header => LinkError::CutOff { missing: None },
                _ => LinkError::CutOff { missing: Some(link.len() - at) },
            };
            for after in ["", "…", " is my link", "\n(thank you)", "&utm_source=x"] {
                let text = format!("{}{after}", &link[..at]);
                assert_eq!(error(&text), Some(expected), "{text}");
            }
        }
    }
}

#[test]
fn a_text_without_a_link_has_none() {
    for text in ["", "dpn", "dpn,", "see you", "https://example.org/#OPS-4", "Đpn.", "dp n"] {
        assert_eq!(error(text), Some(LinkError::NoLink), "{text}");
    }
}
