//! What an assessment names and a checklist does not have.

use super::{Answer, Assessment, NONE_YET, Response};
use crate::domain::checklist::{Checklist, Practice};

impl Assessment {
    /// The practices that are answered and that the checklist does not have.
    pub fn unknown_practices(&self, checklist: &Checklist) -> Vec<String> {
        let mut unknown = Vec::new();
        for (id, response) in &self.responses {
            if response.answer.is_some() && checklist.title_of(id).is_none() {
                unknown.push(id.to_string());
            }
        }
        unknown
    }

    /// All that it names and the checklist does not have: practices, then tags, artefacts, reasons, scenarios and options,
    /// the last three after what they belong to. An excerpt of a checklist knows what it has whole.
    pub fn unknown(&self, checklist: &Checklist) -> Vec<String> {
        let mut unknown = self.unknown_practices(checklist);
        let options = || checklist.questions.iter().flat_map(|question| &question.options);
        for tag in &self.profile {
            if !options().any(|option| option.tag == *tag) {
                unknown.push(tag.to_string());
            }
        }
        for (id, response) in &self.responses {
            if let Some(practice) = checklist.practice(id) {
                add_unknown(practice, response, &mut unknown);
            }
        }
        for (id, picks) in &self.scenarios {
            let scenario = checklist.scenarios.iter().find(|scenario| scenario.id == *id);
            match scenario {
                None if checklist.is_excerpt() => {}
                None => unknown.push(id.to_string()),
                Some(scenario) => {
                    for pick in [&picks.best, &picks.worst].into_iter().flatten() {
                        if !scenario.options.iter().any(|option| option.id == *pick) {
                            unknown.push(within(id, pick));
                        }
                    }
                }
            }
        }
        unknown
    }
}

fn add_unknown(practice: &Practice, response: &Response, unknown: &mut Vec<String>) {
    for artefact in &response.evidence {
        let is_known = practice.evidence.iter().any(|known| known.id == *artefact);
        if !is_known && *artefact != *NONE_YET {
            unknown.push(within(&practice.id, artefact));
        }
    }
    if let Some(Answer::NotApplicable(reason)) = &response.answer
        && !practice.not_applicable.iter().any(|known| known.id == *reason)
    {
        unknown.push(within(&practice.id, reason));
    }
}

fn within(whole: &str, part: &str) -> String {
    format!("{whole}/{part}")
}
