//! Golden personas: people and teams with a story, and what each must be told.
//!
//! Each file of `personas/` says who answers, what they answer, and what docs/scoring.md demands
//! that they hear; the demands were written down before any of them was computed. A persona whose
//! demand fails is a question of who is wrong, and the answer is in the standard.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use dependable::domain::assessment::Answer;
use dependable::domain::result::Explanation;
use dependable::domain::texts::Texts;
use serde::Deserialize;

use crate::support::{Given, built_in, given, in_package, level, toml_files};

mod agreement;
mod told;

/// One file of `personas/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Persona {
    pub(crate) name: String,
    /// Two sentences.
    pub(crate) story: String,
    /// No pattern must fire, not even one in reserve.
    #[serde(default)]
    pub(crate) neutral: bool,
    profile: Vec<String>,
    predicted: Option<u8>,
    answers: BTreeMap<String, Said>,
    #[serde(default)]
    ticks: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    picks: BTreeMap<String, Picked>,
    must: Must,
    must_not: MustNot,
}

/// A level, or one of the other answers in words.
#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    Level(u8),
    Words(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Picked {
    best: String,
    worst: String,
}

/// What the result must hold; lists are complete unless their name says otherwise.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Must {
    band: String,
    shown: Option<u32>,
    weakest: String,
    first_three: Vec<String>,
    /// The gaps of the first class, in the checklist's order.
    fix_first: Option<Vec<String>>,
    /// Some gaps of the second class.
    #[serde(default)]
    next: Vec<String>,
    proofs: Vec<String>,
    /// Patterns to show, in order.
    patterns: Vec<String>,
    #[serde(default)]
    reserves: Vec<String>,
    /// Targets met, of how many.
    meets: Option<(usize, usize)>,
    /// Clusters whose scenarios and ratings agree and are high.
    #[serde(default)]
    consistent: Vec<String>,
    /// Clusters whose scenarios are far above the ratings.
    #[serde(default)]
    rating_below: Vec<String>,
    #[serde(default)]
    says: Vec<Sentence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MustNot {
    /// Patterns that must not fire.
    #[serde(default)]
    patterns: Vec<String>,
    /// Practices that must not be among the gaps.
    #[serde(default)]
    gaps: Vec<String>,
    #[serde(default)]
    says: Vec<Sentence>,
}

/// Part of the explanation of a practice.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    practice: String,
    text: String,
}

static ALL: LazyLock<Vec<Persona>> = LazyLock::new(|| {
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    toml_files(&in_package("tests/it/personas")).into_iter().map(read).collect()
});

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    let path = in_package("static/locales/en.toml");
    Texts::read("en.toml", &fs::read_to_string(path).unwrap()).unwrap()
});

/// Every persona, by file name.
pub(crate) fn all() -> &'static [Persona] {
    &ALL
}

impl Persona {
    /// What the persona answers.
    #[track_caller]
    pub(crate) fn given(&self) -> Given<'static> {
        let profile: Vec<&str> = self.profile.iter().map(String::as_str).collect();
        let mut given = given(built_in(), &profile);
        given.assessment.before = self.predicted;
        for (practice, said) in &self.answers {
            given = given.answer(practice, said.answer());
        }
        for (practice, artefacts) in &self.ticks {
            let artefacts: Vec<&str> = artefacts.iter().map(String::as_str).collect();
            given = given.ticks(practice, &artefacts);
        }
        for (scenario, picked) in &self.picks {
            given = given.picks(scenario, &picked.best, &picked.worst);
        }
        given
    }
}

impl Said {
    #[track_caller]
    fn answer(&self) -> Answer {
        match self {
            Said::Level(number) => Answer::Level(level(*number)),
            Said::Words(words) => match words.split_once(": ") {
                Some(("not applicable", reason)) => Answer::NotApplicable(reason.into()),
                None if words == "don't know" => Answer::DontKnow,
                None if words == "no opportunity" => Answer::NoOpportunity,
                _ => panic!("{words} is no answer"),
            },
        }
    }
}

impl Sentence {
    #[track_caller]
    fn is_said(&self, given: &Given) -> bool {
        sentences(&given.explained(&self.practice)).contains(&self.text)
    }
}

/// Every sentence of an explanation.
fn sentences(explanation: &Explanation) -> String {
    let others = [&explanation.worse, &explanation.first, &explanation.unlocks];
    let cited = others
        .into_iter()
        .flatten()
        .flat_map(|other| [Some(other.title), other.answered.as_deref(), other.says]);
    [
        explanation.answered.as_deref(),
        explanation.means,
        Some(explanation.why),
        explanation.asked_for.as_deref(),
        explanation.looks_like,
        explanation.step,
        explanation.without_permission,
    ]
    .into_iter()
    .chain(cited)
    .flatten()
    .collect::<Vec<_>>()
    .join("\n")
}
