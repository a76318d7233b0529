//! What a hidden team shows: counts of five people at least, and no row of anybody.

use yew::prelude::*;

use super::AroundTeam;
use crate::browser;
use crate::components::element::{button, group, heading, text_in};
use crate::components::link::view_link;
use crate::domain::checklist::{Level, PracticeId};
use crate::domain::team::picture::Coverage;
use crate::domain::team::release::ReleaseCounts;
use crate::domain::team::{FEWEST_HIDDEN, NotReleased};
use crate::domain::texts::Text;
use crate::state::team::Act;
use crate::state::{Route, TeamPlace};

/// Counts, after the lead has released them.
pub(super) fn view_hidden(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, team, .. } = shown;
    let mut parts = vec![
        heading(&texts[Text::TeamPlaceSkills]),
        text_in("p", "hint", &texts.team_hidden_rule(FEWEST_HIDDEN)),
        view_release(shown),
    ];
    if let Some(published) = team.published.last() {
        parts.push(text_in("p", "lead", &texts.team_result_of(published.members)));
        let rows = published.practices.iter().map(|(id, counts)| view_row(shown, id, counts));
        let heads = Level::ALL.into_iter().map(|level| {
            html! { <th scope="col" key={level.number()}>{ level.number().to_string() }</th> }
        });
        parts.push(html! {
            <section id="heat">
                { text_in("h2", "", &texts[Text::TeamHiddenCounts]) }
                { text_in("p", "hint", &texts[Text::TeamHiddenCountsNote]) }
                <div class="wide-table" tabindex="0" role="region" aria-label={texts[Text::TeamHiddenCounts].to_owned()}>
                    <table class="heat">
                        <thead><tr>
                            <th scope="col">{ &texts[Text::TeamPractice] }</th>
                            <th scope="col">{ &texts[Text::TeamFigures] }</th>
                            { heads.collect::<Html>() }
                            <th scope="col">{ &texts[Text::TeamCellUnknown] }</th>
                            <th scope="col">{ &texts[Text::TeamCellNotApplicable] }</th>
                        </tr></thead>
                        <tbody>{ rows.collect::<Html>() }</tbody>
                    </table>
                </div>
            </section>
        });
    } else {
        let people = Route::Team(TeamPlace::Overview);
        parts.push(view_link(&people, "button", &texts[Text::TeamPlacePeople]));
    }
    group("div", "skills", parts)
}

/// The way to figures that follow what came since.
fn view_release(shown: &AroundTeam) -> Html {
    let texts = shown.texts;
    match shown.team.may_release() {
        Ok(_) => {
            let release = shown.act().reform(|_: MouseEvent| Act::Released(browser::clock::now()));
            html! { <div class="actions">{ button("button primary", &texts[Text::TeamRelease], release) }</div> }
        }
        Err(NotReleased::TooFew { have }) => {
            text_in("p", "", &texts.team_too_few(have, FEWEST_HIDDEN))
        }
        Err(NotReleased::TooFewDifferent { differ, .. }) => {
            text_in("p", "", &texts.team_too_alike(differ, FEWEST_HIDDEN))
        }
    }
}

fn view_row(shown: &AroundTeam, id: &PracticeId, row: &ReleaseCounts) -> Html {
    let texts = shown.texts;
    let practice = shown.store.checklist.practice(id);
    let title = practice.map_or(&**id, |practice| practice.title.as_str());
    let covered = match row.coverage() {
        Some(Coverage::Unknown) => texts.team_covered_unknown(row.unknown, row.answered()),
        Some(Coverage::NotApplicable) => texts.team_covered_not_applicable(row.not_applicable),
        _ => texts.team_covered(row.covered, row.answered()),
    };
    let counts = row.at_level.iter().map(|count| html! { <td>{ count.to_string() }</td> });
    html! {
        <tr key={id.to_string()}>
            <th scope="row">{ title.to_owned() }</th>
            <td class="figures">{ covered }</td>
            { counts.collect::<Html>() }
            <td>{ row.unknown.to_string() }</td>
            <td>{ row.not_applicable.to_string() }</td>
        </tr>
    }
}
