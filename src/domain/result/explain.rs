//! The explanation of one practice, composed for one person from level, target, profile and
//! the other answers that make it worse or that it unlocks.
//!
//! It holds the checklist's own words and the facts to put between them; the sentences around
//! them belong to the language file. Changing an answer changes only explanations that cite it.

use super::CheckResult;
use super::rating::{PracticeResult, Status};
use super::standing::Standing;
use crate::domain::assessment::{Answer, Assessment};
use crate::domain::checklist::{
    Audience, Checklist, Interview, Level, Next, Practice, PracticeId, Worse,
};

/// Everything that is said about one practice to one person, in the checklist's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation<'a> {
    /// Practice id.
    pub practice: &'a PracticeId,
    /// Its title; that of its absence where the answer is below the target.
    pub title: &'a str,
    /// What was said.
    pub status: Status,
    /// The level chosen.
    pub claimed: Option<Level>,
    /// The level that counts.
    pub evidenced: Option<Level>,
    /// The level that the profile asks for.
    pub target: Level,
    /// The anchor that was chosen, word for word; none if no level was chosen.
    pub answered: Option<String>,
    /// What that answer means now and what it costs; none if no level was chosen.
    pub means: Option<&'a str>,
    /// Why the practice matters in production.
    pub why: &'a str,
    /// The anchor of the target level; none where the target is met.
    pub asked_for: Option<String>,
    /// What level 3 looks like for this kind of system; none where the target is met, or where it looks like nothing.
    pub looks_like: Option<&'a str>,
    /// What the evidence lacks for the level chosen.
    pub missing_proof: Option<MissingProof<'a>>,
    /// Other answers that make this worse.
    pub worse: Vec<OtherAnswer<'a>>,
    /// Gaps that should be closed before this one.
    pub first: Vec<OtherAnswer<'a>>,
    /// Gaps that can be closed once this one is.
    pub unlocks: Vec<OtherAnswer<'a>>,
    /// The smallest step up; for *don't know*, who would know.
    pub step: Option<&'a str>,
    /// The plan.
    pub next: &'a Next,
    /// What a candidate could say about the level chosen; none where the checklist has no words for it.
    pub say: Option<&'a str>,
    /// How to build the proof without a production job; none unless there was no opportunity.
    pub without_permission: Option<&'a str>,
    /// The interview question and both ways of answering.
    pub interview: &'a Interview,
    /// The practices whose answers it depends on, its own first.
    pub cites: Vec<&'a PracticeId>,
}

/// What the evidence lacks for the level chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingProof<'a> {
    /// The artefacts that were not ticked, in words.
    pub not_ticked: Vec<&'a str>,
    /// How many more are needed: 1 to 3.
    pub more: usize,
    /// One of them must be a dated event.
    pub needs_date: bool,
}

/// Another answer that an explanation cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAnswer<'a> {
    /// Practice id.
    pub practice: &'a PracticeId,
    /// Its title.
    pub title: &'a str,
    /// The anchor chosen there; none if no level was chosen.
    pub answered: Option<String>,
    /// Why the two belong together; none if the titles say it.
    pub says: Option<&'a str>,
}

/// Explains one practice; none if it is unanswered, not applicable or not known.
pub fn explain<'a>(
    checklist: &'a Checklist,
    assessment: &Assessment,
    result: &CheckResult,
    practice: &str,
) -> Option<Explanation<'a>> {
    let practice = checklist.practice(practice)?;
    let found = result.practice(&practice.id)?;
    found.evidenced?;
    let wording = practice.wording(assessment.audience())?;
    let is_gap = found.gap > 0;
    let all = Context { checklist, assessment, result };
    let (worse, first, unlocks) = if is_gap {
        (all.worse(practice), all.first(practice), all.unlocks(practice))
    } else {
        Default::default()
    };
    let of_level = |words: &'a [String]| said(words.get(found.claimed?.index())?);
    Some(Explanation {
        practice: &practice.id,
        title: match found.standing() {
            // What nobody could say may be there.
            Standing::Below => said(&practice.gap).unwrap_or(&practice.title),
            _ => &practice.title,
        },
        status: found.status,
        claimed: found.claimed,
        evidenced: found.evidenced,
        target: found.target,
        answered: all.chosen(practice, found.claimed),
        means: of_level(&wording.means),
        why: &practice.why,
        asked_for: if is_gap { all.anchor(practice, found.target, false) } else { None },
        looks_like: if is_gap { looks_like(practice, result) } else { None },
        missing_proof: missing_proof(practice, assessment, found),
        cites: cited(practice, [&worse, &first, &unlocks]),
        worse,
        first,
        unlocks,
        step: match found.status {
            Status::DontKnow => said(&practice.who_would_know),
            Status::NoOpportunity => practice.steps.first().and_then(|step| said(step)),
            Status::Level | Status::Unanswered | Status::NotApplicable => of_level(&practice.steps),
        },
        next: &practice.next,
        say: match assessment.audience() {
            Audience::Candidate => of_level(&practice.say),
            Audience::Team => None,
        },
        without_permission: match found.status {
            Status::NoOpportunity => said(&practice.without_permission),
            _ => None,
        },
        interview: &practice.interview,
    })
}

