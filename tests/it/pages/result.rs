//! What the result shows.

use dependable::domain::assessment::{Answer, Pick, Said};
use dependable::domain::checklist::Key;
use dependable::domain::result::{Ratio, assess, to_show};
use dependable::domain::texts::Text;
use dependable::state::{Fold, Handover, Model, Msg, Route};

use super::answered::{candidate, level, places, quick_only, team, unfolded};
use super::{answer_text, draw, draw_ahead, draw_at, explanation, has, place, rows, texts, titles};
use crate::model::after;
use crate::support::built_in;

#[test]
fn the_first_of_five_rows_stands_open_and_the_rest_is_one_press_away() {
    for model in [candidate(), team()] {
        let page = draw_at(&model, Route::Result);
        let gaps = assess(&model.checklist, &model.own.assessment).gaps;
        assert!(gaps.len() > 6, "the person has more gaps than are shown");
        let wanted: Vec<String> =
            gaps.iter().map(|gap| explanation(&model, &gap.practice).title.to_owned()).collect();
        let shown = rows(&page, "about");
        assert_eq!(titles(&shown), wanted[..5]);
        let is_drawn: Vec<bool> =
            shown.iter().map(|row| !row.with_class("card").is_empty()).collect();
        assert_eq!(is_drawn, [true, false, false, false, false]);
        has(&page, &texts().result_more(gaps.len() - 5));
        let all = after(page_at(&model), [Msg::Unfolded(Fold::Gaps)]);
        assert_eq!(titles(&rows(&draw(&all), "about")), wanted);
    }
}

#[test]
fn the_open_row_shows_the_question_and_the_answer_and_folds_the_rest() {
    for (model, visible) in [
        (candidate(), &[Text::ExplainAskedYou, Text::ExplainGivesAway][..]),
        (team(), &[Text::ExplainCosts]),
    ] {
        let page = draw_at(&model, Route::Result);
        let card = rows(&page, "about")[0].with_class("card")[0];
        let folded = card.named("details")[0];
        let inside = folded.named("h4").len();
        let headings: Vec<String> = card.named("h4").iter().map(|found| found.text()).collect();
        let wanted: Vec<String> = visible.iter().map(|text| texts()[*text].to_owned()).collect();
        assert_eq!(headings[..headings.len() - inside], wanted);
        assert!(folded.attribute("open").is_none());
        has(folded, &texts()[Text::ExplainMore]);
        has(folded, &texts()[Text::ExplainBring]);
    }
}

#[test]
fn what_stands_is_a_line_that_opens_to_the_answer_and_what_to_bring() {
    let mut model = after(candidate(), [Msg::ChoseProfile("junior".into())]);
    model = page_at(&model);
    let page = draw(&model);
    let shown = rows(&page, "stands");
    assert_eq!(shown.len(), 3);
    for row in &shown {
        assert!(row.with_class("card").is_empty());
        assert_eq!(row.with_class("chip").len(), 1, "{}", row.text());
        let id = place(row).replace("stands-", "");
        let opened = draw(&after(model.clone(), [Msg::Unfolded(Fold::Card(id.as_str().into()))]));
        has(opened.with_class("answered")[0], &answer_text(&explanation(&model, &id)));
    }
}

#[test]
fn the_words_of_the_result_are_explained_and_a_score_is_disclaimed_where_there_is_one() {
    let disclaimer = texts()[Text::ResultDisclaimer].to_owned();
    let quick = draw(&unfolded(&quick_only(&level(1)), Route::Result));
    assert!(!quick.text().contains(&disclaimer), "there is no score to disclaim");
    let full = draw(&unfolded(&candidate(), Route::Result));
    has(&full, &disclaimer);
    let checklist = built_in();
    let bands: Vec<&str> = checklist.bands.iter().map(|band| band.title.as_str()).collect();
    has(&full, &texts().result_bands(&texts().list(&bands)));
    has(&full, &texts().result_must_have(checklist.weights.floor, checklist.weights.full));
    for page in [quick, full] {
        for (name, says) in [
            (Text::LevelName0, Text::LevelSays0),
            (Text::LevelName1, Text::LevelSays1),
            (Text::LevelName2, Text::LevelSays2),
            (Text::LevelName3, Text::LevelSays3),
            (Text::LevelName4, Text::LevelSays4),
        ] {
            has(&page, &texts().join_named(&texts()[name], &texts()[says]));
        }
    }
}

