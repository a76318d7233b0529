//! Several assessments on one device: each act on one leaves the others as they are, in every tab.

use dependable::domain::assessment::{Assessment, Saved};
use dependable::state::{Msg, Notice};

use super::{Storage, Tab, answered, kept, kept_whole, level};

/// As a desk does it: with everything as it stands, in one turn.
fn rearrange(tab: &mut Tab, storage: &mut Storage, now: u64, act: impl FnOnce(&mut Saved)) {
    let mut saved = tab.model.to_save().expect("there is something to rearrange");
    act(&mut saved);
    tab.say(Msg::Rearranged(Box::new(saved)), storage, now);
}

/// OPS-4 at 1 set aside, OPS-4 at 3 at hand; and two tabs that found both.
fn two() -> (Storage, Tab, Tab) {
    let mut storage = Storage::default();
    let mut first = Tab::open(&storage);
    first.say(answered("OPS-4", 1), &mut storage, 10);
    first.say(Msg::StartedOver, &mut storage, 20);
    first.say(answered("OPS-4", 3), &mut storage, 30);
    let (here, there) = (Tab::open(&storage), Tab::open(&storage));
    (storage, here, there)
}

#[test]
fn switching_brings_another_assessment_to_hand_in_every_tab_and_keeps_the_first() {
    let (mut storage, mut here, mut there) = two();
    rearrange(&mut here, &mut storage, 40, |saved| assert!(saved.switch_to(0)));
    there.look(&mut storage, 41);
    for tab in [&here, &there] {
        assert_eq!(level(&tab.model.own.assessment, "OPS-4"), 1);
        assert_eq!(level(&tab.model.own.set_aside[0], "OPS-4"), 3);
    }
    rearrange(&mut there, &mut storage, 50, |saved| {
        assert!(saved.switch_to(1));
        assert!(!saved.switch_to(9), "there is none");
    });
    assert_eq!(level(&kept(&storage), "OPS-4"), 3);
}

#[test]
fn a_copy_says_when_things_were_said_and_goes_its_own_way() {
    let (mut storage, mut here, _) = two();
    let mut copy = None;
    rearrange(&mut here, &mut storage, 40, |saved| {
        copy = saved.duplicate(1);
        saved.switch_to(copy.unwrap());
    });
    assert_eq!(kept(&storage).responses["OPS-4"].at, 30);
    here.say(answered("OPS-4", 4), &mut storage, 50);
    let all = kept_whole(&storage);
    assert_eq!(level(&all.assessment, "OPS-4"), 4);
    assert_eq!(level(all.one(1).unwrap(), "OPS-4"), 3);
    assert_eq!(all.assessment.id, copy.unwrap());
    assert_eq!(all.clone().duplicate(99), None);
}

#[test]
fn a_name_given_to_what_is_set_aside_reaches_the_other_tab() {
    let (mut storage, mut here, mut there) = two();
    rearrange(&mut here, &mut storage, 40, |saved| assert!(saved.rename(0, "Triage")));
    there.say(answered("ENG-5", 2), &mut storage, 50);
    assert_eq!(there.model.own.set_aside[0].name, "Triage");
    assert_eq!(kept_whole(&storage).one(0).unwrap().name, "Triage");
    assert!(!Saved::default().rename(7, "Nobody's"));
}

#[test]
fn what_was_deleted_stays_away_though_another_tab_still_has_it() {
    let (mut storage, mut here, mut there) = two();
    rearrange(&mut here, &mut storage, 40, |saved| assert!(saved.delete(0).is_some()));
    there.say(answered("ENG-5", 2), &mut storage, 50);
    here.look(&mut storage, 51);
    for tab in [&here, &there] {
        assert_eq!(tab.model.own.set_aside, []);
        assert_eq!(level(&tab.model.own.assessment, "ENG-5"), 2);
    }
    assert!(!storage.text.as_ref().unwrap().contains(r#""level":1"#), "no trace of it");
}

#[test]
fn deleting_the_one_at_hand_leaves_it_to_the_person_with_which_to_go_on() {
    let (mut storage, mut here, mut there) = two();
    rearrange(&mut here, &mut storage, 40, |saved| assert!(saved.delete(1).is_some()));
    there.look(&mut storage, 41);
    for tab in [&here, &there] {
        assert!(tab.model.own.assessment.is_untouched(), "another may be somebody else's");
        assert_eq!(level(&tab.model.own.set_aside[0], "OPS-4"), 1);
    }
    rearrange(&mut there, &mut storage, 50, |saved| assert!(saved.delete(0).is_some()));
    here.look(&mut storage, 51);
    for tab in [&here, &there] {
        assert!(tab.model.own.assessment.is_untouched());
        assert_eq!(tab.model.own.set_aside, []);
    }
    assert_eq!(kept_whole(&storage).gone, [0, 1]);
}

#[test]
fn what_is_said_in_another_tab_after_a_deletion_is_said_of_something_new() {
    let (mut storage, mut here, mut there) = two();
    rearrange(&mut here, &mut storage, 40, |saved| assert!(saved.delete(0).is_some()));
    // This tab took up the deleted one at the same moment, and has heard of nothing.
    let mut saved = there.model.to_save().unwrap();
    saved.switch_to(0);
    there.model.update(Msg::Rearranged(Box::new(saved)));
    there.look(&mut storage, 45);
    assert!(there.model.own.assessment.is_untouched());
    there.say(answered("DATA-1", 2), &mut storage, 50);
    here.look(&mut storage, 60);
    there.look(&mut storage, 61);
    for tab in [&here, &there] {
        assert_eq!(level(&tab.model.own.assessment, "DATA-1"), 2);
        assert_eq!(tab.model.own.assessment.answer("OPS-4"), None);
        assert_eq!(level(&tab.model.own.set_aside[0], "OPS-4"), 3);
    }
}

#[test]
fn a_deletion_that_is_taken_back_holds_in_every_tab() {
    let (mut storage, mut here, mut there) = two();
    let mut deleted = None;
    rearrange(&mut here, &mut storage, 40, |saved| deleted = saved.delete(0));
    there.look(&mut storage, 41);
    rearrange(&mut here, &mut storage, 50, |saved| {
        let id = saved.bring_back(deleted.take().unwrap());
        assert_ne!(id, 0, "the old one stays deleted");
    });
    there.look(&mut storage, 51);
    for tab in [&here, &there] {
        assert_eq!(tab.model.own.set_aside.len(), 1);
        assert_eq!(level(&tab.model.own.set_aside[0], "OPS-4"), 1);
        assert_eq!(tab.model.own.set_aside[0].responses["OPS-4"].at, 10);
    }
}

#[test]
fn no_id_is_given_twice() {
    let mut saved = Saved { gone: vec![8], ..Saved::default() };
    saved.assessment = Assessment { id: 3, before: Some(1), ..Assessment::default() };
    assert_eq!(saved.duplicate(3), Some(9));
    saved.delete(9);
    assert_eq!(saved.duplicate(3), Some(10));
}

#[test]
fn another_assessment_in_another_tab_is_told_here() {
    let (mut storage, mut here, mut there) = two();
    rearrange(&mut here, &mut storage, 40, |saved| assert!(saved.switch_to(0)));
    there.look(&mut storage, 41);
    assert_eq!(there.model.notice, Some(Notice::StartedOver));
}
