use std::rc::Rc;

use super::keeping::Learnt;
use super::model::{Folds, Model, Opening, Storage};
use super::msg::{Msg, Notice, Opened};
use super::route::Route;
use crate::domain::assessment::{Answer, Assessment, Saved};
use crate::domain::checklist::PracticeId;
use crate::domain::exchange::file::{self, FileError};

impl Model {
    /// Makes the next model out of this one and what happened.
    pub fn update(&mut self, msg: Msg) {
        let before = self.route.clone();
        self.hear(msg);
        self.settle_route();
        if self.route != before {
            self.folds = self.folds_at(&self.route);
        }
    }

    fn folds_at(&self, route: &Route) -> Folds {
        let response = route.practice().and_then(|at| self.assessment.responses.get(at));
        let Some(response) = response else { return Folds::default() };
        Folds {
            note: !response.note.is_empty(),
            reasons: matches!(response.answer, Some(Answer::NotApplicable(_))),
        }
    }

    fn hear(&mut self, msg: Msg) {
        match msg {
            Msg::Opened(opened) => self.open(*opened),
            Msg::WentTo(route) => {
                self.unfolded.clear();
                self.route = route;
                self.asks_to_start_over = false;
            }
            Msg::ChoseProfile(tag) => {
                let checklist = self.checklist.clone();
                self.change().choose(&checklist, tag);
            }
            Msg::Predicted(points) => self.change().predict(points),
            Msg::PredictedAgain(points) => self.change().predict_again(points),
            Msg::Said { practice, said } => self.change().hear(practice, said),
            Msg::Picked { scenario, pick, option } => self.change().pick(scenario, pick, option),
            Msg::AskedToStartOver => self.asks_to_start_over = true,
            Msg::KeptGoing => self.asks_to_start_over = false,
            Msg::StartedOver => self.start_over(),
            Msg::UndidStartingOver => {
                if !self.set_aside.is_empty() {
                    let earlier = self.set_aside.remove(0);
                    // What was answered since can be brought back the same way, after all the others.
                    let since = std::mem::replace(&mut self.assessment, earlier);
                    self.set_aside.extend((!since.is_untouched()).then_some(since));
                    self.notice = None;
                }
            }
            Msg::OpenedFile(text) => self.open_file(&text),
            Msg::FileTooLarge(bytes) => {
                self.notice = Some(Notice::FileRefused(FileError::TooLarge { bytes }));
            }
            Msg::Learnt(learnt) => self.learn(*learnt),
            Msg::FoundUnreadable(text) => self.keep_aside(&text),
            Msg::Saved => self.storage = Storage::Works,
            Msg::SaveFailed(error) => self.storage = Storage::Failed(error),
            Msg::Copied(copied) => {
                self.notice = Some(if copied { Notice::Copied } else { Notice::NotCopied });
            }
            Msg::DismissedNotice => self.notice = None,
            Msg::Unfolded(fold) => {
                if !self.unfolded.contains(&fold) {
                    self.unfolded.push(fold);
                }
            }
        }
    }

    /// Fills in the place where an address leaves it open, so that answering does not move the person on.
    fn settle_route(&mut self) {
        let Route::Quick(at) = &self.route else { return };
        if self.opening == Opening::Ahead {
            return;
        }
        let tags = self.assessment.tags(&self.checklist);
        let is_answered = |id: &PracticeId| self.assessment.answer(id).is_some();
        if let Some(step) = self.checklist.quick_step(&tags, at.as_ref(), is_answered) {
            self.route = Route::Quick(Some(step.practice.id.clone()));
        }
    }

    fn change(&mut self) -> &mut Assessment {
        Rc::make_mut(&mut self.assessment)
    }

    fn open(&mut self, opened: Opened) {
        self.opening = Opening::Opened;
        self.unreadable = opened.aside.map(Into::into);
        match opened.stored {
            None => {}
            Some(Err(error)) => self.storage = Storage::Failed(error),
            Some(Ok(text)) => match self.read(&text) {
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
        for fact in opened.early.facts(&self.checklist, &self.assessment) {
            self.hear(fact);
        }
        if let Some(route) = opened.early.leads_to(&self.checklist, &self.assessment, &self.route) {
            self.route = route;
        }
        self.settle_route();
        self.folds = self.folds_at(&self.route);
    }

    /// Two texts that could not be opened are kept one after the other.
    fn keep_aside(&mut self, text: &str) {
        let earlier = self.unreadable.take();
        self.unreadable = Some(match earlier {
            Some(earlier) if &*earlier != text => format!("{earlier}\n{text}").into(),
            _ => text.into(),
        });
    }

    /// Takes in what others said, and keeps what was said here since it was put together.
    fn learn(&mut self, Learnt { saw, whole }: Learnt) {
        let now = whole.latest().saturating_add(1);
        let ours = self.to_save().unwrap_or_else(|| self.to_copy());
        self.take(ours.stamped(&saw, now).merged(whole));
    }

    fn take(&mut self, saved: Saved) {
        self.assessment = Rc::new(saved.assessment);
        self.set_aside = saved.set_aside.into_iter().map(Rc::new).collect();
        self.rest = Rc::new(saved.rest);
        self.tell_unknown_practices();
    }

    /// Reads a saved text; answers to another checklist are not answers to this one.
    fn read(&self, text: &str) -> Result<Saved, FileError> {
        let saved = file::parse(text)?;
        let id = &saved.assessment.checklist;
        if id.is_empty() || *id == self.checklist.id {
            Ok(saved)
        } else {
            Err(FileError::OtherChecklist { id: id.clone() })
        }
    }

    /// An id that no assessment here has.
    fn next_id(&self) -> u64 {
        let asides = self.set_aside.iter().map(|aside| aside.id);
        1 + asides.fold(self.assessment.id, u64::max)
    }

    fn tell_unknown_practices(&mut self) {
        if self.notice.is_some() {
            return;
        }
        let unknown: Vec<PracticeId> = self
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

    /// Sets the answers aside, unless there are none, and goes on with others.
    fn replace(&mut self, assessment: Assessment) {
        let before = std::mem::replace(&mut self.assessment, Rc::new(assessment));
        if !before.is_untouched() {
            self.set_aside.insert(0, before);
        }
    }

    fn start_over(&mut self) {
        let shuffle = self.assessment.shuffle;
        self.replace(Assessment { id: self.next_id(), shuffle, ..Assessment::default() });
        self.asks_to_start_over = false;
        self.notice = Some(Notice::StartedOver);
        self.route = Route::Start;
    }

    /// What was there before is set aside, so that opening a file can be undone as well.
    fn open_file(&mut self, text: &str) {
        match self.read(text) {
            Ok(saved) => {
                self.notice = None;
                // Beside another tab that begins something else at the same time, the number alone could meet.
                let id = self.next_id() + u64::from(scatter(text));
                self.replace(Assessment { id, ..saved.assessment });
                for aside in saved.set_aside {
                    self.set_aside.push(Rc::new(Assessment { id: self.next_id(), ..aside }));
                }
                self.tell_unknown_practices();
                // That answers count for nothing here is worth more than that all went well.
                self.notice.get_or_insert(Notice::OpenedFile);
            }
            Err(error) => self.notice = Some(Notice::FileRefused(error)),
        }
    }
}

/// FNV-1a, the same on every machine.
fn scatter(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
