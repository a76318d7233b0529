//! The file: everything of an assessment, as JSON. The same text is what the browser keeps.
//!
//! ```json
//! { "format": 1,
//!   "assessment": {
//!     "checklist": "production-ai", "version": "2026.11", "profile": ["candidate", "llm", "senior"],
//!     "before": 6, "after": 5, "shuffle": 7,
//!     "responses": {
//!       "OPS-4": { "answer": { "level": 3 }, "evidence": ["measure", "who"], "quick": true, "note": "…", "own_words": "…" },
//!       "OPS-5": { "answer": "dont_know" },
//!       "OPS-7": { "answer": { "not_applicable": "no-judge" } },
//!       "COST-1": { "answer": "no_opportunity" } },
//!     "scenarios": { "S1": { "best": "trial", "worst": "switch" } } },
//!   "set_aside": null }
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::json::{self, Stopped, Value};
use crate::domain::assessment::{Answer, Assessment, Level, Picks, Response};

/// The version of the form that is written; older ones are read, newer ones are set aside.
pub const FORMAT: u32 = 1;
/// Larger texts are refused before they are read: 2 MB, far beyond any real assessment.
pub const LARGEST: usize = 2_000_000;

/// What is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The assessment.
    pub assessment: Assessment,
    /// The one that was set aside by starting over, so that this can be undone.
    pub set_aside: Option<Assessment>,
}

/// Why a text could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Beyond [`LARGEST`].
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// Not JSON, or not whole numbers, texts, lists and maps.
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
    /// Written by a newer version of the app.
    Newer {
        /// Its format.
        format: u32,
    },
}

