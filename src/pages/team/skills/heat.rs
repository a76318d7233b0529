//! Tables: people and practices, people and sections.

use yew::prelude::*;

use super::super::AroundTeam;
use super::super::members::view_pages;
use super::{FIRST, title};
use crate::components::element::{button, text_in};
use crate::domain::team::picture::{Cell, Coverage, Mean, Picture, PracticeRow, RowFigures};
use crate::domain::texts::Text;
use crate::state::team::{Listing, TeamMsg};

/// So many members stand beside each other at once.
const AT_ONCE: usize = 24;

/// People and practices, those first about which the team differs most.
pub(super) fn view_heat(shown: &AroundTeam, picture: &Picture) -> Html {
    let texts = shown.texts;
    let count = picture.members.len();
    let from = shown.teams.from.min(count - 1) / AT_ONCE * AT_ONCE;
    let to = (from + AT_ONCE).min(count);
    let rows = picture.by_heat();
    let is_unfolded = shown.teams.unfolded.contains(&Listing::Heat);
    let shows = if is_unfolded { rows.len() } else { FIRST.min(rows.len()) };
    let heads = picture.members[from..to].iter().map(|member| {
        html! { <th scope="col" key={member.to_string()}>{ shown.called(*member) }</th> }
    });
    let body = rows.iter().take(shows).map(|row| view_heat_row(shown, row, from, to));
    let unfold = shown.send.reform(|_: MouseEvent| TeamMsg::Unfolded(Listing::Heat));
    html! {
        <section id="heat">
            { text_in("h2", "", &texts[Text::TeamHeat]) }
            { text_in("p", "hint", &texts[Text::TeamHeatNote]) }
            <div class="wide-table" tabindex="0" role="region" aria-label={texts[Text::TeamHeat].to_owned()}>
                <table class="heat">
                    <thead><tr>
                        <th scope="col">{ &texts[Text::TeamPractice] }</th>
                        <th scope="col">{ &texts[Text::TeamFigures] }</th>
                        { heads.collect::<Html>() }
                    </tr></thead>
                    <tbody>{ body.collect::<Html>() }</tbody>
                </table>
            </div>
            if shows < rows.len() {
                <div class="actions">{ button("button", &texts.team_all_rows(rows.len()), unfold) }</div>
            }
            { view_pages(shown, count, AT_ONCE) }
        </section>
    }
}

fn view_heat_row(shown: &AroundTeam, row: &PracticeRow, from: usize, to: usize) -> Html {
    let texts = shown.texts;
    let cells = row.cells[from..to].iter().map(|cell| view_cell(shown, row, *cell));
    let spread = row.figures.spread().map(|spread| texts.team_spread(usize::from(spread)));
    let RowFigures { answered, not_applicable, unknown, covered, .. } = row.figures;
    let covered = match row.figures.coverage() {
        Some(Coverage::Unknown) => texts.team_covered_unknown(unknown, answered),
        Some(Coverage::NotApplicable) => texts.team_covered_not_applicable(not_applicable),
        _ => texts.team_covered(covered, answered),
    };
    let facts: Vec<String> = [covered].into_iter().chain(spread).collect();
    html! {
        <tr key={row.practice.to_string()}>
            <th scope="row">{ title(shown, row).to_owned() }</th>
            <td class="figures">{ texts.facts(&facts) }</td>
            { cells.collect::<Html>() }
        </tr>
    }
}

/// One cell: the level that counts, what was claimed where that is more, and marks in words.
fn view_cell(shown: &AroundTeam, row: &PracticeRow, cell: Cell) -> Html {
    let texts = shown.texts;
    match cell {
        Cell::Empty => html! { <td>{ &texts[Text::TeamCellEmpty] }</td> },
        Cell::Unknown { quick } => {
            html! { <td>{ marked(shown, &texts[Text::TeamCellUnknown], quick) }</td> }
        }
        Cell::NotApplicable { quick } => {
            html! { <td>{ marked(shown, &texts[Text::TeamCellNotApplicable], quick) }</td> }
        }
        Cell::Level { claimed, counts, quick } => {
            let number = counts.number().to_string();
            let says = if claimed > counts {
                texts.team_cell_claimed(&number, &claimed.number().to_string())
            } else {
                number.clone()
            };
            let class = (counts >= row.target).then_some("covers");
            html! { <td {class} data-level={number}>{ marked(shown, &says, quick) }</td> }
        }
    }
}

fn marked(shown: &AroundTeam, says: &str, quick: bool) -> String {
    if quick { shown.texts.team_cell_quick(says) } else { says.to_owned() }
}

/// People and sections.
pub(super) fn view_sections(shown: &AroundTeam, picture: &Picture) -> Html {
    let texts = shown.texts;
    let count = picture.members.len();
    let from = shown.teams.from.min(count - 1) / AT_ONCE * AT_ONCE;
    let to = (from + AT_ONCE).min(count);
    let heads = picture.members[from..to].iter().map(|member| {
        html! { <th scope="col" key={member.to_string()}>{ shown.called(*member) }</th> }
    });
    let rows = picture.sections.iter().map(|section| {
        let title = shown.store.checklist.section(&section.section);
        let title = title.map_or(&*section.section, |section| &section.title);
        let cells = section.means[from..to].iter().map(|mean| view_mean(shown, *mean));
        html! {
            <tr key={section.section.to_string()}>
                <th scope="row">{ title.to_owned() }</th>
                { cells.collect::<Html>() }
            </tr>
        }
    });
    html! {
        <section id="sections">
            { text_in("h2", "", &texts[Text::TeamSections]) }
            { text_in("p", "", &texts[Text::TeamAppraisals]) }
            { text_in("p", "hint", &texts[Text::TeamSectionsNote]) }
            <div class="wide-table" tabindex="0" role="region" aria-label={texts[Text::TeamSections].to_owned()}>
                <table class="heat">
                    <thead><tr>
                        <th scope="col">{ &texts[Text::TeamSection] }</th>
                        { heads.collect::<Html>() }
                    </tr></thead>
                    <tbody>{ rows.collect::<Html>() }</tbody>
                </table>
            </div>
        </section>
    }
}

fn view_mean(shown: &AroundTeam, mean: Mean) -> Html {
    let texts = shown.texts;
    if mean.answered == 0 {
        return html! { <td>{ &texts[Text::TeamCellEmpty] }</td> };
    }
    let unknown = (mean.unknown > 0).then(|| texts.team_unknown(mean.unknown));
    let basis: Vec<String> =
        [texts.team_of(mean.answered, mean.asked)].into_iter().chain(unknown).collect();
    let says = mean
        .level
        .map_or_else(|| texts[Text::TeamCellEmpty].to_owned(), |level| texts.figure(level));
    let says = marked(shown, &says, mean.quick > 0 && mean.level.is_some());
    let whole = mean.level.map(|level| nearest(level).to_string());
    html! { <td data-level={whole}>{ says }<small>{ texts.facts(&basis) }</small></td> }
}

/// The whole level that a mean is coloured by.
fn nearest(level: f64) -> u8 {
    (0..=4_u8).filter(|whole| f64::from(*whole) <= level + 0.5).max().unwrap_or_default()
}
