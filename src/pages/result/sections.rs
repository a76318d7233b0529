use yew::prelude::*;

use crate::components::element::{group, keyed, marked_in, text_in, with};

use super::{Shown, view_part};
use crate::components::bar::{Values, view_bar};
use crate::components::dots::standing_text;
use crate::components::link::view_link;
use crate::components::row::{Row, view_row};
use crate::domain::checklist::Level;
use crate::domain::result::{PracticeResult, Ratio, SectionResult, Status, to_show};
use crate::domain::texts::{Text, level_text};
use crate::state::Fold;

/// The sections, a bar in each row. Each opens to its figures, its answers and how one comes from the other.
pub(super) fn view_sections(shown: &Shown) -> Html {
    let rows = shown.result.sections.iter().map(|section| view_section(shown, section));
    let note = text_in("p", "hint", &shown.texts[Text::SectionsNote]);
    let rows = group("div", "rows sections", rows.collect());
    view_part("sections", &shown.texts[Text::SectionsTitle], vec![note, rows])
}

/// Every figure is rounded the same way, so that what can be shown never looks larger than what is claimed.
fn values(shown: &Shown, section: &SectionResult) -> Option<Values> {
    let round = |score: Option<Ratio>| Some(to_show(&shown.checklist.bands, score?.value()));
    Some(Values {
        shown: round(section.score.filter(|_| section.is_shown))?,
        claimed: round(section.claimed_score)?,
        asked: round(section.target_score)?,
    })
}

fn view_section(shown: &Shown, section: &SectionResult) -> Html {
    let texts = shown.texts;
    let under = match values(shown, section) {
        Some(values) => {
            let says = texts.sections_says(values.shown, values.claimed, values.asked);
            let band = section.band.map_or("", |band| shown.band(band));
            let band = text_in("span", "band", band);
            [view_bar(values), band, text_in("span", "unseen", &says)].into_iter().collect()
        }
        None => text_in("span", "hint", &texts[Text::SectionsOpen]),
    };
    let fold = Fold::Section(section.id.clone());
    let content = shown.is_unfolded(&fold).then(|| view_inside(shown, section));
    let row = Row {
        id: ["section", &section.id].join("-"),
        title: shown.section(&section.id),
        under: Some(under),
        chips: Vec::new(),
        starts_open: false,
        ontoggle: shown.on_unfold(fold),
    };
    view_row(row, content)
}

fn view_inside(shown: &Shown, section: &SectionResult) -> Html {
    let texts = shown.texts;
    let mut parts = Vec::new();
    if let Some(values) = values(shown, section) {
        let says = texts.sections_says(values.shown, values.claimed, values.asked);
        parts.push(text_in("p", "", &says));
    }
    if let Some(without) = section.without_unknowns.filter(|_| section.unknowns > 0) {
        let without = to_show(&shown.checklist.bands, without.value());
        parts.push(text_in("p", "", &texts.result_unknowns(section.unknowns, without)));
    }
    parts.push(view_answers(shown, section));
    parts.extend(view_arithmetic(shown, section));
    group("div", "card", parts)
}

/// Every answer of a section that was given, with what it counts for.
fn view_answers(shown: &Shown, section: &SectionResult) -> Html {
    let texts = shown.texts;
    let row = |practice: &PracticeResult| {
        let level = |level: Level| &texts[level_text(level)];
        let shown_level = practice.evidenced.map_or(&texts[Text::LevelNone], level);
        html! {
            <tr key={practice.id.as_str()}>
                <th scope="row">{ view_link(&shown.question(&practice.id), "", shown.title(&practice.id)) }</th>
                <td>{ claimed_text(shown, practice) }</td>
                <td>{ shown_level }</td>
                <td>{ level(practice.target) }</td>
                <td>{ standing(shown, practice) }</td>
            </tr>
        }
    };
    let columns = [
        Text::LevelPractice,
        Text::LevelClaimed,
        Text::LevelEvidenced,
        Text::LevelTarget,
        Text::LevelAnswer,
    ];
    let answered =
        shown.result.practices.iter().filter(|practice| {
            practice.section == section.id && practice.status != Status::Unanswered
        });
    let head = columns.iter().map(|column| html! { <th scope="col">{ &texts[*column] }</th> });
    html! {
        <div class="table" tabindex="0" role="region" aria-label={shown.section(&section.id).to_owned()}>
            <table>
                <thead><tr>{ head.collect::<Html>() }</tr></thead>
                <tbody>{ answered.map(row).collect::<Html>() }</tbody>
            </table>
        </div>
    }
}

/// What was chosen, in words.
fn claimed_text<'a>(shown: &'a Shown, practice: &PracticeResult) -> &'a str {
    let text = match (practice.status, practice.claimed) {
        (Status::Level, Some(level)) => level_text(level),
        (Status::DontKnow, _) => Text::LevelDontKnow,
        (Status::NotApplicable, _) => Text::LevelNotApplicable,
        (Status::NoOpportunity, _) => Text::LevelNoOpportunity,
        _ => Text::LevelUnanswered,
    };
    &shown.texts[text]
}

/// How an answer stands; a scenario may say otherwise.
fn standing<'a>(shown: &'a Shown, practice: &PracticeResult) -> &'a str {
    let is_unconfirmed = practice.unconfirmed && practice.meets();
    let text = standing_text(practice.standing());
    &shown.texts[if is_unconfirmed { Text::LevelUnconfirmed } else { text }]
}

/// How one section's score comes about, down to the answers.
fn view_arithmetic(shown: &Shown, section: &SectionResult) -> Option<Html> {
    let texts = shown.texts;
    let score = section.score?;
    let uncapped = texts.figure(section.uncapped().map_or(0.0, Ratio::value));
    let formula = texts.sections_formula(section.points, 4 * section.answered_weight, &uncapped);
    let counted = shown.result.practices.iter().filter(|practice| practice.section == section.id);
    let term = |practice: &PracticeResult| {
        let (title, level) = (shown.title(&practice.id), practice.evidenced?.number());
        let term = texts.sections_term(practice.weight, level, title, &practice.id);
        Some(keyed(&practice.id, text_in("li", "", &term)))
    };
    let mut parts = vec![
        marked_in("p", "", &texts.join_label_bold(&texts[Text::ResultArithmetic])),
        text_in("p", "", &formula),
        group("ul", "terms", counted.filter_map(term).collect()),
    ];
    if let Some(level) = section.capped_at.filter(|_| section.is_lowered()) {
        let cap = texts.sections_cap(&texts[level_text(level)], &texts.figure(score.value()));
        parts.push(text_in("p", "", &cap));
    }
    Some(with("div", "", group("div", "", parts)))
}
