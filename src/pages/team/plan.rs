//! What to do about it: five actions at most, for each practice who could learn it, and what to hire for.

use yew::prelude::*;

use super::taking::view_ware;
use super::{AroundTeam, labelled, wares};
use crate::components::choice::{Choice, view_select, view_written};
use crate::components::element::{details, group, heading, keyed, text_in};
use crate::domain::checklist::Practice;
use crate::domain::team::picture::Coverage;
use crate::domain::team::plan::{Grounds, Proposal};
use crate::domain::team::{Action, MAX_ACTIONS, MAX_NAME, MAX_TEXT, Path};
use crate::domain::texts::Text;
use crate::state::team::Act;

/// So many proposals stand open at first.
const FIRST: usize = MAX_ACTIONS;

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
    parts.push(view_actions(shown));
    parts.push(view_proposals(shown, &proposals));
    parts.push(view_hiring(shown));
    group("div", "agreed", parts)
}

/// What the team decided.
fn view_actions(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, team, teams, send, .. } = shown;
    let rows = team.plan.iter().enumerate().map(|(nth, action)| view_action(shown, nth, action));
    html! {
        <section id="actions">
            { text_in("h2", "", &texts[Text::TeamActions]) }
            if team.plan.is_empty() { { text_in("p", "hint", &texts[Text::TeamActionsNone]) } }
            { group("ol", "actions-list", rows.collect()) }
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
    let ondue = {
        let action = action.clone();
        act.reform(move |event: Event| {
            let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
            let due = Some(field.value()).filter(|day| !day.is_empty());
            Act::TeamChange(nth, Box::new(Action { due, ..action.clone() }))
        })
    };
    let drop = act.reform(move |_: MouseEvent| Act::Dropped(nth));
    let what = view_written(
        "what",
        &texts[Text::TeamActionWhat],
        &action.what,
        MAX_TEXT,
        &change(|action, what| action.what = what),
    );
    let owner = view_written(
        "owner",
        &texts[Text::TeamActionOwner],
        &action.owner,
        MAX_NAME,
        &change(|action, owner| action.owner = owner),
    );
    let done_when = view_written(
        "done-when",
        &texts[Text::TeamActionDoneWhen],
        &action.done_when,
        MAX_TEXT,
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

/// Practices that nobody or one person covers, most urgent first, each with a way and its reason.
fn view_proposals(shown: &AroundTeam, proposals: &[Proposal]) -> Html {
    let texts = shown.texts;
    let is_open = |proposal: &&Proposal| {
        shown.team.plan.iter().all(|action| action.practice != proposal.practice)
    };
    let mut rows: Vec<Html> = proposals
        .iter()
        .filter(is_open)
        .filter_map(|proposal| view_proposal(shown, proposal))
        .collect();
    let rest = if rows.len() > FIRST { rows.split_off(FIRST) } else { Vec::new() };
    html! {
        <section id="proposals">
            { text_in("h2", "", &texts[Text::TeamProposals]) }
            { text_in("p", "hint", &texts[Text::TeamProposalsNote]) }
            { group("ul", "proposals", rows) }
            if !rest.is_empty() {
                { details(&texts.team_more(rest.len()), false, group("ul", "proposals", rest)) }
            }
        </section>
    }
}

fn view_proposal(shown: &AroundTeam, proposal: &Proposal) -> Option<Html> {
    let AroundTeam { texts, team, store, .. } = shown;
    let practice = store.checklist.practice(&proposal.practice)?;
    let act = shown.act();
    let option = |path: Path, value: &'static str, text: Text| Choice {
        value: value.into(),
        text: texts[text].to_owned().into(),
        note: AttrValue::default(),
        is_chosen: proposal.path == path,
    };
    let options = vec![
        option(Path::Train, "train", Text::TeamPathTrain),
        option(Path::Borrow, "borrow", Text::TeamPathBorrow),
        option(Path::Hire, "hire", Text::TeamPathHire),
    ];
    let on_path = {
        let id = proposal.practice.clone();
        act.reform(move |value: String| {
            let path = match value.as_str() {
                "borrow" => Path::Borrow,
                "hire" => Path::Hire,
                _ => Path::Train,
            };
            Act::ChoseWay(id.clone(), path)
        })
    };
    let mut parts = vec![
        text_in("h3", "", &practice.title),
        text_in(
            "p",
            "",
            &texts.sentences(&[&covered_text(shown, proposal), &who_text(shown, proposal)]),
        ),
        text_in("p", "hint", &reason_text(shown, proposal, practice)),
        view_select("path", &texts[Text::TeamPath], options, &on_path),
        text_in("p", "hint", &texts[takes(proposal.path)]),
    ];
    if team.plan.len() < MAX_ACTIONS {
        let action = action_of(shown, proposal, practice);
        let plan = act.reform(move |_: MouseEvent| Act::Planned(Box::new(action.clone())));
        let plan = labelled(texts, "button", Text::TeamPlanIt, &practice.title, plan);
        parts.push(group("div", "actions", vec![plan]));
    } else {
        parts.push(text_in("p", "hint", &texts.team_plan_full(MAX_ACTIONS)));
    }
    Some(keyed(&proposal.practice, group("li", "proposal", parts)))
}

fn covered_text(shown: &AroundTeam, proposal: &Proposal) -> String {
    let texts = shown.texts;
    match proposal.coverage {
        Coverage::One => match proposal.pair {
            Some(member) => texts.team_only(&shown.called(member)),
            None => texts[Text::TeamOneCan].to_owned(),
        },
        _ => texts[Text::TeamNobodyCan].to_owned(),
    }
}

/// Who could learn it soonest, and with whom.
fn who_text(shown: &AroundTeam, proposal: &Proposal) -> String {
    let texts = shown.texts;
    match (proposal.soonest, proposal.pair) {
        (None, _) => String::new(),
        (Some(soonest), Some(pair)) => {
            texts.team_learns_with(&shown.called(soonest), &shown.called(pair))
        }
        (Some(soonest), None) => texts.team_learns(&shown.called(soonest)),
    }
}

fn reason_text(shown: &AroundTeam, proposal: &Proposal, practice: &Practice) -> String {
    let texts = shown.texts;
    match proposal.reason {
        Grounds::Pair => texts[Text::TeamReasonPair].to_owned(),
        Grounds::NobodyElse => texts[Text::TeamReasonName].to_owned(),
        Grounds::Near => texts[Text::TeamReasonNear].to_owned(),
        Grounds::SmallEffort => texts.team_reason_small(&practice.small_team),
        Grounds::LargeEffort => texts[Text::TeamReasonLarge].to_owned(),
        Grounds::ManyOfSection => texts[Text::TeamReasonMany].to_owned(),
    }
}

/// What a way takes, without taking sides.
fn takes(path: Path) -> Text {
    match path {
        Path::Train => Text::TeamTakesTrain,
        Path::Borrow => Text::TeamTakesBorrow,
        Path::Hire => Text::TeamTakesHire,
    }
}

/// The action that a proposal becomes: the next step of the practice, to be changed.
fn action_of(shown: &AroundTeam, proposal: &Proposal, practice: &Practice) -> Action {
    let is_hidden = shown.team.names == crate::domain::team::Names::Hidden;
    let owner = proposal.soonest.filter(|_| !is_hidden);
    let what = match proposal.path {
        Path::Train => shown.texts.team_action_train(&practice.next.then),
        Path::Borrow => shown.texts.team_action_borrow(&practice.fact),
        Path::Hire => shown.texts.team_action_hire(&practice.fact),
    };
    Action {
        practice: practice.id.clone(),
        what,
        owner: owner.map_or_else(String::new, |member| shown.team.name_of(member).to_owned()),
        due: None,
        done_when: practice.next.done.clone(),
        ..Action::default()
    }
}

/// The advert and the kit, for what the team hires for.
fn view_hiring(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, teams, send, .. } = shown;
    if shown.to_hire().is_empty() {
        return Html::default();
    }
    html! {
        <section id="hiring">
            { text_in("h2", "", &texts[Text::TeamHiring]) }
            { text_in("p", "hint", &texts[Text::TeamHiringNote]) }
            { view_ware(texts, teams, send, wares::advert_ware(shown)) }
            { view_ware(texts, teams, send, wares::kit_ware(shown)) }
        </section>
    }
}
