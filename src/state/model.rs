use std::rc::Rc;

use super::early::Early;
use super::route::Route;
use super::shared::Shared;
use crate::domain::assessment::{Answer, Assessment, Form, Response};
use crate::domain::checklist::{Checklist, Tags};
use crate::domain::content::Content;
use crate::domain::exchange::file::{self, FileError, Saved};
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
    /// What starting over set aside.
    pub set_aside: Option<Rc<Assessment>>,
    /// Whether saved work has been looked for.
    pub opening: Opening,
    /// How saving goes.
    pub storage: Storage,
    /// A saved text that could not be opened, kept for download.
    pub unreadable: Option<Rc<str>>,
    /// Something to tell.
    pub notice: Option<Notice>,
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

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Saved work could not be opened, and was kept.
    Unreadable(FileError),
    /// A file that was chosen could not be opened; nothing changed.
    FileRefused(FileError),
    /// Answers to practices that this checklist does not have; they are kept.
    UnknownPractices(Vec<String>),
    /// The answers were set aside and can be brought back.
    StartedOver,
    /// A file was opened.
    OpenedFile,
    /// A text was copied.
    Copied,
    /// The browser did not allow copying.
    NotCopied,
}

/// What was found when the program arrived.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The saved text, if there is one, or why it cannot be read.
    pub stored: Option<Result<String, StorageError>>,
    /// What was done before the program was there.
    pub early: Early,
    /// A number that makes the order of options this person's own.
    pub shuffle: u32,
    /// A text that could not be opened at an earlier time.
    pub aside: Option<String>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    Opened(Box<Opened>),
    WentTo(Route),
    ChoseProfile { tag: String },
    Predicted(u8),
    PredictedAgain(u8),
    Answered { practice: String, answer: Answer, form: Form },
    ClearedAnswer { practice: String },
    Ticked { practice: String, artefact: String, ticked: bool },
    ChoseOtherwise { practice: String, otherwise: bool },
    WroteNote { practice: String, note: String },
    WroteOwnWords { practice: String, text: String },
    PickedBest { scenario: String, option: String },
    PickedWorst { scenario: String, option: String },
    AskedToStartOver,
    KeptGoing,
    StartedOver,
    UndidStartingOver,
    OpenedFile(String),
    FileTooLarge(usize),
    SavedElsewhere(String),
    Saved,
    SaveFailed(StorageError),
    Copied(bool),
    DismissedNotice,
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

    /// The text to save; none as long as there is nothing of the person's in it, or nothing was opened yet.
    pub fn to_save(&self) -> Option<String> {
        // Which checklist it is does not come from the person.
        let blank = Assessment {
            checklist: self.assessment.checklist.clone(),
            version: self.assessment.version.clone(),
            ..Assessment::default_of(&self.assessment)
        };
        let is_blank = *self.assessment == blank && self.set_aside.is_none();
        (self.opening == Opening::Opened && !is_blank).then(|| file::print(&self.to_saved()))
    }

    /// What is saved, and what a downloaded copy holds.
    pub fn to_saved(&self) -> Saved {
        let mut assessment = (*self.assessment).clone();
        if assessment.checklist.is_empty() {
            assessment.checklist.clone_from(&self.checklist.id);
            assessment.version.clone_from(&self.checklist.version);
        }
        Saved { assessment, set_aside: self.set_aside.as_deref().cloned() }
    }

    /// Makes the next model out of this one and what happened.
    pub fn update(&mut self, msg: Msg) {
        self.hear(msg);
        self.settle_route();
    }

    fn hear(&mut self, msg: Msg) {
        match msg {
            Msg::Opened(opened) => self.open(*opened),
            Msg::WentTo(route) => {
                self.route = route;
                self.asks_to_start_over = false;
            }
            Msg::ChoseProfile { tag } => self.choose(&tag),
            Msg::Predicted(points) => self.change().before = Some(points.min(10)),
            Msg::PredictedAgain(points) => self.change().after = Some(points.min(10)),
            Msg::Answered { practice, answer, form } => {
                let response = self.respond(practice);
                response.answer = Some(answer);
                response.quick = form == Form::Quick;
            }
            Msg::ClearedAnswer { practice } => self.respond(practice).answer = None,
            Msg::Ticked { practice, artefact, ticked } => {
                self.respond(practice).tick(&artefact, ticked);
            }
            Msg::ChoseOtherwise { practice, otherwise } => {
                self.respond(practice).otherwise = otherwise;
            }
            Msg::WroteNote { practice, note } => self.respond(practice).note = note,
            Msg::WroteOwnWords { practice, text } => self.respond(practice).own_words = text,
            Msg::PickedBest { scenario, option } => {
                let picks = self.change().scenarios.entry(scenario).or_default();
                if picks.worst.as_ref() == Some(&option) {
                    picks.worst = None;
                }
                picks.best = Some(option);
            }
            Msg::PickedWorst { scenario, option } => {
                let picks = self.change().scenarios.entry(scenario).or_default();
                if picks.best.as_ref() == Some(&option) {
                    picks.best = None;
                }
                picks.worst = Some(option);
            }
            Msg::AskedToStartOver => self.asks_to_start_over = true,
            Msg::KeptGoing => self.asks_to_start_over = false,
            Msg::StartedOver => self.start_over(),
            Msg::UndidStartingOver => {
                if let Some(assessment) = self.set_aside.take() {
                    // What was answered since can be brought back the same way.
                    let since = std::mem::replace(&mut self.assessment, assessment);
                    self.set_aside = (!since.is_blank()).then_some(since);
                    self.notice = None;
                }
            }
            Msg::OpenedFile(text) => self.open_file(&text),
            Msg::FileTooLarge(bytes) => {
                self.notice = Some(Notice::FileRefused(FileError::TooLarge { bytes }));
            }
            // What could not be saved here is nowhere else, so it does not give way.
            Msg::SavedElsewhere(_) if self.storage != Storage::Works => {}
            Msg::SavedElsewhere(text) => {
                // Whatever wrote what cannot be read, the answers here are better.
                if let Ok(saved) = file::parse(&text) {
                    self.take(saved);
                }
            }
            Msg::Saved => self.storage = Storage::Works,
            Msg::SaveFailed(error) => self.storage = Storage::Failed(error),
            Msg::Copied(copied) => {
                self.notice = Some(if copied { Notice::Copied } else { Notice::NotCopied });
            }
            Msg::DismissedNotice => self.notice = None,
        }
    }

    /// Fills in the place where an address leaves it open, so that answering does not move the person on.
    fn settle_route(&mut self) {
        let Route::Quick(at) = &self.route else {
            return;
        };
        let tags = self.assessment.tags(&self.checklist);
        let asked = self.checklist.quick_check(&tags);
        if self.opening == Opening::Ahead || asked.iter().any(|practice| practice.id == *at) {
            return;
        }
        let open = asked.iter().find(|practice| self.assessment.answer(&practice.id).is_none());
        if let Some(practice) = open.or(asked.first()) {
            self.route = Route::Quick(practice.id.clone());
        }
    }

    fn change(&mut self) -> &mut Assessment {
        Rc::make_mut(&mut self.assessment)
    }

    fn respond(&mut self, practice: String) -> &mut Response {
        self.change().responses.entry(practice).or_default()
    }

    fn open(&mut self, opened: Opened) {
        self.opening = Opening::Opened;
        self.unreadable = opened.aside.map(Into::into);
        match opened.stored {
            None => {}
            Some(Err(error)) => self.storage = Storage::Failed(error),
            Some(Ok(text)) => match file::parse(&text) {
                Ok(saved) => self.take(saved),
                Err(error) => {
                    self.keep_aside(&text);
                    self.notice = Some(Notice::Unreadable(error));
                }
            },
        }
        if self.assessment.shuffle == 0 {
            self.change().shuffle = opened.shuffle;
        }
        for fact in opened.early.facts(&self.checklist) {
            self.hear(fact);
        }
        if let Some(route) = opened.early.leads_to(&self.checklist, &self.assessment, &self.route) {
            self.route = route;
        }
    }

    /// Two texts that could not be opened are kept one after the other.
    fn keep_aside(&mut self, text: &str) {
        let earlier = self.unreadable.take();
        self.unreadable = Some(match earlier {
            Some(earlier) if &*earlier != text => format!("{earlier}\n{text}").into(),
            _ => text.into(),
        });
    }

    fn take(&mut self, saved: Saved) {
        self.assessment = Rc::new(saved.assessment);
        self.set_aside = saved.set_aside.map(Rc::new);
        self.tell_unknown_practices();
    }

    fn tell_unknown_practices(&mut self) {
        if self.notice.is_some() {
            return;
        }
        let unknown: Vec<String> = self
            .assessment
            .responses
            .iter()
            .filter(|(id, response)| {
                response.answer.is_some() && self.checklist.practice(id).is_none()
            })
            .map(|(id, _)| id.clone())
            .collect();
        if !unknown.is_empty() {
            self.notice = Some(Notice::UnknownPractices(unknown));
        }
    }

    /// Sets a tag and clears the other answers to the same question.
    fn choose(&mut self, tag: &str) {
        let checklist = self.checklist.clone();
        let question = checklist
            .questions
            .iter()
            .find(|question| question.options.iter().any(|option| option.tag == tag));
        let Some(question) = question else { return };
        let mut profile = Tags::new();
        for chosen in &self.assessment.profile {
            if question.options.iter().all(|option| option.tag != *chosen) {
                profile.insert(chosen.clone());
            }
        }
        profile.insert(tag.to_owned());
        self.change().profile = profile;
    }

    fn start_over(&mut self) {
        let fresh = Assessment::default_of(&self.assessment);
        self.set_aside = Some(std::mem::replace(&mut self.assessment, Rc::new(fresh)));
        self.asks_to_start_over = false;
        self.notice = Some(Notice::StartedOver);
        self.route = Route::Start;
    }

    /// What was there before is set aside, so that opening a file can be undone as well.
    fn open_file(&mut self, text: &str) {
        match file::parse(text) {
            Ok(saved) => {
                // What was set aside earlier gives way to the person's own answers only.
                let before = if self.assessment.is_blank() {
                    self.set_aside.clone()
                } else {
                    Some(Rc::clone(&self.assessment))
                };
                self.notice = None;
                self.take(saved);
                if before.is_some() {
                    self.set_aside = before;
                }
                // That answers count for nothing here is worth more than that all went well.
                self.notice.get_or_insert(Notice::OpenedFile);
            }
            Err(error) => self.notice = Some(Notice::FileRefused(error)),
        }
    }
}
