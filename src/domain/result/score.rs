//! Sections, the overall score, bands and fit (docs/scoring.md, Section score to Fit).

use std::cmp::Ordering;

use super::rating::{PracticeResult, Status};
use crate::domain::checklist::{Band, Checklist, Level, PracticeId, SectionId};

/// A section with a floor practice at level 0 scores at most this.
const CAP_AT_ZERO: u32 = 49;
/// A section with a floor practice at level 1 scores at most this.
const CAP_AT_ONE: u32 = 69;
/// So many hundredths of the weight must be answered before a score is shown.
const SHOWN_FROM_PERCENT: u32 = 60;
/// A section counts as at least this in the geometric mean, so that one zero does not erase all.
pub(super) const SMALLEST_IN_MEAN: f64 = 5.0;

/// A score from 0 to 100 as a ratio of whole numbers, so that scores compare exactly.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Ratio {
    /// Hundred times the points.
    pub of_hundred: u32,
    /// The points there are; never 0.
    pub by: u32,
}

impl Ratio {
    /// The score as a number.
    pub fn value(self) -> f64 {
        f64::from(self.of_hundred) / f64::from(self.by)
    }

    fn capped(self, cap: u32) -> Ratio {
        let cap = Ratio { of_hundred: cap, by: 1 };
        if self > cap { cap } else { self }
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        (u64::from(self.of_hundred) * u64::from(other.by))
            .cmp(&(u64::from(other.of_hundred) * u64::from(self.by)))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Ratio) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

/// One section of one assessment.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct SectionResult {
    /// Section id.
    pub id: SectionId,
    /// Weight of the practices routed to the profile, not-applicable ones included.
    pub routed_weight: u32,
    /// Weight of those that have a level, or count as 0.
    pub answered_weight: u32,
    /// Sum of weight times evidenced level.
    pub points: u32,
    /// The same with claimed levels.
    pub claimed_points: u32,
    /// The highest score that its floor practices allow: 49, 69, or none.
    pub cap: Option<u32>,
    /// `100 · points / (4 · answered weight)`, at most the cap; none where nothing counts.
    pub score: Option<Ratio>,
    /// Enough is answered to show it: 60 % of the weight or more.
    pub is_shown: bool,
    /// Index of its band.
    pub band: Option<usize>,
    /// The number to show: the nearest 5 inside its band.
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

/// The headline.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Overall {
    /// `exp(mean(ln max(S, 5)))` over the sections that may be shown; 0 if all of them are 0.
    pub score: f64,
    /// The number to show: the nearest 5 inside the score's own band.
    pub shown: u32,
    /// Index of the band: the score's own, but at most one above the weakest section's.
    pub band: usize,
    /// The weakest section.
    pub weakest: SectionId,
    /// Sections that are shown.
    pub sections_shown: usize,
    /// Sections that the profile has.
    pub sections: usize,
    /// Not all sections are shown, or a floor practice is still unanswered.
    pub so_far: bool,
    /// Answers "don't know".
    pub unknowns: usize,
    /// The score without the practices answered "don't know".
    pub without_unknowns: Option<f64>,
    /// Floor practices that hold the band: lifting their cap would change it.
    pub held_by: Vec<PracticeId>,
}

/// How far the targets are met.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Fit {
    /// `100 · Σ w·min(A, T) / Σ w·T` over answered, applicable practices.
    pub score: f64,
    /// Practices at or above their target.
    pub met: usize,
    /// Practices that were answered and apply.
    pub of: usize,
    /// Floor practices below their target.
    pub floor_below: usize,
}

/// The index of the band that a score belongs to; the score is rounded to 9 decimal places first.
///
/// `exp(mean(ln 50))` comes out a hair below 50 in floating point and still belongs to the band from 50.
pub fn band_of(bands: &[Band], score: f64) -> usize {
    let score = rounded(score);
    bands.iter().rposition(|band| score >= f64::from(band.from)).unwrap_or(0)
}

/// The number to show for a score: the nearest 5, halves up, but never outside of the score's own band.
///
/// With bands from 0, 25, 50, 70 and 85: 53.8 shows 55; 69 shows 65, as 70 would be the next band.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "scores lie between 0 and 100"
)]
pub fn shown(bands: &[Band], score: f64) -> u32 {
    let nearest = ((rounded(score) + 2.5) / 5.0).floor() as u32 * 5;
    match band_of(bands, f64::from(nearest)).cmp(&band_of(bands, score)) {
        Ordering::Greater => nearest - 5,
        Ordering::Equal => nearest,
        Ordering::Less => nearest + 5,
    }
}

fn rounded(score: f64) -> f64 {
    (score * 1e9).round() / 1e9
}

