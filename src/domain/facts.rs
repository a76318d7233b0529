//! What a listener can hold on to in an answer: a number, a date, a name, a limit.
//!
//! It looks at signs and words, and understands nothing: what it finds is an offer, never a grade.

use std::ops::Range;

use crate::domain::texts::{Text, Texts};

/// A kind of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// How many, how much, how long.
    Number,
    /// A year, a month, a day.
    Date,
    /// Of a person, a tool, a place.
    Name,
    /// At most, within, per.
    Limit,
}

impl Fact {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Fact; 4] = [Fact::Number, Fact::Date, Fact::Name, Fact::Limit];
}

/// The facts of a text and where they stand, in order; at one place there may be two.
///
/// `In June Ines restored 812 files within 40 minutes.` has a date, a name, two numbers and a limit.
pub fn facts(texts: &Texts, text: &str) -> Vec<(Fact, Range<usize>)> {
    let words = words(text);
    let mut found = Vec::new();
    for (nth, word) in words.iter().enumerate() {
        let says = &text[word.clone()];
        if is_date(texts, says) {
            found.push((Fact::Date, word.clone()));
        } else if is_number(texts, says) {
            found.push((Fact::Number, word.clone()));
        } else if is_name(says) && !begins_a_sentence(text, word.start) {
            found.push((Fact::Name, word.clone()));
        }
        if let Some(length) = limit(texts, text, &words[nth..]) {
            found.push((Fact::Limit, word.start..words[nth + length - 1].end));
        }
    }
    found
}

/// The words of a text: what stands between blanks, without the signs around it.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let is_sign = |letter: char| !letter.is_alphanumeric() && letter != '%';
        let word = piece.trim_start_matches(is_sign);
        let begin = start + piece.len() - word.len();
        let word = word.trim_end_matches(is_sign);
        if !word.is_empty() {
            words.push(begin..begin + word.len());
        }
        start += piece.len();
    }
    words
}

fn is_date(texts: &Texts, word: &str) -> bool {
    let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let is_day = word.len() == 10 && word.split('-').count() == 3;
    (is_year && has_only_figures(word)) || (is_day && word.starts_with(|letter: char| letter.is_ascii_digit()))
        // As written in the list: "May" is a month and "may" is none.
        || listed(&texts[Text::FactsDates]).any(|date| date == word)
}

fn has_only_figures(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_digit())
}

fn is_number(texts: &Texts, word: &str) -> bool {
    word.contains(|letter: char| letter.is_ascii_digit())
        || listed(&texts[Text::FactsNumbers]).any(|number| is_alike(number, word))
}

/// The same letters, small or not. Letter by letter: what a whole text needs to become small weighs a kilobyte.
fn is_alike(wanted: &str, word: &str) -> bool {
    wanted.chars().eq(word.chars().flat_map(char::to_lowercase))
}

/// A capital, then a small letter: `Ines`, and neither `I` nor `API`.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

fn begins_a_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    let before = before.trim_end_matches(['"', '“', '„', '«', '‘', '(', '-', '*']).trim_end();
    before.is_empty()
        || before.ends_with(['.', '?', '!', ':', '…', ';'])
        || text[before.len()..at].contains('\n')
}

/// So many words make a limit here.
fn limit(texts: &Texts, text: &str, words: &[Range<usize>]) -> Option<usize> {
    let first = &text[words.first()?.clone()];
    if first.ends_with('%') {
        return Some(1);
    }
    listed(&texts[Text::FactsLimits]).find_map(|limit| {
        let length = limit.split(' ').count();
        let says = words.get(..length)?;
        let is_said = limit
            .split(' ')
            .zip(says)
            .all(|(wanted, place)| is_alike(wanted, &text[place.clone()]));
        is_said.then_some(length)
    })
}

/// The entries of a list in the language file.
fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|entry| !entry.is_empty())
}
