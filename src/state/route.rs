//! The address of every page: a file of the site, and what to show in it after the `#`.
//!
//! The part after the `#` never reaches a server, so no address tells anybody what was answered.

use super::pages::PAGES;
use crate::domain::assessment::Form;
use crate::domain::checklist::{PracticeId, Stop, StopId};

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
}

impl Route {
    /// The file that the page is served from.
    pub fn file(&self) -> &'static str {
        self.page().file
    }

    /// The address, relative to the site.
    pub fn href(&self) -> String {
        match self {
            Route::Start => "./".to_owned(),
            _ => match self.at() {
                Some(at) => format!("{}#{at}", self.file()),
                None => self.file().to_owned(),
            },
        }
    }

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

    /// What follows the `#`.
    fn at(&self) -> Option<&str> {
        match self {
            Route::Quick(at) | Route::Room(at) => at.as_deref(),
            Route::Full(at) => at.as_deref(),
            Route::Start | Route::Result | Route::Brief | Route::Contrast => None,
        }
    }

    /// The practice that is asked at this address, if one is.
    pub fn practice(&self) -> Option<&str> {
        match self {
            Route::Quick(_) | Route::Full(_) => self.at(),
            _ => None,
        }
    }

    /// Reads an address; what is not known is the first page.
    ///
    /// `path` may hold folders before the file, `fragment` may begin with `#`. Hosts that take the ending
    /// away, add a slash or ignore the case lead to the same page: `/Check/` is `/check.html`.
    pub fn parse(path: &str, fragment: &str) -> Route {
        let file = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let file = file.replace("%2E", ".").replace("%2e", ".").to_ascii_lowercase();
        let name = file.strip_suffix(".html").unwrap_or(&file);
        let at: String = fragment
            .trim_start_matches('#')
            .chars()
            .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
            .take(40)
            .collect();
        let page = PAGES.iter().find(|page| page.name() == name).unwrap_or(&PAGES[0]);
        (page.at)((!at.is_empty()).then_some(at.as_str()))
    }

    /// The other address is this one with the place filled in, so going back must not return here.
    pub fn is_filled_in_by(&self, other: &Route) -> bool {
        match (self, other) {
            (Route::Quick(at), Route::Quick(place)) | (Route::Room(at), Route::Room(place)) => {
                at.is_none() && place.is_some()
            }
            _ => false,
        }
    }
}
