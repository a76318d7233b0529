//! Then and now: what became of a team since a day that was kept.

use yew::prelude::*;

use super::AroundTeam;
use crate::browser;
use crate::components::choice::{Choice, view_select};
use crate::components::element::{button, group, keyed, text_in};
use crate::domain::checklist::PracticeId;
use crate::domain::team::TeamDay;
use crate::domain::team::since::{TeamChange, since};
use crate::domain::texts::Text;
use crate::state::team::{Act, TeamMsg};

/// The days that are kept, and what changed since one of them.
pub(super) fn view_since(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, team, teams, send, .. } = shown;
    let keep = shown.act().reform(|_: MouseEvent| Act::KeptDay(browser::clock::now()));
    let mut parts = vec![
        keyed("title", text_in("h2", "", &texts[Text::TeamSince])),
        keyed("note", text_in("p", "hint", &texts[Text::TeamSinceNote])),
        keyed(
            "keep",
            group("div", "actions", vec![button("button", &texts[Text::TeamKeepDay], keep)]),
        ),
    ];
    if team.days.is_empty() {
        parts.push(keyed("none", text_in("p", "hint", &texts[Text::TeamSinceNone])));
    } else {
        let chosen = teams.since;
        let nothing = Choice {
            value: AttrValue::default(),
            text: texts[Text::TeamSinceNothing].to_owned().into(),
            note: AttrValue::default(),
            is_chosen: chosen.is_none(),
        };
        let days = team.days.iter().rev().map(|day| Choice {
            value: day.at.to_string().into(),
            text: day_text(shown, day).into(),
            note: AttrValue::default(),
            is_chosen: chosen == Some(day.at),
        });
        let options = std::iter::once(nothing).chain(days).collect();
        let on_choose = send.reform(|value: String| TeamMsg::Since(value.parse().ok()));
        parts.push(keyed(
            "choose",
            view_select("since", &texts[Text::TeamSinceChoose], options, &on_choose),
        ));
    }
    let day = teams.since.and_then(|at| team.days.iter().find(|day| day.at == at));
    parts.push(keyed("changed", view_changed(shown, day)));
    html! { <section id="since">{ parts }</section> }
}

/// A day, and what the team was called then, where that was something else.
fn day_text(shown: &AroundTeam, day: &TeamDay) -> String {
    let date = browser::clock::day(day.at, &shown.texts.language);
    if day.name == shown.team.name || day.name.is_empty() {
        date
    } else {
        shown.texts.team_then_called(&date, &format!("\u{2068}{}\u{2069}", day.name))
    }
}

fn view_changed(shown: &AroundTeam, day: Option<&TeamDay>) -> Html {
    let texts = shown.texts;
    let Some(day) = day else { return html! { <div role="status" /> } };
    let changed = since(&shown.store.checklist, shown.team, day);
    let list = |text: Text, is_one: fn(&TeamChange) -> bool| {
        let rows: Vec<Html> = changed
            .iter()
            .filter(|(_, change)| is_one(change))
            .map(|(practice, change)| view_row(shown, practice, *change))
            .collect();
        if rows.is_empty() {
            return Html::default();
        }
        let title = texts.history_list(&texts[text], rows.len());
        html! { <>{ text_in("h3", "", &title) }{ group("ul", "", rows) }</> }
    };
    let nothing = if changed.is_empty() {
        text_in("p", "", &texts[Text::TeamSinceSame])
    } else {
        Html::default()
    };
    html! {
        <div role="status">
            { nothing }
            { list(Text::TeamSinceGained, |change| change.covered.1 > change.covered.0) }
            { list(Text::TeamSinceLost, |change| change.covered.1 < change.covered.0) }
            { list(Text::TeamSinceOpened, |change| change.disagreed == (false, true)) }
            { list(Text::TeamSinceClosed, |change| change.disagreed == (true, false)) }
        </div>
    }
}

fn view_row(shown: &AroundTeam, practice: &PracticeId, change: TeamChange) -> Html {
    let known = shown.store.checklist.practice(practice);
    let title = known.map_or(&**practice, |known| known.title.as_str());
    let (then, now) = change.covered;
    keyed(practice, text_in("li", "", &shown.texts.team_since_row(title, then, now)))
}
