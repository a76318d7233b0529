//! Scenarios against ratings (docs/scoring.md, Scenarios against ratings).

use super::rating::PracticeResult;
use super::ratio::Ratio;
use super::section::is_enough;
use crate::domain::assessment::{Assessment, Picks};
use crate::domain::checklist::{
    Checklist, Cluster, ClusterId, Key, OptionId, Scenario, ScenarioId, Tags,
};

/// How far the two must lie apart to be worth saying, on the scale from 0 to 100.
const FLAG_FROM: u32 = 40;

/// What the comparison says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "snake_case"))]
pub enum Comparison {
    /// The rating is higher by 40 or more: two answers disagree.
    RatingAbove,
    /// The rating is lower by 40 or more: would decide well.
    RatingBelow,
    /// Both are high.
    Consistent,
    /// Both are low.
    LearningPath,
    /// Nothing worth saying.
    Unremarkable,
}

/// What one scenario was worth.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct ScenarioPoints {
    /// Scenario id.
    pub id: ScenarioId,
    /// −2 to 3: the best pick's key, plus 1 for the keyed worst as worst, minus 1 for the keyed best as worst.
    pub raw: i32,
}

/// One cluster of one assessment.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct ClusterResult {
    /// Cluster id.
    pub id: ClusterId,
    /// Sum of evidenced levels in its sections.
    pub levels: u32,
    /// How many practices that sum has.
    pub rated: u32,
    /// Enough of its weight is answered: 60 % or more.
    pub enough_rated: bool,
    /// Its scenarios in use that have both picks.
    pub scenarios: Vec<ScenarioPoints>,
    /// All of its scenarios in use have both picks.
    pub all_scenarios: bool,
    /// `100 · mean(evidenced level) / 4`, 0 to 100; none until a practice counts.
    pub self_score: Option<f64>,
    /// Mean of `(raw + 2) / 5 · 100`, 0 to 100; none until a scenario has both picks.
    pub scenario_score: Option<f64>,
    /// What the comparison says; none until both sides are there.
    pub comparison: Option<Comparison>,
}

impl ClusterResult {
    /// The two lie 40 or more apart.
    pub fn is_flagged(&self) -> bool {
        matches!(self.comparison, Some(Comparison::RatingAbove | Comparison::RatingBelow))
    }
}

/// How the picks for best and for worst are judged; none until both are made and differ.
pub(super) fn judgement(scenario: &Scenario, picks: &Picks) -> Option<(Key, Key)> {
    let key = |id: &Option<OptionId>| {
        scenario
            .options
            .iter()
            .find(|option| Some(&option.id) == id.as_ref())
            .map(|option| option.key)
    };
    let judged = (key(&picks.best)?, key(&picks.worst)?);
    (picks.best != picks.worst).then_some(judged)
}

/// The points of a scenario: −2 to 3, or none until both picks are made and differ.
///
/// The keyed best as best (2) and the keyed worst as worst (1) give 3.
pub(super) fn points(scenario: &Scenario, picks: &Picks) -> Option<i32> {
    let (best, worst) = judgement(scenario, picks)?;
    let for_best = match best {
        Key::Best => 2,
        Key::Acceptable => 1,
        Key::Poor => 0,
        Key::Worst => -1,
    };
    let for_worst = match worst {
        Key::Worst => 1,
        Key::Best => -1,
        Key::Acceptable | Key::Poor => 0,
    };
    Some(for_best + for_worst)
}

pub(super) fn compare(
    checklist: &Checklist,
    assessment: &Assessment,
    tags: &Tags,
    practices: &[PracticeResult],
) -> Vec<ClusterResult> {
    let asked = checklist.scenarios_for(tags);
    checklist
        .clusters
        .iter()
        .map(|cluster| one_cluster(cluster, assessment, &asked, practices))
        .collect()
}

