//! Soft remarks on the answers themselves, never a penalty (docs/scoring.md, Remarks).

use super::fit::Fit;
use super::rating::{PracticeResult, Status};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Level, PracticeId};

/// A remark on the answers.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "snake_case"))]
pub enum Remark {
    /// Four of five levels or more are the same; said from ten levels on.
    SameLevel {
        /// The level.
        level: Level,
        /// How many answers have it.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// More than 60 % of the answers at level 3 or 4 have no artefact.
    WithoutEvidence {
        /// How many have none.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// The first prediction and the fit differ by more than 3 points of 10.
    PredictionDiffers {
        /// The prediction, 0 to 10.
        predicted: u8,
        /// The fit, 0 to 100.
        fit: f64,
    },
    /// More than a quarter of the routed practices were called not applicable.
    ManyNotApplicable {
        /// Their ids.
        practices: Vec<PracticeId>,
        /// Of how many.
        of: usize,
    },
}

pub(super) fn remarks(
    assessment: &Assessment,
    practices: &[PracticeResult],
    fit: Option<&Fit>,
) -> Vec<Remark> {
    [
        same_level(practices),
        without_evidence(assessment, practices),
        prediction_differs(assessment, fit),
        many_not_applicable(practices),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn same_level(practices: &[PracticeResult]) -> Option<Remark> {
    let levels: Vec<Level> = practices.iter().filter_map(|practice| practice.claimed).collect();
    let of = levels.len();
    let (level, count) = Level::ALL
        .map(|level| (level, levels.iter().filter(|chosen| **chosen == level).count()))
        .into_iter()
        .max_by_key(|(_, count)| *count)?;
    (of >= 10 && count * 5 >= of * 4).then_some(Remark::SameLevel { level, count, of })
}

fn without_evidence(assessment: &Assessment, practices: &[PracticeResult]) -> Option<Remark> {
    let high: Vec<&PracticeResult> = practices
        .iter()
        .filter(|practice| practice.claimed.is_some_and(Level::needs_evidence))
        .collect();
    let bare = |practice: &&&PracticeResult| {
        assessment.responses.get(&practice.id).is_none_or(|response| !response.shows_an_artefact())
    };
    let count = high.iter().filter(bare).count();
    (count * 10 > high.len() * 6).then_some(Remark::WithoutEvidence { count, of: high.len() })
}

fn prediction_differs(assessment: &Assessment, fit: Option<&Fit>) -> Option<Remark> {
    let (predicted, fit) = assessment.before.zip(fit.map(|fit| fit.score))?;
    ((f64::from(predicted) - fit / 10.0).abs() > 3.0)
        .then_some(Remark::PredictionDiffers { predicted, fit })
}

fn many_not_applicable(practices: &[PracticeResult]) -> Option<Remark> {
    let routed: Vec<&PracticeResult> =
        practices.iter().filter(|practice| practice.in_full_check).collect();
    let skipped: Vec<PracticeId> = routed
        .iter()
        .filter(|practice| practice.status == Status::NotApplicable)
        .map(|practice| practice.id.clone())
        .collect();
    (skipped.len() * 4 > routed.len())
        .then_some(Remark::ManyNotApplicable { practices: skipped, of: routed.len() })
}
