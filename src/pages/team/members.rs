//! Who has answered: names, days, taking out, and two that are one person.

use yew::prelude::*;

use super::{AroundTeam, labelled};
use crate::browser;
use crate::components::choice::{Choice, view_select, view_written};
use crate::components::element::{button, details, group, keyed, text_in};
use crate::domain::team::{MAX_NAME, Member, MemberId, Names};
use crate::domain::texts::Text;
use crate::state::team::{Act, TakenOut, TeamMsg};

/// So many members are listed at once.
const AT_ONCE: usize = 40;

/// Everybody who has answered.
pub(super) fn view_members(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, team, .. } = shown;
    let count = team.members.len();
    let mut parts = vec![text_in("h2", "", &texts[Text::TeamMembers]), view_undo(shown)];
    if count == 0 {
        parts.push(text_in("p", "hint", &texts[Text::TeamNobody]));
    } else if team.names == Names::Hidden {
        parts.push(text_in("p", "", &texts.team_count(count)));
        parts.push(text_in("p", "hint", &texts[Text::TeamHiddenNote]));
    } else {
        let from = shown.teams.from.min(count - 1) / AT_ONCE * AT_ONCE;
        let rows = team.members.iter().skip(from).take(AT_ONCE);
        parts.push(text_in("p", "", &texts.team_count(count)));
        parts.push(group(
            "ul",
            "kept",
            rows.map(|(id, member)| view_member(shown, *id, member)).collect(),
        ));
        parts.push(view_pages(shown, count, AT_ONCE));
    }
    html! { <section id="members">{ parts }</section> }
}

/// The way to members further on.
pub(super) fn view_pages(shown: &AroundTeam, count: usize, at_once: usize) -> Html {
    let AroundTeam { texts, teams, send, .. } = shown;
    if count <= at_once {
        return Html::default();
    }
    let from = teams.from.min(count - 1) / at_once * at_once;
    let to = (from + at_once).min(count);
    let back = send.reform(move |_: MouseEvent| TeamMsg::From(from.saturating_sub(at_once)));
    let on = send.reform(move |_: MouseEvent| TeamMsg::From(from + at_once));
    html! {
        <div class="actions pages">
            <button type="button" class="button" disabled={from == 0} onclick={back}>{ &texts[Text::TeamEarlier] }</button>
            { text_in("span", "hint", &texts.team_shown(from + 1, to, count)) }
            <button type="button" class="button" disabled={to == count} onclick={on}>{ &texts[Text::TeamFurther] }</button>
        </div>
    }
}

fn view_undo(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, teams, team, send, .. } = shown;
    let Some(TakenOut::Member(of, _, member)) = teams.taken_out.as_ref() else {
        return html! { <div role="status" /> };
    };
    if *of != team.id {
        return html! { <div role="status" /> };
    }
    let name = member.name.trim();
    let name = if name.is_empty() { &texts[Text::TeamOnePerson] } else { name };
    let back = send.reform(|_: MouseEvent| TeamMsg::BroughtBack);
    html! {
        <div role="status">
            <div class="notice">
                { text_in("p", "", &texts.team_taken_out(&format!("\u{2068}{name}\u{2069}"))) }
                <div class="actions">{ button("button", &texts[Text::HistoryUndo], back) }</div>
            </div>
        </div>
    }
}

fn view_member(shown: &AroundTeam, id: MemberId, member: &Member) -> Html {
    let texts = shown.texts;
    let called = shown.called(id);
    let mut facts = Vec::new();
    if let Some(newest) = member.returns.iter().max_by_key(|one| one.at) {
        let responses = newest.assessment.responses.values();
        let answered = responses.filter(|response| response.answer.is_some()).count();
        let responses = newest.assessment.responses.values();
        let quick =
            responses.filter(|response| response.answer.is_some() && response.quick).count();
        facts.push(texts.history_answers(answered));
        if quick > 0 {
            facts.push(texts.team_quick_of(quick));
        }
        let day = browser::clock::day(newest.at, &texts.language);
        facts.extend((!day.is_empty()).then(|| texts.team_handed_back(&day)));
    }
    if member.returns.len() > 1 {
        facts.push(texts.team_returns(member.returns.len()));
    }
    // Where the first one was taken out, the other stands alone.
    if let Some(first) = shown.team.joined.get(&id).filter(|_| shown.team.counted_as(id) != id) {
        facts.push(texts.team_joined(&shown.called(*first)));
    }
    let acts = vec![view_acts(shown, id, &called, member)];
    let parts = vec![
        text_in("b", "", &called),
        text_in("p", "hint", &texts.line(&facts)),
        details(&texts.team_change(&called), false, group("div", "", acts)),
    ];
    keyed(&id.to_string(), group("li", "", parts))
}

fn view_acts(shown: &AroundTeam, id: MemberId, called: &str, member: &Member) -> Html {
    let texts = shown.texts;
    let act = shown.act();
    let on_name = act.reform(move |name: String| Act::NamedMember(id, name));
    let remove = act.reform(move |_: MouseEvent| Act::Removed(id));
    let mut parts = vec![keyed(
        "name",
        view_written("member", &texts[Text::TeamMemberName], &member.name, MAX_NAME, &on_name),
    )];
    if shown.team.joined.contains_key(&id) {
        let part = act.reform(move |_: MouseEvent| Act::Parted(id));
        parts.push(keyed("part", button("button", &texts[Text::TeamPart], part)));
    } else if (2..=AT_ONCE).contains(&shown.team.members.len()) {
        let nobody = Choice {
            value: AttrValue::default(),
            text: texts[Text::TeamNobodyElse].to_owned().into(),
            note: AttrValue::default(),
            is_chosen: true,
        };
        let is_other = |other: &&MemberId| **other != id && !shown.team.joined.contains_key(*other);
        let others = shown.team.members.keys().filter(is_other).map(|other| Choice {
            value: other.number().to_string().into(),
            text: shown.called(*other).into(),
            note: AttrValue::default(),
            is_chosen: false,
        });
        let options = std::iter::once(nobody).chain(others).collect();
        let send = shown.send.clone();
        let on_join = Callback::from(move |value: String| {
            if let Ok(first) = value.parse() {
                send.emit(TeamMsg::Acted(Act::Joined(MemberId::of(first), id)));
            }
        });
        parts.push(keyed(
            "join",
            view_select("same-as", &texts[Text::TeamSameAs], options, &on_join),
        ));
    }
    parts.push(keyed("remove", labelled(texts, "button quiet", Text::TeamRemove, called, remove)));
    group("div", "acts", parts)
}
