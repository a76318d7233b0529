//! Links of every released version open, and always will.

use std::fs;

use dependable::domain::assessment::Assessment;
use dependable::domain::exchange::{file, link};

use super::{link_to, of_it_travels};
use crate::support::{built_in, in_package};
use crate::tidy::text;

/// Answers as they were saved, with the link to them as it was sent, by their name.
fn sent() -> Vec<(String, Assessment, String)> {
    let mut all = Vec::new();
    for version in fs::read_dir(in_package("tests/fixtures")).unwrap() {
        for path in fs::read_dir(version.unwrap().path()).unwrap() {
            let path = path.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "link") {
                let saved = fs::read_to_string(path.with_extension("json")).unwrap();
                let saved = file::parse(&saved).unwrap().assessment;
                let name = path.display().to_string();
                all.push((name, saved, fs::read_to_string(&path).unwrap().trim().to_owned()));
            }
        }
    }
    assert!(all.len() >= 10, "they were found");
    all
}

#[test]
fn every_link_that_was_ever_sent_opens() {
    for (name, saved, link) in sent() {
        assert_eq!(link::read(built_in(), &link), Ok(of_it_travels(&saved)), "{name}");
    }
}

#[test]
fn answers_that_were_sent_make_the_same_link() {
    for (name, saved, link) in sent() {
        assert_eq!(link_to(&saved), link, "{name}");
    }
}

/// Not what the fixtures say by themselves, but what somebody saw who opened it.
#[test]
fn the_first_links_hold_what_they_were_made_of() {
    let quick = link::read(built_in(), &text("tests/fixtures/2026.12/candidate-quick.link"));
    let quick = quick.expect("it opens");
    assert_eq!((quick.version.as_str(), quick.before), ("2026.12", Some(6)));
    assert_eq!(quick.responses.len(), 7);
    assert!(quick.responses.values().all(|response| response.quick));
    let full = link::read(built_in(), &text("tests/fixtures/2026.12/team-full.link"));
    let full = full.expect("it opens");
    assert!(full.responses.len() > 30 && full.scenarios.len() >= 9);
    assert!(full.responses.values().any(|response| response.otherwise));
}

#[test]
fn a_link_that_was_sent_again_opens_below_the_broken_one() {
    let whole =
        link::print(built_in(), &crate::support::candidate(&["llm"]).level("OPS-4", 2).assessment)
            .link;
    let cut = &whole[..whole.len() - 5];
    let last = if whole.ends_with('0') { '1' } else { '0' };
    let damaged = format!("{}{last}", &whole[..whole.len() - 1]);
    for broken in [cut, &damaged] {
        assert!(link::read(built_in(), broken).is_err(), "alone it is noticed");
        let mail = format!("{broken}\n\nsorry, once more:\n{whole}");
        assert!(link::read(built_in(), &mail).is_ok(), "{mail}");
    }
}
