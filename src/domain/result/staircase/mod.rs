//! The staircase: the shortest list of changes that lifts the band (docs/scoring.md, The staircase).
//!
//! One change raises the evidenced level of one practice by one step, or brings the proof for a
//! claimed level. Among equally short lists the one with the smallest effort is shown, then the one
//! that comes first in the checklist's order. Bringing a proof takes a day; a step up takes the
//! effort that the checklist gives for the practice.
//!
//! Each flight is one [`search`] over what changes can make of the sections.

mod frontier;
mod reach;
mod rung;
mod search;

use rung::Rung;
use search::shortest;

use super::Rated;
use super::overall::overall_band;
use super::ratio::Ratio;
use super::section::section_score;
use crate::domain::checklist::{Band, Checklist, Level, PracticeId};

/// One flight: the changes that lift the band by one.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Stair {
    /// Index of the band that it reaches.
    pub band: usize,
    /// The changes, in the checklist's order.
    pub changes: Vec<Change>,
}

/// One change to one practice.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Change {
    /// Practice id.
    pub practice: PracticeId,
    /// The evidenced level before.
    pub from: Level,
    /// The evidenced level after.
    pub to: Level,
    /// The level is claimed already; only the proof is missing.
    pub proof: bool,
}

/// The flights from the band of the headline up to the band that the targets give; none without a headline.
///
/// It takes longer than everything else about a result, so ask for it only where it is shown or printed.
pub fn climb(checklist: &Checklist, rated: &Rated) -> Vec<Stair> {
    let Some(overall) = &rated.overall else {
        return Vec::new();
    };
    let mut steps: Vec<Vec<Rung>> = rated
        .sections
        .iter()
        .filter(|section| section.is_in_whole())
        .map(|section| steps_of(checklist, rated, &section.id))
        .collect();
    let target = target_band(&checklist.bands, &steps);
    let mut band = overall.band;
    let mut stairs = Vec::new();
    while band < target {
        let Some(counts) = shortest(&checklist.bands, &steps, band + 1) else {
            break;
        };
        let changes = take(&mut steps, &counts);
        // One proof can be worth more than a band, where a checklist has few practices.
        let reached = band_of_steps(&checklist.bands, &steps);
        if reached <= band {
            break;
        }
        band = reached;
        stairs.push(Stair { band, changes });
    }
    stairs
}

fn steps_of(checklist: &Checklist, rated: &Rated, section: &str) -> Vec<Rung> {
    rated
        .practices
        .iter()
        .filter(|practice| practice.section == section)
        .filter_map(|practice| {
            Some(Rung {
                id: practice.id.clone(),
                weight: practice.weight,
                is_floor: practice.floor,
                claimed: practice.claimed.unwrap_or(Level::ZERO),
                level: practice.evidenced?,
                target: practice.target,
                days: checklist.practice(&practice.id).map_or(0, |practice| practice.effort.days()),
            })
        })
        .collect()
}

/// The band with every counted practice raised to its target.
fn target_band(bands: &[Band], sections: &[Vec<Rung>]) -> usize {
    let at_target = |step: &Rung| Rung { level: step.level.max(step.target), ..step.clone() };
    let sections: Vec<Vec<Rung>> =
        sections.iter().map(|steps| steps.iter().map(at_target).collect()).collect();
    band_of_steps(bands, &sections)
}

fn band_of_steps(bands: &[Band], sections: &[Vec<Rung>]) -> usize {
    let scores: Vec<f64> = sections.iter().map(|steps| score(steps)).collect();
    overall_band(bands, &scores)
}

fn score(steps: &[Rung]) -> f64 {
    let weight = steps.iter().map(|step| step.weight).sum();
    let points = steps.iter().map(Rung::points).sum();
    let floor_levels = steps.iter().filter_map(Rung::floor_level);
    section_score(points, weight, floor_levels).map_or(0.0, Ratio::value)
}

/// Makes the changes and lists them.
fn take(sections: &mut [Vec<Rung>], counts: &[Vec<usize>]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (steps, counts) in sections.iter_mut().zip(counts) {
        for (step, count) in steps.iter_mut().zip(counts) {
            for _ in 0..*count {
                let after = step.after_one();
                changes.push(Change {
                    practice: step.id.clone(),
                    from: step.level,
                    to: after.level,
                    proof: step.lacks_proof(),
                });
                *step = after;
            }
        }
    }
    changes
}
