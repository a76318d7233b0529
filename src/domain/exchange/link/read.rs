//! Reading links.

use std::collections::BTreeSet;

use super::bits::Unread;
use super::envelope::{FORMAT, LinkForm, SIGN_BITS};
use super::find::{Found, find};
use super::{DONT_KNOW, FEW, LinkError, MANY, NO_OPPORTUNITY, NOT_APPLICABLE, ONE_OF_FEW, mark_of};
use crate::domain::assessment::{Answer, Assessment, NONE_YET, Picks, Response};
use crate::domain::checklist::{Checklist, CodeBook, OptionId, PracticeCodes, Tags};

/// Opens the first whole link in a text, whatever stands around it.
///
/// The assessment is of the version that the link was made with; [`Assessment::upgrade`] takes it to the one at hand.
/// The checklist is the whole one, as an excerpt has no codebook.
///
/// # Errors
///
/// - `see you`: [`LinkError::NoLink`]
/// - a link without its last five signs: [`LinkError::CutOff`] with the number
/// - a link in which an `a` became a `b`: [`LinkError::Damaged`]; an `A` or, of a `1`, an `l` is the same sign
/// - a link whose format, version or names this codebook does not have yet: [`LinkError::Newer`]
/// - a link that needs a passphrase: [`LinkError::Sealed`]
/// - a link to answers to something else: [`LinkError::OtherChecklist`]
/// - a link of a team: [`LinkError::Invitation`], [`LinkError::Return`]
pub fn read(checklist: &Checklist, text: &str) -> Result<Assessment, LinkError> {
    let all = find(text);
    let first = all.first().ok_or(LinkError::NoLink)?;
    // A link that was sent again because it had broken stands below the broken one.
    let found = all.iter().find(|found| found.error.is_none()).unwrap_or(first);
    opened(checklist, &checklist.codes.book(), found)
}

/// Opens every link in a text, such as a conversation or a page, each one once.
pub fn find_all(checklist: &Checklist, text: &str) -> Vec<Result<Assessment, LinkError>> {
    let book = checklist.codes.book();
    let mut seen = BTreeSet::new();
    let mut all = find(text);
    all.retain(|found| seen.insert(found.signs.clone()));
    all.iter().map(|found| opened(checklist, &book, found)).collect()
}

pub(super) fn opened(
    checklist: &Checklist,
    book: &CodeBook,
    found: &Found,
) -> Result<Assessment, LinkError> {
    match (found.error, found.form) {
        (Some(error), _) => Err(error),
        (None, LinkForm::Sealed) => Err(LinkError::Sealed),
        (None, LinkForm::Invitation) => Err(LinkError::Invitation),
        (None, LinkForm::Return) => Err(LinkError::Return),
        (None, LinkForm::Plain) => inside(checklist, book, Unread::new(&found.signs, SIGN_BITS)),
    }
}

/// Reads what was sealed: [`PrintedLink::contents`](super::PrintedLink::contents).
///
/// # Errors
///
/// As [`read`], but for those of an address.
pub fn read_contents(checklist: &Checklist, contents: &[u8]) -> Result<Assessment, LinkError> {
    match contents.split_first() {
        Some((&FORMAT, bytes)) => inside(checklist, &checklist.codes.book(), Unread::new(bytes, 8)),
        Some((format, _)) if *format > FORMAT => Err(LinkError::Newer),
        _ => Err(LinkError::Damaged),
    }
}

fn inside(checklist: &Checklist, book: &CodeBook, bits: Unread) -> Result<Assessment, LinkError> {
    let mut inside = Inside::begin(checklist, book, bits)?;
    let assessment = inside.take_answers(checklist);
    inside.end(assessment)
}

/// What is inside of a link, being read. A number that the codebook does not have is remembered, and reading goes on:
/// the codebook only grows, so a newer version has it.
pub(super) struct Inside<'a> {
    book: &'a CodeBook<'a>,
    pub(super) bits: Unread<'a>,
    is_newer: bool,
}

