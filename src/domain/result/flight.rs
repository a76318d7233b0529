//! The search behind the staircase: the shortest list of changes that reaches a band.
//!
//! It is exact: no list with fewer changes reaches the band, none as short takes fewer days, and among
//! those it finds the one that comes first in the checklist's order. It is quick because it begins with
//! the best that each number of changes can do, and then looks only at what can still reach the band.

use super::score::{SMALLEST_IN_MEAN, cap};
use crate::domain::checklist::{Band, Effort, Level, PracticeId};

/// Floor practices at this level and above set no cap.
const NO_CAP: u8 = 2;
/// Scores are rounded to 9 decimal places before they are compared with a band; this is half of one.
const MARGIN: f64 = 5e-10;

/// A practice, and what changes make of it.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) id: PracticeId,
    pub(super) weight: u32,
    pub(super) is_floor: bool,
    pub(super) claimed: Level,
    pub(super) level: Level,
    /// What one step up takes.
    pub(super) days: u32,
}

impl Step {
    /// A level is claimed of which only the proof is missing: the next change brings that.
    pub(super) fn lacks_proof(&self) -> bool {
        self.claimed > self.level
    }

    /// The same after one more change.
    pub(super) fn after_one(&self) -> Step {
        let level = if self.lacks_proof() {
            self.claimed
        } else {
            Level::at_most_max(self.level.number() + 1)
        };
        Step { level, ..self.clone() }
    }

    /// What 0, 1, 2, … changes give and take, up to the top.
    fn reach(&self) -> Vec<Way> {
        let mut step = self.clone();
        let mut days = 0;
        let mut reached = vec![step.way(days)];
        while step.level < Level::MAX {
            days += if step.lacks_proof() { Effort::S.days() } else { step.days };
            step = step.after_one();
            reached.push(step.way(days));
        }
        reached
    }

    fn way(&self, days: u32) -> Way {
        Way {
            points: self.weight * u32::from(self.level.number()),
            floor: if self.is_floor { self.level.number().min(NO_CAP) } else { NO_CAP },
            days,
        }
    }
}

/// What some changes give inside a section, and take.
#[derive(Clone, Copy)]
struct Way {
    /// Weight times level, added up.
    points: u32,
    /// The lowest floor practice; all levels that set no cap are one.
    floor: u8,
    days: u32,
}

impl Way {
    const NONE: Way = Way { points: 0, floor: NO_CAP, days: 0 };

    fn and(self, other: Way) -> Way {
        Way {
            points: self.points + other.points,
            floor: self.floor.min(other.floor),
            days: self.days + other.days,
        }
    }
}

/// What some changes give across sections, and take.
#[derive(Clone, Copy)]
struct Share {
    /// The logarithms of the sections' scores, added up.
    log: f64,
    days: u32,
}

/// How many changes each practice gets, section by section, to reach a band in the shortest way;
/// none if even level 4 everywhere does not reach it.
pub(super) fn shortest(
    bands: &[Band],
    sections: &[Vec<Step>],
    band: usize,
) -> Option<Vec<Vec<usize>>> {
    let wanted = f64::from(bands.get(band)?.from);
    // The whole is at most one band above its weakest section.
    let weakest = f64::from(bands.get(band.checked_sub(1)?)?.from);
    let sections: Vec<Section> =
        sections.iter().map(|steps| Section::new(steps, weakest)).collect();
    let whole = u32::try_from(sections.len()).map_or(1.0, f64::from);
    let needed = whole * (wanted - MARGIN).max(MARGIN).ln();

    let best: Vec<Vec<f64>> = sections.iter().map(Section::best).collect();
    // What the last 0, 1, 2, … sections can do together, and what the first ones can.
    let last = running(best.iter().rev(), usize::MAX);
    let count = last.last()?.iter().position(|log| *log >= needed)?;
    let first = running(best.iter(), count);
    let others = |place: usize| joined(&first[place], &last[sections.len() - 1 - place], count);

    let ways: Vec<Ways> = sections
        .iter()
        .enumerate()
        .map(|(place, section)| ways(section, &required(&others(place), needed, count)))
        .collect();
    let search =
        Search { shares: shares(&sections, &ways, &first, needed, count), sections, ways, needed };
    search.first_in_order(count)
}

/// One section: its practices, and what its points are worth.
struct Section {
    /// Per practice, what 0, 1, 2, … changes give and take.
    reach: Vec<Vec<Way>>,
    /// By lowest floor practice, then by points: the logarithm of the score; minus infinity where the
    /// score is too low for a whole of the wanted band.
    logs: [Vec<f64>; 3],
    /// For the first 0, 1, 2, … practices, then by number of changes: the most points that leave the
    /// lowest floor practice at 0, at 1, or higher.
    most: Vec<Vec<[Option<u32>; 3]>>,
}

