use std::collections::BTreeSet;

/// The artefact id that says "none yet"; ticking it clears the others.
pub const NONE_YET: &str = "none-yet";

/// How far a practice is in place: 0 to 4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "u8", into = "u8")
)]
pub struct Level(u8);

impl Level {
    /// Not there.
    pub const ZERO: Level = Level(0);
    /// The highest.
    pub const MAX: Level = Level(4);
    /// All five, lowest first.
    pub const ALL: [Level; 5] = [Level(0), Level(1), Level(2), Level(3), Level(4)];

    /// The level of this number, or the nearest that exists.
    pub fn at_most_max(number: u8) -> Level {
        Level(number.min(Level::MAX.0))
    }

    /// Its number, 0 to 4.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Its place in a list of five.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Artefacts are asked for at this level: at 3 and 4.
    pub fn needs_evidence(self) -> bool {
        self.needed().artefacts > 0
    }
}

impl TryFrom<u8> for Level {
    type Error = String;

    fn try_from(number: u8) -> Result<Level, String> {
        if number <= Level::MAX.0 {
            Ok(Level(number))
        } else {
            Err(format!("level {number} does not exist; levels go from 0 to 4"))
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.0
    }
}

/// What was answered. A practice that was not answered has no answer at all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// A level.
    Level(Level),
    /// "I don't know".
    DontKnow,
    /// It cannot apply, for the reason with this id.
    NotApplicable(String),
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
    /// Ids of the artefacts ticked; kept, but ignored, below level 3.
    pub evidence: BTreeSet<String>,
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
    pub fn tick(&mut self, artefact: &str, ticked: bool) {
        // A new set in place of removals: taking entries out of a tree weighs more than all the rest here.
        let mut evidence = BTreeSet::new();
        for other in &self.evidence {
            let gives_way =
                other == artefact || (ticked && (artefact == NONE_YET || other == NONE_YET));
            if !gives_way {
                evidence.insert(other.clone());
            }
        }
        if ticked {
            evidence.insert(artefact.to_owned());
        }
        self.evidence = evidence;
    }
}
