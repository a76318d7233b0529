//! Reading a saved assessment, entry by entry, so that the one that is wrong can be named.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::strict;
use super::{FORMAT, FileError, TEAM_KIND};
use crate::domain::assessment::{Answer, Assessment, Picks, Response, Saved};
use crate::domain::checklist::{Level, OptionId};
use crate::domain::exchange::link::{MARKER, RETURN_MARKER};

/// Reads a saved assessment.
///
/// Answers to practices that the checklist does not know stay in it and are written back.
///
/// # Errors
///
/// - `not json`: [`FileError::NotReadable`] with the place; without an end [`FileError::CutOff`]
/// - the same name twice in one object: [`FileError::Twice`] with the place
/// - nothing, a private link, a checklist: [`FileError::Empty`], [`FileError::Link`], [`FileError::NoAnswers`]
/// - `{"format": "x"}`, a level of 7: [`FileError::NotAnAssessment`] with the entry
/// - a team's file: [`FileError::Team`]
/// - `{"format": 3}`: [`FileError::Newer`], whatever else it holds but a name twice
pub fn parse(text: &str) -> Result<Saved, FileError> {
    let map = object(text)?;
    if map.get("kind").is_some_and(|kind| kind == TEAM_KIND) {
        return Err(FileError::Team);
    }
    is_known(&map, FORMAT)?;
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
            "gone" => {
                for id in value.as_array().ok_or_else(|| wrong("gone"))? {
                    saved.note_gone(number(id).ok_or_else(|| wrong("gone"))?);
                }
            }
            _ => drop(saved.rest.insert(key, value)),
        }
    }
    saved.tell_apart();
    Ok(saved)
}

/// The object that a file is.
pub(in crate::domain::exchange) fn object(text: &str) -> Result<Map<String, Value>, FileError> {
    let text = text.trim_start_matches('\u{feff}');
    let value =
        strict::read(text).map_err(|(error, is_twice)| unreadable(text, &error, is_twice))?;
    let Value::Object(map) = value else {
        return Err(FileError::NotAnAssessment { at: None });
    };
    if map.contains_key("$schema") { Err(FileError::NoAnswers) } else { Ok(map) }
}

/// Whether the form is known up to this version of it.
pub(in crate::domain::exchange) fn is_known(
    map: &Map<String, Value>,
    known: u32,
) -> Result<(), FileError> {
    match map.get("format").and_then(Value::as_u64) {
        None | Some(0) => Err(wrong("format")),
        Some(format) if format > u64::from(known) => Err(FileError::Newer { format }),
        Some(_) => Ok(()),
    }
}

/// Reads the bytes of a file as [`parse`] reads its text.
///
/// # Errors
///
/// - an image: [`FileError::NotText`]
/// - with the mark of UTF-16 at its beginning: [`FileError::Utf16`]
/// - as [`parse`]
pub fn open(bytes: &[u8]) -> Result<Saved, FileError> {
    parse(text_of(bytes)?)
}

/// The text of a file.
pub(in crate::domain::exchange) fn text_of(bytes: &[u8]) -> Result<&str, FileError> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(FileError::Utf16);
    }
    std::str::from_utf8(bytes).map_err(|_| FileError::NotText)
}

/// What a text is that is no JSON. A checklist is TOML for its authors; the content of a page begins with a language and
/// the way in which it is written.
fn unreadable(text: &str, error: &serde_json::Error, is_twice: bool) -> FileError {
    let (line, column) = (error.line(), error.column().max(1));
    let is_content =
        || text.lines().nth(1).is_some_and(|second| second == "ltr" || second == "rtl");
    if is_twice {
        FileError::Twice { line, column }
    } else if text.trim().is_empty() {
        FileError::Empty
    } else if error.is_eof() {
        FileError::CutOff { line, column }
    } else if [MARKER, RETURN_MARKER].iter().any(|mark| text.contains(mark)) {
        FileError::Link
    } else if text.contains("\nid = ") || is_content() {
        FileError::NoAnswers
    } else {
        FileError::NotReadable { line, column }
    }
}

pub(in crate::domain::exchange) fn wrong(at: &str) -> FileError {
    FileError::NotAnAssessment { at: Some(at.to_owned()) }
}

pub(in crate::domain::exchange) fn assessment(value: Value) -> Result<Assessment, FileError> {
    let Value::Object(map) = value else {
        return Err(wrong("assessment"));
    };
    let mut assessment = Assessment::default();
    for (key, value) in map {
        match key.as_str() {
            "responses" => assessment.responses = entries(&key, value, response)?,
            "scenarios" => assessment.scenarios = entries(&key, value, picks)?,
            _ => part(&mut assessment, &key, value).ok_or_else(|| wrong(&key))?,
        }
    }
    Ok(assessment)
}

fn part(assessment: &mut Assessment, key: &str, value: Value) -> Option<()> {
    match key {
        "id" => assessment.id = number(&value)?,
        "checklist" => assessment.checklist = text(value)?,
        "version" => assessment.version = text(value)?,
        "profile" => assessment.profile = names(value)?,
        "name" => assessment.name = text(value)?,
        "before" => assessment.before = points(&value)?,
        "after" => assessment.after = points(&value)?,
        "profile_at" => assessment.profile_at = number(&value)?,
        "name_at" => assessment.name_at = number(&value)?,
        "before_at" => assessment.before_at = number(&value)?,
        "after_at" => assessment.after_at = number(&value)?,
        "shuffle" => assessment.shuffle = u32::try_from(number(&value)?).ok()?,
        _ => drop(assessment.rest.insert(key.to_owned(), value)),
    }
    Some(())
}

/// Each entry by itself, so that the one that is wrong can be named.
pub(in crate::domain::exchange) fn entries<K: From<String> + Ord, T>(
    name: &str,
    value: Value,
    read: impl Fn(Value) -> Option<T>,
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
            "answer" | "earlier" if value.is_null() => {}
            "answer" => response.answer = Some(answer(value)?),
            "earlier" => response.earlier = Some(answer(value)?),
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
pub(in crate::domain::exchange) fn number(value: &Value) -> Option<u64> {
    const LARGEST: u64 = 1 << 53;
    if value.is_null() {
        return Some(0);
    }
    value.as_u64().map(|number| if number < LARGEST { number } else { 0 })
}

pub(in crate::domain::exchange) fn flag(value: &Value) -> Option<bool> {
    if value.is_null() { Some(false) } else { value.as_bool() }
}

pub(in crate::domain::exchange) fn text(value: Value) -> Option<String> {
    pick(value).map(Option::unwrap_or_default)
}

pub(in crate::domain::exchange) fn names<T: From<String> + Ord>(
    value: Value,
) -> Option<BTreeSet<T>> {
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
