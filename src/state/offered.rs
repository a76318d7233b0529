//! A file that was chosen: what it holds, before anything changes.

use crate::domain::assessment::{Assessment, Response, Saved};

/// A file that was chosen and is opened after a yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// What it holds.
    pub saved: Saved,
    /// A number made of its bytes.
    pub(super) number: u32,
}

/// How many practices have an answer, which is not to be confused with how many count for this profile.
pub fn answers_of(assessment: &Assessment) -> usize {
    let is_answered = |response: &&Response| response.answer.is_some();
    assessment.responses.values().filter(is_answered).count()
}
