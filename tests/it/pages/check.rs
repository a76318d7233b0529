//! The start page and the questions of the check.

use dependable::domain::assessment::{MAX_NAME, Pick};
use dependable::domain::checklist::Audience;
use dependable::domain::texts::Text;
use dependable::state::{Fold, Model, Msg, Route};

use super::answered::{answers, candidate, level, opened, places, quick_only, team};
use super::element::Element;
use super::{draw, draw_ahead, draw_at, has, texts};
use crate::model::after;
use crate::support::built_in;

#[test]
fn the_start_page_says_all_that_a_person_needs_to_begin() {
    let page = draw_ahead(&Route::Start);
    has(&page, &texts()[Text::StartTitle]);
    has(&page, &texts()[Text::SitePromise]);
    has(&page, &texts()[Text::StartPrivacy]);
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
    let lists = page.named("select");
    assert_eq!(lists.len(), asked.len(), "one list for each question");
    assert_eq!(lists[0].named("option").len(), asked[0].options.len());
    assert_eq!(page.named("form").len(), 1);
    has(&page, &texts()[Text::StartGo]);
    // What one gets is shown, in the checklist's own words.
    let first = checklist.quick_check(&tags)[0];
    let wording = first.wording(Audience::Candidate).expect("it is asked of candidates");
    let specimen = page.with_class("specimen")[0].text();
    for text in [&wording.quick_stem, &wording.quick_levels[1], &first.interview.question] {
        assert!(specimen.contains(text.as_str()), "{text:?} is not in {specimen}");
    }
}

#[test]
fn whoever_comes_back_finds_where_they_stand_in_place_of_the_pitch() {
    let full = |model: &Model| {
        let tags = model.own.assessment.tags(built_in());
        built_in().full_check(&tags).len()
    };
    let all = texts().start_done(full(&candidate()), full(&candidate()));
    for (model, says, filled) in [
        (quick_only(&level(2)), texts().start_done(7, 7), Route::Result),
        (candidate(), all, Route::Result),
    ] {
        let page = draw_at(&model, Route::Start);
        assert_eq!(page.named("h1")[0].text(), texts()[Text::StartWelcome]);
        has(&page, &says);
        assert!(page.named("form").is_empty(), "nothing is pitched to them");
        let filled_ones = page.with_class("primary");
        assert_eq!(filled_ones.len(), 1);
        assert_eq!(filled_ones[0].attribute("href"), Some(filled.href()));
    }
}

#[test]
fn the_profile_stands_in_one_line_wherever_it_counts() {
    let line = texts().line(&["as a candidate", "LLM application", "senior"].map(str::to_owned));
    let model = candidate();
    for route in [
        Route::Start,
        Route::Quick(Some("OPS-4".into())),
        Route::Full(None),
        Route::full_at("OPS-4"),
        Route::full_at("OPS"),
        Route::Result,
        Route::Brief,
    ] {
        let page = draw_at(&model, route.clone());
        let lines = page.with_class("profile-line");
        assert_eq!(lines.len(), 1, "{route:?}");
        assert!(lines[0].text().contains(&line), "{route:?}: {}", lines[0].text());
        assert!(lines[0].text().contains(&texts()[Text::ProfileChange]));
    }
    for route in [Route::Contrast, Route::Room(None)] {
        assert!(draw_at(&model, route).with_class("profile-line").is_empty());
    }
    let team = draw_at(&team(), Route::Result).with_class("profile-line")[0].text();
    assert!(team.contains("high stakes"), "a tier has a name of its own: {team}");
}

#[test]
fn the_system_is_named_once_and_every_page_of_it_says_so() {
    let opening = draw_at(&opened(), Route::Full(None));
    let fields = opening.named("input");
    let field = fields.iter().find(|field| field.attribute("name").as_deref() == Some("name"));
    assert_eq!(field.unwrap().attribute("maxlength"), Some(MAX_NAME.to_string()));
    has(&opening, &texts().profile_name_note(MAX_NAME));
    let long = "n".repeat(MAX_NAME + 1);
    let named = after(candidate(), [Msg::Named(long.clone())]);
    assert_eq!(named.own.assessment.name, long[..MAX_NAME]);
    let named = after(named, [Msg::Named(" Invoice bot ".to_owned())]);
    for route in [Route::full_at("OPS-4"), Route::Result] {
        let line = draw_at(&named, route).with_class("says")[0].text();
        assert!(line.contains("\u{2068}Invoice bot\u{2069}"), "{line}");
    }
    let page = draw_at(&named, Route::Brief);
    assert!(page.with_class("brief")[0].text().contains("Invoice bot"), "it stands on paper");
    let blank = after(named, [Msg::Named(" ".to_owned())]);
    let line = draw_at(&blank, Route::Result).with_class("says")[0].text();
    assert!(!line.contains('\u{2068}'), "{line}");
}

