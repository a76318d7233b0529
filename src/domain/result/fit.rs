//! How far the targets are met (docs/scoring.md, Fit).

use super::band::rounded;
use super::rating::PracticeResult;
use crate::domain::checklist::Level;

/// How far the targets are met.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Fit {
    /// `100 · Σ w·min(A, T) / Σ w·T` over answered, applicable practices: 0 to 100.
    pub score: f64,
    /// Practices at or above their target.
    pub met: usize,
    /// Practices that were answered and apply.
    pub of: usize,
    /// Floor practices below their target.
    pub floor_below: usize,
}

/// Computes the fit to the targets; none as long as only the three-minute check is answered.
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
