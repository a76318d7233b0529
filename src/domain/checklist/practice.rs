//! The practice: one thing that can be seen to be in place.

use serde::{Deserialize, Serialize};

use super::{
    ArtefactId, Audience, Condition, Level, PracticeId, ReasonId, Table, Tag, Tags, Wording,
};

/// How long the next step takes: a day, a sprint, a quarter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Effort {
    /// A day.
    #[default]
    S,
    /// A sprint of two weeks.
    M,
    /// A quarter.
    L,
}

impl Effort {
    /// Working days, for adding efforts up: 1, 10 and 60.
    pub fn days(self) -> u32 {
        match self {
            Effort::S => 1,
            Effort::M => 10,
            Effort::L => 60,
        }
    }
}

/// One thing that can be seen to be in place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no that an author writes")]
pub struct Practice {
    /// Stable name, such as `OPS-4`; the part before the dash is its section.
    pub id: PracticeId,
    /// What a person sees.
    pub title: String,
    /// What a person sees where it is not in place, such as `Nobody else can change it yet`.
    #[serde(default)]
    pub gap: String,
    /// What else the field calls it, such as `canary release`: the words to recognise it by.
    #[serde(default)]
    pub also: Vec<String>,
    /// The practice as something you can see.
    pub fact: String,
    /// Who can be asked at all.
    pub applies: Condition,
    /// Whose full check it belongs to.
    pub full: Condition,
    /// For whom a failure here is not made up for elsewhere.
    pub floor: Condition,
    /// Belongs to the three-minute check.
    pub hinge: bool,
    /// Of the next step.
    pub effort: Effort,
    /// Only a decision gives it: nobody has to learn it, and nobody has to come. Known on the pages of a team.
    #[serde(default)]
    pub decision: bool,
    /// About security or private data: a team that lacks it does not tell the world. Known on the pages of a team.
    #[serde(default)]
    pub guarded: bool,
    /// Practices that should be in place first.
    pub needs: Vec<PracticeId>,
    /// The sentence of the article it traces to, or empty.
    pub traces_to: String,
    /// The article points that way without saying it.
    pub implied: bool,
    /// Why it matters in production.
    pub why: String,
    /// How a team of two reaches level 3.
    pub small_team: String,
    /// Completes "Ask …" for someone who does not know.
    pub who_would_know: String,
    /// How to build the proof without a production job.
    #[serde(default)]
    pub without_permission: String,
    /// What level 3 looks like, by kind of system.
    pub looks_like: Table<Tag, String>,
    /// A changed question for a situation that is not a reason to skip it.
    #[serde(default)]
    pub otherwise: Option<Otherwise>,
    /// What one could show or describe.
    pub evidence: Vec<Artefact>,
    /// The reasons for which it may be skipped.
    pub not_applicable: Vec<Reason>,
    /// Keys of the form `reference: section`.
    pub refs: Vec<String>,
    /// The smallest step up from each level.
    pub steps: Vec<String>,
    /// What a candidate could say in an interview, a sentence or two for each level; empty until it is written.
    #[serde(default)]
    pub say: Vec<String>,
    /// Asked of teams.
    #[serde(default)]
    pub team: Option<Wording>,
    /// Asked of candidates.
    #[serde(default)]
    pub candidate: Option<Wording>,
    /// The plan: if, then, done when.
    pub next: Next,
    /// The question an interviewer asks, and two ways of answering.
    pub interview: Interview,
    /// Other answers that make a gap here worse.
    #[serde(default)]
    pub worse: Vec<Worse>,
}

/// A changed question for a situation that is not a reason to skip the practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Otherwise {
    /// The situation, in the person's words.
    pub text: String,
    /// The question for a team.
    pub team: String,
    /// The question for a candidate.
    pub candidate: String,
}

/// Something that could be shown or described.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Artefact {
    /// Stable name inside its practice.
    pub id: ArtefactId,
    /// In words.
    pub text: String,
    /// A dated event; level 4 needs one.
    #[serde(default)]
    pub dated: bool,
}

/// A reason for which a practice may be skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Stable name inside its practice.
    pub id: ReasonId,
    /// In words.
    pub text: String,
}

/// A plan with a cue, an act and a visible end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Next {
    /// Completes "If …".
    #[serde(rename = "if")]
    pub cue: String,
    /// Completes "then …".
    pub then: String,
    /// Completes "Done when …".
    pub done: String,
    /// Completes "Re-check …".
    pub recheck: String,
}

/// What an interviewer asks, and two ways of answering it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interview {
    /// The question.
    pub question: String,
    /// What comes after the first answer.
    pub follow_up: String,
    /// Fluent, and about a demonstration.
    pub demo: String,
    /// Fluent, and about production.
    pub production: String,
    /// The words of it that make the difference.
    #[serde(default)]
    pub shows: Vec<String>,
}

/// Another answer that makes a gap here worse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worse {
    /// The other practice.
    pub with: PracticeId,
    /// It holds when the other practice is evidenced at this level or below.
    pub at_most: Level,
    /// Why the two together are worse.
    pub says: String,
}

impl Practice {
    /// The id of its section: the part of its own id before the dash.
    ///
    /// `OPS-4` belongs to `OPS`.
    pub fn section(&self) -> &str {
        self.id.section()
    }

    /// Belongs to a profile's full check.
    pub fn in_full_check(&self, tags: &Tags) -> bool {
        self.routing().in_full_check(tags)
    }

    /// May be called not applicable, for one of its reasons: not where the profile alone made it a floor practice, such
    /// as one about people.
    pub fn may_be_skipped(&self, tags: &Tags) -> bool {
        let is_floor_for_all = self.floor == Condition::default() || self.floor == self.applies;
        !self.not_applicable.is_empty() && (!self.floor.holds(tags) || is_floor_for_all)
    }

    /// The wording for an audience.
    pub fn wording(&self, audience: Audience) -> Option<&Wording> {
        match audience {
            Audience::Candidate => self.candidate.as_ref(),
            Audience::Team => self.team.as_ref(),
        }
    }
}
