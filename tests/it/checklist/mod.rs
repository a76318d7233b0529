//! A checklist with one thing broken: the author reads what is wrong, where, and what to do.

use dependable::domain::authoring::read::{File, Finding, Read, read};
use dependable::domain::authoring::validate::validate;
use toml::{Table, Value};

use crate::support::{built_in, in_package, toml_files};

mod codes;
mod course;
mod earlier;
mod empty;
mod excerpt;
mod minutes;
mod passage;
mod reading;
mod released;
mod upgrade;

const OPS: &str = "sections/ops.toml";

/// The files of the built-in checklist.
fn files() -> Vec<File> {
    let folder = in_package("static/checklists/production-ai");
    let mut files = Vec::new();
    for part in ["", "sections/"] {
        for path in toml_files(&folder.join(part)) {
            let name = path.file_name().expect("a file has a name").to_string_lossy();
            files.push(File {
                name: format!("{part}{name}"),
                text: std::fs::read_to_string(&path).expect("the file can be read"),
            });
        }
    }
    files
}

/// The built-in checklist as read.
#[track_caller]
fn built_in_read() -> Read {
    read(&files()).expect("the built-in checklist can be read")
}

fn sentences(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(ToString::to_string).collect()
}

/// What the author reads about these files.
fn findings(files: &[File]) -> Vec<String> {
    match read(files) {
        Ok(read) => sentences(&validate(&read)),
        Err(findings) => sentences(&findings),
    }
}

#[track_caller]
fn text_of<'a>(files: &'a mut [File], name: &str) -> &'a mut String {
    let file = files.iter_mut().find(|file| file.name == name);
    &mut file.expect("the checklist has this file").text
}

/// What the author reads after changing the values of one file.
#[track_caller]
fn after(name: &str, change: impl FnOnce(&mut Table)) -> Vec<String> {
    let mut files = files();
    let text = text_of(&mut files, name);
    let mut table: Table = text.parse().expect("the file is TOML");
    change(&mut table);
    *text = table.to_string();
    findings(&files)
}

/// What the author reads after typing `new` over the first `old` of one file, and the line it stands in.
#[track_caller]
fn after_typing(name: &str, old: &str, new: &str) -> (Vec<String>, usize) {
    let mut files = files();
    let text = text_of(&mut files, name);
    let at = text.find(old).expect("the file holds the text to replace");
    let line = 1 + text[..at].matches('\n').count();
    text.replace_range(at..at + old.len(), new);
    (findings(&files), line)
}

/// What the author reads when a file is missing.
fn without(name: &str) -> Vec<String> {
    let mut files = files();
    files.retain(|file| file.name != name);
    findings(&files)
}

/// One entry of a file, by its id.
#[track_caller]
fn entry<'a>(file: &'a mut Table, list: &str, id: &str) -> &'a mut Value {
    let entries = file[list].as_array_mut().expect("the file has this list");
    entries.iter_mut().find(|entry| entry["id"].as_str() == Some(id)).expect("the list has this id")
}

#[track_caller]
fn practice<'a>(file: &'a mut Table, id: &str) -> &'a mut Value {
    entry(file, "practice", id)
}

#[track_caller]
fn list(value: &mut Value) -> &mut Vec<Value> {
    value.as_array_mut().expect("the value is a list")
}

#[track_caller]
fn says(found: &[String], sentence: &str) {
    assert!(
        found.iter().any(|found| found == sentence),
        "not found: {sentence}\nfound: {found:#?}"
    );
}

#[test]
fn the_built_in_checklist_passes() {
    assert_eq!(findings(&files()), [""; 0]);
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let mut files = files();
    files.reverse();
    let read = read(&files).expect("the files can be read in any order");
    assert_eq!(read.checklist, *built_in());
}

#[test]
fn a_missing_level_is_found() {
    let found = after(OPS, |file| {
        list(&mut practice(file, "OPS-4")["team"]["levels"]).pop();
    });
    assert_eq!(
        found,
        ["sections/ops.toml, practice OPS-4, team.levels: there are 4 texts for 5 levels; \
             write one for each level from 0 to 4"]
    );
}

#[test]
fn a_missing_explanation_or_step_is_found() {
    let found = after(OPS, |file| {
        list(&mut practice(file, "OPS-4")["candidate"]["means"]).pop();
        list(&mut practice(file, "OPS-4")["steps"]).pop();
    });
    let remedy = "there are 4 texts for 5 levels; write one for each level from 0 to 4";
    assert_eq!(
        found,
        [
            format!("sections/ops.toml, practice OPS-4, steps: {remedy}"),
            format!("sections/ops.toml, practice OPS-4, candidate.means: {remedy}"),
        ]
    );
}

#[test]
fn sentences_to_say_are_there_for_every_level_or_for_none() {
    let remedy = "write one for each level from 0 to 4";
    let found = after(OPS, |file| {
        let say = vec![Value::from("I stopped it twice myself.")];
        practice(file, "OPS-4").as_table_mut().expect("a table").insert("say".into(), say.into());
    });
    assert_eq!(
        found,
        [format!(
            "sections/ops.toml, practice OPS-4, say: there are 1 texts for 5 levels; {remedy}"
        )]
    );
}