impl fmt::Display for FileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::TooLarge { bytes } => {
                write!(out, "the text has {bytes} bytes; at most {LARGEST} are read")
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
/// - more than 2 MB: [`FileError::TooLarge`]
/// - `not json`: [`FileError::NotReadable`] with the place
/// - `{"format": "x"}`, a level of 7: [`FileError::NotAnAssessment`] with the entry
/// - `{"format": 2}`: [`FileError::Newer`], whatever else it holds
pub fn parse(text: &str) -> Result<Saved, FileError> {
    if text.len() > LARGEST {
        return Err(FileError::TooLarge { bytes: text.len() });
    }
    let value = json::parse(text)
        .map_err(|Stopped { line, column }| FileError::NotReadable { line, column })?;
    let wrong = |at: &str| FileError::NotAnAssessment { at: at.to_owned() };
    let Value::Map(map) = value else {
        return Err(wrong("the whole"));
    };
    match map.iter().find(|(key, _)| key == "format").and_then(|(_, value)| number::<u32>(value)) {
        None | Some(0) => return Err(wrong("format")),
        Some(format) if format > FORMAT => return Err(FileError::Newer { format }),
        Some(_) => {}
    }
    let mut saved = Saved::default();
    for (key, value) in map {
        match key.as_str() {
            "assessment" => saved.assessment = assessment(value)?,
            "set_aside" if value != Value::Null => saved.set_aside = Some(assessment(value)?),
            _ => {}
        }
    }
    Ok(saved)
}

/// Writes an assessment; [`parse`] reads it back.
pub fn print(saved: &Saved) -> String {
    let mut map = vec![("format", FORMAT.into()), ("assessment", value_of(&saved.assessment))];
    map.extend(saved.set_aside.as_ref().map(|assessment| ("set_aside", value_of(assessment))));
    json::print(&map_of(map))
}

fn assessment(value: Value) -> Result<Assessment, FileError> {
    let at = |at: &str| FileError::NotAnAssessment { at: at.to_owned() };
    let Value::Map(map) = value else {
        return Err(at("assessment"));
    };
    let mut assessment = Assessment::default();
    for (key, value) in map {
        let wrong = || at(&key);
        match key.as_str() {
            "checklist" => assessment.checklist = text(value).ok_or_else(wrong)?,
            "version" => assessment.version = text(value).ok_or_else(wrong)?,
            "profile" => assessment.profile = texts(value).ok_or_else(wrong)?,
            "before" => assessment.before = points(&value).ok_or_else(wrong)?,
            "after" => assessment.after = points(&value).ok_or_else(wrong)?,
            "shuffle" => assessment.shuffle = number(&value).ok_or_else(wrong)?,
            "responses" => assessment.responses = entries(value, response)?,
            "scenarios" => assessment.scenarios = entries(value, picks)?,
            _ => {}
        }
    }
    Ok(assessment)
}

fn entries<T>(
    value: Value,
    read: fn(Value) -> Option<T>,
) -> Result<BTreeMap<String, T>, FileError> {
    let Value::Map(map) = value else {
        return Err(FileError::NotAnAssessment { at: "responses".to_owned() });
    };
    let mut entries = BTreeMap::new();
    for (id, value) in map {
        match read(value) {
            Some(entry) => drop(entries.insert(id, entry)),
            None => return Err(FileError::NotAnAssessment { at: id }),
        }
    }
    Ok(entries)
}

fn response(value: Value) -> Option<Response> {
    let Value::Map(map) = value else { return None };
    let mut response = Response::default();
    for (key, value) in map {
        match key.as_str() {
            "answer" => {
                response.answer = if value == Value::Null { None } else { Some(answer(value)?) }
            }
            "evidence" => response.evidence = texts(value)?,
            "quick" => response.quick = value == Value::Flag(true),
            "otherwise" => response.otherwise = value == Value::Flag(true),
            "note" => response.note = text(value)?,
            "own_words" => response.own_words = text(value)?,
            _ => {}
        }
    }
    Some(response)
}

fn answer(value: Value) -> Option<Answer> {
    match value {
        Value::Text(text) if text == "dont_know" => Some(Answer::DontKnow),
        Value::Text(text) if text == "no_opportunity" => Some(Answer::NoOpportunity),
        Value::Map(map) if map.len() == 1 => {
            let (key, value) = map.into_iter().next()?;
            match key.as_str() {
                "level" => Some(Answer::Level(Level::try_from(number::<u8>(&value)?).ok()?)),
                "not_applicable" => Some(Answer::NotApplicable(text(value)?)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn picks(value: Value) -> Option<Picks> {
    let Value::Map(map) = value else { return None };
    let mut picks = Picks::default();
    for (key, value) in map {
        match key.as_str() {
            "best" if value != Value::Null => picks.best = Some(text(value)?),
            "worst" if value != Value::Null => picks.worst = Some(text(value)?),
            _ => {}
        }
    }
    Some(picks)
}

fn text(value: Value) -> Option<String> {
    if let Value::Text(text) = value { Some(text) } else { None }
}

fn texts(value: Value) -> Option<BTreeSet<String>> {
    let Value::List(list) = value else {
        return None;
    };
    let mut texts = BTreeSet::new();
    for value in list {
        texts.insert(text(value)?);
    }
    Some(texts)
}

fn number<T: TryFrom<i64>>(value: &Value) -> Option<T> {
    if let Value::Number(number) = value { T::try_from(*number).ok() } else { None }
}

/// A prediction: 0 to 10, or none.
#[expect(
    clippy::option_option,
    reason = "the outer one says whether the text is of the right form"
)]
fn points(value: &Value) -> Option<Option<u8>> {
    if *value == Value::Null {
        Some(None)
    } else {
        number(value).filter(|points| *points <= 10).map(Some)
    }
}

fn value_of(assessment: &Assessment) -> Value {
    let mut map = vec![
        ("checklist", assessment.checklist.as_str().into()),
        ("version", assessment.version.as_str().into()),
        ("profile", list_of(&assessment.profile)),
        ("shuffle", assessment.shuffle.into()),
        ("responses", entries_of(&assessment.responses, value_of_response)),
    ];
    map.extend(assessment.before.map(|points| ("before", u32::from(points).into())));
    map.extend(assessment.after.map(|points| ("after", u32::from(points).into())));
    if !assessment.scenarios.is_empty() {
        map.push(("scenarios", entries_of(&assessment.scenarios, value_of_picks)));
    }
    map_of(map)
}

fn value_of_response(response: &Response) -> Value {
    let mut map = Vec::new();
    if let Some(answer) = &response.answer {
        map.push(("answer", value_of_answer(answer)));
    }
    if !response.evidence.is_empty() {
        map.push(("evidence", list_of(&response.evidence)));
    }
    for (name, flag) in [("quick", response.quick), ("otherwise", response.otherwise)] {
        if flag {
            map.push((name, Value::Flag(true)));
        }
    }
    for (name, text) in [("note", &response.note), ("own_words", &response.own_words)] {
        if !text.is_empty() {
            map.push((name, text.as_str().into()));
        }
    }
    map_of(map)
}

fn value_of_answer(answer: &Answer) -> Value {
    match answer {
        Answer::Level(level) => map_of(vec![("level", u32::from(level.number()).into())]),
        Answer::NotApplicable(reason) => map_of(vec![("not_applicable", reason.as_str().into())]),
        Answer::DontKnow => "dont_know".into(),
        Answer::NoOpportunity => "no_opportunity".into(),
    }
}

fn value_of_picks(picks: &Picks) -> Value {
    let mut map = Vec::new();
    for (name, pick) in [("best", &picks.best), ("worst", &picks.worst)] {
        if let Some(pick) = pick {
            map.push((name, pick.as_str().into()));
        }
    }
    map_of(map)
}

fn map_of(entries: Vec<(&str, Value)>) -> Value {
    let mut map = Vec::new();
    for (key, value) in entries {
        map.push((key.to_owned(), value));
    }
    Value::Map(map)
}

fn entries_of<T>(entries: &BTreeMap<String, T>, value_of: fn(&T) -> Value) -> Value {
    let mut map = Vec::new();
    for (key, entry) in entries {
        map.push((key.clone(), value_of(entry)));
    }
    Value::Map(map)
}

fn list_of(texts: &BTreeSet<String>) -> Value {
    let mut list = Vec::new();
    for text in texts {
        list.push(text.as_str().into());
    }
    Value::List(list)
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(number.into())
    }
}
