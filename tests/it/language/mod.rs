//! Another language is a language file and an overlay of texts: a language that nobody speaks proves it.

use std::sync::LazyLock;

use dependable::domain::authoring::overlay::{is_text, overlay};
use dependable::domain::authoring::read::{File, read};
use dependable::domain::authoring::validate::validate;
use dependable::domain::content::Content;
use dependable::domain::exchange::csv::Decimals;
use dependable::domain::exchange::report::report;
use dependable::domain::exchange::{csv, markdown};
use dependable::domain::result::assess;
use dependable::domain::texts::Texts;
use dependable::state::{Model, Route, Shared};

use crate::pages::{candidate, draw_app, everything_in, opened, team, unfolded};
use crate::support::{built_in, in_package};

#[path = "../../../src/bin/dependable-tool/pseudo.rs"]
mod pseudo;

mod messages;

/// The files of the built-in checklist.
fn base() -> Vec<File> {
    let folder = in_package("static/checklists/production-ai");
    let mut files = Vec::new();
    for part in ["", "sections/"] {
        for entry in std::fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                let text = std::fs::read_to_string(&path).unwrap();
                files.push(File { name: format!("{part}{name}"), text });
            }
        }
    }
    files
}

/// All words in the language that nobody speaks.
static CONTENT: LazyLock<Content> = LazyLock::new(|| {
    let english = std::fs::read_to_string(in_package("static/locales/en.toml")).unwrap();
    let locale = pseudo::locale(&english).unwrap();
    let texts = Texts::read("ar-XB.toml", &locale).expect("the language file has no finding");
    let files = overlay(&base(), &pseudo::overlay(&base()).unwrap()).expect("nothing is missing");
    let read = read(&files).expect("the checklist can be read");
    assert_eq!(validate(&read), []);
    Content { texts, checklist: read.checklist }
});

fn said(model: Model) -> Model {
    let (texts, checklist) = (CONTENT.texts.clone(), CONTENT.checklist.clone());
    Model { texts: Shared::new(texts), checklist: Shared::new(checklist), ..model }
}

/// What is the same in every language: ids, places in sources, and what a person wrote or chose.
fn without_names(text: &str) -> String {
    let mut text = text.to_owned();
    let places = CONTENT.checklist.references.iter().flat_map(|reference| &reference.sections);
    let mut names: Vec<&str> = places.map(|section| section.at.as_str()).collect();
    names.extend(CONTENT.checklist.practices.iter().map(|practice| practice.id.as_str()));
    names.extend(CONTENT.checklist.sections.iter().map(|section| section.id.as_str()));
    names.extend([
        "gardening",
        "P1",
        "P2",
        "P3",
        "Note",
        "ask Ada about June",
        "In week",
        "we restored it",
    ]);
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names {
        text = text.replace(name, "");
    }
    text
}

/// What is left of English: every letter of this language has an accent.
fn english_in(text: &str) -> Option<String> {
    // Neither a link nor what a page is written in is of any language.
    let text = text.split("shared.html#").next().unwrap_or_default();
    if text.starts_with("<script async src=") || text == "#14594f" {
        return None;
    }
    let rest = without_names(text);
    rest.contains(|letter: char| letter.is_ascii_alphabetic()).then(|| text.to_owned())
}

