use std::collections::BTreeSet;

use crate::domain::checklist::{ArtefactId, Level, ReasonId};

/// The artefact id that says "none yet"; ticking it clears the others.
pub const NONE_YET: &str = "none-yet";

/// What was answered. A practice that was not answered has no answer at all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// A level.
    Level(Level),
    /// "I don't know".
    DontKnow,
    /// It cannot apply, for the reason with this id.
    NotApplicable(ReasonId),
    /// The candidate has not had the opportunity.
    NoOpportunity,
}

impl Answer {
    /// The level chosen, if the answer is one.
    pub fn level(&self) -> Option<Level> {
        match self {
            Answer::Level(level) => Some(*level),
            Answer::DontKnow | Answer::NotApplicable(_) | Answer::NoOpportunity => None,
        }
    }
}

/// The wording that a question was asked in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The short one of the three-minute check.
    Quick,
    /// The one of the full check.
    #[default]
    Full,
}

/// Everything that a person gave for one practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// The answer, once there is one.
    pub answer: Option<Answer>,
    /// The answer to the question as it was in an earlier version, where that meant something else.
    pub earlier: Option<Answer>,
    /// Ids of the artefacts ticked; kept, but ignored, below level 3.
    pub evidence: BTreeSet<ArtefactId>,
    /// It was answered in the short form of the three-minute check.
    pub quick: bool,
    /// The changed question was chosen.
    pub otherwise: bool,
    /// A private note, never sent in a link.
    pub note: String,
    /// The person's own answer to the interview question.
    pub own_words: String,
    /// When the answer, or its evidence, was last given.
    pub at: Moment,
    /// When the note was last written.
    pub note_at: Moment,
    /// When the own answer was last written.
    pub words_at: Moment,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

/// Milliseconds since the beginning of 1970; 0 where it was not noted.
pub type Moment = u64;

/// Entries of a file that this version does not know.
pub type Rest = serde_json::Map<String, serde_json::Value>;

impl Response {
    /// Nothing was given.
    pub fn is_blank(&self) -> bool {
        let Response { at, note_at, words_at, .. } = *self;
        *self == Response { at, note_at, words_at, ..Response::default() }
    }

    /// Ticks or clears an artefact. "None yet" clears the others, and any other clears "none yet".
    pub fn tick(&mut self, artefact: ArtefactId, ticked: bool) {
        // A new set in place of removals: taking entries out of a tree weighs more than all the rest here.
        let mut evidence = BTreeSet::new();
        for other in &self.evidence {
            let gives_way =
                *other == artefact || (ticked && (artefact == *NONE_YET || *other == *NONE_YET));
            if !gives_way {
                evidence.insert(other.clone());
            }
        }
        if ticked {
            evidence.insert(artefact);
        }
        self.evidence = evidence;
    }
}
