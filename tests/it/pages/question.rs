//! What stands where in a question, and what it says.

use dependable::domain::assessment::{Answer, Form, NONE_YET, Response, Said, Saved};
use dependable::domain::checklist::{Level, StillOpen};
use dependable::domain::exchange::file;
use dependable::domain::texts::{Marked, Text};
use dependable::state::{Model, Msg, Route, Shortcuts};

use super::answered::{answers, level, opened, quick_only, team};
use super::element::Element;
use super::{draw, has, texts};
use crate::model::after;

const ASKED: &str = "OPS-4";

fn quick() -> Route {
    Route::Quick(Some(ASKED.into()))
}

/// A person at a question, with this answer and these ticks.
fn asked(route: Route, answer: &Answer, ticked: &[&str]) -> Model {
    let form = if matches!(route, Route::Quick(_)) { Form::Quick } else { Form::Full };
    let said = |said| Msg::Said { practice: ASKED.into(), said };
    let mut facts = vec![Msg::WentTo(route), said(Said::Answered(answer.clone(), form))];
    facts.extend(ticked.iter().map(|id| said(Said::Ticked((*id).into()))));
    after(opened(), facts)
}

fn next(page: &Element) -> String {
    let mut buttons = page.named("button");
    buttons.retain(|button| button.attribute("type").as_deref() == Some("submit"));
    buttons[0].text()
}

/// What a reader says about the ticks.
fn effect(page: &Element) -> String {
    let all = page.with_class("effect");
    assert_eq!(all.len(), 2, "both places are there before anything is said in them");
    assert!(all.iter().all(|place| place.attribute("role").as_deref() == Some("status")));
    all.iter().map(|place| place.text()).collect()
}

fn plain(text: &Marked) -> String {
    text.pieces().into_iter().map(|(_, words)| words).collect()
}

#[test]
fn evidence_stands_directly_under_the_answer_that_asks_for_it() {
    for number in [3, 4] {
        for route in [quick(), Route::full_at(ASKED)] {
            let page = draw(&asked(route, &level(number), &[]));
            let rows = &page.with_class("levels")[0].children;
            let place = rows.iter().position(|row| row.name == "fieldset").expect("it is there");
            // The answer, what its ticks do, the ticks.
            let answer = &rows[place - 2].named("input")[0];
            assert_eq!(answer.attribute("value"), Some(number.to_string()));
            assert_eq!(rows.iter().filter(|row| row.name == "label").count(), 5);
            assert_eq!(page.with_class("evidence").len(), 1);
        }
    }
}

#[test]
fn what_the_ticks_do_is_said_at_once_in_the_persons_own_wording() {
    let model = opened();
    let practice = model.checklist.practice(ASKED).expect("the practice exists");
    let wording = practice.wording(model.own.assessment.audience()).expect("it has a wording");
    for (route, is_quick) in [(quick(), true), (Route::full_at(ASKED), false)] {
        let anchor = |number: u8| {
            let level = Level::at_most_max(number);
            wording.anchor(&model.checklist.continues, level, is_quick)
        };
        let says =
            |number, ticked: &[&str]| effect(&draw(&asked(route.clone(), &level(number), ticked)));
        let is = |found: String, text: &Marked| assert_eq!(found, plain(text));
        let is_full = |found: String| assert_eq!(found, texts()[Text::QuestionEffectFull]);
        assert_eq!(says(2, &[]), "");
        for number in [3, 4] {
            is(says(number, &[]), &texts().question_effect_nothing(&anchor(2)));
            let none_yet = texts().question_effect_none_yet(&anchor(2));
            is(says(number, &[NONE_YET]), &none_yet);
        }
        is(says(3, &["measure"]), &texts().question_effect_missing(1, &anchor(2)));
        is_full(says(3, &["measure", "who"]));
        let dated = texts().question_effect_missing_date(1, &anchor(3));
        is(says(4, &["measure", "who"]), &dated);
        is_full(says(4, &["measure", "who", "last-alert"]));
    }
}

#[test]
fn the_way_on_says_where_it_leads() {
    let text = |model: &Model| next(&draw(model));
    for answer in answers() {
        let wants = answer.level().is_some_and(Level::needs_evidence);
        let wanted = if wants { Text::QuestionNextEvidence } else { Text::QuestionNext };
        assert_eq!(text(&asked(quick(), &answer, &[])), texts()[wanted], "{answer:?}");
    }
    let none_yet = asked(quick(), &level(4), &[NONE_YET]);
    assert_eq!(text(&none_yet), texts()[Text::QuestionNext]);
    let led = after(asked(quick(), &level(4), &[]), [Msg::LedToEvidence]);
    assert_eq!(text(&led), texts()[Text::QuestionNext]);
}

