//! The file: everything of an assessment, as JSON. The same text is what the browser keeps.
//!
//! ```json
//! { "format": 2, "since": 1764144000000,
//!   "assessment": {
//!     "id": 0, "checklist": "production-ai", "version": "2026.11", "profile": ["candidate", "llm", "senior"],
//!     "before": 6, "after": 5, "shuffle": 7, "profile_at": 1764144000000,
//!     "responses": {
//!       "OPS-4": { "answer": { "level": 3 }, "evidence": ["measure", "who"], "quick": true, "note": "…",
//!                  "own_words": "…", "at": 1764144001000 },
//!       "OPS-5": { "answer": "dont_know" },
//!       "OPS-7": { "answer": { "not_applicable": "no-judge" } },
//!       "COST-1": { "answer": "no_opportunity" } },
//!     "scenarios": { "S1": { "best": "trial", "worst": "switch" } } },
//!   "set_aside": [] }
//! ```
//!
//! Moments are milliseconds since 1970. What this version does not know, at any level, is kept and written back.
//! Format 1 had no moments, no ids, and one assessment or null in `set_aside`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::{Map, Value};

use crate::domain::assessment::{Answer, Assessment, Moment, Picks, Response, Saved};
use crate::domain::checklist::{ArtefactId, Level, OptionId, Tag};

/// The version of the form that is written; older ones are read, newer ones are set aside.
pub const FORMAT: u32 = 2;
/// Larger files are refused before they are read: 16 MB, more than a browser keeps, so that whatever it keeps
/// can be opened from a copy.
pub const LARGEST: usize = 16_000_000;

/// Why a text could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// A file beyond [`LARGEST`].
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// Not JSON.
    NotReadable {
        /// The line where reading stopped, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON, but not of the form of an assessment.
    NotAnAssessment {
        /// What does not belong there, such as `OPS-4`.
        at: String,
    },
    /// Answers to another checklist.
    OtherChecklist {
        /// Its id.
        id: String,
    },
    /// Written by a newer version of the app.
    Newer {
        /// Its format.
        format: u64,
    },
}

impl fmt::Display for FileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::TooLarge { bytes } => {
                write!(out, "the file has {bytes} bytes; at most {LARGEST} are read")
            }
            FileError::NotReadable { line, column } => {
                write!(
                    out,
                    "not a saved assessment: reading stopped in line {line}, column {column}"
                )
            }
            FileError::NotAnAssessment { at } => {
                write!(out, "not a saved assessment: `{at}` is not of its form")
            }
            FileError::OtherChecklist { id } => {
                write!(out, "answers to another checklist, `{id}`")
            }
            FileError::Newer { format } => {
                write!(
                    out,
                    "saved by a newer version (format {format}; this one reads up to {FORMAT})"
                )
            }
        }
    }
}

/// Reads a saved assessment.
///
/// Answers to practices that the checklist does not know stay in it and are written back.
///
/// # Errors
///
/// - `not json`: [`FileError::NotReadable`] with the place
/// - `{"format": "x"}`, a level of 7: [`FileError::NotAnAssessment`] with the entry
/// - `{"format": 3}`: [`FileError::Newer`], whatever else it holds
pub fn parse(text: &str) -> Result<Saved, FileError> {
    let value: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            FileError::NotReadable { line: error.line(), column: error.column().max(1) }
        })?;
    let Value::Object(map) = value else {
        return Err(wrong("the whole"));
    };
    match map.get("format").and_then(Value::as_u64) {
        None | Some(0) => return Err(wrong("format")),
        Some(format) if format > u64::from(FORMAT) => return Err(FileError::Newer { format }),
        Some(_) => {}
    }
    let mut saved = Saved::default();
    for (key, value) in map {
        match key.as_str() {
            "format" => {}
            "since" => saved.since = number(&value).ok_or_else(|| wrong("since"))?,
            "assessment" => saved.assessment = assessment(value)?,
            "set_aside" => match value {
                Value::Null => {}
                Value::Array(list) => {
                    for one in list {
                        saved.set_aside.push(assessment(one)?);
                    }
                }
                one => saved.set_aside.push(assessment(one)?),
            },
            _ => drop(saved.rest.insert(key, value)),
        }
    }
    Ok(saved)
}

/// Writes an assessment; [`parse`] reads it back.
pub fn print(saved: &Saved) -> String {
    let mut out = Out(saved.rest.clone());
    out.put("format", Some(FORMAT.into()));
    out.put("since", Some(saved.since.into()));
    out.put("assessment", Some(value_of(&saved.assessment)));
    out.put("set_aside", Some(saved.set_aside.iter().map(value_of).collect()));
    Value::Object(out.0).to_string()
}

fn wrong(at: &str) -> FileError {
    FileError::NotAnAssessment { at: at.to_owned() }
}

fn assessment(value: Value) -> Result<Assessment, FileError> {
    let Value::Object(map) = value else {
        return Err(wrong("assessment"));
    };
    let mut assessment = Assessment::default();
    for (key, value) in map {
        let wrong = || wrong(&key);
        match key.as_str() {
            "id" => assessment.id = number(&value).ok_or_else(wrong)?,
            "checklist" => assessment.checklist = text(value).ok_or_else(wrong)?,
            "version" => assessment.version = text(value).ok_or_else(wrong)?,
            "profile" => assessment.profile = names(value).ok_or_else(wrong)?,
            "before" => assessment.before = points(&value).ok_or_else(wrong)?,
            "after" => assessment.after = points(&value).ok_or_else(wrong)?,
            "profile_at" => assessment.profile_at = number(&value).ok_or_else(wrong)?,
            "before_at" => assessment.before_at = number(&value).ok_or_else(wrong)?,
            "after_at" => assessment.after_at = number(&value).ok_or_else(wrong)?,
            "responses" => assessment.responses = entries(&key, value, response)?,
            "scenarios" => assessment.scenarios = entries(&key, value, picks)?,
            "shuffle" => {
                let shuffle = number(&value).and_then(|shuffle| u32::try_from(shuffle).ok());
                assessment.shuffle = shuffle.ok_or_else(wrong)?;
            }
            _ => drop(assessment.rest.insert(key, value)),
        }
    }
    Ok(assessment)
}

