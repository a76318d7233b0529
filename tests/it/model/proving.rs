//! How the evidence of a question comes before the person.

use dependable::domain::assessment::{Form, NONE_YET, Response, Said};
use dependable::domain::checklist::Level;
use dependable::state::{Fold, Met, Model, Msg, Proving};

use super::{after, answered, early, fresh, level, opened, opened_after, quick, saved};

const ASKED: &str = "OPS-4";

fn said(said: Said) -> Msg {
    Msg::Said { practice: ASKED.into(), said }
}

fn ticked(artefact: &str) -> Msg {
    said(Said::Ticked(artefact.into()))
}

/// A person at the question, after these facts.
fn at(facts: impl IntoIterator<Item = Msg>) -> Model {
    after(after(fresh(), [Msg::WentTo(quick(ASKED))]), facts)
}

/// Whether the way on leads to the evidence.
fn leads(model: &Model) -> bool {
    let nothing = Response::default();
    let response = model.own.assessment.responses.get(ASKED).unwrap_or(&nothing);
    model.viewing.proving.comes_first(response)
}

#[test]
fn the_first_way_on_leads_to_the_evidence_where_a_high_answer_has_nothing_ticked() {
    for number in 0..=4 {
        assert_eq!(leads(&at([answered(ASKED, number)])), number >= 3, "level {number}");
    }
    assert!(!leads(&at([])), "nothing is answered");
    assert!(!leads(&at([answered(ASKED, 4), said(Said::Cleared)])));
}

#[test]
fn it_leads_there_once_and_again_when_the_question_is_reached_anew() {
    let model = at([answered(ASKED, 4), Msg::LedToEvidence]);
    assert!(!leads(&model));
    assert!(!leads(&after(model.clone(), [answered(ASKED, 3)])), "it was met");
    let away = after(model, [Msg::WentTo(quick("DATA-3"))]);
    assert_eq!(away.viewing.proving, Proving::default());
    assert!(leads(&after(away, [Msg::WentTo(quick(ASKED))])));
}

#[test]
fn whoever_ticked_something_or_none_yet_or_took_a_tick_back_has_met_it() {
    for tick in ["measure", NONE_YET] {
        assert!(!leads(&at([answered(ASKED, 3), ticked(tick)])), "{tick}");
        let before = after(at([answered(ASKED, 3), ticked(tick)]), [Msg::WentTo(quick("DATA-3"))]);
        assert!(!leads(&after(before, [Msg::WentTo(quick(ASKED))])), "{tick} is kept");
    }
    let taken_back = [ticked("measure"), said(Said::Unticked("measure".into()))];
    let model = after(at([answered(ASKED, 3)]), taken_back);
    assert!(!leads(&model));
    assert_eq!(model.viewing.proving.met, Met::Touched);
}

#[test]
fn the_page_moves_to_evidence_that_the_person_opened_and_to_no_other() {
    let opened_at = |model: &Model| model.viewing.proving.opened.map(Level::number);
    assert_eq!(opened_at(&at([answered(ASKED, 3)])), Some(3));
    assert_eq!(opened_at(&at([answered(ASKED, 3), answered(ASKED, 4)])), Some(4));
    assert_eq!(opened_at(&at([answered(ASKED, 4), answered(ASKED, 2)])), None);
    assert_eq!(opened_at(&at([answered(ASKED, 4), said(Said::Cleared)])), None);
    // What was kept, what came before the program, and what is opened from a file move nothing.
    let text = saved(&at([answered(ASKED, 4)]));
    assert_eq!(opened_at(&after(fresh(), [opened(&text), Msg::WentTo(quick(ASKED))])), None);
    assert_eq!(opened_at(&at([Msg::ChoseFile(text.into_bytes()), Msg::OpenedFile])), None);
    let model = opened_after(quick(ASKED), early(&[("OPS-4|answer", "4")]), None);
    assert_eq!(model.own.assessment.answer(ASKED), Some(&level(4)));
    assert_eq!(opened_at(&model), None);
}

#[test]
fn a_short_form_asks_for_evidence_as_well() {
    let answer = Said::Answered(level(4), Form::Quick);
    assert!(leads(&at([said(answer)])));
}

#[test]
fn the_reasons_of_a_scenario_are_known_until_it_is_left() {
    let model = at([Msg::Unfolded(Fold::Reasons)]);
    assert!(model.viewing.unfolded.contains(&Fold::Reasons));
    let away = after(model, [Msg::WentTo(quick("DATA-3"))]);
    assert!(!away.viewing.unfolded.contains(&Fold::Reasons));
}
