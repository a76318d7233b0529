use std::rc::Rc;

use super::msg::Notice;
use super::route::Route;
use super::shared::Shared;
use crate::domain::assessment::{Assessment, Response, Rest, Saved};
use crate::domain::checklist::Checklist;
use crate::domain::content::Content;
use crate::domain::texts::Texts;

/// Everything the app knows. Nothing in it can be computed from the rest of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// Words on screen.
    pub texts: Shared<Texts>,
    /// What can be asked.
    pub checklist: Shared<Checklist>,
    /// Where the person is.
    pub route: Route,
    /// The answers.
    pub assessment: Rc<Assessment>,
    /// What starting over and opening files set aside, the last one first.
    pub set_aside: Vec<Rc<Assessment>>,
    /// What another version of the app keeps beside them.
    pub rest: Rc<Rest>,
    /// Whether saved work has been looked for.
    pub opening: Opening,
    /// How saving goes.
    pub storage: Storage,
    /// A saved text that could not be opened, kept for download.
    pub unreadable: Option<Rc<str>>,
    /// Something to tell.
    pub notice: Option<Notice>,
    /// Parts of the page that were unfolded and draw their content since.
    pub unfolded: Vec<Fold>,
    /// What stood unfolded when the question was reached.
    pub folds: Folds,
    /// Starting over was asked for and waits for a yes.
    pub asks_to_start_over: bool,
}

/// Whether saved work has been looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// The page is rendered ahead of time: it shows what is true for everyone.
    #[default]
    Ahead,
    /// What is shown is this person's.
    Opened,
}

/// How saving goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// As it should.
    #[default]
    Works,
    /// Answers live only as long as the page.
    Failed(StorageError),
}

/// Why the browser does not save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// It is switched off, as in a private window or inside another page.
    Blocked,
    /// There is no room left.
    Full,
}

/// A part of a page that draws its content when it is first unfolded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    /// The gaps after the first three.
    Gaps,
    /// How the scores come about.
    Arithmetic,
    /// Every answer.
    Answers,
}

/// Which disclosures of a question stand open when it is reached. Decided once: a field that closed while somebody
/// types in it would send what is typed next to whatever has the focus then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Folds {
    /// There is a note.
    pub note: bool,
    /// The practice was called not applicable.
    pub reasons: bool,
}

impl Model {
    /// The model before anything happened.
    pub fn new(content: Content, route: Route) -> Model {
        Model {
            texts: Shared::new(content.texts),
            checklist: Shared::new(content.checklist),
            route,
            ..Model::default()
        }
    }

    /// Whether another state differs at most in what stands in text fields, which show it by themselves.
    pub fn differs_in_words_only(&self, other: &Model) -> bool {
        let without_words = |model: &Model| {
            let mut model = model.clone();
            let responses = &mut Rc::make_mut(&mut model.assessment).responses;
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
        let is_untouched = self.assessment.is_untouched() && self.set_aside.is_empty();
        (is_opened && !is_untouched).then(|| Saved {
            set_aside: self.set_aside.iter().map(|aside| (**aside).clone()).collect(),
            ..self.to_copy()
        })
    }

    /// What a downloaded copy holds: the answers at hand, and nothing of what was set aside.
    pub fn to_copy(&self) -> Saved {
        let mut assessment = (*self.assessment).clone();
        if assessment.checklist.is_empty() {
            assessment.checklist.clone_from(&self.checklist.id);
            assessment.version.clone_from(&self.checklist.version);
        }
        Saved { assessment, rest: (*self.rest).clone(), ..Saved::default() }
    }
}
