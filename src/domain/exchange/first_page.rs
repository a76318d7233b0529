//! The first sheet of the brief and of the audit report: what to have in mind when time is short.

use super::basis::Basis;
use crate::domain::checklist::{Artefact, Audience, Level, Practice, PracticeId};
use crate::domain::result::{Explanation, Status};
use crate::domain::texts::Texts;

/// So many of each stand on it.
const EACH: usize = 3;

/// The first sheet; a candidate's and a team's have nothing in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FirstPage {
    /// For the minutes before an interview.
    Interview {
        /// The questions to expect first.
        questions: Vec<Expected>,
        /// What could be said to them; none where the checklist has no words for it.
        say: Vec<Sentence>,
        /// What to bring.
        bring: Vec<Bring>,
    },
    /// For the meeting after an audit: what to fix first.
    Audit(Vec<Fix>),
}

/// A question to expect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The practice that it is about.
    pub practice: PracticeId,
    /// Its title.
    pub about: String,
    /// The question.
    pub question: String,
    /// What to do next about it; where nobody knows, whom to ask.
    pub step: String,
}

/// A sentence to say, in the words that an author has written for the level chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub says: String,
    /// What it is about: the title of the practice, or of its absence.
    pub about: String,
}

/// Something to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bring {
    /// The artefact.
    pub what: String,
    /// What it shows: the title of a practice.
    pub shows: String,
}

/// Something that a team fixes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The title of the practice.
    pub title: String,
    /// What to do.
    pub step: String,
    /// The answer that can be given then.
    pub done: String,
}

impl Basis<'_> {
    /// The first sheet.
    pub(super) fn first_page(&self) -> FirstPage {
        match self.assessment.audience() {
            Audience::Candidate => {
                let asked: Vec<Explanation> =
                    self.in_order().filter_map(|id| self.explain(id)).take(EACH).collect();
                let sentence = |id| {
                    let explanation = self.explain(id)?;
                    let (says, about) = (explanation.say?.to_owned(), explanation.title.to_owned());
                    Some(Sentence { says, about })
                };
                let say = self.in_order().filter_map(sentence);
                let expected = |explanation: &Explanation| Expected {
                    practice: explanation.practice.clone(),
                    about: explanation.title.to_owned(),
                    question: explanation.interview.question.clone(),
                    step: step(self.texts, explanation),
                };
                FirstPage::Interview {
                    questions: asked.iter().map(expected).collect(),
                    say: say.take(EACH).collect(),
                    bring: self.bring(&asked),
                }
            }
            Audience::Team => FirstPage::Audit(self.fixes()),
        }
    }

    /// What an interview would turn to: the gaps, then the claims without proof, then what was answered of the
    /// three-minute check, then the rest, so that with a single answer there is a question. Whoever could not say how
    /// something stands is asked, and has a sentence to say about the next.
    fn in_order(&self) -> impl Iterator<Item = &PracticeId> {
        let gaps = self.result.gaps.iter().map(|gap| &gap.practice);
        let proofs = self.result.proofs.iter().map(|proof| &proof.practice);
        let is_hinge = move |id: &PracticeId| {
            self.checklist.practice(id).is_some_and(|practice| practice.hinge)
        };
        let answered = self.result.practices.iter().map(|found| &found.id);
        let hinges = answered.clone().filter(move |id| is_hinge(id));
        let mut seen: Vec<&PracticeId> = Vec::new();
        gaps.chain(proofs).chain(hinges).chain(answered).filter(move |id| {
            let is_new = !seen.contains(id);
            seen.push(id);
            is_new
        })
    }

    /// One artefact of a practice, first of those that are asked about: what was ticked, or what a claim still needs. A
    /// date persuades most.
    fn bring(&self, asked: &[Explanation]) -> Vec<Bring> {
        let asked = asked.iter().map(|explanation| explanation.practice);
        let of_asked = asked.filter_map(|id| self.ticked(id).or_else(|| self.missing(id)));
        let ticked = self.result.practices.iter().filter_map(|found| self.ticked(&found.id));
        let missing = self.result.proofs.iter().filter_map(|proof| self.missing(&proof.practice));
        let mut bring: Vec<Bring> = Vec::new();
        for one in of_asked.chain(ticked).chain(missing) {
            if bring.len() < EACH && bring.iter().all(|other| other.shows != one.shows) {
                bring.push(one);
            }
        }
        bring
    }

    /// What was ticked of a practice, if it was given a level that needs something to show.
    fn ticked(&self, id: &PracticeId) -> Option<Bring> {
        let claimed = self.result.practice(id)?.claimed;
        let claimed = claimed.filter(|claimed| claimed.needed().artefacts > 0)?;
        let practice = self.checklist.practice(id)?;
        strongest(practice, claimed, &self.assessment.brought(practice))
    }

    /// What could be shown for a claim that has no proof.
    fn missing(&self, id: &PracticeId) -> Option<Bring> {
        let has_none = self.result.proofs.iter().any(|proof| proof.practice == *id);
        let practice = self.checklist.practice(id).filter(|_| has_none)?;
        let claimed = self.result.practice(id)?.claimed?;
        strongest(practice, claimed, &practice.evidence.iter().collect::<Vec<_>>())
    }

    /// The answer that can be given once the step is done: the next level; where no level was chosen, what is asked for.
    fn next_answer(&self, explanation: &Explanation) -> String {
        let next = match explanation.claimed {
            Some(level) => Level::try_from(level.number() + 1).unwrap_or(Level::MAX),
            None => explanation.target,
        };
        let practice = self.checklist.practice(explanation.practice);
        let wording = practice.and_then(|practice| practice.wording(self.assessment.audience()));
        wording
            .map_or_else(String::new, |words| words.anchor(&self.checklist.continues, next, false))
    }

    fn fixes(&self) -> Vec<Fix> {
        let fix = |explanation: Explanation| Fix {
            title: explanation.title.to_owned(),
            step: step(self.texts, &explanation),
            done: self.next_answer(&explanation),
        };
        let first = self.result.gaps.iter().filter_map(|gap| self.explain(&gap.practice));
        first.take(EACH).map(fix).collect()
    }
}

/// What to do next about a practice; where nobody knows, whom to ask.
pub fn step(texts: &Texts, explanation: &Explanation) -> String {
    let step = explanation.step.unwrap_or_default();
    match explanation.status {
        Status::DontKnow => texts.explain_ask_text(step),
        _ => step.to_owned(),
    }
}

/// A dated one where the level chosen rests on an event, and elsewhere the first that is none: whoever says that there was
/// no such event must not bring it along.
fn strongest(practice: &Practice, claimed: Level, artefacts: &[&Artefact]) -> Option<Bring> {
    let rests_on_event = claimed.needed().dated;
    let fitting = artefacts.iter().find(|artefact| artefact.dated == rests_on_event);
    let artefact = fitting.or_else(|| artefacts.first())?;
    Some(Bring { what: artefact.text.clone(), shows: practice.title.clone() })
}
