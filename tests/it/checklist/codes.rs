//! A name without a number could not travel in a link.

use toml::Table;

use super::{OPS, after, after_typing, list, says, without};

const CODES: &str = "codes.toml";

/// The practice of this id in the codebook.
#[track_caller]
fn coded<'a>(file: &'a mut Table, id: &str) -> &'a mut Table {
    let practices = list(&mut file["practice"]);
    let found = practices.iter_mut().find(|practice| practice["id"].as_str() == Some(id));
    found.and_then(toml::Value::as_table_mut).expect("the practice has a number")
}

#[test]
fn a_checklist_without_a_codebook_is_found() {
    assert_eq!(
        without(CODES),
        ["codes.toml, the folder: the file is missing, or names nothing; \
          add it, with every name; the built-in checklist shows its form"]
    );
}

#[test]
fn every_name_without_a_number_is_found() {
    let found = after(CODES, |file| {
        list(&mut file["versions"]).retain(|version| version.as_str() != Some("2026.11"));
        list(&mut file["tags"]).pop();
        list(&mut file["scenario"]).pop();
        list(&mut file["scenario"][0]["options"]).pop();
        list(&mut coded(file, "OPS-4")["artefacts"]).pop();
        list(&mut coded(file, "DATA-3")["reasons"]).clear();
        list(&mut file["practice"]).retain(|practice| practice["id"].as_str() != Some("OPS-5"));
    });
    let remedy = "has no number; add it at the end of the list";
    for place in ["versions: `2026.11`", "practices: `OPS-5`", "scenarios: `S12`"] {
        says(&found, &format!("codes.toml, {place} {remedy}"));
    }
    for place in ["tags", "options of S3", "artefacts of OPS-4", "reasons of DATA-3"] {
        let begins = format!("codes.toml, {place}: `");
        assert!(
            found.iter().any(|found| found.starts_with(&begins) && found.ends_with(remedy)),
            "{begins}: {found:#?}"
        );
    }
}

#[test]
fn a_new_name_in_the_checklist_needs_a_number() {
    let (found, _) = after_typing(OPS, "id = \"measure\"", "id = \"gauge\"");
    says(
        &found,
        "codes.toml, artefacts of OPS-4: `gauge` has no number; add it at the end of the list",
    );
}

#[test]
fn a_number_for_two_things_is_found() {
    let found = after(CODES, |file| {
        list(&mut file["tags"]).push("team".into());
    });
    says(
        &found,
        "codes.toml, tags: `team` stands there twice; remove the one that no release has had",
    );
}

#[test]
fn a_name_that_no_codebook_can_carry_is_found() {
    for name in ["two words", "one,two", "one;two", "one/two", "Łukasz"] {
        let found = after(CODES, |file| {
            list(&mut coded(file, "OPS-4")["artefacts"]).push(name.into());
        });
        let sentence = format!(
            "codes.toml, the file: `{name}` has a sign that no codebook can carry; use letters, digits, `-` and `.`"
        );
        assert_eq!(found, [sentence]);
    }
}
