//! A file that cannot be read, or is not there.

use super::{OPS, after, after_typing, files, findings, practice, says, text_of, without};

#[test]
fn broken_toml_is_found_with_its_line() {
    let (found, line) = after_typing(OPS, "id = \"OPS-4\"\ntitle = \"", "id = \"OPS-4\"\ntitle = ");
    assert_eq!(found.len(), 1, "{found:#?}");
    let place = format!("sections/ops.toml, line {}, at OPS-4: ", line + 1);
    assert!(found[0].starts_with(&place), "{place} expected: {found:#?}");
    assert!(
        found[0].ends_with("; correct or add it; the other entries of the file show the form"),
        "{found:#?}"
    );
}

#[test]
fn a_missing_field_is_found_with_its_practice() {
    let (found, _) = after_typing(OPS, "\nwhy = \"", "\n# why = \"");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains(", at OPS-1: missing field `why`; correct or add it"), "{found:#?}");
}

#[test]
fn a_misspelt_field_is_found_instead_of_being_ignored() {
    let found = after(OPS, |file| {
        let wording = practice(file, "OPS-4")["team"].as_table_mut();
        wording.expect("a table").insert("quick_stm".to_owned(), "How?".into());
    });
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains(", at OPS-4: unknown field `quick_stm`"), "{found:#?}");
}

#[test]
fn a_level_7_is_found_with_its_line() {
    let (found, line) = after_typing(OPS, "at_most = 1\n", "at_most = 7\n");
    assert_eq!(
        found,
        [format!(
            "sections/ops.toml, line {line}, at OPS-1: level 7 does not exist; levels go from 0 to 4; \
             correct or add it; the other entries of the file show the form"
        )]
    );
}

#[test]
fn a_finding_in_an_entry_without_an_id_names_no_other_entry() {
    let (found, line) = after_typing("checklist.toml", "OWN = 1,", "OWN = 7,");
    assert_eq!(
        found,
        [format!(
            "checklist.toml, line {line}: level 7 does not exist; levels go from 0 to 4; \
             correct or add it; the other entries of the file show the form"
        )]
    );
}

#[test]
fn a_missing_frame_is_found() {
    assert_eq!(
        without("checklist.toml"),
        ["checklist.toml, the folder: the file is missing; \
             add it; the built-in checklist shows its form"]
    );
}

#[test]
fn a_missing_section_is_found() {
    says(
        &without(OPS),
        "checklist.toml, asked: the section `OPS` has no file; \
         add sections/… for it or remove it here",
    );
}

#[test]
fn every_file_with_a_fault_has_its_finding() {
    let mut files = files();
    *text_of(&mut files, OPS) = "[[".to_owned();
    *text_of(&mut files, "patterns.toml") = "pattern = 3".to_owned();
    let found = findings(&files);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].starts_with("patterns.toml, line 1: "), "{found:#?}");
    assert!(found[1].starts_with("sections/ops.toml, line 1: "), "{found:#?}");
}
