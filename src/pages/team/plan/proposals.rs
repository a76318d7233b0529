//! Practices that nobody or one person has in place, the most urgent first, each with a way and its reason.

use yew::prelude::*;

use super::super::{AroundTeam, labelled};
use super::words::{Words, action_of, path_text, takes_text};
use crate::components::choice::{Choice, view_select};
use crate::components::element::{details, group, keyed, text_in};
use crate::domain::team::plan::Proposal;
use crate::domain::team::{MAX_ACTIONS, Path};
use crate::domain::texts::Text;
use crate::state::team::Act;

/// The ways, and what a page calls each.
const WAYS: [(Path, &str); 6] = [
    (Path::Decide, "decide"),
    (Path::LookTogether, "look-together"),
    (Path::FindOut, "find-out"),
    (Path::Train, "train"),
    (Path::Borrow, "borrow"),
    (Path::Hire, "hire"),
];

pub(super) fn view_proposals(shown: &AroundTeam, proposals: &[Proposal]) -> Html {
    let texts = shown.texts;
    let is_open = |proposal: &&Proposal| {
        shown.team.plan.iter().all(|action| action.practice != proposal.practice)
    };
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    let mut before = Words::default();
    for proposal in proposals.iter().filter(is_open) {
        let words = Words::of(shown, proposal);
        let is_again = words == before;
        let Some(row) = view_proposal(shown, proposal, &words, is_again) else { continue };
        let rows = if proposal.is_among_first { &mut first } else { &mut rest };
        rows.push(row);
        before = words;
    }
    html! {
        <section id="proposals">
            { text_in("h2", "", &texts[Text::TeamProposals]) }
            { text_in("p", "hint", &texts[Text::TeamProposalsNote]) }
            { view_ways(shown, proposals) }
            { group("ul", "proposals", first) }
            if !rest.is_empty() {
                { details(&texts.team_more(rest.len()), false, group("ul", "proposals", rest)) }
            }
        </section>
    }
}

/// What each way that is proposed takes, once for all.
fn view_ways(shown: &AroundTeam, proposals: &[Proposal]) -> Html {
    let texts = shown.texts;
    let is_there = |(path, _): &&(Path, &str)| proposals.iter().any(|one| one.path == *path);
    let line = |(path, name): &(Path, &'static str)| {
        let says = texts.join_named(&texts[path_text(*path)], &texts[takes_text(*path)]);
        keyed(name, text_in("li", "", &says))
    };
    let lines = WAYS.iter().filter(is_there).map(line).collect();
    details(&texts[Text::TeamWaysTake], true, group("ul", "", lines))
}

fn view_proposal(
    shown: &AroundTeam,
    proposal: &Proposal,
    words: &Words,
    is_again: bool,
) -> Option<Html> {
    let AroundTeam { texts, team, store, .. } = shown;
    let practice = store.checklist.practice(&proposal.practice)?;
    let mut parts = vec![text_in("h3", "", &practice.title)];
    if is_again {
        parts.push(text_in("p", "hint", &texts[Text::TeamAsAbove]));
    } else {
        parts.push(text_in("p", "", &words.who));
        parts.push(text_in("p", "hint", &words.why));
    }
    parts.push(view_path(shown, proposal, practice.decision));
    if team.plan.len() < MAX_ACTIONS {
        let action = action_of(shown, proposal, practice);
        let plan = shown.act().reform(move |_: MouseEvent| Act::Planned(Box::new(action.clone())));
        let plan = labelled(texts, "button", Text::TeamPlanIt, &practice.title, plan);
        parts.push(group("div", "actions", vec![plan]));
    } else {
        parts.push(text_in("p", "hint", &texts.team_plan_full(MAX_ACTIONS)));
    }
    Some(keyed(&proposal.practice, group("li", "proposal", parts)))
}

/// The ways to choose from: what only a decision gives is neither learned nor bought, and nothing else is decided.
fn view_path(shown: &AroundTeam, proposal: &Proposal, is_decision: bool) -> Html {
    let texts = shown.texts;
    let fits = |path: Path| match path {
        Path::Decide => is_decision,
        Path::LookTogether | Path::FindOut => true,
        Path::Train | Path::Borrow | Path::Hire => !is_decision,
    };
    let ways = WAYS.iter().filter(|(path, _)| fits(*path) || *path == proposal.path);
    let option = |(path, value): &(Path, &'static str)| Choice {
        value: (*value).into(),
        text: texts[path_text(*path)].to_owned().into(),
        note: AttrValue::default(),
        is_chosen: proposal.path == *path,
    };
    let (id, proposed) = (proposal.practice.clone(), proposal.proposed);
    let on_path = shown.act().reform(move |value: String| {
        let path = WAYS.iter().find(|(_, name)| *name == value).map_or(proposed, |(path, _)| *path);
        Act::ChoseWay(id.clone(), path)
    });
    view_select("path", &texts[Text::TeamPath], ways.map(option).collect(), &on_path)
}
