use super::keeping::Learnt;
use super::kept::Storage;
use super::model::{Model, Opening};
use super::msg::{Msg, Opened};
use super::notice::Notice;
use super::route::Route;
use super::viewing::Disclosures;
use crate::domain::assessment::{Assessment, Saved};
use crate::domain::checklist::Practice;
use crate::domain::exchange::file::{self, FileError};

impl Model {
    /// Makes the next model out of this one and what happened.
    pub fn update(&mut self, msg: Msg) {
        let before = self.viewing.route.clone();
        self.hear(msg);
        self.settle_route();
        if self.viewing.route != before {
            self.settle_disclosures();
        }
    }

    fn hear(&mut self, msg: Msg) {
        match msg {
            Msg::Opened(opened) => self.open(*opened),
            // A link to a part of the page leads nowhere else: what was unfolded stays.
            Msg::WentTo(route) if route == self.viewing.route => {}
            Msg::WentTo(route) => self.viewing.go(route),
            Msg::ChoseProfile(tag) => self.own.change().choose(&self.checklist, tag),
            Msg::Predicted(points) => self.change().predict(points),
            Msg::PredictedAgain(points) => self.change().predict_again(points),
            Msg::Said { practice, said } => self.change().hear(practice, said),
            Msg::Picked { scenario, pick, option } => self.change().pick(scenario, pick, option),
            Msg::AskedToStartOver => self.viewing.asks_to_start_over = true,
            Msg::KeptGoing => self.viewing.asks_to_start_over = false,
            Msg::StartedOver => {
                self.own.start_over();
                self.notice = Some(Notice::StartedOver);
                self.viewing.go(Route::Start);
            }
            Msg::UndidStartingOver => {
                if self.own.bring_back() {
                    self.notice = None;
                }
            }
            Msg::OpenedFile(text) => self.open_file(&text),
            Msg::FileTooLarge(bytes) => self.refuse(FileError::TooLarge { bytes }),
            Msg::Learnt(learnt) => self.learn(*learnt),
            Msg::FoundUnreadable(text) => self.kept.add_unreadable(&text),
            Msg::Saved => self.kept.storage = Storage::Works,
            Msg::SaveFailed(error) => self.kept.storage = Storage::Failed(error),
            Msg::Copied(true) => self.notice = Some(Notice::Copied),
            Msg::Copied(false) => self.notice = Some(Notice::NotCopied),
            Msg::DismissedNotice => self.notice = None,
            Msg::Unfolded(fold) => self.viewing.unfold(fold),
        }
    }

    fn change(&mut self) -> &mut Assessment {
        self.own.change()
    }

    /// Fills in the place where an address leaves it open, so that answering does not move the person on.
    fn settle_route(&mut self) {
        let Route::Quick(at) = &self.viewing.route else { return };
        if self.opening == Opening::Ahead {
            return;
        }
        let assessment = &self.own.assessment;
        let tags = assessment.tags(&self.checklist);
        let is_answered =
            |practice: &Practice| assessment.answer_on_offer(practice, &tags).is_some();
        if let Some(step) = self.checklist.quick_step(&tags, at.as_ref(), is_answered) {
            self.viewing.route = Route::Quick(Some(step.practice.id.clone()));
        }
    }

    fn settle_disclosures(&mut self) {
        let at = self.viewing.route.practice();
        self.viewing.disclosures =
            Disclosures::of(at.and_then(|at| self.own.assessment.responses.get(at)));
    }

    fn open(&mut self, opened: Opened) {
        self.opening = Opening::Opened;
        self.kept.unreadable = opened.unreadable.map(Into::into);
        match opened.stored {
            None => {}
            Some(Err(error)) => self.kept.storage = Storage::Failed(error),
            Some(Ok(text)) => match self.read(&text) {
                Ok(saved) => self.take(saved),
                Err(error) => {
                    self.kept.add_unreadable(&text);
                    self.notice = Some(Notice::Unreadable(error));
                }
            },
        }
        if self.own.assessment.shuffle == 0 {
            self.change().shuffle = opened.shuffle;
        }
        for fact in opened.early.facts(&self.checklist, &self.own.assessment) {
            self.hear(fact);
        }
        let (assessment, route) = (&self.own.assessment, &self.viewing.route);
        if let Some(route) = opened.early.leads_to(&self.checklist, assessment, route) {
            self.viewing.route = route;
        }
        self.settle_route();
        self.settle_disclosures();
    }

    /// Takes in what others said, and keeps what was said here since it was put together.
    fn learn(&mut self, Learnt { saw, whole }: Learnt) {
        let now = whole.latest().saturating_add(1);
        let ours = self.to_save().unwrap_or_else(|| self.to_copy());
        self.take(ours.stamped(&saw, now).merged(whole));
    }

    fn take(&mut self, saved: Saved) {
        self.own.take(saved);
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

    fn tell_unknown_practices(&mut self) {
        let unknown = self.own.unknown_practices(&self.checklist);
        if self.notice.is_none() && !unknown.is_empty() {
            self.notice = Some(Notice::UnknownPractices(unknown));
        }
    }

    fn open_file(&mut self, text: &str) {
        match self.read(text) {
            Ok(saved) => {
                self.notice = None;
                self.own.open(text, saved);
                self.tell_unknown_practices();
                // That answers count for nothing here is worth more than that all went well.
                self.notice.get_or_insert(Notice::OpenedFile);
            }
            Err(error) => self.refuse(error),
        }
    }

    fn refuse(&mut self, error: FileError) {
        self.notice = Some(Notice::FileRefused(error));
    }
}