#[test]
fn a_handful_of_answers_is_shown_whole() {
    for answer in [level(0), Answer::DontKnow, Answer::NoOpportunity] {
        let page = draw_at(&quick_only(&answer), Route::Result);
        assert_eq!(rows(&page, "about").len(), 7);
    }
}

fn page_at(model: &Model) -> Model {
    after(model.clone(), [Msg::WentTo(Route::Result)])
}

#[test]
fn a_link_inside_the_page_folds_nothing() {
    let opened = after(page_at(&candidate()), [Msg::Unfolded(Fold::Gaps)]);
    let there = after(opened.clone(), [Msg::WentTo(Route::parse("/result.html", "#look"))]);
    assert_eq!(there.viewing, opened.viewing);
}

#[test]
fn every_explanation_names_its_answer_its_cost_its_step_and_its_question() {
    for model in [candidate(), team()] {
        let mut explained = 0;
        let routes = places(&model).into_iter().filter(|route| {
            *route == Route::Result
                || matches!(route, Route::Full(Some(at)) if model.checklist.section(at).is_some())
        });
        for route in routes {
            let page = draw(&unfolded(&model, route));
            for card in rows(&page, "about") {
                let title = card.named("h3")[0].text();
                let practice = model
                    .checklist
                    .practices
                    .iter()
                    .find(|practice| [&practice.gap, &practice.title].contains(&&title));
                let explanation =
                    explanation(&model, &practice.expect("a card names what is missing").id);
                has(card, &answer_text(&explanation));
                has(card, explanation.means.unwrap_or_default());
                has(card, explanation.step.expect("it names a step"));
                has(card, &explanation.next.then);
                has(card, &explanation.next.done);
                has(card, &explanation.interview.question);
                has(card, &explanation.interview.demo);
                has(card, &explanation.interview.production);
                for other in &explanation.worse {
                    has(card, other.says.expect("it says why"));
                    has(card, other.title);
                }
                explained += 1;
            }
        }
        assert!(explained > 12, "only {explained} cards were drawn");
    }
}

#[test]
fn before_an_interview_the_question_comes_first_and_for_a_team_what_it_costs() {
    let headings = |model: &Model| {
        let page = draw_at(model, Route::Result);
        let headings = rows(&page, "about")[0].named("h4");
        headings.iter().map(|heading| heading.text()).collect::<Vec<String>>()
    };
    let place = |model: &Model, text: Text| {
        headings(model).iter().position(|heading| *heading == texts()[text])
    };
    let candidate = candidate();
    let order = [Text::ExplainAskedYou, Text::ExplainGivesAway, Text::ExplainBring]
        .map(|text| place(&candidate, text).unwrap());
    assert!(order[0] == 0 && order.is_sorted(), "{order:?}");
    assert_eq!(place(&team(), Text::ExplainCosts), Some(0));
    assert_eq!(place(&team(), Text::ExplainGivesAway), None);
}

