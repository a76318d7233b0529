//! The address of every page: a file of the site, and what to show in it after the `#`.
//!
//! The part after the `#` never reaches a server, so no address tells anybody what was answered.

use super::pages::PAGES;

/// A page and what it shows. Each has a row in `pages`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The first page.
    #[default]
    Start,
    /// The three-minute check, at a practice; empty: at the first that is open.
    Quick(String),
    /// The full check: at a practice, a scenario or a chapter's result; empty: the overview.
    Full(String),
    /// The result.
    Result,
    /// The interview brief or the audit report.
    Brief,
    /// The practice room, at a practice.
    Room(String),
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
            Route::Quick(at) | Route::Full(at) | Route::Room(at) if !at.is_empty() => {
                format!("{}#{at}", self.file())
            }
            _ => self.file().to_owned(),
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
        (page.at)(at)
    }

    /// The overview of the full check.
    pub fn default_full() -> Route {
        Route::Full(String::new())
    }

    /// The other address is this one with the place filled in, so going back must not return here.
    pub fn is_filled_in_by(&self, other: &Route) -> bool {
        match (self, other) {
            (Route::Quick(at), Route::Quick(place)) | (Route::Room(at), Route::Room(place)) => {
                at.is_empty() && !place.is_empty()
            }
            _ => false,
        }
    }
}
