//! Who can operate what (docs/team.md, A cell, Figures of a practice).

use super::MemberId;
use crate::domain::checklist::{Level, PracticeId, SectionId};
use crate::domain::order::in_order;

/// Everything that can be seen of a team whose names are shown, computed from what counts of each member.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Who has answered, in the order of ids; the order of [`PracticeRow::cells`].
    pub members: Vec<MemberId>,
    /// The practices, in the checklist's order.
    pub rows: Vec<PracticeRow>,
    /// The sections that have a row, in the checklist's order, each with a figure for every member.
    pub sections: Vec<SectionRow>,
}

/// A practice of a [`Picture`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeRow {
    /// The practice.
    pub practice: PracticeId,
    /// The level that the profile asks for.
    pub target: Level,
    /// How much it counts.
    pub weight: u32,
    /// A failure here is not made up for elsewhere.
    pub floor: bool,
    /// It belongs to the check that the team is asked; the others were answered beyond it.
    pub asked: bool,
    /// What each member said, in the order of [`Picture::members`].
    pub cells: Vec<Cell>,
    /// What can be said of all of them.
    pub figures: RowFigures,
}

/// What one member said about one practice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A level.
    Level {
        /// The one chosen.
        claimed: Level,
        /// The one that the evidence carries.
        counts: Level,
        /// In the short form.
        quick: bool,
    },
    /// "I don't know".
    Unknown {
        /// In the short form.
        quick: bool,
    },
    /// It cannot apply.
    NotApplicable {
        /// In the short form.
        quick: bool,
    },
}

/// What can be said of all cells of a practice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowFigures {
    /// Cells with a level, or unknown.
    pub answered: usize,
    /// How many of them were answered in the short form.
    pub quick: usize,
    /// How many of them are unknown.
    pub unknown: usize,
    /// Cells that are not applicable.
    pub not_applicable: usize,
    /// The lowest and the highest claim; none without a level.
    pub range: Option<(Level, Level)>,
    /// At how many the level that counts is at the target or above.
    pub covered: usize,
    /// The highest level that counts; none without a level.
    pub best: Option<Level>,
}

/// How many say that it is in place at its target, with the evidence that this takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// Nobody.
    None,
    /// One person.
    One,
    /// Two or more.
    More,
    /// Nobody gave a level, and somebody does not know.
    Unknown,
    /// Nobody gave a level or does not know, and somebody says that it does not apply.
    NotApplicable,
}

impl Coverage {
    /// What so many levels and don't-knows, not-applicables, don't-knows alone and covering levels come to; none where
    /// nobody said anything.
    pub(super) fn of(
        answered: usize,
        not_applicable: usize,
        unknown: usize,
        covered: usize,
    ) -> Option<Coverage> {
        match (answered, covered) {
            (0, _) => (not_applicable > 0).then_some(Coverage::NotApplicable),
            _ if answered == unknown => Some(Coverage::Unknown),
            (_, 0) => Some(Coverage::None),
            (_, 1) => Some(Coverage::One),
            _ => Some(Coverage::More),
        }
    }
}

/// A section of a [`Picture`].
#[derive(Clone, Debug, PartialEq)]
pub struct SectionRow {
    /// The section.
    pub section: SectionId,
    /// What can be said of each member in it, in the order of [`Picture::members`].
    pub means: Vec<Mean>,
}

/// How one member stands in a section.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Mean {
    /// The mean of the levels that count, weighted, 0 to 4, to one decimal; none of fewer than two levels.
    pub level: Option<f64>,
    /// How many answers this member gave: levels, and unknown.
    pub answered: usize,
    /// How many of them are unknown; the mean leaves them out.
    pub unknown: usize,
    /// Of how many that are asked, or that this member answered beyond them.
    pub asked: usize,
    /// How many of the answers were in the short form.
    pub quick: usize,
}

impl Cell {
    /// The level that counts; none where nothing does. *Unknown* has none here, and counts as 0 where a rule says so.
    pub fn counts(self) -> Option<Level> {
        match self {
            Cell::Level { counts, .. } => Some(counts),
            _ => None,
        }
    }