#[test]
fn a_low_target_is_worded_as_the_least_that_is_asked() {
    let (mut low, mut high) = (0, 0);
    for role in ["junior", "lead"] {
        let model = after(candidate(), [Msg::ChoseProfile(role.into())]);
        let page = draw(&unfolded(&model, Route::Result));
        for row in rows(&page, "about") {
            let id = place(row);
            let explanation = explanation(&model, id.strip_prefix("about-").unwrap());
            let asked = explanation.asked_for.clone().unwrap();
            let least = texts().join_named(&texts()[Text::ExplainAtLeast], &asked);
            let is_low = explanation.target.number() < 3;
            assert_eq!(row.text().contains(&least), is_low, "{id}");
            if is_low {
                let example = explanation.looks_like.unwrap_or("no example");
                assert!(!row.text().contains(example), "{id} shows more than is asked");
            }
            *(if is_low { &mut low } else { &mut high }) += 1;
        }
    }
    assert!(low > 5 && high > 0, "{low} low and {high} high targets");
}

#[test]
fn what_is_ticked_in_the_list_stays_in_its_row_and_counts_at_once() {
    let model = after(quick_only(&level(3)), [Msg::WentTo(Route::Result)]);
    let of = |model: &Model| titles(&rows(&draw(model), "prepare"));
    let before = of(&model);
    let practice = model.checklist.practice("OPS-4").unwrap().clone();
    let ticks = practice.evidence.iter().take(2).map(|artefact| Msg::Said {
        practice: practice.id.clone(),
        said: Said::Ticked(artefact.id.clone()),
    });
    let opened = after(model, [Msg::Unfolded(Fold::Proof(practice.id.clone()))]);
    let ticked = after(opened, ticks);
    assert_eq!(of(&ticked), before, "no row leaves while somebody ticks in it");
    let page = draw(&ticked);
    let row = rows(&page, "prepare").into_iter().find(|row| row.text().contains(&practice.title));
    has(row.unwrap(), &texts()[Text::ExplainCountsFull]);
    assert!(!titles(&rows(&page, "stands")).contains(&practice.title));
    let left = after(ticked, [Msg::WentTo(Route::Start), Msg::WentTo(Route::Result)]);
    assert!(!of(&left).contains(&practice.title));
    assert!(titles(&rows(&draw(&left), "stands")).contains(&practice.title));
}

#[test]
fn the_result_of_the_three_minute_check_has_no_score() {
    let page = draw_at(&quick_only(&level(1)), Route::Result);
    has(&page, &texts()[Text::ResultQuickLimit]);
    assert!(page.with_class("scale").is_empty());
    let bands = &built_in().bands;
    assert!(!bands.iter().any(|band| page.text().contains(&band.means)));
}

#[test]
fn the_prediction_stands_beside_the_outcome() {
    // A mid-level role is asked for 2 in all but ENG-5.
    let quick = quick_only(&level(2));
    let page = draw_at(&quick, Route::Result);
    let (met, of) = assess(&quick.checklist, &quick.own.assessment).targets_met();
    assert_eq!((met, of), (6, 7));
    let says = texts().sentences(&[&texts().result_guess(9), &texts().result_outcome_quick(9)]);
    assert_eq!(page.with_class("guessed")[0].text(), says);
    let page = draw(&unfolded(&candidate(), Route::Result));
    let says = page.with_class("guessed")[0].text();
    assert_eq!(says, texts().result_guess(9), "the scale under it says the rest");
    has(&page, &texts().result_after_shift(9, 4));
    assert!(page.with_class("scale")[0].text().contains(&texts()[Text::ScaleGuess]));
}

#[test]
fn claims_without_proof_are_not_praised() {
    let page = draw_at(&quick_only(&level(4)), Route::Result);
    assert_eq!(rows(&page, "prepare").len(), 7);
    assert!(rows(&page, "stands").is_empty());
    has(&page, &texts()[Text::ResultProofOpen]);
}

#[test]
fn opposite_answers_get_different_results() {
    let low = draw_at(&quick_only(&level(0)), Route::Result).text();
    let unknown = draw_at(&quick_only(&Answer::DontKnow), Route::Result).text();
    let high = draw_at(&quick_only(&level(4)), Route::Result).text();
    assert!(low != unknown && unknown != high && low != high);
}

