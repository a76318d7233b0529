//! How long what is left of a check takes. The two figures stand here and nowhere else.

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
    /// Whole minutes, rounded up; 0 when nothing is left.
    pub fn minutes(self) -> usize {
        (self.questions * SECONDS_A_QUESTION + self.scenarios * SECONDS_A_SCENARIO).div_ceil(60)
    }
}
