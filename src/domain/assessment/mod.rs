//! The assessment: one profile with its answers. The only thing that is saved.

mod answer;
mod evidence;
mod merge;
mod said;
mod shelf;
mod under_way;
mod unknown;
mod upgrade;

use std::collections::{BTreeMap, BTreeSet};

pub use answer::{Answer, Form, Moment, NONE_YET, Response, Rest};
pub use evidence::{Needed, brought};
pub use said::{Pick, Said};
pub use under_way::UnderWay;

use crate::domain::checklist::{
    ArtefactId, Audience, Checklist, Known, OptionId, Practice, PracticeId, ScenarioId, StillOpen,
    Tags,
};

/// The tag of a profile that answers for a team; every other profile is a candidate's.
const TEAM: &str = "team";

/// So many signs has the name of a system at most.
pub const MAX_NAME: usize = 60;

/// So many signs fit into a note and into an answer in one's own words, counted as browsers count them. What a file has
/// beyond that is kept whole, and a field holds it.
pub const MAX_TEXT: usize = 2_000;

/// One profile with its answers, over time.
///
/// Answers to practices that the checklist does not know are kept and written back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Tells assessments on one device apart: 0 for the first, another for each that is begun or opened after.
    pub id: u64,
    /// The checklist that it answers.
    pub checklist: String,
    /// The version of it.
    pub version: String,
    /// The tags chosen, such as `candidate`, `llm`, `senior`.
    pub profile: Tags,
    /// What the person calls the system that all answers are about, up to [`MAX_NAME`] signs; in no link and no export
    /// but the saved copy.
    pub name: String,
    /// What was predicted before the first question, 0 to 10.
    pub before: Option<u8>,
    /// What was predicted after the result, 0 to 10.
    pub after: Option<u8>,
    /// When the profile was last chosen.
    pub profile_at: Moment,
    /// When the name was last written.
    pub name_at: Moment,
    /// When `before` was last said.
    pub before_at: Moment,
    /// When `after` was last said.
    pub after_at: Moment,
    /// The responses by practice id.
    pub responses: BTreeMap<PracticeId, Response>,
    /// The two picks by scenario id.
    pub scenarios: BTreeMap<ScenarioId, Picks>,
    /// Makes the order of a scenario's options this person's own, and stable.
    pub shuffle: u32,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

/// What was chosen in a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks {
    /// The best first action.
    pub best: Option<OptionId>,
    /// What would do most harm.
    pub worst: Option<OptionId>,
    /// When either was last said.
    pub at: Moment,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

impl Picks {
    /// Something was chosen.
    fn is_made(&self) -> bool {
        self.best.is_some() || self.worst.is_some()
    }

    /// Both picks are made.
    pub fn are_both_made(&self) -> bool {
        self.best.is_some() && self.worst.is_some()
    }
}

/// Everything that is kept: the assessment at hand, and those that were set aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The assessment at hand.
    pub assessment: Assessment,
    /// When it became the one at hand.
    pub since: Moment,
    /// Those that starting over or opening a file set aside, the last one first.
    pub set_aside: Vec<Assessment>,
    /// The ids of those that were deleted, in order: what another tab or an older copy still has of them is not brought
    /// back by merging. None of them is given again.
    pub gone: Vec<u64>,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

impl Assessment {
    /// The entry of [`Assessment::rest`] that says which team asked.
    pub const TEAM: &str = "team";

    /// A team has asked for these answers.
    pub fn is_for_a_team(&self) -> bool {
        self.rest.contains_key(Assessment::TEAM)
    }

    /// Who is answering.
    pub fn audience(&self) -> Audience {
        if self.profile.contains(TEAM) { Audience::Team } else { Audience::Candidate }
    }

    /// The profile's tags, with the checklist's defaults where a question is still open.
    ///
    /// A tag whose question is not asked of this profile is left out, so that a candidate who
    /// was a team a minute ago does not keep the team's tier.
    pub fn tags(&self, checklist: &Checklist) -> Tags {
        let mut tags = Tags::new();
        for question in &checklist.questions {
            if !question.when.holds(&tags) {
                continue;
            }
            let chosen = question.options.iter().find(|option| self.profile.contains(&option.tag));
            let option = chosen.or_else(|| question.options.iter().find(|option| option.default));
            if let Some(option) = option {
                tags.insert(option.tag.clone());
            }
        }
        tags
    }

    /// The answer to a practice, if there is one.
    pub fn answer(&self, practice: &str) -> Option<&Answer> {
        self.responses.get(practice)?.answer.as_ref()
    }

    /// The answer to a practice, if a profile with these tags is offered it.
    ///
    /// An answer from another profile, or from a file written elsewhere, may not be on offer any more: it is kept, and
    /// the practice is open. *Not applicable* needs a reason that the practice lists, and a practice that has become a
    /// floor practice has none; *no opportunity* is for candidates (docs/scoring.md, Other answers).
    pub fn answer_on_offer(&self, practice: &Practice, tags: &Tags) -> Option<&Answer> {
        self.answer(&practice.id).filter(|answer| match answer {
            Answer::Level(_) | Answer::DontKnow => true,
            Answer::NotApplicable(reason) => {
                practice.may_be_skipped(tags)
                    && practice.not_applicable.iter().any(|known| known.id == *reason)
            }
            Answer::NoOpportunity => self.audience() == Audience::Candidate,
        })
    }

    /// What of the full check has no answer on offer, and which of its scenarios not both picks. With an excerpt of the
    /// checklist, too.
    pub fn still_open(&self, checklist: &Checklist, tags: &Tags) -> StillOpen {
        let is_open = |known: &&Known| match known {
            Known::Whole(practice) => self.answer_on_offer(practice, tags).is_none(),
            Known::InOutline(outline) => self.answer(&outline.id).is_none(),
        };
        let known = checklist.known();
        let asked = known.iter().filter(|known| known.routing().in_full_check(tags));
        let scenarios = checklist.scenarios_for(tags);
        let picked = scenarios.iter().filter(|scenario| self.has_both_picks(scenario)).count();
        StillOpen {
            short: 0,
            questions: asked.filter(is_open).count(),
            scenarios: checklist.scenario_count(tags) - picked,
        }
    }

    /// The artefacts ticked for a practice.
    pub fn evidence(&self, practice: &str) -> Option<&BTreeSet<ArtefactId>> {
        Some(&self.responses.get(practice)?.evidence)
    }

    /// Something is answered in it that this excerpt of a checklist does not have whole; never where all of it is
    /// there.
    pub fn is_beyond(&self, checklist: &Checklist) -> bool {
        let is_asked = |(id, response): (&PracticeId, &Response)| {
            !response.is_blank() && checklist.outline(id).is_some()
        };
        checklist.is_excerpt()
            && (self.responses.iter().any(is_asked) || self.scenarios.values().any(Picks::is_made))
    }

    /// Nothing was ever said in it, cleared answers included.
    pub fn is_untouched(&self) -> bool {
        self.profile.is_empty()
            && self.name.is_empty()
            && self.before.is_none()
            && self.after.is_none()
            && self.responses.is_empty()
            && self.scenarios.is_empty()
    }

    /// Nothing has been answered yet.
    pub fn is_blank(&self) -> bool {
        self.responses.values().all(Response::is_blank)
            && !self.scenarios.values().any(Picks::is_made)
    }
}
