//! What is said in several tabs, case by case.

use dependable::domain::assessment::Said;
use dependable::state::Msg;

use super::{Storage, Tab, answered, kept, level};
use crate::support::built_in;

#[test]
fn what_is_said_while_others_are_heard_holds() {
    let mut storage = Storage::default();
    let (mut one, mut other) = (Tab::open(&storage), Tab::open(&storage));
    one.say(answered("DATA-1", 1), &mut storage, 10);
    other.say(answered("OPS-4", 2), &mut storage, 11);
    // A look sees what was drawn last; the person has pressed again before it ends.
    let turn =
        one.keeping.turn(one.model.to_save().unwrap(), storage.text.as_deref(), 12, built_in());
    one.model.update(answered("DATA-1", 3));
    one.model.update(Msg::Said { practice: "DATA-3".into(), said: Said::Noted("asked".into()) });
    one.model.update(Msg::Learnt(Box::new(turn.learnt.expect("the other tab said something"))));
    one.look(&mut storage, 13);
    other.look(&mut storage, 14);
    for assessment in [&kept(&storage), &*one.model.own.assessment, &*other.model.own.assessment] {
        assert_eq!(level(assessment, "DATA-1"), 3);
        assert_eq!(level(assessment, "OPS-4"), 2);
        assert_eq!(assessment.responses["DATA-3"].note, "asked");
    }
}

#[test]
fn starting_over_while_others_are_heard_sets_aside_what_they_said_too() {
    let mut storage = Storage::default();
    let (mut one, mut other) = (Tab::open(&storage), Tab::open(&storage));
    one.say(answered("DATA-1", 1), &mut storage, 10);
    other.say(answered("OPS-4", 2), &mut storage, 11);
    let turn =
        one.keeping.turn(one.model.to_save().unwrap(), storage.text.as_deref(), 12, built_in());
    one.model.update(Msg::StartedOver);
    one.model.update(Msg::Learnt(Box::new(turn.learnt.unwrap())));
    one.look(&mut storage, 13);
    assert!(one.model.own.assessment.is_untouched());
    assert_eq!(level(&one.model.own.set_aside[0], "OPS-4"), 2);
    assert!(kept(&storage).responses.is_empty());
}

#[test]
fn a_note_and_an_answer_to_one_question_in_two_tabs_both_hold() {
    let mut storage = Storage::default();
    let (mut one, mut other) = (Tab::open(&storage), Tab::open(&storage));
    let note = |text: &str| Msg::Said { practice: "OPS-4".into(), said: Said::Noted(text.into()) };
    one.say(answered("OPS-4", 1), &mut storage, 10);
    other.say(note("asked"), &mut storage, 11);
    // Each goes on without having heard of the other.
    one.model.update(answered("OPS-4", 4));
    other.model.update(note("asked Ines"));
    one.look(&mut storage, 20);
    other.look(&mut storage, 21);
    one.look(&mut storage, 22);
    for assessment in [&kept(&storage), &*one.model.own.assessment, &*other.model.own.assessment] {
        assert_eq!(level(assessment, "OPS-4"), 4);
        assert_eq!(assessment.responses["OPS-4"].note, "asked Ines");
    }
}

#[test]
fn answers_to_another_checklist_are_kept_aside_and_never_merged() {
    let mut storage = Storage::default();
    let mut tab = Tab::open(&storage);
    tab.say(answered("DATA-1", 3), &mut storage, 10);
    let foreign = r#"{"format":2,"since":9999999999999,"assessment":{"id":5,"checklist":"other-list","responses":{"DATA-1":{"answer":{"level":0},"at":9999999999998}}}}"#;
    storage.text = Some(foreign.to_owned());
    tab.look(&mut storage, 11);
    assert_eq!(level(&tab.model.own.assessment, "DATA-1"), 3);
    assert_eq!(level(&kept(&storage), "DATA-1"), 3);
    assert_eq!(tab.model.kept.unreadable.as_deref(), Some(foreign));
}