/// Each entry by itself, so that the one that is wrong can be named.
fn entries<K: From<String> + Ord, T>(
    name: &str,
    value: Value,
    read: fn(Value) -> Option<T>,
) -> Result<BTreeMap<K, T>, FileError> {
    let Value::Object(map) = value else {
        return Err(wrong(name));
    };
    let mut entries = BTreeMap::new();
    for (id, value) in map {
        let entry = read(value).ok_or_else(|| wrong(&id))?;
        entries.insert(K::from(id), entry);
    }
    Ok(entries)
}

fn response(value: Value) -> Option<Response> {
    let Value::Object(map) = value else { return None };
    let mut response = Response::default();
    for (key, value) in map {
        match key.as_str() {
            "answer" if value.is_null() => {}
            "answer" => response.answer = Some(answer(value)?),
            "evidence" => response.evidence = names(value)?,
            "quick" => response.quick = flag(&value)?,
            "otherwise" => response.otherwise = flag(&value)?,
            "note" => response.note = text(value)?,
            "own_words" => response.own_words = text(value)?,
            "at" => response.at = number(&value)?,
            "note_at" => response.note_at = number(&value)?,
            "words_at" => response.words_at = number(&value)?,
            _ => drop(response.rest.insert(key, value)),
        }
    }
    Some(response)
}

fn answer(value: Value) -> Option<Answer> {
    match value {
        Value::String(text) if text == "dont_know" => Some(Answer::DontKnow),
        Value::String(text) if text == "no_opportunity" => Some(Answer::NoOpportunity),
        Value::Object(map) if map.len() == 1 => match map.into_iter().next()? {
            (key, level) if key == "level" => {
                let level = u8::try_from(level.as_u64()?).ok()?;
                Level::try_from(level).ok().map(Answer::Level)
            }
            (key, Value::String(reason)) if key == "not_applicable" => {
                Some(Answer::NotApplicable(reason.into()))
            }
            _ => None,
        },
        _ => None,
    }
}

fn picks(value: Value) -> Option<Picks> {
    let Value::Object(map) = value else { return None };
    let mut picks = Picks::default();
    for (key, value) in map {
        match key.as_str() {
            "best" => picks.best = pick(value)?.map(OptionId::from),
            "worst" => picks.worst = pick(value)?.map(OptionId::from),
            "at" => picks.at = number(&value)?,
            _ => drop(picks.rest.insert(key, value)),
        }
    }
    Some(picks)
}

// Null is what nothing was said of.

#[expect(clippy::option_option, reason = "the outer one says whether it is of the right form")]
fn pick(value: Value) -> Option<Option<String>> {
    match value {
        Value::Null => Some(None),
        Value::String(option) => Some(Some(option)),
        _ => None,
    }
}

/// A prediction: 0 to 10, or none.
#[expect(clippy::option_option, reason = "the outer one says whether it is of the right form")]
fn points(value: &Value) -> Option<Option<u8>> {
    if value.is_null() {
        return Some(None);
    }
    u8::try_from(value.as_u64()?).ok().filter(|points| *points <= 10).map(Some)
}

/// A moment or an id. What lies beyond the whole numbers of a browser counts as not noted: nothing could be newer.
fn number(value: &Value) -> Option<u64> {
    const LARGEST: u64 = 1 << 53;
    if value.is_null() {
        return Some(0);
    }
    value.as_u64().map(|number| if number < LARGEST { number } else { 0 })
}

fn flag(value: &Value) -> Option<bool> {
    if value.is_null() { Some(false) } else { value.as_bool() }
}

fn text(value: Value) -> Option<String> {
    pick(value).map(Option::unwrap_or_default)
}

fn names<T: From<String> + Ord>(value: Value) -> Option<BTreeSet<T>> {
    match value {
        Value::Null => Some(BTreeSet::new()),
        Value::Array(list) => {
            let mut names = BTreeSet::new();
            for value in list {
                names.insert(T::from(text(value)?));
            }
            Some(names)
        }
        _ => None,
    }
}

fn value_of(assessment: &Assessment) -> Value {
    let mut out = Out(assessment.rest.clone());
    out.put_moment("id", assessment.id);
    out.put("checklist", Some(assessment.checklist.as_str().into()));
    out.put("version", Some(assessment.version.as_str().into()));
    out.put("profile", Some(list_of(assessment.profile.iter().map(Tag::as_str))));
    out.put("before", assessment.before.map(Value::from));
    out.put("after", assessment.after.map(Value::from));
    out.put_moment("profile_at", assessment.profile_at);
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

fn list_of<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    names.collect()
}

/// An object that is being written; what is empty is left out.
struct Out(Map<String, Value>);

impl Out {
    fn put(&mut self, name: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value);
        }
    }

    fn put_moment(&mut self, name: &str, at: Moment) {
        self.put(name, (at != 0).then(|| at.into()));
    }

    fn put_text(&mut self, name: &str, text: &str) {
        self.put(name, (!text.is_empty()).then(|| text.into()));
    }
}
