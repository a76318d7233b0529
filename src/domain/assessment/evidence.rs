//! What a level needs to be shown, and what a person can show (docs/scoring.md, Levels and evidence).

use std::collections::BTreeSet;

use super::{Assessment, NONE_YET, Response};
use crate::domain::checklist::{Artefact, ArtefactId, Level, Practice};

/// What a level needs to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed {
    /// So many artefacts: 0 to 3.
    pub artefacts: usize,
    /// One of them is a dated event.
    pub dated: bool,
}

impl Needed {
    /// Whether these artefacts are enough.
    pub fn is_met_by<'a>(self, artefacts: impl IntoIterator<Item = &'a Artefact>) -> bool {
        let (mut count, mut dated) = (0, false);
        for artefact in artefacts {
            count += 1;
            dated |= artefact.dated;
        }
        count >= self.artefacts && (dated || !self.dated)
    }
}

impl Level {
    /// What this level needs to be shown: two artefacts for level 3, three for level 4 of which one is dated, and
    /// nothing up to level 2.
    pub fn needed(self) -> Needed {
        match self.number() {
            0..=2 => Needed { artefacts: 0, dated: false },
            3 => Needed { artefacts: 2, dated: false },
            _ => Needed { artefacts: 3, dated: true },
        }
    }
}

/// What is ticked, as far as it can be shown: "none yet" takes back everything beside it.
///
/// Pressing one clears the other; a file written elsewhere may hold both.
fn without_none_yet(ticked: &BTreeSet<ArtefactId>) -> Option<&BTreeSet<ArtefactId>> {
    (!ticked.contains(NONE_YET)).then_some(ticked)
}

/// The artefacts of a practice that can be shown, in its order; what it does not list counts for nothing.
pub fn brought<'a>(practice: &'a Practice, ticked: &BTreeSet<ArtefactId>) -> Vec<&'a Artefact> {
    let ticked = without_none_yet(ticked);
    let is_ticked =
        |artefact: &&Artefact| ticked.is_some_and(|ticked| ticked.contains(&artefact.id));
    practice.evidence.iter().filter(is_ticked).collect()
}

impl Response {
    /// At least one artefact is ticked; "none yet" is not one.
    pub fn shows_an_artefact(&self) -> bool {
        without_none_yet(&self.evidence).is_some_and(|ticked| !ticked.is_empty())
    }
}

impl Assessment {
    /// The artefacts of a practice that can be shown, in its order.
    pub fn brought<'a>(&self, practice: &'a Practice) -> Vec<&'a Artefact> {
        let response = self.responses.get(&practice.id);
        response.map_or_else(Vec::new, |response| brought(practice, &response.evidence))
    }
}
