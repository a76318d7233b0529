//! The headline over all sections (docs/scoring.md, The whole).

use super::band::{band_of, rounded, to_show};
use super::rating::{PracticeResult, Status};
use super::section::{SectionResult, is_enough, section_score};
use crate::domain::checklist::{Band, Checklist, PracticeId, SectionId};

/// A section counts as at least this in the geometric mean, so that one zero does not erase all.
pub(super) const SMALLEST_IN_MEAN: f64 = 5.0;

/// The headline.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Overall {
    /// `exp(mean(ln max(S, 5)))` over the sections that may be shown: 0 to 100; 0 if all of them are 0.
    pub score: f64,
    /// The number to show, 0 to 100: the nearest 5 inside the score's own band.
    pub shown: u32,
    /// Index of the band: the score's own, but at most one above the weakest section's.
    pub band: usize,
    /// The weakest section; among equally weak ones the first of the checklist.
    pub weakest: SectionId,
    /// Sections that are shown.
    pub sections_shown: usize,
    /// Sections that the profile has, those aside left out.
    pub sections: usize,
    /// Not all sections are shown, or a floor practice is still unanswered.
    pub so_far: bool,
    /// Answers "don't know".
    pub unknowns: usize,
    /// The score without the practices answered "don't know", 0 to 100; none if nothing else is answered.
    pub without_unknowns: Option<f64>,
    /// Floor practices that hold the band: lifting their cap would change it.
    pub held_by: Vec<PracticeId>,
}

/// The headline; none until enough is answered and a section is shown.
pub(super) fn overall(
    checklist: &Checklist,
    practices: &[PracticeResult],
    sections: &[SectionResult],
) -> Option<Overall> {
    let parts: Vec<&SectionResult> = sections.iter().filter(|section| !section.aside).collect();
    let routed: u32 = parts.iter().map(|section| section.routed_weight).sum();
    let answered: u32 = parts.iter().map(|section| section.answered_weight).sum();
    let in_mean: Vec<&SectionResult> =
        parts.iter().copied().filter(|section| section.is_in_whole()).collect();
    let scores: Vec<f64> =
        in_mean.iter().filter_map(|section| Some(section.score?.value())).collect();
    if scores.is_empty() || !is_enough(answered, routed) {
        return None;
    }
    let score = geometric_mean(&scores);
    let without: Vec<f64> =
        in_mean.iter().filter_map(|section| Some(section.without_unknowns?.value())).collect();
    Some(Overall {
        score,
        shown: to_show(&checklist.bands, score),
        band: overall_band(&checklist.bands, &scores),
        weakest: weakest(&in_mean).id.clone(),
        sections_shown: in_mean.len(),
        sections: parts.len(),
        so_far: in_mean.len() < parts.len() || has_open_floor(practices, &parts),
        unknowns: parts.iter().map(|section| section.unknowns).sum(),
        without_unknowns: (!without.is_empty()).then(|| geometric_mean(&without)),
        held_by: held_by(&checklist.bands, practices, &in_mean, &scores),
    })
}

/// The geometric mean of section scores, each at least 5; 0 if every section is 0.
///
/// Seven sections at 80 and one at 15 give 64.9 where the plain mean gives 71.9.
pub(super) fn geometric_mean(scores: &[f64]) -> f64 {
    if scores.iter().all(|score| *score <= 0.0) {
        return 0.0;
    }
    let count = u32::try_from(scores.len()).map_or(1.0, f64::from);
    rounded(
        (scores.iter().map(|score| score.max(SMALLEST_IN_MEAN).ln()).sum::<f64>() / count).exp(),
    )
}

/// The band of the headline: the mean's own, but at most one above the weakest section's.
pub(super) fn overall_band(bands: &[Band], scores: &[f64]) -> usize {
    let weakest = scores.iter().copied().fold(100.0, f64::min);
    band_of(bands, geometric_mean(scores)).min(band_of(bands, weakest) + 1)
}

/// The first of the weakest sections; there is at least one.
fn weakest<'a>(in_mean: &[&'a SectionResult]) -> &'a SectionResult {
    let mut weakest = in_mean[0];
    for section in in_mean {
        if section.score < weakest.score {
            weakest = section;
        }
    }
    weakest
}

/// A floor practice of the full check is unanswered in one of these sections.
fn has_open_floor(practices: &[PracticeResult], parts: &[&SectionResult]) -> bool {
    let mut open = practices.iter().filter(|practice| {
        practice.floor && practice.in_full_check && practice.status == Status::Unanswered
    });
    open.any(|practice| parts.iter().any(|section| section.id == practice.section))
}

/// The floor practices of the sections whose cap lowers the band of the headline.
fn held_by(
    bands: &[Band],
    practices: &[PracticeResult],
    in_mean: &[&SectionResult],
    scores: &[f64],
) -> Vec<PracticeId> {
    let band = overall_band(bands, scores);
    let mut held_by = Vec::new();
    for (place, section) in in_mean.iter().enumerate() {
        let Some(score) = without_cap(practices, section) else { continue };
        let mut lifted = scores.to_vec();
        lifted[place] = score;
        if overall_band(bands, &lifted) > band {
            held_by.extend(section.capping(practices));
        }
    }
    held_by
}

/// The score of a section without its cap: that of its floor practices one level higher stays. None where it has no cap.
fn without_cap(practices: &[PracticeResult], section: &SectionResult) -> Option<f64> {
    let lifted = section.capped_at?;
    let others = practices
        .iter()
        .filter(|practice| practice.section == section.id)
        .filter_map(PracticeResult::floor_level)
        .filter(|level| *level != lifted);
    Some(section_score(section.points, section.answered_weight, others)?.value())
}
