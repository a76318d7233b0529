//! A finished check leaves a snapshot of the day on which it was last changed.

use dependable::domain::exchange::file;
use dependable::state::{Msg, Route};

use super::{Storage, Tab, answered};
use crate::support::built_in;

/// Every question of the three-minute check is answered.
fn finished(storage: &mut Storage) -> Tab {
    let mut tab = Tab::open(storage);
    let tags = tab.model.own.assessment.tags(built_in());
    for (now, practice) in (10..).zip(built_in().quick_check(&tags)) {
        tab.say(answered(&practice.id, 2), storage, now);
    }
    tab
}

#[test]
fn a_result_is_a_day_to_keep_once_nothing_of_the_check_is_open() {
    let mut storage = Storage::default();
    let mut tab = finished(&mut storage);
    assert!(!tab.model.has_finished(), "no result is shown");
    tab.say(Msg::WentTo(Route::Result), &mut storage, 90);
    assert!(tab.model.has_finished());
    tab.say(Msg::WentTo(Route::Brief), &mut storage, 91);
    assert!(!tab.model.has_finished());

    let mut storage = Storage::default();
    let mut tab = Tab::open(&storage);
    tab.say(answered("OPS-4", 2), &mut storage, 10);
    tab.say(Msg::WentTo(Route::Result), &mut storage, 90);
    assert!(!tab.model.has_finished(), "most of it is open");
}

#[test]
fn a_snapshot_holds_the_answers_at_hand_alone_and_the_moment_of_the_last() {
    let mut storage = Storage::default();
    let mut tab = Tab::open(&storage);
    tab.say(answered("OPS-4", 1), &mut storage, 5);
    tab.say(Msg::StartedOver, &mut storage, 6);
    drop(tab);
    let tab = finished(&mut storage);
    let (taken, text) = tab.keeping.snapshot().expect("the last answer has its moment");
    let saved = file::parse(&text).expect("it opens like any file");
    assert_eq!((taken, saved.since), (saved.assessment.latest(), taken));
    assert_eq!(saved.set_aside, []);
    assert_eq!(saved.assessment.id, tab.keeping.at_hand());
    assert_eq!(saved.assessment.responses.len(), 7);
}

#[test]
fn the_same_answers_on_another_day_make_the_same_snapshot() {
    let mut storage = Storage::default();
    let first = finished(&mut storage).keeping.snapshot();
    let mut again = Tab::open(&storage);
    again.say(Msg::WentTo(Route::Result), &mut storage, 9_000_000_000);
    assert_eq!(again.keeping.snapshot(), first);
}

#[test]
fn answers_without_a_moment_make_none() {
    let text = r#"{"format":1,"assessment":{"responses":{"OPS-4":{"answer":{"level":2}}}}}"#;
    let tab = Tab::open(&Storage { text: Some(text.to_owned()), ..Storage::default() });
    assert_eq!(tab.keeping.snapshot(), None);
}
