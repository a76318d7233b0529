//! Sections: how far each theme is in place (docs/scoring.md, Section score).

use super::band::{band_of, to_show};
use super::rating::{PracticeResult, Status};
use super::ratio::Ratio;
use crate::domain::checklist::{Band, Checklist, Level, PracticeId, Section, SectionId};

/// So many hundredths of a weight must be answered before anything is said of it.
const SHOWN_FROM_PERCENT: u32 = 60;

/// One section of one assessment.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct SectionResult {
    /// Section id.
    pub id: SectionId,
    /// It is no part of the whole.
    pub aside: bool,
    /// Weight of the practices routed to the profile, not-applicable ones included.
    pub routed_weight: u32,
    /// Weight of those that have a level, or count as 0.
    pub answered_weight: u32,
    /// Sum of weight times evidenced level.
    pub points: u32,
    /// The same with claimed levels.
    pub claimed_points: u32,
    /// The level of its lowest floor practices, 0 or 1, where that caps its score; printed as the cap, 49 or 69.
    #[cfg_attr(not(target_arch = "wasm32"), serde(rename = "cap", serialize_with = "print_cap"))]
    pub capped_at: Option<Level>,
    /// `100 · points / (4 · answered weight)`, at most the cap; none where nothing counts.
    pub score: Option<Ratio>,
    /// Enough is answered to show it: 60 % of the weight or more.
    pub is_shown: bool,
    /// Index of its band.
    pub band: Option<usize>,
    /// The number to show, 0 to 100: the nearest 5 inside its band.
    pub shown: Option<u32>,
    /// The score without the practices answered "don't know"; none if nothing else is answered.
    pub without_unknowns: Option<Ratio>,
    /// Answers "don't know".
    pub unknowns: usize,
    /// The score that the profile's targets would give.
    pub target_score: Option<Ratio>,
    /// The score of the claimed levels, without caps.
    pub claimed_score: Option<Ratio>,
    /// Floor practices that hold it below the next band: lifting their cap would change the band.
    pub held_by: Vec<PracticeId>,
}

impl SectionResult {
    /// It counts in the whole: enough of it is answered, and it is a part of the whole.
    pub(super) fn is_in_whole(&self) -> bool {
        self.is_shown && !self.aside
    }

    /// The highest score that its floor practices allow: 49, 69, or none.
    pub fn cap(&self) -> Option<u32> {
        self.capped_at.and_then(cap)
    }

    /// Its score before the cap; none where nothing counts.
    pub fn uncapped(&self) -> Option<Ratio> {
        Ratio::of_points(self.points, self.answered_weight)
    }

    /// The floor practices that set its cap.
    pub(super) fn capping(&self, practices: &[PracticeResult]) -> Vec<PracticeId> {
        let sets_it = |practice: &&PracticeResult| {
            practice.section == self.id
                && practice.floor_level().is_some_and(|level| self.capped_at == Some(level))
        };
        practices.iter().filter(sets_it).map(|practice| practice.id.clone()).collect()
    }

    /// The cap lowers its score.
    pub fn is_lowered(&self) -> bool {
        self.score < self.uncapped()
    }

    /// Without the cap its band would be a higher one.
    fn is_held(&self, bands: &[Band]) -> bool {
        self.uncapped().zip(self.score).is_some_and(|(uncapped, score)| {
            band_of(bands, uncapped.value()) > band_of(bands, score.value())
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a field by reference"
)]
fn print_cap<S: serde::Serializer>(at: &Option<Level>, to: S) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&at.and_then(cap), to)
}

/// The highest score of a section with a floor practice at this level: 49 at level 0, 69 at level 1, none above.
pub(super) fn cap(level: Level) -> Option<u32> {
    match level.number() {
        0 => Some(49),
        1 => Some(69),
        _ => None,
    }
}

/// The level that caps a section whose floor practices have these levels: the lowest, if that sets a cap.
pub(super) fn capped_at(floor_levels: impl Iterator<Item = Level>) -> Option<Level> {
    floor_levels.min().filter(|level| cap(*level).is_some())
}

/// The score of a section: the ratio of its points, at most the cap of its lowest floor practice; none where nothing
/// weighs.
pub(super) fn section_score(
    points: u32,
    weight: u32,
    floor_levels: impl Iterator<Item = Level>,
) -> Option<Ratio> {
    Some(Ratio::of_points(points, weight)?.at_most(capped_at(floor_levels).and_then(cap)))
}

/// Whether 60 % of a weight is answered; exactly 60 % is enough (docs/scoring.md, What is shown).
pub(super) fn is_enough(answered_weight: u32, routed_weight: u32) -> bool {
    answered_weight * 100 >= routed_weight * SHOWN_FROM_PERCENT
}

/// The sections that have a practice for the profile, in the checklist's order.
pub(super) fn sections(checklist: &Checklist, practices: &[PracticeResult]) -> Vec<SectionResult> {
    let one = |of: &Section| {
        let routed: Vec<&PracticeResult> = practices
            .iter()
            .filter(|practice| practice.section == of.id && practice.is_routed())
            .collect();
        let mut section = one_section(&checklist.bands, of, &routed)?;
        if section.is_held(&checklist.bands) {
            section.held_by = section.capping(practices);
        }
        Some(section)
    };
    checklist.sections.iter().filter_map(one).collect()
}

/// The section of these practices; none without a practice.
fn one_section(bands: &[Band], of: &Section, routed: &[&PracticeResult]) -> Option<SectionResult> {
    let counted = those(routed, |practice| practice.evidenced.is_some());
    let known = those(&counted, |practice| practice.status != Status::DontKnow);
    let (routed_weight, answered_weight) = (weight(routed), weight(&counted));
    let claimed_points = points(&counted, |practice| practice.claimed.unwrap_or_default());
    let target_points = points(&counted, |practice| practice.target);
    let score = score(&counted);
    Some(SectionResult {
        id: routed.first()?.section.clone(),
        aside: of.aside,
        routed_weight,
        answered_weight,
        points: points(&counted, evidenced),
        claimed_points,
        capped_at: capped_at(floor_levels(&counted)),
        score,
        is_shown: is_enough(answered_weight, routed_weight) && score.is_some(),
        band: score.map(|score| band_of(bands, score.value())),
        shown: score.map(|score| to_show(bands, score.value())),
        without_unknowns: self::score(&known),
        unknowns: counted.len() - known.len(),
        target_score: Ratio::of_points(target_points, answered_weight),
        claimed_score: Ratio::of_points(claimed_points, answered_weight),
        held_by: Vec::new(),
    })
}

fn those<'a>(
    practices: &[&'a PracticeResult],
    wanted: fn(&PracticeResult) -> bool,
) -> Vec<&'a PracticeResult> {
    practices.iter().copied().filter(|practice| wanted(practice)).collect()
}

fn score(counted: &[&PracticeResult]) -> Option<Ratio> {
    section_score(points(counted, evidenced), weight(counted), floor_levels(counted))
}

fn evidenced(practice: &PracticeResult) -> Level {
    practice.evidenced.unwrap_or_default()
}

fn floor_levels(practices: &[&PracticeResult]) -> impl Iterator<Item = Level> {
    practices.iter().filter_map(|practice| practice.floor_level())
}

fn weight(practices: &[&PracticeResult]) -> u32 {
    practices.iter().map(|practice| practice.weight).sum()
}

/// The sum of weight times level.
fn points(practices: &[&PracticeResult], level: fn(&PracticeResult) -> Level) -> u32 {
    practices.iter().map(|practice| practice.weight * u32::from(level(practice).number())).sum()
}
