use yew::prelude::*;

use crate::components::element::{group, text_in, view_marked, with};

use super::{Shown, Within, view_part};
use crate::components::row::{Row, view_row};
use crate::domain::checklist::{Level, Practice};
use crate::domain::result::{PracticeResult, explain};
use crate::domain::texts::{Text, level_text};
use crate::state::Fold;

/// What is told as a strength. What somebody ticks at this moment stays where they tick it.
fn strengths<'a>(shown: &'a Shown, within: Within<'a>) -> impl Iterator<Item = &'a PracticeResult> {
    let found = shown.result.strengths();
    found.filter(move |practice| within.has(practice) && !super::prepare::has(shown, practice))
}

/// Whether a practice has its row here.
pub(super) fn has(shown: &Shown, practice: &PracticeResult) -> bool {
    strengths(shown, Within::Check).any(|found| found.id == practice.id)
}

/// Whether there is any.
pub(super) fn is_there(shown: &Shown, within: Within) -> bool {
    strengths(shown, within).next().is_some()
}

/// What already stands: rows that open to the words that were chosen and what to bring.
pub fn view_strengths(shown: &Shown, within: Within) -> Html {
    let found: Vec<&PracticeResult> = strengths(shown, within).collect();
    if found.is_empty() {
        return Html::default();
    }
    let more = |n| shown.texts.result_more_strengths(n);
    let row = |nth: usize| view_strength(shown, found[nth]);
    let rows = shown.view_rows(found.len(), super::FIRST_OTHERS, Fold::Strengths, &more, &row);
    let mut parts = vec![rows];
    parts.extend(view_elsewhere(shown, within));
    view_part("stands", &shown.texts[Text::ResultStands], parts)
}

/// Where the others are that meet their target, so that the headline's count and these rows come to the same.
fn view_elsewhere(shown: &Shown, within: Within) -> Option<Html> {
    let is_elsewhere = |practice: &&PracticeResult| {
        practice.meets() && practice.claims_more() && within.has(practice)
    };
    let count = shown.result.practices.iter().filter(is_elsewhere).count();
    let says = shown.texts.result_more_meet(count);
    let link = |words: &str| html! { <a href="#prepare">{ words.to_owned() }</a> };
    (count > 0).then(|| with("p", "hint", view_marked(&says, &link)))
}

fn view_strength(shown: &Shown, found: &PracticeResult) -> Option<Html> {
    let texts = shown.texts;
    let practice = shown.checklist.practice(&found.id)?;
    let fold = Fold::Card(found.id.clone());
    let content = shown.is_unfolded(&fold).then(|| view_behind(shown, found, practice));
    let says = match found.evidenced {
        _ if found.unconfirmed => Text::LevelUnconfirmed,
        level => level_text(level.unwrap_or_default()),
    };
    let row = Row {
        id: ["stands", &found.id].join("-"),
        title: &practice.title,
        under: None,
        chips: vec![texts[says].to_owned()],
        starts_open: false,
        ontoggle: shown.on_unfold(fold),
    };
    Some(view_row(row, content))
}

fn view_behind(shown: &Shown, found: &PracticeResult, practice: &Practice) -> Html {
    let (texts, assessment) = (shown.texts, &shown.store.own.assessment);
    let explanation = explain(shown.checklist, assessment, shown.result, &found.id);
    let answered = explanation.and_then(|explanation| explanation.answered).unwrap_or_default();
    let mut parts = vec![text_in("p", "answered", &answered)];
    let bring: Vec<&str> =
        assessment.brought(practice).iter().map(|artefact| artefact.text.as_str()).collect();
    if found.claimed.is_some_and(Level::needs_evidence) {
        parts.push(text_in("p", "hint", &texts.brief_bring(&texts.list(&bring))));
    }
    if found.unconfirmed {
        parts.push(text_in("p", "hint", &texts[Text::ResultUnconfirmed]));
    }
    group("div", "card", parts)
}
