//! Which way is proposed, and on what grounds (docs/team.md, The plan).

use super::Path;
use super::picture::{Coverage, PracticeRow};
use super::start::{Nearest, Start};
use crate::domain::checklist::{Effort, Practice};

/// Why a way is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// Only a decision gives it.
    Decision,
    /// Claims are two levels apart or more.
    Apart,
    /// Nobody gave a level.
    NobodyKnows,
    /// Half of those who answered do not know, or more.
    HalfDontKnow,
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

/// What has to be settled before anybody learns something: what a decision gives, then what contradicts itself, then
/// what is not known.
pub(super) fn first_of_all(practice: &Practice, row: &PracticeRow) -> Option<(Path, Grounds)> {
    if practice.decision {
        return Some((Path::Decide, Grounds::Decision));
    }
    if row.is_disagreed() {
        return Some((Path::LookTogether, Grounds::Apart));
    }
    match row.figures.coverage() {
        Some(Coverage::Unknown) => Some((Path::FindOut, Grounds::NobodyKnows)),
        _ if row.figures.is_mostly_unknown() => Some((Path::FindOut, Grounds::HalfDontKnow)),
        _ => None,
    }
}

/// How what is known to be missing is made up for.
pub(super) fn made_up(
    row: &PracticeRow,
    nearest: Nearest,
    effort: Effort,
    is_many: bool,
) -> (Path, Grounds) {
    match (row.figures.covered > 0, nearest.is_near, effort) {
        (true, ..) if nearest.start == Start::Nobody => (Path::Train, Grounds::NobodyElse),
        (true, ..) => (Path::Train, Grounds::Pair),
        (false, true, _) => (Path::Train, Grounds::Near),
        (false, false, Effort::S | Effort::M) => (Path::Train, Grounds::SmallEffort),
        (false, false, Effort::L) if is_many => (Path::Hire, Grounds::ManyOfSection),
        (false, false, Effort::L) => (Path::Borrow, Grounds::LargeEffort),
    }
}
