use dependable::domain::exchange::host::ToHost;
use dependable::state::embed::{Hosted, HostedMsg, Sharing};
use dependable::state::{Model, Msg, Notice, Opened, Route};

use super::wishes;
use crate::model::{after, answered, content, saved};

/// A check that begins as a page wishes, with what was kept before.
fn begun(pairs: &[(&str, &str)], stored: Option<&Model>) -> Model {
    let stored = stored.map(|model| Ok(saved(model)));
    let opened = Msg::Opened(Box::new(Opened { stored, shuffle: 7, ..Opened::default() }));
    let mut model = after(Model::new(content(), Route::Embed), [opened]);
    model.begin_with(&wishes(pairs));
    model
}

#[test]
fn it_begins_with_the_opening_of_the_check_that_is_wished() {
    let quick = begun(&[("who", "candidate")], None);
    assert_eq!(quick.viewing.route, Route::Quick(None));
    assert!(quick.asks_profile());
    assert!(quick.own.assessment.profile.contains("candidate"));
    let full = begun(&[("check", "full")], None);
    assert_eq!(full.viewing.route, Route::Full(None));
    assert!(full.is_embedded());
}

#[test]
fn whoever_has_answered_goes_on_where_they_stopped() {
    let first = after(begun(&[("who", "candidate")], None), [Msg::Began]);
    let Route::Quick(Some(at)) = first.viewing.route.clone() else { panic!("a question is asked") };
    let went_on = after(first, [answered(&at, 2)]);
    let again = begun(&[("who", "team")], Some(&went_on));
    assert!(matches!(&again.viewing.route, Route::Quick(Some(next)) if *next != at));
    assert!(
        again.own.assessment.profile.contains("candidate"),
        "a preset changes nobody's answers"
    );
}

#[test]
fn starting_over_begins_with_the_check_again() {
    let model = after(begun(&[], None), [Msg::Began, answered("OPS-4", 2), Msg::StartedOver]);
    assert_eq!(model.viewing.route, Route::Quick(None));
    assert!(model.asks_profile());
    assert_eq!(model.notice, Some(Notice::StartedOver));
}

#[test]
fn what_the_page_wishes_is_not_kept_as_if_somebody_had_said_it() {
    let first = begun(&[("who", "candidate"), ("system", "llm")], None);
    assert_eq!(first.to_save(), None, "nobody has said anything");
    let said = after(first, [Msg::ChoseProfile("agent".into())]);
    let again = begun(&[("who", "candidate"), ("system", "llm")], Some(&said));
    assert!(again.own.assessment.profile.contains("agent"), "this was somebody's word");
}

#[test]
fn a_question_that_is_taken_back_and_asked_anew_begins_with_the_offer() {
    let mut hosted = Hosted::default();
    for msg in [HostedMsg::Asked(true), HostedMsg::Showed, HostedMsg::Asked(true)] {
        hosted.update(msg);
    }
    assert_eq!(hosted.sharing, Sharing::Shown, "the same question is no other");
    hosted.update(HostedMsg::Asked(false));
    hosted.update(HostedMsg::Asked(true));
    assert_eq!(hosted.sharing, Sharing::Offered);
}

#[test]
fn starting_over_keeps_to_what_the_page_wishes() {
    let gave = [("who", "candidate"), ("system", "agent")];
    let over = after(begun(&gave, None), [Msg::Began, answered("OPS-4", 2), Msg::StartedOver]);
    assert!(over.own.assessment.profile.contains("agent"));
    let later = after(begun(&gave, Some(&answers_of_another())), [Msg::StartedOver]);
    assert!(later.own.assessment.profile.contains("agent"), "kept answers or not");
}

/// Somebody's answers from before.
fn answers_of_another() -> Model {
    after(begun(&[("who", "team")], None), [Msg::Began, answered("OPS-4", 2)])
}

#[test]
fn of_some_sections_only_these_are_asked_and_the_other_answers_stay() {
    let everything =
        after(begun(&[("who", "candidate")], None), [answered("OPS-4", 2), answered("DATA-1", 3)]);
    let part = begun(&[("sections", "OPS, SEC")], Some(&everything));
    assert!(
        part.checklist
            .practices
            .iter()
            .all(|practice| ["OPS", "SEC"].contains(&practice.section()))
    );
    assert_eq!(part.notice, None, "nothing is unknown, it is not asked here");
    let kept = part.to_save().unwrap();
    assert!(kept.assessment.responses.contains_key("DATA-1"));
    assert!(part.viewing.route != Route::Start);
}

#[test]
fn the_page_around_is_told_how_far_it_is() {
    let model = begun(&[("who", "candidate"), ("system", "llm")], None);
    let ToHost::Progress { answered: none, of } = model.progress() else { panic!() };
    assert_eq!(none, 0);
    assert!((5..=9).contains(&of), "{of}");
    let mut model = after(model, [Msg::Began]);
    let mut times = 0;
    while let Route::Quick(Some(at)) = model.viewing.route.clone() {
        assert_eq!(model.progress(), ToHost::Progress { answered: times, of });
        assert!(!model.is_finished());
        model = after(model, [answered(&at, 2)]);
        times += 1;
        let next = model.under_way().unwrap();
        model = after(model, [Msg::WentTo(Route::of_stop(&next.next, next.form))]);
    }
    assert_eq!(times, of);
    assert!(model.is_finished());
}

#[test]
fn only_the_journey_and_what_is_taken_along_stand_in_the_page_around() {
    let drawn = dependable::state::pages::routes().filter(Model::draws_embedded);
    let drawn: Vec<_> = drawn.map(|route| route.file()).collect();
    let expected = ["index", "check", "full", "result", "brief", "room", "contrast", "along"];
    assert_eq!(drawn, expected.map(|name| format!("{name}.html")));
}

#[test]
fn sharing_is_shown_before_it_is_done_and_begins_again_with_other_answers() {
    let mut hosted = Hosted::default();
    assert_eq!(hosted.sharing, Sharing::Offered);
    for (msg, sharing) in [
        (HostedMsg::Showed, Sharing::Shown),
        (HostedMsg::Declined, Sharing::Offered),
        (HostedMsg::Showed, Sharing::Shown),
        (HostedMsg::Changed, Sharing::Offered),
        (HostedMsg::Showed, Sharing::Shown),
        (HostedMsg::Shared, Sharing::Shared),
        (HostedMsg::Changed, Sharing::Offered),
    ] {
        hosted.update(msg);
        assert_eq!(hosted.sharing, sharing);
    }
}
