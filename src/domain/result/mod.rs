//! The result: everything that can be computed from a checklist and an assessment.
//!
//! It comes in stages, as few places need all of it. [`rate`] gives levels, sections and score; [`assess`] adds what to
//! look at first, and why; [`climb`] finds the staircase, which takes longer than all the rest.

mod rating;

mod band;
mod fit;
mod outlook;
mod overall;
mod ratio;
mod section;
mod spot;
mod standing;

mod cluster;
mod effect;
mod explain;
mod gap;
mod judged;
mod pattern;
mod remark;

mod staircase;

pub use band::{band_of, to_show};
pub use cluster::{ClusterResult, Comparison, ScenarioPoints};
pub use effect::{Effect, effect};
pub use explain::{Explanation, MissingProof, OtherAnswer, explain};
pub use fit::Fit;
pub use gap::{Class, Gap, Proof};
pub use judged::{Judged, judged};
pub use outlook::Outlook;
pub use overall::Overall;
pub use pattern::FiredPattern;
pub use rating::{PracticeResult, Status, evidenced};
pub use ratio::Ratio;
pub use remark::Remark;
pub use section::SectionResult;
pub use spot::{Spot, Spots};
pub use staircase::{Change, Stair, climb};
pub use standing::Standing;

use std::ops::Deref;

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Level, Tags};

/// How far everything is in place: levels, sections and score.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
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
}

/// What is rated, and what to make of it. It reads like what is [`Rated`].
#[derive(Clone, Debug, PartialEq)]
pub struct CheckResult {
    /// Levels, sections and score.
    pub rated: Rated,
    /// Gaps in the order in which to look at them.
    pub gaps: Vec<Gap>,
    /// Claims that still need their evidence.
    pub proofs: Vec<Proof>,
    /// Patterns that fired, most harmful first; at most three are shown.
    pub patterns: Vec<FiredPattern>,
    /// Scenarios against ratings.
    pub clusters: Vec<ClusterResult>,
    /// Remarks on the answers themselves.
    pub remarks: Vec<Remark>,
}

/// Rates the answers.
///
/// Depends on the checklist and the assessment alone, never on the order of answers.
/// Answers to practices that the checklist does not know, or that routing removes, count for nothing.
pub fn rate(checklist: &Checklist, assessment: &Assessment) -> Rated {
    let profile = assessment.tags(checklist);
    let practices = rating::practices(checklist, assessment, &profile);
    let sections = section::sections(checklist, &practices);
    let overall = overall::overall(checklist, &practices, &sections);
    let fit = fit::fit(&practices);
    Rated { profile, practices, sections, overall, fit }
}

/// Rates the answers, and finds gaps, patterns and contradictions among them; the staircase is asked for by itself.
pub fn assess(checklist: &Checklist, assessment: &Assessment) -> CheckResult {
    let mut rated = rate(checklist, assessment);
    let patterns = pattern::fired(checklist, &rated.profile, &rated.practices);
    let clusters = cluster::compare(checklist, assessment, &rated.profile, &rated.practices);
    cluster::mark_unconfirmed(checklist, &clusters, &mut rated.practices);
    let (gaps, proofs) = gap::order(checklist, assessment, &rated, &patterns, &clusters);
    let remarks = remark::remarks(assessment, &rated.practices, rated.fit.as_ref());
    CheckResult { rated, gaps, proofs, patterns, clusters, remarks }
}

impl Deref for CheckResult {
    type Target = Rated;

    fn deref(&self) -> &Rated {
        &self.rated
    }
}

impl Rated {
    /// The result of one practice; none where it does not apply or is not known.
    pub fn practice(&self, id: &str) -> Option<&PracticeResult> {
        self.practices.iter().find(|practice| practice.id == id)
    }

    /// The sections beside the whole of which enough is answered, and the band of each.
    pub fn aside(&self) -> impl Iterator<Item = (&SectionResult, usize)> {
        let aside = self.sections.iter().filter(|section| section.aside && section.is_shown);
        aside.filter_map(|section| Some((section, section.band?)))
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

impl CheckResult {
    /// The patterns to show: at most three, none in reserve.
    pub fn patterns_to_show(&self) -> impl Iterator<Item = &FiredPattern> {
        self.patterns.iter().filter(|pattern| !pattern.reserve).take(3)
    }

    /// What already stands, in the checklist's order: the target is met, and what was chosen is what the evidence
    /// carries. A claim that counts for less is something to prepare instead.
    pub fn strengths(&self) -> impl Iterator<Item = &PracticeResult> {
        self.practices.iter().filter(|practice| {
            practice.standing() == Standing::Met
                && practice.claimed > Some(Level::ZERO)
                && !practice.claims_more()
        })
    }

    /// The claims that count for less than was chosen, in the checklist's order: the proofs, and those that meet
    /// their target even so.
    pub fn to_prepare(&self) -> impl Iterator<Item = &PracticeResult> {
        self.practices.iter().filter(|practice| {
            practice.claims_more()
                && matches!(practice.standing(), Standing::Claimed | Standing::Met)
        })
    }
}
