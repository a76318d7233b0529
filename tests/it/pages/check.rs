//! The start page and the questions of the check.

use dependable::domain::assessment::Pick;
use dependable::domain::texts::Text;
use dependable::state::{Msg, Route};

use super::answered::{answers, candidate, opened, places, quick_only, team};
use super::{draw_ahead, draw_at, has, texts};
use crate::model::after;
use crate::support::built_in;

#[test]
fn the_start_page_says_all_that_a_person_needs_to_begin() {
    let page = draw_ahead(&Route::Start);
    has(&page, &texts()[Text::StartTitle]);
    has(&page, &texts()[Text::SitePromise]);
    has(&page, &texts()[Text::StartLeadPrivacy]);
    has(&page, &texts()[Text::StartPrediction]);
    let checklist = built_in();
    let tags = opened().own.assessment.tags(checklist);
    let asked: Vec<_> = checklist
        .questions
        .iter()
        .filter(|question| question.first && question.when.holds(&tags))
        .collect();
    assert!((1..=3).contains(&asked.len()), "three choices at most");
    for question in &asked {
        has(&page, &question.text);
        for option in &question.options {
            has(&page, &option.text);
        }
    }
    let radios = |name: &str| {
        let inputs = page.named("input");
        inputs.iter().filter(|input| input.attribute("name").as_deref() == Some(name)).count()
    };
    assert_eq!(radios("prediction"), 11);
    assert_eq!(radios(&asked[0].id), asked[0].options.len());
    assert_eq!(page.named("form").len(), 1);
    has(&page, &texts()[Text::StartGo]);
}

#[test]
fn a_question_prefers_no_answer_and_shows_no_numbers() {
    for route in places(&opened()) {
        let Route::Quick(at) = &route else { continue };
        let page = draw_at(&opened(), Route::Quick(at.clone()));
        let inputs = page.named("input");
        assert!(inputs.len() >= 6, "five levels and more ways to answer");
        assert!(
            inputs.iter().all(|input| !format!(" {} ", input.attributes).contains(" checked")),
            "{at:?}"
        );
    }
}

#[test]
fn a_question_shows_its_anchors_lowest_first_in_the_persons_wording() {
    for model in [candidate(), team()] {
        let practice = model.checklist.practice("OPS-4").expect("the practice exists");
        let wording = practice.wording(model.own.assessment.audience()).expect("it has a wording");
        for (route, stem, levels) in [
            (Route::Quick(Some(practice.id.clone())), &wording.quick_stem, &wording.quick_levels),
            (Route::full_at(&practice.id), &wording.stem, &wording.levels),
        ] {
            let page = draw_at(&model, route);
            assert_eq!(page.named("h1")[0].text(), *stem);
            let text = page.text();
            // The highest continues the one below it, in the page's own words.
            let mark = model.checklist.continues.mark.as_str();
            let own = |level: &String| level.trim_start_matches(mark).trim().to_owned();
            let at: Vec<usize> = levels
                .iter()
                .map(|level| text.find(&own(level)).expect("the anchor is there"))
                .collect();
            assert!(at.is_sorted(), "{levels:?}");
            assert!(!text.contains(mark), "{text}");
        }
    }
}

#[test]
fn evidence_is_asked_for_at_levels_3_and_4_only() {
    for (answer, is_asked) in
        answers().into_iter().zip([false, false, false, true, true, false, false, false])
    {
        let page = draw_at(&quick_only(&answer), Route::Quick(Some("OPS-4".into())));
        assert_eq!(page.text().contains(&texts()[Text::QuestionEvidence]), is_asked, "{answer:?}");
    }
}

#[test]
fn the_reasons_of_a_scenario_appear_after_both_picks_only() {
    let scenario = built_in().scenarios[0].clone();
    let pick = |place: usize| (scenario.id.clone(), scenario.options[place].id.clone());
    let best = || {
        let (scenario, option) = pick(0);
        Msg::Picked { scenario, pick: Pick::Best, option }
    };
    let worst = || {
        let (scenario, option) = pick(1);
        Msg::Picked { scenario, pick: Pick::Worst, option }
    };
    for (picks, is_shown) in [
        (vec![], false),
        (vec![best()], false),
        (vec![worst()], false),
        (vec![best(), worst()], true),
    ] {
        let page = draw_at(&after(opened(), picks), Route::full_at(&scenario.id));
        assert_eq!(page.text().contains(&scenario.rationale), is_shown);
        assert_eq!(page.text().contains(&texts()[Text::ScenarioBoth]), !is_shown);
        has(&page, &scenario.situation);
    }
}
