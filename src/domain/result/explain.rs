//! The explanation of one practice, composed for one person from level, target, profile and
//! the other answers that make it worse or that it unlocks.
//!
//! It holds the checklist's own texts and the facts to put between them; the sentences around
//! them belong to the language file. Changing an answer changes only explanations that cite it.

use super::CheckResult;
use super::rating::{PracticeResult, Status};
use crate::domain::assessment::{Answer, Assessment, Level};
use crate::domain::checklist::{Checklist, Interview, Next, Practice};

/// Everything that is said about one practice to one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Practice id.
    pub practice: String,
    /// Its title.
    pub title: String,
    /// What was said.
    pub status: Status,
    /// The level chosen.
    pub claimed: Option<Level>,
    /// The level that counts.
    pub evidenced: Option<Level>,
    /// The level that the profile asks for.
    pub target: Level,
    /// The anchor that was chosen, word for word; empty if no level was chosen.
    pub answered: String,
    /// What that answer means now and what it costs; empty if no level was chosen.
    pub means: String,
    /// Why the practice matters in production.
    pub why: String,
    /// The anchor of the target level; empty where the target is met.
    pub asked_for: String,
    /// What level 3 looks like for this kind of system; empty where the target is met.
    pub looks_like: String,
    /// What the evidence lacks for the level chosen.
    pub missing_proof: Option<MissingProof>,
    /// Other answers that make this worse.
    pub worse: Vec<OtherAnswer>,
    /// Gaps that should be closed before this one.
    pub first: Vec<OtherAnswer>,
    /// Gaps that can be closed once this one is.
    pub unlocks: Vec<OtherAnswer>,
    /// The smallest step up; for *don't know*, who would know.
    pub step: String,
    /// The plan.
    pub next: Next,
    /// How to build the proof without a production job; empty unless there was no opportunity.
    pub without_permission: String,
    /// The interview question and both ways of answering.
    pub interview: Interview,
    /// The practices whose answers it depends on, its own first.
    pub cites: Vec<String>,
}

/// What the evidence lacks for the level chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingProof {
    /// The artefacts that were not ticked.
    pub not_shown: Vec<String>,
    /// How many more are needed.
    pub more: usize,
    /// One of them must be a dated event.
    pub needs_date: bool,
}

/// Another answer that an explanation cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAnswer {
    /// Practice id.
    pub practice: String,
    /// Its title.
    pub title: String,
    /// The anchor chosen there; empty if no level was chosen.
    pub answered: String,
    /// Why the two belong together; empty if the titles say it.
    pub says: String,
}

