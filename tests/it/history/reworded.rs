//! A question that means something else by now is told as it was asked, and as it is asked.

use dependable::domain::assessment::{Answer, Assessment, Response};
use dependable::domain::checklist::Tag;
use dependable::domain::exchange::file;
use dependable::domain::history::reworded;

use super::since::{answered, level};
use crate::support::built_in;

/// A candidate who answered version 2026.11, followed to the version at hand.
pub(super) fn earlier_answers() -> Assessment {
    let text = include_str!("../../fixtures/2026.11/candidate-proven.json");
    file::parse(text).expect("it opens").upgraded(built_in()).assessment
}

/// A candidate, one of whose answers was given to what SEC-3 was.
fn asked_again(chosen: u8, response: Response) -> Assessment {
    let mut assessment = answered(&[("OPS-1", level(2))]);
    let response = Response { earlier: Some(level(chosen)), ..response };
    assessment.responses.insert("SEC-3".into(), response);
    assessment
}

#[test]
fn an_answer_that_is_open_again_is_told_with_what_was_asked_and_chosen() {
    let assessment = asked_again(3, Response::default());
    let found = reworded(built_in(), &[&assessment]);
    let [one] = found.as_slice() else { panic!("{found:#?}") };
    let then = built_in().earlier_wording("SEC-3", assessment.audience()).unwrap();
    let practice = built_in().practice("SEC-3").unwrap();
    let now = practice.wording(assessment.audience()).unwrap();
    assert_eq!((one.practice.as_str(), &one.title), ("SEC-3", &practice.title));
    assert_eq!((&one.then.question, &one.then.sentence), (&then.stem, &then.levels[3]));
    assert_eq!((&one.now.question, &one.now.sentence), (&now.stem, &now.levels[3]));
    assert!(!one.reads_as_before());
}

#[test]
fn who_was_asked_in_short_reads_the_short_words_of_then() {
    let assessment = asked_again(3, Response { quick: true, ..Response::default() });
    let found = reworded(built_in(), &[&assessment]);
    let then = built_in().earlier_wording("SEC-3", assessment.audience()).unwrap();
    assert_eq!(found[0].then.question, then.quick_stem);
    assert_eq!(found[0].then.sentence, then.quick_levels[3]);
}

#[test]
fn who_chose_the_other_question_of_then_reads_that_one() {
    let mut assessment = answered(&[]);
    let earlier = Response { earlier: Some(level(4)), otherwise: true, ..Response::default() };
    assessment.responses.insert("ENG-5".into(), earlier);
    let found = reworded(built_in(), &[&assessment]);
    let then = built_in().earlier_wording("ENG-5", assessment.audience()).unwrap();
    assert_eq!(found[0].then.question, then.otherwise);
    assert!(!then.otherwise.is_empty() && then.otherwise != then.stem);
    let otherwise = built_in().practice("ENG-5").unwrap().otherwise.as_ref().unwrap();
    assert_eq!(found[0].now.question, otherwise.candidate);
}

#[test]
fn what_was_answered_anew_or_is_not_asked_is_not_told() {
    let anew = asked_again(3, Response { answer: Some(level(1)), ..Response::default() });
    assert_eq!(reworded(built_in(), &[&anew]), []);
    let mut unknown = asked_again(3, Response::default());
    unknown.responses.get_mut("SEC-3").unwrap().earlier = Some(Answer::DontKnow);
    assert_eq!(reworded(built_in(), &[&unknown]), []);
    let mut hired = Assessment {
        profile: ["team", "llm"].map(Tag::from).into_iter().collect(),
        ..Assessment::default()
    };
    let earlier = Response { earlier: Some(level(3)), ..Response::default() };
    hired.responses.insert("HIRE-3".into(), earlier);
    assert_eq!(reworded(built_in(), &[&hired]).len(), 1);
    hired.profile = ["candidate", "llm"].map(Tag::from).into_iter().collect();
    assert_eq!(reworded(built_in(), &[&hired]), [], "a candidate is not asked about hiring");
}

#[test]
fn of_two_states_the_first_that_was_asked_otherwise_tells_it() {
    let (then, now) = (asked_again(3, Response::default()), asked_again(4, Response::default()));
    let both = reworded(built_in(), &[&then, &now]);
    assert_eq!(both, reworded(built_in(), &[&then]));
    let plain = answered(&[("OPS-1", level(2))]);
    assert_eq!(reworded(built_in(), &[&plain, &now]), reworded(built_in(), &[&now]));
}

#[test]
fn what_reads_as_before_says_so() {
    let mut team = Assessment {
        profile: ["team", "llm"].map(Tag::from).into_iter().collect(),
        ..Assessment::default()
    };
    let earlier = Response { earlier: Some(level(0)), ..Response::default() };
    team.responses.insert("BIZ-2".into(), earlier);
    assert!(reworded(built_in(), &[&team])[0].reads_as_before());
}

#[test]
fn every_answer_to_the_earlier_version_that_is_open_is_told() {
    let after = earlier_answers();
    let open = after.responses.iter().filter(|(id, response)| {
        let is_asked = |practice: &dependable::domain::checklist::Practice| {
            practice.applies.holds(&after.tags(built_in()))
        };
        response.earlier.is_some() && built_in().practice(id).is_some_and(is_asked)
    });
    let told = reworded(built_in(), &[&after]);
    assert_eq!(told.len(), open.count());
    assert!(told.len() > 10, "{}", told.len());
}
