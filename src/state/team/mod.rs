//! What the team's pages know beside the model, and how that changes.

mod act;
mod arriving;
mod copy;
mod draft;
mod joining;
mod meeting;
mod msg;

pub use act::Act;
pub use arriving::{Arriving, Came, FitReturn, NotTaken, Whence};
pub use copy::CameCopy;
pub use draft::Draft;
pub use joining::{Invited, Joining};
pub use meeting::{Meeting, asked};
pub use msg::TeamMsg;

use std::collections::BTreeSet;
use std::rc::Rc;

use super::desk::Outcome;
use super::model::Model;
use crate::domain::assessment::Moment;
use crate::domain::exchange::csv::Decimals;
use crate::domain::exchange::file::FileError;
use crate::domain::exchange::link::find_returns;
use crate::domain::order::gathered;
use crate::domain::team::{Member, MemberId, Team, TeamId};

/// What the team's pages know beside the model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Teams {
    /// Whether what is kept has been looked for.
    pub shelf: Shelf,
    /// The teams of this device, in the order of their names and ids.
    pub list: Vec<Rc<Team>>,
    /// The same as it is kept.
    pub kept: Rc<Vec<Rc<Team>>>,
    /// The one at hand.
    pub at_hand: Option<TeamId>,
    /// How many kept texts hold no team that can be read; they are left as they are.
    pub unreadable: usize,
    /// What the names of kept teams begin with.
    pub name: Rc<str>,
    /// A team that is being set up.
    pub draft: Option<Draft>,
    /// Why a team's file was not opened.
    pub refused: Option<FileError>,
    /// A copy of a team that is here already, as it would be put together.
    pub copy: Option<CameCopy>,
    /// What stands in the field for links.
    pub pasted: Rc<str>,
    /// A text with a member's answers, opened before it was known which teams there are.
    pub waits: Option<Rc<str>>,
    /// What came and waits to be taken in.
    pub arriving: Option<Rc<Arriving>>,
    /// How many were taken in by the last press.
    pub took: Option<usize>,
    /// What was taken out last.
    pub taken_out: Option<TakenOut>,
    /// What is to be told, below what it is about.
    pub told: Option<(Takeaway, Outcome)>,
    /// What of it is shown as a text to be selected.
    pub shown: Option<Takeaway>,
    /// A team is to be deleted, and the page asks once more.
    pub deletes: Option<TeamId>,
    /// From which member on a table shows them.
    pub from: usize,
    /// The rows that are shown beyond the first ones, by the table that they are of.
    pub unfolded: BTreeSet<Listing>,
    /// The day that now is compared with.
    pub since: Option<Moment>,
    /// The meeting.
    pub meeting: Meeting,
    /// What a member is about to hand back.
    pub joining: Joining,
    /// How tables write figures.
    pub decimals: Decimals,
}

/// Whether what is kept has been looked for, and where it is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// Not yet.
    #[default]
    Looking,
    /// In the browser's database.
    Database,
    /// Beside the answers, as there is no database.
    Storage,
    /// Nowhere: what is not taken along is lost with the page.
    Nowhere,
}

/// What can be taken along from the team's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Takeaway {
    /// The lead's link.
    Invitation,
    /// A member's link.
    Return,
    /// A member's file.
    ReturnFile,
    /// The whole team.
    Team,
    /// The audit report.
    Report,
    /// The actions, for a tracker.
    Tracker,
    /// The actions, for a calendar.
    Calendar,
    /// The skills profile.
    Advert,
    /// The interview kit.
    Kit,
}

/// A table that shows its first rows until more are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Listing {
    /// People and practices.
    Heat,
    /// Coverage.
    Coverage,
    /// The plan beyond the actions.
    Others,
}

/// What was taken out last, to be brought back.
#[derive(Clone, Debug, PartialEq)]
pub enum TakenOut {
    /// A member.
    Member(TeamId, MemberId, Box<Member>),
    /// A team.
    Team(Rc<Team>),
}

/// What the team's pages hear: what happened, and the model beside them as it stood then.
#[derive(Clone, Debug)]
pub struct TeamHears {
    /// What happened.
    pub msg: TeamMsg,
    /// A person's own.
    pub model: Rc<Model>,
}

impl Teams {
    /// The team at hand.
    pub fn team(&self) -> Option<&Rc<Team>> {
        let id = self.at_hand?;
        self.list.iter().find(|team| team.id == id)
    }

