//! What leaves and enters: parse and print are one contract, and foreign text is only refused.

use std::collections::{BTreeMap, BTreeSet};

use dependable::domain::assessment::{Answer, Assessment, Picks, Response, Rest, Saved};
use dependable::domain::checklist::{
    Checklist, Condition, Level, Otherwise, Practice, Target, Test, Wording,
};
use dependable::domain::content::Content;
use dependable::domain::exchange::file::{self, FileError};
use dependable::domain::exchange::report::{self, Entry, Report, ReportQuestion};
use dependable::domain::exchange::{FORMATS, Format, Source, csv, markdown};
use dependable::domain::packed::{self, Packed};
use dependable::domain::result::assess;
use dependable::domain::texts::Texts;
use proptest::prelude::*;

use crate::support::built_in;
use crate::texts::english;

/// Reads back what was printed.
#[track_caller]
fn comes_back<T: Packed + PartialEq + std::fmt::Debug>(value: &T) {
    assert_eq!(packed::parse::<T>(&packed::print(value)).as_ref(), Some(value));
}

/// The text is none of this type, and no page is needed to say so.
#[track_caller]
fn is_refused<T: Packed + std::fmt::Debug>(text: &str) {
    if let Some(value) = packed::parse::<T>(text) {
        panic!("{text:?} was read as {value:?}");
    }
}

/// A text without line breaks, which the packed form does not keep.
fn line() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| text.replace(['\n', '\r'], " "))
}

fn level() -> impl Strategy<Value = Level> {
    (0_u8..=4).prop_map(Level::at_most_max)
}

/// A name of a thing, which may be any line.
fn name<T: From<String> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    line().prop_map(T::from)
}

/// A name as a file may have it: any text.
fn any_name<T: From<String> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    any::<String>().prop_map(T::from)
}

fn condition() -> impl Strategy<Value = Condition> {
    prop::collection::vec(prop::collection::vec(name(), 0..3), 0..3).prop_map(Condition)
}

prop_compose! {
    fn practice()(
        (id, title, why) in (name(), line(), line()),
        applies in condition(),
        hinge in any::<bool>(),
        steps in prop::collection::vec(line(), 0..6),
        looks_like in prop::collection::btree_map(name(), line(), 0..3),
        otherwise in prop::option::of((line(), line(), line())),
        levels in prop::option::of(prop::collection::vec(line(), 0..6)),
    ) -> Practice {
        Practice {
            id,
            title,
            why,
            applies,
            hinge,
            steps,
            looks_like,
            otherwise: otherwise.map(|(text, team, candidate)| Otherwise { text, team, candidate }),
            team: levels.map(|levels| Wording { levels, ..Wording::default() }),
            ..Practice::default()
        }
    }
}

prop_compose! {
    fn target()(
        when in condition(),
        floor in level(),
        sections in prop::collection::btree_map(name(), level(), 0..3),
    ) -> Target {
        Target { when, floor, other: Level::ZERO, sections, practices: BTreeMap::new() }
    }
}

prop_compose! {
    fn test()(
        when in condition(),
        of in prop::collection::vec(name(), 0..3),
        at_most in any::<Option<u32>>(),
        count in any::<Option<usize>>(),
    ) -> Test {
        Test { when, of, at_most, at_least: None, count }
    }
}

proptest! {
    #[test]
    fn a_packed_practice_comes_back(practice in practice()) {
        comes_back(&practice);
    }

    #[test]
    fn packed_targets_and_tests_come_back(
        targets in prop::collection::vec(target(), 0..3),
        tests in prop::collection::vec(test(), 0..3),
    ) {
        comes_back(&targets);
        comes_back(&tests);
    }

    #[test]
    fn a_packed_text_comes_back_with_its_line_breaks_as_spaces(text in any::<String>()) {
        let kept = text.replace(['\n', '\r'], " ");
        prop_assert_eq!(packed::parse::<String>(&packed::print(&text)), Some(kept));
    }

    #[test]
    fn a_packed_checklist_comes_back_with_any_practices(
        practices in prop::collection::vec(practice(), 0..4),
        targets in prop::collection::vec(target(), 0..3),
    ) {
        comes_back(&Checklist { practices, targets, ..Checklist::default() });
    }

    #[test]
    fn foreign_text_is_no_checklist(text in any::<String>(), count in any::<u64>()) {
        is_refused::<Checklist>(&text);
        is_refused::<Checklist>(&format!("{count}\n{text}"));
        is_refused::<Level>(&format!("{}\n", count.max(5)));
    }
}

