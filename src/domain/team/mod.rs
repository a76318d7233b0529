//! The team: many assessments of the same checklist, about the same system (docs/team.md).
//!
//! Merging is the same in any order and as often as one likes, and loses nothing. What a team keeps is what was said;
//! [`picture`], [`plan`] and [`merged`] are computed from it.

mod asked;
mod copies;
mod id;
pub mod merged;
pub mod outstanding;
pub mod picture;
pub mod plan;
pub mod release;
mod returned;
pub mod seen;
pub mod since;
pub mod start;
pub mod way;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

pub use asked::Asked;
pub use id::{MemberId, TeamId};
pub use release::NotReleased;
pub use returned::{Arrival, Return, Unfit, tidy_name, tidy_typed};

use crate::domain::assessment::{Assessment, Form, Moment, Rest};
use crate::domain::checklist::{ArtefactId, Checklist, PracticeId, Tags};

/// So many signs has the name of a team's system, of a member, of an owner at most.
pub const MAX_NAME: usize = 60;
/// So many signs fit into any other text of a team, counted as browsers count them.
pub const MAX_TEXT: usize = 500;
/// So few members are never shown by themselves where names are hidden, and so few returns never tell two releases
/// apart.
pub const FEWEST_HIDDEN: usize = 5;
/// So many actions has a plan at most.
pub const MAX_ACTIONS: usize = 5;

/// A team, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// Tells teams apart, on every device.
    pub id: TeamId,
    /// What the system is called; stays on the lead's device and in the team's file.
    pub name: String,
    /// The checklist that it answers.
    pub checklist: String,
    /// The version of it.
    pub version: String,
    /// What the figures of everybody are measured by.
    pub profile: Tags,
    /// Which check is asked.
    pub check: Form,
    /// How it answers.
    pub way: Setting,
    /// Whether anybody's name is kept.
    pub names: Names,
    /// How one result is made of many answers.
    pub rule: MergeRule,
    /// Its members.
    pub members: BTreeMap<MemberId, Member>,
    /// Members that are one person: the second counts under the first. No first is anywhere a second.
    pub joined: BTreeMap<MemberId, MemberId>,
    /// What was said about a practice beside the answers.
    pub talk: BTreeMap<PracticeId, Discussion>,
    /// What the team decided to do, [`MAX_ACTIONS`] at most.
    pub plan: Vec<Action>,
    /// Where the lead chose another way than the proposed one.
    pub ways: BTreeMap<PracticeId, Path>,
    /// The same where another version of the app knows the way; written back as it is.
    pub foreign_ways: BTreeMap<PracticeId, String>,
    /// How it stood on earlier days, the earliest first.
    pub days: Vec<TeamDay>,
    /// What a hidden team showed, the earliest first; empty where names are shown.
    pub releases: Vec<release::Release>,
    /// The same as counts, as they were shown; what is shown stays when somebody is taken out.
    pub published: Vec<release::ShownRelease>,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

/// How a team answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Setting {
    /// Together, one question at a time.
    #[default]
    InOneRoom,
    /// Everybody on a device of their own; then they compare.
    EachAlone,
}

/// Whether names are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Names {
    /// As members gave them.
    #[default]
    Shown,
    /// Never: no name, and no row of one person.
    Hidden,
}

/// How one result is made of many answers (docs/team.md, The team's result).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MergeRule {
    /// *Somebody can*: the best evidenced answer.
    #[default]
    Best,
    /// *Everybody does*: the lowest.
    Lowest,
}

/// One person of a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// What the lead calls them; empty where nobody said, and in a hidden team.
    pub name: String,
    /// Everything they handed back, the earliest first; at least one where they have answered.
    pub returns: Vec<Rc<Return>>,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

/// What was said about a practice beside the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Discussion {
    /// "We disagree": it is parked, to be settled later.
    pub disagree: bool,
    /// Who would know, or could do it.
    pub knower: String,
    /// Where the evidence is: a link or a place.
    pub place: String,
    /// The artefacts that the team can show.
    pub evidence: BTreeSet<ArtefactId>,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

/// Something that the team decided to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Action {
    /// What it is about.
    pub practice: PracticeId,
    /// What is done.
    pub what: String,
    /// Who does it.
    pub owner: String,
    /// Until when, as `2026-12-24`; none until it is said.
    pub due: Option<String>,
    /// By what one sees that it is done.
    pub done_when: String,
    /// How it is to come about; none where a version decided it that did not say so.
    pub way: Option<Path>,
    /// It is done.
    pub is_done: bool,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

/// What is done about a practice that too few cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// Whoever heads the team decides it.
    Decide,
    /// Those who contradict each other look at the evidence together.
    LookTogether,
    /// Somebody finds out how it is.
    FindOut,
    /// Somebody of the team learns it.
    Train,
    /// Somebody from elsewhere does it for a time.
    Borrow,
    /// Somebody new comes to stay.
    Hire,
}

/// How a team stood on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamDay {
    /// When it was kept.
    pub at: Moment,
    /// What the team was called then.
    pub name: String,
    /// What members were called then.
    pub names: BTreeMap<MemberId, String>,
    /// Which returns counted: the moment of each member's newest.
    pub counted: BTreeMap<MemberId, Moment>,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

impl Team {
    /// The tags that everybody is measured by, with the checklist's defaults where a question is still open.
    pub fn tags(&self, checklist: &Checklist) -> Tags {
        Assessment { profile: self.profile.clone(), ..Assessment::default() }.tags(checklist)
    }

    /// Whether so many members are too few for anything of theirs to be shown: in a hidden team fewer than
    /// [`FEWEST_HIDDEN`].
    pub fn shows_nothing_of(&self, members: usize) -> bool {
        self.names == Names::Hidden && members < FEWEST_HIDDEN
    }

    /// How an action is to come about: as it was decided; where that is not known, as the lead chose for its practice.
    pub fn way_of(&self, action: &Action) -> Option<Path> {
        action.way.or_else(|| self.ways.get(&action.practice).copied())
    }

    /// What is open of what the team decided to hire for, in the order of its plan.
    pub fn to_hire(&self) -> Vec<PracticeId> {
        let open = self.plan.iter().filter(|action| !action.is_done);
        let hires = open.filter(|action| self.way_of(action) == Some(Path::Hire));
        hires.map(|action| action.practice.clone()).collect()
    }

    /// What the team ticked together: only where it answers in one room.
    fn evidence_in_room(&self, practice: &PracticeId) -> Option<&BTreeSet<ArtefactId>> {
        let talk = self.talk.get(practice).filter(|_| self.way == Setting::InOneRoom)?;
        Some(&talk.evidence)
    }
}
