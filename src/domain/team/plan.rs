//! What to do about what too few cover (docs/team.md, The plan).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::picture::{Cell, Coverage, Picture, PracticeRow};
use super::{MemberId, Path, Team};
use crate::domain::checklist::{Checklist, Effort, Practice, PracticeId};

/// So many practices of a section that nobody is near to make it work for somebody's whole time.
const MANY: usize = 3;

/// What could be done about a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The practice.
    pub practice: PracticeId,
    /// Nobody, or one person.
    pub coverage: Coverage,
    /// Who could learn it soonest; none where nobody who answered is below the target with what should come first.
    pub soonest: Option<MemberId>,
    /// With whom: somebody who covers it.
    pub pair: Option<MemberId>,
    /// How: as the lead chose, or as is proposed.
    pub path: Path,
    /// How it is proposed.
    pub proposed: Path,
    /// Why it is proposed so.
    pub reason: Grounds,
    /// How long the next step takes.
    pub effort: Effort,
}

/// Why a way is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// Somebody can already, and another can learn from them.
    Pair,
    /// Somebody can already, and nobody else chose a level.
    NobodyElse,
    /// Somebody is one level away, with what should come first.
    Near,
    /// Nobody is near, and the next step is small.
    SmallEffort,
    /// Nobody is near, and the next step is large.
    LargeEffort,
    /// Nobody is near, the next step is large, and so it is with three or more of the section.
    ManyOfSection,
}

/// A practice that too few cover, and what is known of it.
struct Lack<'a> {
    row: &'a PracticeRow,
    practice: &'a Practice,
    coverage: Coverage,
    /// Who could learn it equally soon.
    soonest: Vec<MemberId>,
    is_near: bool,
}

/// What could be done about every practice that is asked and that nobody or one person covers, the most urgent first.
pub fn proposals(checklist: &Checklist, team: &Team, picture: &Picture) -> Vec<Proposal> {
    let mut lacks: Vec<Lack> = picture
        .rows
        .iter()
        .filter(|row| row.asked)
        .filter_map(|row| {
            let coverage = row.figures.coverage().filter(|found| *found != Coverage::More)?;
            let practice = checklist.practice(&row.practice)?;
            let (soonest, is_near) = soonest(picture, row, practice);
            Some(Lack { row, practice, coverage, soonest, is_near })
        })
        .collect();
    let mut far: BTreeMap<&str, usize> = BTreeMap::new();
    for lack in lacks.iter().filter(|lack| lack.is_far_and_large()) {
        *far.entry(lack.practice.section()).or_default() += 1;
    }
    lacks.sort_by_key(|lack| {
        let best = lack.row.figures.best.unwrap_or_default().number();
        let missing = u32::from(lack.row.target.number().saturating_sub(best));
        let urgency = lack.row.weight * missing;
        let is_thin = picture.members.len() > 1 && lack.row.figures.answered < 2;
        let weight = Reverse(lack.row.weight);
        (is_thin, !lack.row.floor, lack.coverage, Reverse(urgency), weight, lack.practice.effort)
    });
    let mut named: BTreeMap<MemberId, usize> = BTreeMap::new();
    needs_first(lacks)
        .into_iter()
        .map(|lack| {
            let soonest = lack.least_named(&mut named);
            let many = far.get(lack.practice.section()).is_some_and(|count| *count >= MANY);
            let (proposed, reason) = lack.way(many);
            let pair = picture.covering(lack.row, true).first().copied();
            Proposal {
                practice: lack.row.practice.clone(),
                coverage: lack.coverage,
                soonest,
                pair,
                path: team.ways.get(&lack.row.practice).copied().unwrap_or(proposed),
                proposed,
                reason,
                effort: lack.practice.effort,
            }
        })
        .collect()
}

/// Puts what should come first before what needs it, where nobody covers either.
fn needs_first(mut left: Vec<Lack>) -> Vec<Lack> {
    let mut ordered = Vec::new();
    while !left.is_empty() {
        let mut at = 0;
        // As many steps as there are practices at most, should they need each other in a circle.
        for _ in 0..left.len() {
            let is_first = |other: &Lack| left[at].comes_after(other);
            let Some(first) = left.iter().position(is_first) else { break };
            at = first;
        }
        ordered.push(left.remove(at));
    }
    ordered
}

