//! Somebody's answers from a link: they can be read, and nothing of them can be changed or taken for one's own.

use std::rc::Rc;

use dependable::domain::exchange::link;
use dependable::domain::texts::Text;
use dependable::state::desk::{Desk, DeskMsg, Received};
use dependable::state::{Model, Msg, Route};

use crate::model::after;

use super::{at, candidate, draw_desk, has, is_whole_page, opened, team, texts};

fn received(own: &Model, text: &str) -> Desk {
    let mut desk = Desk::default();
    desk.update(DeskMsg::Received(text.into()), own);
    desk
}

fn link_of(model: &Model) -> String {
    link::print(&model.checklist, &model.own.assessment).link
}

#[test]
fn a_link_shows_the_answers_of_whoever_sent_it() {
    let own = at(opened(), &Route::Shared);
    for theirs in [candidate(), team()] {
        let page = draw_desk(&own, received(&own, &link_of(&theirs)));
        is_whole_page("shared", &page);
        has(&page, &texts()[Text::SharedTheirs]);
        assert!(page.with_class("headline").len() == 1, "there is a result");
    }
}

#[test]
fn whoever_opens_their_own_link_is_told_so_and_whoever_has_no_answers_is_told_of_none() {
    let own = at(candidate(), &Route::Shared);
    let page = draw_desk(&own, received(&own, &link_of(&own)));
    has(&page, &texts()[Text::SharedMine]);
    assert!(!page.text().contains(&texts()[Text::SharedTheirs]));
    let nobody = at(opened(), &Route::Shared);
    let page = draw_desk(&nobody, received(&nobody, &link_of(&own)));
    has(&page, &texts()[Text::SharedTheirsAlone]);
    assert!(!page.text().contains(&texts()[Text::SharedBack]), "there is nothing to go back to");
}

#[test]
fn nothing_of_theirs_can_be_changed_and_no_link_leads_into_my_own_answers() {
    let own = at(candidate(), &Route::Shared);
    let page = draw_desk(&own, received(&own, &link_of(&team())));
    for name in ["input", "select", "textarea", "button"] {
        let mut open = page.named(name);
        open.retain(|field| field.attribute("disabled").is_none());
        let open: Vec<String> = open.iter().map(|field| field.text()).collect();
        let keeps = [texts()[Text::SharedKeep].to_owned()];
        let expected: &[String] = if name == "button" { &keeps } else { &[] };
        assert_eq!(open, expected, "{name}");
    }
    let ways: Vec<String> =
        page.named("a").iter().filter_map(|link| link.attribute("href")).collect();
    let out: Vec<&String> = ways.iter().filter(|href| !href.starts_with('#')).collect();
    assert_eq!(out, ["result.html"], "the way back to my own is the only one");
}

#[test]
fn my_own_answers_stay_as_they_are() {
    let own = at(candidate(), &Route::Shared);
    let before = own.to_save();
    let desk = received(&own, &link_of(&team()));
    assert_eq!(own.to_save(), before);
    let Received::Theirs(theirs) = desk.received else { panic!("the link opens") };
    assert_eq!(theirs.model.to_save(), None, "nothing of theirs is ever kept by itself");
}

#[test]
fn a_copy_that_is_kept_stands_beside_my_own_and_changes_nothing_of_it() {
    let own = candidate();
    let Received::Theirs(theirs) = received(&own, &link_of(&team())).received else {
        panic!("the link opens")
    };
    let kept =
        after(own.clone(), [Msg::Rearranged(Box::new(theirs.kept_beside(&own, "From a link")))]);
    assert_eq!(*kept.own.assessment, own.to_save().expect("there are answers").assessment);
    assert_eq!(kept.own.set_aside.len(), own.own.set_aside.len() + 1);
    let copy = &kept.own.set_aside[0];
    assert_eq!(copy.name, "From a link");
    assert_eq!(copy.profile, team().own.assessment.profile);
    assert_ne!(copy.id, own.own.assessment.id);
    for own in [opened(), at(opened(), &Route::Shared)] {
        let kept = after(own.clone(), [Msg::Rearranged(Box::new(theirs.kept_beside(&own, "Ada")))]);
        assert!(kept.own.assessment.is_blank(), "theirs are never at hand by themselves");
        assert_eq!(kept.own.set_aside.len(), 1);
    }
}

#[test]
fn a_damaged_link_says_how_and_shows_nothing_that_could_be_taken_for_answers() {
    let own = at(opened(), &Route::Shared);
    let whole = link_of(&candidate());
    let mut changed = whole.clone();
    let at_ten = changed.remove(20);
    changed.insert(20, if at_ten == '2' { '3' } else { '2' });
    for (text, says) in [
        ("hello".to_owned(), texts()[Text::SharedNone].to_owned()),
        (whole[..whole.len() - 5].to_owned(), texts().shared_missing(5)),
        (changed, texts()[Text::SharedDamaged].to_owned()),
    ] {
        let page = draw_desk(&own, received(&own, &text));
        has(&page, &says);
        has(&page, &texts()[Text::SharedSafe]);
        assert!(page.with_class("headline").is_empty(), "{text}");
        assert_eq!(page.named("textarea").len(), 1, "another one can be put in");
    }
}

#[test]
fn a_link_of_an_earlier_version_says_what_has_changed_its_meaning() {
    let own = at(opened(), &Route::Shared);
    let link = include_str!("../../fixtures/2026.11/candidate-mixed.link");
    let page = draw_desk(&own, received(&own, link));
    has(&page, "2026.11");
    let Received::Theirs(theirs) = received(&own, link).received else { panic!("it opens") };
    assert!(theirs.changed() > 0);
    has(&page, &texts().shared_changed(theirs.changed()));
    assert!(Rc::strong_count(&theirs.model) >= 1);
}
