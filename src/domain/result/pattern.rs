//! Combinations of answers that have a name (docs/scoring.md, Patterns).

use super::rating::{PracticeResult, Status};
use crate::domain::checklist::{Checklist, Pattern, PatternId, PracticeId, Side, Tags, Test};

/// A pattern whose rule holds.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct FiredPattern {
    /// Pattern id.
    pub id: PatternId,
    /// Computed, but not shown and without effect.
    pub reserve: bool,
    /// An answer behind it is *don't know*: worded as "may be".
    pub may_be: bool,
    /// Practices behind what is in place.
    pub high: Vec<PracticeId>,
    /// Practices behind what is not.
    pub low: Vec<PracticeId>,
}

/// The patterns that fire, in the checklist's order.
pub(super) fn fired(
    checklist: &Checklist,
    tags: &Tags,
    practices: &[PracticeResult],
) -> Vec<FiredPattern> {
    checklist
        .patterns
        .iter()
        .filter(|pattern| pattern.when.holds(tags))
        .filter_map(|pattern| fire(pattern, tags, practices))
        .collect()
}

fn fire(pattern: &Pattern, tags: &Tags, practices: &[PracticeResult]) -> Option<FiredPattern> {
    let high = behind(&pattern.high, tags, practices)?;
    let low = behind(&pattern.low, tags, practices)?;
    let answered = |id: &&str, status: Status| {
        find(practices, id).is_some_and(|practice| practice.status == status)
    };
    if !low.iter().any(|id| answered(id, Status::Level)) {
        return None;
    }
    let owned = |ids: Vec<&str>| ids.into_iter().map(PracticeId::from).collect();
    Some(FiredPattern {
        id: pattern.id.clone(),
        reserve: pattern.reserve,
        may_be: high.iter().chain(&low).any(|id| answered(id, Status::DontKnow)),
        high: owned(high),
        low: owned(low),
    })
}

/// The answered practices behind a list of requirements, or none if one of them fails.
fn behind<'a>(
    sides: &'a [Side],
    tags: &Tags,
    practices: &[PracticeResult],
) -> Option<Vec<&'a str>> {
    let mut found: Vec<&str> = Vec::new();
    for side in sides {
        let passing: Vec<&Test> = side
            .any
            .iter()
            .filter(|test| test.when.holds(tags) && passes(test, practices))
            .collect();
        if passing.is_empty() {
            return None;
        }
        for id in passing.iter().flat_map(|test| &test.of) {
            let is_answered = find(practices, id)
                .is_some_and(|practice| practice.answered_for_patterns().is_some());
            if is_answered && !found.contains(&id.as_str()) {
                found.push(id);
            }
        }
    }
    Some(found)
}

/// Whether a test passes: two thirds of its practices must be answered, whatever it asks.
///
/// Means are compared as whole numbers: levels 1, 1, 2 have the sum 4, and 4 · 100 ≤ 125 · 3 fails.
fn passes(test: &Test, practices: &[PracticeResult]) -> bool {
    let levels: Vec<u32> = test
        .of
        .iter()
        .filter_map(|id| find(practices, id)?.answered_for_patterns())
        .map(|level| u32::from(level.number()))
        .collect();
    if levels.is_empty() || levels.len() * 3 < test.of.len() * 2 {
        return false;
    }
    let within = |hundredths: u32, count: u32| {
        test.at_most.is_none_or(|bound| hundredths <= bound * count)
            && test.at_least.is_none_or(|bound| hundredths >= bound * count)
    };
    match test.count {
        Some(count) => levels.iter().filter(|level| within(**level * 100, 1)).count() >= count,
        None => within(
            levels.iter().sum::<u32>() * 100,
            u32::try_from(levels.len()).unwrap_or(u32::MAX),
        ),
    }
}

fn find<'a>(practices: &'a [PracticeResult], id: &str) -> Option<&'a PracticeResult> {
    practices.iter().find(|practice| practice.id == id)
}
