//! The format as docs/links.md has it, written once more from there.

use dependable::domain::checklist::Checklist;
use dependable::domain::exchange::link::{self, LinkError};
use proptest::prelude::*;

use super::{link_to, mixed};
use crate::support::{built_in, candidate};

pub(super) const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Bits, in groups as the document explains them, as signs.
fn signs(bits: &str) -> String {
    let bits: Vec<u32> = bits.chars().filter_map(|bit| bit.to_digit(2)).collect();
    let sign = |bits: &[u32]| {
        let five = (0..5).fold(0, |five, place| five * 2 + bits.get(place).unwrap_or(&0));
        char::from(SIGNS[five as usize])
    };
    bits.chunks(5).map(sign).collect()
}

fn crc_32(text: &str) -> u32 {
    let table: Vec<u32> = (0..256)
        .map(|byte| {
            (0..8).fold(byte, |crc: u32, _| (crc >> 1) ^ if crc % 2 == 1 { 0xEDB8_8320 } else { 0 })
        })
        .collect();
    !text
        .bytes()
        .fold(u32::MAX, |crc, byte| table[((crc ^ u32::from(byte)) & 255) as usize] ^ crc >> 8)
}

/// A whole link of a format with these signs inside.
pub(super) fn link_with(format: usize, inside: &str) -> String {
    link_of("dpn.", format, inside)
}

/// A whole link that begins like this.
pub(super) fn link_of(marker: &str, format: usize, inside: &str) -> String {
    let header = format << 15 | (inside.len() + 7);
    let fives = [header >> 15, header >> 10 & 31, header >> 5 & 31, header & 31];
    let proof = (fives[0] + 3 * fives[1] + 5 * fives[2] + 7 * fives[3] + 11) % 32;
    let header: String =
        fives.iter().chain([&proof]).map(|five| char::from(SIGNS[*five])).collect();
    let text = format!("{marker}{header}{inside}");
    let proof = signs(&format!("{:035b}", crc_32(&text)));
    format!("{text}{proof}")
}

/// What tells the built-in checklist.
fn mark() -> String {
    format!("{:016b}", crc_32("production-ai") & 0xFFFF)
}

/// The bits of the example in the document, after those that tell the checklist.
const EXAMPLE: [&str; 11] = [
    "0010 0",        // version 2026.12: the second one
    "1 10010001 0",  // candidate, llm, senior
    "1 0110",        // predicted 6
    "0",             // nothing predicted after
    "1 00100000 0",  // OPS-4, the third practice
    "011 1 1100 0",  // level 3, with the first two ticks
    "1 10000000 0",  // in the short form
    "0",             // no changed question
    "0",             // no "none yet"
    "1 1000 0 01 0", // S1: its second option is the best
    "1 1000 0 00 0", // and its first does most harm
];

#[test]
fn the_example_of_the_document_is_true() {
    let practice = built_in().practice("OPS-4").unwrap();
    let ticks: Vec<&str> = practice.evidence[..2].iter().map(|tick| tick.id.as_str()).collect();
    let options = &built_in().scenario("S3").unwrap().options;
    let mut sent = candidate(&["llm", "senior"])
        .level("OPS-4", 3)
        .ticks("OPS-4", &ticks)
        .picks("S3", &options[1].id, &options[0].id)
        .predicted(6)
        .assessment;
    sent.responses.get_mut("OPS-4").unwrap().quick = true;
    let link = link_with(1, &signs(&format!("{}{}", mark(), EXAMPLE.concat())));
    assert_eq!(link_to(&sent), link);
    let document = crate::tidy::text("docs/links.md");
    assert!(document.contains(&link), "docs/links.md shows {link}");
    for bits in EXAMPLE.iter().chain([&mark().as_str()]).filter(|bits| bits.len() > 1) {
        assert!(document.contains(bits), "docs/links.md shows {bits}");
    }
}

#[test]
fn a_link_of_a_newer_format_is_known_to_be_whole() {
    let newer = link_with(2, "whateverwesent");
    assert_eq!(link::read(built_in(), &newer), Err(LinkError::Newer));
    let changed = newer.replace("sent", "send");
    assert_eq!(link::read(built_in(), &changed), Err(LinkError::Damaged));
    assert_eq!(link::read(built_in(), &link_with(0, "whateverwesent")), Err(LinkError::Damaged));
}

#[test]
fn a_link_to_answers_to_another_checklist_is_not_opened() {
    let other = Checklist { id: "gardening".to_owned(), ..built_in().clone() };
    let link = link::print(&other, &mixed()).link;
    assert_eq!(link::read(built_in(), &link), Err(LinkError::OtherChecklist));
    assert!(link::read(&other, &link).is_ok());
}

#[test]
fn what_nobody_would_write_is_damage() {
    let opened =
        |bits: &str| link::read(built_in(), &link_with(1, &signs(&format!("{}{bits}", mark()))));
    let nothing = "00100 0 0 0 0 0 0 0 0 0";
    assert!(opened(nothing).is_ok());
    for (what, bits) in [
        ("signs that nobody reads", "00100 0 0 0 0 0 0 0 0 0 000000"),
        ("more bits than are filled up", "00100 0 0 0 0 0 0 0 0 0 1"),
        ("nothing at all", ""),
        ("an end before its time", "00100 0 0 0 1"),
        ("a number longer than it must be", "00101 0000 0 0 0 0 0 0 0 0 0 0"),
        ("a number longer than any", &format!("{}0 0 0 0 0 0 0 0 0 0", "11111".repeat(20))),
        ("a set longer than it must be", "00100 100000000 0 0 0 0 0 0 0 0 0"),
        ("a prediction of 11", "00100 0 11011 0 0 0 0 0 0 0"),
        ("a mark of an answer that is not there", "00100 0 0 0 0 1100000000 0 0 0 0"),
    ] {
        assert_eq!(opened(bits), Err(LinkError::Damaged), "{what}");
    }
    for (what, bits) in [
        ("a version", "11110 0 0 0 0 0 0 0 0 0"),
        ("a tag", &format!("00100 {}1000000010 0 0 0 0 0 0 0 0", "100000000".repeat(3))),
        ("a tick", "00100 0 0 0 1100000000 011 1000010010 0 0 0 0 0 0"),
        ("a reason", "00100 0 0 0 1100000000 111 110 0 0 0 0 0 0"),
        ("a scenario", "00100 0 0 0 0 0 0 0 10000 10000 10000 10000 11000 0 000 0"),
        ("an option", "00100 0 0 0 0 0 0 0 110000 001010 0"),
    ] {
        assert_eq!(opened(bits), Err(LinkError::Newer), "{what}");
    }
}

proptest! {
    /// Whatever opens is what would have been written.
    #[test]
    fn a_whole_link_with_anything_inside_is_opened_or_refused(inside in "[01]{0,400}") {
        let link = link_with(1, &signs(&format!("{}{inside}", mark())));
        let opened = link::read(built_in(), &link).ok();
        // Without a version, what is written says the one at hand.
        if let Some(opened) = opened.filter(|opened| !opened.version.is_empty()) {
            prop_assert_eq!(link_to(&opened), link);
        }
    }
}
