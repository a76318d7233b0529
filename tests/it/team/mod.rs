//! Teams: what is merged, what can be seen of it, and what follows from it (docs/team.md).

mod copies;
mod golden;
mod hidden;
mod naive;
mod names;
mod plan;
mod promises;
mod result;
mod rules;
mod table;

use dependable::domain::assessment::{Answer, Assessment, Moment};
use dependable::domain::team::{MemberId, Names, Return, Setting, Team, TeamId};

use crate::support::{Given, built_in, tags, team as answers};

/// A team about an LLM application that is live, each answering alone.
pub(crate) fn team() -> Team {
    Team {
        id: TeamId::of(1),
        name: "Claims".to_owned(),
        checklist: built_in().id.clone(),
        version: built_in().version.clone(),
        profile: tags(&["team", "llm", "live", "tier-b"]),
        way: Setting::EachAlone,
        ..Team::default()
    }
}

pub(crate) fn hidden_team() -> Team {
    Team { names: Names::Hidden, ..team() }
}

pub(crate) fn id(number: u64) -> MemberId {
    MemberId::of(number)
}

/// A member's answers, handed back.
pub(crate) fn handed(member: u64, at: Moment, given: Given) -> Return {
    let version = built_in().version.clone();
    let assessment = Assessment { version, ..given.assessment };
    let one = Return { member: id(member), at, assessment, ..Return::default() };
    one.fit(built_in()).expect("it fits")
}

pub(crate) fn named(name: &str, one: Return) -> Return {
    Return { name: name.to_owned(), ..one }
}

pub(crate) fn given() -> Given<'static> {
    answers(&["llm", "live", "tier-b"])
}

/// A team of these members, from 1 on.
pub(crate) fn team_of(given: impl IntoIterator<Item = Given<'static>>) -> Team {
    let mut team = team();
    for (nth, one) in (1..).zip(given) {
        team.take_in(handed(nth, 100, one));
    }
    team
}

pub(crate) fn answer<'a>(assessment: &'a Assessment, practice: &str) -> Option<&'a Answer> {
    assessment.answer(practice)
}
