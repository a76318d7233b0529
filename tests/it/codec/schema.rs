//! The published form of a saved file: what is written is of it, and what is refused is not.

use std::path::Path;

use dependable::domain::assessment::Saved;
use dependable::domain::exchange::file::{self, schema::schema};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;

use super::saved::assessment;

const PUBLISHED: &str = include_str!("../../../docs/assessment.schema.json");

fn validator() -> Validator {
    jsonschema::validator_for(&schema()).expect("the schema is one")
}

fn is_valid(text: &str) -> bool {
    validator().is_valid(&serde_json::from_str::<Value>(text).expect("the text is JSON"))
}

#[test]
fn the_published_schema_is_the_one_that_the_tool_prints() {
    let printed = format!("{:#}\n", schema());
    assert_eq!(
        PUBLISHED, printed,
        "cargo run --bin dependable-tool -- schema > docs/assessment.schema.json"
    );
}

#[test]
fn the_schema_keeps_to_its_own_rules() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn every_file_of_an_earlier_version_is_valid() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut count = 0;
    for version in std::fs::read_dir(folder).unwrap() {
        for file in std::fs::read_dir(version.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "json") {
                assert!(is_valid(&std::fs::read_to_string(&path).unwrap()), "{}", path.display());
                count += 1;
            }
        }
    }
    assert!(count >= 10, "{count} files");
}

#[test]
fn of_json_that_is_refused_none_is_valid_and_of_the_rest_all_is() {
    let with = |entry: &str| format!(r#"{{"format":1,"assessment":{{{entry}}}}}"#);
    for text in [
        "{}".to_owned(),
        "[1]".to_owned(),
        r#"{"format":"x"}"#.to_owned(),
        r#"{"format":0}"#.to_owned(),
        r#"{"format":3}"#.to_owned(),
        r#"{"format":1,"assessment":[]}"#.to_owned(),
        r#"{"format":1,"assessment":null}"#.to_owned(),
        r#"{"format":1,"set_aside":7}"#.to_owned(),
        r#"{"format":2,"gone":null}"#.to_owned(),
        r#"{"format":2,"gone":["a"]}"#.to_owned(),
        r#"{"format":2,"since":-1}"#.to_owned(),
        with(r#""profile":"team""#),
        with(r#""profile":[1]"#),
        with(r#""name":1"#),
        with(r#""before":11"#),
        with(r#""after":-1"#),
        with(r#""shuffle":4294967296"#),
        with(r#""responses":[]"#),
        with(r#""responses":{"OPS-4":null}"#),
        with(r#""responses":{"OPS-4":{"answer":{"level":7}}}"#),
        with(r#""responses":{"OPS-4":{"answer":{"level":1,"not_applicable":"x"}}}"#),
        with(r#""responses":{"OPS-4":{"answer":{"not_applicable":null}}}"#),
        with(r#""responses":{"OPS-4":{"answer":"maybe"}}"#),
        with(r#""responses":{"OPS-4":{"evidence":"alert"}}"#),
        with(r#""responses":{"OPS-4":{"quick":1}}"#),
        with(r#""scenarios":{"S3":{"best":1}}"#),
    ] {
        assert!(file::parse(&text).is_err(), "it opens: {text}");
        assert!(!is_valid(&text), "it is valid: {text}");
    }
    for text in [
        r#"{"format":1}"#.to_owned(),
        r#"{"format":1,"assessment":{},"set_aside":{"before":4}}"#.to_owned(),
        r#"{"format":1,"assessment":{},"set_aside":null}"#.to_owned(),
        r#"{"format":2,"later":[{}],"gone":[3]}"#.to_owned(),
        with(
            r#""id":null,"before":null,"profile":null,"responses":{"A":{"answer":null,"note":null,"later":1}}"#,
        ),
        with(r#""responses":{"A":{"answer":"dont_know","earlier":"no_opportunity"}}"#),
    ] {
        assert!(file::parse(&text).is_ok(), "it does not open: {text}");
        assert!(is_valid(&text), "it is not valid: {text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_written_is_valid(
        assessment in assessment(),
        set_aside in prop::collection::vec(assessment(), 0..3),
        gone in prop::collection::btree_set(0..1_u64 << 53, 0..3),
    ) {
        let saved = Saved { assessment, set_aside, gone: gone.into_iter().collect(), ..Saved::default() };
        prop_assert!(is_valid(&file::print(&saved)));
    }
}
