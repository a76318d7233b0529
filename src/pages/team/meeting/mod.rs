//! In one room: one question on the wall, and what everybody says to it.

mod question;

use yew::prelude::*;

use super::{AroundTeam, random_id};
use crate::browser;
use crate::components::choice::view_written;
use crate::components::element::{button, group, heading, keyed, text_in};
use crate::components::link::view_link;
use crate::domain::checklist::Practice;
use crate::domain::team::{MAX_NAME, MemberId};
use crate::domain::texts::Text;
use crate::state::team::{Act, TeamMsg, asked};
use crate::state::{Route, TeamPlace};

/// So many minutes has the meeting.
const MINUTES: u32 = 45;
/// So many of them are for the agenda, and for the plan at the end.
const AROUND: u32 = 10;
/// So many people have room beside a question.
const MOST: usize = 12;

/// The meeting: its agenda, or the question that it is at.
pub(super) fn view_meeting(shown: &AroundTeam) -> Html {
    let practices = asked(&shown.store.checklist, shown.team);
    let at = shown.teams.meeting.at.as_ref();
    let place = at.and_then(|at| practices.iter().position(|practice| practice.id == *at));
    match place {
        Some(place) => question::view_question(shown, &practices, place),
        None => view_agenda(shown, &practices),
    }
}

/// Chapters in the order in which they are asked, each with its questions.
fn chapters<'a>(practices: &[&'a Practice]) -> Vec<(&'a str, usize)> {
    let mut chapters: Vec<(&str, usize)> = Vec::new();
    for practice in practices {
        match chapters.last_mut() {
            Some((section, count)) if *section == practice.section() => *count += 1,
            _ => chapters.push((practice.section(), 1)),
        }
    }
    chapters
}

/// The minutes of a chapter: its share of the meeting, one at least.
fn minutes(count: usize, of: usize) -> u32 {
    let share = (MINUTES - AROUND) as usize * count;
    u32::try_from((share + of / 2) / of.max(1)).unwrap_or(1).max(1)
}

fn view_agenda(shown: &AroundTeam, practices: &[&Practice]) -> Html {
    let AroundTeam { texts, team, store, send, .. } = shown;
    let rows = chapters(practices).into_iter().map(|(section, count)| {
        let title = store.checklist.section(section).map_or(section, |section| &section.title);
        let says = texts.team_chapter(count, minutes(count, practices.len()));
        let of_it = practices.iter().filter(|practice| practice.section() == section);
        let said = of_it.filter(|practice| is_said(shown, practice)).count();
        let mut facts = vec![says];
        facts.extend((said > 0).then(|| texts.team_said(said, count)));
        text_in("li", "", &texts.join_named(title, &texts.line(&facts)))
    });
    let said = practices.iter().filter(|practice| is_said(shown, practice)).count();
    let next = practices.iter().find(|practice| !is_said(shown, practice)).or(practices.first());
    let is_ready = !team.members.is_empty();
    let go = next.map(|next| {
        let id = next.id.clone();
        send.reform(move |_: MouseEvent| {
            let _ = browser::focus::arrive();
            TeamMsg::MetAt(Some(id.clone()), browser::clock::now())
        })
    });
    let begin = match (go, is_ready) {
        (Some(go), true) => {
            let text = if said == 0 { Text::TeamMeetingBegin } else { Text::TeamMeetingGoOn };
            button("button primary", &texts[text], go)
        }
        _ => text_in("p", "hint", &texts[Text::TeamMeetingNobody]),
    };
    // A meeting ends when its time is over, and not only after the last question.
    let end = if said == 0 {
        Html::default()
    } else {
        let skills = Route::Team(TeamPlace::Skills);
        view_link(&skills, "button", &texts[Text::TeamMeetingEnd])
    };
    html! {
        <div class="meeting agenda">
            { heading(&texts[Text::TeamMeeting]) }
            { text_in("p", "lead", &texts.team_meeting_lead(practices.len(), MINUTES)) }
            { text_in("h2", "", &texts[Text::TeamAgenda]) }
            <ol>
                { text_in("li", "", &texts[Text::TeamAgendaFirst]) }
                { rows.collect::<Html>() }
                { text_in("li", "", &texts[Text::TeamAgendaLast]) }
            </ol>
            { view_people(shown) }
            if said > 0 { { text_in("p", "", &texts.team_said(said, practices.len())) } }
            <div class="actions">{ begin }{ end }</div>
            { view_parked(shown, practices) }
        </div>
    }
}

/// Somebody has said something to a practice, or all of it was parked.
fn is_said(shown: &AroundTeam, practice: &Practice) -> bool {
    shown.team.members.values().any(|member| {
        member.returns.last().is_some_and(|last| last.assessment.answer(&practice.id).is_some())
    })
}

/// Who is in the room: by name, by nickname, or as a count.
fn view_people(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, team, .. } = shown;
    let act = shown.act();
    let people = team.members.iter().take(MOST).map(|(id, member)| {
        let id = *id;
        let on_name = act.reform(move |name: String| Act::NamedMember(id, name));
        let remove = act.reform(move |_: MouseEvent| Act::Removed(id));
        let called = shown.called(id);
        let parts = vec![
            keyed("name", view_written("person", &called, &member.name, MAX_NAME, &on_name)),
            keyed(
                "remove",
                super::labelled(texts, "button quiet", Text::TeamRemove, &called, remove),
            ),
        ];
        keyed(&id.to_string(), group("li", "", parts))
    });
    let add = act.reform(|_: MouseEvent| {
        Act::SatDown(MemberId::of(random_id()), String::new(), browser::clock::now())
    });
    html! {
        <section id="people">
            { text_in("h2", "", &texts[Text::TeamPeople]) }
            { text_in("p", "hint", &texts[Text::TeamPeopleNote]) }
            { group("ul", "people", people.collect()) }
            if team.members.len() < MOST {
                <div class="actions">{ button("button", &texts[Text::TeamPeopleAdd], add) }</div>
            } else {
                { text_in("p", "hint", &texts.team_people_most(MOST)) }
            }
        </section>
    }
}

/// What is to be settled later.
fn view_parked(shown: &AroundTeam, practices: &[&Practice]) -> Html {
    let AroundTeam { texts, team, send, .. } = shown;
    let parked: Vec<Html> = practices
        .iter()
        .filter(|practice| team.talk.get(&practice.id).is_some_and(|talk| talk.disagree))
        .map(|practice| {
            let id = practice.id.clone();
            let go = send.reform(move |_: MouseEvent| {
                let _ = browser::focus::arrive();
                TeamMsg::MetAt(Some(id.clone()), browser::clock::now())
            });
            let knower = team.talk.get(&practice.id).map_or("", |talk| talk.knower.trim());
            let knower = if knower.is_empty() {
                Html::default()
            } else {
                text_in("small", "", &texts.team_knows(&format!("\u{2068}{knower}\u{2069}")))
            };
            keyed(
                &practice.id,
                group("li", "", vec![button("button quiet", &practice.title, go), knower]),
            )
        })
        .collect();
    if parked.is_empty() {
        return Html::default();
    }
    html! {
        <section id="parked">
            { text_in("h2", "", &texts[Text::TeamParked]) }
            { group("ul", "", parked) }
        </section>
    }
}
