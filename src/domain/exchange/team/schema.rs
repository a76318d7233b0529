//! The form of a team's file for other programs, as a JSON Schema.

use serde_json::{Map, Value, json};

use super::FORMAT;
use crate::domain::exchange::file::TEAM_KIND;
use crate::domain::exchange::file::schema::{definitions, there};
use crate::domain::team::MAX_NAME;

/// What a way can be.
const WAYS: &str =
    "decide, look_together, find_out, train, borrow or hire; what another version names is kept.";

/// The schema. Whatever [`print`](super::print()) writes is valid by it, and whatever is valid by it
/// [`parse`](super::parse) reads, as long as nobody is joined with one who is joined; entries that it does not name are
/// allowed everywhere, as a later version may write them.
pub fn schema() -> Value {
    let mut defined = definitions();
    if let (Some(all), Some(more)) = (defined.as_object_mut(), of_a_team().as_object_mut()) {
        all.append(more);
    }
    let one_of = |names: &[&str]| json!({ "enum": names });
    let list = |of: &str| json!({ "type": "array", "items": there(of) });
    let mut properties = json!({
        "format": { "type": "integer", "minimum": 1, "maximum": FORMAT },
        "kind": { "const": TEAM_KIND },
        "id": there("id"),
        "name": described("What the system is called; a page takes up to {} signs."),
        "checklist": there("text"),
        "version": there("text"),
        "profile": { "type": ["array", "null"], "items": there("text") },
        "check": one_of(&["quick", "full"]),
        "way": one_of(&["in_one_room", "each_alone"]),
        "names": one_of(&["shown", "hidden"]),
        "rule": one_of(&["best", "lowest"])
    });
    let more = json!({
        "members": by_id(&there("member")),
        "joined": by_id(&there("id")),
        "talk": { "type": "object", "additionalProperties": there("talk") },
        "plan": list("action"),
        "ways": { "type": "object", "additionalProperties": { "type": "string", "description": WAYS } },
        "days": list("day"),
        "releases": list("release"),
        "shown": list("shown")
    });
    if let (Some(all), Value::Object(mut more)) = (properties.as_object_mut(), more) {
        all.append(&mut more);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dependable: a team",
        "description": "A team's file. Moments are milliseconds since the beginning of 1970; 0, null or nothing where one was not noted. Where names are hidden it holds no member and no return, and its releases in shown, as counts.",
        "type": "object",
        "required": ["format", "kind", "id"],
        "properties": properties,
        "$defs": defined
    })
}

/// An object whose entries are named by ids.
fn by_id(of: &Value) -> Value {
    json!({ "type": "object", "propertyNames": there("id"), "additionalProperties": of })
}

fn described(says: &str) -> Value {
    let says = says.replace("{}", &MAX_NAME.to_string());
    json!({ "type": ["string", "null"], "description": says })
}

fn of_a_team() -> Value {
    let (text, number, flag) =
        (there("text"), there("number"), json!({ "type": ["boolean", "null"] }));
    let name = described("A page takes up to {} signs.");
    let object = |properties: Value| json!({ "type": "object", "properties": properties });
    let mut all = Map::new();
    let mut define = |name: &str, of: Value| drop(all.insert(name.to_owned(), of));
    define("id", json!({ "type": "string", "pattern": "^[0-9a-hjkmnp-tv-z]{10}$" }));
    define("count", json!({ "type": ["integer", "null"], "minimum": 0, "maximum": u32::MAX }));
    define(
        "member",
        object(json!({ "name": name, "returns": { "type": "array", "items": there("return") } })),
    );
    let team = json!({ "anyOf": [there("id"), { "type": "null" }] });
    define(
        "return",
        object(
            json!({ "team": team, "name": name, "at": number, "assessment": there("assessment") }),
        ),
    );
    let evidence = json!({ "type": ["array", "null"], "items": text });
    define(
        "talk",
        object(json!({ "disagree": flag, "knower": text, "place": text, "evidence": evidence })),
    );
    define(
        "action",
        object(json!({
            "practice": text,
            "what": text,
            "owner": name,
            "due": { "type": ["string", "null"], "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "description": "A day, such as 2026-12-24." },
            "done_when": text,
            "way": { "type": ["string", "null"], "description": WAYS },
            "is_done": flag
        })),
    );
    define(
        "day",
        object(
            json!({ "at": number, "name": name, "names": by_id(&text), "counted": by_id(&number) }),
        ),
    );
    let pair = json!({ "type": "array", "prefixItems": [there("id"), number], "minItems": 2, "maxItems": 2 });
    let pairs = json!({ "type": "array", "items": pair });
    define("release", object(json!({ "at": number, "counted": pairs })));
    let practices = json!({ "type": "object", "additionalProperties": there("counts") });
    define(
        "shown",
        object(json!({ "at": number, "members": there("count"), "practices": practices })),
    );
    let levels = json!({ "type": "array", "items": there("count"), "minItems": 5, "maxItems": 5, "description": "How many chose each level, the lowest first." });
    let count = || there("count");
    define(
        "counts",
        object(
            json!({ "at_level": levels, "unknown": count(), "not_applicable": count(), "quick": count(), "covered": count() }),
        ),
    );
    Value::Object(all)
}
