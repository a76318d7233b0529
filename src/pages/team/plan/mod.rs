//! What to do about it: five actions at most, for each practice who could learn it, and what to hire for.

mod proposals;
mod words;

use yew::prelude::*;

use super::taking::view_ware;
use super::{AroundTeam, labelled, view_alone, wares};
use crate::components::choice::view_written;
use crate::components::element::{group, heading, keyed, text_in};
use crate::domain::exchange::team::report::unready;
use crate::domain::team::plan::Proposal;
use crate::domain::team::{Action, MAX_ACTIONS, MAX_NAME, MAX_TEXT, Path};
use crate::domain::texts::Text;
use crate::state::team::Act;

/// The plan.
pub(super) fn view_plan(shown: &AroundTeam) -> Html {
    let texts = shown.texts;
    let mut parts = vec![heading(&texts[Text::TeamPlacePlan])];
    let proposals = shown.proposals();
    let is_empty = proposals.is_empty() && shown.team.plan.is_empty();
    if is_empty {
        let says = if shown.has_answers() { Text::TeamPlanDone } else { Text::TeamPlanNothing };
        parts.push(text_in("p", "", &texts[says]));
        return group("div", "agreed", parts);
    }
    parts.push(text_in("p", "lead", &texts.team_plan_lead(MAX_ACTIONS)));
    parts.push(view_alone(shown));
    parts.push(view_actions(shown));
    parts.push(proposals::view_proposals(shown, &proposals));
    parts.push(view_hiring(shown, &proposals));
    group("div", "agreed", parts)
}

/// What the team decided.
fn view_actions(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, team, teams, send, .. } = shown;
    let rows = team.plan.iter().enumerate().map(|(nth, action)| view_action(shown, nth, action));
    let unready = unready(texts, &wares::actions(shown));
    html! {
        <section id="actions">
            { text_in("h2", "", &texts[Text::TeamActions]) }
            if team.plan.is_empty() { { text_in("p", "hint", &texts[Text::TeamActionsNone]) } }
            { group("ol", "actions-list", rows.collect()) }
            { unready.map(|says| text_in("p", "hint", &says)).unwrap_or_default() }
            if !team.plan.is_empty() {
                { view_ware(texts, teams, send, wares::tracker_ware(shown)) }
                { view_ware(texts, teams, send, wares::calendar_ware(shown)) }
            }
        </section>
    }
}

fn view_action(shown: &AroundTeam, nth: usize, action: &Action) -> Html {
    let texts = shown.texts;
    let act = shown.act();
    let way = shown.team.way_of(action);
    let practice = shown.store.checklist.practice(&action.practice);
    let title = practice.map_or(&*action.practice, |practice| practice.title.as_str());
    let change = |change: fn(&mut Action, String)| {
        let action = action.clone();
        act.reform(move |value: String| {
            let mut action = action.clone();
            change(&mut action, value);
            Act::TeamChange(nth, Box::new(action))
        })
    };
    let ondone = {
        let action = action.clone();
        act.reform(move |event: Event| {
            let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
            Act::TeamChange(nth, Box::new(Action { is_done: field.checked(), ..action.clone() }))
        })
    };
    let ondue = change(|action, day| action.due = Some(day).filter(|day| !day.is_empty()))
        .reform(|event: Event| event.target_unchecked_into::<web_sys::HtmlInputElement>().value());
    let drop = act.reform(move |_: MouseEvent| Act::Dropped(nth));
    let what = view_sentence(
        "what",
        &texts[Text::TeamActionWhat],
        &action.what,
        &change(|action, what| action.what = what),
    );
    let owner = view_written(
        "owner",
        &texts[Text::TeamActionOwner],
        &action.owner,
        MAX_NAME,
        &change(|action, owner| action.owner = owner),
    );
    let done_when = view_sentence(
        "done-when",
        &texts[Text::TeamActionDoneWhen],
        &action.done_when,
        &change(|action, done_when| action.done_when = done_when),
    );
    let due = html! {
        <label class="select" key="due">
            { text_in("span", "", &texts[Text::TeamActionDue]) }
            <input type="date" name="due" value={action.due.clone().unwrap_or_default()} onchange={ondue} />
        </label>
    };
    let row = html! {
        <li class="action">
            { text_in("h3", "", title) }
            { way.map(|way| text_in("p", "hint", &texts[words::path_text(way)])).unwrap_or_default() }
            <div class="fields">{ what }{ owner }{ due }{ done_when }</div>
            <label class="line">
                <input type="checkbox" checked={action.is_done} onchange={ondone} />
                <span>{ &texts[Text::TeamActionDone] }</span>
            </label>
            <div class="actions">{ labelled(texts, "button quiet", Text::TeamActionDrop, title, drop) }</div>
        </li>
    };
    keyed(&format!("{nth}-{}", action.practice), row)
}

/// A field that shows a sentence whole.
fn view_sentence(
    name: &'static str,
    question: &str,
    written: &str,
    on_write: &Callback<String>,
) -> Html {
    let oninput = on_write.reform(|event: InputEvent| {
        event.target_unchecked_into::<web_sys::HtmlTextAreaElement>().value()
    });
    html! {
        <label class="select" key={name}>
            { text_in("span", "", question) }
            <textarea {name} rows="2" autocomplete="off" maxlength={MAX_TEXT.to_string()} value={written.to_owned()} {oninput} />
        </label>
    }
}

/// The advert and the kit, for what the team took on to hire for; before that, that nothing is decided.
fn view_hiring(shown: &AroundTeam, proposals: &[Proposal]) -> Html {
    let AroundTeam { texts, teams, team, send, .. } = shown;
    let is_decided = !team.to_hire().is_empty();
    if !is_decided && proposals.iter().all(|proposal| proposal.path != Path::Hire) {
        return Html::default();
    }
    html! {
        <section id="hiring">
            { text_in("h2", "", &texts[Text::TeamHiring]) }
            if is_decided {
                { text_in("p", "hint", &texts[Text::TeamHiringNote]) }
                { view_ware(texts, teams, send, wares::advert_ware(shown)) }
                { view_ware(texts, teams, send, wares::kit_ware(shown)) }
            } else {
                { text_in("p", "", &texts[Text::TeamHiringNone]) }
            }
        </section>
    }
}
