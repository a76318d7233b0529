//! No surface gives an answer away: whoever does not read must not find it by length, digits, dates or small words.
//!
//! A small classifier of fixed cues guesses, and is right too often where the texts differ in their looks. Each cue
//! votes for the text that has more of it, or less; its weight is the logarithm of how often that was right elsewhere
//! (naive Bayes over signs: Domingos and Pazzani 1997, *Machine Learning* 29). The group that is guessed is left out
//! when the weights are made, so that nothing is learnt by heart.

use std::fmt;

use serde::Serialize;

use super::words;
use super::{Lint, Rule};
use crate::domain::authoring::read::{FRAME, Read, SCENARIOS};
use crate::domain::checklist::{Key, Scenario};

/// With fewer groups than these the weights are noise.
const GROUPS: usize = 10;
/// How often a pair may be told apart, in per cent; chance alone gives 50.
const PAIRS: usize = 65;
/// How often an option may be found among four, in per cent; chance alone gives 25.
const OPTIONS: usize = 40;

const DATES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "spring",
    "summer",
    "autumn",
    "winter",
];
const LIMITS: &[&str] = &[
    "only", "most", "least", "unless", "until", "limit", "cap", "below", "above", "under", "over",
    "within", "except",
];
const REASONS: &[&str] = &["because", "since", "so", "therefore", "why", "which"];
const BUTS: &[&str] = &["but", "though", "although", "still", "yet", "however"];
const NOTS: &[&str] = &["no", "not", "never", "none", "nobody", "nothing", "cannot"];
const ABSOLUTES: &[&str] =
    &["always", "every", "everyone", "all", "any", "very", "really", "whole", "fast", "quickly"];
const US: &[&str] = &["we", "our", "us"];

/// A name, and how much of it a text has.
type Cue = (&'static str, fn(&str) -> usize);

/// What the eye sees without reading.
const CUES: [Cue; 16] = [
    ("words", words::count),
    ("words in the first sentence", |text| at_end(text, false)),
    ("words in the last sentence", |text| at_end(text, true)),
    ("sentences", |text| words::sentences(text).len()),
    ("digits", |text| text.chars().filter(char::is_ascii_digit).count()),
    ("capitals inside", capitals),
    ("commas", |text| text.matches(',').count()),
    ("colons", |text| text.matches([':', ';']).count()),
    ("months, days and seasons", |text| of(text, DATES)),
    ("words of limit", |text| of(text, LIMITS)),
    ("words of reason", |text| of(text, REASONS)),
    ("words of objection", |text| of(text, BUTS)),
    ("words of denial", |text| of(text, NOTS)),
    ("absolute words", |text| of(text, ABSOLUTES)),
    ("we", |text| of(text, US)),
    ("contractions", |text| words::words(text).iter().filter(|word| word.contains('\'')).count()),
];

/// How often the surface alone finds the answer of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CueFigures {
    /// Which texts.
    pub kind: String,
    /// Groups that it was asked in.
    pub of: usize,
    /// How often it was right, in per cent; a tie of two counts half.
    pub right: usize,
    /// How often it may be.
    pub allowed: usize,
    /// The cue that tells most.
    pub strongest: String,
}

impl fmt::Display for CueFigures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}: told by looks in {} % of {}, at most {} % allowed; strongest cue: {}",
            self.kind, self.right, self.of, self.allowed, self.strongest
        )
    }
}

/// Texts of which one is to be found: the first.
type Group<'a> = Vec<&'a str>;

/// Reports each kind that is told too often.
pub(super) fn tells(read: &Read, report: &mut Lint) {
    for (figures, file) in cues(read).iter().zip([FRAME, FRAME, SCENARIOS, SCENARIOS]) {
        if figures.right > figures.allowed {
            report.add(Rule::Tell, file, &figures.kind, &figures.to_string());
        }
    }
}

/// How often each kind is told by its looks.
pub(super) fn cues(read: &Read) -> Vec<CueFigures> {
    let checklist = &read.checklist;
    let answers: Vec<Group> = checklist
        .practices
        .iter()
        .map(|practice| vec![&*practice.interview.production, &*practice.interview.demo])
        .collect();
    let talks: Vec<Group> = checklist
        .sections
        .iter()
        .flat_map(|section| &section.contrast)
        .map(|talk| vec![&*talk.production, &*talk.demo])
        .collect();
    let options = |key: Key| -> Vec<Group> {
        checklist.scenarios.iter().filter_map(|scenario| keyed_first(scenario, key)).collect()
    };
    [
        ("interview answers", answers, PAIRS),
        ("contrasts", talks, PAIRS),
        ("best options", options(Key::Best), OPTIONS),
        ("worst options", options(Key::Worst), OPTIONS),
    ]
    .into_iter()
    .filter(|(_, groups, _)| groups.len() >= GROUPS)
    .map(|(kind, groups, allowed)| figures(kind, &groups, allowed))
    .collect()
}

