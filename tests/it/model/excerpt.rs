//! A program that has an excerpt of the checklist: what it draws, and what it leaves to the browser to load.

use dependable::domain::content::Content;
use dependable::state::pages::routes;
use dependable::state::{Going, Model, Notice, Program, Route, Shared, Storage, StorageError};

use super::{after, answered, content, fresh, opened, saved};
use crate::support::built_in;

/// A model whose program has the excerpt.
fn excerpt() -> Model {
    let Content { checklist, .. } = content().parted().first;
    Model { checklist: Shared::new(checklist), ..fresh() }
}

fn hinge() -> String {
    built_in().practices.iter().find(|practice| practice.hinge).unwrap().id.to_string()
}

fn other() -> String {
    built_in().practices.iter().find(|practice| !practice.hinge).unwrap().id.to_string()
}

#[test]
fn a_program_with_the_whole_checklist_draws_every_page_of_its_own() {
    let model = after(fresh(), [answered(&other(), 2)]);
    for route in routes() {
        for program in [Program::Journey, Program::Desk] {
            let is_its_own = route.page().program == program;
            let expected = if is_its_own { Going::Draw } else { Going::Load };
            assert_eq!(model.going_to(&route, program), expected, "{}", route.href());
        }
    }
}

#[test]
fn a_program_in_which_nothing_was_said_leaves_the_other_s_pages_to_the_browser_even_where_nothing_is_kept()
 {
    let mut model = fresh();
    model.kept.storage = Storage::Failed(StorageError::Blocked);
    assert_eq!(model.going_to(&Route::Shared, Program::Journey), Going::Load);
    let model = Model { own: after(model.clone(), [answered(&other(), 2)]).own, ..model };
    assert_eq!(model.going_to(&Route::Shared, Program::Journey), Going::Stay);
}

#[test]
fn with_an_excerpt_the_browser_loads_what_takes_more() {
    let model = after(excerpt(), [answered(&hinge(), 2)]);
    for route in routes() {
        let expected = match route {
            Route::Start | Route::Quick(_) | Route::Result | Route::Brief => Going::Draw,
            Route::Full(_)
            | Route::Room(_)
            | Route::Contrast
            | Route::Along
            | Route::History
            | Route::Shared
            | Route::Team(_)
            | Route::Join
            | Route::Embed
            | Route::Builder => Going::Load,
        };
        assert_eq!(model.going_to(&route, Program::Journey), expected, "{}", route.href());
    }
}

#[test]
fn answers_beyond_the_excerpt_let_every_page_be_loaded() {
    let model = after(excerpt(), [answered(&other(), 2)]);
    for route in routes() {
        assert_eq!(model.going_to(&route, Program::Journey), Going::Load, "{}", route.href());
    }
}

#[test]
fn nothing_is_loaded_where_the_answers_would_be_lost() {
    for practice in [hinge(), other()] {
        let mut model = after(excerpt(), [answered(&practice, 2)]);
        model.kept.storage = Storage::Failed(StorageError::Full);
        for route in routes() {
            assert_ne!(model.going_to(&route, Program::Journey), Going::Load, "{}", route.href());
        }
        assert_eq!(model.going_to(&Route::Contrast, Program::Journey), Going::Stay);
        assert_eq!(model.going_to(&Route::Result, Program::Journey), Going::Draw);
    }
}

#[test]
fn answers_beyond_the_excerpt_are_kept_and_never_called_unknown() {
    let whole = after(fresh(), [answered(&other(), 2), answered("OLD-9", 1)]);
    let model = after(excerpt(), [opened(&saved(&whole))]);
    assert_eq!(model.notice, Some(Notice::Unknown(vec!["OLD-9".into()])));
    assert!(model.is_beyond());
    assert_eq!(saved(&model), saved(&whole));
}
