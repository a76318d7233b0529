//! The wording: one audience's question for a practice.

use serde::{Deserialize, Serialize};

use super::Level;

/// How the highest anchor says that it holds the one below. Levels carry no numbers on screen, so what a person reads
/// in its place comes from the language file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Continues {
    /// With what such an anchor begins.
    pub mark: String,
    /// The sign that ends a sentence.
    pub stop: String,
    /// What stands between the anchor below, without its stop, and the rest: `, and `.
    pub joint: String,
}

impl Continues {
    /// What an anchor adds to the one below; none if it stands alone.
    pub fn rest<'a>(&self, anchor: &'a str) -> Option<&'a str> {
        let rest = anchor.strip_prefix(self.mark.as_str())?;
        (!self.mark.is_empty()).then_some(rest.trim_start())
    }

    /// The anchor of a level in the short form, where it is asked for and there is one, or in full, as
    /// [`sentence`](Self::sentence).
    pub(super) fn anchor(
        &self,
        full: &[String],
        quick: &[String],
        level: Level,
        is_quick: bool,
    ) -> String {
        self.sentence(if is_quick && !quick.is_empty() { quick } else { full }, level)
    }

    /// The anchor of a level as a sentence that stands alone.
    ///
    /// The highest continues the one below it: "Checked by hand." and "As 3, and it caught a fault." give
    /// "Checked by hand, and it caught a fault."
    fn sentence(&self, levels: &[String], level: Level) -> String {
        let text = levels.get(level.index()).map_or("", String::as_str);
        let below = level.number().checked_sub(1).and_then(|below| levels.get(usize::from(below)));
        match (self.rest(text), below) {
            (Some(rest), Some(below)) => {
                let below = below.strip_suffix(self.stop.as_str()).unwrap_or(below);
                [below, &self.joint, rest].concat()
            }
            _ => text.to_owned(),
        }
    }
}

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
    pub fn anchor(&self, continues: &Continues, level: Level, is_quick: bool) -> String {
        continues.anchor(&self.levels, &self.quick_levels, level, is_quick)
    }
}
