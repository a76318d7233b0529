//! Another one is answering, and there are answers already.

use std::rc::Rc;

use dependable::state::{Asks, Handover, Model, Msg, Notice, Route};

use super::{after, answered_two, chose, fresh, quick};

/// A team with answers, in which somebody chose that a candidate answers.
fn asked_who() -> (Model, Model) {
    let (before, _) = answered_two();
    let asks = after(before.clone(), [chose("candidate")]);
    assert_eq!(asks.viewing.asks, Some(Asks::Who("candidate".into())));
    assert_eq!(asks.own, before.own, "until it is said what becomes of them nothing changes");
    (before, asks)
}

#[test]
fn the_answers_can_be_kept() {
    let (before, asks) = asked_who();
    let kept = after(asks, [Msg::HandedOver(Handover::Keep)]);
    assert!(kept.own.assessment.profile.contains("candidate"));
    assert!(!kept.own.assessment.profile.contains("team"));
    assert_eq!(kept.own.assessment.responses, before.own.assessment.responses);
    assert_eq!(kept.own.set_aside, []);
    assert_eq!(kept.viewing.asks, None);
    assert_eq!(kept.viewing.route, before.viewing.route);
}

#[test]
fn the_answers_can_be_set_aside_and_brought_back() {
    let (before, asks) = asked_who();
    let anew = after(asks, [chose("agent"), chose("candidate"), Msg::HandedOver(Handover::Anew)]);
    assert!(anew.own.assessment.is_blank());
    assert!(anew.own.assessment.profile.contains("candidate"));
    assert!(anew.own.assessment.profile.contains("agent"), "it is about the same system");
    assert_eq!(anew.notice, Some(Notice::StartedOver));
    assert_eq!(anew.viewing.route, quick(""), "it begins again");
    let undone = after(anew, [Msg::UndidStartingOver]);
    assert_eq!(undone.own.assessment.responses, before.own.assessment.responses);
    assert!(undone.own.assessment.profile.contains("team"));
}

#[test]
fn in_the_full_check_it_begins_again_with_the_full_check() {
    let (before, _) = answered_two();
    let at = after(before, [Msg::WentTo(Route::full_at("DATA-3")), chose("candidate")]);
    let anew = after(at, [Msg::HandedOver(Handover::Anew)]);
    assert_eq!(anew.viewing.route, Route::Full(None));
}

#[test]
fn nothing_changes_after_a_no_or_somewhere_else() {
    let (before, asks) = asked_who();
    assert_eq!(after(asks.clone(), [Msg::KeptGoing]), before);
    let elsewhere = after(asks, [Msg::WentTo(Route::Result), Msg::HandedOver(Handover::Keep)]);
    assert!(Rc::ptr_eq(&elsewhere.own.assessment, &before.own.assessment));
}

#[test]
fn nobody_is_asked_without_answers_nor_about_anything_else() {
    let chosen = after(fresh(), [chose("team"), chose("candidate")]);
    assert_eq!(chosen.viewing.asks, None);
    assert!(chosen.own.assessment.profile.contains("candidate"));
    let (before, _) = answered_two();
    for tag in ["team", "agent", "tier-a"] {
        assert_eq!(after(before.clone(), [chose(tag)]).viewing.asks, None, "{tag}");
    }
}
