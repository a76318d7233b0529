use std::rc::Rc;

use super::keeping::Learnt;
use super::kept::Storage;
use super::model::{Model, Opening};
use super::msg::{Msg, Opened};
use super::notice::Notice;
use super::offered::Offered;
use super::route::Route;
use super::viewing::{Asks, Disclosures, Fold, Handover, Met, Proving, Viewing};
use crate::domain::assessment::{Assessment, Said, Saved};
use crate::domain::checklist::{Practice, Stop, Tag};
use crate::domain::exchange::file::{self, FileError};
use crate::domain::scatter::scatter;

impl Model {
    /// Makes the next model out of this one and what happened.
    pub fn update(&mut self, msg: Msg) {
        let before = self.viewing.route.clone();
        let is_opened = matches!(msg, Msg::Opened(_));
        let is_anew = is_opened
            || matches!(msg, Msg::OpenedFile | Msg::Began)
            || matches!(msg, Msg::StartedOver | Msg::UndidStartingOver | Msg::HandedOver(_));
        self.hear(msg);
        if is_anew || self.viewing.route != before {
            self.settle_place();
            self.settle_opening();
        }
        self.settle_route();
        if is_opened || self.viewing.route != before {
            self.settle_disclosures();
        }
    }

    fn hear(&mut self, msg: Msg) {
        match msg {
            Msg::Opened(opened) => self.open(*opened),
            // A link to a part of the page leads nowhere else: what was unfolded stays.
            Msg::WentTo(route) if route == self.viewing.route => {}
            Msg::WentTo(route) => self.go(route),
            Msg::ChoseProfile(tag) => self.choose(tag),
            Msg::Named(name) => self.change().call(&name),
            Msg::HandedOver(handover) => self.hand_over(handover),
            Msg::Began => self.begin(),
            Msg::Predicted(points) => self.change().predict(points),
            Msg::PredictedAgain(points) => self.change().predict_again(points),
            Msg::Said { practice, said } => {
                self.viewing.proving.hear(&said);
                if let Said::Answered(..) = said {
                    self.own.last = Some(Stop::Practice(practice.clone()));
                }
                self.change().hear(practice, said);
            }
            Msg::LedToEvidence => self.viewing.proving.met = Met::Led,
            Msg::ChoseShortcuts(shortcuts) => self.shortcuts = shortcuts,
            Msg::Picked { scenario, pick, option } => {
                self.own.last = Some(Stop::Scenario(scenario.clone()));
                self.change().pick(scenario, pick, option);
            }
            Msg::AskedToStartOver => self.viewing.asks = Some(Asks::StartingOver),
            Msg::KeptGoing => self.viewing.asks = None,
            Msg::StartedOver => {
                self.own.start_over();
                self.viewing.has_begun = false;
                self.notice = Some(Notice::StartedOver);
                self.viewing.go(self.begins.clone());
            }
            Msg::UndidStartingOver => {
                if self.own.bring_back() {
                    self.notice = None;
                }
            }
            Msg::ChoseFile(bytes) => self.offer_file(&bytes),
            Msg::OpenedFile => self.open_file(),
            Msg::FileTooLarge(bytes) => self.refuse(FileError::TooLarge { bytes }),
            Msg::Learnt(learnt) => self.learn(*learnt),
            Msg::Rearranged(saved) => self.take(*saved),
            Msg::FoundUnreadable(text) => self.kept.add_unreadable(&text),
            Msg::FoundNothing => self.notice = Some(Notice::KeptAgain),
            Msg::Saved => self.kept.storage = Storage::Works,
            Msg::SaveFailed(error) => self.kept.storage = Storage::Failed(error),
            Msg::OfferedCopy => self.notice = Some(Notice::Offered),
            Msg::NotPrinted => self.notice = Some(Notice::NotPrinted),
            Msg::DismissedNotice => self.notice = None,
            Msg::Unfolded(fold) => self.viewing.unfold(fold),
        }
    }

    fn change(&mut self) -> &mut Assessment {
        self.own.change()
    }

    /// Leaves out a place that this person is not asked about: the page shows what it shows without one.
    fn settle_place(&mut self) {
        if self.opening == Opening::Opened && !self.has_place(&self.viewing.route) {
            self.viewing.route = self.viewing.route.page().route();
        }
    }

    /// Whoever has answered nothing begins a check with its opening.
    fn settle_opening(&mut self) {
        let is_opening = match self.viewing.route {
            Route::Quick(None) => true,
            Route::Full(None) => !self.viewing.has_begun,
            _ => false,
        };
        // What a team asks about is said when it asks.
        self.viewing.opens =
            is_opening && !self.is_under_way() && !self.own.assessment.is_for_a_team();
    }

    /// Fills in the place where an address leaves it open, so that answering does not move the person on.
    fn settle_route(&mut self) {
        if self.opening == Opening::Opened && !self.asks_profile() {
            self.fill_in();
        }
    }

    fn fill_in(&mut self) {
        let Route::Quick(at) = &self.viewing.route else { return };
        let assessment = &self.own.assessment;
        let tags = assessment.tags(&self.checklist);
        let is_answered =
            |practice: &Practice| assessment.answer_on_offer(practice, &tags).is_some();
        if let Some(step) = self.checklist.quick_step(&tags, at.as_ref(), is_answered) {
            self.viewing.route = Route::Quick(Some(step.practice.id.clone()));
        }
    }