impl Section {
    fn new(steps: &[Step], weakest: f64) -> Section {
        let weight: u32 = steps.iter().map(|step| step.weight).sum();
        let log = |points: u32, floor: u8| {
            let raw = 25.0 * f64::from(points) / f64::from(weight.max(1));
            let score = match cap(std::iter::once(Level::at_most_max(floor))) {
                Some(cap) => raw.min(f64::from(cap)),
                None => raw,
            };
            if score + MARGIN < weakest {
                f64::NEG_INFINITY
            } else {
                score.max(SMALLEST_IN_MEAN).ln()
            }
        };
        let points = weight * u32::from(Level::MAX.number());
        let reach: Vec<Vec<Way>> = steps.iter().map(Step::reach).collect();
        Section {
            logs: [0, 1, NO_CAP]
                .map(|floor| (0..=points).map(|points| log(points, floor)).collect()),
            most: most(&reach),
            reach,
        }
    }

    fn log(&self, way: Way) -> f64 {
        self.logs[usize::from(way.floor)][way.points as usize]
    }

    /// The best logarithm of its score after exactly 0, 1, 2, … changes.
    fn best(&self) -> Vec<f64> {
        let best_of = |by_floor: &[Option<u32>; 3]| {
            by_floor
                .iter()
                .zip(&self.logs)
                .filter_map(|(points, logs)| Some(logs[(*points)? as usize]))
                .fold(f64::NEG_INFINITY, f64::max)
        };
        self.most[self.reach.len()].iter().map(best_of).collect()
    }
}

fn most(reach: &[Vec<Way>]) -> Vec<Vec<[Option<u32>; 3]>> {
    let mut most = vec![vec![[None, None, Some(0)]]];
    let mut floors = most[0].clone();
    for reached in reach {
        let mut next = vec![[None; 3]; floors.len() + reached.len() - 1];
        for (spent, by_floor) in floors.iter().enumerate() {
            for (floor, points) in (0..).zip(by_floor) {
                let Some(points) = *points else { continue };
                for (more, way) in reached.iter().enumerate() {
                    let best: &mut Option<u32> =
                        &mut next[spent + more][usize::from(way.floor.min(floor))];
                    *best = (*best).max(Some(points + way.points));
                }
            }
        }
        most.push(next.clone());
        floors = next;
    }
    most
}

/// The best sums over the first 0, 1, 2, … of the lists, for exactly 0, 1, 2, … up to `most` changes.
fn running<'a>(lists: impl Iterator<Item = &'a Vec<f64>>, most: usize) -> Vec<Vec<f64>> {
    let mut all = vec![vec![0.0]];
    for list in lists {
        let next = joined(&all[all.len() - 1], list, most);
        all.push(next);
    }
    all
}

/// The best sum of one entry from each list, by the sum of their places.
fn joined(one: &[f64], other: &[f64], most: usize) -> Vec<f64> {
    let places = (one.len() + other.len() - 1).min(most.saturating_add(1));
    let mut best = vec![f64::NEG_INFINITY; places];
    for (place, log) in one.iter().enumerate().take(places) {
        for (sum, more) in best[place..].iter_mut().zip(other) {
            *sum = sum.max(log + more);
        }
    }
    best
}

/// By number of changes in one section: the least that it must reach, if all others do their best.
fn required(others: &[f64], needed: f64, count: usize) -> Vec<f64> {
    (0..=count)
        .map(|changes| others.get(count - changes).map_or(f64::INFINITY, |others| needed - others))
        .collect()
}

/// For the practices from the 0th, 1st, 2nd, … on, then by number of changes: what can be a part of
/// the whole and is not beaten in points, in its lowest floor practice and in days at once.
type Ways = Vec<Vec<Vec<Way>>>;

fn ways(section: &Section, required: &[f64]) -> Ways {
    let mut all: Ways = vec![vec![vec![Way::NONE]]];
    let most = (section.most[section.reach.len()].len() - 1).min(required.len() - 1);
    for (place, reached) in section.reach.iter().enumerate().rev() {
        let least = least(section, place, &required[..=most]);
        let after = &all[all.len() - 1];
        let mut here: Vec<Vec<Way>> =
            vec![Vec::new(); (after.len() + reached.len() - 1).min(most + 1)];
        for (more, step) in reached.iter().enumerate() {
            for (spent, ways) in after.iter().enumerate() {
                let Some(found) = here.get_mut(spent + more) else {
                    break;
                };
                for way in ways {
                    let way = way.and(*step);
                    if least[spent + more][usize::from(way.floor)]
                        .is_some_and(|least| way.points >= least)
                    {
                        keep_unbeaten(found, way);
                    }
                }
            }
        }
        all.push(here);
    }
    all.reverse();
    all
}