#[test]
fn the_packed_built_in_checklist_comes_back() {
    comes_back(built_in());
}

#[test]
fn the_content_of_a_page_comes_back() {
    comes_back(&Content { texts: english(), checklist: built_in().clone() });
}

#[test]
fn a_checklist_that_is_cut_off_anywhere_is_refused() {
    let whole = packed::print(built_in());
    let step = whole.len() / 200;
    let mut cuts: Vec<usize> = (0..200).map(|cut| cut * step).collect();
    cuts.extend(whole.len() - 100..whole.len() - 1);
    for cut in cuts.into_iter().filter(|cut| whole.is_char_boundary(*cut)) {
        assert!(packed::parse::<Checklist>(&whole[..cut]).is_none(), "cut at {cut}");
    }
}

#[test]
fn texts_without_their_last_line_are_refused() {
    let whole = packed::print(&english());
    for lines in 0..whole.lines().count() {
        let cut: String = whole.split_inclusive('\n').take(lines).collect();
        is_refused::<Texts>(&cut);
    }
}

#[test]
fn a_line_too_many_is_refused() {
    is_refused::<Checklist>(&format!("{}more\n", packed::print(built_in())));
    is_refused::<String>("one\ntwo\n");
}

#[test]
fn a_count_that_the_text_only_claims_takes_no_room() {
    for count in ["4000000000", "18446744073709551615"] {
        is_refused::<Vec<Practice>>(&format!("{count}\n"));
        is_refused::<BTreeMap<String, String>>(&format!("{count}\na\nb\n"));
        is_refused::<Texts>(&format!("en\nltr\n1\n0\n{count}\nDependable\n"));
    }
}

#[test]
fn values_that_do_not_exist_are_refused() {
    is_refused::<Level>("5\n");
    is_refused::<Level>("7\n");
    is_refused::<Level>("-1\n");
    is_refused::<bool>("yes\n");
    is_refused::<Option<u32>>("true\nmany\n");
    is_refused::<dependable::domain::checklist::Key>("best\n");
    is_refused::<u32>("4294967296\n");
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        level().prop_map(Answer::Level),
        Just(Answer::DontKnow),
        any_name().prop_map(Answer::NotApplicable),
        Just(Answer::NoOpportunity),
    ]
}

/// Something that a later version may say, at any level of a file.
fn rest(unknown: Option<String>) -> Rest {
    unknown
        .into_iter()
        .map(|text| ("later".to_owned(), serde_json::json!({ "deep": [text, null] })))
        .collect()
}

prop_compose! {
    fn response()(
        answer in prop::option::of(answer()),
        evidence in prop::collection::btree_set(any_name(), 0..3),
        (quick, otherwise) in any::<(bool, bool)>(),
        (note, own_words) in any::<(String, String)>(),
        at in 0..1_u64 << 53,
        unknown in prop::option::of(any::<String>()),
    ) -> Response {
        Response { answer, evidence, quick, otherwise, note, own_words, at, note_at: at / 2, words_at: at / 3, rest: rest(unknown) }
    }
}

prop_compose! {
    fn assessment()(
        (checklist, version) in any::<(String, String)>(),
        profile in prop::collection::btree_set(any_name(), 0..3),
        (before, after) in (prop::option::of(0..=10_u8), prop::option::of(0..=10_u8)),
        responses in prop::collection::btree_map(any_name(), response(), 0..4),
        picks in prop::collection::btree_map(any_name(), (prop::option::of(any_name()), prop::option::of(any_name())), 0..3),
        (shuffle, number) in (any::<u32>(), 0..1_u64 << 53),
        (profile_at, before_at, after_at) in (0..1_u64 << 53, 0..1_u64 << 53, 0..1_u64 << 53),
        unknown in prop::option::of(any::<String>()),
    ) -> Assessment {
        let scenarios = picks.into_iter().map(|(id, (best, worst))| (id, Picks { best, worst, at: number, rest: rest(unknown.clone()) })).collect();
        Assessment { id: number, checklist, version, profile, before, after, profile_at,
            before_at,
            after_at, responses, scenarios, shuffle, rest: rest(unknown) }
    }
}

