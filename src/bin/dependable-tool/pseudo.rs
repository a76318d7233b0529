//! A language that nobody speaks: every text accented, longer by some 40 %, read from right to left, and with a form
//! for each of the six categories that a language can have.
//!
//! Tests show every page in it: a letter without an accent stands in the code, and what overflows has too little room.

use dependable::domain::authoring::overlay::is_text;
use dependable::domain::authoring::read::File;
use dependable::domain::texts::{FILLED, Plural};
use toml::{Table, Value};

/// Arabic has all six categories, and is read from right to left.
pub(crate) const LANGUAGE: &str = "ar-XB";

/// Says how a word that follows is read.
const RIGHT_TO_LEFT: char = '\u{200f}';

/// The language file.
///
/// # Errors
///
/// The base is not readable as TOML.
pub(crate) fn locale(english: &str) -> Result<String, Vec<String>> {
    let mut table: Table = english.parse().map_err(|error| vec![format!("en.toml: {error}")])?;
    for (group, texts) in &mut table {
        match texts {
            Value::Table(texts) => {
                for (name, text) in texts {
                    *text = translated(&format!("{group}.{name}"), text);
                }
            }
            other => {
                *other = if group == "direction" { "rtl".into() } else { LANGUAGE.into() };
            }
        }
    }
    Ok(table.to_string())
}

fn translated(key: &str, text: &Value) -> Value {
    let counts = FILLED.iter().find(|filled| filled.key == key).map_or(0, |filled| {
        filled.placeholders.iter().filter(|placeholder| placeholder.kind == "Count").count()
    });
    forms(text, counts)
}

/// A form for each category of each count, and each says which one it is.
fn forms(text: &Value, counts: usize) -> Value {
    if counts == 0 {
        return Value::String(accented(other(text)));
    }
    let form = |category: &&str| {
        let text = format!("{} {category}", other(text));
        ((*category).to_owned(), forms(&Value::String(text), counts - 1))
    };
    Value::Table(Plural::NAMES.iter().map(form).collect())
}

fn other(text: &Value) -> &str {
    match text {
        Value::Table(forms) => forms.get("other").map_or("", other),
        text => text.as_str().unwrap_or_default(),
    }
}

/// The texts of a checklist: the files of its base, without all else.
///
/// # Errors
///
/// A file is not readable as TOML.
pub(crate) fn overlay(base: &[File]) -> Result<Vec<File>, Vec<String>> {
    let of_file = |file: &File| {
        let table: Table =
            file.text.parse().map_err(|error| vec![format!("{}: {error}", file.name)])?;
        let texts = texts(&Value::Table(table), "");
        let texts = texts.as_ref().and_then(Value::as_table).cloned().unwrap_or_default();
        Ok(File { name: file.name.clone(), text: texts.to_string() })
    };
    base.iter().map(of_file).collect()
}

/// What of a value is text, and what names the entries around it; nothing if none is.
fn texts(value: &Value, path: &str) -> Option<Value> {
    match value {
        Value::String(text) => {
            (is_text(path) && !text.is_empty()).then(|| Value::String(accented(text)))
        }
        Value::Array(values) => {
            let kept: Vec<Value> = values.iter().filter_map(|value| texts(value, path)).collect();
            (!kept.is_empty()).then_some(Value::Array(kept))
        }
        Value::Table(table) => {
            let below = |name: &str| {
                if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
            };
            let mut kept: Table = table
                .iter()
                .filter_map(|(name, value)| Some((name.clone(), texts(value, &below(name))?)))
                .collect();
            if kept.is_empty() {
                return None;
            }
            for name in ["id", "tag", "with", "at"] {
                if let Some(Value::String(text)) = table.get(name) {
                    kept.insert(name.to_owned(), text.clone().into());
                }
            }
            Some(Value::Table(kept))
        }
        _ => None,
    }
}

/// Every letter with an accent, every vowel twice, every word read from right to left; placeholders and marks stay.
pub(crate) fn accented(text: &str) -> String {
    let mut accented = String::new();
    let mut kept_until = None;
    for letter in text.chars() {
        kept_until = match (kept_until, letter) {
            (None, '{') => Some('}'),
            (None, '<') => Some('>'),
            (kept, _) => kept,
        };
        if kept_until.is_some() {
            accented.push(letter);
            if kept_until == Some(letter) {
                kept_until = None;
            }
            continue;
        }
        let with_accent = with_accent(letter);
        accented.push(with_accent);
        if "aeiouy".contains(letter.to_ascii_lowercase()) {
            accented.push(with_accent);
        }
        if letter == ' ' {
            accented.push(RIGHT_TO_LEFT);
        }
    }
    accented
}

fn with_accent(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀçðéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ";
    let place = PLAIN.find(letter);
    place.and_then(|place| ACCENTED.chars().nth(place)).unwrap_or(letter)
}
