//! Who answered an earlier version reads what was asked then beside what is asked now.

use std::rc::Rc;

use dependable::domain::assessment::Assessment;
use dependable::domain::exchange::link;
use dependable::domain::history::{Reworded, reworded};
use dependable::domain::texts::Text;
use dependable::state::desk::{Day, Desk, DeskMsg, HistoryMsg, Keeps, Received};
use dependable::state::{Model, Msg, Route};

use super::element::Element;
use super::{at, draw_desk, has, is_whole_page, opened, texts};
use crate::model::after;
use crate::support::built_in;

const TEAM: &str = include_str!("../../fixtures/2026.11/team-mixed.json");
const CANDIDATE: &str = include_str!("../../fixtures/2026.11/candidate-mixed.json");

/// A person who comes back with answers to version 2026.11, on the page of earlier answers.
fn back(saved: &str) -> Model {
    let opened = after(opened(), [Msg::ChoseFile(saved.as_bytes().to_vec()), Msg::OpenedFile]);
    at(opened, &Route::History)
}

fn told(assessment: &Assessment) -> Vec<Reworded> {
    let told = reworded(built_in(), &[assessment]);
    assert!(told.len() > 5, "{}", told.len());
    told
}

/// The part of a page with this id.
#[track_caller]
fn part(page: &Element, id: &str) -> Element {
    let mut parts = page.named("section");
    parts.retain(|part| part.attribute("id").as_deref() == Some(id));
    parts[0].clone()
}

#[track_caller]
fn has_both_wordings(part: &Element, told: &[Reworded]) {
    for reworded in told {
        has(part, &reworded.title);
        has(part, &reworded.then.question);
        has(part, &reworded.then.sentence);
        has(part, &reworded.now.question);
        has(part, &reworded.now.sentence);
    }
}

#[test]
fn the_page_of_earlier_answers_shows_both_wordings_and_leads_to_each_question() {
    for saved in [TEAM, CANDIDATE] {
        let model = back(saved);
        let page = draw_desk(&model, Desk::default());
        is_whole_page("history", &page);
        let told = told(&model.own.assessment);
        let section = part(&page, "reworded");
        has_both_wordings(&section, &told);
        has(&section, &texts().history_reworded_lead(told.len()));
        let ways: Vec<String> =
            section.named("a").iter().filter_map(|link| link.attribute("href")).collect();
        let questions: Vec<String> =
            told.iter().map(|told| Route::full_at(&told.practice).href()).collect();
        assert_eq!(ways, questions);
    }
}

#[test]
fn who_has_nothing_to_answer_anew_reads_nothing_of_it() {
    let page = draw_desk(&at(super::candidate(), &Route::History), Desk::default());
    assert!(!page.text().contains(&texts()[Text::HistoryRewordedTitle]));
}

#[test]
fn a_comparison_shows_both_wordings_of_what_it_does_not_compare() {
    let model = back(TEAM);
    let assessment = Rc::clone(&model.own.assessment);
    let mut desk = Desk::default();
    let mut then = (*assessment).clone();
    let told_of = told(&assessment);
    let other = |id: &&_| !told_of.iter().any(|told| told.practice == **id);
    let other = then.responses.keys().find(other).cloned().expect("one that is asked as before");
    then.responses.remove(&other);
    let day = ("a day".to_owned(), Day::text_of(&then, 1));
    desk.update(DeskMsg::History(HistoryMsg::Found(vec![day], Keeps::Database)), &model);
    let page = draw_desk(&model, desk);
    is_whole_page("history", &page);
    let compared = part(&page, "compare");
    has(&compared, &texts()[Text::HistoryReworded]);
    has_both_wordings(&compared, &told(&assessment));
    assert!(compared.named("a").is_empty());
}

#[test]
fn somebodys_answers_to_an_earlier_version_show_both_wordings_and_lead_nowhere() {
    let own = at(opened(), &Route::Shared);
    let saved = include_str!("../../fixtures/2026.11/candidate-mixed.link");
    let mut desk = Desk::default();
    desk.update(DeskMsg::Received(saved.into()), &own);
    let page = draw_desk(&own, desk.clone());
    is_whole_page("shared", &page);
    let Received::Theirs(theirs) = desk.received else { panic!("it opens") };
    let told = told(&theirs.model.own.assessment);
    has_both_wordings(&page, &told);
    assert!(page.named("a").iter().all(|link| {
        let href = link.attribute("href").unwrap_or_default();
        told.iter().all(|told| href != Route::full_at(&told.practice).href())
    }));
    let newer = link::print(&own.checklist, &super::candidate().own.assessment).link;
    let mut desk = Desk::default();
    desk.update(DeskMsg::Received(newer.as_str().into()), &own);
    let page = draw_desk(&own, desk);
    assert!(!page.text().contains(&texts()[Text::HistoryRewordedTitle]));
}
