//! Writing an assessment; what is empty is left out.

use serde_json::{Map, Value};

use super::FORMAT;
use crate::domain::assessment::{Answer, Assessment, Moment, Picks, Response, Saved};
use crate::domain::checklist::{ArtefactId, Tag};

/// Writes an assessment; [`parse`](super::parse) reads it back.
pub fn print(saved: &Saved) -> String {
    let mut out = Out(saved.rest.clone());
    out.put("format", Some(FORMAT.into()));
    out.put("since", Some(saved.since.into()));
    out.put("assessment", Some(value_of(&saved.assessment)));
    out.put("set_aside", Some(saved.set_aside.iter().map(value_of).collect()));
    if !saved.gone.is_empty() {
        out.put("gone", Some(saved.gone.iter().copied().collect()));
    }
    Value::Object(out.0).to_string()
}

/// An assessment, as it stands in a file.
pub(in crate::domain::exchange) fn value_of(assessment: &Assessment) -> Value {
    let mut out = Out(assessment.rest.clone());
    out.put_moment("id", assessment.id);
    out.put("checklist", Some(assessment.checklist.as_str().into()));
    out.put("version", Some(assessment.version.as_str().into()));
    out.put("profile", Some(list_of(assessment.profile.iter().map(Tag::as_str))));
    out.put_text("name", &assessment.name);
    out.put("before", assessment.before.map(Value::from));
    out.put("after", assessment.after.map(Value::from));
    out.put_moment("profile_at", assessment.profile_at);
    out.put_moment("name_at", assessment.name_at);
    out.put_moment("before_at", assessment.before_at);
    out.put_moment("after_at", assessment.after_at);
    let mut responses = Out(Map::new());
    for (id, response) in &assessment.responses {
        responses.put(id, Some(value_of_response(response)));
    }
    out.put("responses", Some(Value::Object(responses.0)));
    if !assessment.scenarios.is_empty() {
        let mut scenarios = Out(Map::new());
        for (id, picks) in &assessment.scenarios {
            scenarios.put(id, Some(value_of_picks(picks)));
        }
        out.put("scenarios", Some(Value::Object(scenarios.0)));
    }
    out.put("shuffle", Some(assessment.shuffle.into()));
    Value::Object(out.0)
}

fn value_of_response(response: &Response) -> Value {
    let mut out = Out(response.rest.clone());
    out.put("answer", response.answer.as_ref().map(value_of_answer));
    out.put("earlier", response.earlier.as_ref().map(value_of_answer));
    out.put(
        "evidence",
        (!response.evidence.is_empty())
            .then(|| list_of(response.evidence.iter().map(ArtefactId::as_str))),
    );
    out.put("quick", response.quick.then_some(Value::Bool(true)));
    out.put("otherwise", response.otherwise.then_some(Value::Bool(true)));
    out.put_text("note", &response.note);
    out.put_text("own_words", &response.own_words);
    out.put_moment("at", response.at);
    out.put_moment("note_at", response.note_at);
    out.put_moment("words_at", response.words_at);
    Value::Object(out.0)
}

fn value_of_answer(answer: &Answer) -> Value {
    let one = |key: &str, value: Value| {
        let mut out = Out(Map::new());
        out.put(key, Some(value));
        Value::Object(out.0)
    };
    match answer {
        Answer::Level(level) => one("level", level.number().into()),
        Answer::NotApplicable(reason) => one("not_applicable", reason.as_str().into()),
        Answer::DontKnow => "dont_know".into(),
        Answer::NoOpportunity => "no_opportunity".into(),
    }
}

fn value_of_picks(picks: &Picks) -> Value {
    let mut out = Out(picks.rest.clone());
    out.put("best", picks.best.as_deref().map(Value::from));
    out.put("worst", picks.worst.as_deref().map(Value::from));
    out.put_moment("at", picks.at);
    Value::Object(out.0)
}

pub(in crate::domain::exchange) fn list_of<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    names.collect()
}

/// An object that is being written; what is empty is left out.
pub(in crate::domain::exchange) struct Out(pub(in crate::domain::exchange) Map<String, Value>);

impl Out {
    pub(in crate::domain::exchange) fn put(&mut self, name: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value);
        }
    }

    pub(in crate::domain::exchange) fn put_moment(&mut self, name: &str, at: Moment) {
        self.put(name, (at != 0).then(|| at.into()));
    }

    pub(in crate::domain::exchange) fn put_text(&mut self, name: &str, text: &str) {
        self.put(name, (!text.is_empty()).then(|| text.into()));
    }
}
