//! Where early choices lead, and what was kept before them.

use dependable::domain::assessment::Said;
use dependable::state::pages::routes;
use dependable::state::{Asks, Msg, Notice, Opened, Route, Storage, StorageError};

use super::{
    after, answered, answered_two, asked, chose, closed, early, fresh, left, level, opened_after,
    parsed, quick, saved, unreadable_texts,
};

#[test]
fn an_early_start_leads_to_the_opening_of_the_check() {
    let chosen = [("start|who", "team"), ("start|system", "agent")];
    let model = opened_after(Route::Start, left(&chosen), None);
    assert!(model.own.assessment.profile.contains("team"));
    assert!(model.own.assessment.profile.contains("agent"));
    assert_eq!(model.viewing.route, quick(""));
    assert!(model.asks_profile());
    assert_eq!(parsed(&saved(&model)).assessment, model.to_copy().assessment);
}

#[test]
fn an_early_press_in_the_opening_leads_to_the_first_question_of_the_profile_chosen_with_it() {
    let chosen = [("start|who", "team"), ("start|system", "agent"), ("start|prediction", "8")];
    let model = opened_after(quick(""), left(&chosen), None);
    assert!(model.own.assessment.profile.contains("team"));
    assert_eq!(model.own.assessment.before, Some(8));
    assert_eq!(model.viewing.route, quick(&asked(&model)[0]));
    assert!(!model.asks_profile());
}

#[test]
fn an_early_press_in_the_opening_of_the_full_check_leads_to_its_parts() {
    let model = opened_after(Route::Full(None), left(&[("start|who", "team")]), None);
    assert_eq!(model.viewing.route, Route::Full(None));
    assert!(!model.asks_profile(), "what was shown is chosen now");
    assert!(model.own.assessment.profile.contains("team"));
}

#[test]
fn an_early_press_leads_whoever_comes_back_to_the_first_question_that_is_open() {
    let (_, text) = answered_two();
    for route in [Route::Start, quick("")] {
        let model = opened_after(route, left(&[]), Some(&text));
        assert_eq!(model.viewing.route, quick(&asked(&model)[2]));
    }
}

#[test]
fn what_an_earlier_visit_left_behind_counts_and_moves_nobody() {
    let first = asked(&fresh())[0].clone();
    let answer = format!("{first}|answer");
    for route in routes().chain([quick(&first)]) {
        let early = early(&[(&answer, "3"), ("start|prediction", "8")]);
        assert_eq!(early.leads_to(&route), None);
        let model = opened_after(route.clone(), early, None);
        assert_eq!(model.own.assessment.answer(&first), Some(&level(3)));
        assert_eq!(model.own.assessment.before, Some(8));
        // Without a place the check goes on where it is open.
        let stays = if route == quick("") { quick(&asked(&model)[1]) } else { route };
        assert_eq!(model.viewing.route, stays);
    }
}

#[test]
fn an_early_press_leads_away_from_no_page_but_its_own() {
    for route in routes() {
        let has_button = matches!(route, Route::Start | Route::Quick(_) | Route::Full(_));
        assert_eq!(left(&[]).leads_to(&route).is_some(), has_button, "{route:?}");
    }
    assert_eq!(left(&[]).leads_to(&Route::full_at("OPS-4")), None);
    let chosen = early(&[("start|who", "team")]);
    assert_eq!(opened_after(Route::Start, chosen, None).viewing.route, Route::Start);
}

#[test]
fn an_early_choice_replaces_the_saved_one_and_nothing_else() {
    let before = after(fresh(), [chose("llm"), Msg::Predicted(6), answered("DATA-3", 2)]);
    let early = early(&[("start|system", "agent")]);
    let model = opened_after(Route::Start, early, Some(&saved(&before)));
    assert!(model.own.assessment.profile.contains("agent"));
    assert!(!model.own.assessment.profile.contains("llm"));
    assert_eq!(model.own.assessment.before, Some(6));
    assert_eq!(model.own.assessment.responses, before.own.assessment.responses);
}

/// An early choice is a choice: answers that are there are not handed over by it.
#[test]
fn an_early_choice_of_who_asks_what_becomes_of_the_answers() {
    let (before, text) = answered_two();
    let model = opened_after(Route::Start, early(&[("start|who", "candidate")]), Some(&text));
    assert_eq!(model.viewing.asks, Some(Asks::Who("candidate".into())));
    assert_eq!(model.own.assessment.profile, before.own.assessment.profile);
    assert_eq!(model.own.assessment.responses, before.own.assessment.responses);
}

#[test]
fn early_choices_are_newer_than_what_is_stored_and_everything_else_stored_stays() {
    let (with_two, _) = answered_two();
    let note =
        |note: &str| Msg::Said { practice: "DATA-3".into(), said: Said::Noted(note.to_owned()) };
    let set_aside = after(with_two, [Msg::StartedOver]);
    let before = after(
        set_aside,
        [
            chose("team"),
            Msg::Predicted(6),
            answered("DATA-3", 2),
            answered("ENG-5", 4),
            note("May"),
        ],
    );
    let chosen = [
        ("start|system", "agent"),
        ("OPS-4|answer", "1"),
        ("DATA-3|answer", "0"),
        ("ENG-5|note", "June"),
    ];
    let model = opened_after(Route::Start, early(&chosen), Some(&saved(&before)));
    for (practice, number) in [("OPS-4", 1), ("DATA-3", 0), ("ENG-5", 4)] {
        assert_eq!(model.own.assessment.answer(practice), Some(&level(number)));
    }
    assert_eq!(model.own.assessment.responses["DATA-3"].note, "May");
    assert_eq!(model.own.assessment.responses["ENG-5"].note, "June");
    assert_eq!(model.own.assessment.responses.len(), 3);
    assert_eq!(model.own.assessment.before, Some(6));
    for tag in ["team", "agent"] {
        assert!(model.own.assessment.profile.contains(tag), "{tag}");
    }
    assert_eq!(model.own.assessment.profile.len(), 2);
    assert_eq!(model.own.assessment.shuffle, 7);
    assert_eq!(model.own.set_aside, before.own.set_aside);
    assert_eq!(model.notice, None);
}

#[test]
fn early_choices_count_beside_a_text_that_cannot_be_opened() {
    for (text, error) in unreadable_texts() {
        let early = early(&[("OPS-4|answer", "1")]);
        let model = opened_after(quick("OPS-4"), early, Some(&text));
        assert_eq!(model.kept.unreadable.as_deref(), Some(text.as_str()));
        assert_eq!(model.notice, Some(Notice::Unreadable(error)));
        assert_eq!(model.own.assessment.answer("OPS-4"), Some(&level(1)));
        assert_eq!(model.viewing.route, quick("OPS-4"));
    }
}

#[test]
fn early_choices_count_where_nothing_can_be_stored() {
    let opened = Opened {
        stored: Some(Err(StorageError::Blocked)),
        early: early(&[("OPS-4|answer", "1")]),
        ..Opened::default()
    };
    let model = after(closed(), [Msg::Opened(Box::new(opened))]);
    assert_eq!(model.kept.storage, Storage::Failed(StorageError::Blocked));
    assert_eq!(model.own.assessment.answer("OPS-4"), Some(&level(1)));
}