impl Lack<'_> {
    fn comes_after(&self, other: &Lack) -> bool {
        let nobody = self.coverage == Coverage::None && other.coverage == Coverage::None;
        nobody && self.practice.needs.contains(&other.practice.id)
    }

    fn is_far_and_large(&self) -> bool {
        self.coverage == Coverage::None && !self.is_near && self.practice.effort == Effort::L
    }

    /// Of those who could learn it equally soon, whoever was named least until now, so that not all falls to one.
    fn least_named(&self, named: &mut BTreeMap<MemberId, usize>) -> Option<MemberId> {
        let times = |member: &&MemberId| named.get(*member).copied().unwrap_or_default();
        let least = *self.soonest.iter().min_by_key(times)?;
        *named.entry(least).or_default() += 1;
        Some(least)
    }

    fn way(&self, is_many: bool) -> (Path, Grounds) {
        match (self.coverage, self.soonest.is_empty(), self.is_near, self.practice.effort) {
            (Coverage::One | Coverage::More, false, ..) => (Path::Train, Grounds::Pair),
            (Coverage::One | Coverage::More, true, ..) => (Path::Train, Grounds::NobodyElse),
            (Coverage::None, _, true, _) => (Path::Train, Grounds::Near),
            (Coverage::None, _, false, Effort::S | Effort::M) => {
                (Path::Train, Grounds::SmallEffort)
            }
            (Coverage::None, _, false, Effort::L) if is_many => {
                (Path::Hire, Grounds::ManyOfSection)
            }
            (Coverage::None, _, false, Effort::L) => (Path::Borrow, Grounds::LargeEffort),
        }
    }
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

/// Who could learn a practice soonest, in the order of ids, and whether they are one level below its target at most.
fn soonest(picture: &Picture, row: &PracticeRow, practice: &Practice) -> (Vec<MemberId>, bool) {
    let needs: Vec<&PracticeRow> =
        picture.rows.iter().filter(|other| practice.needs.contains(&other.practice)).collect();
    let readiness = |nth: usize| {
        let of = |need: &&PracticeRow| match need.cells.get(nth) {
            Some(Cell::Level { counts, .. }) if *counts >= need.target => Readiness::Ready,
            Some(Cell::Level { .. } | Cell::Unknown { .. }) => Readiness::Lacking,
            Some(Cell::NotApplicable { .. }) => Readiness::Ready,
            Some(Cell::Empty) | None => Readiness::NotSaid,
        };
        needs.iter().map(of).min().unwrap_or(Readiness::Ready)
    };
    let below = |(nth, cell): (usize, &Cell)| {
        let level = cell.counts().filter(|level| *level < row.target)?;
        Some(((readiness(nth), level), *picture.members.get(nth)?))
    };
    let found: Vec<_> = row.cells.iter().enumerate().filter_map(below).collect();
    // Whoever has what should come first; then the highest level.
    let best = found.iter().map(|(place, _)| *place).max();
    // Beside somebody who can, the rest is learned on the way.
    let can_pair = row.figures.covered > 0;
    let Some(best) = best.filter(|(ready, _)| *ready > Readiness::Lacking || can_pair) else {
        return (Vec::new(), false);
    };
    let (ready, level) = best;
    let is_near = ready > Readiness::Lacking && row.target.number() - level.number() <= 1;
    let equals = found.into_iter().filter(|(place, _)| *place == best);
    (equals.map(|(_, member)| member).collect(), is_near)
}

/// What the team decided to hire for, in the order of the proposals.
pub fn to_hire(checklist: &Checklist, team: &Team, picture: &Picture) -> Vec<PracticeId> {
    let proposals = proposals(checklist, team, picture).into_iter();
    proposals.filter(|one| one.path == Path::Hire).map(|one| one.practice).collect()
}
