//! How long what is left of a check takes. The two figures stand here and nowhere else.

/// Reading a question in its full wording and deciding takes about so long.
const SECONDS_A_QUESTION: usize = 35;

/// A question of the three-minute check is shorter: at most 60 words, and no evidence to read below level 3.
const SECONDS_A_SHORT_QUESTION: usize = 20;

/// A scenario has four actions to weigh, and reasons to read after.
const SECONDS_A_SCENARIO: usize = 100;

/// What is still to be done.
///
/// 29 questions and 9 scenarios take 29 × 35 + 9 × 100 = 1915 seconds: about 32 minutes. The 7 questions of the
/// three-minute check take 7 × 20 = 140: about 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StillOpen {
    /// Questions of the three-minute check without an answer.
    pub short: usize,
    /// Questions of the full check without an answer.
    pub questions: usize,
    /// Scenarios without both picks.
    pub scenarios: usize,
}

impl StillOpen {
    /// Whole minutes, rounded up; 0 when nothing is left.
    pub fn minutes(self) -> usize {
        let seconds = self.short * SECONDS_A_SHORT_QUESTION
            + self.questions * SECONDS_A_QUESTION
            + self.scenarios * SECONDS_A_SCENARIO;
        seconds.div_ceil(60)
    }
}
