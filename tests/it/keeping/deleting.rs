//! Everything is deleted: by the person, for good; by the browser, not without a word.

use dependable::state::Notice;

use super::{Storage, Tab, answered, kept, level};

/// As `browser::storage::delete_all` leaves it.
fn delete_all(storage: &mut Storage, now: u64) {
    *storage = Storage { deleted: Some(now.to_string()), ..Storage::default() };
}

fn two() -> (Storage, Tab) {
    let mut storage = Storage::default();
    Tab::open(&storage).say(answered("OPS-4", 1), &mut storage, 10);
    let there = Tab::open(&storage);
    (storage, there)
}

#[test]
fn a_tab_that_sees_everything_deleted_forgets_it_and_writes_nothing() {
    let (mut storage, mut there) = two();
    delete_all(&mut storage, 20);
    there.look(&mut storage, 21);
    assert_eq!(storage.text, None);
    assert!(there.model.own.is_untouched());
    there.look(&mut storage, 22);
    assert_eq!(storage.text, None);
}

#[test]
fn a_page_that_slept_through_the_deletion_adds_nothing_to_what_was_begun_since() {
    let (mut storage, mut asleep) = two();
    delete_all(&mut storage, 20);
    let mut next = Tab::open(&storage);
    next.say(answered("DATA-1", 3), &mut storage, 30);
    // What is said before it has looked goes with the rest.
    asleep.say(answered("OPS-4", 4), &mut storage, 40);
    for assessment in [&kept(&storage), &*asleep.model.own.assessment] {
        assert_eq!(assessment.answer("OPS-4"), None);
        assert_eq!(level(assessment, "DATA-1"), 3);
    }
}

#[test]
fn what_found_no_room_is_forgotten_as_well() {
    let (mut storage, mut there) = two();
    storage.is_full = true;
    there.say(answered("ENG-5", 2), &mut storage, 15);
    delete_all(&mut storage, 20);
    there.look(&mut storage, 21);
    assert_eq!(storage.text, None);
    assert!(there.model.own.is_untouched());
}

#[test]
fn a_deletion_of_long_ago_takes_nothing_from_what_was_said_since() {
    let mut storage = Storage { deleted: Some("5".to_owned()), ..Storage::default() };
    let mut tab = Tab::open(&storage);
    tab.say(answered("OPS-4", 1), &mut storage, 10);
    tab.say(answered("OPS-4", 2), &mut storage, 11);
    assert_eq!(level(&kept(&storage), "OPS-4"), 2);
    let mut again = Tab::open(&storage);
    again.say(answered("DATA-1", 2), &mut storage, 12);
    assert_eq!(level(&kept(&storage), "OPS-4"), 2);
}

#[test]
fn a_clock_that_was_set_back_hides_no_deletion() {
    let (mut storage, mut there) = two();
    delete_all(&mut storage, 3);
    there.say(answered("DATA-1", 2), &mut storage, 4);
    assert_eq!(storage.text, None);
}

#[test]
fn what_the_browser_deleted_by_itself_is_written_again_and_the_page_says_so() {
    let (mut storage, mut there) = two();
    there.look(&mut storage, 15);
    storage.text = None;
    there.say(answered("DATA-1", 2), &mut storage, 20);
    assert_eq!(level(&kept(&storage), "OPS-4"), 1);
    assert_eq!(level(&kept(&storage), "DATA-1"), 2);
    assert_eq!(there.model.notice, Some(Notice::KeptAgain));
}

#[test]
fn what_never_found_room_was_not_deleted() {
    let mut storage = Storage { is_full: true, ..Storage::default() };
    let mut tab = Tab::open(&storage);
    for (now, number) in [(10, 1), (11, 2), (12, 3)] {
        tab.say(answered("OPS-4", number), &mut storage, now);
    }
    assert_eq!(tab.model.notice, None);
}
