//! The scale: weights, bands and targets.

use serde::{Deserialize, Serialize};

use super::{Condition, Level, PracticeId, SectionId, Table};

/// How much a practice counts in its section: whole numbers from 1 to 9.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// A floor practice of the profile.
    pub floor: u32,
    /// Any other practice of the profile's full check.
    pub full: u32,
    /// A practice that is only asked on request.
    pub bank: u32,
}

/// A named stretch of the scale from 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The lowest score that belongs to it.
    pub from: u32,
    /// Its name.
    pub title: String,
    /// What it means, in one sentence about the system.
    pub means: String,
}

/// The levels that a kind of profile asks for.
///
/// A practice named in `practices` has that target; otherwise its section's in `sections`, or `other`, and a floor
/// practice of the profile at least `floor`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Whose target it is.
    pub when: Condition,
    /// The least for floor practices.
    #[serde(default)]
    pub floor: Level,
    /// Where the section has none.
    #[serde(default)]
    pub other: Level,
    /// By section.
    #[serde(default)]
    pub sections: Table<SectionId, Level>,
    /// By practice.
    #[serde(default)]
    pub practices: Table<PracticeId, Level>,
}
