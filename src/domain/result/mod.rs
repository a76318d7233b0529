//! The result: everything that can be computed from a checklist and an assessment.
//!
//! [`assess`] is the one function behind every page and every export.

mod cluster;
mod explain;
mod flight;
mod gap;
mod notice;
mod pattern;
mod rating;
mod score;
mod staircase;

pub use cluster::{ClusterResult, Comparison, ScenarioPoints};
pub use explain::{Explanation, MissingProof, OtherAnswer, explain};
pub use gap::{Class, Gap, Proof};
pub use notice::Notice;
pub use pattern::FiredPattern;
pub use rating::{PracticeResult, Status, evidenced};
pub use score::{Fit, Overall, Ratio, SectionResult, band_of, shown};
pub use staircase::{Change, Stair};

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Tags};

/// Everything computed from one checklist and one assessment.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct CheckResult {
    /// The profile's tags, defaults included.
    pub profile: Tags,
    /// Every practice that can apply to the profile, in the checklist's order.
    pub practices: Vec<PracticeResult>,
    /// The sections that have a practice for this profile, in the checklist's order.
    pub sections: Vec<SectionResult>,
    /// The headline; none until enough is answered.
    pub overall: Option<Overall>,
    /// How far the targets are met; none as long as only the three-minute check is answered.
    pub fit: Option<Fit>,
    /// Gaps in the order in which to look at them.
    pub gaps: Vec<Gap>,
    /// Claims that still need their evidence.
    pub proofs: Vec<Proof>,
    /// Patterns that fired, most harmful first; at most three are shown.
    pub patterns: Vec<FiredPattern>,
    /// Scenarios against ratings.
    pub clusters: Vec<ClusterResult>,
    /// The shortest list of changes that lifts the band, step by step.
    pub staircase: Vec<Stair>,
    /// Remarks on the answers themselves.
    pub notices: Vec<Notice>,
}

/// Computes the result.
///
/// Depends on the checklist and the assessment alone, never on the order of answers.
/// Answers to practices that the checklist does not know, or that routing removes, count for nothing.
pub fn assess(checklist: &Checklist, assessment: &Assessment) -> CheckResult {
    let profile = assessment.tags(checklist);
    let mut practices = rating::rate(checklist, assessment, &profile);
    let sections = score::sections(checklist, &practices);
    let overall = score::overall(checklist, &practices, &sections);
    let fit = score::fit(&practices);
    let patterns = pattern::fired(checklist, &profile, &practices);
    let clusters = cluster::compare(checklist, assessment, &profile, &practices);
    cluster::mark_unconfirmed(checklist, &clusters, &mut practices);
    let (gaps, proofs) =
        gap::order(checklist, assessment, &profile, &practices, &patterns, &clusters);
    let staircase = staircase::climb(checklist, &practices, &sections, overall.as_ref());
    let notices = notice::notices(assessment, &practices, fit.as_ref());
    CheckResult {
        profile,
        practices,
        sections,
        overall,
        fit,
        gaps,
        proofs,
        patterns,
        clusters,
        staircase,
        notices,
    }
}

impl CheckResult {
    /// The result of one practice.
    pub fn practice(&self, id: &str) -> Option<&PracticeResult> {
        self.practices.iter().find(|practice| practice.id == id)
    }

    /// The patterns to show: at most three, none in reserve.
    pub fn patterns_to_show(&self) -> impl Iterator<Item = &FiredPattern> {
        self.patterns.iter().filter(|pattern| !pattern.reserve).take(3)
    }

    /// How many of the answers that count meet their target, and how many count.
    pub fn targets_met(&self) -> (usize, usize) {
        let counted = || self.practices.iter().filter(|practice| practice.evidenced.is_some());
        (counted().filter(|practice| practice.meets()).count(), counted().count())
    }

    /// How many practices of the full check are answered in any way, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let asked = || self.practices.iter().filter(|practice| practice.in_full_check);
        (asked().filter(|practice| practice.status != Status::Unanswered).count(), asked().count())
    }
}
