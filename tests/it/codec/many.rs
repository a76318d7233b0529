//! Any text at all as a saved file: read to the letter, or refused.

use dependable::domain::assessment::{Assessment, Saved};
use dependable::domain::exchange::file;

use crate::support::{Random, asked_for, candidate};

/// What stands in files, to be put where it does not belong.
const PARTS: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "-1",
    "1e999",
    "18446744073709551616",
    "0.5",
    "\\u0000",
    "\\ud800",
    "\u{feff}",
    "é",
    "{}",
    "[]",
    "\"assessment\":",
    "\"format\":99,",
    "\"set_aside\":",
    "\"OPS-4\":",
    "\"level\":9",
];

fn files() -> Vec<String> {
    let small = candidate(&["llm", "senior"])
        .level("OPS-4", 3)
        .ticks("OPS-4", &["measure", "who"])
        .dont_know("OPS-5")
        .not_applicable("DATA-3")
        .picks("S3", "hold", "last-week")
        .predicted(6)
        .assessment;
    let saved = [
        Saved::default(),
        Saved { assessment: small.clone(), ..Saved::default() },
        Saved {
            assessment: Assessment { name: "Łukasz \"Ł\"\n".to_owned(), ..small.clone() },
            set_aside: vec![small],
            ..Saved::default()
        },
    ];
    saved.iter().map(file::print).collect()
}

fn something(random: &mut Random, files: &[String]) -> String {
    let mut text = match random.below(8) {
        0 => (0..random.below(60)).map(|_| random.byte()).collect(),
        1 => (0..random.below(20)).map(|_| *random.one_of(&PARTS)).collect::<String>().into_bytes(),
        _ => random.one_of(files).clone().into_bytes(),
    };
    for _ in 0..=random.below(4) {
        let at = random.below(text.len() + 1);
        let end = (at + random.below(12)).min(text.len());
        match random.below(6) {
            0 => drop(text.drain(at..end)),
            1 if at < text.len() => text[at] = random.byte(),
            2 if at < text.len() => text[at] = *random.one_of(b"0123456789\"{}[]:,-. "),
            3 => text.truncate(at.max(text.len() / 2)),
            4 => {
                let copy = text[at..end].to_vec();
                let to = random.below(text.len() + 1);
                text.splice(to..to, copy);
            }
            _ => drop(text.splice(at..at, random.one_of(&PARTS).bytes())),
        }
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// How many of so many were read.
fn many(count: u64, seed: u64) -> u64 {
    let (files, mut random) = (files(), Random::new(seed));
    let mut read = 0;
    for _ in 0..count {
        let text = something(&mut random, &files);
        if let Ok(saved) = file::parse(&text) {
            read += 1;
            let again = file::print(&saved);
            assert_eq!(file::parse(&again).as_ref(), Ok(&saved), "{text:?}");
        }
    }
    read
}

#[test]
fn some_changed_files_are_read_or_refused() {
    let read = many(5_000, 0);
    assert!((300..4_500).contains(&read), "{read} of 5000 were read");
}

/// As many as one likes: docs/links.md says how.
#[test]
#[ignore = "takes as long as one likes"]
fn many_changed_files_are_read_or_refused() {
    let read = many(asked_for("FILES", 1_000_000), asked_for("SEED", 0));
    eprintln!("{read} were read");
}
