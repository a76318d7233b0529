//! What to look at first (docs/scoring.md, Gaps and proofs).

use std::cmp::Reverse;

use super::Rated;
use super::cluster::ClusterResult;
use super::pattern::FiredPattern;
use super::rating::PracticeResult;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Effort, Key, PracticeId, Tags};
use crate::domain::order::in_order;

/// How soon a gap deserves attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub enum Class {
    /// Fix first.
    P1,
    /// Next.
    P2,
    /// Later.
    P3,
}

impl Class {
    /// The name that stands in tables and files.
    pub fn name(self) -> &'static str {
        match self {
            Class::P1 => "P1",
            Class::P2 => "P2",
            Class::P3 => "P3",
        }
    }
}

/// A practice below its target.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Gap {
    /// Practice id.
    pub practice: PracticeId,
    /// How soon.
    pub class: Class,
    /// Target minus evidenced level, 1 to 4.
    pub size: u8,
    /// How much of it is only missing proof: claimed minus evidenced level.
    pub missing_proof: u8,
    /// Other gaps of the same class that need this practice first.
    pub unlocks: Vec<PracticeId>,
    /// Effort of the next step.
    pub effort: Effort,
}

/// A claim at or above the target whose evidence is below it: not a gap, but a proof to prepare.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Proof {
    /// Practice id.
    pub practice: PracticeId,
}

/// Sorts practices into gaps, in the order in which to look at them, and proofs, in the checklist's order.
pub(super) fn order(
    checklist: &Checklist,
    assessment: &Assessment,
    rated: &Rated,
    patterns: &[FiredPattern],
    clusters: &[ClusterResult],
) -> (Vec<Gap>, Vec<Proof>) {
    let misjudged = misjudged(checklist, assessment, &rated.profile, clusters);
    let in_pattern: Vec<&str> = patterns
        .iter()
        .filter(|pattern| !pattern.reserve)
        .flat_map(|pattern| pattern.low.iter().map(PracticeId::as_str))
        .collect();

    let mut proofs = Vec::new();
    let mut found: Vec<(&PracticeResult, Class)> = Vec::new();
    for practice in rated.practices.iter().filter(|practice| practice.gap > 0) {
        if practice.claimed.is_some_and(|claimed| claimed >= practice.target) {
            proofs.push(Proof { practice: practice.id.clone() });
        } else {
            found.push((practice, class(practice, &misjudged, &in_pattern)));
        }
    }

    let gaps = found.iter().map(|(practice, class)| {
        let alike = found.iter().filter(|(_, other)| other == class).map(|(other, _)| *other);
        (practice.place, gap(checklist, practice, *class, alike))
    });
    let urgent = in_order(gaps, |(place, gap)| {
        (gap.class, gap.unlocks.is_empty(), Reverse(gap.size), gap.effort, *place)
    });
    (urgent.into_iter().map(|(_, gap)| gap).collect(), proofs)
}

/// One gap among those of its class.
fn gap<'a>(
    checklist: &Checklist,
    practice: &PracticeResult,
    class: Class,
    alike: impl Iterator<Item = &'a PracticeResult>,
) -> Gap {
    let unlocks = alike
        .filter(|other| needs(checklist, &other.id, &practice.id))
        .map(|other| other.id.clone())
        .collect();
    let missing_proof = practice
        .claimed
        .zip(practice.evidenced)
        .map_or(0, |(claimed, evidenced)| claimed.number() - evidenced.number());
    Gap {
        practice: practice.id.clone(),
        class,
        size: practice.gap,
        missing_proof,
        unlocks,
        effort: checklist.practice(&practice.id).map_or(Effort::L, |practice| practice.effort),
    }
}

/// The decision table (docs/scoring.md, Gaps and proofs); the first rule that matches holds.
fn class(practice: &PracticeResult, misjudged: &[&str], in_pattern: &[&str]) -> Class {
    let low = practice.evidenced.is_some_and(|level| level.number() <= 1);
    let wide_gap_in_full_check = practice.in_full_check && practice.gap >= 2;
    if practice.floor && low || misjudged.contains(&practice.id.as_str()) {
        Class::P1
    } else if practice.floor || wide_gap_in_full_check || in_pattern.contains(&practice.id.as_str())
    {
        Class::P2
    } else {
        Class::P3
    }
}

/// The practices informed by a scenario of a flagged cluster in which the worst option was taken for the best.
fn misjudged<'a>(
    checklist: &'a Checklist,
    assessment: &Assessment,
    tags: &Tags,
    clusters: &[ClusterResult],
) -> Vec<&'a str> {
    checklist
        .scenarios_for(tags)
        .into_iter()
        .filter(|scenario| {
            clusters.iter().any(|cluster| cluster.is_flagged() && cluster.id == scenario.cluster)
        })
        .filter(|scenario| {
            let best = assessment.scenarios.get(&scenario.id).and_then(|picks| picks.best.as_ref());
            scenario
                .options
                .iter()
                .any(|option| option.key == Key::Worst && Some(&option.id) == best)
        })
        .flat_map(|scenario| scenario.informs.iter().map(PracticeId::as_str))
        .collect()
}

fn needs(checklist: &Checklist, practice: &str, first: &str) -> bool {
    checklist
        .practice(practice)
        .is_some_and(|practice| practice.needs.iter().any(|need| need == first))
}
