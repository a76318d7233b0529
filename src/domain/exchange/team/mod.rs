//! The team's file, as JSON, and what people take along of a team.
//!
//! ```json
//! { "format": 1, "kind": "team", "id": "000000002v", "name": "Invoices", "checklist": "production-ai",
//!   "version": "2026.12", "profile": ["llm", "team"], "check": "full", "way": "in_one_room", "names": "shown",
//!   "rule": "best",
//!   "members": { "0123456789": { "name": "Ana", "returns": [
//!     { "team": "000000002v", "at": 1764144000000, "assessment": { … } } ] } },
//!   "joined": { "zzzzzzzzzz": "0123456789" },
//!   "talk": { "OPS-4": { "disagree": true, "knower": "Ben", "place": "the runbook", "evidence": ["alert"] } },
//!   "plan": [ { "practice": "OPS-4", "what": "…", "owner": "Ana", "due": "2026-12-24", "done_when": "…",
//!               "way": "borrow" } ],
//!   "ways": { "OPS-4": "borrow" },
//!   "days": [ { "at": 1764144000000, "name": "Invoices", "names": { "0123456789": "Ana" },
//!               "counted": { "0123456789": 1764144000000 } } ] }
//! ```
//!
//! An assessment in it is of the form of an answers file. What this version does not know, at any level, is kept and
//! written back. Of a hidden team the browser keeps everything ([`keep`]), and a file has neither a return nor a name
//! ([`print`]): `shown` holds its releases as counts.

mod entry;
mod print;
mod read;
mod released;
mod turns;

mod annex;
pub mod findings;
pub mod report;

pub mod advert;
pub mod kit;
mod markdown;
pub mod tracker;

#[cfg(not(target_arch = "wasm32"))]
pub mod schema;

pub use print::{keep, print};
pub use read::{open, parse, return_of_file};
pub use turns::open_in_turns;

use crate::domain::assessment::Rest;
use crate::domain::team::{Discussion, FEWEST_HIDDEN, Names, Team};

/// The version of the form that is written.
pub const FORMAT: u32 = 1;

/// What a file holds of a team: everything where names are shown.
///
/// Of a hidden team no return, no member, no name of one, no earlier day, no release by its members or of fewer than
/// [`FEWEST_HIDDEN`], not who would know what, and nothing that only another version could tell to be harmless. Who
/// does what is agreed, and said by nobody's answers: owners of actions stay.
#[must_use]
pub fn for_others(team: &Team) -> Team {
    let mut team = team.clone();
    if team.names == Names::Shown {
        return team;
    }
    team.members.clear();
    team.joined.clear();
    team.days.clear();
    team.releases.clear();
    team.foreign_ways.clear();
    team.rest.clear();
    for talk in team.talk.values_mut() {
        *talk = Discussion { knower: String::new(), rest: Rest::new(), ..std::mem::take(talk) };
    }
    for action in &mut team.plan {
        action.rest.clear();
    }
    team.published.retain(|shown| shown.members >= FEWEST_HIDDEN);
    for shown in &mut team.published {
        shown.rest.clear();
        for counts in shown.practices.values_mut() {
            counts.rest.clear();
        }
    }
    team
}