impl<'a> Inside<'a> {
    /// Reads what tells the checklist.
    pub(super) fn begin(
        checklist: &Checklist,
        book: &'a CodeBook<'a>,
        mut bits: Unread<'a>,
    ) -> Result<Inside<'a>, LinkError> {
        if bits.take(16) != mark_of(checklist) {
            return Err(LinkError::OtherChecklist);
        }
        Ok(Inside { book, bits, is_newer: false })
    }

    /// Everything of an assessment that travels.
    pub(super) fn take_answers(&mut self, checklist: &Checklist) -> Assessment {
        let mut assessment =
            Assessment { checklist: checklist.id.clone(), ..Assessment::default() };
        self.take_frame(&mut assessment);
        self.take_responses(&mut assessment);
        self.take_picks(&mut assessment);
        assessment
    }

    /// What was read, where it is as it was written and nothing follows.
    pub(super) fn end<T>(self, read: T) -> Result<T, LinkError> {
        match (self.bits.ends_as_written(), self.is_newer) {
            (false, _) => Err(LinkError::Damaged),
            (true, true) => Err(LinkError::Newer),
            (true, false) => Ok(read),
        }
    }

    fn name<T: for<'n> From<&'n str>>(&mut self, list: &[&str], place: usize) -> Option<T> {
        let name = list.get(place).copied().map(T::from);
        self.is_newer |= name.is_none();
        name
    }

    /// Version, profile and predictions.
    fn take_frame(&mut self, assessment: &mut Assessment) {
        let book = self.book;
        if let Some(place) = self.bits.take_number(FEW).checked_sub(1) {
            assessment.version = self.name(&book.versions, place).unwrap_or_default();
        }
        assessment.profile = self.take_profile();
        assessment.before = self.take_points();
        assessment.after = self.take_points();
    }

    pub(super) fn take_profile(&mut self) -> Tags {
        let book = self.book;
        let mut profile = Tags::new();
        for place in self.bits.take_set(MANY) {
            profile.extend(self.name(&book.tags, place));
        }
        profile
    }

    fn take_points(&mut self) -> Option<u8> {
        if self.bits.take(1) == 0 {
            return None;
        }
        let points = self.bits.take(4);
        self.bits.check(points <= 10);
        u8::try_from(points).ok()
    }

    fn take_responses(&mut self, assessment: &mut Assessment) {
        let book = self.book;
        let unknown = PracticeCodes::default();
        let mut answered = Vec::new();
        for place in self.bits.take_set(MANY) {
            let practice = book.practices.get(place);
            self.is_newer |= practice.is_none();
            let practice = practice.unwrap_or(&unknown);
            let answer = self.take_answer(practice);
            let mut response = Response { answer, ..Response::default() };
            for tick in self.bits.take_set(FEW) {
                response.evidence.extend(self.name(&practice.artefacts, tick));
            }
            answered.push((practice.id, response));
        }
        let mut each = |mark: fn(&mut Response)| {
            for nth in self.bits.take_set(MANY) {
                match answered.get_mut(nth) {
                    Some((_, response)) => mark(response),
                    None => self.bits.check(false),
                }
            }
        };
        each(|response| response.quick = true);
        each(|response| response.otherwise = true);
        each(|response| {
            response.evidence.insert(NONE_YET.into());
        });
        for (id, response) in answered {
            assessment.responses.insert(id.into(), response);
        }
    }

    fn take_answer(&mut self, practice: &PracticeCodes) -> Option<Answer> {
        match self.bits.take(3) {
            DONT_KNOW => Some(Answer::DontKnow),
            NO_OPPORTUNITY => Some(Answer::NoOpportunity),
            NOT_APPLICABLE => {
                let place = self.bits.take_number(ONE_OF_FEW);
                self.name(&practice.reasons, place).map(Answer::NotApplicable)
            }
            number => u8::try_from(number).ok()?.try_into().ok().map(Answer::Level),
        }
    }

    fn take_picks(&mut self, assessment: &mut Assessment) {
        let book = self.book;
        let each: [fn(&mut Picks, Option<OptionId>); 2] =
            [|picks, option| picks.best = option, |picks, option| picks.worst = option];
        for pick in each {
            for place in self.bits.take_set(FEW) {
                let option = self.bits.take_number(ONE_OF_FEW);
                let Some(scenario) = book.scenarios.get(place) else {
                    self.is_newer = true;
                    continue;
                };
                let option = self.name(&scenario.options, option);
                pick(assessment.scenarios.entry(scenario.id.into()).or_default(), option);
            }
        }
    }
}