/// What a checklist says, where it says anything.
fn said(words: &str) -> Option<&str> {
    (!words.is_empty()).then_some(words)
}

fn looks_like<'a>(practice: &'a Practice, result: &CheckResult) -> Option<&'a str> {
    let mut kinds = practice.looks_like.iter();
    said(kinds.find(|(tag, _)| result.profile.contains(*tag))?.1)
}

/// Everything that an explanation is composed from.
struct Context<'a, 'b> {
    checklist: &'a Checklist,
    assessment: &'b Assessment,
    result: &'b CheckResult,
}

impl<'a> Context<'a, '_> {
    /// The anchor that was chosen, in the words that it was chosen by; none if no level was.
    fn chosen(&self, practice: &Practice, level: Option<Level>) -> Option<String> {
        let response = self.assessment.responses.get(&practice.id);
        self.anchor(practice, level?, response.is_some_and(|response| response.quick))
    }

    fn anchor(&self, practice: &Practice, level: Level, is_quick: bool) -> Option<String> {
        let wording = practice.wording(self.assessment.audience())?;
        Some(wording.anchor(&self.checklist.continues, level, is_quick))
            .filter(|anchor| !anchor.is_empty())
    }

    fn worse(&self, practice: &'a Practice) -> Vec<OtherAnswer<'a>> {
        let is_low = |worse: &&Worse| {
            let other = self.result.practice(&worse.with).and_then(|other| other.evidenced);
            other.is_some_and(|level| level <= worse.at_most)
        };
        let worse = practice.worse.iter().filter(is_low);
        worse.filter_map(|worse| self.answer(&worse.with, &worse.says)).collect()
    }

    fn first(&self, practice: &Practice) -> Vec<OtherAnswer<'a>> {
        let open = practice.needs.iter().filter(|need| self.is_open(need));
        open.filter_map(|need| self.answer(need, "")).collect()
    }

    fn unlocks(&self, practice: &Practice) -> Vec<OtherAnswer<'a>> {
        let needing =
            self.checklist.practices.iter().filter(|other| other.needs.contains(&practice.id));
        needing
            .filter(|other| self.is_open(&other.id))
            .filter_map(|other| self.answer(&other.id, ""))
            .collect()
    }

    fn is_open(&self, id: &str) -> bool {
        self.result.practice(id).is_some_and(|other| other.gap > 0)
    }

    fn answer(&self, id: &str, says: &'a str) -> Option<OtherAnswer<'a>> {
        let practice = self.checklist.practice(id)?;
        practice.wording(self.assessment.audience())?;
        let level = self.assessment.answer(id).and_then(Answer::level);
        Some(OtherAnswer {
            practice: &practice.id,
            title: &practice.title,
            answered: self.chosen(practice, level),
            says: said(says),
        })
    }
}

/// The practice itself, and every other one that the explanation speaks of, once.
fn cited<'a>(practice: &'a Practice, others: [&[OtherAnswer<'a>]; 3]) -> Vec<&'a PracticeId> {
    let mut cites = vec![&practice.id];
    for other in others.into_iter().flatten() {
        if !cites.contains(&other.practice) {
            cites.push(other.practice);
        }
    }
    cites
}

/// What the evidence lacks for the level claimed (docs/scoring.md, Levels and evidence); none where it lacks nothing.
fn missing_proof<'a>(
    practice: &'a Practice,
    assessment: &Assessment,
    found: &PracticeResult,
) -> Option<MissingProof<'a>> {
    let claimed = found.claimed.filter(|claimed| Some(*claimed) > found.evidenced)?;
    let (needed, brought) = (claimed.needed(), assessment.brought(practice));
    let needs_date = needed.dated && !brought.iter().any(|artefact| artefact.dated);
    let lacking = practice.evidence.iter().filter(|artefact| !brought.contains(artefact));
    Some(MissingProof {
        not_ticked: lacking.map(|artefact| artefact.text.as_str()).collect(),
        more: needed.artefacts.saturating_sub(brought.len()).max(usize::from(needs_date)),
        needs_date,
    })
}
