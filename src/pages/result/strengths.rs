use yew::prelude::*;

use crate::components::element::{group, text_in};

use super::{Shown, Within, view_part};
use crate::domain::checklist::Level;
use crate::domain::result::{PracticeResult, explain};
use crate::domain::texts::Text;
use crate::state::Fold;

/// What is told as a strength. What somebody ticks at this moment stays where they tick it.
fn strengths<'a>(shown: &'a Shown, within: Within<'a>) -> impl Iterator<Item = &'a PracticeResult> {
    let found = shown.result.strengths();
    found.filter(move |practice| within.has(practice) && !super::prepare::has(shown, practice))
}

/// Whether there is any.
pub(super) fn is_there(shown: &Shown, within: Within) -> bool {
    strengths(shown, within).next().is_some()
}

/// What already stands, in the words that were chosen, with what to bring.
pub fn view_strengths(shown: &Shown, within: Within) -> Html {
    let found = strengths(shown, within);
    let rows: Vec<Html> = found.filter_map(|practice| view_strength(shown, practice)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let more = |n| shown.texts.result_more_strengths(n);
    let rows = shown.view_rows(rows, super::FIRST_OTHERS, Fold::Strengths, more);
    view_part("stands", &shown.texts[Text::ResultStands], vec![rows])
}

fn view_strength(shown: &Shown, found: &PracticeResult) -> Option<Html> {
    let (texts, assessment) = (shown.texts, &shown.store.own.assessment);
    let practice = shown.checklist.practice(&found.id)?;
    let explanation = explain(shown.checklist, assessment, shown.result, &found.id)?;
    let mut parts = vec![
        text_in("h3", "", &practice.title),
        text_in("p", "answered", &explanation.answered.unwrap_or_default()),
    ];
    let bring: Vec<&str> =
        assessment.brought(practice).iter().map(|artefact| artefact.text.as_str()).collect();
    if found.claimed.is_some_and(Level::needs_evidence) {
        parts.push(text_in("p", "hint", &texts.brief_bring(&texts.list(&bring))));
    }
    if found.unconfirmed {
        parts.push(text_in("p", "hint", &texts[Text::ResultUnconfirmed]));
    }
    let id = ["stands", &found.id].join("-");
    Some(
        html! { <article class="stand" key={id.clone()} {id}>{ group("div", "", parts) }</article> },
    )
}
