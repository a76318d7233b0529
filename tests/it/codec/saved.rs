//! The file of a saved assessment: what is read, what is refused, what is kept.

use std::collections::BTreeSet;

use dependable::domain::assessment::{Answer, Assessment, Picks, Response, Rest, Saved};
use dependable::domain::checklist::Level;
use dependable::domain::exchange::file::{self, FileError};
use proptest::prelude::*;

use super::{any_name, level};
use crate::texts::english;

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        level().prop_map(Answer::Level),
        Just(Answer::DontKnow),
        any_name().prop_map(Answer::NotApplicable),
        Just(Answer::NoOpportunity),
    ]
}

/// Something that a later version may say, at any level of a file.
pub(super) fn rest(unknown: Option<String>) -> Rest {
    unknown
        .into_iter()
        .map(|text| ("later".to_owned(), serde_json::json!({ "deep": [text, null] })))
        .collect()
}

prop_compose! {
    fn response()(
        (answer, earlier) in (prop::option::of(answer()), prop::option::of(answer())),
        evidence in prop::collection::btree_set(any_name(), 0..3),
        (quick, otherwise) in any::<(bool, bool)>(),
        (note, own_words) in any::<(String, String)>(),
        at in 0..1_u64 << 53,
        unknown in prop::option::of(any::<String>()),
    ) -> Response {
        Response { answer, earlier, evidence, quick, otherwise, note, own_words, at, note_at: at / 2, words_at: at / 3, rest: rest(unknown) }
    }
}

prop_compose! {
    pub(super) fn assessment()(
        (checklist, version) in any::<(String, String)>(),
        profile in prop::collection::btree_set(any_name(), 0..3),
        (name, name_at) in (any::<String>(), 0..1_u64 << 53),
        (before, after) in (prop::option::of(0..=10_u8), prop::option::of(0..=10_u8)),
        responses in prop::collection::btree_map(any_name(), response(), 0..4),
        picks in prop::collection::btree_map(any_name(), (prop::option::of(any_name()), prop::option::of(any_name())), 0..3),
        (shuffle, number) in (any::<u32>(), 0..1_u64 << 53),
        (profile_at, before_at, after_at) in (0..1_u64 << 53, 0..1_u64 << 53, 0..1_u64 << 53),
        unknown in prop::option::of(any::<String>()),
    ) -> Assessment {
        let scenarios = picks.into_iter().map(|(id, (best, worst))| (id, Picks { best, worst, at: number, rest: rest(unknown.clone()) })).collect();
        Assessment { id: number, checklist, version, profile, name, name_at, before, after, profile_at,
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
        gone in prop::collection::btree_set(0..1_u64 << 53, 0..3),
        unknown in prop::option::of(any::<String>()),
    ) {
        let saved = Saved { assessment, since, set_aside, gone: gone.into_iter().collect(), rest: rest(unknown) };
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
    file::parse(text).expect_err("the text is no file").reason(&english())
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
    let at = "reading stopped in line 1, column 2, as it is not a saved assessment";
    assert_eq!(refusal("not json"), at);
    let at = "reading stopped in line 2, column 16, as it is not a saved assessment";
    assert_eq!(refusal("{\"format\": 1,\n \"assessment\": }"), at);
    assert_eq!(refusal(""), "it is empty");
}

#[test]
fn json_of_another_form_is_refused_with_the_entry_that_does_not_fit() {
    let with = |entry: &str| format!(r#"{{"format":1,"assessment":{{{entry}}}}}"#);
    for (text, at) in [
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
        let sentence = format!("\"{at}\" in it is not of the form of a saved assessment");
        assert_eq!(refusal(&text), sentence, "{text}");
    }
    // Where nothing fits, no entry can be named.
    assert_eq!(refusal("[1]"), "it is not a saved assessment");
}

#[test]
fn a_file_of_a_newer_format_is_refused_whatever_else_it_holds() {
    for text in [r#"{"format":3}"#, r#"{"format":3,"assessment":[1,{"new":2.5}]}"#] {
        assert_eq!(refusal(text), "it was saved by a newer version of this app (format 3)");
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

#[test]
fn an_entry_that_stands_again_is_found_in_its_line_however_deep_and_whatever_it_holds() {
    let again = |text: &str| match file::parse(text) {
        Err(FileError::Twice { line, .. }) => line,
        other => panic!("{text} is read as {other:?}"),
    };
    assert_eq!(again("{\"format\":2,\n\"format\":2}"), 2);
    assert_eq!(again("{\"format\":3,\"x\":[{}, {\"a\":{},\n\n\"a\" :{\"b\":1}}]}"), 3);
    assert_eq!(again("{\"x\":{\"a\":{\"b\":null,\n\"\\u0062\": \"c\"}}}"), 2);
    assert!(file::parse("{\"format\":2,\"x\":[{\"a\":1},{\"a\":1}],\"a\":1}").is_ok());
}

#[test]
fn what_has_the_same_id_or_none_is_told_apart() {
    let kept = r#"{"format":1,"assessment":{"responses":{"DATA-3":{"note":"at hand"}}},
        "set_aside":[{"responses":{"OPS-4":{"note":"aside"}}},{"responses":{"OPS-4":{"note":"too"}}}]}"#;
    let saved = file::parse(kept).unwrap();
    let ids: Vec<u64> = saved.set_aside.iter().map(|aside| aside.id).collect();
    assert_eq!((saved.assessment.id, ids), (0, vec![1, 2]));
    // Two tabs that read the same text put together what they read, and lose nothing of it.
    let merged = saved.clone().merged(file::parse(kept).unwrap());
    assert_eq!(merged.set_aside.len(), 2);
    assert_eq!(merged.assessment.responses["DATA-3"].note, "at hand");
}