#[test]
fn clearing_and_changing_the_question_stand_outside_of_the_answers() {
    let page = draw(&asked(quick(), &level(1), &[]));
    for group in ["levels", "others"] {
        assert_eq!(page.with_class(group)[0].named("button").len(), 0, "{group}");
    }
    assert_eq!(page.with_class("progress")[0].named("button").len(), 1);
    let model = opened();
    let practice = model.checklist.practice(ASKED).expect("the practice exists");
    let otherwise = practice.otherwise.as_ref().expect("it may not fit");
    has(&page, &texts().question_otherwise(&otherwise.text));
    let empty = draw(&after(opened(), [Msg::WentTo(quick())]));
    assert_eq!(empty.with_class("progress")[0].named("button").len(), 0, "nothing to clear");
}

#[test]
fn progress_says_where_one_is_and_how_long_it_takes_and_ends_at_the_last_question() {
    let checklist = opened().checklist.clone();
    for model in [opened(), team(), quick_only(&Answer::DontKnow)] {
        let tags = model.own.assessment.tags(&checklist);
        let asked = checklist.quick_check(&tags);
        let chapters = checklist.chapters(&tags);
        let at = |route| draw(&after(model.clone(), [Msg::WentTo(route)]));
        let said = |page: &Element| page.with_class("progress")[0].text();
        let bar = |page: &Element| {
            let bar = &page.named("progress")[0];
            (bar.attribute("value"), bar.attribute("max"))
        };
        let last = asked.last().expect("something is asked");
        let page = at(Route::Quick(Some(last.id.clone())));
        has(&page, &texts().question_progress(asked.len(), asked.len()));
        assert_eq!(bar(&page).0, bar(&page).1, "the bar is full at the last question");

        let left = model.own.assessment.still_open(&checklist, &tags);
        assert!(
            left.scenarios == 0 || left.minutes() > StillOpen { scenarios: 0, ..left }.minutes()
        );
        let chapter = &chapters[1];
        let title = &checklist.section(chapter.section).expect("it exists").title;
        let page = at(Route::full_at(&chapter.practices[1].id));
        has(&page, &texts().question_chapter(2, chapters.len(), title));
        has(&page, &texts().question_progress(2, chapter.practices.len()));
        let minutes = texts().question_minutes(left.minutes());
        assert_eq!(said(&page).contains(&minutes), left.minutes() > 0, "{}", said(&page));
    }
}

#[test]
fn what_is_open_is_told_only_where_it_was_passed_over() {
    let model = opened();
    let tags = model.own.assessment.tags(&model.checklist);
    let asked = model.checklist.quick_check(&tags);
    let progress = |nth: usize, facts: Vec<Msg>| {
        let route = Route::Quick(Some(asked[nth].id.clone()));
        let page = draw(&after(after(opened(), facts), [Msg::WentTo(route)]));
        page.with_class("progress")[0].text()
    };
    let answer = |nth: usize| Msg::Said {
        practice: asked[nth].id.clone(),
        said: Said::Answered(level(1), Form::Quick),
    };
    let passed = texts().question_passed(1);
    assert!(!progress(0, vec![]).contains(&passed));
    assert!(progress(1, vec![]).contains(&passed));
    assert!(!progress(1, vec![answer(0)]).contains(&passed));
    assert!(progress(2, vec![answer(0)]).contains(&passed));
}

#[test]
fn the_switch_of_the_keys_shows_what_holds() {
    for (shortcuts, is_on) in [(Shortcuts::On, true), (Shortcuts::Off, false)] {
        for route in [quick(), Route::full_at(ASKED), Route::full_at("S3")] {
            let page = draw(&after(opened(), [Msg::ChoseShortcuts(shortcuts), Msg::WentTo(route)]));
            let mut switches = page.named("input");
            switches.retain(|input| input.attribute("name").as_deref() == Some("shortcuts"));
            assert_eq!(switches.len(), 1);
            let attributes = format!(" {} ", switches[0].attributes);
            assert_eq!(attributes.contains(" checked"), is_on, "{attributes}");
        }
    }
}

#[test]
fn a_question_that_changed_says_what_was_answered_until_it_is_answered_anew() {
    const CHANGED: &str = "OPS-7";
    let mut saved =
        Saved { assessment: opened().own.assessment.as_ref().clone(), ..Saved::default() };
    saved.assessment.version = "2026.11".to_owned();
    let response = Response { answer: Some(level(1)), ..Response::default() };
    saved.assessment.responses.insert(CHANGED.into(), response);
    let file = Msg::ChoseFile(file::print(&saved).into_bytes());
    let model = after(opened(), [file, Msg::OpenedFile, Msg::WentTo(Route::full_at(CHANGED))]);
    let says = plain(&texts().question_changed(&texts()[Text::LevelName1]));
    let page = draw(&model);
    has(&page, &says);
    let ways = page.named("a");
    let way = ways.iter().find(|way| way.attribute("href").as_deref() == Some("history.html"));
    assert!(says.contains(&way.expect("it leads to both wordings").text()), "{says}");
    let anew = Msg::Said { practice: CHANGED.into(), said: Said::Answered(level(2), Form::Full) };
    assert!(!draw(&after(model, [anew])).text().contains(&says));
}
