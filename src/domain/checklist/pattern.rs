//! The pattern: a combination of answers that has a name.

use serde::{Deserialize, Serialize};

use super::{Condition, PatternId, PracticeId};

/// A combination of answers that has a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// Stable name, such as `P07`.
    pub id: PatternId,
    /// What a person sees.
    pub title: String,
    /// Whom it can concern.
    pub when: Condition,
    /// Computed but not shown, until it has a high side.
    #[serde(default)]
    pub reserve: bool,
    /// What is in place; all of these must hold.
    pub high: Vec<Side>,
    /// What is not; all of these must hold.
    pub low: Vec<Side>,
    /// What it says, in one sentence.
    pub says: String,
    /// The same, when an answer behind it is *don't know*.
    pub may_be: String,
    /// Why it hurts.
    pub hurts: String,
    /// The first step.
    pub first_step: String,
}

/// One requirement of a pattern: any of its tests will do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// The tests; one suffices.
    pub any: Vec<Test>,
}

/// One test over a set of practices.
///
/// Without `count` it compares the mean evidenced level of the answered practices;
/// with `count` it asks that so many of them each pass.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Whom the test concerns.
    #[serde(default)]
    pub when: Condition,
    /// The practices.
    pub of: Vec<PracticeId>,
    /// Largest mean (or level) that passes, in hundredths of a level: 125 is 1.25.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// Smallest mean (or level) that passes, in hundredths of a level.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// How many practices must each pass.
    #[serde(default)]
    pub count: Option<usize>,
}
