//! Computing a picture (docs/team.md, A cell, Figures of a practice).

use std::collections::BTreeSet;

use super::picture::{Cell, Mean, Picture, PracticeRow, RowFigures, SectionRow};
use super::{MemberId, Return, Team};
use crate::domain::assessment::{Answer, Assessment, Form, NONE_YET};
use crate::domain::checklist::{ArtefactId, Checklist, Level, Practice, Tags};
use crate::domain::order::gathered;
use crate::domain::result::evidenced;

/// What can be seen of a team as it stands: of those whose answers may be shown.
pub fn picture(checklist: &Checklist, team: &Team) -> Picture {
    picture_of(checklist, team, &team.shown().unwrap_or_default())
}

/// What can be seen of these answers.
pub fn picture_of(checklist: &Checklist, team: &Team, counted: &[(MemberId, &Return)]) -> Picture {
    let tags = team.tags(checklist);
    let applies = |practice: &&Practice| practice.applies.holds(&tags);
    let practices: Vec<&Practice> = checklist.practices.iter().filter(applies).collect();
    let with: Vec<_> =
        practices.iter().map(|practice| team.evidence_in_room(&practice.id)).collect();
    let mut columns: Vec<Vec<Cell>> =
        practices.iter().map(|_| Vec::with_capacity(counted.len())).collect();
    // Member by member, as each one's answers lie together.
    for (_, one) in counted {
        for ((practice, with), cells) in practices.iter().zip(&with).zip(&mut columns) {
            cells.push(cell(&one.assessment, practice, &tags, *with));
        }
    }
    let mut rows = Vec::new();
    for (practice, mut cells) in practices.into_iter().zip(columns) {
        // What fewer said would be told of each of them.
        if team.shows_nothing_of(cells.iter().filter(|cell| **cell != Cell::Empty).count()) {
            cells.fill(Cell::Empty);
        }
        let asked = match team.check {
            Form::Quick => practice.hinge,
            Form::Full => practice.in_full_check(&tags),
        };
        if !asked && cells.iter().all(|cell| *cell == Cell::Empty) {
            continue;
        }
        let target = checklist.target(practice.routing(), &tags);
        rows.push(PracticeRow {
            practice: practice.id.clone(),
            target,
            weight: checklist.weight(practice.routing(), &tags),
            floor: practice.floor.holds(&tags),
            asked,
            figures: RowFigures::of(&cells, target),
            cells,
        });
    }
    let sections = sections(checklist, &rows, counted.len());
    Picture { members: counted.iter().map(|(id, _)| *id).collect(), rows, sections }
}

/// What one member said; in one room what the team can show counts beside what the member ticked.
fn cell(
    assessment: &Assessment,
    practice: &Practice,
    tags: &Tags,
    with: Option<&BTreeSet<ArtefactId>>,
) -> Cell {
    let Some(response) = assessment.responses.get(&practice.id) else { return Cell::Empty };
    let quick = response.quick;
    match assessment.answer_on_offer(practice, tags) {
        None | Some(Answer::NoOpportunity) => Cell::Empty,
        Some(Answer::DontKnow) => Cell::Unknown { quick },
        Some(Answer::NotApplicable(_)) => Cell::NotApplicable { quick },
        Some(Answer::Level(claimed)) => {
            let counts = counts(*claimed, practice, &response.evidence, with);
            Cell::Level { claimed: *claimed, counts, quick }
        }
    }
}

/// The level that counts: what is ticked matters for levels that need it alone.
pub(super) fn counts(
    claimed: Level,
    practice: &Practice,
    own: &BTreeSet<ArtefactId>,
    with: Option<&BTreeSet<ArtefactId>>,
) -> Level {
    match with {
        _ if !claimed.needs_evidence() => claimed,
        None => evidenced(claimed, practice, own),
        Some(with) => evidenced(claimed, practice, &together(own, with)),
    }
}

/// What a member ticked, and what the team can show: "none yet" of the one does not take back the other.
pub(super) fn together(
    own: &BTreeSet<ArtefactId>,
    with: &BTreeSet<ArtefactId>,
) -> BTreeSet<ArtefactId> {
    let counts = |artefact: &&ArtefactId| with.is_empty() || ***artefact != *NONE_YET;
    gathered(own.union(with).filter(counts).cloned())
}

fn sections(checklist: &Checklist, rows: &[PracticeRow], members: usize) -> Vec<SectionRow> {
    let mut found = Vec::new();
    for section in &checklist.sections {
        let of: Vec<&PracticeRow> =
            rows.iter().filter(|row| *row.practice.section() == *section.id).collect();
        if of.is_empty() {
            continue;
        }
        let means = (0..members).map(|nth| mean(&of, nth)).collect();
        found.push(SectionRow { section: section.id.clone(), means });
    }
    found
}

/// So few levels have no mean.
const FEWEST_LEVELS: usize = 2;

/// One member in one section: levels 3 with weight 3, 1 with weight 2 and *unknown* with weight 2 give
/// (9 + 2) / 5 = 2.2.
fn mean(of: &[&PracticeRow], nth: usize) -> Mean {
    let mut mean = Mean::default();
    let (mut points, mut weight) = (0, 0);
    for row in of {
        let cell = row.cells.get(nth).copied().unwrap_or_default();
        mean.asked += usize::from(row.asked || cell.is_answered());
        if cell.is_answered() {
            mean.answered += 1;
            mean.quick += usize::from(cell.is_quick());
        }
        match cell.counts() {
            Some(level) => {
                points += u32::from(level.number()) * row.weight;
                weight += row.weight;
            }
            // Who says that they do not know is not held to have said "not there".
            None => mean.unknown += usize::from(cell.is_answered()),
        }
    }
    // In tenths, halves up, so that no rounding of a machine shows.
    if weight > 0 && mean.answered - mean.unknown >= FEWEST_LEVELS {
        mean.level = Some(f64::from((points * 20 + weight) / (2 * weight)) / 10.0);
    }
    mean
}
