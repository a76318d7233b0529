//! Whoever answers the three-minute check sees the same with an excerpt of the checklist as with all of it.

use std::rc::Rc;

use dependable::domain::assessment::Assessment;
use dependable::domain::checklist::Checklist;
use dependable::domain::exchange::csv::Decimals;
use dependable::domain::exchange::report::report;
use dependable::domain::exchange::{Format, Source};
use dependable::domain::result::assess;
use dependable::state::{Model, Route, Shared, Storage, StorageError};
use proptest::prelude::*;

use super::answered::{opened, unfolded};
use super::{app_html, at, has};
use crate::model::content;
use crate::support::any_assessment;
use crate::texts::english;

/// A person with these answers, whose program has this checklist.
fn person(checklist: &Shared<Checklist>, assessment: &Assessment) -> Model {
    let mut model = Model { checklist: checklist.clone(), ..opened() };
    if checklist.is_excerpt() {
        // A program that has begun with an excerpt has no more words either.
        model.texts = Shared::new(content().for_pages().parted().first.texts);
    }
    model.own.assessment = Rc::new(Assessment { shuffle: 7, ..assessment.clone() });
    model
}

/// Every place that a program with an excerpt draws, everything on it unfolded.
fn places(model: &Model) -> Vec<Model> {
    let tags = model.own.assessment.tags(&model.checklist);
    let asked = model.checklist.quick_check(&tags);
    let questions = asked.iter().map(|practice| Route::Quick(Some(practice.id.clone())));
    let places = [Route::Start, Route::Quick(None), Route::Result, Route::Brief];
    places.into_iter().chain(questions).map(|route| unfolded(model, route)).collect()
}

/// Everything that pages of the journey let a person take along.
fn exports(model: &Model) -> Vec<String> {
    let (texts, checklist) = (&*model.texts, &*model.checklist);
    let assessment = &model.own.assessment;
    let result = assess(checklist, assessment);
    let report = report(texts, checklist, assessment, &result, "2026-11-26");
    let saved = model.to_copy();
    let source = Source {
        texts,
        checklist,
        saved: &saved,
        result: &result,
        report: &report,
        decimals: Decimals::Point,
    };
    [Format::Markdown, Format::Answers].map(|format| format.print(&source)).to_vec()
}

fn both() -> (Shared<Checklist>, Shared<Checklist>) {
    let whole = content().for_pages().checklist;
    (Shared::new(whole.clone()), Shared::new(whole.parted().0))
}

/// Any answers to practices of the three-minute check, of this profile or of another, and to nothing else.
fn any_quick() -> impl Strategy<Value = Assessment> {
    let keep = |mut assessment: Assessment| {
        let whole = content().checklist;
        assessment.scenarios.clear();
        assessment.responses.retain(|id, _| whole.practice(id).is_some_and(|known| known.hinge));
        assessment
    };
    any_assessment().prop_map(keep)
}

fn is_the_same(whole: &Model, excerpt: &Model) {
    assert!(!excerpt.is_beyond());
    for (whole, excerpt) in places(whole).into_iter().zip(places(excerpt)) {
        let route = whole.viewing.route.clone();
        assert_eq!(app_html(excerpt), app_html(whole), "{}", route.href());
    }
    assert_eq!(exports(excerpt), exports(whole));
}

#[test]
fn nobody_sees_the_difference_before_the_first_answer() {
    let (whole, excerpt) = both();
    let nothing = Assessment::default();
    is_the_same(&person(&whole, &nothing), &person(&excerpt, &nothing));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_three_minute_check_its_result_and_the_brief_are_the_same_with_an_excerpt(
        assessment in any_quick(),
    ) {
        let (whole, excerpt) = both();
        is_the_same(&person(&whole, &assessment), &person(&excerpt, &assessment));
    }
}

#[test]
fn where_nothing_is_kept_the_page_says_what_an_excerpt_cannot_show() {
    let (whole, excerpt) = both();
    let mut model = person(&excerpt, &Assessment::default());
    model.kept.storage = Storage::Failed(StorageError::Full);
    let says = &english()[dependable::domain::texts::Text::StorageExcerpt];
    has(&super::draw_app(at(model.clone(), &Route::Result)), says);
    model.checklist = whole;
    assert!(!super::draw_app(at(model, &Route::Result)).text().contains(says));
}
