//! How long what is left of a check takes. The two figures stand here and nowhere else.

use super::{Chapter, Practice, Scenario};

/// Reading a question in its full wording and deciding takes about so long.
const SECONDS_A_QUESTION: usize = 35;

/// A scenario has four actions to weigh, and reasons to read after.
const SECONDS_A_SCENARIO: usize = 100;

/// What is still to be done.
///
/// 29 questions and 9 scenarios take 29 × 35 + 9 × 100 = 1915 seconds: about 32 minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StillOpen {
    /// Questions without an answer.
    pub questions: usize,
    /// Scenarios without both picks.
    pub scenarios: usize,
}

impl StillOpen {
    /// What is left of these chapters.
    pub fn of(
        chapters: &[Chapter],
        is_answered: impl Fn(&Practice) -> bool,
        is_picked: impl Fn(&Scenario) -> bool,
    ) -> StillOpen {
        let mut open = StillOpen::default();
        for chapter in chapters {
            open.questions += chapter.practices.iter().filter(|asked| !is_answered(asked)).count();
            open.scenarios += chapter.scenarios.iter().filter(|asked| !is_picked(asked)).count();
        }
        open
    }

    /// Whole minutes, rounded up; 0 when nothing is left.
    pub fn minutes(self) -> usize {
        (self.questions * SECONDS_A_QUESTION + self.scenarios * SECONDS_A_SCENARIO).div_ceil(60)
    }
}
