use std::rc::Rc;

use super::kept::{Kept, Storage};
use super::notice::Notice;
use super::own::Own;
use super::pages::{Program, Takes};
use super::route::Route;
use super::shared::Shared;
use super::shortcuts::Shortcuts;
use super::viewing::Viewing;
use crate::domain::assessment::{Response, Saved, UnderWay};
use crate::domain::checklist::{Checklist, Practice, Stop};
use crate::domain::content::Content;
use crate::domain::texts::Texts;

/// Everything the app knows. Nothing in it can be computed from the rest of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// Words on screen.
    pub texts: Shared<Texts>,
    /// What can be asked.
    pub checklist: Shared<Checklist>,
    /// Whether saved work has been looked for.
    pub opening: Opening,
    /// The person's answers.
    pub own: Own,
    /// How keeping them goes.
    pub kept: Kept,
    /// What is looked at.
    pub viewing: Viewing,
    /// Where whoever has answered nothing begins: on the first page; inside of another page with the check itself.
    pub begins: Route,
    /// Whether keys of one sign may answer.
    pub shortcuts: Shortcuts,
    /// Something to tell.
    pub notice: Option<Notice>,
}

/// Whether saved work has been looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// The page is rendered ahead of time: it shows what is true for everyone.
    #[default]
    Ahead,
    /// What is shown is this person's.
    Opened,
    /// What is shown is somebody else's: it can be looked at, and nothing of it is kept.
    Theirs,
}

/// How a program gets to an address.
///
/// What a page fetches is decided when it is loaded. A program that has begun with an excerpt of the checklist leaves
/// what needs the whole of it to the browser: loaded anew, the page finds something kept, and fetches everything. So
/// does each program with the pages of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// It draws the page.
    Draw,
    /// The browser loads the page.
    Load,
    /// Not at all: nothing is kept here, and what was answered would be lost.
    Stay,
}

impl Model {
    /// The model before anything happened.
    pub fn new(content: Content, route: Route) -> Model {
        Model {
            texts: Shared::new(content.texts),
            checklist: Shared::new(content.checklist),
            viewing: Viewing { route, ..Viewing::default() },
            ..Model::default()
        }
    }

    /// How a program gets to an address.
    pub fn going_to(&self, route: &Route, from: Program) -> Going {
        let page = route.page();
        let is_other = page.program != from;
        let takes_more = is_other || self.checklist.is_excerpt() && page.takes == Takes::Whole;
        if is_other && self.own.is_untouched() {
            Going::Load
        } else if !takes_more && !self.is_beyond() {
            Going::Draw
        } else if self.kept.storage == Storage::Works {
            Going::Load
        } else if takes_more {
            Going::Stay
        } else {
            Going::Draw
        }
    }

    /// The check stands in somebody else's page.
    pub fn is_embedded(&self) -> bool {
        self.begins != Route::Start
    }

    /// Answers are here that the checklist of this program, an excerpt, cannot show.
    pub fn is_beyond(&self) -> bool {
        self.own.assessment.is_beyond(&self.checklist)
    }

    /// Where the person stands in the checks; none before the first answer.
    pub fn under_way(&self) -> Option<UnderWay> {
        self.own.assessment.under_way(&self.checklist, self.own.last.as_ref())
    }

    /// Whether the person stands anywhere in the checks.
    pub fn is_under_way(&self) -> bool {
        self.own.assessment.is_under_way(&self.checklist)
    }

    /// The result is shown, and no question of the check under way is open: a day to keep.
    pub fn has_finished(&self) -> bool {
        self.viewing.route == Route::Result
            && self.under_way().is_some_and(|under_way| under_way.next == Stop::Result)
    }

    /// A check begins with the profile: the page asks for it before anything else.
    pub fn asks_profile(&self) -> bool {
        self.viewing.opens
    }

    /// Whether the place that an address names is one that this person is asked about; without one there is nothing to
    /// miss.
    pub(super) fn has_place(&self, route: &Route) -> bool {
        let Some(at) = route.at() else { return true };
        let checklist = &self.checklist;
        let tags = self.own.assessment.tags(checklist);
        let is_for = |practice: &&Practice| {
            practice.applies.holds(&tags)
                && practice.wording(self.own.assessment.audience()).is_some()
        };
        let asked = checklist.practice(at).filter(is_for);
        match route {
            Route::Quick(_) => asked.is_some_and(|practice| practice.hinge),
            Route::Room(_) => asked.is_some(),
            Route::Team(_) => true,
            _ => {
                asked.is_some()
                    || checklist.chapters(&tags).iter().any(|chapter| *chapter.section == at)
                    || checklist.situation(&tags, at).is_some()
            }
        }
    }

    /// An address is this one without its place, or with one that is not there: going back must not return to it.
    pub fn replaces(&self, address: &Route, route: &Route) -> bool {
        let is_filled_in = match address {
            Route::Quick(at) | Route::Room(at) => at.is_none() && route.at().is_some(),
            _ => false,
        };
        address.file() == route.file() && (is_filled_in || !self.has_place(address))
    }

    /// Whether another state differs at most in what stands in text fields, which show it by themselves.
    pub fn differs_in_words_only(&self, other: &Model) -> bool {
        let without_words = |model: &Model| {
            let mut model = model.clone();
            let assessment = Rc::make_mut(&mut model.own.assessment);
            assessment.name.clear();
            assessment.name_at = 0;
            let responses = &mut assessment.responses;
            for response in responses.values_mut() {
                response.note.clear();
                response.own_words.clear();
                (response.note_at, response.words_at) = (0, 0);
            }
            responses.retain(|_, response| *response != Response::default());
            model
        };
        without_words(self) == without_words(other)
    }

    /// What is to be kept; none as long as there is nothing of the person's in it, or nothing was opened yet.
    pub fn to_save(&self) -> Option<Saved> {
        let is_opened = self.opening == Opening::Opened;
        (is_opened && !self.own.is_untouched()).then(|| Saved {
            set_aside: self.own.set_aside.iter().map(|aside| (**aside).clone()).collect(),
            gone: self.own.gone.to_vec(),
            ..self.to_copy()
        })
    }

    /// What a downloaded copy holds: the answers at hand, and nothing of what was set aside.
    pub fn to_copy(&self) -> Saved {
        let mut assessment = (*self.own.assessment).clone();
        if assessment.checklist.is_empty() {
            assessment.checklist.clone_from(&self.checklist.id);
            assessment.version.clone_from(&self.checklist.version);
        }
        Saved { assessment, rest: (*self.own.rest).clone(), ..Saved::default() }
    }
}
