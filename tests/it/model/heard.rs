//! What one fact changes, and what it leaves.

use dependable::domain::assessment::{Pick, Response, Said};
use dependable::domain::checklist::{ArtefactId, Tag};
use dependable::state::{Model, Msg, Route};
use proptest::prelude::*;

use super::{after, answered, answered_two, chose, fresh};

proptest! {
    #[test]
    fn the_best_and_the_worst_pick_are_never_the_same_option(
        picks in prop::collection::vec((any::<bool>(), "[abcd]"), 1..12),
    ) {
        let mut model = fresh();
        for (is_best, option) in picks {
            let pick = if is_best { Pick::Best } else { Pick::Worst };
            model.update(Msg::Picked { scenario: "S3".into(), pick, option: option.clone().into() });
            let picks = &model.own.assessment.scenarios["S3"];
            let last = if is_best { &picks.best } else { &picks.worst };
            prop_assert_eq!(last.as_deref(), Some(option.as_str()));
            prop_assert_ne!(&picks.best, &picks.worst);
        }
    }
}

#[test]
fn one_option_of_a_question_holds_at_a_time() {
    let model = after(fresh(), [chose("llm"), chose("agent"), chose("senior"), chose("robot")]);
    let chosen: Vec<&str> = model.own.assessment.profile.iter().map(Tag::as_str).collect();
    assert_eq!(chosen, ["agent", "senior"]);
}

#[test]
fn a_prediction_is_at_most_ten() {
    let model = after(fresh(), [Msg::Predicted(200), Msg::PredictedAgain(11)]);
    assert_eq!((model.own.assessment.before, model.own.assessment.after), (Some(10), Some(10)));
}

#[test]
fn none_yet_and_artefacts_exclude_each_other() {
    let tick = |artefact: &str| Msg::Said {
        practice: "OPS-4".into(),
        said: Said::Ticked(artefact.into()),
    };
    let ticked = |model: &Model| -> Vec<ArtefactId> {
        model.own.assessment.responses["OPS-4"].evidence.iter().cloned().collect()
    };
    let model = after(fresh(), [tick("alert"), tick("log"), tick("none-yet")]);
    assert_eq!(ticked(&model), ["none-yet"]);
    let model = after(model, [tick("alert")]);
    assert_eq!(ticked(&model), ["alert"]);
}

#[test]
fn clearing_an_answer_keeps_what_was_written_about_it() {
    let note = Msg::Said { practice: "OPS-4".into(), said: Said::Noted("June".to_owned()) };
    let clear = Msg::Said { practice: "OPS-4".into(), said: Said::Cleared };
    let model = after(fresh(), [answered("OPS-4", 3), note, clear]);
    let kept = Response { note: "June".to_owned(), ..Response::default() };
    assert_eq!(model.own.assessment.responses["OPS-4"], kept);
}

#[test]
fn what_there_is_to_tell_is_told_on_the_next_page_as_well_until_it_is_dismissed() {
    let told = after(answered_two().0, [Msg::WentTo(Route::Result), Msg::StartedOver]);
    assert!(told.notice.is_some());
    let next = after(told, [Msg::WentTo(Route::Brief)]);
    assert!(next.notice.is_some());
    assert_eq!(after(next, [Msg::DismissedNotice]).notice, None);
}