fn one_cluster(
    cluster: &Cluster,
    assessment: &Assessment,
    asked: &[&Scenario],
    practices: &[PracticeResult],
) -> ClusterResult {
    let own: Vec<&PracticeResult> =
        practices.iter().filter(|practice| cluster.sections.contains(&practice.section)).collect();
    let Rating { levels, rated, enough_rated } = Rating::of(&own);
    let in_use: Vec<&Scenario> =
        asked.iter().copied().filter(|scenario| scenario.cluster == cluster.id).collect();
    let scenarios = all_points(&in_use, assessment);
    let all_scenarios = !in_use.is_empty() && scenarios.len() == in_use.len();
    // Raised by 2, so that a scenario is worth 0 to 5.
    let raised: u32 =
        scenarios.iter().map(|scenario| u32::try_from(scenario.raw + 2).unwrap_or(0)).sum();
    let count = u32::try_from(scenarios.len()).unwrap_or(u32::MAX);
    ClusterResult {
        id: cluster.id.clone(),
        levels,
        rated,
        enough_rated,
        all_scenarios,
        self_score: Ratio::of_points(levels, rated).map(Ratio::value),
        scenario_score: (count > 0).then(|| 20.0 * f64::from(raised) / f64::from(count)),
        comparison: (enough_rated && all_scenarios).then(|| verdict(levels, rated, raised, count)),
        scenarios,
    }
}

/// What a cluster's practices are rated at.
struct Rating {
    levels: u32,
    rated: u32,
    enough_rated: bool,
}

impl Rating {
    fn of(practices: &[&PracticeResult]) -> Rating {
        let mut rating = Rating { levels: 0, rated: 0, enough_rated: false };
        let (mut routed_weight, mut rated_weight) = (0, 0);
        for practice in practices.iter().filter(|practice| practice.is_routed()) {
            routed_weight += practice.weight;
            if let Some(level) = practice.evidenced {
                rating.levels += u32::from(level.number());
                rating.rated += 1;
                rated_weight += practice.weight;
            }
        }
        rating.enough_rated = rating.rated > 0 && is_enough(rated_weight, routed_weight);
        rating
    }
}

/// The points of those scenarios that have both picks.
fn all_points(in_use: &[&Scenario], assessment: &Assessment) -> Vec<ScenarioPoints> {
    let of_one = |scenario: &&Scenario| {
        let raw = points(scenario, assessment.scenarios.get(&scenario.id)?)?;
        Some(ScenarioPoints { id: scenario.id.clone(), raw })
    };
    in_use.iter().filter_map(of_one).collect()
}

/// Compares `25 · levels / rated` with `20 · raised / count`, as whole numbers over `rated · count`.
///
/// 10 levels over 5 practices are 50; 3 raised points in 1 scenario are 60: unremarkable.
fn verdict(levels: u32, rated: u32, raised: u32, count: u32) -> Comparison {
    let one = rated * count;
    let rating = 25 * levels * count;
    let scenario = 20 * raised * rated;
    let between = |score: u32, low: u32, high: u32| score >= low * one && score <= high * one;
    if rating >= scenario + FLAG_FROM * one {
        Comparison::RatingAbove
    } else if scenario >= rating + FLAG_FROM * one {
        Comparison::RatingBelow
    } else if between(rating, 62, 100) && between(scenario, 70, 100) {
        Comparison::Consistent
    } else if between(rating, 0, 38) && between(scenario, 0, 40) {
        Comparison::LearningPath
    } else {
        Comparison::Unremarkable
    }
}

/// Where the rating is the higher one, *meets* becomes *unconfirmed*. No count changes.
pub(super) fn mark_unconfirmed(
    checklist: &Checklist,
    clusters: &[ClusterResult],
    practices: &mut [PracticeResult],
) {
    for cluster in
        clusters.iter().filter(|cluster| cluster.comparison == Some(Comparison::RatingAbove))
    {
        let Some(sections) = checklist
            .clusters
            .iter()
            .find(|known| known.id == cluster.id)
            .map(|known| &known.sections)
        else {
            continue;
        };
        for practice in practices.iter_mut().filter(|practice| sections.contains(&practice.section))
        {
            practice.unconfirmed = practice.meets();
        }
    }
}