#[test]
fn the_full_check_is_a_list_of_tasks_with_one_way_on() {
    let begun = quick_only(&level(2));
    let start = after(opened(), [Msg::WentTo(Route::Full(None)), Msg::Began]);
    let sections = built_in().chapters(&start.own.assessment.tags(built_in())).len();
    for (model, way) in [
        (start, texts().full_start_with("Data")),
        (begun, texts().full_continue_with("Data")),
        (candidate(), texts()[Text::QuestionFinish].to_owned()),
    ] {
        let page = draw_at(&model, Route::Full(None));
        let filled = page.with_class("primary");
        assert_eq!(filled.len(), 1, "one filled button");
        assert!(filled[0].text().starts_with(&way), "{} {way}", filled[0].text());
        assert_eq!(page.named("progress").len(), 1, "one bar");
        let parts = page.with_class("chapters")[0].named("h3");
        assert_eq!(parts.len(), sections + 1, "the scenarios are a part of their own");
        let last = parts.last().expect("there are parts").text();
        assert_eq!(last, texts().full_part(sections + 1, &texts()[Text::StartScenarios]));
    }
}

#[test]
fn a_part_says_its_minutes_and_how_far_it_has_come() {
    let page = draw_at(&candidate(), Route::Full(None));
    let states: Vec<String> = page.with_class("state").iter().map(|state| state.text()).collect();
    assert!(states.iter().all(|state| state.contains(" minutes \u{b7} done")), "{states:?}");
    let bands = &built_in().bands;
    assert!(bands.iter().any(|band| states[0].contains(&band.title)), "{states:?}");
    let begun = after(opened(), [Msg::WentTo(Route::Full(None)), Msg::Began]);
    let page = draw_at(&begun, Route::Full(None));
    let not_started = &texts()[Text::FullNotStarted];
    assert!(page.with_class("state").iter().all(|state| state.text().contains(not_started)));
}

#[test]
fn a_question_reached_from_the_result_leads_back_to_it() {
    let at_result = after(candidate(), [Msg::WentTo(Route::Result)]);
    let page = draw_at(&at_result, Route::full_at("OPS-4"));
    has(&page, &texts()[Text::QuestionReturn]);
    assert!(
        !draw_at(&candidate(), Route::full_at("OPS-4"))
            .text()
            .contains(&texts()[Text::QuestionReturn])
    );
}

#[test]
fn a_page_beside_the_result_leads_back_to_it() {
    for route in [Route::Brief, Route::Room(None)] {
        let page = draw_at(&candidate(), route.clone());
        let link = page.with_class("way-back")[0].named("a")[0].attribute("href");
        assert_eq!(link, Some(Route::Result.href()), "{route:?}");
    }
    assert!(draw_at(&candidate(), Route::Contrast).with_class("way-back").is_empty());
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

/// What the filled buttons of a page say.
fn filled_buttons(page: &Element) -> Vec<String> {
    page.with_class("primary").iter().map(|button| button.text()).collect()
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
        let filled = if is_offered { Text::ScenarioShowReasons } else { Text::QuestionNext };
        assert_eq!(filled_buttons(&page), [&texts[filled]]);
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
            assert_eq!(filled_buttons(&page), [&texts[Text::QuestionNext]]);
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

#[test]
fn all_places_for_first_come_before_all_for_most_harm() {
    let scenario = &built_in().scenarios[0];
    let page = draw(&after(opened(), [Msg::WentTo(Route::full_at(&scenario.id))]));
    let inputs = page.with_class("scenario")[0].named("input");
    let names: Vec<String> = inputs.iter().filter_map(|input| input.attribute("name")).collect();
    let of = |name: &str| vec![name.to_owned(); scenario.options.len()];
    assert_eq!(names[..2 * scenario.options.len()], [of("best"), of("worst")].concat());
}
