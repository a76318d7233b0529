//! Any bytes at all: no panic, no long wait, no more room than is said.

use std::fs;
use std::time::{Duration, Instant};

use dependable::domain::assessment::Assessment;
use dependable::domain::exchange::link::{self, Sealed};
use proptest::prelude::*;

use super::format::{SIGNS, link_with};
use super::{link_to, mixed, of_it_travels, quick};
use crate::support::{Random, asked_for, built_in, tags};

/// What opens is written as it was read; whatever else it is, it is refused.
fn is_opened_or_refused(text: &str) {
    for opened in link::find_all(built_in(), text).into_iter().flatten() {
        stays_the_same(&opened, text);
    }
    drop(link::read(built_in(), text));
    is_sealed_or_refused(text);
}

/// But for a version that no codebook has: what is sent again says the one at hand.
fn stays_the_same(opened: &Assessment, text: &str) {
    assert_eq!(link::read(built_in(), &link_to(opened)), Ok(of_it_travels(opened)), "{text:?}");
}

#[test]
fn a_link_without_a_version_is_sent_again_with_the_one_at_hand() {
    is_opened_or_refused("dpn.100d7bvt0001pazgnv");
    assert!(link::read(built_in(), "dpn.100d7bvt0001pazgnv").is_ok());
}

fn is_sealed_or_refused(text: &str) {
    if let Ok(sealed) = link::find_sealed(text) {
        assert_eq!(link::find_sealed(&sealed.print()), Ok(sealed), "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_opened_or_refused(text in any::<String>(), signs in "[dpns.%25=\n >AEabc\\\\<br>&]{0,60}") {
        is_opened_or_refused(&text);
        is_opened_or_refused(&signs);
        is_opened_or_refused(&format!("dpn.{signs}{text}"));
    }
}

/// A link that was changed in a few places, anything inside of a whole link, or anything at all.
fn something(random: &mut Random, links: &[String]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text: Vec<u8> = match random.below(4) {
        0 => (0..random.below(80)).map(|_| random.byte()).collect(),
        1 => {
            let length = random.below(40);
            let inside = (0..length).map(|_| char::from(SIGNS[random.below(32)]));
            link_with(1, &inside.collect::<String>()).into_bytes()
        }
        2 => {
            let (mark, length) = (&links[0][9..12], random.below(40));
            let inside = (0..length).map(|_| char::from(SIGNS[random.below(32)]));
            link_with(1, &format!("{mark}{}", inside.collect::<String>())).into_bytes()
        }
        _ => links[random.below(links.len())].clone().into_bytes(),
    };
    for _ in 0..random.below(4) {
        let at = random.below(text.len() + 1);
        match (random.below(4), text.get(at).copied()) {
            (0, Some(_)) => drop(text.remove(at)),
            (1, Some(_)) => text[at] = LETTERS[random.below(64)],
            (2, Some(_)) => text[at] = random.byte(),
            _ => text.insert(at, b"\n =%.&>\\"[random.below(8)]),
        }
    }
    String::from_utf8_lossy(&text).into_owned()
}

fn many(count: u64, seed: u64) {
    let everyone: [Assessment; 3] = [quick(&tags(&["candidate"])), mixed(), Assessment::default()];
    let mut links: Vec<String> = everyone.iter().map(link_to).collect();
    let sealed = Sealed { salt: [1; 16], nonce: [2; 12], text: vec![3; 30] };
    links.push(sealed.print());
    let mut random = Random::new(seed);
    for _ in 0..count {
        let text = something(&mut random, &links);
        is_sealed_or_refused(&text);
        if let Ok(opened) = link::read(built_in(), &text) {
            // A change that opens is one that did no harm, or another whole link that nobody would tell apart.
            stays_the_same(&opened, &text);
        }
    }
}

#[test]
fn some_changed_links_are_opened_or_refused() {
    many(5_000, 0);
}

/// As many as one likes: docs/links.md says how.
#[test]
#[ignore = "takes as long as one likes"]
fn many_changed_links_are_opened_or_refused() {
    many(asked_for("LINKS", 1_000_000), asked_for("SEED", 0));
}

/// Long texts that are made to be hard.
fn hard() -> [String; 9] {
    let link = link_to(&mixed());
    let repeat = |text: &str| text.repeat(600_000 / text.len());
    [
        repeat("dpn."),
        repeat("d p n"),
        repeat("\n"),
        repeat("%25"),
        repeat("%FF"),
        repeat("\\"),
        format!("{}{}", repeat("dpn.\n"), "A".repeat(200_000)),
        format!("dpn.{}", repeat("A")),
        repeat(&link[..link.len() - 1]),
    ]
}

#[expect(clippy::disallowed_methods, reason = "nothing here runs in a browser")]
#[test]
fn long_texts_take_no_long_time() {
    for text in hard() {
        let began = Instant::now();
        drop(link::find_all(built_in(), &text));
        let took = began.elapsed();
        assert!(took < Duration::from_secs(20), "{took:?}: {}…", &text[..20]);
    }
}

/// The most that this process has had at once, in bytes.
#[cfg(target_os = "linux")]
fn most_so_far() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    1024 * line.trim().trim_end_matches(" kB").trim().parse::<usize>().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn long_texts_take_no_more_room_than_is_said() {
    let texts = hard();
    let longest = texts.iter().map(String::len).max().unwrap();
    drop(link::find_all(built_in(), &texts[0]));
    let before = most_so_far();
    for text in &texts[1..] {
        drop(link::find_all(built_in(), text));
    }
    let grown = most_so_far() - before;
    assert!(grown < 16 * longest, "{grown} bytes for a text of {longest}");
}