#[test]
fn a_practice_that_can_be_asked_of_someone_without_words_is_found() {
    let found = after("sections/ops.toml", |file| {
        practice(file, "OPS-4").as_table_mut().expect("a table").remove("candidate");
    });
    says(
        &found,
        "sections/ops.toml, practice OPS-4: it can be asked of a candidate and has no wording for one; \
         add [practice.candidate], or name the other in each line of applies",
    );
}

#[test]
fn a_duplicate_practice_is_found() {
    let found = after(OPS, |file| {
        let twin = practice(file, "OPS-4").clone();
        list(&mut file["practice"]).push(twin);
    });
    assert_eq!(
        found,
        ["sections/ops.toml, practice OPS-4: this id is used twice; \
             give one of the two an id of its own"]
    );
}

#[test]
fn every_other_duplicate_id_is_found() {
    for (file, list_name, place) in [
        ("patterns.toml", "pattern", "P07"),
        ("scenarios.toml", "scenario", "S3"),
        ("references.toml", "reference", "nist-ai-rmf"),
    ] {
        let found = after(file, |table| {
            let twin = entry(table, list_name, place).clone();
            list(&mut table[list_name]).push(twin);
        });
        says(
            &found,
            &format!(
                "{file}, the file, {list_name}: the id `{place}` is used twice; give each its own"
            ),
        );
    }
    let found = after(OPS, |file| {
        let artefacts = list(&mut practice(file, "OPS-4")["evidence"]);
        artefacts[1]["id"] = artefacts[0]["id"].clone();
    });
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].starts_with("sections/ops.toml, practice OPS-4, evidence: the id `"),
        "{found:#?}"
    );
}

#[test]
fn an_unknown_reference_is_found() {
    let found = after(OPS, |file| {
        list(&mut practice(file, "OPS-4")["refs"]).push("my-book: Chapter 1".into());
    });
    assert_eq!(
        found,
        [
            "sections/ops.toml, practice OPS-4, refs: the reference `my-book: Chapter 1` is not known; \
             add it to references.toml or correct the key (reference: section)"
        ]
    );
}

#[test]
fn an_empty_text_is_found() {
    let found = after(OPS, |file| {
        practice(file, "OPS-4")["team"]["means"][2] = "  ".into();
    });
    assert_eq!(
        found,
        ["sections/ops.toml, practice OPS-4, team.means[2]: the text is empty; write it"]
    );
}

#[test]
fn an_unknown_tag_is_found() {
    let found = after(OPS, |file| {
        practice(file, "OPS-4")["floor"][0] = vec!["robot"].into();
    });
    assert_eq!(
        found,
        ["sections/ops.toml, practice OPS-4, floor: the tag `robot` is not known; \
             use a tag that a profile question sets"]
    );
}

#[test]
fn an_unknown_kind_of_system_is_found() {
    let found = after(OPS, |file| {
        let looks_like = practice(file, "OPS-4")["looks_like"].as_table_mut();
        looks_like.expect("a table").insert("robot".to_owned(), "A lamp blinks.".into());
    });
    assert_eq!(
        found,
        ["sections/ops.toml, practice OPS-4, looks_like: the tag `robot` is not known; \
             use a tag that a profile question sets"]
    );
}

#[test]
fn a_cycle_in_needs_is_found_at_each_practice_on_it() {
    let found = after("sections/eng.toml", |file| {
        practice(file, "ENG-1")["needs"] = vec!["OPS-1"].into();
    });
    let remedy = "it comes back to itself; remove one of the prerequisites on the way";
    says(&found, &format!("sections/eng.toml, practice ENG-1, needs: {remedy}"));
    says(&found, &format!("sections/ops.toml, practice OPS-1, needs: {remedy}"));
}

#[test]
fn a_prerequisite_that_does_not_exist_is_found() {
    let found = after(OPS, |file| {
        practice(file, "OPS-4")["needs"] = vec!["OPS-99"].into();
    });
    assert_eq!(
        found,
        ["sections/ops.toml, practice OPS-4, needs: there is no practice `OPS-99`; \
             name one that exists"]
    );
}

#[test]
fn a_pattern_that_names_a_practice_that_does_not_exist_is_found() {
    let found = after("patterns.toml", |file| {
        list(&mut entry(file, "pattern", "P07")["low"][0]["any"][0]["of"]).push("OPS-99".into());
    });
    assert_eq!(
        found,
        ["patterns.toml, pattern P07: there is no practice `OPS-99`; name one that exists"]
    );
}

#[test]
fn a_scenario_without_a_worst_option_is_found() {
    let found = after("scenarios.toml", |file| {
        let options = list(&mut entry(file, "scenario", "S3")["options"]);
        for option in options.iter_mut() {
            if option["key"].as_str() == Some("worst") {
                option["key"] = "poor".into();
            }
        }
    });
    assert_eq!(
        found,
        ["scenarios.toml, scenario S3: the options are not four with one best and one worst; \
             correct the keys"]
    );
}
