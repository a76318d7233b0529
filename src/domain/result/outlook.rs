//! What a set of answers comes to, in one of the ways that each need words of their own.

use super::rating::PracticeResult;
use super::standing::Standing;
use super::{CheckResult, Status};

/// What a set of answers comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// No answer counts.
    Nothing,
    /// No answer is a level, and none meets its target.
    Unknown,
    /// So many answers are below their target; no proof is missing.
    Gaps(usize),
    /// No answer is below its target; so many lack their proof.
    Proofs(usize),
    /// Some are below their target, others lack their proof.
    Both {
        /// How many are below.
        gaps: usize,
        /// How many lack their proof.
        proofs: usize,
    },
    /// Every answer that counts meets its target.
    Met,
}

impl Outlook {
    /// Of some practices of a result.
    pub fn of<'a>(practices: impl Iterator<Item = &'a PracticeResult>) -> Outlook {
        let (mut counted, mut levels, mut met, mut proofs) = (0, 0, 0, 0);
        for practice in practices.filter(|practice| practice.evidenced.is_some()) {
            counted += 1;
            levels += usize::from(practice.status == Status::Level);
            match practice.standing() {
                Standing::Met => met += 1,
                Standing::Claimed => proofs += 1,
                _ => {}
            }
        }
        match counted - met - proofs {
            _ if counted == 0 => Outlook::Nothing,
            _ if levels == 0 && met == 0 => Outlook::Unknown,
            0 if proofs == 0 => Outlook::Met,
            0 => Outlook::Proofs(proofs),
            gaps if proofs == 0 => Outlook::Gaps(gaps),
            gaps => Outlook::Both { gaps, proofs },
        }
    }
}

impl CheckResult {
    /// What all its answers come to.
    pub fn outlook(&self) -> Outlook {
        Outlook::of(self.practices.iter())
    }
}
