use yew::prelude::*;

use crate::components::element::text_in;

use super::Shown;
use crate::components::link::view_link;
use crate::domain::result::{Change, Stair};
use crate::domain::texts::Text;

/// The shortest list of changes that lifts the band, step by step.
pub(super) fn view_stairs(shown: &Shown, staircase: &[Stair]) -> Html {
    let texts = shown.texts;
    if shown.result.overall.is_none() {
        return Html::default();
    }
    let flight = |stair: &Stair| {
        let heading = texts.with(
            Text::StairsStep,
            &[("band", shown.band(stair.band)), ("n", &stair.changes.len().to_string())],
        );
        html! {
            <li key={stair.band}>
                <h3>{ heading }</h3>
                <ul>{ stair.changes.iter().map(|change| view_change(shown, change)).collect::<Html>() }</ul>
            </li>
        }
    };
    html! {
        <section class="stairs">
            { text_in("h2", "", &texts[Text::StairsTitle]) }
            if staircase.is_empty() {
                { text_in("p", "", &texts[Text::StairsTop]) }
            } else {
                { text_in("p", "hint", &texts[Text::StairsNote]) }
                <ol>{ staircase.iter().map(flight).collect::<Html>() }</ol>
            }
        </section>
    }
}

fn view_change(shown: &Shown, change: &Change) -> Html {
    let text = if change.proof { Text::StairsProof } else { Text::StairsRaise };
    let says = shown.texts.with(
        text,
        &[("from", &change.from.number().to_string()), ("to", &change.to.number().to_string())],
    );
    html! {
        <li>{ view_link(&shown.question(&change.practice), "", &shown.title(&change.practice)) }{ format!(": {says}") }</li>
    }
}