#[track_caller]
fn speaks_no_english(pages: impl IntoIterator<Item = (String, Vec<String>)>) {
    let mut found: Vec<String> = pages
        .into_iter()
        .flat_map(|(name, said)| {
            said.into_iter().filter_map(move |text| Some(format!("{name}: {}", english_in(&text)?)))
        })
        .collect();
    found.truncate(20);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn no_page_in_any_state_keeps_a_word_of_english() {
    let pages = everything_in(&CONTENT);
    assert!(pages.len() > 100, "there are pages");
    speaks_no_english(pages.into_iter().map(|(name, page)| (name, page.said())));
}

#[test]
fn what_is_unfolded_keeps_no_word_of_english() {
    for model in [candidate(), team()] {
        let model = said(model);
        for route in [Route::Result, Route::Brief, Route::Room(None), Route::full_at("OPS")] {
            let page = draw_app(unfolded(&model, route));
            speaks_no_english([("unfolded".to_owned(), page.said())]);
        }
    }
}

#[test]
fn no_export_keeps_a_word_of_english() {
    for model in [candidate(), team(), opened()].map(said) {
        let (texts, checklist) = (&model.texts, &model.checklist);
        let result = assess(checklist, &model.own.assessment);
        let report = report(texts, checklist, &model.own.assessment, &result, "2026-11-26");
        let exports = [
            markdown::print(texts, &report),
            csv::practices(texts, checklist, &model.own.assessment, &result, Decimals::Point),
            csv::sections(texts, checklist, &result, Decimals::Comma),
        ];
        let lines = exports.iter().flat_map(|text| text.lines().map(str::to_owned));
        speaks_no_english([("export".to_owned(), lines.collect())]);
    }
}

#[test]
fn the_pages_themselves_say_in_which_direction_they_are_read() {
    assert_eq!(CONTENT.texts.language, pseudo::LANGUAGE);
    assert_eq!(CONTENT.texts.direction, "rtl");
    for frame in ["index.html", "static/404.html"] {
        let frame = std::fs::read_to_string(in_package(frame)).unwrap();
        assert!(frame.contains("lang=\"<!--language-->\" dir=\"<!--direction-->\""), "{frame}");
    }
}

#[test]
fn a_count_takes_the_form_of_its_category_in_a_language_with_six() {
    let says = |count: usize| CONTENT.texts.room_words(count);
    for (count, category) in [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (11, "many"),
        (100, "other"),
        (203, "few"),
    ] {
        assert!(says(count).ends_with(&pseudo::accented(category)), "{count}: {}", says(count));
    }
    // And for each of two counts.
    let both = CONTENT.texts.result_outcome_plain(2, 11);
    assert!(both.ends_with(&pseudo::accented("two many")), "{both}");
}

// ---- the overlay --------------------------------------------------------------------------------

#[test]
fn every_language_asks_and_counts_the_same() {
    let (here, there) = (built_in(), &CONTENT.checklist);
    assert_eq!(here.targets, there.targets);
    assert_eq!(here.weights, there.weights);
    assert_eq!(here.asked, there.asked);
    for (here, there) in here.practices.iter().zip(&there.practices) {
        assert_eq!(
            (&here.id, &here.applies, &here.floor, &here.needs, &here.refs),
            (&there.id, &there.applies, &there.floor, &there.needs, &there.refs)
        );
    }
}

#[test]
fn texts_are_listed_and_rules_are_not() {
    for path in ["practice.why", "practice.team.levels", "practice.looks_like.agent", "bands.title"]
    {
        assert!(is_text(path), "{path}");
    }
    for path in ["id", "practice.id", "practice.refs", "practice.worse.with", "practice.next", ""] {
        assert!(!is_text(path), "{path}");
    }
}

/// A checklist of one file, as short as an overlay needs it.
const SMALL: &str = r#"
id = "small"
weights = { floor = 3 }
[[bands]]
from = 0
title = "Demo"
means = "It works when shown."
[[practice]]
id = "A-1"
title = "Backups"
floor = [[]]
steps = ["One.", "Two."]
looks_like = { agent = "So." }
evidence = [{ id = "log", text = "the log", dated = true }]
[practice.next]
if = "it is Monday"
"#;

const SMALL_ELSEWHERE: &str = r#"
bands = [{ title = "Dee", means = "Ees." }]
[[practice]]
id = "A-1"
title = "Baa"
steps = ["Ee.", "Zee."]
looks_like = { agent = "Zo." }
evidence = [{ id = "log", text = "dee log" }]
next = { if = "eet is" }
"#;

fn file(text: &str) -> Vec<File> {
    vec![File { name: "checklist.toml".to_owned(), text: text.to_owned() }]
}

/// What is said about the small overlay after a change of its text.
#[track_caller]
fn after(from: &str, to: &str) -> Vec<String> {
    assert!(SMALL_ELSEWHERE.contains(from), "{from}");
    let texts = SMALL_ELSEWHERE.replacen(from, to, 1);
    let Err(findings) = overlay(&file(SMALL), &file(&texts)) else {
        return Vec::new();
    };
    findings.iter().map(ToString::to_string).collect()
}

#[test]
fn texts_take_the_place_of_texts_and_nothing_else_changes() {
    let merged = overlay(&file(SMALL), &file(SMALL_ELSEWHERE)).expect("no finding");
    let merged: toml::Table = merged[0].text.parse().unwrap();
    let mut expected = SMALL.to_owned();
    for (from, to) in [
        ("Demo", "Dee"),
        ("It works when shown.", "Ees."),
        ("Backups", "Baa"),
        ("One.", "Ee."),
        ("Two.", "Zee."),
        ("So.", "Zo."),
        ("the log", "dee log"),
        ("it is Monday", "eet is"),
    ] {
        expected = expected.replacen(from, to, 1);
    }
    assert_eq!(merged, expected.parse::<toml::Table>().unwrap());
}

#[test]
fn a_finding_of_an_overlay_says_where_what_and_how_to_mend_it() {
    for (from, to, finding) in [
        ("title = \"Baa\"", "", "practice A-1, title: the text is missing; add it"),
        ("\"Baa\"", "\" \"", "practice A-1, title: is not a text with words in it; write the text"),
        ("\"Baa\"", "3", "practice A-1, title: is not a text with words in it; write the text"),
        (
            "\"Ee.\", ",
            "",
            "practice A-1, steps: is not a list of as many texts; write 2, none of them empty",
        ),
        (
            "title = \"Baa\"",
            "title = \"Baa\"\nfloor = []",
            "practice A-1, floor: is no text, and every language has the same; remove it",
        ),
        (
            "title = \"Baa\"",
            "title = \"Baa\"\nwhi = \"Ee.\"",
            "practice A-1, whi: the checklist has no such field here; remove it, or correct its name",
        ),
        (
            "evidence = [",
            "evidence = [{ id = \"lock\", text = \"dee lock\" }, ",
            "practice A-1, evidence lock: the checklist has no such entry; remove it, or correct its id",
        ),
        (
            "means = \"Ees.\" }",
            "means = \"Ees.\" }, { title = \"Pee\" }",
            "bands beyond the last: the checklist has no such entry; remove it, or correct its id",
        ),
        (", means = \"Ees.\"", "", "bands 1, means: the text is missing; add it"),
        ("agent = \"Zo.\"", "", "practice A-1, looks_like.agent: the text is missing; add it"),
    ] {
        assert_eq!(after(from, to), [format!("checklist.toml, {finding}")], "{to}");
    }
}

#[test]
fn a_file_too_few_or_too_many_is_found() {
    let other = vec![File { name: "other.toml".to_owned(), text: String::new() }];
    let findings = overlay(&file(SMALL), &other).err().unwrap();
    let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert_eq!(
        findings,
        [
            "other.toml, the file: the checklist has no file of this name; name it as the file whose texts it holds",
            "checklist.toml, the file: is missing in this language; add it, with the texts of the file of this name",
        ]
    );
}
