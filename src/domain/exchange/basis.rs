//! What a report and its first sheet are put together from.

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, PracticeId};
use crate::domain::result::{CheckResult, Explanation, explain};
use crate::domain::texts::Texts;

/// What a report and its first sheet are put together from.
pub(super) struct Basis<'a> {
    pub texts: &'a Texts,
    pub checklist: &'a Checklist,
    pub assessment: &'a Assessment,
    pub result: &'a CheckResult,
}

impl<'a> Basis<'a> {
    /// The explanation of a practice.
    pub(super) fn explain(&self, id: &PracticeId) -> Option<Explanation<'a>> {
        explain(self.checklist, self.assessment, self.result, id)
    }
}