#[test]
fn a_moment_at_the_end_of_time_does_not_make_what_is_new_look_old() {
    let text = format!(
        r#"{{"format":2,"assessment":{{"responses":{{"SEC-3":{{"answer":{{"level":2}},"at":{}}}}}}}}}"#,
        u64::MAX
    );
    let mut storage = Storage { text: Some(text), ..Storage::default() };
    let mut tab = Tab::open(&storage);
    for number in [4, 1, 3] {
        tab.say(answered("SEC-3", number), &mut storage, 11);
        assert_eq!(level(&kept(&storage), "SEC-3"), number);
        // Another tab hears the same.
        assert_eq!(level(&Tab::open(&storage).model.own.assessment, "SEC-3"), number);
    }
}

#[test]
fn a_tab_that_slept_through_the_others_writes_nothing_old() {
    let mut storage = Storage::default();
    let (mut asleep, mut awake) = (Tab::open(&storage), Tab::open(&storage));
    asleep.say(answered("DATA-1", 1), &mut storage, 10);
    awake.look(&mut storage, 11);
    for (practice, now) in [("OPS-4", 20), ("ENG-5", 21), ("DATA-1", 22)] {
        awake.say(answered(practice, 3), &mut storage, now);
    }
    asleep.say(answered("SEC-3", 2), &mut storage, 30);
    for (practice, number) in [("OPS-4", 3), ("ENG-5", 3), ("DATA-1", 3), ("SEC-3", 2)] {
        assert_eq!(level(&kept(&storage), practice), number, "{practice}");
        assert_eq!(level(&asleep.model.own.assessment, practice), number, "{practice}");
    }
}

#[test]
fn a_kept_page_that_comes_back_shows_what_was_said_elsewhere() {
    let mut storage = Storage::default();
    let mut kept_page = Tab::open(&storage);
    Tab::open(&storage).say(answered("OPS-4", 3), &mut storage, 10);
    kept_page.look(&mut storage, 20);
    assert_eq!(level(&kept_page.model.own.assessment, "OPS-4"), 3);
    kept_page.say(Msg::ChoseProfile("team".into()), &mut storage, 30);
    assert_eq!(level(&kept(&storage), "OPS-4"), 3);
}

#[test]
fn answers_that_found_no_room_survive_what_another_tab_writes() {
    let mut storage = Storage::default();
    let mut here = Tab::open(&storage);
    here.say(answered("DATA-1", 1), &mut storage, 10);
    let mut there = Tab::open(&storage);
    storage.is_full = true;
    here.say(answered("OPS-4", 3), &mut storage, 20);
    storage.is_full = false;
    there.say(answered("ENG-5", 2), &mut storage, 30);
    here.look(&mut storage, 40);
    for (practice, number) in [("DATA-1", 1), ("OPS-4", 3), ("ENG-5", 2)] {
        assert_eq!(level(&kept(&storage), practice), number, "{practice}");
    }
}

#[test]
fn of_two_answers_to_one_question_the_newer_holds_also_where_the_older_was_saved_late() {
    let mut storage = Storage::default();
    let (mut here, mut there) = (Tab::open(&storage), Tab::open(&storage));
    storage.is_full = true;
    here.say(answered("OPS-4", 1), &mut storage, 10);
    storage.is_full = false;
    there.say(answered("OPS-4", 3), &mut storage, 20);
    here.say(answered("ENG-5", 2), &mut storage, 30);
    assert_eq!(level(&kept(&storage), "OPS-4"), 3);
}

#[test]
fn an_answer_that_was_cleared_does_not_come_back() {
    let mut storage = Storage::default();
    let mut here = Tab::open(&storage);
    here.say(answered("OPS-4", 1), &mut storage, 10);
    let mut there = Tab::open(&storage);
    here.say(Msg::Said { practice: "OPS-4".into(), said: Said::Cleared }, &mut storage, 20);
    there.say(answered("ENG-5", 2), &mut storage, 30);
    assert_eq!(kept(&storage).answer("OPS-4"), None);
    assert_eq!(there.model.own.assessment.answer("OPS-4"), None);
}

