//! The pages of the site, one row for each, and their addresses. Whatever lists pages reads this table: navigation,
//! titles, the native tool, and through it the tests in a browser.
//!
//! An address is a file of the site, and what to show in it after the `#`. That part never reaches a server, so no
//! address tells anybody what was answered.

use super::route::{Route, TeamPlace};
use crate::domain::texts::Text;

/// A page of the site.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The file that it is served from.
    pub file: &'static str,
    /// What it is called, in the navigation and in the tab.
    pub title: Text,
    /// What it is called on a phone, in the header of every page; none where the header does not lead to it.
    pub in_navigation: Option<Text>,
    /// The page of the navigation that it belongs to, by its file: itself, or the one that leads to it.
    pub belongs_to: &'static str,
    /// How much of the checklist it takes.
    pub takes: Takes,
    /// Which program draws it.
    pub program: Program,
    /// Its address at a place in it, or without one; where it has no places, the page itself.
    pub at: fn(Option<&str>) -> Route,
}

/// How much of the checklist a page takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// An excerpt; a first visit that begins here fetches no more.
    Excerpt,
    /// As much as there is: it shows what was answered.
    AsMuchAsThereIs,
    /// All of it.
    Whole,
}

/// A program of the site. What one draws, the other leaves to the browser to load; they meet in what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The check, its result, and what follows from it: what a first visit fetches.
    Journey,
    /// What was kept, sent and received.
    Desk,
    /// What a team does.
    Team,
    /// How the check is put into a page. Drawn by the desk's program, and always loaded: it alone shows frames.
    Builder,
    /// The check in somebody else's page, whole: the journey and what is taken along from it.
    Embed,
}

const fn page(
    file: &'static str,
    title: Text,
    takes: Takes,
    at: fn(Option<&str>) -> Route,
) -> Page {
    Page {
        file,
        title,
        in_navigation: None,
        belongs_to: file,
        takes,
        program: Program::Journey,
        at,
    }
}

const fn of_the_desk(page: Page) -> Page {
    Page { program: Program::Desk, ..page }
}

const fn of_the_team(page: Page) -> Page {
    Page { program: Program::Team, ..page }
}

const fn in_navigation(short: Text, page: Page) -> Page {
    Page { in_navigation: Some(short), ..page }
}

const fn of_the_result(page: Page) -> Page {
    Page { belongs_to: RESULT, ..page }
}

const RESULT: &str = "result.html";

/// Every page, in the order in which a person meets them. The first is where unknown addresses lead.
pub static PAGES: [Page; 14] = [
    page("index.html", Text::NavStart, Takes::Excerpt, |_| Route::Start),
    in_navigation(
        Text::NavQuickShort,
        page("check.html", Text::NavQuick, Takes::Excerpt, |at| Route::Quick(at.map(Into::into))),
    ),
    in_navigation(
        Text::NavFullShort,
        page("full.html", Text::NavFull, Takes::Whole, |at| Route::Full(at.map(Into::into))),
    ),
    in_navigation(
        Text::NavResult,
        page(RESULT, Text::NavResult, Takes::AsMuchAsThereIs, |_| Route::Result),
    ),
    of_the_result(page("brief.html", Text::NavBrief, Takes::AsMuchAsThereIs, |_| Route::Brief)),
    of_the_result(page("room.html", Text::NavRoom, Takes::Whole, |at| {
        Route::Room(at.map(Into::into))
    })),
    in_navigation(
        Text::NavContrastShort,
        page("contrast.html", Text::NavContrast, Takes::Whole, |_| Route::Contrast),
    ),
    of_the_desk(of_the_result(page("along.html", Text::NavAlong, Takes::Whole, |_| Route::Along))),
    of_the_desk(page("history.html", Text::NavHistory, Takes::Whole, |_| Route::History)),
    of_the_desk(page("shared.html", Text::NavShared, Takes::Whole, |_| Route::Shared)),
    of_the_team(page("team.html", Text::NavTeam, Takes::Whole, |at| {
        Route::Team(TeamPlace::of(at))
    })),
    of_the_team(page("join.html", Text::NavJoin, Takes::Whole, |_| Route::Join)),
    Page {
        program: Program::Builder,
        ..page("builder.html", Text::BuilderTitle, Takes::Whole, |_| Route::Builder)
    },
    Page {
        program: Program::Embed,
        ..page("embed.html", Text::EmbedTitle, Takes::Whole, |_| Route::Embed)
    },
];

impl Page {
    /// Its address, at no place in it.
    pub fn route(&self) -> Route {
        (self.at)(None)
    }

    /// The file without its ending, as some hosts serve it.
    pub fn name(&self) -> &'static str {
        self.file.strip_suffix(".html").unwrap_or(self.file)
    }
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

    /// The page that it leads to.
    #[inline(never)]
    pub fn page(&self) -> &'static Page {
        let is_this =
            |page: &&Page| std::mem::discriminant(&page.route()) == std::mem::discriminant(self);
        PAGES.iter().find(is_this).unwrap_or(&PAGES[0])
    }
}

/// The address of each page, in the order of the table.
pub fn routes() -> impl Iterator<Item = Route> {
    PAGES.iter().map(Page::route)
}
