//! How hard the explanations of a practice are to read.

use std::collections::BTreeMap;

use super::kind::Kind;
use super::text::Passage;
use super::{Lint, Rule, words};

/// The highest index allowed; 12 is about the last year of school in the United States.
const HARDEST: f64 = 12.0;

/// The Automated Readability Index: 4.71 × characters per word + 0.5 × words per sentence − 21.43,
/// counting letters and digits (Smith & Senter 1967, *Automated Readability Index*,
/// AMRL-TR-66-220). It is about the school year in which the text can be read.
///
/// `The cat sat.` has 9 characters, 3 words and 1 sentence: 14.13 + 1.5 − 21.43 = −5.8.
fn readability(text: &str) -> f64 {
    let characters = number(text.chars().filter(|letter| letter.is_alphanumeric()).count());
    let words = number(words::count(text)).max(1.0);
    let sentences = number(words::sentences(text).len()).max(1.0);
    4.71 * characters / words + 0.5 * words / sentences - 21.43
}

/// The index of each practice's reasons and explanations, joined.
pub(super) fn by_practice<'a>(texts: &[Passage<'a>]) -> Vec<(&'a str, &'a str, f64)> {
    let mut joined: BTreeMap<(&str, &str), String> = BTreeMap::new();
    for text in texts.iter().filter(|text| matches!(text.kind, Kind::Why | Kind::Means)) {
        let all = joined.entry((text.of, text.file)).or_default();
        all.push_str(text.says);
        all.push(' ');
    }
    joined.into_iter().map(|((of, file), all)| (of, file, readability(&all))).collect()
}

pub(super) fn levels(texts: &[Passage], report: &mut Lint) {
    for (of, file, index) in by_practice(texts) {
        if index > HARDEST {
            let facts =
                format!("why and means together read at {index:.1}, the limit is {HARDEST:.1}");
            report.add(Rule::ReadingLevel, file, &format!("practice {of}"), &facts);
        }
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
