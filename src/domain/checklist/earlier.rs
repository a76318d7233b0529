//! Earlier wordings: what was asked where a question means something else by now.

use serde::{Deserialize, Serialize};

use super::{Audience, Checklist, Continues, Level, PracticeId};

/// A practice as an earlier version asked it, as far as its meaning has changed since.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// Practice id.
    pub id: PracticeId,
    /// The version that asked it so.
    pub version: String,
    /// Asked of teams.
    #[serde(default)]
    pub team: Option<EarlierWording>,
    /// Asked of candidates.
    #[serde(default)]
    pub candidate: Option<EarlierWording>,
}

/// One audience's question of then, and what could be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierWording {
    /// The question.
    pub stem: String,
    /// Five anchors, lowest first.
    pub levels: Vec<String>,
    /// The question of the three-minute check; empty if it was not asked there.
    #[serde(default)]
    pub quick_stem: String,
    /// Its five anchors.
    #[serde(default)]
    pub quick_levels: Vec<String>,
    /// The changed question for a situation that was no reason to skip it; empty if there was none.
    #[serde(default)]
    pub otherwise: String,
}

impl Earlier {
    /// The wording for an audience.
    pub fn wording(&self, audience: Audience) -> Option<&EarlierWording> {
        match audience {
            Audience::Team => self.team.as_ref(),
            Audience::Candidate => self.candidate.as_ref(),
        }
    }
}

impl EarlierWording {
    /// The anchor of a level as a sentence that stands alone, in the short form of the three-minute check or in full.
    pub fn anchor(&self, continues: &Continues, level: Level, is_quick: bool) -> String {
        continues.anchor(&self.levels, &self.quick_levels, level, is_quick)
    }
}

impl Checklist {
    /// What was asked about a practice before it meant something else.
    ///
    /// None where two versions had wordings of their own: an earlier answer does not say to which of them it was given,
    /// and a wrong question beside it would be worse than none.
    pub fn earlier_wording(&self, id: &str, audience: Audience) -> Option<&EarlierWording> {
        let of_it = self.earlier.iter().filter(|earlier| earlier.id == id);
        let mut wordings = of_it.filter_map(|earlier| earlier.wording(audience));
        let first = wordings.next()?;
        wordings.next().is_none().then_some(first)
    }
}
