//! Words and sentences of a text, and how alike two texts are.

use std::collections::BTreeSet;

/// Words in a run that are compared between texts.
const SHINGLE: usize = 3;

/// The words of a text as written, counted: what stands between spaces.
///
/// `As 3, and it held.` has five.
pub(super) fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The words of a text for comparing: small letters, no punctuation, hyphenated words apart.
///
/// `Ad-hoc, isn't it?` gives `ad`, `hoc`, `isn't`, `it`.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’')
        .map(|word| word.trim_matches(['\'', '’']).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words in one line with a space on each side, so that a phrase can be looked for as a whole.
pub(super) fn line(text: &str) -> String {
    format!(" {} ", words(text).join(" "))
}

/// The first of these phrases that a [`line`] holds.
pub(super) fn phrase<'a>(line: &str, phrases: &[&'a str]) -> Option<&'a str> {
    phrases.iter().copied().find(|phrase| line.contains(&format!(" {phrase} ")))
}

/// The sentences of a text. A sentence ends with `.`, `?` or `!` before a space or the end.
///
/// `It cost 0.5 s. Why? "Load."` has three.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, space) in text.char_indices().filter(|(_, letter)| letter.is_whitespace()) {
        let before = text[start..at].trim_end_matches(['"', '”', '’', '\'', ')']);
        if before.ends_with(['.', '?', '!']) {
            found.push(text[start..at].trim());
            start = at + space.len_utf8();
        }
    }
    let rest = text[start..].trim();
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// The runs of three words in a text; a shorter text is one run.
///
/// `We keep the sum` has `we keep the` and `keep the sum`.
pub(super) fn shingles(text: &str) -> BTreeSet<String> {
    let words = words(text);
    if words.len() < SHINGLE {
        return BTreeSet::from([words.join(" ")]);
    }
    words.windows(SHINGLE).map(|run| run.join(" ")).collect()
}

/// How alike two sets of runs are, in per cent: what both hold of all that either holds
/// (the Jaccard index: Jaccard 1901; over word runs: Broder 1997, "On the resemblance and
/// containment of documents").
///
/// `We keep the sum` and `We keep the bill` share one run of three: 33.
pub(super) fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> usize {
    let shared = one.intersection(other).count();
    (100 * shared).checked_div(one.len() + other.len() - shared).unwrap_or(0)
}
