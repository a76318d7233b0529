//! What the result shows.

use dependable::domain::assessment::Answer;
use dependable::domain::result::assess;
use dependable::domain::texts::Text;
use dependable::state::Route;

use super::answered::{candidate, level, places, quick_only, team};
use super::{answer_text, cards, draw_ahead, draw_at, explanation, has, texts};
use crate::support::built_in;

#[test]
fn the_result_shows_exactly_three_explanations_first() {
    for model in [
        candidate(),
        team(),
        quick_only(&level(0)),
        quick_only(&Answer::DontKnow),
        quick_only(&Answer::NoOpportunity),
    ] {
        let page = draw_at(&model, Route::Result);
        let gaps = assess(&model.checklist, &model.own.assessment).gaps;
        assert!(gaps.len() > 3, "the person has more than three gaps");
        let shown: Vec<String> =
            cards(&page).iter().map(|card| card.named("h3")[0].text()).collect();
        let wanted: Vec<String> = gaps[..3]
            .iter()
            .map(|gap| explanation(&model, &gap.practice).title.to_owned())
            .collect();
        assert_eq!(shown, wanted);
    }
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
            let page = draw_at(&model, route);
            for card in cards(&page) {
                let title = card.named("h3")[0].text();
                let practice =
                    model.checklist.practices.iter().find(|practice| practice.title == title);
                let explanation =
                    explanation(&model, &practice.expect("a card names its practice").id);
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
fn the_result_of_the_three_minute_check_has_no_score() {
    let page = draw_at(&quick_only(&level(1)), Route::Result);
    has(&page, &texts()[Text::ResultQuickLimit]);
    assert!(page.named("svg").is_empty());
    let bands = &built_in().bands;
    assert!(!bands.iter().any(|band| page.text().contains(&band.means)));
}

#[test]
fn the_prediction_stands_beside_the_outcome() {
    let page = draw_at(&quick_only(&level(1)), Route::Result);
    let said = texts().result_outcome(9, 0, 7);
    has(&page, said.split(": 0").next().expect("the outcome follows"));
    let shift = texts().result_after_shift(9, 4);
    has(&draw_at(&candidate(), Route::Result), &shift);
}

#[test]
fn claims_without_proof_are_not_praised() {
    let unproven = draw_at(&quick_only(&level(4)), Route::Result).text();
    assert!(unproven.contains(&texts()[Text::ResultTitleUnproven]), "{unproven}");
    assert!(!unproven.contains(&texts()[Text::ResultTitleNone]), "{unproven}");
}

#[test]
fn opposite_answers_get_different_results() {
    let low = draw_at(&quick_only(&level(0)), Route::Result).text();
    let unknown = draw_at(&quick_only(&Answer::DontKnow), Route::Result).text();
    let high = draw_at(&quick_only(&level(4)), Route::Result).text();
    assert!(low != unknown && unknown != high && low != high);
}

#[test]
fn the_chart_has_a_table_that_says_the_same() {
    let model = candidate();
    let page = draw_at(&model, Route::Result);
    assert_eq!(page.named("svg").len(), 1);
    let result = assess(&model.checklist, &model.own.assessment);
    let tables = page.named("table");
    for section in &result.sections {
        let title = &model.checklist.section(&section.id).expect("the section exists").title;
        let row = tables
            .iter()
            .flat_map(|table| table.named("tr"))
            .find(|row| row.text().starts_with(title.as_str()));
        let row = row.expect("the section has a row").text();
        if let Some(score) = section.shown.filter(|_| section.is_shown) {
            assert!(row.contains(&format!("{score}")), "{row}");
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
