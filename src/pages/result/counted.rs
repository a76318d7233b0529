use yew::prelude::*;

use crate::components::element::{group, marked_in, text_in};

use super::Shown;
use crate::components::choice::view_points;
use crate::domain::checklist::{Audience, Level};
use crate::domain::result::{Fit, Overall, Remark, to_show};
use crate::domain::texts::{Text, Texts, level_text};
use crate::state::{Fold, Msg};

/// The number, what it is made of, what the answers themselves give to think about, and what it is not.
pub(super) fn view_counted(shown: &Shown) -> Html {
    let summary = &shown.texts[Text::ResultCounted];
    shown.view_on_demand("counted", summary, Fold::Arithmetic, || view_all(shown))
}

fn view_all(shown: &Shown) -> Html {
    let (texts, result) = (shown.texts, shown.result);
    let mut lines = Vec::new();
    if let Some(overall) = &result.overall {
        lines.extend(number_lines(shown, overall));
    }
    if let Some(fit) = &result.fit {
        lines.extend(fit_lines(shown, fit));
    }
    if result.overall.is_some() {
        lines.push(texts[Text::ResultDisclaimer].to_owned());
    }
    let mut parts: Vec<Html> = lines.iter().map(|line| text_in("p", "", line)).collect();
    parts.push(view_words(shown));
    if shown.is_full() && !result.remarks.is_empty() {
        let remarks = result.remarks.iter().map(|remark| text_in("li", "", &says(shown, remark)));
        parts.push(text_in("h2", "small", &texts[Text::RemarksTitle]));
        parts.push(group("ul", "", remarks.collect()));
    }
    parts.push(view_after(shown));
    group("div", "", parts)
}

/// The words of this page that are no everyday words: levels, target, must-have, bands.
fn view_words(shown: &Shown) -> Html {
    let (texts, checklist) = (shown.texts, shown.checklist);
    let says =
        [Text::LevelSays0, Text::LevelSays1, Text::LevelSays2, Text::LevelSays3, Text::LevelSays4];
    let levels = Level::ALL.iter().zip(says).map(|(level, says)| {
        let named = texts.join_named_bold(&texts[level_text(*level)], &texts[says]);
        marked_in("li", "", &named)
    });
    let mut parts = vec![
        text_in("p", "", &texts[Text::ResultLevels]),
        group("ul", "", levels.collect()),
        text_in("p", "", &texts.result_target(shown.role())),
    ];
    if shown.is_full() {
        let weights = checklist.weights;
        let names: Vec<&str> = checklist.bands.iter().map(|band| band.title.as_str()).collect();
        let must_have = texts.result_must_have(weights.floor, weights.full);
        parts.push(text_in("p", "", &must_have));
        parts.push(text_in("p", "", &texts.result_bands(&texts.list(&names))));
    }
    group("div", "", parts)
}

fn number_lines(shown: &Shown, overall: &Overall) -> Vec<String> {
    let texts = shown.texts;
    let mean = texts.exact(overall.score, overall.shown);
    let mut lines = vec![texts.result_number(overall.shown), texts.sections_mean(&mean)];
    if let Some(without) = overall.without_unknowns.filter(|_| overall.unknowns > 0) {
        let without = to_show(&shown.checklist.bands, without);
        lines.push(texts.result_unknowns(overall.unknowns, without));
    }
    lines
}

fn fit_lines(shown: &Shown, fit: &Fit) -> Vec<String> {
    let (texts, result) = (shown.texts, shown.result);
    let mut lines = vec![
        texts.result_fit(fit.met, fit.of, fit.floor_below),
        texts.sections_formula_fit(&texts.figure(fit.score)),
    ];
    let unconfirmed =
        result.practices.iter().filter(|practice| practice.unconfirmed && practice.meets()).count();
    if unconfirmed > 0 {
        lines.push(texts.result_outcome_unconfirmed(unconfirmed));
    }
    lines
}

fn says(shown: &Shown, remark: &Remark) -> String {
    let texts = shown.texts;
    match remark {
        Remark::SameLevel { count, of, .. } => texts.remarks_same_level(*count, *of),
        Remark::WithoutEvidence { count, of } => match shown.audience() {
            Audience::Candidate => texts.remarks_without_evidence(*count, *of),
            Audience::Team => texts.remarks_without_evidence_team(*count, *of),
        },
        Remark::PredictionDiffers { predicted, fit } => {
            texts.remarks_prediction(*predicted, &out_of_ten(texts, *fit))
        }
        Remark::ManyNotApplicable { practices, of } => {
            texts.remarks_many_na(practices.len(), *of, &shown.titles(practices))
        }
    }
}

/// A score from 0 to 100 as a figure of 10.
pub(super) fn out_of_ten(texts: &Texts, score: f64) -> String {
    texts.figure((score / 5.0).round() / 2.0)
}

fn view_after(shown: &Shown) -> Html {
    let assessment = &shown.store.own.assessment;
    let send: Callback<Msg> = shown.store.dispatcher().to_callback();
    let shift = assessment
        .before
        .zip(assessment.after)
        .map(|(before, after)| shown.texts.result_after_shift(before, after));
    let points = view_points(
        "after",
        &shown.texts[Text::ResultAfter],
        "",
        assessment.after,
        &send.reform(Msg::PredictedAgain),
    );
    html! {
        <div class="no-print">
            { points }
            <p role="status">{ shift.unwrap_or_default() }</p>
        </div>
    }
}
