//! Writing a link.

use super::bits::Bits;
use super::{
    DONT_KNOW, FEW, MANY, NO_OPPORTUNITY, NOT_APPLICABLE, ONE_OF_FEW, TeamLink, envelope, mark_of,
};
use crate::domain::assessment::{Answer, Assessment, NONE_YET, Picks, Response};
use crate::domain::checklist::{
    Checklist, CodeBook, OptionId, PracticeCodes, PracticeId, ScenarioCodes, Tag, Tags,
};
use crate::domain::order::in_order;

/// A link, and what it could not take along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedLink {
    /// The link: what stands behind the `#` of an address.
    pub link: String,
    /// The same answers as bytes, for [`Sealed`](super::Sealed): [`read_contents`](super::read_contents()) reads them.
    pub contents: Vec<u8>,
    /// What the codebook does not know, as it is another version's, such as `OPS-99` or `OPS-4: memo`.
    pub left_out: Vec<String>,
}

/// Writes a link to the answers; [`read`](super::read()) reads it back.
///
/// Notes, own words, the name of the system and moments stay behind, and so do questions without an answer. The
/// checklist is the whole one, as an excerpt has no codebook.
pub fn print(checklist: &Checklist, assessment: &Assessment) -> PrintedLink {
    let book = checklist.codes.book();
    let mut out = Writing::begin(checklist, &book);
    out.put_answers(checklist, assessment);
    let inside = out.bits.groups(envelope::SIGN_BITS);
    let contents = [vec![envelope::FORMAT], out.bits.groups(8)].concat();
    let link = envelope::close(envelope::LinkForm::Plain, &inside);
    PrintedLink { link, contents, left_out: out.left_out }
}

/// What is inside of a link, being written.
pub(super) struct Writing<'a> {
    book: &'a CodeBook<'a>,
    pub(super) bits: Bits,
    left_out: Vec<String>,
}

/// A response that can travel.
struct Coded<'a> {
    place: usize,
    response: &'a Response,
    answer: usize,
    /// Of an answer that is not applicable.
    reason: Option<usize>,
    ticks: Vec<usize>,
}