/// `100 · Σ weight · level / (4 · Σ weight)`, exactly.
///
/// Weights 3, 3, 3, 2, 2 with levels 3, 1, 2, 3, 2 give 28 of 52 points: 53.8.
fn ratio(counted: impl Iterator<Item = (u32, Level)>) -> Option<Ratio> {
    let (points, weight) = counted.fold((0, 0), |(points, weights), (weight, level)| {
        (points + weight * u32::from(level.number()), weights + weight)
    });
    (weight > 0).then_some(Ratio { of_hundred: 100 * points, by: 4 * weight })
}

/// The cap that the floor practices set: 49 with one at level 0, 69 with one at level 1.
pub(super) fn cap(floor_levels: impl Iterator<Item = Level>) -> Option<u32> {
    match floor_levels.min()?.number() {
        0 => Some(CAP_AT_ZERO),
        1 => Some(CAP_AT_ONE),
        _ => None,
    }
}

/// The score of a section: its ratio, at most the cap of its floor practices.
fn capped_score(practices: &[&PracticeResult]) -> Option<Ratio> {
    let raw = ratio(
        practices.iter().filter_map(|practice| Some((practice.weight, practice.evidenced?))),
    )?;
    let cap = cap(practices
        .iter()
        .filter(|practice| practice.floor)
        .filter_map(|practice| practice.evidenced));
    Some(cap.map_or(raw, |cap| raw.capped(cap)))
}

pub(super) fn sections(checklist: &Checklist, practices: &[PracticeResult]) -> Vec<SectionResult> {
    checklist
        .sections
        .iter()
        .filter_map(|section| {
            let routed: Vec<&PracticeResult> = practices
                .iter()
                .filter(|practice| practice.section == section.id && practice.is_routed())
                .collect();
            (!routed.is_empty()).then(|| one_section(checklist, &section.id, &routed))
        })
        .collect()
}

fn one_section(checklist: &Checklist, id: &str, routed: &[&PracticeResult]) -> SectionResult {
    let bands = &checklist.bands;
    let counted: Vec<&PracticeResult> =
        routed.iter().copied().filter(|practice| practice.evidenced.is_some()).collect();
    let known: Vec<&PracticeResult> =
        counted.iter().copied().filter(|practice| practice.status != Status::DontKnow).collect();
    let routed_weight: u32 = routed.iter().map(|practice| practice.weight).sum();
    let answered_weight: u32 = counted.iter().map(|practice| practice.weight).sum();
    let weighted = |level: &dyn Fn(&PracticeResult) -> Option<Level>| {
        counted
            .iter()
            .map(|practice| {
                practice.weight * level(practice).map_or(0, |level| u32::from(level.number()))
            })
            .sum()
    };
    let score = capped_score(&counted);
    let is_shown = answered_weight * 100 >= routed_weight * SHOWN_FROM_PERCENT && score.is_some();
    let raw =
        ratio(counted.iter().filter_map(|practice| Some((practice.weight, practice.evidenced?))));
    let cap = cap(counted
        .iter()
        .filter(|practice| practice.floor)
        .filter_map(|practice| practice.evidenced));
    SectionResult {
        id: id.into(),
        routed_weight,
        answered_weight,
        points: weighted(&|practice| practice.evidenced),
        claimed_points: weighted(&|practice| practice.claimed),
        cap,
        score,
        is_shown,
        band: score.map(|score| band_of(bands, score.value())),
        shown: score.map(|score| shown(bands, score.value())),
        without_unknowns: capped_score(&known),
        unknowns: counted.len() - known.len(),
        target_score: ratio(counted.iter().map(|practice| (practice.weight, practice.target))),
        claimed_score: ratio(
            counted
                .iter()
                .map(|practice| (practice.weight, practice.claimed.unwrap_or(Level::ZERO))),
        ),
        held_by: raw
            .zip(cap)
            .filter(|(raw, cap)| {
                band_of(bands, raw.value()) > band_of(bands, raw.capped(*cap).value())
            })
            .map_or_else(Vec::new, |(_, cap)| capping(&counted, cap)),
    }
}

/// The floor practices that set this cap.
fn capping(counted: &[&PracticeResult], set: u32) -> Vec<PracticeId> {
    let sets_it = |level| cap(std::iter::once(level)) == Some(set);
    counted
        .iter()
        .filter(|practice| practice.floor && practice.evidenced.is_some_and(sets_it))
        .map(|practice| practice.id.clone())
        .collect()
}

