//! How an answer stands against what is asked (docs/scoring.md, Standing).

use super::rating::{PracticeResult, Status};

/// How an answer stands against its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not answered.
    Open,
    /// Leaves the score.
    NotApplicable,
    /// The evidence carries the target.
    Met,
    /// The claim is at the target, its evidence below it: a proof to prepare.
    Claimed,
    /// Below the target.
    Below,
    /// Below the target, as nobody could say how it stands.
    Unknown,
}

impl PracticeResult {
    /// How it stands against its target.
    pub fn standing(&self) -> Standing {
        match self.status {
            Status::Unanswered => Standing::Open,
            Status::NotApplicable => Standing::NotApplicable,
            _ if self.meets() => Standing::Met,
            Status::Level if self.claimed >= Some(self.target) => Standing::Claimed,
            Status::DontKnow => Standing::Unknown,
            Status::Level | Status::NoOpportunity => Standing::Below,
        }
    }

    /// More was claimed than the evidence carries.
    pub fn claims_more(&self) -> bool {
        self.claimed > self.evidenced
    }
}
