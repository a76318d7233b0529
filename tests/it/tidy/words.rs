//! Names that say something, and words that belong here.

use std::collections::BTreeMap;
use std::path::Path;

use super::code::{Code, is_name, names};
use super::{files, none, repository};

#[test]
fn names_say_what_a_thing_is() {
    let empty = ["util", "helper", "manager"];
    let is_empty = |name: &str| empty.iter().any(|word| name.to_lowercase().contains(word));
    let mut broken = Vec::new();
    for source in repository() {
        let name =
            Path::new(&source.path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        if is_empty(&name) {
            broken.push(format!("{}: the name says nothing", source.path));
        }
    }
    for folder in ["src/", "tests/"] {
        for source in files(folder, ".rs") {
            let code = Code::read(&source.text).code;
            broken.extend(
                names(&code)
                    .filter(|(_, name)| is_empty(name))
                    .map(|(line, name)| format!("{}:{line} {name} says nothing", source.path)),
            );
        }
    }
    none(&broken);
}

/// One name for one idea: a type is not called what another one is called.
#[test]
fn no_two_types_have_one_name() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in files("src/", ".rs") {
        let code = Code::read(&source.text).code;
        for (line, text) in (1..).zip(code.lines()) {
            let mut words = text.split(|letter: char| !is_name(letter));
            let kind = words.find(|word| ["struct", "enum", "trait", "union"].contains(word));
            let Some(name) = kind.and_then(|_| words.next()).filter(|name| !name.is_empty()) else {
                continue;
            };
            found.entry(name.to_owned()).or_default().push(format!("{}:{line}", source.path));
        }
    }
    assert!(found.len() > 100, "types are seen");
    let twice = found.iter().filter(|(_, places)| places.len() > 1);
    none(&twice.map(|(name, places)| format!("{name}: {}", places.join(", "))).collect::<Vec<_>>());
}

#[test]
fn texts_on_screen_speak_calmly() {
    let mut broken = Vec::new();
    for source in files("static/locales/", ".toml") {
        for (line, text) in (1..).zip(source.text.lines()) {
            for mark in ['\u{2014}', '!'] {
                if text.contains(mark) {
                    broken.push(format!("{}:{line} holds {mark:?}", source.path));
                }
            }
        }
    }
    none(&broken);
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let folders = ["work", "tmp", "root", "home"].map(|folder| format!("/{folder}/"));
    let mut broken = Vec::new();
    for source in repository() {
        for (line, text) in (1..).zip(source.text.lines()) {
            for folder in &folders {
                // Inside of an address or a longer path it is no folder of a machine.
                let is_there = text.match_indices(folder).any(|(at, _)| {
                    !text[..at].ends_with(|letter| is_name(letter) || ".-$}".contains(letter))
                });
                if is_there {
                    broken.push(format!("{}:{line} names {folder}", source.path));
                }
            }
        }
    }
    none(&broken);
}
