//! What is looked at: the page, and what stands unfolded on it.

use super::route::Route;
use crate::domain::assessment::{Answer, Response};
use crate::domain::checklist::{PatternId, PracticeId, SectionId};

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Viewing {
    /// Where the person is.
    pub route: Route,
    /// Parts of the page that were unfolded and draw their content since.
    pub unfolded: Vec<Fold>,
    /// What stood unfolded when the question was reached.
    pub disclosures: Disclosures,
    /// Starting over was asked for and waits for a yes.
    pub asks_to_start_over: bool,
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
    /// What is said about one practice.
    Card(PracticeId),
    /// What is to be prepared of one practice. It stays where it is while somebody ticks in it.
    Proof(PracticeId),
    /// The answers of one section.
    Section(SectionId),
    /// A pattern.
    Pattern(PatternId),
}

/// Which disclosures of a question stand open when it is reached. Decided once: a field that closed while somebody
/// types in it would send what is typed next to whatever has the focus then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Disclosures {
    /// There is a note.
    pub note: bool,
    /// The practice was called not applicable.
    pub reasons: bool,
}

impl Viewing {
    /// Another page begins with everything folded.
    pub(super) fn go(&mut self, route: Route) {
        *self = Viewing { route, disclosures: self.disclosures, ..Viewing::default() };
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
        }
    }
}
