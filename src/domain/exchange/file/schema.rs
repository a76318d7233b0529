//! The form of a saved file for other programs, as a JSON Schema.

use serde_json::{Value, json};

use super::FORMAT;
use crate::domain::assessment::MAX_NAME;
use crate::domain::checklist::Level;

/// The schema. Whatever [`print`](super::print()) writes is valid by it, and whatever is valid by it [`parse`](super::parse)
/// reads; entries that it does not name are allowed everywhere, as a later version may write them.
pub fn schema() -> Value {
    let lists = |of: Value| json!({ "type": ["array", "null"], "items": of });
    let number = there("number");
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dependable: saved answers",
        "description": "A file saved with Download a copy. Moments are milliseconds since the beginning of 1970; 0, null or nothing where one was not noted.",
        "type": "object",
        "required": ["format"],
        "properties": {
            "format": { "type": "integer", "minimum": 1, "maximum": FORMAT },
            "since": number,
            "assessment": there("assessment"),
            "set_aside": { "anyOf": [lists(there("assessment")), there("assessment")] },
            "gone": { "type": "array", "items": number, "description": "The ids of assessments that were deleted." }
        },
        "$defs": definitions()
    })
}

/// The parts of it, as a team's file has them as well.
pub(in crate::domain::exchange) fn definitions() -> Value {
    let lists = |of: Value| json!({ "type": ["array", "null"], "items": of });
    let entries = |of: Value| json!({ "type": "object", "additionalProperties": of });
    let points = json!({ "type": ["integer", "null"], "minimum": 0, "maximum": 10 });
    let flag = json!({ "type": ["boolean", "null"] });
    let (text, number) = (there("text"), there("number"));
    let name = json!({ "type": ["string", "null"], "description": format!("What the person calls the system; a page takes up to {MAX_NAME} signs.") });
    json!({
        "text": { "type": ["string", "null"] },
        "number": { "type": ["integer", "null"], "minimum": 0, "maximum": u64::MAX },
        "assessment": {
            "type": "object",
            "properties": {
                "id": number,
                "checklist": text,
                "version": text,
                "profile": lists(text.clone()),
                "name": name,
                "before": points,
                "after": points,
                "profile_at": number,
                "name_at": number,
                "before_at": number,
                "after_at": number,
                "responses": entries(there("response")),
                "scenarios": entries(there("picks")),
                "shuffle": { "type": ["integer", "null"], "minimum": 0, "maximum": u32::MAX }
            }
        },
        "response": {
            "type": "object",
            "properties": {
                "answer": there("answer"),
                "earlier": there("answer"),
                "evidence": lists(text.clone()),
                "quick": flag,
                "otherwise": flag,
                "note": text,
                "own_words": text,
                "at": number,
                "note_at": number,
                "words_at": number
            }
        },
        "picks": {
            "type": "object",
            "properties": { "best": text, "worst": text, "at": number }
        },
        "answer": answer()
    })
}

/// A level, a reason why it cannot apply, or one of two words.
fn answer() -> Value {
    let one = |name: &str, of: Value| json!({ "type": "object", "required": [name], "properties": { name: of }, "maxProperties": 1 });
    json!({ "oneOf": [
        one("level", json!({ "type": "integer", "minimum": 0, "maximum": Level::MAX.number() })),
        one("not_applicable", json!({ "type": "string" })),
        { "enum": ["dont_know", "no_opportunity", null] }
    ] })
}

/// A part that is defined.
pub(in crate::domain::exchange) fn there(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}
