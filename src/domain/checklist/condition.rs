use std::collections::BTreeSet;

/// What is known of a profile, such as `team`, `agent` or `live`.
pub type Tags = BTreeSet<String>;

/// When something holds: any of several lists of tags that must all be there.
///
/// `[[]]` always holds and `[]` never does. `[["agent"], ["team", "live"]]` holds for agents,
/// and for teams whose system is live.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(transparent)
)]
pub struct Condition(pub Vec<Vec<String>>);

impl Condition {
    /// Whether a profile with these tags meets it.
    pub fn holds(&self, tags: &Tags) -> bool {
        self.0.iter().any(|all| all.iter().all(|tag| tags.contains(tag)))
    }

    /// The tags it speaks of.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().map(String::as_str)
    }
}

/// A condition that is left out always holds.
impl Default for Condition {
    fn default() -> Self {
        Condition(vec![Vec::new()])
    }
}
