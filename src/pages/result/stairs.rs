use yew::prelude::*;

use crate::components::element::{text_in, view_marked, with};

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
        let heading = texts.stairs_step(shown.band(stair.band), stair.changes.len());
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
    let title = shown.title(&change.practice);
    let (from, to) = (change.from.number(), change.to.number());
    let says = if change.proof {
        shown.texts.stairs_proof(&title, from, to)
    } else {
        shown.texts.stairs_raise(&title, from, to)
    };
    let link = |title: &str| view_link(&shown.question(&change.practice), "", title);
    with("li", "", view_marked(&says, &link))
}
