use dependable::domain::assessment::Assessment;
use dependable::domain::exchange::file;
use dependable::domain::exchange::host::{ToHost, shareable};
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::support::{any_assessment, built_in, candidate};

fn shared(assessment: &Assessment) -> Map<String, Value> {
    match ToHost::shared(&shareable(built_in(), assessment)) {
        ToHost::Shared(answers) => answers,
        other => panic!("{other:?}"),
    }
}

const SECRET: &str = "Zwiebelkuchen";

proptest! {
    #[test]
    fn what_is_shared_is_answers_and_evidence_and_nothing_else(mut assessment in any_assessment()) {
        assessment.name = SECRET.to_owned();
        for response in assessment.responses.values_mut() {
            response.note = SECRET.to_owned();
            response.own_words = SECRET.to_owned();
            response.at = 1_795_000_000_123;
            response.rest.insert(SECRET.to_owned(), SECRET.into());
        }
        assessment.rest.insert(SECRET.to_owned(), SECRET.into());
        let text = Value::Object(shared(&assessment)).to_string();
        prop_assert!(!text.contains(SECRET), "{text}");
        prop_assert!(!text.contains("1795000000123"), "{text}");
        let opened = file::parse(&text).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        let (all, counts) = (&assessment.profile, assessment.tags(built_in()));
        prop_assert!(opened.assessment.profile.iter().eq(all.intersection(&counts)));
        for (id, response) in &assessment.responses {
            let is_shared = response.answer.is_some() && built_in().practice(id).is_some();
            let found = opened.assessment.responses.get(id);
            prop_assert_eq!(found.is_some(), is_shared);
            if let Some(found) = found {
                prop_assert_eq!(&found.answer, &response.answer);
                prop_assert_eq!(&found.evidence, &response.evidence);
            }
        }
    }
}

#[test]
fn what_the_check_does_not_ask_is_not_shared() {
    let part = built_in().of_sections(&["OPS".into()]);
    let shared = shareable(&part, &candidate(&["llm", "live"]).everything(3).assessment);
    assert!(!shared.responses.is_empty());
    assert!(shared.responses.keys().all(|id| id.section() == "OPS"));
}

#[test]
fn what_is_left_of_another_profile_is_not_shared() {
    let mut assessment = candidate(&["llm", "senior"]).everything(3).assessment;
    assessment.profile.insert("tier-a".into());
    let shared = shareable(built_in(), &assessment);
    let tags: Vec<&str> = shared.profile.iter().map(|tag| &**tag).collect();
    assert_eq!(tags, ["candidate", "llm", "senior"]);
}

#[test]
fn progress_says_how_many_and_not_what() {
    let says = ToHost::Progress { answered: 3, of: 8 }.print();
    assert_eq!(says, r#"{"answered":3,"of":8,"type":"progress"}"#);
}