#[test]
fn every_bar_says_in_words_what_it_draws_and_shows_no_more_than_is_claimed() {
    for model in [candidate(), team()] {
        let page = draw_at(&model, Route::Result);
        let result = assess(&model.checklist, &model.own.assessment);
        let bands = &model.checklist.bands;
        let round = |score: Option<Ratio>| to_show(bands, score.unwrap().value());
        for section in &result.sections {
            let rows = rows(&page, "section");
            let id = format!("section-{}", section.id);
            let row = rows.iter().find(|row| place(row) == id).unwrap();
            has(row, &model.checklist.section(&section.id).unwrap().title);
            if !section.is_shown {
                has(row, &texts()[Text::SectionsOpen]);
                continue;
            }
            let (shown, claimed) = (round(section.score), round(section.claimed_score));
            assert!(shown <= claimed, "{id}");
            has(row, &texts().sections_says(shown, claimed, round(section.target_score)));
            has(row, &bands[section.band.unwrap()].title);
        }
    }
}

#[test]
fn a_team_is_told_of_no_interviewer() {
    let handed = [Msg::ChoseProfile("team".into()), Msg::HandedOver(Handover::Keep)];
    let quick = after(quick_only(&level(4)), handed);
    for model in [team(), quick] {
        for route in [Route::Result, Route::full_at("OPS")] {
            let page = draw(&after(model.clone(), [Msg::WentTo(route)]));
            assert!(!page.text().contains("nterview"), "{}", page.text());
        }
    }
}

#[test]
fn the_contrast_page_reads_without_the_check() {
    let page = draw_ahead(&Route::Contrast);
    for contrast in built_in().sections.iter().flat_map(|section| &section.contrast) {
        has(&page, &contrast.demo);
        has(&page, &contrast.production);
    }
}

/// Both picks of these scenarios: the best first action or another one, the most harmful one or another one.
fn picked(model: Model, ways: &[(&str, bool, bool)]) -> Model {
    let mut facts = Vec::new();
    for (id, is_best, is_worst) in ways {
        let scenario = built_in().scenario(id).expect("there is this scenario");
        let option = |key: Key| {
            let found = scenario.options.iter().find(|option| option.key == key);
            found.expect("every key is there").id.clone()
        };
        let best = option(if *is_best { Key::Best } else { Key::Acceptable });
        let worst = option(if *is_worst { Key::Worst } else { Key::Poor });
        for (pick, option) in [(Pick::Best, best), (Pick::Worst, worst)] {
            facts.push(Msg::Picked { scenario: scenario.id.clone(), pick, option });
        }
    }
    after(model, facts)
}

#[test]
fn the_result_says_how_many_picks_were_right_and_leads_to_the_reasons() {
    let one = [("S6", true, false)];
    let three = [("S2", true, true), ("S6", false, true), ("S7", false, true)];
    for model in [quick_only(&level(2)), quick_only(&Answer::DontKnow)] {
        let nothing = draw_at(&model, Route::Result).text();
        assert!(!nothing.contains(&texts()[Text::StartScenarios]), "{nothing}");
        for (ways, says) in [
            (&one[..], "In 1 of 1 scenario your first action was the best one; in 0 you named"),
            (&three[..], "In 1 of 3 scenarios your first action was the best one; in 3 you named"),
        ] {
            let page = draw_at(&picked(model.clone(), ways), Route::Result);
            has(&page, says);
            let href = Some("full.html#S6".to_owned());
            let leads = page.named("a").iter().any(|link| link.attribute("href") == href);
            assert!(leads, "the first with another pick is read first");
        }
    }
}

#[test]
fn half_a_pick_is_not_counted() {
    let scenario = built_in().scenario("S2").expect("there is this scenario");
    let option = scenario.options[0].id.clone();
    let pick = Msg::Picked { scenario: scenario.id.clone(), pick: Pick::Best, option };
    let page = draw_at(&after(quick_only(&level(2)), [pick]), Route::Result);
    assert!(!page.text().contains("your first action"), "{}", page.text());
}
