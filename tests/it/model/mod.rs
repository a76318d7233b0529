//! What happens to the answers: every fact that the model hears, and what it must not lose.

use dependable::domain::assessment::{Answer, Assessment, Form, Said, Saved};
use dependable::domain::checklist::{Level, PracticeId};
use dependable::domain::content::Content;
use dependable::domain::exchange::file::{self, FileError};
use dependable::state::{Early, Model, Msg, Opened, Route};

use crate::support::built_in;
use crate::texts::english;

mod acts;
mod arrived;
mod early;
mod excerpt;
mod heard;
mod places;
mod proving;
mod saved;
mod under_way;
mod who;

fn level(number: u8) -> Answer {
    Answer::Level(Level::at_most_max(number))
}

pub(crate) fn answered(practice: &str, number: u8) -> Msg {
    Msg::Said { practice: practice.into(), said: Said::Answered(level(number), Form::Full) }
}

fn chose(tag: &str) -> Msg {
    Msg::ChoseProfile(tag.into())
}

fn quick(at: &str) -> Route {
    Route::Quick((!at.is_empty()).then(|| at.into()))
}

fn opened(stored: &str) -> Msg {
    Msg::Opened(Box::new(Opened {
        stored: Some(Ok(stored.to_owned())),
        shuffle: 7,
        ..Opened::default()
    }))
}

/// Everything that a page can show.
pub(crate) fn content() -> Content {
    Content { texts: english(), checklist: built_in().clone() }
}

/// A model as the page draws it ahead of time.
pub(crate) fn closed() -> Model {
    Model::new(content(), Route::Start)
}

/// A model on a machine without saved work.
pub(crate) fn fresh() -> Model {
    after(closed(), [Msg::Opened(Box::new(Opened { shuffle: 7, ..Opened::default() }))])
}

/// The model after these facts.
pub(crate) fn after(mut model: Model, facts: impl IntoIterator<Item = Msg>) -> Model {
    for fact in facts {
        model.update(fact);
    }
    model
}

/// A model whose person has answered two questions, and the text that was saved of it.
#[track_caller]
fn answered_two() -> (Model, String) {
    let model = after(
        fresh(),
        [chose("team"), Msg::Predicted(6), answered("DATA-3", 2), answered("ENG-5", 4)],
    );
    let text = saved(&model);
    (model, text)
}

/// The text that the browser keeps.
#[track_caller]
pub(crate) fn saved(model: &Model) -> String {
    file::print(&model.to_save().expect("there is something to save"))
}

#[track_caller]
fn parsed(text: &str) -> Saved {
    file::parse(text).expect("what was saved can be opened")
}

/// The practices that the three-minute check asks this person, in order.
fn asked(model: &Model) -> Vec<PracticeId> {
    let tags = model.own.assessment.tags(&model.checklist);
    let asked = model.checklist.quick_check(&tags);
    asked.iter().map(|practice| practice.id.clone()).collect()
}

/// Everything but what the person is told.
fn untold(model: &Model) -> Model {
    Model { notice: None, ..model.clone() }
}

/// Texts that are no saved assessment, and why.
fn unreadable_texts() -> Vec<(String, FileError)> {
    vec![
        ("not json".to_owned(), FileError::NotReadable { line: 1, column: 2 }),
        (r#"{"format":3,"assessment":{}}"#.to_owned(), FileError::Newer { format: 3 }),
        (
            r#"{"format":1,"assessment":{"responses":{"OPS-4":{"answer":{"level":7}}}}}"#
                .to_owned(),
            FileError::NotAnAssessment { at: Some("OPS-4".to_owned()) },
        ),
        ("x".repeat(10_000_000), FileError::NotReadable { line: 1, column: 1 }),
    ]
}

/// Names and values as the page's own script keeps them, with nothing done on this very page.
fn early(chosen: &[(&str, &str)]) -> Early {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Early { chosen: chosen.iter().map(owned).collect(), ..Early::default() }
}

/// Something was done in a form, and its button was pressed.
fn left(chosen: &[(&str, &str)]) -> Early {
    Early { left: true, ..early(chosen) }
}

/// The model at an address after early choices, on a machine that may hold saved work.
fn opened_after(route: Route, early: Early, stored: Option<&str>) -> Model {
    let stored = stored.map(|text| Ok(text.to_owned()));
    let opened = Opened { stored, early, shuffle: 9, ..Opened::default() };
    let mut before = closed();
    before.viewing.route = route;
    after(before, [Msg::Opened(Box::new(opened))])
}

/// The one fact that an early choice is.
#[track_caller]
fn fact(name: &str, value: &str) -> Msg {
    let facts = early(&[(name, value)]).facts(built_in(), &Assessment::default());
    assert_eq!(facts.len(), 1, "{name} = {value:?} is {facts:?}");
    facts[0].clone()
}