    /// What happened, told beside this model.
    pub fn update(&mut self, msg: TeamMsg, own: &Model) {
        match msg {
            TeamMsg::Found(found, unreadable, shelf) => self.found(found, unreadable, shelf, own),
            TeamMsg::Kept(shelf, kept) => (self.shelf, self.kept) = (shelf, kept),
            TeamMsg::Drafted(draft) => self.draft = draft,
            TeamMsg::Began(id) => {
                if let Some(draft) = self.draft.take() {
                    self.put(Rc::new(draft.team(id, &own.checklist)));
                    self.choose(Some(id));
                    self.take_waiting(own);
                }
            }
            TeamMsg::Chose(id) => {
                self.choose(id);
                self.take_waiting(own);
            }
            TeamMsg::Acted(act) => self.act(act, own),
            TeamMsg::RefusedWhole(why) => (self.refused, self.copy) = (Some(why), None),
            TeamMsg::CameWhole(team) => self.came_whole(*team, own),
            TeamMsg::PutTogether => {
                if let Some(copy) = self.copy.take() {
                    let id = copy.together.id;
                    self.put(copy.together);
                    self.choose(Some(id));
                }
            }
            TeamMsg::LeftCopy => self.copy = None,
            TeamMsg::Opened(text) => {
                self.waits = Some(text);
                self.take_waiting(own);
            }
            TeamMsg::Resumed(id) => {
                let is_here = self.list.iter().any(|team| team.id == id);
                if self.at_hand.is_none() && self.draft.is_none() && is_here {
                    self.choose(Some(id));
                    self.take_waiting(own);
                }
            }
            TeamMsg::Pasted(text) => self.pasted = text,
            TeamMsg::Came(came) => {
                self.took = None;
                if let Some(team) = self.team() {
                    let before = self.arriving.as_deref();
                    self.arriving = Some(Rc::new(Arriving::of(before, came, team, &own.checklist)));
                    self.pasted = Rc::default();
                }
            }
            TeamMsg::Picked(nth, is_picked) => {
                if let Some(arriving) = &mut self.arriving {
                    Rc::make_mut(arriving).pick(nth, is_picked);
                }
            }
            TeamMsg::TookIn => {
                if let Some(arriving) = self.arriving.take() {
                    for one in arriving.picked() {
                        self.act(Act::TookIn(Box::new(one.clone())), own);
                    }
                    let people: BTreeSet<_> = gathered(arriving.picked().map(|one| one.member));
                    self.took = Some(people.len());
                }
            }
            TeamMsg::Left => self.arriving = None,
            TeamMsg::BroughtBack => self.bring_back(),
            TeamMsg::Deletes(id) => self.deletes = id,
            TeamMsg::Deleted(id) => {
                if let Some(at) = self.list.iter().position(|team| team.id == id) {
                    self.taken_out = Some(TakenOut::Team(self.list.remove(at)));
                }
                self.deletes = None;
                self.choose(None);
            }
            TeamMsg::Tried(carrier, outcome) => {
                if outcome == Outcome::Refused {
                    self.shown = Some(carrier);
                }
                self.told = Some((carrier, outcome));
            }
            TeamMsg::Showed(carrier) => {
                self.shown = if self.shown == Some(carrier) { None } else { Some(carrier) };
            }
            TeamMsg::From(from) => self.from = from,
            TeamMsg::Unfolded(table) => drop(self.unfolded.insert(table)),
            TeamMsg::Since(day) => self.since = day,
            TeamMsg::ChoseDecimals(decimals) => self.decimals = decimals,
            TeamMsg::MetAt(practice, now) => self.meeting.go(practice, now),
            TeamMsg::Join(joining) => self.joining = joining,
        }
    }

    fn act(&mut self, act: Act, own: &Model) {
        let Some(id) = self.at_hand else { return };
        let Some(team) = self.list.iter_mut().find(|team| team.id == id) else { return };
        if let Some((member, taken_out)) = act.on(Rc::make_mut(team), &own.checklist) {
            self.taken_out = Some(TakenOut::Member(id, member, Box::new(taken_out)));
        }
    }

    /// Puts a team into the list, in place of what it was before.
    fn put(&mut self, team: Rc<Team>) {
        self.list.retain(|known| known.id != team.id);
        self.list.push(team);
        self.list.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    }

    fn choose(&mut self, id: Option<TeamId>) {
        self.at_hand = id;
        self.meeting = Meeting::default();
        (self.arriving, self.from, self.since) = (None, 0, None);
        self.took = None;
        (self.told, self.shown) = (None, None);
        self.unfolded.clear();
    }

    fn bring_back(&mut self) {
        match self.taken_out.take() {
            Some(TakenOut::Member(id, member, taken_out)) => {
                if let Some(team) = self.list.iter_mut().find(|team| team.id == id) {
                    Rc::make_mut(team).put_back(member, *taken_out);
                }
            }
            Some(TakenOut::Team(team)) => {
                let id = team.id;
                self.put(team);
                self.choose(Some(id));
            }
            None => {}
        }
    }

    fn found(&mut self, found: Vec<Rc<Team>>, unreadable: usize, shelf: Shelf, own: &Model) {
        (self.shelf, self.unreadable) = (shelf, unreadable);
        let is_kept = |team: &&Rc<Team>| self.kept.iter().any(|kept| Rc::ptr_eq(kept, team));
        let unkept: Vec<Rc<Team>> =
            self.list.iter().filter(|team| !is_kept(team)).map(Rc::clone).collect();
        self.list.clear();
        for team in found {
            self.put(team);
        }
        self.kept = Rc::new(self.list.clone());
        // What was said here and is not kept yet goes on beside what another tab has kept.
        for ours in unkept {
            if let Some(found) = self.list.iter().find(|team| team.id == ours.id) {
                let both = (*ours).clone().merged_with((**found).clone());
                self.put(Rc::new(both));
            }
        }
        if self.at_hand.is_none_or(|id| self.list.iter().all(|team| team.id != id)) {
            self.at_hand = match self.list.as_slice() {
                [only] => Some(only.id),
                _ => None,
            };
        }
        self.take_waiting(own);
    }

    /// A member's link that was opened goes to the team that asked, and where that is not known to the one at hand.
    fn take_waiting(&mut self, own: &Model) {
        let Some(text) = self.waits.clone().filter(|_| !self.list.is_empty()) else { return };
        let found = find_returns(&own.checklist, &text);
        let asked = found.iter().flatten().find_map(|one| one.given.team);
        if let Some(id) = asked.filter(|id| self.list.iter().any(|team| team.id == *id)) {
            self.choose(Some(id));
        }
        if self.at_hand.is_some() {
            self.waits = None;
            self.update(TeamMsg::Came(Came::in_text(found)), own);
        }
    }
}
