//! What to do about what too few cover (docs/team.md, The plan).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::picture::{Coverage, Picture, PracticeRow};
use super::start::{Nearest, Start};
use super::way::{Grounds, first_of_all, made_up};
use super::{MAX_ACTIONS, MemberId, Names, Path, Team};
use crate::domain::checklist::{Checklist, Effort, Level, Practice, PracticeId};
use crate::domain::order::{gathered, in_order};

/// So many practices of a section that nobody is near to make it work for somebody's whole time.
const MANY: usize = 3;

/// A team of so many is a small one, and told how two people go about it.
pub const SMALL_TEAM: usize = 3;

/// What could be done about a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The practice.
    pub practice: PracticeId,
    /// One person, nobody, or nobody knows.
    pub coverage: Coverage,
    /// The highest level that counts, from which the next step leads on.
    pub best: Level,
    /// Who starts from nearest, where somebody of the team is to learn it.
    pub start: Start,
    /// From whom they would learn it: somebody who covers it.
    pub pair: Option<MemberId>,
    /// How: as the lead chose, or as is proposed.
    pub path: Path,
    /// How it is proposed.
    pub proposed: Path,
    /// Why it is proposed so.
    pub reason: Grounds,
    /// How long the next step takes.
    pub effort: Effort,
    /// It is one of those that are proposed as actions now.
    pub is_among_first: bool,
}

impl Proposal {
    /// Who starts from nearest, ahead of all others.
    pub fn soonest(&self) -> Option<MemberId> {
        match self.start {
            Start::Ahead(member) => Some(member),
            Start::Several | Start::Alike | Start::Nobody => None,
        }
    }

    /// Who would teach it.
    fn teacher(&self) -> Option<MemberId> {
        self.pair.filter(|_| self.path == Path::Train)
    }
}

/// A practice that too few cover, and what is known of it.
struct Lack<'a> {
    row: &'a PracticeRow,
    practice: &'a Practice,
    coverage: Coverage,
    nearest: Nearest,
    /// What has to be settled before anybody learns it.
    first: Option<(Path, Grounds)>,
}

/// What could be done about every practice that is asked and that nobody or one person covers, the most urgent first.
pub fn proposals(checklist: &Checklist, team: &Team, picture: &Picture) -> Vec<Proposal> {
    let lacks: Vec<Lack> =
        picture.rows.iter().filter_map(|row| Lack::of(checklist, picture, row)).collect();
    let mut far: BTreeMap<&str, usize> = BTreeMap::new();
    for lack in lacks.iter().filter(|lack| lack.is_far_and_large()) {
        *far.entry(lack.practice.section()).or_default() += 1;
    }
    let lacks = in_order(lacks, |lack| {
        let best = lack.row.figures.best.unwrap_or_default().number();
        let missing = u32::from(lack.row.target.number().saturating_sub(best));
        let urgency = lack.row.weight * missing;
        let is_thin = picture.members.len() > 1 && lack.row.figures.answered < 2;
        let weight = Reverse(lack.row.weight);
        let has_one = lack.coverage == Coverage::One;
        (is_thin, !lack.row.floor, has_one, Reverse(urgency), weight, lack.practice.effort)
    });
    let ordered = needs_first(lacks).into_iter().map(|lack| {
        let many = far.get(lack.practice.section()).is_some_and(|count| *count >= MANY);
        lack.proposal(team, picture, many)
    });
    one_lesson_each(team, ordered.collect())
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

/// Marks the first five of what is not planned yet, and puts off whatever would have somebody teach a second thing
/// meanwhile.
fn one_lesson_each(team: &Team, ordered: Vec<Proposal>) -> Vec<Proposal> {
    let planned = |one: &Proposal| team.plan.iter().find(|action| action.practice == one.practice);
    let is_taught_now = |one: &&Proposal| {
        planned(one).is_some_and(|action| {
            !action.is_done && team.way_of(action).unwrap_or(one.path) == Path::Train
        })
    };
    let mut teaching: BTreeSet<MemberId> =
        gathered(ordered.iter().filter(is_taught_now).filter_map(|one| one.pair));
    let (mut first, mut later) = (Vec::new(), Vec::new());
    let mut among_first = 0;
    for mut one in ordered {
        // Where names are hidden, an order that follows one person would give them away.
        let teacher = one.teacher().filter(|_| team.names == Names::Shown);
        if planned(&one).is_some() {
            first.push(one);
        } else if among_first < MAX_ACTIONS
            && teacher.is_none_or(|teacher| teaching.insert(teacher))
        {
            among_first += 1;
            one.is_among_first = true;
            first.push(one);
        } else {
            later.push(one);
        }
    }
    first.append(&mut later);
    first
}

impl Lack<'_> {
    fn of<'a>(
        checklist: &'a Checklist,
        picture: &Picture,
        row: &'a PracticeRow,
    ) -> Option<Lack<'a>> {
        let coverage = row.figures.coverage().filter(|_| row.asked)?;
        if matches!(coverage, Coverage::More | Coverage::NotApplicable) {
            return None;
        }
        let practice = checklist.practice(&row.practice)?;
        let nearest = Nearest::of(picture, row, practice);
        Some(Lack { row, practice, coverage, nearest, first: first_of_all(practice, row) })
    }

    fn comes_after(&self, other: &Lack) -> bool {
        let nobody = self.coverage != Coverage::One && other.coverage != Coverage::One;
        nobody && self.practice.needs.contains(&other.practice.id)
    }

    fn is_far_and_large(&self) -> bool {
        let lacks = self.first.is_none() && self.coverage == Coverage::None;
        lacks && !self.nearest.is_near && self.practice.effort == Effort::L
    }

    fn proposal(&self, team: &Team, picture: &Picture, is_many: bool) -> Proposal {
        let Lack { row, practice, nearest, .. } = self;
        let (proposed, reason) =
            self.first.unwrap_or_else(|| made_up(row, *nearest, practice.effort, is_many));
        let path = team.ways.get(&row.practice).copied().unwrap_or(proposed);
        // Somebody learns it where it is taught, and beside somebody who is there for a time.
        let is_learned = matches!(path, Path::Train | Path::Borrow);
        Proposal {
            practice: row.practice.clone(),
            coverage: self.coverage,
            best: row.figures.best.unwrap_or_default(),
            start: if is_learned { nearest.start } else { Start::Nobody },
            pair: picture.covering(row, true).first().copied(),
            path,
            proposed,
            reason,
            effort: practice.effort,
            is_among_first: false,
        }
    }
}