/// By number of changes and lowest floor practice: the fewest points that the practices from `place`
/// on must have, if those before them do their best.
fn least(section: &Section, place: usize, required: &[f64]) -> Vec<[Option<u32>; 3]> {
    let mut least = vec![[None; 3]; required.len()];
    for (changes, required) in required.iter().enumerate() {
        let points = section.logs.each_ref().map(|logs| {
            let points = logs.partition_point(|log| log < required);
            (points < logs.len()).then_some(points)
        });
        for (spent, before) in section.most[place].iter().enumerate().take(changes + 1) {
            for (floor, found) in least[changes - spent].iter_mut().enumerate() {
                for (floor_before, before) in before.iter().enumerate() {
                    let (Some(points), Some(before)) = (points[floor.min(floor_before)], *before)
                    else {
                        continue;
                    };
                    let rest =
                        u32::try_from(points).map_or(0, |points| points.saturating_sub(before));
                    *found = Some(found.map_or(rest, |found: u32| found.min(rest)));
                }
            }
        }
    }
    least
}

fn keep_unbeaten(found: &mut Vec<Way>, way: Way) {
    let beats = |one: &Way, other: &Way| {
        one.points >= other.points && one.floor >= other.floor && one.days <= other.days
    };
    if !found.iter().any(|other| beats(other, &way)) {
        found.retain(|other| !beats(&way, other));
        found.push(way);
    }
}

/// For the sections from the 0th, 1st, 2nd, … on, then by number of changes: what can be a part of the
/// whole and is not beaten in score and in days at once.
fn shares(
    sections: &[Section],
    ways: &[Ways],
    first: &[Vec<f64>],
    needed: f64,
    count: usize,
) -> Vec<Vec<Vec<Share>>> {
    let mut all = vec![vec![vec![Share { log: 0.0, days: 0 }]]];
    for (place, section) in sections.iter().enumerate().rev() {
        let after = &all[all.len() - 1];
        let mut here: Vec<Vec<Share>> = vec![Vec::new(); count + 1];
        for (more, ways) in ways[place][0].iter().enumerate() {
            for way in ways {
                let log = section.log(*way);
                for (spent, shares) in
                    after.iter().enumerate().take((count + 1).saturating_sub(more))
                {
                    let Some(before) = first[place].get(count - spent - more) else {
                        continue;
                    };
                    for share in shares {
                        let share = Share { log: share.log + log, days: share.days + way.days };
                        if before + share.log >= needed {
                            keep_better(&mut here[spent + more], share);
                        }
                    }
                }
            }
        }
        all.push(here);
    }
    all.reverse();
    all
}

fn keep_better(found: &mut Vec<Share>, share: Share) {
    let beats = |one: &Share, other: &Share| one.log >= other.log && one.days <= other.days;
    if !found.iter().any(|other| beats(other, &share)) {
        found.retain(|other| !beats(&share, other));
        found.push(share);
    }
}

/// Everything that can be a part of the whole.
struct Search {
    sections: Vec<Section>,
    ways: Vec<Ways>,
    shares: Vec<Vec<Vec<Share>>>,
    needed: f64,
}

/// What is still to be spent, and what is reached so far.
#[derive(Clone, Copy)]
struct Left {
    changes: usize,
    days: u32,
    log: f64,
}

impl Search {
    /// Goes through the practices in order and gives each as many changes as still let the others
    /// reach the band in the fewest days.
    fn first_in_order(&self, count: usize) -> Option<Vec<Vec<usize>>> {
        let mut left = Left {
            changes: count,
            days: self.shares[0].get(count)?.iter().map(|share| share.days).min()?,
            log: 0.0,
        };
        let mut all = Vec::new();
        for (place, section) in self.sections.iter().enumerate() {
            let mut so_far = Way::NONE;
            let mut changes = Vec::new();
            for (step, reached) in section.reach.iter().enumerate() {
                let (more, way) = reached
                    .iter()
                    .enumerate()
                    .take(left.changes + 1)
                    .rev()
                    .map(|(more, way)| (more, so_far.and(*way)))
                    .find(|(more, way)| {
                        let changes = left.changes - more;
                        self.can_finish(place, step + 1, *way, Left { changes, ..left })
                    })?;
                left.changes -= more;
                so_far = way;
                changes.push(more);
            }
            left.days -= so_far.days;
            left.log += section.log(so_far);
            all.push(changes);
        }
        Some(all)
    }

    /// Whether the practices of a section from `step` on, and the sections after it, can do the rest.
    fn can_finish(&self, place: usize, step: usize, so_far: Way, left: Left) -> bool {
        let ways = self.ways[place][step].iter().enumerate();
        ways.take(left.changes + 1).any(|(spent, ways)| {
            let shares = self.shares[place + 1].get(left.changes - spent);
            ways.iter().any(|way| {
                let way = so_far.and(*way);
                let log = left.log + self.sections[place].log(way);
                shares.into_iter().flatten().any(|share| {
                    way.days + share.days <= left.days && log + share.log >= self.needed
                })
            })
        })
    }
}
