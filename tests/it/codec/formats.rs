//! Every export prints.

use std::collections::BTreeSet;

use dependable::domain::assessment::{Answer, Assessment, Response};

use super::exports;
use crate::support::built_in;
use crate::texts::english;

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
