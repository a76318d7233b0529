//! What several entries of a team's file are made of.

use serde_json::{Map, Value};

use crate::domain::exchange::file::FileError;
use crate::domain::exchange::file::read::wrong;

/// An entry that was read, or why it cannot be.
pub(super) type Read<T> = Result<T, FileError>;

/// The ten figures of an id. Each id has one form, so none stands twice in an object.
pub(super) fn figures(text: &str) -> Option<u64> {
    const SIGNS: &str = "0123456789abcdefghjkmnpqrstvwxyz";
    let place = |sign: char| u64::try_from(SIGNS.find(sign)?).ok();
    let number = text.chars().try_fold(0, |number, sign| Some(number << 5 | place(sign)?))?;
    (text.len() == 10).then_some(number)
}

pub(super) fn id(value: &Value) -> Option<u64> {
    figures(value.as_str()?)
}

pub(super) fn object_of(key: &str, value: Value) -> Read<Map<String, Value>> {
    match value {
        Value::Object(map) => Ok(map),
        _ => Err(wrong(key)),
    }
}