    /// In the short form.
    pub(super) fn is_quick(self) -> bool {
        matches!(
            self,
            Cell::Level { quick: true, .. }
                | Cell::Unknown { quick: true }
                | Cell::NotApplicable { quick: true }
        )
    }

    /// A level, or *unknown*.
    pub(super) fn is_answered(self) -> bool {
        matches!(self, Cell::Level { .. } | Cell::Unknown { .. })
    }
}

impl RowFigures {
    /// What can be said of these cells.
    pub(super) fn of(cells: &[Cell], target: Level) -> RowFigures {
        let mut figures = RowFigures::default();
        for cell in cells {
            figures.answered += usize::from(cell.is_answered());
            figures.quick += usize::from(cell.is_answered() && cell.is_quick());
            match *cell {
                Cell::Empty => {}
                Cell::Unknown { .. } => figures.unknown += 1,
                Cell::NotApplicable { .. } => figures.not_applicable += 1,
                Cell::Level { claimed, counts, .. } => {
                    let (low, high) = figures.range.unwrap_or((claimed, claimed));
                    figures.range = Some((low.min(claimed), high.max(claimed)));
                    figures.best = figures.best.max(Some(counts));
                    figures.covered += usize::from(counts >= target);
                }
            }
        }
        figures
    }

    /// How far the highest claim is from the lowest, 0 to 4; none with fewer than two levels.
    ///
    /// Claims of 1, 3 and *don't know*: 2.
    pub fn spread(&self) -> Option<u8> {
        let (low, high) = self.range?;
        let levels = self.answered - self.unknown;
        (levels >= 2).then(|| high.number() - low.number())
    }

    /// How many say that it is in place; none where nobody said anything.
    pub fn coverage(&self) -> Option<Coverage> {
        Coverage::of(self.answered, self.not_applicable, self.unknown, self.covered)
    }

    /// Half of those who answered do not know, or more.
    pub(super) fn is_mostly_unknown(&self) -> bool {
        self.answered > 0 && self.unknown * 2 >= self.answered
    }
}

impl PracticeRow {
    /// Two levels or more apart about the same system.
    pub fn is_disagreed(&self) -> bool {
        self.figures.spread().is_some_and(|spread| spread >= APART)
    }

    /// Two levels or more apart only with answers of the short form.
    pub fn is_disagreed_by_short_answers(&self) -> bool {
        let full: Vec<Cell> = self.cells.iter().copied().filter(|cell| !cell.is_quick()).collect();
        let in_full = RowFigures::of(&full, self.target);
        self.is_disagreed() && in_full.spread().is_none_or(|spread| spread < APART)
    }

    /// How many claim each level that somebody claims, the highest first.
    pub fn claims(&self) -> Vec<(Level, usize)> {
        let at = |level: Level| {
            let is_it =
                |cell: &&Cell| matches!(cell, Cell::Level { claimed, .. } if *claimed == level);
            (level, self.cells.iter().filter(is_it).count())
        };
        Level::ALL.into_iter().rev().map(at).filter(|(_, count)| *count > 0).collect()
    }

    /// Spread times weight; none without a spread.
    fn heat(&self) -> Option<u32> {
        Some(u32::from(self.figures.spread()?) * self.weight)
    }

    fn covers(&self, cell: Cell) -> bool {
        cell.counts().is_some_and(|level| level >= self.target)
    }
}

/// So many levels apart, claims about one system contradict each other.
const APART: u8 = 2;

impl Picture {
    /// The rows in the order of the heat map: the greater spread × weight first, those without a spread last.
    pub fn by_heat(&self) -> Vec<&PracticeRow> {
        in_order(&self.rows, |row| std::cmp::Reverse(row.heat()))
    }

    /// Who covers a practice, where somebody does: of several the one with the smallest id.
    pub fn only(&self, row: &PracticeRow) -> Option<MemberId> {
        self.covering(row, true).first().copied()
    }

    /// Who of those that answered covers a practice, or does not.
    pub(super) fn covering(&self, row: &PracticeRow, covers: bool) -> Vec<MemberId> {
        let members = self.members.iter().zip(&row.cells);
        let is_one = |cell: Cell| cell.is_answered() && row.covers(cell) == covers;
        members.filter(|(_, cell)| is_one(**cell)).map(|(member, _)| *member).collect()
    }
}
