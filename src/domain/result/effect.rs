//! What the ticks of a question make of the answer that was chosen, while it is asked.

use std::collections::BTreeSet;

use super::evidenced;
use crate::domain::assessment::{NONE_YET, brought};
use crate::domain::checklist::{ArtefactId, Level, Practice};

/// What the ticks make of the level that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing is ticked yet: this level counts.
    Nothing(Level),
    /// There is nothing yet to tick, and the person said so: this level counts.
    NoneYet(Level),
    /// Something is missing.
    Missing {
        /// The level that counts until then.
        counts: Level,
        /// How many artefacts more.
        more: usize,
        /// One of them is a dated event.
        dated: bool,
    },
    /// It counts in full.
    Full,
}

/// What the ticks make of a claim.
///
/// Claimed 4 with two artefacts ticked, none dated: one more is missing, with a date, and 3 counts until then.
pub fn effect(claimed: Level, practice: &Practice, ticked: &BTreeSet<ArtefactId>) -> Effect {
    let (needed, brought) = (claimed.needed(), brought(practice, ticked));
    if needed.is_met_by(brought.iter().copied()) {
        return Effect::Full;
    }
    let counts = evidenced(claimed, practice, ticked);
    if ticked.contains(NONE_YET) {
        return Effect::NoneYet(counts);
    }
    if brought.is_empty() {
        return Effect::Nothing(counts);
    }
    let dated = needed.dated && !brought.iter().any(|artefact| artefact.dated);
    let more = needed.artefacts.saturating_sub(brought.len()).max(usize::from(dated));
    Effect::Missing { counts, more, dated }
}
