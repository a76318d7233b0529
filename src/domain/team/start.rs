//! Who starts from nearest (docs/team.md, The plan).

use super::MemberId;
use super::picture::{Cell, Picture, PracticeRow};
use crate::domain::checklist::{Level, Practice};

/// Who of those below a practice's target starts from nearest to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// One person, ahead of all others.
    Ahead(MemberId),
    /// Several, and others start from further away.
    Several,
    /// All of them alike.
    Alike,
    /// Nobody that could be told: nobody gave a level below the target with what should come first.
    #[default]
    Nobody,
}

/// Who starts from nearest, and whether that is one level below the target at most.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Nearest {
    pub(super) start: Start,
    pub(super) is_near: bool,
}

/// Whether somebody has what should come first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Readiness {
    /// Something of it is missing.
    Lacking,
    /// Nothing is known to be missing, and something was not answered.
    NotSaid,
    /// All of it is there.
    Ready,
}

impl Nearest {
    /// Whoever has what should come first, then whoever is at the highest level; only somebody ahead of all others is
    /// named.
    ///
    /// Levels 1, 1 and 0 of 3: several. 1, 0 and 0: the first. 0, *don't know* and 0: all alike.
    pub(super) fn of(picture: &Picture, row: &PracticeRow, practice: &Practice) -> Nearest {
        let needs: Vec<&PracticeRow> =
            picture.rows.iter().filter(|other| practice.needs.contains(&other.practice)).collect();
        let below = |(nth, cell): (usize, &Cell)| {
            let level = cell.counts().filter(|level| *level < row.target)?;
            Some(((readiness(&needs, nth), level), *picture.members.get(nth)?))
        };
        let found: Vec<_> = row.cells.iter().enumerate().filter_map(below).collect();
        let best = found.iter().map(|(place, _)| *place).max();
        // Beside somebody who can, the rest is learned on the way.
        let can_pair = row.figures.covered > 0;
        let Some(best) = best.filter(|(ready, _)| *ready > Readiness::Lacking || can_pair) else {
            return Nearest::default();
        };
        let equals: Vec<MemberId> =
            found.iter().filter(|(place, _)| *place == best).map(|(_, member)| *member).collect();
        // Who does not know may stand as far as whoever is at the bottom.
        let (ready, level) = best;
        let unknown = if level == Level::ZERO { row.figures.unknown } else { 0 };
        let others = found.len() - equals.len() + row.figures.unknown - unknown;
        let start = match (equals.as_slice(), unknown, others) {
            ([one], 0, _) => Start::Ahead(*one),
            (_, _, 0) => Start::Alike,
            _ => Start::Several,
        };
        let is_near = ready > Readiness::Lacking && row.target.number() - level.number() <= 1;
        Nearest { start, is_near }
    }
}

fn readiness(needs: &[&PracticeRow], nth: usize) -> Readiness {
    let of = |need: &&PracticeRow| match need.cells.get(nth) {
        Some(Cell::Level { counts, .. }) if *counts >= need.target => Readiness::Ready,
        Some(Cell::Level { .. } | Cell::Unknown { .. }) => Readiness::Lacking,
        Some(Cell::NotApplicable { .. }) => Readiness::Ready,
        Some(Cell::Empty) | None => Readiness::NotSaid,
    };
    needs.iter().map(of).min().unwrap_or(Readiness::Ready)
}
