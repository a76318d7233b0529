//! Every text of a checklist, emptied.

use dependable::domain::authoring::read::Read;
use dependable::domain::authoring::validate::validate;
use dependable::domain::checklist::Checklist;
use serde_json::Value as Json;

use super::built_in_read;

/// The places of every text inside of a value.
fn places(value: &Json, place: &str, found: &mut Vec<String>) {
    match value {
        Json::String(text) if !text.is_empty() => found.push(place.to_owned()),
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{place}/{index}"), found);
            }
        }
        Json::Object(fields) => {
            for (name, item) in fields {
                places(item, &format!("{place}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Empties every text of a part, one at a time, and lists the places where that is not found.
fn unnoticed<T: serde::Serialize + serde::de::DeserializeOwned>(
    read: &mut Read,
    part: impl Fn(&mut Checklist) -> &mut T,
    may_be_empty: &[&str],
) -> Vec<String> {
    let whole = serde_json::to_value(&*part(&mut read.checklist)).expect("a part has a JSON form");
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    assert!(!all.is_empty(), "the part has no texts");
    all.retain(|place| !may_be_empty.contains(&place.as_str()));
    all.retain(|place| {
        let mut broken = whole.clone();
        *broken.pointer_mut(place).expect("the place exists") = "".into();
        // What cannot even be read, such as an empty effort, has its finding from the reader.
        let Ok(value) = serde_json::from_value(broken) else {
            return false;
        };
        *part(&mut read.checklist) = value;
        validate(read).is_empty()
    });
    *part(&mut read.checklist) = serde_json::from_value(whole).expect("the part can be read back");
    all
}

#[test]
fn no_text_that_a_page_shows_may_be_empty() {
    let mut read = built_in_read();
    let with_otherwise = read
        .checklist
        .practices
        .iter()
        .position(|practice| practice.otherwise.is_some())
        .expect("a practice has a changed question");
    // Traces are for authors, and not every practice looks like something in every kind of system.
    let practice = unnoticed(
        &mut read,
        |checklist| &mut checklist.practices[with_otherwise],
        &["/traces_to", "/looks_like/agent", "/looks_like/classic-ml", "/looks_like/llm"],
    );
    let scenario = unnoticed(&mut read, |checklist| &mut checklist.scenarios[0], &["/traces_to"]);
    let pattern = unnoticed(&mut read, |checklist| &mut checklist.patterns[0], &[]);
    let section = unnoticed(&mut read, |checklist| &mut checklist.sections[0], &[]);
    let bands = unnoticed(&mut read, |checklist| &mut checklist.bands, &[]);
    let clusters = unnoticed(&mut read, |checklist| &mut checklist.clusters, &[]);
    // A name for a line with others and a second line are not needed, and neither is a link to a source.
    let question = unnoticed(
        &mut read,
        |checklist| &mut checklist.questions[0],
        &["/options/0/short", "/options/1/short", "/options/0/note", "/options/1/note"],
    );
    let reference =
        unnoticed(&mut read, |checklist| &mut checklist.references[0], &["/url", "/note"]);
    let nowhere: [String; 0] = [];
    assert_eq!(practice, nowhere);
    assert_eq!(scenario, nowhere);
    assert_eq!(pattern, nowhere);
    assert_eq!(section, nowhere);
    assert_eq!(bands, nowhere);
    assert_eq!(clusters, nowhere);
    assert_eq!(question, nowhere);
    assert_eq!(reference, nowhere);
}
