//! What holds on every page in every state.

use std::collections::BTreeSet;

use dependable::domain::assessment::{Answer, Said};
use dependable::domain::checklist::Checklist;
use dependable::domain::texts::Text;
use dependable::state::pages::routes;
use dependable::state::{Model, Msg, Route, Shared};

use super::answered::{candidate, everything, level, opened, places, quick_only, team, unfolded};
use super::{draw, draw_app, draw_at, has, is_whole_page, texts};
use crate::model::{after, closed, content};
use crate::support::built_in;

#[test]
fn every_page_in_every_state_is_whole() {
    for (name, page) in everything() {
        is_whole_page(&name, &page);
    }
}

#[test]
fn the_app_draws_every_page_ahead_of_time_and_once_opened() {
    for route in routes() {
        let at = |model: Model| draw_app(after(model, [Msg::WentTo(route.clone())]));
        for (opening, page) in [("ahead", at(closed())), ("opened", at(opened()))] {
            let name = format!("{}, {opening}", route.file());
            is_whole_page(&name, &page);
            assert_eq!(page.named("main").len(), 1, "{name}");
            has(&page, &texts()[Text::SiteName]);
            // Whether there are answers to take away is not known ahead of time.
            let has_keep = !page.with_class("keep-strip").is_empty();
            assert_eq!(has_keep, opening == "opened", "{name}");
        }
    }
}

#[test]
fn starting_over_can_be_undone_in_one_place_and_is_not_the_first_button_offered() {
    let asks = after(candidate(), [Msg::AskedToStartOver]);
    let strip = draw_app(asks.clone());
    let buttons: Vec<String> = strip.with_class("keep-strip")[0]
        .named("button")
        .iter()
        .map(|button| button.text())
        .collect();
    assert_eq!(buttons, [&texts()[Text::OverNo], &texts()[Text::OverYes]]);
    assert!(strip.with_class("keep-strip")[0].with_class("primary").is_empty());
    let over = after(asks, [Msg::StartedOver]);
    let undo = |model: Model| draw_app(model).text().matches(&texts()[Text::NoticeUndo]).count();
    assert_eq!(undo(over.clone()), 1);
    let later = after(over, [Msg::DismissedNotice]);
    let strip = draw_app(later.clone());
    let ways = strip.with_class("keep-strip")[0].named("a");
    let ways: Vec<_> = ways.iter().filter_map(|way| way.attribute("href")).collect();
    assert_eq!(ways, [Route::History.href()], "it stays within reach");
    // What stands beside them may be a copy, or somebody else's: which to go on with is chosen there, not guessed here.
    assert_eq!(undo(later), 0);
}

#[test]
fn ids_of_a_page_are_its_own() {
    for (name, page) in everything() {
        let ids: Vec<_> = page.all().iter().filter_map(|element| element.attribute("id")).collect();
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{name} uses an id twice: {ids:?}");
    }
}

#[test]
fn what_the_page_carries_is_all_that_a_page_shows() {
    let carried = content().for_pages();
    assert_ne!(carried, content(), "it is less");
    for model in [candidate(), team(), quick_only(&level(0)), quick_only(&Answer::DontKnow)] {
        for route in places(&model) {
            let whole = unfolded(&model, route.clone());
            let less = Model {
                texts: Shared::new(carried.texts.clone()),
                checklist: Shared::new(carried.checklist.clone()),
                ..whole.clone()
            };
            assert_eq!(draw(&less).text(), draw(&whole).text(), "{}", route.href());
        }
    }
}

#[test]
fn a_hostile_note_is_text_on_every_page() {
    let hostile = "<script>alert(1)</script><h1>x</h1>";
    let mut model = candidate();
    let ids: Vec<_> = model.own.assessment.responses.keys().cloned().collect();
    for practice in ids {
        model.update(Msg::Said {
            practice: practice.clone(),
            said: Said::Noted(hostile.to_owned()),
        });
        model.update(Msg::Said { practice, said: Said::OwnWords(hostile.to_owned()) });
    }
    for route in [Route::Brief, Route::full_at("OPS-4"), Route::Room(Some("OPS-4".into()))] {
        let page = draw_at(&model, route);
        assert!(page.named("script").is_empty());
        assert_eq!(page.named("h1").len(), 1);
    }
    has(&draw_at(&model, Route::Brief), hostile);
}

#[test]
fn a_checklist_on_another_subject_runs_the_same() {
    let mut checklist =
        Checklist { title: "Backups".to_owned(), targets: Vec::new(), ..built_in().clone() };
    checklist.sections.retain(|section| section.id == "OPS");
    checklist.asked = vec!["OPS".into()];
    checklist.practices.retain(|practice| practice.section() == "OPS");
    checklist.scenarios.clear();
    checklist.patterns.clear();
    checklist.clusters.clear();
    let model = Model { checklist: Shared::new(checklist), ..candidate() };
    for route in routes() {
        is_whole_page(route.file(), &draw_at(&model, route.clone()));
    }
}