fn keyed_first(scenario: &Scenario, key: Key) -> Option<Group<'_>> {
    let right = scenario.options.iter().find(|option| option.key == key)?;
    let others = scenario.options.iter().filter(|option| option.id != right.id);
    Some(std::iter::once(right).chain(others).map(|option| &*option.text).collect())
}

/// Of each cue, in how many comparisons the right text has more of it, and in how many less.
#[derive(Clone, Copy, Default)]
struct Votes {
    more: usize,
    less: usize,
}

impl Votes {
    fn add(&mut self, side: i32) {
        self.more += usize::from(side > 0);
        self.less += usize::from(side < 0);
    }

    fn without(self, other: Votes) -> Votes {
        Votes { more: self.more - other.more, less: self.less - other.less }
    }

    /// The logarithm of the odds, with two of each seen beforehand, so that few votes weigh little.
    #[expect(clippy::cast_precision_loss, reason = "counts of texts")]
    fn weight(self) -> f64 {
        ((self.more + 2) as f64 / (self.less + 2) as f64).ln()
    }
}

fn figures(kind: &str, groups: &[Group], allowed: usize) -> CueFigures {
    // Counted once; the rest only compares.
    let counts: Vec<Vec<[usize; CUES.len()]>> = groups
        .iter()
        .map(|group| group.iter().map(|text| CUES.map(|(_, count)| count(text))).collect())
        .collect();
    let votes: Vec<[Votes; CUES.len()]> = counts.iter().map(|group| votes(group)).collect();
    let mut all = [Votes::default(); CUES.len()];
    for one in &votes {
        for (sum, vote) in all.iter_mut().zip(one) {
            *sum = Votes { more: sum.more + vote.more, less: sum.less + vote.less };
        }
    }
    let mut halves = 0;
    for (group, own) in counts.iter().zip(&votes) {
        let mut weights = [0.0; CUES.len()];
        for (weight, (all, own)) in weights.iter_mut().zip(all.iter().zip(own)) {
            *weight = all.without(*own).weight();
        }
        halves += guess(group, &weights);
    }
    let strongest = CUES
        .iter()
        .zip(all)
        .max_by(|(_, one), (_, other)| one.weight().abs().total_cmp(&other.weight().abs()))
        .map(|((name, _), votes)| {
            format!("{name} (more in {}, less in {})", votes.more, votes.less)
        });
    CueFigures {
        kind: kind.to_owned(),
        of: groups.len(),
        right: (halves * 50).div_ceil(groups.len().max(1)),
        allowed,
        strongest: strongest.unwrap_or_default(),
    }
}

/// How the first text of a group compares with each other one.
fn votes(group: &[[usize; CUES.len()]]) -> [Votes; CUES.len()] {
    let mut votes = [Votes::default(); CUES.len()];
    let Some((right, others)) = group.split_first() else { return votes };
    for other in others {
        for (vote, (right, other)) in votes.iter_mut().zip(right.iter().zip(other)) {
            vote.add(side(*right, *other));
        }
    }
    votes
}

/// Two where the guess is the first text alone, one where another ties with it, none where it is another one.
fn guess(group: &[[usize; CUES.len()]], weights: &[f64; CUES.len()]) -> usize {
    let score = |text: &[usize; CUES.len()]| -> f64 {
        let against = |other: &[usize; CUES.len()]| -> f64 {
            let sides = text.iter().zip(other).map(|(own, other)| f64::from(side(*own, *other)));
            sides.zip(weights).map(|(side, weight)| side * weight).sum()
        };
        group.iter().map(against).sum()
    };
    let scores: Vec<f64> = group.iter().map(score).collect();
    let Some((right, others)) = scores.split_first() else { return 0 };
    let best = others.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if (right - best).abs() < 1e-9 {
        1
    } else if *right > best {
        2
    } else {
        0
    }
}

fn side(one: usize, other: usize) -> i32 {
    match one.cmp(&other) {
        std::cmp::Ordering::Less => -1,
        std::cmp::Ordering::Equal => 0,
        std::cmp::Ordering::Greater => 1,
    }
}

fn of(text: &str, list: &[&str]) -> usize {
    words::words(text).iter().filter(|word| list.contains(&word.as_str())).count()
}

fn at_end(text: &str, is_last: bool) -> usize {
    let sentences = words::sentences(text);
    let sentence = if is_last { sentences.last() } else { sentences.first() };
    sentence.map_or(0, |sentence| words::count(sentence))
}

/// Words with a capital that do not begin a sentence.
fn capitals(text: &str) -> usize {
    let inside = |sentence: &str| {
        sentence
            .split_whitespace()
            .skip(1)
            .filter(|word| word.starts_with(char::is_uppercase) && *word != "I")
            .count()
    };
    words::sentences(text).iter().map(|sentence| inside(sentence)).sum()
}