    fn settle_disclosures(&mut self) {
        let assessment = &self.own.assessment;
        let at = self.viewing.route.practice();
        let response = at.and_then(|at| assessment.responses.get(at));
        let has_facts = || {
            let mut facts = self.checklist.questions.iter().filter(|question| !question.first);
            facts.any(|fact| {
                fact.options.iter().any(|option| assessment.profile.contains(&option.tag))
            })
        };
        let facts = at.is_none() && !self.is_under_way() && !has_facts();
        self.viewing.disclosures = Disclosures { facts, ..Disclosures::of(response) };
    }

    /// A question that is reached from a result is one whose answer is to be changed: from there the way on leads back,
    /// to the explanation that it was reached from.
    fn go(&mut self, route: Route) {
        let Viewing { route: from, returns_to, .. } = &self.viewing;
        if *from == route {
            self.viewing.asks = None;
            return;
        }
        let practice = route.practice().and_then(|at| self.checklist.practice(at));
        let is_changed = practice.is_some_and(|practice| match from {
            Route::Result => true,
            Route::Full(Some(chapter)) => **chapter == *practice.section(),
            _ => false,
        });
        let comes_back = returns_to.as_ref() == Some(&route);
        let returns_to = is_changed.then(|| from.clone());
        let arrives_at = from.practice().filter(|_| comes_back).map(Into::into);
        self.viewing.go(route);
        if arrives_at.is_some() {
            // Wherever it stands by now, it is drawn.
            for fold in [Fold::Gaps, Fold::Strengths, Fold::Proofs] {
                self.viewing.unfold(fold);
            }
        }
        self.viewing.returns_to = returns_to;
        self.viewing.arrives_at = arrives_at;
    }

    /// Chooses something of the profile. Answers that are there are nobody else's before the person says so.
    fn choose(&mut self, tag: Tag) {
        let assessment = &self.own.assessment;
        if !assessment.is_blank() && assessment.would_change_who(&self.checklist, &tag) {
            self.viewing.asks = Some(Asks::Who(tag));
        } else {
            self.own.change().choose(&self.checklist, tag);
        }
    }

    fn hand_over(&mut self, handover: Handover) {
        let Some(Asks::Who(tag)) = self.viewing.asks.take() else { return };
        if handover == Handover::Anew {
            self.own.start_anew();
            self.notice = Some(Notice::StartedOver);
        }
        self.own.change().choose(&self.checklist, tag);
        if handover == Handover::Anew {
            let begins = match self.viewing.route {
                Route::Full(_) => Route::Full(None),
                _ => Route::Quick(None),
            };
            self.viewing.go(begins);
        }
    }

    /// From the opening screen to what it opens.
    fn begin(&mut self) {
        self.own.change().confirm(&self.checklist);
        self.viewing.has_begun = true;
        self.fill_in();
    }

    fn open(&mut self, opened: Opened) {
        self.opening = Opening::Opened;
        self.shortcuts = opened.shortcuts;
        self.notice = opened.told;
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
        if let Some(fact) = opened.early.leads_to(&self.viewing.route) {
            self.hear(fact);
        }
        // What was chosen before the program was there moves nothing when it comes.
        self.viewing.proving = Proving::default();
    }

    /// Takes in what others said, and keeps what was said here since it was put together.
    fn learn(&mut self, Learnt { saw, whole }: Learnt) {
        let now = whole.latest().saturating_add(1);
        let at_hand = self.own.assessment.id;
        let ours = self.to_save().unwrap_or_else(|| self.to_copy());
        self.take(ours.stamped(&saw, now).merged(whole));
        // Another tab went on with other answers: what was here is set aside, and this page says so.
        if self.own.assessment.id != at_hand && !self.own.set_aside.is_empty() {
            self.notice.get_or_insert(Notice::StartedOver);
        }
    }

    fn take(&mut self, saved: Saved) {
        self.own.take(saved.upgraded(&self.checklist));
        self.tell_unknown(self.own.assessment.unknown_practices(&self.checklist));
    }

    /// Reads a saved text; answers to another checklist are not answers to this one.
    fn read(&self, text: &str) -> Result<Saved, FileError> {
        self.about_this(file::parse(text)?)
    }

    fn about_this(&self, saved: Saved) -> Result<Saved, FileError> {
        let id = &saved.assessment.checklist;
        if id.is_empty() || *id == self.checklist.id {
            Ok(saved)
        } else {
            Err(FileError::OtherChecklist { id: id.clone() })
        }
    }

    fn tell_unknown(&mut self, unknown: Vec<String>) {
        // A host may ask about some sections only.
        if self.notice.is_none() && !unknown.is_empty() && !self.is_embedded() {
            self.notice = Some(Notice::Unknown(unknown));
        }
    }

    /// Shows what a file holds; or why it cannot be opened.
    fn offer_file(&mut self, bytes: &[u8]) {
        match file::open(bytes).and_then(|saved| self.about_this(saved)) {
            Ok(saved) => {
                let saved = saved.upgraded(&self.checklist);
                let offered = Offered { saved, number: scatter(&[bytes]) };
                self.notice = None;
                self.viewing.asks = Some(Asks::Opening(Rc::new(offered)));
            }
            Err(error) => self.refuse(error),
        }
    }

    fn open_file(&mut self) {
        let Some(Asks::Opening(offered)) = self.viewing.asks.take() else { return };
        self.own.open(Rc::unwrap_or_clone(offered));
        // That answers count for nothing here is worth more than that all went well.
        self.tell_unknown(self.own.assessment.unknown(&self.checklist));
        self.notice.get_or_insert(Notice::OpenedFile);
    }

    /// Whatever was chosen before is not opened either.
    fn refuse(&mut self, error: FileError) {
        self.viewing.asks = None;
        self.notice = Some(Notice::FileRefused(error));
    }
}