/// The geometric mean of section scores, each at least 5; 0 if every section is 0.
///
/// Seven sections at 80 and one at 15 give 64.9 where the plain mean gives 71.9.
fn geometric_mean(scores: &[f64]) -> f64 {
    if scores.iter().all(|score| *score <= 0.0) {
        return 0.0;
    }
    let count = u32::try_from(scores.len()).map_or(1.0, f64::from);
    rounded(
        (scores.iter().map(|score| score.max(SMALLEST_IN_MEAN).ln()).sum::<f64>() / count).exp(),
    )
}

/// The band of the whole: the mean's own, but at most one above the weakest section's.
pub(super) fn overall_band(bands: &[Band], scores: &[f64]) -> usize {
    let weakest = scores.iter().copied().fold(100.0, f64::min);
    band_of(bands, geometric_mean(scores)).min(band_of(bands, weakest) + 1)
}

/// The score of a section without this cap: those of its floor practices one level higher stay.
fn without_cap(practices: &[PracticeResult], section: &SectionResult, cap_lifted: u32) -> f64 {
    let raw = 25.0 * f64::from(section.points) / f64::from(section.answered_weight);
    let others = practices
        .iter()
        .filter(|practice| practice.section == section.id && practice.floor)
        .filter_map(|practice| practice.evidenced)
        .filter(|level| cap(std::iter::once(*level)) != Some(cap_lifted));
    cap(others).map_or(raw, |cap| raw.min(f64::from(cap)))
}

pub(super) fn overall(
    checklist: &Checklist,
    practices: &[PracticeResult],
    sections: &[SectionResult],
) -> Option<Overall> {
    let routed: u32 = sections.iter().map(|section| section.routed_weight).sum();
    let answered: u32 = sections.iter().map(|section| section.answered_weight).sum();
    let shown_sections: Vec<&SectionResult> =
        sections.iter().filter(|section| section.is_shown).collect();
    let scores: Vec<f64> =
        shown_sections.iter().filter_map(|section| Some(section.score?.value())).collect();
    if scores.is_empty() || answered * 100 < routed * SHOWN_FROM_PERCENT {
        return None;
    }
    let mut weakest = shown_sections[0];
    for section in &shown_sections {
        if section.score < weakest.score {
            weakest = section;
        }
    }
    let score = geometric_mean(&scores);
    let band = overall_band(&checklist.bands, &scores);
    let without: Vec<f64> = shown_sections
        .iter()
        .filter_map(|section| Some(section.without_unknowns?.value()))
        .collect();
    let floor_blank = practices.iter().any(|practice| {
        practice.floor && practice.in_full_check && practice.status == Status::Unanswered
    });
    let held_by = shown_sections
        .iter()
        .enumerate()
        .filter_map(|(index, section)| {
            let cap = section.cap?;
            let mut lifted = scores.clone();
            lifted[index] = without_cap(practices, section, cap);
            (overall_band(&checklist.bands, &lifted) > band).then(|| {
                let counted: Vec<&PracticeResult> = practices
                    .iter()
                    .filter(|practice| {
                        practice.section == section.id && practice.evidenced.is_some()
                    })
                    .collect();
                capping(&counted, cap)
            })
        })
        .flatten()
        .collect();
    Some(Overall {
        score,
        shown: shown(&checklist.bands, score),
        band,
        weakest: weakest.id.clone(),
        sections_shown: shown_sections.len(),
        sections: sections.len(),
        so_far: shown_sections.len() < sections.len() || floor_blank,
        unknowns: sections.iter().map(|section| section.unknowns).sum(),
        without_unknowns: (!without.is_empty()).then(|| geometric_mean(&without)),
        held_by,
    })
}

/// Computes the fit to the targets.
///
/// Two practices of weight 3 and 2 with targets 3 and 2, at levels 4 and 1, fit by
/// `100 · (3·3 + 2·1) / (3·3 + 2·2)` = 84.6; the level above the target earns nothing.
pub(super) fn fit(practices: &[PracticeResult]) -> Option<Fit> {
    let counted: Vec<(&PracticeResult, Level)> =
        practices.iter().filter_map(|practice| Some((practice, practice.evidenced?))).collect();
    if counted.iter().all(|(practice, _)| practice.hinge) {
        return None;
    }
    let possible: u32 = counted
        .iter()
        .map(|(practice, _)| practice.weight * u32::from(practice.target.number()))
        .sum();
    let reached: u32 = counted
        .iter()
        .map(|(practice, level)| practice.weight * u32::from(practice.target.min(*level).number()))
        .sum();
    Some(Fit {
        score: if possible == 0 {
            100.0
        } else {
            rounded(100.0 * f64::from(reached) / f64::from(possible))
        },
        met: counted.iter().filter(|(practice, _)| practice.meets()).count(),
        of: counted.len(),
        floor_below: counted
            .iter()
            .filter(|(practice, _)| practice.floor && !practice.meets())
            .count(),
    })
}
