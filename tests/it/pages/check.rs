//! The start page and the questions of the check.

use dependable::domain::assessment::Pick;
use dependable::domain::texts::Text;
use dependable::state::{Fold, Msg, Route};

use super::answered::{answers, candidate, opened, places, quick_only, team};
use super::{draw, draw_ahead, draw_at, has, texts};
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
        let mut chosen = inputs.clone();
        chosen.retain(|input| format!(" {} ", input.attributes).contains(" checked"));
        chosen.retain(|input| input.attribute("name").as_deref() != Some("shortcuts"));
        assert!(chosen.is_empty(), "{at:?}");
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
fn a_scenario_reveals_nothing_before_its_reasons_are_asked_for() {
    let texts = texts();
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
    let keys = [
        Text::ScenarioKeyBest,
        Text::ScenarioKeyAcceptable,
        Text::ScenarioKeyPoor,
        Text::ScenarioKeyWorst,
    ];
    for (picks, is_offered) in [
        (vec![], false),
        (vec![best()], false),
        (vec![worst()], false),
        (vec![best(), worst()], true),
    ] {
        let at = Msg::WentTo(Route::full_at(&scenario.id));
        let model = after(after(opened(), picks), [at]);
        let page = draw(&model);
        has(&page, &scenario.situation);
        assert_eq!(page.text().contains(&texts[Text::ScenarioShowReasons]), is_offered);
        assert_eq!(page.text().contains(&texts[Text::ScenarioBoth]), !is_offered);
        let all = [&scenario.rationale, &scenario.minority, &scenario.interview];
        assert!(all.iter().all(|reason| !page.text().contains(*reason)));
        for element in page.all() {
            let said = [element.attributes.as_str(), &element.text].concat();
            assert!(keys.iter().all(|key| !said.contains(&texts[*key])), "{said}");
        }
        if is_offered {
            let page = draw(&after(model, [Msg::Unfolded(Fold::Reasons)]));
            assert!(all.iter().all(|reason| page.text().contains(*reason)));
            assert!(keys.iter().all(|key| page.text().contains(&texts[*key])));
            assert!(!page.text().contains(&texts[Text::ScenarioShowReasons]));
        }
    }
}

#[test]
fn an_action_is_asked_for_once_and_what_is_picked_in_one_column_is_closed_in_the_other() {
    let scenario = built_in().scenarios[0].clone();
    let id = |place: usize| scenario.options[place].id.clone();
    let picked =
        |pick, place| Msg::Picked { scenario: scenario.id.clone(), pick, option: id(place) };
    let facts =
        [picked(Pick::Best, 0), picked(Pick::Worst, 1), Msg::WentTo(Route::full_at(&scenario.id))];
    let page = draw(&after(opened(), facts));
    for option in &scenario.options {
        assert_eq!(page.text().matches(&option.text).count(), 1, "{}", option.text);
    }
    let is = |name: &str, word: &str| -> Vec<String> {
        let inputs = page.named("input").into_iter();
        let found = inputs.filter(|input| {
            input.attribute("name").as_deref() == Some(name)
                && format!(" {}", input.attributes).contains(&format!(" {word}"))
        });
        found.filter_map(|input| input.attribute("value")).collect()
    };
    let only = |place: usize| [id(place).to_string()];
    assert_eq!(is("best", "disabled"), only(1));
    assert_eq!(is("worst", "disabled"), only(0));
    assert_eq!(is("best", "checked"), only(0));
    assert_eq!(is("worst", "checked"), only(1));
}