#[test]
fn starting_over_in_one_tab_shows_in_the_other_and_loses_nothing() {
    let mut storage = Storage::default();
    let mut here = Tab::open(&storage);
    here.say(answered("OPS-4", 1), &mut storage, 10);
    let mut there = Tab::open(&storage);
    here.say(Msg::StartedOver, &mut storage, 20);
    // What is said about the old answers meanwhile belongs to them.
    there.model.update(answered("ENG-5", 2));
    there.look(&mut storage, 30);
    assert!(there.model.own.assessment.is_blank(), "the fresh start holds");
    there.say(Msg::UndidStartingOver, &mut storage, 40);
    here.look(&mut storage, 41);
    for tab in [&here, &there] {
        assert_eq!(level(&tab.model.own.assessment, "OPS-4"), 1);
        assert_eq!(level(&tab.model.own.assessment, "ENG-5"), 2);
    }
}

#[test]
fn what_somebody_wrote_that_cannot_be_read_is_kept_aside() {
    let mut storage = Storage::default();
    let mut here = Tab::open(&storage);
    here.say(answered("OPS-4", 1), &mut storage, 10);
    storage.text = Some("half a fi".to_owned());
    here.say(answered("ENG-5", 2), &mut storage, 20);
    assert_eq!(here.model.kept.unreadable.as_deref(), Some("half a fi"));
    assert_eq!(level(&kept(&storage), "OPS-4"), 1);
}

#[test]
fn without_a_change_nothing_is_written() {
    let mut storage = Storage::default();
    Tab::open(&storage).say(answered("OPS-4", 1), &mut storage, 10);
    let before = storage.text.clone();
    let mut again = Tab::open(&storage);
    again.look(&mut storage, 20);
    assert_eq!(storage.text, before);
}

#[test]
fn what_was_said_is_kept_once_it_is_written_and_not_before() {
    let mut storage = Storage::default();
    let mut here = Tab::open(&storage);
    let is_kept = |tab: &Tab, storage: &Storage| tab.keeping.is_kept(storage.text.as_deref());
    assert!(!is_kept(&here, &storage), "nothing is kept of nothing");
    here.say(answered("OPS-4", 1), &mut storage, 10);
    assert!(is_kept(&here, &storage));
    storage.is_full = true;
    here.say(answered("ENG-5", 2), &mut storage, 20);
    assert!(!is_kept(&here, &storage));
    storage.is_full = false;
    here.say(answered("ENG-5", 3), &mut storage, 30);
    assert!(is_kept(&here, &storage));
    Tab::open(&storage).say(answered("DATA-1", 1), &mut storage, 40);
    assert!(!is_kept(&here, &storage), "another tab has said something since");
    here.look(&mut storage, 50);
    assert!(is_kept(&here, &storage));
}

#[test]
fn answers_of_an_earlier_version_that_another_tab_writes_follow_before_they_are_taken_in() {
    let mut storage = Storage::default();
    let mut tab = Tab::open(&storage);
    let earlier = r#"{"format":1,"assessment":{"checklist":"production-ai","version":"2026.11","profile":["candidate"],"responses":{"SEC-3":{"answer":{"level":3}},"SEC-1":{"answer":{"level":1}}}}}"#;
    storage.text = Some(earlier.to_owned());
    tab.look(&mut storage, 10);
    let now = &tab.model.own.assessment;
    assert_eq!(now.answer("SEC-3"), None, "it means something else now");
    assert!(now.responses["SEC-3"].earlier.is_some());
    assert_eq!(level(now, "SEC-1"), 1);
    let found = Tab::open(&Storage { text: Some(earlier.to_owned()), ..Storage::default() });
    assert_eq!(found.model.own.assessment.latest(), 0, "what follows was not said today");
}
