//! How the picks in the scenarios were, as counts and not as a score (docs/scoring.md, Scenarios against ratings).

use super::cluster::judgement;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Key, ScenarioId, Tags};

/// The scenarios that have both picks, and how many of these were right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged<'a> {
    /// How many have both, and different ones.
    pub of: usize,
    /// In how many the pick for first is the keyed best.
    pub best: usize,
    /// In how many the pick for most harm is the keyed worst.
    pub worst: usize,
    /// The first of them in which a pick was another than the key's, or the first of all.
    pub read_first: &'a ScenarioId,
}

/// Counts; none until a scenario of this profile has both picks.
pub fn judged<'a>(
    checklist: &'a Checklist,
    assessment: &Assessment,
    tags: &Tags,
) -> Option<Judged<'a>> {
    let mut found: Option<Judged> = None;
    let mut missed = None;
    for scenario in checklist.scenarios_for(tags) {
        let picks = assessment.scenarios.get(&scenario.id);
        let Some((best, worst)) = picks.and_then(|picks| judgement(scenario, picks)) else {
            continue;
        };
        let (is_best, is_worst) = (best == Key::Best, worst == Key::Worst);
        if !(is_best && is_worst) {
            missed = missed.or(Some(&scenario.id));
        }
        let none = Judged { of: 0, best: 0, worst: 0, read_first: &scenario.id };
        let counted = found.get_or_insert(none);
        counted.of += 1;
        counted.best += usize::from(is_best);
        counted.worst += usize::from(is_worst);
    }
    found.map(|found| Judged { read_first: missed.unwrap_or(found.read_first), ..found })
}
