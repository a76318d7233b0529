use crate::domain::assessment::Form;
use crate::domain::checklist::{Checklist, Tag, Tags};
use crate::domain::team::{MAX_NAME, Names, Setting, Team, TeamId};

use super::act::{choose, cut};

/// A team that is being set up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What the system is called.
    pub name: String,
    /// What it is, at which stage, and what a mistake costs.
    pub profile: Tags,
    /// Which check is asked.
    pub check: Form,
    /// How the team answers.
    pub way: Setting,
    /// Whether names are kept.
    pub names: Names,
}

impl Draft {
    /// A team of this checklist, before anything is chosen but that it is a team.
    pub fn of_team() -> Draft {
        Draft { profile: [Tag::from("team")].into_iter().collect(), ..Draft::default() }
    }

    /// Another answer to one of the profile's questions.
    pub fn choose(&mut self, checklist: &Checklist, tag: &Tag) {
        choose(&mut self.profile, checklist, tag);
    }

    /// The team that begins with it.
    pub(super) fn team(self, id: TeamId, checklist: &Checklist) -> Team {
        Team {
            id,
            name: cut(self.name.trim(), MAX_NAME),
            checklist: checklist.id.clone(),
            version: checklist.version.clone(),
            profile: self.profile,
            check: self.check,
            way: self.way,
            // In one room everybody sees who says what.
            names: if self.way == Setting::InOneRoom { Names::Shown } else { self.names },
            ..Team::default()
        }
    }
}
