//! The language file: a text that is missing, unknown, empty or wrongly filled stops the build.

use dependable::domain::checklist::packed;
use dependable::domain::texts::{FILLED, Text, Texts};
use toml::{Table, Value};

use crate::support::in_package;

const FILE: &str = "en.toml";

fn source() -> String {
    std::fs::read_to_string(in_package("static/locales/en.toml"))
        .expect("the language file can be read")
}

/// The texts of the built-in language file, for the other tests.
#[track_caller]
pub(crate) fn english() -> Texts {
    Texts::read(FILE, &source()).expect("the language file has no finding")
}

/// What the translator reads after a change.
#[track_caller]
fn after(change: impl FnOnce(&mut Table)) -> Vec<String> {
    let mut table: Table = source().parse().expect("the language file is TOML");
    change(&mut table);
    Texts::read(FILE, &table.to_string()).expect_err("the change has a finding")
}

fn group<'a>(table: &'a mut Table, name: &str) -> &'a mut Table {
    table[name].as_table_mut().expect("the group is there")
}

#[test]
fn the_built_in_language_file_fills_every_text() {
    let english = english();
    assert_eq!(english.language, "en");
    assert_eq!(english.direction, "ltr");
    assert_eq!(english.values.len(), Text::KEYS.len() + FILLED.len());
    assert_eq!(&english[Text::SiteName], "Dependable");
    assert_eq!(&english[Text::ContrastGo], "Check your own work in three minutes");
    assert_eq!(english.room_words(3), "3 words");
}

#[test]
fn a_missing_text_is_found() {
    let found = after(|table| {
        group(table, "start").remove("go");
    });
    assert_eq!(found, ["en.toml, start.go: is missing; add it"]);
}

#[test]
fn a_missing_group_is_found_text_by_text() {
    let found = after(|table| {
        table.remove("over");
    });
    assert_eq!(
        found,
        ["start", "sure", "yes", "no"]
            .map(|name| format!("en.toml, over.{name}: is missing; add it"))
    );
}

#[test]
fn a_text_that_nothing_shows_is_found() {
    let found = after(|table| {
        group(table, "start").insert("cheer".to_owned(), "Hello".into());
    });
    assert_eq!(found, ["en.toml, start.cheer: nothing shows this text; remove it"]);
}

#[test]
fn an_empty_text_is_found() {
    for empty in [Value::from(""), Value::from(" \n"), Value::from(3)] {
        let found = after(|table| {
            group(table, "start").insert("go".to_owned(), empty);
        });
        assert_eq!(found[0], "en.toml, start.go: is empty; write the text or remove the line");
    }
}

#[test]
fn a_placeholder_that_is_missing_or_unknown_is_found() {
    for (text, used) in [
        ("You answered.", "[]"),
        ("{n} answered", "[\"n\"]"),
        ("{n} of {of} for {name}", "[\"n\", \"name\", \"of\"]"),
        ("{n of {of}", "[\"n of {of\"]"),
    ] {
        let found = after(|table| {
            group(table, "start").insert("resume".to_owned(), text.into());
        });
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("en.toml, start.resume: has the placeholders ")
                && found[0].ends_with("; the program fills [\"n\", \"of\"]"),
            "{text}: {found:?}"
        );
        if !text.starts_with("{n of") {
            assert!(found[0].contains(used), "{text}: {found:?}");
        }
    }
}

#[test]
fn a_placeholder_may_be_used_twice_and_in_any_order() {
    let mut table: Table = source().parse().expect("the language file is TOML");
    group(&mut table, "start").insert("resume".to_owned(), "{of}, {n}, {of}".into());
    let texts = Texts::read(FILE, &table.to_string()).expect("no finding");
    assert_eq!(texts.start_resume(3, 8), "8, 3, 8");
}

#[test]
fn a_missing_language_is_found() {
    let found = after(|table| {
        table.remove("language");
    });
    assert_eq!(found, ["en.toml, language: is missing; add it, such as language = \"en\""]);
}

#[test]
fn a_file_that_is_not_toml_is_found_with_its_line() {
    let broken = source().replacen("[nav]", "[nav", 1);
    let found = Texts::read(FILE, &broken).expect_err("the file is broken");
    assert_eq!(found.len(), 1, "{found:?}");
    let line =
        1 + source().lines().position(|line| line == "[nav]").expect("the file has the group");
    assert!(
        found[0].starts_with("en.toml: not readable as TOML: ")
            && found[0].contains(&format!("line {line}")),
        "{found:?}"
    );
}

#[test]
fn texts_reach_the_browser_as_they_are() {
    let english = english();
    assert_eq!(packed::parse(&packed::print(&english)), Some(english));
}
