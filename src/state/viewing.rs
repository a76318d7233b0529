//! What is looked at: the page, and what stands unfolded on it.

use std::rc::Rc;

use super::offered::Offered;
use super::route::Route;
use crate::domain::assessment::{Answer, Response, Said};
use crate::domain::checklist::{Level, PatternId, PracticeId, SectionId, Tag};

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Viewing {
    /// Where the person is.
    pub route: Route,
    /// Parts of the page that were unfolded and draw their content since.
    pub unfolded: Vec<Fold>,
    /// A check begins with its opening, until that is left by its button: what another tab says meanwhile leads nobody on.
    pub opens: bool,
    /// The opening of a check was left by its button.
    pub has_begun: bool,
    /// What stood unfolded when the question was reached.
    pub disclosures: Disclosures,
    /// How far the question's evidence has come before the person.
    pub proving: Proving,
    /// Something was asked for and waits for a yes.
    pub asks: Option<Asks>,
    /// The result from which this question was reached, to change its answer: the way on leads back there.
    pub returns_to: Option<Route>,
    /// The explanation to arrive at in place of the heading, for whoever came back from its question.
    pub arrives_at: Option<PracticeId>,
}

/// What is done only after a yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Starting over.
    StartingOver,
    /// Opening a file that was chosen.
    Opening(Rc<Offered>),
    /// Another one is answering, by this tag: what becomes of the answers that are there?
    Who(Tag),
}

/// What becomes of the answers when another one is answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handover {
    /// They become the answers of who is answering now.
    Keep,
    /// They are set aside.
    Anew,
}

/// A part of a page that draws its content when it is first unfolded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fold {
    /// The gaps after the first few.
    Gaps,
    /// The strengths after the first few.
    Strengths,
    /// What is to be prepared after the first few.
    Proofs,
    /// How the scores come about.
    Arithmetic,
    /// The reasons of a scenario.
    Reasons,
    /// What is said about one practice.
    Card(PracticeId),
    /// What is to be prepared of one practice. It stays where it is while somebody ticks in it.
    Proof(PracticeId),
    /// The answers of one section.
    Section(SectionId),
    /// A pattern.
    Pattern(PatternId),
}

/// How far a question's evidence has come before the person, since the question was reached.
///
/// It follows what the person does here, and nothing that arrives from elsewhere: only then may the page move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proving {
    /// The level that was chosen here, if it is one that asks for evidence.
    pub opened: Option<Level>,
    /// Whether the evidence was met.
    pub met: Met,
}

/// Whether evidence was met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Met {
    /// It may lie out of sight.
    #[default]
    NotYet,
    /// The way on led to it.
    Led,
    /// Something in it was ticked or cleared.
    Touched,
}

impl Proving {
    pub(super) fn hear(&mut self, said: &Said) {
        match said {
            Said::Answered(answer, _) => {
                self.opened = answer.level().filter(|level| level.needs_evidence());
            }
            Said::Cleared => self.opened = None,
            Said::Ticked(_) | Said::Unticked(_) => self.met = Met::Touched,
            Said::Otherwise(_) | Said::Noted(_) | Said::OwnWords(_) => {}
        }
    }

    /// The way on leads to the evidence first: the answer asks for it, nothing is ticked, and it was not met yet.
    pub fn comes_first(self, response: &Response) -> bool {
        let level = response.answer.as_ref().and_then(Answer::level);
        self.met == Met::NotYet
            && level.is_some_and(Level::needs_evidence)
            && response.evidence.is_empty()
    }
}

/// Which disclosures of a question stand open when it is reached. Decided once: a field that closed while somebody
/// types in it would send what is typed next to whatever has the focus then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Disclosures {
    /// There is a note.
    pub note: bool,
    /// The practice was called not applicable.
    pub reasons: bool,
    /// The facts of the full check are still to be chosen.
    pub facts: bool,
}

impl Viewing {
    /// Another page begins with everything folded.
    pub(super) fn go(&mut self, route: Route) {
        let Viewing { has_begun, disclosures, .. } = *self;
        *self = Viewing { route, has_begun, disclosures, ..Viewing::default() };
    }

    pub(super) fn unfold(&mut self, fold: Fold) {
        if !self.unfolded.contains(&fold) {
            self.unfolded.push(fold);
        }
    }
}

impl Disclosures {
    /// Of a question with this response.
    pub(super) fn of(response: Option<&Response>) -> Disclosures {
        let Some(response) = response else { return Disclosures::default() };
        Disclosures {
            note: !response.note.is_empty(),
            reasons: matches!(response.answer, Some(Answer::NotApplicable(_))),
            facts: false,
        }
    }
}
