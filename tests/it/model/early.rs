//! What was chosen before the program was there, choice by choice.

use dependable::domain::assessment::{Answer, Assessment, Form, NONE_YET, Said};
use dependable::domain::checklist::{Practice, PracticeId};
use dependable::state::pages::PAGES;
use dependable::state::{Early, Msg, Route, START};
use proptest::prelude::*;

use super::{answered_two, chose, early, fact, level, opened_after, parsed, saved};
use crate::support::built_in;

fn early_answer(practice: &str, answer: Answer) -> Msg {
    Msg::Said { practice: practice.into(), said: Said::Answered(answer, Form::Quick) }
}

/// A practice that may be called not applicable.
#[track_caller]
fn skippable() -> &'static Practice {
    let found = built_in().practices.iter().find(|practice| !practice.not_applicable.is_empty());
    found.expect("a practice may be called not applicable")
}

#[test]
fn an_early_choice_of_the_profile_is_that_choice() {
    for question in &built_in().questions {
        for option in &question.options {
            assert_eq!(fact(&format!("{START}|{}", question.id), &option.tag), chose(&option.tag));
        }
    }
}

#[test]
fn an_early_prediction_is_its_number() {
    for points in 0..=10 {
        let name = format!("{START}|prediction");
        assert_eq!(fact(&name, &points.to_string()), Msg::Predicted(points));
    }
}

#[test]
fn an_early_name_is_that_name_unless_another_was_written_since() {
    assert_eq!(fact(&format!("{START}|name"), "Invoice bot"), Msg::Named("Invoice bot".to_owned()));
    let early = Early {
        chosen: vec![(format!("{START}|name"), "first".to_owned())],
        moments: vec![5],
        ..Early::default()
    };
    let at = |name_at| Assessment { name_at, ..Assessment::default() };
    assert_eq!(early.facts(built_in(), &at(5)).len(), 1);
    assert_eq!(early.facts(built_in(), &at(6)), []);
}

#[test]
fn an_early_answer_is_an_answer_to_the_short_wording() {
    for number in 0..=4 {
        assert_eq!(fact("OPS-4|answer", &number.to_string()), early_answer("OPS-4", level(number)));
    }
    assert_eq!(fact("OPS-4|answer", "dont-know"), early_answer("OPS-4", Answer::DontKnow));
    let no_opportunity = early_answer("OPS-4", Answer::NoOpportunity);
    assert_eq!(fact("OPS-4|answer", "no-opportunity"), no_opportunity);
    let practice = skippable();
    for reason in &practice.not_applicable {
        let skipped = early_answer(&practice.id, Answer::NotApplicable(reason.id.clone()));
        assert_eq!(fact(&format!("{}|answer", practice.id), &reason.id), skipped);
    }
}

#[test]
fn early_evidence_is_ticked_or_cleared() {
    for artefact in ["measure", "last-alert", NONE_YET] {
        for (value, ticked) in [("true", true), ("false", false)] {
            let said = if ticked { Said::Ticked } else { Said::Unticked };
            let tick = Msg::Said { practice: "OPS-4".into(), said: said(artefact.into()) };
            assert_eq!(fact(&format!("OPS-4|evidence|{artefact}"), value), tick);
        }
    }
}

#[test]
fn an_early_text_is_kept_as_it_was_written() {
    for text in ["", "Ask Inés | June\n<b>", "2", "true"] {
        let (practice, written) = (PracticeId::from("OPS-4"), text.to_owned());
        let note = Msg::Said { practice: practice.clone(), said: Said::Noted(written.clone()) };
        assert_eq!(fact("OPS-4|note", text), note);
        let own_words = Msg::Said { practice, said: Said::OwnWords(written) };
        assert_eq!(fact("OPS-4|own_words", text), own_words);
    }
}

#[test]
fn early_choices_are_heard_in_their_order() {
    let chosen = [("OPS-4|answer", "3"), ("start|who", "team"), ("DATA-3|answer", "dont-know")];
    let facts =
        [early_answer("OPS-4", level(3)), chose("team"), early_answer("DATA-3", Answer::DontKnow)];
    assert_eq!(early(&chosen).facts(built_in(), &Assessment::default()), facts);
}

#[test]
fn early_choices_that_nobody_can_have_made_are_passed_over() {
    let others_reason = &skippable().not_applicable[0].id;
    let chosen = [
        ("start|prediction", "11"),
        ("start|prediction", "-1"),
        ("start|prediction", "256"),
        ("start|prediction", "7.5"),
        ("start|prediction", "seven"),
        ("start|prediction", ""),
        ("start", "team"),
        ("", ""),
        ("|", "2"),
        ("OPS-4", "2"),
        ("OPS-4|", "2"),
        ("OPS-4|answer", "5"),
        ("OPS-4|answer", "-1"),
        ("OPS-4|answer", "256"),
        ("OPS-4|answer", ""),
        ("OPS-4|answer", "some-reason"),
        ("OPS-4|answer", others_reason),
        ("OPS-4|answer|more", "2"),
        ("OPS-4|evidence", "true"),
        ("OPS-4|note|more", "June"),
        ("OPS-4|own_words|more", "June"),
        ("OPS-4|rumour", "June"),
        ("XYZ-9|answer", "2"),
        ("XYZ-9|evidence|measure", "true"),
        ("XYZ-9|note", "June"),
        ("ops-4|answer", "2"),
    ];
    for (name, value) in chosen {
        assert_eq!(
            early(&[(name, value)]).facts(built_in(), &Assessment::default()),
            [],
            "{name} = {value:?}"
        );
    }
    // What follows is heard all the same.
    let with_one = [&chosen[..], &[("OPS-4|answer", "2")]].concat();
    assert_eq!(
        early(&with_one).facts(built_in(), &Assessment::default()),
        [early_answer("OPS-4", level(2))]
    );
    let nobodys = [("start|who", "robot"), ("start|", ""), ("start|who|more", "none")];
    assert_eq!(opened_after(Route::Start, early(&nobodys), None).to_save(), None);
}

/// A name of an early choice, or nearly one.
fn early_name() -> impl Strategy<Value = String> {
    let part =
        || prop_oneof!["start|OPS-4|DATA-3|answer|evidence|note|own_words|prediction|who", ".*"];
    prop::collection::vec(part(), 0..4).prop_map(|parts| parts.join("|"))
}

proptest! {
    #[test]
    fn hostile_early_choices_never_cost_what_is_stored(
        chosen in prop::collection::vec((early_name(), prop_oneof!["[0-9]{1,3}|team|true", ".*"]), 0..8),
        left in any::<bool>(),
        page in 0..PAGES.len(),
    ) {
        let (before, text) = answered_two();
        let early = Early { chosen, left, ..Early::default() };
        let model = opened_after(PAGES[page].route(), early, Some(&text));
        prop_assert_eq!(&model.notice, &None);
        for practice in before.own.assessment.responses.keys() {
            prop_assert!(model.own.assessment.answer(practice).is_some());
        }
        for practice in model.own.assessment.responses.keys() {
            prop_assert!(built_in().practice(practice).is_some());
        }
        prop_assert_eq!(parsed(&saved(&model)).assessment, model.to_copy().assessment);
    }
}
