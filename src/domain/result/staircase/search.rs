//! The search behind the staircase: the shortest list of changes that reaches a band.
//!
//! It is exact: no list with fewer changes reaches the band, none as short takes fewer days, and among
//! those it finds the one that comes first in the checklist's order. It is quick because it begins with
//! the best that each number of changes can do, and then looks only at what can still reach the band.

use super::frontier::{Frontier, Offer, together};
use super::reach::{MARGIN, Reach, Ways};
use super::rung::{Rung, Way};
use crate::domain::checklist::Band;

/// What some changes give across sections, and take.
#[derive(Clone, Copy)]
struct Share {
    /// The logarithms of the sections' scores, added up.
    log: f64,
    /// Working days.
    days: u32,
}

impl Offer for Share {
    fn beats(&self, other: &Share) -> bool {
        self.log >= other.log && self.days <= other.days
    }

    fn and(self, other: Share) -> Share {
        Share { log: self.log + other.log, days: self.days + other.days }
    }
}

/// How many changes each practice gets, section by section, to reach a band in the shortest way;
/// none if even level 4 everywhere does not reach it.
pub(super) fn shortest(
    bands: &[Band],
    sections: &[Vec<Rung>],
    band: usize,
) -> Option<Vec<Vec<usize>>> {
    let wanted = f64::from(bands.get(band)?.from);
    // The headline is at most one band above its weakest section.
    let weakest = f64::from(bands.get(band.checked_sub(1)?)?.from);
    let sections: Vec<Reach> = sections.iter().map(|steps| Reach::new(steps, weakest)).collect();
    let count = u32::try_from(sections.len()).map_or(1.0, f64::from);
    Search::new(sections, count * (wanted - MARGIN).max(MARGIN).ln())?.first_in_order()
}

/// The best sums over the first 0, 1, 2, … of the lists, for exactly 0, 1, 2, … up to `most` changes.
fn running<'a>(lists: impl Iterator<Item = &'a Vec<f64>>, most: usize) -> Vec<Vec<f64>> {
    let mut all = vec![vec![0.0]];
    for list in lists {
        let next = best_sums(&all[all.len() - 1], list, most);
        all.push(next);
    }
    all
}

/// The best sum of one entry from each list, by the sum of their places.
fn best_sums(one: &[f64], other: &[f64], most: usize) -> Vec<f64> {
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

/// For the sections from the 0th, 1st, 2nd, … on, then by number of changes: what nothing beats in score and in days
/// at once, if the sections before them do their best.
fn shares(
    sections: &[Reach],
    ways: &[Ways],
    first: &[Vec<f64>],
    needed: f64,
    count: usize,
) -> Vec<Vec<Frontier<Share>>> {
    let mut all = vec![vec![Frontier::of(Share { log: 0.0, days: 0 })]];
    for (place, section) in sections.iter().enumerate().rev() {
        let share = |ways: &Frontier<Way>| {
            let mut shares = Frontier::EMPTY;
            for way in ways.iter() {
                shares.add(Share { log: section.log(*way), days: way.days });
            }
            shares
        };
        let here: Vec<Frontier<Share>> = ways[place][0].iter().map(share).collect();
        let onward = together(&here, &all[all.len() - 1], count, |changes, share: &Share| {
            first[place].get(count - changes).is_some_and(|before| before + share.log >= needed)
        });
        all.push(onward);
    }
    all.reverse();
    all
}

/// Everything that can be a part of a shortest list.
struct Search {
    sections: Vec<Reach>,
    ways: Vec<Ways>,
    shares: Vec<Vec<Frontier<Share>>>,
    /// What the logarithms of all sections' scores must add up to.
    needed: f64,
    /// How many changes the list has.
    count: usize,
}

/// What is still to be spent, and what is reached so far.
#[derive(Clone, Copy)]
struct Left {
    changes: usize,
    days: u32,
    log: f64,
}

impl Search {
    /// None if nothing reaches what is needed.
    fn new(sections: Vec<Reach>, needed: f64) -> Option<Search> {
        let best: Vec<Vec<f64>> = sections.iter().map(Reach::best).collect();
        // What the last 0, 1, 2, … sections can do together, and what the first ones can.
        let last = running(best.iter().rev(), usize::MAX);
        let count = last.last()?.iter().position(|log| *log >= needed)?;
        let first = running(best.iter(), count);
        let others =
            |place: usize| best_sums(&first[place], &last[sections.len() - 1 - place], count);
        let ways: Vec<Ways> = sections
            .iter()
            .enumerate()
            .map(|(place, section)| section.ways(&required(&others(place), needed, count)))
            .collect();
        let shares = shares(&sections, &ways, &first, needed, count);
        Some(Search { sections, ways, shares, needed, count })
    }

    /// Goes through the practices in order and gives each as many changes as still let the others
    /// reach the band in the fewest days.
    fn first_in_order(&self) -> Option<Vec<Vec<usize>>> {
        let days = self.shares[0].get(self.count)?.iter().map(|share| share.days).min()?;
        let mut left = Left { changes: self.count, days, log: 0.0 };
        (0..self.sections.len()).map(|place| self.first_of_section(place, &mut left)).collect()
    }

    /// How many changes each practice of a section gets; spends them.
    fn first_of_section(&self, place: usize, left: &mut Left) -> Option<Vec<usize>> {
        let section = &self.sections[place];
        let mut so_far = Way::NONE;
        let mut given = Vec::new();
        for (step, ways) in section.practices.iter().enumerate() {
            let (more, way) = ways
                .iter()
                .enumerate()
                .take(left.changes + 1)
                .rev()
                .map(|(more, way)| (more, so_far.and(*way)))
                .find(|(more, way)| {
                    let changes = left.changes - more;
                    self.can_finish(place, step + 1, *way, Left { changes, ..*left })
                })?;
            left.changes -= more;
            so_far = way;
            given.push(more);
        }
        left.days -= so_far.days;
        left.log += section.log(so_far);
        Some(given)
    }

    /// Whether the practices of a section from `step` on, and the sections after it, can do the rest.
    fn can_finish(&self, place: usize, step: usize, so_far: Way, left: Left) -> bool {
        let ways = self.ways[place][step].iter().enumerate();
        ways.take(left.changes + 1).any(|(spent, ways)| {
            let shares = self.shares[place + 1].get(left.changes - spent);
            ways.iter().any(|way| {
                let way = so_far.and(*way);
                let log = left.log + self.sections[place].log(way);
                shares.into_iter().flat_map(Frontier::iter).any(|share| {
                    way.days + share.days <= left.days && log + share.log >= self.needed
                })
            })
        })
    }
}
