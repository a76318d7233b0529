use super::frontier::Offer;
use crate::domain::checklist::{Effort, Level, PracticeId};

/// Floor practices at this level and above set no cap.
pub(super) const NO_CAP: u8 = 2;

/// A practice, and what changes make of it.
#[derive(Clone)]
pub(super) struct Rung {
    pub(super) id: PracticeId,
    pub(super) weight: u32,
    pub(super) is_floor: bool,
    pub(super) claimed: Level,
    /// The level that counts.
    pub(super) level: Level,
    pub(super) target: Level,
    /// Working days that one step up takes.
    pub(super) days: u32,
}

impl Rung {
    /// A level is claimed of which only the proof is missing: the next change brings that.
    pub(super) fn lacks_proof(&self) -> bool {
        self.claimed > self.level
    }

    pub(super) fn floor_level(&self) -> Option<Level> {
        self.is_floor.then_some(self.level)
    }

    /// Weight times level.
    pub(super) fn points(&self) -> u32 {
        self.weight * u32::from(self.level.number())
    }

    /// The same after one more change.
    pub(super) fn after_one(&self) -> Rung {
        let level = if self.lacks_proof() {
            self.claimed
        } else {
            Level::at_most_max(self.level.number() + 1)
        };
        Rung { level, ..self.clone() }
    }

    /// What 0, 1, 2, … changes give and take, up to the top.
    pub(super) fn ways(&self) -> Vec<Way> {
        let mut step = self.clone();
        let mut days = 0;
        let mut ways = vec![step.way(days)];
        while step.level < Level::MAX {
            days += if step.lacks_proof() { Effort::S.days() } else { step.days };
            step = step.after_one();
            ways.push(step.way(days));
        }
        ways
    }

    fn way(&self, days: u32) -> Way {
        let floor = self.floor_level().map_or(NO_CAP, |level| level.number().min(NO_CAP));
        Way { points: self.points(), floor, days }
    }
}

/// What some changes give inside a section, and take.
#[derive(Clone, Copy)]
pub(super) struct Way {
    /// Weight times level, added up.
    pub(super) points: u32,
    /// The lowest floor practice, 0 to 2; all levels that set no cap are one.
    pub(super) floor: u8,
    /// Working days.
    pub(super) days: u32,
}

impl Way {
    pub(super) const NONE: Way = Way { points: 0, floor: NO_CAP, days: 0 };
}

impl Offer for Way {
    fn beats(&self, other: &Way) -> bool {
        self.points >= other.points && self.floor >= other.floor && self.days <= other.days
    }

    fn and(self, other: Way) -> Way {
        Way {
            points: self.points + other.points,
            floor: self.floor.min(other.floor),
            days: self.days + other.days,
        }
    }
}
