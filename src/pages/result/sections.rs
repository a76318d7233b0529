use yew::prelude::*;

use crate::components::element::{group, keyed, text_in};

use super::Shown;
use crate::components::section_chart::{Row, view_section_chart};
use crate::domain::checklist::Level;
use crate::domain::figure::figure;
use crate::domain::result::{PracticeResult, Ratio, SectionResult, to_show};
use crate::domain::texts::Text;
use crate::state::Fold;

/// Sections as a picture, as a table that says the same, and unfolded to the answers.
pub(super) fn view_sections(shown: &Shown) -> Html {
    let texts = shown.texts;
    let summary = &texts[Text::ResultArithmetic];
    let children = vec![
        text_in("h2", "", &texts[Text::SectionsTitle]),
        text_in("p", "hint", &texts[Text::SectionsNote]),
        view_section_chart(&rows(shown), &texts[Text::SectionsChart]),
        view_table(shown),
        shown
            .view_on_demand("arithmetic", summary, Fold::Arithmetic, || view_all_arithmetic(shown)),
    ];
    group("section", "", children)
}

fn view_all_arithmetic(shown: &Shown) -> Html {
    let texts = shown.texts;
    let result = shown.result;
    let mut children: Vec<Html> =
        result.sections.iter().map(|section| view_arithmetic(shown, section)).collect();
    if let Some(overall) = &result.overall {
        let score = texts.figure(overall.score);
        children.push(text_in("p", "", &texts.sections_mean(&score)));
    }
    if let Some(fit) = &result.fit {
        let fit = texts.figure(fit.score);
        children.push(text_in("p", "", &texts.sections_formula_fit(&fit)));
    }
    group("div", "", children)
}

/// What the chart draws; a section with too few answers has no bar.
pub fn rows(shown: &Shown) -> Vec<Row> {
    shown
        .result
        .sections
        .iter()
        .map(|section| {
            let if_shown = |value: Option<f64>| value.filter(|_| section.is_shown);
            Row {
                title: shown.section(&section.id).to_owned().into(),
                evidenced: if_shown(section.shown.map(f64::from)),
                claimed: if_shown(section.claimed_score.map(Ratio::value)),
                target: if_shown(section.target_score.map(Ratio::value)),
            }
        })
        .collect()
}

fn view_table(shown: &Shown) -> Html {
    let texts = shown.texts;
    let rounded = |score: Option<f64>| {
        score.map_or_else(|| texts[Text::LevelNone].to_owned(), |score| figure(score.round()))
    };
    let row = |section: &SectionResult| {
        let title = shown.section(&section.id).to_owned();
        if !section.is_shown {
            return html! {
                <tr key={section.id.as_str()}>
                    <th scope="row">{ title }</th>
                    <td colspan="5">{ &texts[Text::SectionsOpen] }</td>
                </tr>
            };
        }
        html! {
            <tr key={section.id.as_str()}>
                <th scope="row">{ title }</th>
                <td>{ section.shown.map_or_else(String::new, |shown| shown.to_string()) }</td>
                <td>{ rounded(section.claimed_score.map(Ratio::value)) }</td>
                <td>{ rounded(section.target_score.map(Ratio::value)) }</td>
                <td>{ section.band.map(|band| shown.band(band).to_owned()).unwrap_or_default() }</td>
                <td>{ rounded(section.without_unknowns.map(|score| f64::from(to_show(&shown.checklist.bands, score.value())))) }</td>
            </tr>
        }
    };
    html! {
        <div class="table" tabindex="0" role="region" aria-label={texts[Text::SectionsTitle].to_owned()}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ &texts[Text::SectionsSection] }</th>
                        <th scope="col">{ &texts[Text::SectionsEvidenced] }</th>
                        <th scope="col">{ &texts[Text::SectionsClaimed] }</th>
                        <th scope="col">{ &texts[Text::SectionsTarget] }</th>
                        <th scope="col">{ &texts[Text::SectionsBand] }</th>
                        <th scope="col">{ &texts[Text::SectionsWithout] }</th>
                    </tr>
                </thead>
                <tbody>{ shown.result.sections.iter().map(row).collect::<Html>() }</tbody>
            </table>
        </div>
    }
}

/// How one section's score comes about, down to the answers.
fn view_arithmetic(shown: &Shown, section: &SectionResult) -> Html {
    let texts = shown.texts;
    let Some(score) = section.score else {
        return Html::default();
    };
    let counted = || {
        shown
            .result
            .practices
            .iter()
            .filter(|practice| practice.section == section.id)
            .filter_map(|practice| Some((practice, practice.evidenced?)))
    };
    let uncapped = section.uncapped().map_or(0.0, Ratio::value);
    let line = |(practice, level): (&PracticeResult, Level)| {
        let title = shown.title(&practice.id);
        let term = texts.sections_term(practice.weight, level.number(), &title, &practice.id);
        keyed(&practice.id, text_in("li", "", &term))
    };
    html! {
        <div key={section.id.as_str()}>
            <h3>{ shown.section(&section.id).to_owned() }</h3>
            { text_in("p", "", &texts.sections_formula(section.points, 4 * section.answered_weight, &texts.figure(uncapped))) }
            <ul class="terms">{ counted().map(line).collect::<Html>() }</ul>
            if let Some(level) = section.capped_at.filter(|_| section.is_lowered()) {
                <p>{ texts.sections_cap(level.number(), &texts.figure(score.value())) }</p>
            }
        </div>
    }
}
