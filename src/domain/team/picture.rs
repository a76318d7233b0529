//! Who can operate what (docs/team.md, A cell, Figures of a practice).

use super::MemberId;
use crate::domain::checklist::{Level, PracticeId, SectionId};

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
    /// How many could do it tomorrow.
    pub covered: usize,
    /// The highest level that counts; none without a level.
    pub best: Option<Level>,
}

/// How many could do it tomorrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// Nobody.
    None,
    /// One person.
    One,
    /// Two or more.
    More,
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
    /// The mean of the levels that count, weighted, 0 to 4, to one decimal; none where nothing counts.
    pub level: Option<f64>,
    /// On how many answers it rests.
    pub answered: usize,
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

    /// How many could do it tomorrow; none where nobody answered.
    pub fn coverage(&self) -> Option<Coverage> {
        (self.answered > 0).then_some(match self.covered {
            0 => Coverage::None,
            1 => Coverage::One,
            _ => Coverage::More,
        })
    }
}

impl PracticeRow {
    /// Two levels or more apart about the same system.
    pub fn is_disagreed(&self) -> bool {
        self.figures.spread().is_some_and(|spread| spread >= 2)
    }

    /// Spread times weight; none without a spread.
    fn heat(&self) -> Option<u32> {
        Some(u32::from(self.figures.spread()?) * self.weight)
    }

    fn covers(&self, cell: Cell) -> bool {
        cell.counts().is_some_and(|level| level >= self.target)
    }
}

/// A practice that two or more could teach somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength<'a> {
    /// The practice.
    pub row: &'a PracticeRow,
    /// Who covers it.
    pub teachers: Vec<MemberId>,
    /// Who answered and does not.
    pub learners: Vec<MemberId>,
}

impl Picture {
    /// The rows in the order of the heat map: the greater spread × weight first, those without a spread last.
    pub fn by_heat(&self) -> Vec<&PracticeRow> {
        let mut rows: Vec<&PracticeRow> = self.rows.iter().collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.heat()));
        rows
    }

    /// Practices that rest on one person, and who it is.
    pub fn single_points(&self) -> Vec<(&PracticeRow, MemberId)> {
        let is_single = |row: &&PracticeRow| {
            row.figures.coverage() == Some(Coverage::One) && row.figures.answered >= 2
        };
        let mut rows: Vec<(&PracticeRow, MemberId)> = self
            .rows
            .iter()
            .filter(is_single)
            .filter_map(|row| Some((row, *self.covering(row, true).first()?)))
            .collect();
        rows.sort_by_key(|(row, _)| (!row.floor, std::cmp::Reverse(row.weight)));
        rows
    }

    /// Practices about which members are two levels apart or more, the most disagreed first.
    pub fn disagreements(&self) -> Vec<&PracticeRow> {
        self.by_heat().into_iter().filter(|row| row.is_disagreed()).collect()
    }

    /// Practices that two or more cover and somebody who answered does not, those first that most could learn.
    pub fn strengths(&self) -> Vec<Strength<'_>> {
        let mut strengths: Vec<Strength> = self
            .rows
            .iter()
            .filter(|row| row.figures.coverage() == Some(Coverage::More))
            .map(|row| Strength {
                row,
                teachers: self.covering(row, true),
                learners: self.covering(row, false),
            })
            .filter(|strength| !strength.learners.is_empty())
            .collect();
        strengths.sort_by_key(|strength| std::cmp::Reverse(strength.learners.len()));
        strengths
    }

    /// Who of those that answered covers a practice, or does not.
    pub(super) fn covering(&self, row: &PracticeRow, covers: bool) -> Vec<MemberId> {
        let members = self.members.iter().zip(&row.cells);
        let is_one = |cell: Cell| cell.is_answered() && row.covers(cell) == covers;
        members.filter(|(_, cell)| is_one(**cell)).map(|(member, _)| *member).collect()
    }
}
