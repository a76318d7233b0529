//! How long what is left of a check takes.

use dependable::domain::assessment::{Answer, Assessment, Form, Pick, Said};
use dependable::domain::checklist::StillOpen;

use crate::support::{built_in, tags};

#[track_caller]
fn takes(questions: usize, scenarios: usize, minutes: usize) {
    assert_eq!(
        StillOpen { questions, scenarios, short: 0 }.minutes(),
        minutes,
        "{questions}, {scenarios}"
    );
}

#[test]
fn minutes_are_rounded_up_and_count_scenarios() {
    takes(0, 0, 0);
    takes(1, 0, 1);
    takes(2, 0, 2);
    takes(7, 0, 5);
    takes(0, 1, 2);
    takes(0, 9, 15);
    takes(36, 9, 36);
}

#[test]
fn an_answer_and_both_picks_shorten_what_is_left_and_one_pick_does_not() {
    let (checklist, tags) = (built_in(), tags(&["candidate", "llm", "senior"]));
    let chapters = checklist.chapters(&tags);
    let mut assessment = Assessment { profile: tags.clone(), ..Assessment::default() };
    let all = assessment.still_open(checklist, &tags);
    assert_eq!(all.questions, checklist.full_check(&tags).len());
    assert_eq!(all.scenarios, checklist.scenarios_for(&tags).len());

    let asked = chapters[0].practices[0].id.clone();
    assessment.hear(asked, Said::Answered(Answer::DontKnow, Form::Full));
    let scenario = checklist.scenarios_for(&tags)[0];
    let option = |place: usize| scenario.options[place].id.clone();
    assessment.pick(scenario.id.clone(), Pick::Best, option(0));
    let one = StillOpen { questions: all.questions - 1, ..all };
    assert_eq!(assessment.still_open(checklist, &tags), one, "one pick is half of a scenario");
    assessment.pick(scenario.id.clone(), Pick::Worst, option(1));
    let two = StillOpen { scenarios: all.scenarios - 1, ..one };
    assert_eq!(assessment.still_open(checklist, &tags), two);
}
