//! What changed between two states of answers, over what both can be asked for (docs/scoring.md, Then and now).

use std::collections::BTreeSet;

use super::reworded::earlier;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Level, PracticeId};
use crate::domain::result::{PracticeResult, Rated, Status, rate};

/// What changed between two states.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "snake_case"))]
pub enum Since {
    /// One was given by a candidate and one by a team: they were asked in other words, and nothing is compared.
    OtherAudience,
    /// No question was answered in both with the same meaning.
    NothingInCommon,
    /// They can be compared.
    Compared {
        /// Every practice that was answered in either, in the checklist's order, each once.
        rows: Vec<Changed>,
        /// Targets met over the common part.
        met: Moved,
        /// The score, where both have one; what it is made of adds up to the difference.
        score: Option<Moved>,
    },
}

/// A practice, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Changed {
    /// Practice id.
    pub practice: PracticeId,
    /// What became of it.
    pub became: Became,
    /// What counted then and now; none where it cannot be compared.
    pub counted: Option<Counted>,
}

/// What counted for a practice then and now, and what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Counted {
    /// The levels that counted then and now, 0 to 4.
    pub levels: (Level, Level),
    /// The targets of the profiles then and now, 0 to 4.
    pub targets: (Level, Level),
}

/// What became of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "snake_case"))]
pub enum Became {
    /// Below its target then, and not now.
    Resolved,
    /// Below its target now, and not then.
    New,
    /// Below its target both times.
    Persisting,
    /// At its target both times.
    Stands,
    /// Its question means something else by now; no figure is shown.
    Reworded,
    /// Counted only then: not asked any more, not answered any more, or not applicable.
    OnlyThen,
    /// Counts only now.
    OnlyNow,
}

/// A figure then and now, and what moved it. `then + answers + questions + profile = now`, exactly.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Moved {
    /// Over how many practices.
    pub over: usize,
    /// The figure then.
    pub then: Sum,
    /// The figure now.
    pub now: Sum,
    /// By other answers to the same questions.
    pub answers: Sum,
    /// By questions that counted only then, or only now.
    pub questions: Sum,
    /// By another profile: which targets and weights it has. The checklist's own weights never move it, as both states
    /// are rated by the version at hand.
    pub profile: Sum,
}

/// A number of targets, or a score from 0 to 100.
pub type Sum = f64;

/// What changed from `then` to `now`, both followed to this version of the checklist (`Assessment::upgrade`).
///
/// A practice belongs to the common part if its answer counts in both and means the same. The score of the common part
/// is found by the same rules as any other. From one to the other it goes in fixed steps: what was answered only then is
/// left out (questions), then the profile is exchanged (profile), then the answers (answers), then what is answered only
/// now comes in (questions).
///
/// Then 10 of 30 targets, now 14 of 32, all 30 of then among them; a higher role asks 2 targets more than the answers of
/// then meet: profile −2, answers +6. Over the common 30 the count is 10 then and 14 now.
pub fn since(checklist: &Checklist, then: &Assessment, now: &Assessment) -> Since {
    if then.audience() != now.audience() {
        return Since::OtherAudience;
    }
    let (rated_then, rated_now) = (rate(checklist, then), rate(checklist, now));
    let rows = rows(checklist, (then, &rated_then), (now, &rated_now));
    let common: BTreeSet<&PracticeId> =
        rows.iter().filter(|row| row.counted.is_some()).map(|row| &row.practice).collect();
    if common.is_empty() {
        return Since::NothingInCommon;
    }
    let then_common = only(then, &common);
    let now_common = only(now, &common);
    let then_as_now = Assessment { profile: now.profile.clone(), ..then_common.clone() };
    let steps =
        [&then_common, &then_as_now, &now_common].map(|assessment| rate(checklist, assessment));
    let [first, second, third] = &steps;
    let met = |rated: &Rated| Sum::from(u32::try_from(rated.targets_met().0).unwrap_or(u32::MAX));
    let over = common.len();
    let met = Moved {
        over,
        then: met(first),
        now: met(third),
        answers: met(third) - met(second),
        questions: 0.0,
        profile: met(second) - met(first),
    };
    let score = |rated: &Rated| rated.overall.as_ref().map(|overall| overall.score);
    let scores = [&rated_then, first, second, third, &rated_now].map(score);
    let score = match scores {
        [Some(then), Some(first), Some(second), Some(third), Some(now)] => Some(Moved {
            over,
            then,
            now,
            answers: third - second,
            questions: (first - then) + (now - third),
            profile: second - first,
        }),
        _ => None,
    };
    Since::Compared { rows, met, score }
}

/// An assessment of nothing but these practices.
fn only(assessment: &Assessment, common: &BTreeSet<&PracticeId>) -> Assessment {
    let mut only = assessment.clone();
    only.responses.retain(|id, _| common.contains(id));
    only
}

fn rows(
    checklist: &Checklist,
    (then, rated_then): (&Assessment, &Rated),
    (now, rated_now): (&Assessment, &Rated),
) -> Vec<Changed> {
    let mut rows = Vec::new();
    for practice in &checklist.practices {
        let id = &practice.id;
        let was_reworded = earlier(then, id).is_some() || earlier(now, id).is_some();
        let became = if was_reworded {
            Some((Became::Reworded, None))
        } else {
            match (counted(rated_then, id), counted(rated_now, id)) {
                (Some(then), Some(now)) => Some((became(then, now), both(then, now))),
                (Some(_), None) => Some((Became::OnlyThen, None)),
                (None, Some(_)) => Some((Became::OnlyNow, None)),
                (None, None) => None,
            }
        };
        rows.extend(became.map(|(became, counted)| Changed {
            practice: id.clone(),
            became,
            counted,
        }));
    }
    rows
}

/// The practice, if its answer counts.
fn counted<'a>(rated: &'a Rated, id: &PracticeId) -> Option<&'a PracticeResult> {
    rated.practice(id).filter(|practice| {
        matches!(practice.status, Status::Level | Status::DontKnow | Status::NoOpportunity)
            && practice.evidenced.is_some()
    })
}

fn became(then: &PracticeResult, now: &PracticeResult) -> Became {
    match (then.meets(), now.meets()) {
        (false, true) => Became::Resolved,
        (true, false) => Became::New,
        (false, false) => Became::Persisting,
        (true, true) => Became::Stands,
    }
}

fn both(then: &PracticeResult, now: &PracticeResult) -> Option<Counted> {
    let levels = then.evidenced.zip(now.evidenced)?;
    Some(Counted { levels, targets: (then.target, now.target) })
}
