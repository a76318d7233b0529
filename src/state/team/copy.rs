use std::rc::Rc;

use super::Teams;
use crate::domain::checklist::Checklist;
use crate::domain::exchange::file::FileError;
use crate::domain::team::{Member, MemberId, Names, Team};
use crate::state::Model;

/// A copy of a team that is here already, before anything changes.
#[derive(Clone, Debug, PartialEq)]
pub struct CameCopy {
    /// Both in one.
    pub together: Rc<Team>,
    /// How many people would be new.
    pub adds: usize,
    /// Of how many that are here it has other answers.
    pub renews: usize,
    /// Names are hidden in it and not here: they would be gone.
    pub hides: bool,
}

impl CameCopy {
    fn of(known: &Team, copy: Team) -> CameCopy {
        let hides = known.names == Names::Shown && copy.names == Names::Hidden;
        let together = known.clone().merged_with(copy);
        let changed = |(id, member): &(&MemberId, &Member)| {
            known.members.get(id).is_some_and(|known| known.returns != member.returns)
        };
        CameCopy {
            adds: together.members.len() - known.members.len(),
            renews: together.members.iter().filter(changed).count(),
            together: Rc::new(together),
            hides,
        }
    }
}

/// Why a team's file is none of this checklist; what it leaves out is filled in.
fn unfit(team: &mut Team, checklist: &Checklist) -> Option<FileError> {
    if team.checklist.is_empty() {
        team.checklist.clone_from(&checklist.id);
    }
    if team.version.is_empty() {
        team.version.clone_from(&checklist.version);
    }
    let returns = team.members.values().flat_map(|member| &member.returns);
    let of_returns = returns.map(|one| &one.assessment.checklist).filter(|id| !id.is_empty());
    let other = [&team.checklist].into_iter().chain(of_returns).find(|id| **id != checklist.id);
    other.map(|id| FileError::OtherChecklist { id: id.clone() })
}

impl Teams {
    /// A team that is not here yet is opened; a copy of one that is changes nothing before the lead says so.
    pub(super) fn came_whole(&mut self, mut team: Team, own: &Model) {
        (self.refused, self.copy) = (unfit(&mut team, &own.checklist), None);
        if self.refused.is_some() {
            return;
        }
        let id = team.id;
        if let Some(known) = self.list.iter().find(|known| known.id == id) {
            self.copy = Some(CameCopy::of(known, team));
        } else {
            self.put(Rc::new(team));
            self.choose(Some(id));
            self.take_waiting(own);
        }
    }
}
