//! The wording: one audience's question for a practice.

use serde::{Deserialize, Serialize};

use super::Level;

/// How the highest anchor says that it holds the one below. Levels carry no numbers on screen, so what a
/// person reads in its place comes from the language file.
pub const CONTINUES: &str = "As 3, and";

/// One audience's question: five levels and what each means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The question.
    pub stem: String,
    /// Five anchors, lowest first.
    pub levels: Vec<String>,
    /// The question of the three-minute check; empty if it is not asked there.
    #[serde(default)]
    pub quick_stem: String,
    /// Its five anchors.
    #[serde(default)]
    pub quick_levels: Vec<String>,
    /// What each level means now, and what it costs.
    pub means: Vec<String>,
}

impl Wording {
    /// The anchor of a level as a sentence that stands alone, in the short form of the three-minute check or in full.
    ///
    /// The highest continues the one below it: "Checked by hand." and "As 3, and it caught a fault." give
    /// "Checked by hand, and it caught a fault."
    pub fn anchor(&self, level: Level, is_quick: bool) -> String {
        let is_quick = is_quick && !self.quick_levels.is_empty();
        let levels = if is_quick { &self.quick_levels } else { &self.levels };
        let text = levels.get(level.index()).map_or("", String::as_str);
        let below = level.number().checked_sub(1).and_then(|below| levels.get(usize::from(below)));
        match (text.strip_prefix(CONTINUES), below) {
            (Some(rest), Some(below)) => format!("{}, and{rest}", below.trim_end_matches('.')),
            _ => text.to_owned(),
        }
    }
}
