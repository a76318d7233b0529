//! Conditions: for whom something holds.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Tag;

/// What is known of a profile, such as `team`, `agent` or `live`.
pub type Tags = BTreeSet<Tag>;

/// When something holds: any of several lists of tags that must all be there.
///
/// `[[]]` always holds and `[]` never does. `[["agent"], ["team", "live"]]` holds for agents,
/// and for teams whose system is live.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Condition(pub Vec<Vec<Tag>>);

impl Condition {
    /// Whether a profile with these tags meets it.
    pub fn holds(&self, tags: &Tags) -> bool {
        self.0.iter().any(|all| all.iter().all(|tag| tags.contains(tag)))
    }

    /// The tags it speaks of.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().map(|tag| &**tag)
    }
}

/// A condition that is left out always holds.
impl Default for Condition {
    fn default() -> Self {
        Condition(vec![Vec::new()])
    }
}
