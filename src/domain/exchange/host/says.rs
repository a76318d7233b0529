use serde_json::{Map, Value, json};

use super::ignored::Ignored;
use crate::domain::assessment::{Assessment, Picks, Response, Saved};
use crate::domain::checklist::Checklist;
use crate::domain::exchange::file;
use crate::domain::order::gathered;

/// The version of what the two say to each other.
pub const VERSION: u32 = 1;
/// What a frame says first, to whoever shows it: that it is there, and nothing else.
pub const FROM_FRAME: &str = "dependable.frame.1";
/// What a host answers, with a channel of their own.
pub const TO_FRAME: &str = "dependable.host.1";

/// A longer message is none of a host's.
const LONGEST: usize = 10_000;

/// What the frame tells its host.
#[derive(Clone, Debug, PartialEq)]
pub enum ToHost {
    /// The check can be used.
    Ready,
    /// How high the content is, in CSS pixels.
    Height(u32),
    /// How many questions of the check at hand are answered, and how many there are; not what.
    Progress {
        /// Answered in any way.
        answered: usize,
        /// Asked of this profile.
        of: usize,
    },
    /// A check was finished.
    Finished,
    /// What a person chose to share with the host's page.
    Shared(Map<String, Value>),
    /// It cannot go on, with the reason for the host's developer.
    Failed(String),
    /// A wish cannot be met, or not any more.
    Ignored(Ignored),
    /// The visitor has gone on, and this part of the frame is what they go on with, in CSS pixels from its top.
    Show {
        /// Its upper edge.
        top: u32,
        /// Its lower edge.
        bottom: u32,
    },
}

/// What a host says to the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FromHost {
    /// A wish, by name.
    Wishes {
        /// As in the address of the frame.
        name: String,
        /// As in the address of the frame.
        value: String,
    },
    /// Begin anew: the answers at hand are set aside on the visitor's device.
    Reset,
    /// Whether the visitor is offered to share their answers with the host's page.
    Asks(bool),
    /// Whether the frame is lower than its content, and scrolls by itself.
    Limits(bool),
}

/// Whether a message is a host's answer.
pub fn is_welcome(text: &str) -> bool {
    text == TO_FRAME
}

impl ToHost {
    /// As it travels: JSON with a `type`.
    pub fn print(&self) -> String {
        let says = match self {
            ToHost::Ready => json!({ "type": "ready", "version": VERSION }),
            ToHost::Height(height) => json!({ "type": "height", "height": height }),
            ToHost::Progress { answered, of } => {
                json!({ "type": "progress", "answered": answered, "of": of })
            }
            ToHost::Finished => json!({ "type": "finished" }),
            ToHost::Shared(answers) => json!({ "type": "shared", "answers": answers }),
            ToHost::Failed(reason) => json!({ "type": "failed", "reason": reason }),
            ToHost::Ignored(ignored) => json!({ "type": "ignored", "reason": ignored.to_string() }),
            ToHost::Show { top, bottom } => json!({ "type": "show", "top": top, "bottom": bottom }),
        };
        says.to_string()
    }

    /// What sharing hands over: what [`shareable`] has, in the form of a saved file (docs/files.md).
    pub fn shared(shareable: &Assessment) -> ToHost {
        let saved = Saved { assessment: shareable.clone(), ..Saved::default() };
        match serde_json::from_str(&file::print(&saved)) {
            Ok(Value::Object(mut answers)) => {
                // Of one's own device, and empty here.
                for part in ["since", "set_aside"] {
                    answers.remove(part);
                }
                if let Some(Value::Object(assessment)) = answers.get_mut("assessment") {
                    assessment.remove("shuffle");
                }
                ToHost::Shared(answers)
            }
            _ => ToHost::Failed("the answers could not be written down".to_owned()),
        }
    }
}

/// What of an assessment can be shared with a host: who answers about what, and the answers, evidence and picks of this
/// checklist; no notes, own words, names, guesses and moments, and nothing that this checklist does not ask.
pub fn shareable(checklist: &Checklist, assessment: &Assessment) -> Assessment {
    let mut shareable = Assessment {
        checklist: checklist.id.clone(),
        version: checklist.version.clone(),
        profile: gathered(assessment.profile.intersection(&assessment.tags(checklist)).cloned()),
        ..Assessment::default()
    };
    for (id, response) in &assessment.responses {
        if response.answer.is_some() && checklist.practice(id).is_some() {
            let Response { answer, evidence, quick, otherwise, .. } = response.clone();
            let response = Response { answer, evidence, quick, otherwise, ..Response::default() };
            shareable.responses.insert(id.clone(), response);
        }
    }
    for (id, picks) in &assessment.scenarios {
        if checklist.scenario(id).is_some() {
            let picks = Picks { at: 0, rest: Map::new(), ..picks.clone() };
            shareable.scenarios.insert(id.clone(), picks);
        }
    }
    shareable
}

impl FromHost {
    /// Reads a message; none where it is not one that a host of this version sends.
    pub fn parse(text: &str) -> Option<FromHost> {
        if text.len() > LONGEST {
            return None;
        }
        let Ok(Value::Object(says)) = serde_json::from_str(text) else { return None };
        let text = |name: &str| Some(says.get(name)?.as_str()?.to_owned());
        let is = || says.get("is")?.as_bool();
        match text("type")?.as_str() {
            "wish" => Some(FromHost::Wishes { name: text("name")?, value: text("value")? }),
            "reset" => Some(FromHost::Reset),
            "ask" => Some(FromHost::Asks(is()?)),
            "limited" => Some(FromHost::Limits(is()?)),
            _ => None,
        }
    }
}