impl<'a> Writing<'a> {
    /// What tells the checklist.
    pub(super) fn begin(checklist: &Checklist, book: &'a CodeBook<'a>) -> Writing<'a> {
        let mut out = Writing { book, bits: Bits::default(), left_out: Vec::new() };
        out.bits.put(mark_of(checklist), 16);
        out
    }

    /// Everything of an assessment that travels.
    pub(super) fn put_answers(&mut self, checklist: &Checklist, assessment: &'a Assessment) {
        self.put_frame(checklist, assessment);
        self.put_responses(assessment);
        self.put_picks(assessment);
    }

    /// A link of a team with this inside.
    pub(super) fn close(self, form: envelope::LinkForm) -> TeamLink {
        let link = envelope::close(form, &self.bits.groups(envelope::SIGN_BITS));
        TeamLink { link, left_out: self.left_out }
    }

    /// The place of a name in its list; without one it is left out, and said to be.
    fn place(
        &mut self,
        list: &[&str],
        name: &str,
        shown: impl FnOnce() -> String,
    ) -> Option<usize> {
        let place = list.iter().position(|known| *known == name);
        if place.is_none() {
            self.left_out.push(shown());
        }
        place
    }

    /// Version, profile and predictions.
    fn put_frame(&mut self, checklist: &Checklist, assessment: &Assessment) {
        let book = self.book;
        // Before anything was kept, an assessment does not say its version.
        let is_new = assessment.version.is_empty();
        let version = if is_new { &checklist.version } else { &assessment.version };
        let version = self.place(&book.versions, version, || version.clone());
        self.bits.put_number(version.map_or(0, |place| place + 1), FEW);
        self.put_profile(&assessment.profile);
        for points in [assessment.before, assessment.after] {
            self.bits.put(usize::from(points.is_some()), 1);
            if let Some(points) = points {
                self.bits.put(usize::from(points.min(10)), 4);
            }
        }
    }

    pub(super) fn put_profile(&mut self, profile: &Tags) {
        let book = self.book;
        let mut tags = Vec::new();
        for tag in profile {
            tags.extend(self.place(&book.tags, tag, || Tag::to_string(tag)));
        }
        self.bits.put_set(&tags, MANY);
    }

    fn put_responses(&mut self, assessment: &'a Assessment) {
        let mut answered: Vec<Coded> = Vec::new();
        for (id, response) in &assessment.responses {
            answered.extend(
                response.answer.as_ref().and_then(|answer| self.coded(id, response, answer)),
            );
        }
        let answered = in_order(answered, |coded| coded.place);
        let places: Vec<usize> = answered.iter().map(|coded| coded.place).collect();
        self.bits.put_set(&places, MANY);
        for coded in &answered {
            self.bits.put(coded.answer, 3);
            if let Some(reason) = coded.reason {
                self.bits.put_number(reason, ONE_OF_FEW);
            }
            self.bits.put_set(&coded.ticks, FEW);
        }
        let mut put_those = |is_one: fn(&Response) -> bool| {
            let places = (0..answered.len()).filter(|nth| is_one(answered[*nth].response));
            self.bits.put_set(&places.collect::<Vec<_>>(), MANY);
        };
        put_those(|response| response.quick);
        put_those(|response| response.otherwise);
        put_those(|response| response.evidence.contains(NONE_YET));
    }

    fn coded(
        &mut self,
        id: &PracticeId,
        response: &'a Response,
        answer: &Answer,
    ) -> Option<Coded<'a>> {
        let practices = &self.book.practices;
        let Some(place) = practices.iter().position(|practice| practice.id == id.as_str()) else {
            self.left_out.push(id.to_string());
            return None;
        };
        let PracticeCodes { artefacts, reasons, .. } = &practices[place];
        let mut reason_place = None;
        let answer = match answer {
            Answer::Level(level) => level.index(),
            Answer::DontKnow => DONT_KNOW,
            Answer::NoOpportunity => NO_OPPORTUNITY,
            Answer::NotApplicable(reason) => {
                reason_place = Some(self.place(reasons, reason, || format!("{id}: {reason}"))?);
                NOT_APPLICABLE
            }
        };
        let mut ticks = Vec::new();
        for artefact in response.evidence.iter().filter(|artefact| **artefact != *NONE_YET) {
            ticks.extend(self.place(artefacts, artefact, || format!("{id}: {artefact}")));
        }
        Some(Coded { place, response, answer, reason: reason_place, ticks })
    }

    fn put_picks(&mut self, assessment: &Assessment) {
        for pick in [|picks: &Picks| picks.best.clone(), |picks: &Picks| picks.worst.clone()] {
            let picked = in_order(self.picked(assessment, pick), |(place, _)| *place);
            let places: Vec<usize> = picked.iter().map(|(place, _)| *place).collect();
            self.bits.put_set(&places, FEW);
            for (_, option) in picked {
                self.bits.put_number(option, ONE_OF_FEW);
            }
        }
    }

    /// One of the two picks of each scenario: the place of the scenario, and of the option.
    fn picked(
        &mut self,
        assessment: &Assessment,
        pick: fn(&Picks) -> Option<OptionId>,
    ) -> Vec<(usize, usize)> {
        let scenarios = &self.book.scenarios;
        let mut picked = Vec::new();
        for (id, picks) in &assessment.scenarios {
            let Some(option) = pick(picks) else { continue };
            let place = scenarios.iter().position(|scenario| scenario.id == id.as_str());
            let options: &[&str] = match place.map(|place| &scenarios[place]) {
                Some(ScenarioCodes { options, .. }) => options,
                None => &[],
            };
            let found = self.place(options, &option, || format!("{id}: {option}"));
            picked.extend(place.zip(found));
        }
        picked
    }
}