/// Explains one practice; none if it is unanswered, not applicable or not known.
pub fn explain(
    checklist: &Checklist,
    assessment: &Assessment,
    result: &CheckResult,
    practice: &str,
) -> Option<Explanation> {
    let practice = checklist.practice(practice)?;
    let found = result.practice(&practice.id)?;
    let evidenced = found.evidenced?;
    let wording = practice.wording(assessment.audience())?;
    let is_gap = found.gap > 0;
    let is_quick = was_quick(assessment, &practice.id);

    let other = |id: &str, says: &str| other_answer(checklist, assessment, id, says);
    let is_open = |id: &str| result.practice(id).is_some_and(|other| other.gap > 0);
    let worse: Vec<OtherAnswer> = practice
        .worse
        .iter()
        .filter(|worse| {
            is_gap
                && result
                    .practice(&worse.with)
                    .and_then(|other| other.evidenced)
                    .is_some_and(|level| level <= worse.at_most)
        })
        .filter_map(|worse| other(&worse.with, &worse.says))
        .collect();
    let first: Vec<OtherAnswer> = practice
        .needs
        .iter()
        .filter(|need| is_gap && is_open(need))
        .filter_map(|need| other(need, ""))
        .collect();
    let unlocks: Vec<OtherAnswer> = checklist
        .practices
        .iter()
        .filter(|other| is_gap && other.needs.contains(&practice.id) && is_open(&other.id))
        .filter_map(|unlocked| other(&unlocked.id, ""))
        .collect();

    let claimed = found.claimed.map(Level::index);
    let text =
        |texts: &[String]| claimed.and_then(|index| texts.get(index).cloned()).unwrap_or_default();
    let mut cites = vec![practice.id.clone()];
    for other in worse.iter().chain(&first).chain(&unlocks) {
        if !cites.contains(&other.practice) {
            cites.push(other.practice.clone());
        }
    }
    Some(Explanation {
        practice: practice.id.clone(),
        title: practice.title.clone(),
        status: found.status,
        claimed: found.claimed,
        evidenced: found.evidenced,
        target: found.target,
        answered: found
            .claimed
            .map(|level| wording.anchor(&checklist.continues, level, is_quick))
            .unwrap_or_default(),
        means: text(&wording.means),
        why: practice.why.clone(),
        asked_for: if is_gap {
            wording.anchor(&checklist.continues, found.target, false)
        } else {
            String::new()
        },
        looks_like: if is_gap { looks_like(practice, result) } else { String::new() },
        missing_proof: missing_proof(practice, assessment, found, evidenced),
        worse,
        first,
        unlocks,
        step: match found.status {
            Status::DontKnow => practice.who_would_know.clone(),
            Status::NoOpportunity => practice.steps.first().cloned().unwrap_or_default(),
            Status::Level | Status::Unanswered | Status::NotApplicable => text(&practice.steps),
        },
        next: practice.next.clone(),
        without_permission: if found.status == Status::NoOpportunity {
            practice.without_permission.clone()
        } else {
            String::new()
        },
        interview: practice.interview.clone(),
        cites,
    })
}

fn looks_like(practice: &Practice, result: &CheckResult) -> String {
    practice
        .looks_like
        .iter()
        .find(|(tag, _)| result.profile.contains(*tag))
        .map(|(_, text)| text.clone())
        .unwrap_or_default()
}

fn other_answer(
    checklist: &Checklist,
    assessment: &Assessment,
    id: &str,
    says: &str,
) -> Option<OtherAnswer> {
    let practice = checklist.practice(id)?;
    let level = assessment.answer(id).and_then(Answer::level);
    let is_quick = was_quick(assessment, id);
    let wording = practice.wording(assessment.audience())?;
    Some(OtherAnswer {
        practice: practice.id.clone(),
        title: practice.title.clone(),
        answered: level
            .map(|level| wording.anchor(&checklist.continues, level, is_quick))
            .unwrap_or_default(),
        says: says.to_owned(),
    })
}

/// The words that the person chose were those of the short form.
fn was_quick(assessment: &Assessment, practice: &str) -> bool {
    assessment.responses.get(practice).is_some_and(|response| response.quick)
}

fn missing_proof(
    practice: &Practice,
    assessment: &Assessment,
    found: &PracticeResult,
    evidenced: Level,
) -> Option<MissingProof> {
    let claimed = found.claimed.filter(|claimed| *claimed > evidenced)?;
    let response = assessment.responses.get(&practice.id)?;
    let is_ticked = |id: &String| response.shows_an_artefact() && response.evidence.contains(id);
    let ticked = practice.evidence.iter().filter(|artefact| is_ticked(&artefact.id)).count();
    let needed: usize = if claimed == Level::MAX { 3 } else { 2 };
    let has_date =
        practice.evidence.iter().any(|artefact| artefact.dated && is_ticked(&artefact.id));
    let needs_date = claimed == Level::MAX && !has_date;
    Some(MissingProof {
        not_shown: practice
            .evidence
            .iter()
            .filter(|artefact| !is_ticked(&artefact.id))
            .map(|artefact| artefact.text.clone())
            .collect(),
        more: needed.saturating_sub(ticked).max(usize::from(needs_date)),
        needs_date,
    })
}
