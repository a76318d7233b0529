//! Where a person can be: a page, and a place in it.

use crate::domain::assessment::Form;
use crate::domain::checklist::{PracticeId, Stop, StopId};
use crate::domain::exchange::link::{INVITATION_MARKER, MARKER, RETURN_MARKER, SEALED_MARKER};

/// A page and what it shows. Each has a row in `pages`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The first page.
    #[default]
    Start,
    /// The three-minute check, at a practice or at the first that is open.
    Quick(Option<PracticeId>),
    /// The full check, at a place or at the overview.
    Full(Option<StopId>),
    /// The result.
    Result,
    /// The interview brief or the audit report.
    Brief,
    /// The practice room, at a practice or at the first gap.
    Room(Option<PracticeId>),
    /// How people talk.
    Contrast,
    /// Everything to take along.
    Along,
    /// Earlier answers, and what changed since.
    History,
    /// Somebody else's answers, from a private link.
    Shared,
    /// A team.
    Team(TeamPlace),
    /// Somebody whom a team asks.
    Join,
    /// The check in somebody else's page.
    Embed,
    /// How it is put there.
    Builder,
}

/// A place on the team's pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TeamPlace {
    /// The teams of this device, and who has answered in the one at hand.
    #[default]
    Overview,
    /// In one room: one question at a time.
    Room,
    /// Who can operate what.
    Skills,
    /// What to do about it.
    Plan,
    /// The result of all.
    Report,
}

impl TeamPlace {
    /// All of them, in the order in which a team comes to them.
    pub const ALL: [TeamPlace; 5] = [
        TeamPlace::Overview,
        TeamPlace::Room,
        TeamPlace::Skills,
        TeamPlace::Plan,
        TeamPlace::Report,
    ];

    /// What follows the `#`.
    pub fn at(self) -> Option<&'static str> {
        match self {
            TeamPlace::Overview => None,
            TeamPlace::Room => Some("meeting"),
            TeamPlace::Skills => Some("skills"),
            TeamPlace::Plan => Some("plan"),
            TeamPlace::Report => Some("report"),
        }
    }

    /// The place with this name; an unknown one is the first.
    pub fn of(at: Option<&str>) -> TeamPlace {
        TeamPlace::ALL.into_iter().find(|place| place.at() == at).unwrap_or_default()
    }
}

impl Route {
    /// The stop of a check, as an address.
    pub fn of_stop(stop: &Stop, form: Form) -> Route {
        match (stop, form) {
            (Stop::Start, _) => Route::Start,
            (Stop::Result, _) => Route::Result,
            (Stop::Overview, _) => Route::Full(None),
            (Stop::Practice(id), Form::Quick) => Route::Quick(Some(id.clone())),
            (Stop::Practice(id), Form::Full) => Route::Full(Some(id.clone().into())),
            (Stop::Chapter(id), _) => Route::full_at(id),
            (Stop::Scenario(id), _) => Route::full_at(id),
        }
    }

    /// The full check, at what has this name.
    pub fn full_at(name: &str) -> Route {
        Route::Full(Some(name.into()))
    }

    /// The page that reads the link which stands behind an address; none where it holds no link, or that page is there.
    pub fn reading(file: &str, fragment: &str) -> Option<Route> {
        let team = Route::Team(TeamPlace::Overview);
        if [Route::Shared, Route::Join, team].iter().any(|reader| reader.file() == file) {
            return None;
        }
        // In capitals as well, as codes have it.
        let begins = fragment.trim_start_matches('#').get(..MARKER.len()).unwrap_or_default();
        let begins = |markers: &[&str]| markers.iter().any(|it| it.eq_ignore_ascii_case(begins));
        if begins(&[INVITATION_MARKER]) {
            Some(Route::Join)
        } else if begins(&[MARKER, SEALED_MARKER, RETURN_MARKER]) {
            Some(Route::Shared)
        } else {
            None
        }
    }

    /// What follows the `#`.
    pub(super) fn at(&self) -> Option<&str> {
        match self {
            Route::Quick(at) | Route::Room(at) => at.as_deref(),
            Route::Full(at) => at.as_deref(),
            Route::Team(place) => place.at(),
            Route::Start
            | Route::Result
            | Route::Brief
            | Route::Contrast
            | Route::Along
            | Route::History
            | Route::Shared
            | Route::Join
            | Route::Embed
            | Route::Builder => None,
        }
    }

    /// The practice that is asked at this address, if one is.
    pub fn practice(&self) -> Option<&str> {
        match self {
            Route::Quick(_) | Route::Full(_) => self.at(),
            _ => None,
        }
    }
}
