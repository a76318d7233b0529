//! What stands out in a picture: what rests on one person, what is disagreed about, what could be taught (docs/team.md,
//! Figures of a practice).

use std::collections::BTreeMap;

use super::MemberId;
use super::picture::{Coverage, Picture, PracticeRow};
use crate::domain::checklist::PracticeId;
use crate::domain::order::in_order;
use crate::domain::result::{CheckResult, FiredPattern};

/// So many patterns are shown.
const PATTERNS: usize = 3;

/// One person on whom more than half of what is asked rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alone {
    /// Who.
    pub member: MemberId,
    /// How many practices rest on this person.
    pub practices: usize,
    /// Of how many that are asked.
    pub asked: usize,
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
    /// Practices that rest on one person, and who it is.
    pub fn single_points(&self) -> Vec<(&PracticeRow, MemberId)> {
        let is_single = |row: &&PracticeRow| {
            row.figures.coverage() == Some(Coverage::One) && row.figures.answered >= 2
        };
        let rows = self
            .rows
            .iter()
            .filter(is_single)
            .filter_map(|row| Some((row, *self.covering(row, true).first()?)));
        in_order(rows, |(row, _)| (!row.floor, std::cmp::Reverse(row.weight)))
    }

    /// How many practices that are asked rest on one person.
    pub fn on_one(&self) -> usize {
        self.single_points().iter().filter(|(row, _)| row.asked).count()
    }

    /// Who alone covers more than half of what is asked.
    pub fn alone(&self) -> Option<Alone> {
        let asked = self.rows.iter().filter(|row| row.asked).count();
        let mut times: BTreeMap<MemberId, usize> = BTreeMap::new();
        for (_, member) in self.single_points().into_iter().filter(|(row, _)| row.asked) {
            *times.entry(member).or_default() += 1;
        }
        let (member, practices) = times.into_iter().find(|(_, times)| times * 2 > asked)?;
        Some(Alone { member, practices, asked })
    }

    /// Whether no figure of all is the team's own yet: more than half of it hangs on one person, or members are two levels
    /// apart about more than a third of what is asked.
    pub fn is_unsettled(&self) -> bool {
        let asked = self.rows.iter().filter(|row| row.asked).count();
        let apart = self.rows.iter().filter(|row| row.asked && row.is_disagreed()).count();
        self.alone().is_some() || apart * 3 > asked
    }

    /// The patterns to show: those of a result that rest on no practice about which members disagree, three at most.
    pub fn patterns<'a>(&self, result: &'a CheckResult) -> Vec<&'a FiredPattern> {
        let apart: Vec<&PracticeId> =
            self.disagreements().into_iter().map(|row| &row.practice).collect();
        let is_settled = |pattern: &&FiredPattern| {
            !pattern.high.iter().chain(&pattern.low).any(|practice| apart.contains(&practice))
        };
        let shown = result.patterns.iter().filter(|pattern| !pattern.reserve);
        shown.filter(is_settled).take(PATTERNS).collect()
    }

    /// Practices about which members are two levels apart or more, the most disagreed first.
    pub fn disagreements(&self) -> Vec<&PracticeRow> {
        self.by_heat().into_iter().filter(|row| row.is_disagreed()).collect()
    }

    /// Practices that two or more cover and somebody who answered does not, those first that most could learn. Where
    /// members disagree there is something to settle first.
    pub fn strengths(&self) -> Vec<Strength<'_>> {
        let strengths = self
            .rows
            .iter()
            .filter(|row| row.figures.coverage() == Some(Coverage::More) && !row.is_disagreed())
            .map(|row| Strength {
                row,
                teachers: self.covering(row, true),
                learners: self.covering(row, false),
            })
            .filter(|strength| !strength.learners.is_empty());
        in_order(strengths, |strength| std::cmp::Reverse(strength.learners.len()))
    }
}
