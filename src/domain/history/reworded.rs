//! Questions that mean something else by now: what was asked and chosen then, and what is asked now.

use crate::domain::assessment::{Answer, Assessment, Response};
use crate::domain::checklist::{
    Audience, Checklist, EarlierWording, Practice, PracticeId, Wording,
};

/// A question whose answer is open again, in both wordings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reworded {
    /// Practice id.
    pub practice: PracticeId,
    /// What a person sees as its name.
    pub title: String,
    /// What was asked, and the sentence that was chosen.
    pub then: Worded,
    /// What is asked, and the sentence that stands at the same level.
    pub now: Worded,
}

/// A question, and one of the sentences under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// The question.
    pub question: String,
    /// The sentence of a level.
    pub sentence: String,
}

/// The questions of these assessments that mean something else since they were answered and were not answered anew, each
/// once and in the checklist's order; told as the first of the assessments has it that has it so.
///
/// Of a question without an earlier wording nothing is told, nor of one that a profile is not asked.
pub fn reworded(checklist: &Checklist, assessments: &[&Assessment]) -> Vec<Reworded> {
    let told = |practice: &Practice| {
        assessments.iter().find_map(|assessment| one(checklist, practice, assessment))
    };
    checklist.practices.iter().filter_map(told).collect()
}

fn one(checklist: &Checklist, practice: &Practice, assessment: &Assessment) -> Option<Reworded> {
    let level = earlier(assessment, &practice.id)?.level()?;
    if !practice.applies.holds(&assessment.tags(checklist)) {
        return None;
    }
    let response = assessment.responses.get(&practice.id)?;
    let audience = assessment.audience();
    let then = checklist.earlier_wording(&practice.id, audience)?;
    let now = practice.wording(audience)?;
    let continues = &checklist.continues;
    Some(Reworded {
        practice: practice.id.clone(),
        title: practice.title.clone(),
        then: Worded {
            question: asked_then(then, response).to_owned(),
            sentence: then.anchor(continues, level, response.quick),
        },
        now: Worded {
            question: asked_now(practice, now, response, audience).to_owned(),
            // Whoever goes there finds the question of the full check.
            sentence: now.anchor(continues, level, false),
        },
    })
}

fn asked_then<'a>(wording: &'a EarlierWording, response: &Response) -> &'a str {
    if response.otherwise && !wording.otherwise.is_empty() {
        &wording.otherwise
    } else if response.quick && !wording.quick_stem.is_empty() {
        &wording.quick_stem
    } else {
        &wording.stem
    }
}

fn asked_now<'a>(
    practice: &'a Practice,
    wording: &'a Wording,
    response: &Response,
    audience: Audience,
) -> &'a str {
    match (&practice.otherwise, audience) {
        (Some(otherwise), Audience::Team) if response.otherwise => &otherwise.team,
        (Some(otherwise), Audience::Candidate) if response.otherwise => &otherwise.candidate,
        _ => &wording.stem,
    }
}

/// What was answered to an earlier meaning of the question, as long as it was not answered anew.
pub(super) fn earlier<'a>(assessment: &'a Assessment, id: &PracticeId) -> Option<&'a Answer> {
    let response = assessment.responses.get(id)?;
    response.earlier.as_ref().filter(|_| response.answer.is_none())
}

impl Reworded {
    /// Neither the question nor the sentence that was chosen reads otherwise now; other answers to it do.
    pub fn reads_as_before(&self) -> bool {
        self.then == self.now
    }
}
