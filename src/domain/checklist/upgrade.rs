//! The upgrade: how answers to one version of a checklist follow to the next.

use serde::{Deserialize, Serialize};

use super::{ArtefactId, Audience, Level, OptionId, PracticeId, ScenarioId, Table};

/// How answers to one version follow to the next. What it does not name kept its meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Upgrade {
    /// The version whose answers it takes.
    pub from: String,
    /// The version that they then answer.
    pub to: String,
    /// Practices that the newer version does not have any more; what was answered stays with the answers.
    #[serde(default)]
    pub retired: Vec<PracticeId>,
    /// Practices that were a part of another one, by that other one; the newer ones are asked.
    #[serde(default)]
    pub split: Table<PracticeId, Vec<PracticeId>>,
    /// Levels that mean something else now, for everybody; who chose one is asked again.
    #[serde(default)]
    pub changed: Table<PracticeId, Vec<Level>>,
    /// The same in the candidate's wording alone.
    #[serde(default)]
    pub changed_candidate: Table<PracticeId, Vec<Level>>,
    /// The same in the team's wording alone.
    #[serde(default)]
    pub changed_team: Table<PracticeId, Vec<Level>>,
    /// Artefacts with another id, by practice: the earlier id and the newer.
    #[serde(default)]
    pub artefacts: Table<PracticeId, Table<ArtefactId, ArtefactId>>,
    /// Options with another id, by scenario: the earlier id and the newer.
    #[serde(default)]
    pub options: Table<ScenarioId, Table<OptionId, OptionId>>,
}

impl Upgrade {
    /// The levels that mean something else now for an audience: for everybody, and in its own wording alone.
    pub fn changed_for(&self, audience: Audience) -> [&Table<PracticeId, Vec<Level>>; 2] {
        let own = match audience {
            Audience::Candidate => &self.changed_candidate,
            Audience::Team => &self.changed_team,
        };
        [&self.changed, own]
    }
}
