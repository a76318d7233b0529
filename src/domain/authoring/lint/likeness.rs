//! Nothing is said twice: explanations must fit one practice and one level only.

use std::collections::{BTreeMap, BTreeSet};

use super::kind::Kind;
use super::text::Passage;
use super::{Lint, Rule, words};

/// Shorter texts, such as "None." or "a new quarter begins", may stand in two places.
const DUPLICATE_WORDS: usize = 5;
/// Shorter sentences, such as "The other is open.", may stand in two explanations.
const SENTENCE_WORDS: usize = 4;
/// Two levels of one ladder that share so many per cent of their runs are one level.
const LEVELS_ALIKE: usize = 50;
/// Two explanations that share so many per cent of their runs are interchangeable.
const EXPLANATIONS_ALIKE: usize = 40;

/// The same text in two places. A quick form may repeat the full one of its own practice.
pub(super) fn duplicates(texts: &[Passage], report: &mut Lint) {
    let mut first: BTreeMap<String, &Passage> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.kind != Kind::Source) {
        let words = words::words(text.says);
        if words.len() < DUPLICATE_WORDS {
            continue;
        }
        let earlier = *first.entry(words.join(" ")).or_insert(text);
        let quick_form = earlier.of == text.of && text.kind.is_quick() && !earlier.kind.is_quick();
        if earlier.place != text.place && !quick_form {
            report.add(
                Rule::DuplicateText,
                text.file,
                &text.place,
                &format!("the same text as {}", earlier.place),
            );
        }
    }
}

/// Levels of one ladder that differ too little to choose between.
pub(super) fn levels(texts: &[Passage], report: &mut Lint) {
    let mut ladders: BTreeMap<&str, Vec<&Passage>> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.kind.is_level()) {
        ladders.entry(text.list()).or_default().push(text);
    }
    for ladder in ladders.values() {
        let shingles: Vec<BTreeSet<String>> =
            ladder.iter().map(|level| words::shingles(level.says)).collect();
        for (at, level) in ladder.iter().enumerate() {
            for (earlier, below) in ladder.iter().enumerate().take(at) {
                let alike = words::alike(&shingles[at], &shingles[earlier]);
                if alike >= LEVELS_ALIKE && !same(level, below) {
                    near(level, below, alike, report);
                }
            }
        }
    }
}

/// Explanations and steps that could stand in each other's place.
pub(super) fn explanations(texts: &[Passage], report: &mut Lint) {
    let texts: Vec<&Passage> = texts.iter().filter(|text| text.kind.is_explanation()).collect();
    let shingles: Vec<BTreeSet<String>> =
        texts.iter().map(|text| words::shingles(text.says)).collect();
    let mut seen: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        let mut met: BTreeSet<usize> = BTreeSet::new();
        for shingle in &shingles[at] {
            let earlier = seen.entry(shingle).or_default();
            met.extend(earlier.iter());
            earlier.push(at);
        }
        for other in met {
            let alike = words::alike(&shingles[at], &shingles[other]);
            if alike >= EXPLANATIONS_ALIKE && !same(text, texts[other]) {
                near(text, texts[other], alike, report);
            }
        }
    }
}

/// A whole sentence that stands in two explanations.
pub(super) fn sentences(texts: &[Passage], report: &mut Lint) {
    let mut first: BTreeMap<String, &Passage> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.kind.is_explanation()) {
        for sentence in words::sentences(text.says) {
            let words = words::words(sentence);
            if words.len() < SENTENCE_WORDS {
                continue;
            }
            let earlier = *first.entry(words.join(" ")).or_insert(text);
            if earlier.place != text.place && !same(text, earlier) {
                let facts = format!("“{sentence}” stands in {} too", earlier.place);
                report.add(Rule::SharedSentence, text.file, &text.place, &facts);
            }
        }
    }
}

fn near(text: &Passage, other: &Passage, alike: usize, report: &mut Lint) {
    report.add(
        Rule::NearDuplicate,
        text.file,
        &text.place,
        &format!("{alike} per cent the same as {}", other.place),
    );
}

/// The very same words, which [`duplicates`] reports.
fn same(one: &Passage, other: &Passage) -> bool {
    let words = words::words(one.says);
    words.len() >= DUPLICATE_WORDS && words == words::words(other.says)
}