proptest! {
    #[test]
    fn a_file_comes_back(
        assessment in assessment(),
        set_aside in prop::collection::vec(assessment(), 0..3),
        since in 0..1_u64 << 53,
        unknown in prop::option::of(any::<String>()),
    ) {
        let saved = Saved { assessment, since, set_aside, rest: rest(unknown) };
        prop_assert_eq!(file::parse(&file::print(&saved)), Ok(saved));
    }

    #[test]
    fn foreign_text_is_no_file(text in any::<String>()) {
        prop_assert!(file::parse(&text).is_err());
    }
}

/// Why a text is not opened, as a person reads it.
#[track_caller]
fn refusal(text: &str) -> String {
    file::parse(text).expect_err("the text is no file").to_string()
}

#[test]
fn answers_to_unknown_practices_are_kept_and_written_back() {
    let text = r#"{"format":1,"assessment":{"responses":{"XYZ-9":{"answer":{"level":3},"note":"kept"}},"scenarios":{"S99":{"best":"a"}}}}"#;
    let saved = file::parse(text).expect("the file can be read");
    let again = file::print(&saved);
    assert!(again.contains(r#""XYZ-9":{"answer":{"level":3},"note":"kept"}"#), "{again}");
    assert!(again.contains(r#""S99":{"best":"a"}"#), "{again}");
}

#[test]
fn a_file_from_the_first_version_opens() {
    let text = r#"{"format":1,"assessment":{"checklist":"production-ai","version":"2026.11","profile":["agent","team"],"before":6,"responses":{"OPS-4":{"answer":{"level":4},"evidence":["alert"],"note":"June"},"SEC-3":{"answer":"dont_know"},"COST-1":{"answer":{"not_applicable":"free"}},"OWN-2":{"answer":"no_opportunity"}},"scenarios":{"S3":{"best":"mix","worst":"hold"}},"shuffle":7}}"#;
    let assessment = file::parse(text).expect("the file can be read").assessment;
    assert_eq!(assessment.before, Some(6));
    assert_eq!(assessment.answer("OPS-4"), Some(&Answer::Level(Level::MAX)));
    assert_eq!(assessment.evidence("OPS-4"), Some(&BTreeSet::from(["alert".into()])));
    assert_eq!(assessment.answer("SEC-3"), Some(&Answer::DontKnow));
    assert_eq!(assessment.answer("COST-1"), Some(&Answer::NotApplicable("free".into())));
    assert_eq!(assessment.answer("OWN-2"), Some(&Answer::NoOpportunity));
    assert_eq!(assessment.scenarios["S3"].worst.as_deref(), Some("hold"));
}

#[test]
fn what_is_not_json_is_refused_with_its_place() {
    assert_eq!(refusal("not json"), "not a saved assessment: reading stopped in line 1, column 2");
    assert_eq!(
        refusal("{\"format\": 1,\n \"assessment\": }"),
        "not a saved assessment: reading stopped in line 2, column 16"
    );
    assert_eq!(refusal(""), "not a saved assessment: reading stopped in line 1, column 1");
}

#[test]
fn json_of_another_form_is_refused_with_the_entry_that_does_not_fit() {
    let with = |entry: &str| format!(r#"{{"format":1,"assessment":{{{entry}}}}}"#);
    for (text, at) in [
        ("[1]".to_owned(), "the whole"),
        ("{}".to_owned(), "format"),
        (r#"{"format":"x"}"#.to_owned(), "format"),
        (r#"{"format":0}"#.to_owned(), "format"),
        (r#"{"format":1,"assessment":[]}"#.to_owned(), "assessment"),
        (with(r#""profile":"team""#), "profile"),
        (with(r#""before":11"#), "before"),
        (with(r#""after":-1"#), "after"),
        (with(r#""shuffle":4294967296"#), "shuffle"),
        (with(r#""responses":[]"#), "responses"),
        (with(r#""responses":{"OPS-4":{"answer":{"level":7}}}"#), "OPS-4"),
        (with(r#""responses":{"OPS-4":{"answer":{"level":-1}}}"#), "OPS-4"),
        (with(r#""responses":{"OPS-4":{"answer":"maybe"}}"#), "OPS-4"),
        (with(r#""responses":{"OPS-4":{"evidence":"alert"}}"#), "OPS-4"),
        (with(r#""scenarios":{"S3":{"best":1}}"#), "S3"),
    ] {
        let sentence = format!("not a saved assessment: `{at}` is not of its form");
        assert_eq!(refusal(&text), sentence, "{text}");
    }
}

#[test]
fn a_file_of_a_newer_format_is_refused_whatever_else_it_holds() {
    for text in [r#"{"format":3}"#, r#"{"format":3,"assessment":[1,{"new":2.5}]}"#] {
        assert_eq!(refusal(text), "saved by a newer version (format 3; this one reads up to 2)");
    }
    let far = 4_294_967_296;
    assert_eq!(
        file::parse(&format!("{{\"format\":{far}}}")),
        Err(FileError::Newer { format: far })
    );
}

#[test]
fn what_a_later_version_says_in_a_form_that_is_known_is_written_back() {
    let text = r#"{"format":2,"mood":"calm","assessment":{"goal":{"by":"June"},"responses":{"OPS-4":{"answer":{"level":3},"links":[1]}},"scenarios":{"S1":{"best":"a","why":"quick"}}}}"#;
    let again = file::print(&file::parse(text).expect("the file can be read"));
    for part in
        [r#""mood":"calm""#, r#""goal":{"by":"June"}"#, r#""links":[1]"#, r#""why":"quick""#]
    {
        assert!(again.contains(part), "{part} is gone: {again}");
    }
}

#[test]
fn a_mark_before_the_text_does_no_harm() {
    assert!(file::parse("\u{feff}{\"format\":1}").is_ok());
}

#[test]
fn one_assessment_set_aside_by_the_first_version_opens() {
    let text = r#"{"format":1,"assessment":{},"set_aside":{"before":4}}"#;
    let saved = file::parse(text).expect("the file can be read");
    assert_eq!(saved.set_aside[0].before, Some(4));
    let none = r#"{"format":1,"assessment":{},"set_aside":null}"#;
    assert_eq!(file::parse(none).expect("the file can be read").set_aside, []);
}

#[test]
fn more_than_a_browser_keeps_is_read() {
    let note = "字".repeat(2_000_000);
    let text =
        format!(r#"{{"format":1,"assessment":{{"responses":{{"OPS-4":{{"note":"{note}"}}}}}}}}"#);
    assert!(text.len() < file::LARGEST);
    let saved = file::parse(&text).expect("the file can be read");
    assert_eq!(saved.assessment.responses["OPS-4"].note, note);
}

#[test]
fn nesting_as_deep_as_a_file_can_hold_is_refused() {
    let deep = "[".repeat(900_000);
    assert!(file::parse(&deep).is_err());
    assert!(file::parse(&format!("{{\"format\":1,\"assessment\":{deep}")).is_err());
    let closed = format!("{deep}{}", "]".repeat(900_000));
    assert!(file::parse(&format!("{{\"format\":1,\"other\":{closed}}}")).is_err());
    assert!(file::parse(&"{\"a\":".repeat(300_000)).is_err());
}

/// Reads CSV as RFC 4180 says: quotes around cells, doubled inside of them, lines end in CRLF.
/// A table without the mark by which a spreadsheet knows UTF-8.
fn marked(table: &str) -> &str {
    table.strip_prefix('\u{feff}').expect("a table begins with the mark")
}

fn read_csv(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {
                assert_eq!(letters.next(), Some('\n'), "a line ends in CRLF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    assert!(!is_quoted && cell.is_empty() && row.is_empty(), "the text ends inside of a cell");
    rows
}

const RUNS_AS_FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Everything that a person could write, with what is dangerous in a table made likely.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[=+@\t\r\n-]{0,2}[a-z=\",;\r\n']{0,12}",]
}

proptest! {
    #[test]
    fn a_cell_is_never_a_formula_and_loses_nothing(text in hostile()) {
        let rows = read_csv(&format!("{},end\r\n", csv::cell(&text)));
        prop_assert_eq!(rows.len(), 1);
        prop_assert_eq!(rows[0].len(), 2);
        let cell = &rows[0][0];
        prop_assert!(!cell.starts_with(RUNS_AS_FORMULA));
        let marked = format!("'{text}");
        prop_assert!(*cell == text || *cell == marked);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_cell_of_the_tables_is_a_formula(notes in prop::collection::vec(hostile(), 4)) {
        let mut checklist = built_in().clone();
        let mut assessment = Assessment::default();
        for (practice, note) in checklist.practices.iter_mut().zip(&notes) {
            practice.title.clone_from(note);
            let response = Response { answer: Some(Answer::DontKnow), note: note.clone(), ..Response::default() };
            assessment.responses.insert(practice.id.clone(), response);
        }
        checklist.sections[0].title.clone_from(&notes[0]);
        let exports = exports(&checklist, &assessment);
        for (_, text) in exports.iter().filter(|(format, _)| format.media_type() == "text/csv") {
            let rows = read_csv(marked(text));
            prop_assert!(rows.iter().all(|row| row.len() == rows[0].len()));
            prop_assert!(!rows.iter().flatten().any(|cell| cell.starts_with(RUNS_AS_FORMULA)));
        }
        let (_, practices) = exports.iter().find(|(format, _)| *format == Format::Practices).expect("it is listed");
        let practices = read_csv(marked(practices));
        let without_mark = |cell: &String| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
        let note = practices[0].iter().position(|name| name == "note").expect("the table has notes");
        for written in &notes {
            let is_there = practices.iter().any(|row| row[note] == *written || without_mark(&row[note]) == *written);
            prop_assert!(is_there, "{written:?} is not in the table");
        }
    }
}

/// Everything that can be taken along, printed.
fn exports(checklist: &Checklist, assessment: &Assessment) -> Vec<(Format, String)> {
    let texts = &english();
    let result = &assess(checklist, assessment);
    let report = &report::report(texts, checklist, assessment, result, "2026-11-23");
    let saved = &Saved { assessment: assessment.clone(), ..Saved::default() };
    let source = Source { texts, checklist, saved, result, report };
    FORMATS.into_iter().map(|format| (format, format.print(&source))).collect()
}

#[test]
fn every_export_prints_and_is_named_after_what_it_is() {
    let texts = english();
    let mut assessment = Assessment::default();
    let note = "Acme's churn model".to_owned();
    let own_words = "Ada told me".to_owned();
    let response =
        Response { answer: Some(Answer::DontKnow), note, own_words, ..Response::default() };
    assessment.responses.insert("OPS-4".into(), response);
    let mut names = BTreeSet::new();
    for (format, text) in exports(built_in(), &assessment) {
        let name = format.file_name(&texts);
        assert!(text.contains("OPS") || text.contains("Acme"), "{name} holds {text}");
        let ending = match format.media_type() {
            "text/markdown" => ".md",
            "text/csv" => ".csv",
            "application/json" => ".json",
            other => panic!("{name}: which ending do files of {other} have?"),
        };
        let stem = name.strip_suffix(ending).unwrap_or_else(|| panic!("{name} is no {ending}"));
        // Letters and hyphens of the language file, which no system refuses, and nothing that a person said.
        assert!(stem.starts_with("dependable-"), "{name}");
        assert!(stem.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{name}");
        for said in ["acme", "churn", "ada", "ops-4"] {
            assert!(!stem.trim_start_matches("dependable-").contains(said), "{name} tells {said}");
        }
        assert!(!texts[format.text()].is_empty(), "{name} has a button");
        assert!(names.insert(name.clone()), "{name} is the name of two");
    }
}

/// A report in which a person wrote everything that a person can write.
fn report(title: &str, text: &str) -> Report {
    Report {
        title: "Interview brief".to_owned(),
        about: "About".to_owned(),
        headline: vec!["Headline".to_owned()],
        strengths: Vec::new(),
        proofs: Vec::new(),
        gaps: Vec::new(),
        more_gaps: Vec::new(),
        questions: vec![ReportQuestion {
            title: "A question".to_owned(),
            question: "Which?".to_owned(),
            follow_up: "Why?".to_owned(),
            demo: "Fine.".to_owned(),
            production: "In June.".to_owned(),
            own: text.to_owned(),
        }],
        notes: vec![Entry { title: title.to_owned(), text: text.to_owned() }],
    }
}

/// The lines of the document that differ when a person wrote this.
fn written_lines(title: &str, text: &str) -> Vec<String> {
    let texts = english();
    let calm = markdown::print(&texts, &report("calm", "calm"));
    let printed = markdown::print(&texts, &report(title, text));
    // A line may also end in a carriage return alone.
    let lines = printed.split(['\n', '\r']);
    lines
        .filter(|line| !line.trim().is_empty() && !calm.lines().any(|calm| calm == *line))
        .map(str::to_owned)
        .collect()
}

/// The line holds a mark that means something to Markdown or HTML, and no backslash before it.
fn bare_mark(line: &str) -> Option<char> {
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '<' | '>' | '[' | ']' | '#' | '*' | '_' | '`' | '|' | '~' | '&' | '@' => {
                return Some(letter);
            }
            _ => {}
        }
    }
    None
}

/// The line makes a heading of the line before it, or a rule across the page.
fn is_underline(line: &str) -> bool {
    let marks: String = line.split_whitespace().collect();
    ["=", "-"].iter().any(|mark| !marks.is_empty() && marks.replace(mark, "").is_empty())
}

#[track_caller]
fn is_only_a_quotation(text: &str) {
    for line in written_lines("A title", text) {
        if line == "A title:" {
            continue;
        }
        let Some(quoted) = line.strip_prefix("> ") else {
            panic!("{text:?} left its quotation: {line:?}");
        };
        assert_eq!(bare_mark(quoted), None, "{text:?} printed as {line:?}");
        assert!(!is_underline(quoted), "{text:?} printed as {line:?}");
    }
}

#[test]
fn what_a_person_wrote_stays_a_quotation() {
    for text in [
        "# A heading",
        "A heading\n===",
        "A heading\n---",
        "A heading\r=====\rmore",
        "first\r\n\r\nsecond",
        "[a link](https://example.org)",
        "![a picture](https://example.org/x.png)",
        "<script>alert(1)</script>",
        "<https://example.org>",
        "`code` *strong* _weak_ | cell",
        "> a quotation\n\n## and a heading",
        "\\# escaped by hand",
        "    # indented",
        "~~gone~~",
        "~~~\ncode",
        "&lt;b&gt; &copy;",
        "ask me@example.org",
    ] {
        is_only_a_quotation(text);
    }
}

#[test]
fn a_bare_address_stays_words() {
    for (text, printed) in [
        ("see https://example.org/x", "> see https\\://example.org/x"),
        ("see WWW.example.org", "> see WWW\\.example.org"),
        ("at 10:30, e.g. here", "> at 10:30, e.g. here"),
    ] {
        assert_eq!(written_lines("A title", text).last().map(String::as_str), Some(printed));
    }
}

#[test]
fn a_practice_that_the_checklist_does_not_know_names_itself_without_marks() {
    for id in ["# Hired", "<b>", "[x](y)", "a\n# b", "a\r# b"] {
        for line in written_lines(id, "note") {
            let line = line.strip_prefix("> ").unwrap_or(&line);
            assert_eq!(bare_mark(line), None, "{id:?} printed as {line:?}");
        }
    }
}

#[test]
fn plain_words_are_quoted_as_they_are() {
    assert_eq!(
        written_lines("Restore", "Forty minutes, two files lost.\nNext: June."),
        [
            "> Forty minutes, two files lost.",
            "> Next: June.",
            "Restore:",
            "> Forty minutes, two files lost.",
            "> Next: June."
        ]
    );
}

proptest! {
    #[test]
    fn nothing_that_a_person_writes_leaves_its_quotation(text in any::<String>(), marks in "[-=#<>\\[\\]()!a \n\r\\\\]{0,16}") {
        is_only_a_quotation(&text);
        is_only_a_quotation(&marks);
    }
}
