//! Where early choices lead, and what was kept before them.

use dependable::domain::assessment::{Assessment, Said};
use dependable::state::pages::routes;
use dependable::state::{Msg, Notice, Opened, Route, START, Storage, StorageError};

use super::{
    after, answered, answered_two, asked, at, chose, closed, early, fresh, left, level,
    opened_after, parsed, quick, saved, unreadable_texts,
};
use crate::support::built_in;

#[test]
fn an_early_start_leads_to_the_check() {
    let chosen = [("start|who", "team"), ("start|system", "agent"), ("start|prediction", "8")];
    let early = left(START, &chosen);
    let leads_to = early.leads_to(built_in(), &Assessment::default(), &Route::Start);
    assert_eq!(leads_to, Some(quick("")));
    let model = opened_after(Route::Start, early, None);
    assert!(model.own.assessment.profile.contains("team"));
    assert!(model.own.assessment.profile.contains("agent"));
    assert_eq!(model.own.assessment.before, Some(8));
    assert_eq!(model.viewing.route, quick(&asked(&model)[0]));
    assert_eq!(parsed(&saved(&model)).assessment, model.to_copy().assessment);
}

#[test]
fn an_early_start_leads_to_the_first_question_that_is_open() {
    let (_, text) = answered_two();
    let model = opened_after(Route::Start, left(START, &[]), Some(&text));
    assert_eq!(model.viewing.route, quick(&asked(&model)[2]));
}

#[test]
fn an_early_next_leads_past_the_question_answered() {
    let first = asked(&fresh())[0].clone();
    let answer = format!("{first}|answer");
    for at in ["", &first, "XYZ-9"] {
        let model = opened_after(quick(at), left(&first, &[(&answer, "2")]), None);
        assert_eq!(model.own.assessment.answer(&first), Some(&level(2)));
        assert_eq!(model.viewing.route, quick(&asked(&model)[1]));
    }
}

#[test]
fn an_early_next_leads_on_without_an_answer_too() {
    let first = asked(&fresh())[0].clone();
    let model = opened_after(quick(""), left(&first, &[]), None);
    assert_eq!(model.viewing.route, quick(&asked(&model)[1]));
}

#[test]
fn an_early_next_follows_the_check_of_the_profile_that_was_chosen_with_it() {
    let (who, system) = (("start|who", "team"), ("start|system", "agent"));
    let team = asked(&after(fresh(), [chose("team"), chose("agent")]));
    for (place, practice) in team.iter().enumerate() {
        let model = opened_after(quick(""), left(practice, &[who, system]), None);
        let next = team.get(place + 1).map_or(Route::Result, |next| quick(next));
        assert_eq!(model.viewing.route, next);
    }
}

#[test]
fn an_early_next_of_a_question_that_is_not_asked_leads_nowhere() {
    for practice in ["XYZ-9", "", START] {
        let early = left(practice, &[]);
        let leads_to = early.leads_to(built_in(), &Assessment::default(), &quick(""));
        assert_eq!(leads_to, None, "{practice}");
        let model = opened_after(quick(""), early, None);
        assert_eq!(model.viewing.route, quick(&asked(&model)[0]));
    }
}

#[test]
fn an_early_answer_without_next_stays_at_its_question() {
    let first = asked(&fresh())[0].clone();
    let answer = format!("{first}|answer");
    for place in ["", &first, &asked(&fresh())[3]] {
        let model = opened_after(quick(place), at(&first, &[(&answer, "3")]), None);
        assert_eq!(model.own.assessment.answer(&first), Some(&level(3)));
        assert_eq!(model.viewing.route, quick(&first));
    }
}

#[test]
fn what_an_earlier_visit_left_behind_counts_and_moves_nobody() {
    let first = asked(&fresh())[0].clone();
    let answer = format!("{first}|answer");
    for route in routes().chain([quick(&first)]) {
        let early = early(&[(&answer, "3"), ("start|prediction", "8")]);
        assert_eq!(early.leads_to(built_in(), &Assessment::default(), &route), None);
        let model = opened_after(route.clone(), early, None);
        assert_eq!(model.own.assessment.answer(&first), Some(&level(3)));
        assert_eq!(model.own.assessment.before, Some(8));
        // Without a place the check goes on where it is open.
        let stays = if route == quick("") { quick(&asked(&model)[1]) } else { route };
        assert_eq!(model.viewing.route, stays);
    }
}

#[test]
fn early_choices_lead_away_from_no_page_but_their_own() {
    let first = asked(&fresh())[0].clone();
    for route in routes().filter(|route| !matches!(route, Route::Start | Route::Quick(_))) {
        for early in [left(&first, &[]), at(&first, &[]), left(START, &[]), at(START, &[])] {
            assert_eq!(early.leads_to(built_in(), &Assessment::default(), &route), None);
        }
    }
    let chosen = at(START, &[("start|who", "team")]);
    assert_eq!(opened_after(Route::Start, chosen, None).viewing.route, Route::Start);
}

#[test]
fn an_early_choice_replaces_the_saved_one_and_nothing_else() {
    let (before, text) = answered_two();
    let early = early(&[("start|who", "candidate")]);
    let model = opened_after(Route::Start, early, Some(&text));
    assert!(model.own.assessment.profile.contains("candidate"));
    assert!(!model.own.assessment.profile.contains("team"));
    assert_eq!(model.own.assessment.before, Some(6));
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
        let early = at("OPS-4", &[("OPS-4|answer", "1")]);
        let model = opened_after(quick(""), early, Some(&text));
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
