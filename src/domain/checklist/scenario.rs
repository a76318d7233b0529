//! The scenario: a situation with four options.

use serde::{Deserialize, Serialize};

use super::{ClusterId, Condition, OptionId, PracticeId, ScenarioId};

/// A situation with four options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Stable name, such as `S1`.
    pub id: ScenarioId,
    /// A short name.
    pub title: String,
    /// The cluster it counts for.
    pub cluster: ClusterId,
    /// Who is asked; a scenario in reserve has none.
    pub asked: Condition,
    /// What has happened.
    pub situation: String,
    /// Four ways to begin.
    pub options: Vec<ScenarioOption>,
    /// Why the key is as it is.
    pub rationale: String,
    /// When another choice would be right.
    pub minority: String,
    /// The practices that it informs.
    pub informs: Vec<PracticeId>,
    /// What to read for someone who took the worst for the best.
    pub if_worst: String,
    /// How to use it in an interview.
    pub interview: String,
    /// The sentence of the article it traces to, or empty.
    #[serde(default)]
    pub traces_to: String,
}

/// One way to begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioOption {
    /// Stable name inside its scenario.
    pub id: OptionId,
    /// In words.
    pub text: String,
    /// How it is judged.
    pub key: Key,
}

/// How an option is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Key {
    /// The best first action: 2 points.
    Best,
    /// Would do: 1 point.
    Acceptable,
    /// Does not help: 0 points.
    #[default]
    Poor,
    /// Does most harm: −1 point.
    Worst,
}
