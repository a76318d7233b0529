//! Where a person stands who comes back: in the check that was under way, at what was left open there.

use dependable::domain::assessment::{Answer, Form, Pick, Said, UnderWay};
use dependable::domain::checklist::{PracticeId, Stop};
use dependable::state::{Model, Msg};

use super::{after, asked, closed, fresh, level, opened, saved};
use crate::support::built_in;

fn says(practice: &str, answer: Answer, form: Form) -> Msg {
    Msg::Said { practice: practice.into(), said: Said::Answered(answer, form) }
}

fn answers(model: Model, practices: &[PracticeId], form: Form) -> Model {
    after(model, practices.iter().map(|id| says(id, level(2), form)))
}

fn full() -> Vec<PracticeId> {
    let tags = fresh().own.assessment.tags(built_in());
    built_in().full_check(&tags).iter().map(|practice| practice.id.clone()).collect()
}

fn picks(model: Model, place: usize) -> Model {
    let scenario = &built_in().scenarios_for(&model.own.assessment.tags(built_in()))[place];
    let pick = |pick, option: usize| Msg::Picked {
        scenario: scenario.id.clone(),
        pick,
        option: scenario.options[option].id.clone(),
    };
    after(model, [pick(Pick::Best, 0), pick(Pick::Worst, 1)])
}

fn scenario(place: usize) -> Stop {
    let tags = fresh().own.assessment.tags(built_in());
    Stop::Scenario(built_in().scenarios_for(&tags)[place].id.clone())
}

fn at(practice: &PracticeId) -> Stop {
    Stop::Practice(practice.clone())
}

#[track_caller]
fn under_way(model: &Model) -> UnderWay {
    model.under_way().expect("something is answered")
}

#[test]
fn nobody_stands_anywhere_before_the_first_answer() {
    assert_eq!(fresh().under_way(), None);
    let note = Msg::Said { practice: "OPS-4".into(), said: Said::Noted("June".to_owned()) };
    assert_eq!(after(fresh(), [note, Msg::Predicted(4)]).under_way(), None);
}

#[test]
fn in_part_of_the_three_minute_check_it_goes_on_after_the_last_answer() {
    let asked = asked(&fresh());
    let stands = under_way(&answers(fresh(), &asked[2..4], Form::Quick));
    assert_eq!((stands.form, stands.answered, stands.of), (Form::Quick, 2, asked.len()));
    assert_eq!((stands.last, stands.next), (at(&asked[3]), at(&asked[4])));
    // After the last question come those that were passed over.
    let stands = under_way(&answers(fresh(), &asked[2..], Form::Quick));
    assert_eq!(stands.next, at(&asked[0]));
}

#[test]
fn after_the_three_minute_check_comes_the_result() {
    let asked = asked(&fresh());
    let stands = under_way(&answers(fresh(), &asked, Form::Quick));
    assert_eq!((stands.form, stands.answered, stands.next), (Form::Quick, 7, Stop::Result));
}

/// The sentence that was wrong: "You have answered 3 of 7", to somebody in the middle of 36.
#[test]
fn in_part_of_the_full_check_it_counts_and_continues_there() {
    let (asked, full) = (asked(&fresh()), full());
    let quick = answers(fresh(), &asked, Form::Quick);
    let stands = under_way(&answers(quick, &full[..16], Form::Full));
    let answered = full.iter().enumerate().filter(|(nth, id)| *nth < 16 || asked.contains(id));
    assert_eq!(
        (stands.form, stands.answered, stands.of),
        (Form::Full, answered.count(), full.len())
    );
    let next = full[16..].iter().find(|id| !asked.contains(id)).expect("a question is open");
    assert_eq!((stands.last, stands.next), (at(&full[15]), at(next)));
}

#[test]
fn after_the_questions_scenarios_may_be_left_out_and_go_on_once_begun() {
    let done = answers(fresh(), &full(), Form::Full);
    assert_eq!(under_way(&done).next, Stop::Result);
    let begun = under_way(&picks(done.clone(), 3));
    assert_eq!((begun.last, begun.next), (scenario(3), scenario(4)));
    let of = built_in().scenarios_for(&done.own.assessment.tags(built_in())).len();
    let all = (0..of).fold(done, picks);
    assert_eq!(under_way(&all).next, Stop::Result);
}

#[test]
fn an_answer_that_it_does_not_apply_is_an_answer() {
    let tags = fresh().own.assessment.tags(built_in());
    let may_skip = built_in()
        .quick_check(&tags)
        .into_iter()
        .find(|practice| practice.may_be_skipped(&tags))
        .expect("one may be skipped");
    let skipped = Answer::NotApplicable(may_skip.not_applicable[0].id.clone());
    let stands = under_way(&after(fresh(), [says(&may_skip.id, skipped, Form::Quick)]));
    assert_eq!((stands.form, stands.answered), (Form::Quick, 1));
}

/// What is kept says when each answer was given: the newest one tells which check was under way.
#[test]
fn after_a_reload_the_newest_answer_tells_which_check_was_under_way() {
    let (asked, full) = (asked(&fresh()), full());
    let beyond: Vec<PracticeId> =
        full.iter().filter(|id| !asked.contains(id)).take(2).cloned().collect();
    let mut model = answers(fresh(), &asked[..1], Form::Quick);
    model = answers(model, &beyond, Form::Full);
    let mut kept = model.to_save().expect("there is something to save");
    for (id, when) in [(&asked[0], 30), (&beyond[0], 20), (&beyond[1], 10)] {
        kept.assessment.responses.get_mut(id).expect("it is answered").at = when;
    }
    let text = dependable::domain::exchange::file::print(&kept);
    let stands = under_way(&after(closed(), [opened(&text)]));
    assert_eq!((stands.form, stands.at), (Form::Quick, 30));
    let again = after(closed(), [opened(&saved(&model)), says(&beyond[0], level(1), Form::Full)]);
    assert_eq!(under_way(&again).last, at(&beyond[0]), "what is answered now is the newest");
}
