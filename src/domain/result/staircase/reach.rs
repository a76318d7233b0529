use super::frontier::{Frontier, together};
use super::rung::{NO_CAP, Rung, Way};
use crate::domain::checklist::Level;
use crate::domain::result::overall::SMALLEST_IN_MEAN;
use crate::domain::result::ratio::Ratio;
use crate::domain::result::section::section_score;

/// Scores are rounded to 9 decimal places before they are compared with a band; this is half of one.
pub(super) const MARGIN: f64 = crate::domain::result::band::PRECISION / 2.0;

/// By lowest floor practice: 0, 1, or one that sets no cap.
type ByFloor<T> = [T; 3];

/// How far changes can take one section: its practices, and what its points are worth.
pub(super) struct Reach {
    /// Per practice, what 0, 1, 2, … changes give and take.
    pub(super) practices: Vec<Vec<Way>>,
    /// By points: the logarithm of the score; minus infinity where the score is too low for the wanted band.
    logs: ByFloor<Vec<f64>>,
    /// For the first 0, 1, 2, … practices, then by number of changes: the most points.
    most: Vec<Vec<ByFloor<Option<u32>>>>,
}

/// For the practices from the 0th, 1st, 2nd, … on, then by number of changes: what nothing beats in points, in its
/// lowest floor practice and in days at once.
pub(super) type Ways = Vec<Vec<Frontier<Way>>>;

impl Reach {
    /// `weakest` is the score that no section may stay below.
    pub(super) fn new(steps: &[Rung], weakest: f64) -> Reach {
        let weight: u32 = steps.iter().map(|step| step.weight).sum();
        let log = |points: u32, floor: u8| {
            let floor = std::iter::once(Level::at_most_max(floor));
            let score = section_score(points, weight, floor).map_or(0.0, Ratio::value);
            if score + MARGIN < weakest {
                f64::NEG_INFINITY
            } else {
                score.max(SMALLEST_IN_MEAN).ln()
            }
        };
        let points = weight * u32::from(Level::MAX.number());
        let practices: Vec<Vec<Way>> = steps.iter().map(Rung::ways).collect();
        Reach {
            logs: [0, 1, NO_CAP]
                .map(|floor| (0..=points).map(|points| log(points, floor)).collect()),
            most: most(&practices),
            practices,
        }
    }

    /// The logarithm of the score that the section then has.
    pub(super) fn log(&self, way: Way) -> f64 {
        self.logs[usize::from(way.floor)][way.points as usize]
    }

    /// The best logarithm of its score after exactly 0, 1, 2, … changes.
    pub(super) fn best(&self) -> Vec<f64> {
        let best_of = |by_floor: &ByFloor<Option<u32>>| {
            by_floor
                .iter()
                .zip(&self.logs)
                .filter_map(|(points, logs)| Some(logs[(*points)? as usize]))
                .fold(f64::NEG_INFINITY, f64::max)
        };
        self.most[self.practices.len()].iter().map(best_of).collect()
    }

    /// All ways of its practices that give at least the logarithm `required` by number of changes.
    pub(super) fn ways(&self, required: &[f64]) -> Ways {
        let mut all: Ways = vec![vec![Frontier::of(Way::NONE)]];
        let most = (self.most[self.practices.len()].len() - 1).min(required.len() - 1);
        for (place, practice) in self.practices.iter().enumerate().rev() {
            let least = self.least(place, &required[..=most]);
            let practice: Vec<Frontier<Way>> = practice.iter().copied().map(Frontier::of).collect();
            let here = together(&practice, &all[all.len() - 1], most, |changes, way| {
                least[changes][usize::from(way.floor)].is_some_and(|least| way.points >= least)
            });
            all.push(here);
        }
        all.reverse();
        all
    }

    /// By number of changes: the fewest points that the practices from `place` on must have, if those before them do
    /// their best.
    fn least(&self, place: usize, required: &[f64]) -> Vec<ByFloor<Option<u32>>> {
        let mut least = vec![[None; 3]; required.len()];
        for (changes, required) in required.iter().enumerate() {
            let enough = self.logs.each_ref().map(|logs| {
                let points = logs.partition_point(|log| log < required);
                (points < logs.len()).then(|| u32::try_from(points).unwrap_or(0))
            });
            for (spent, before) in self.most[place].iter().enumerate().take(changes + 1) {
                lower(&mut least[changes - spent], &enough, before);
            }
        }
        least
    }
}

/// Lowers what is least, where the points before leave less to do.
fn lower(
    least: &mut ByFloor<Option<u32>>,
    enough: &ByFloor<Option<u32>>,
    before: &ByFloor<Option<u32>>,
) {
    for (floor, least) in least.iter_mut().enumerate() {
        for (floor_before, before) in before.iter().enumerate() {
            let (Some(enough), Some(before)) = (enough[floor.min(floor_before)], *before) else {
                continue;
            };
            let rest = enough.saturating_sub(before);
            *least = Some(least.map_or(rest, |least| least.min(rest)));
        }
    }
}

/// For the first 0, 1, 2, … practices, then by number of changes: the most points.
fn most(practices: &[Vec<Way>]) -> Vec<Vec<ByFloor<Option<u32>>>> {
    let mut most = vec![vec![[None, None, Some(0)]]];
    for practice in practices {
        let before = &most[most.len() - 1];
        let mut next = vec![[None; 3]; before.len() + practice.len() - 1];
        for (spent, by_floor) in before.iter().enumerate() {
            for (floor, points) in (0..).zip(by_floor) {
                let Some(points) = *points else { continue };
                for (more, way) in practice.iter().enumerate() {
                    let best: &mut Option<u32> =
                        &mut next[spent + more][usize::from(way.floor.min(floor))];
                    *best = (*best).max(Some(points + way.points));
                }
            }
        }
        most.push(next);
    }
    most
}
