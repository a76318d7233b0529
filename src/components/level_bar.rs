use yew::prelude::*;

use crate::domain::checklist::Level;
use crate::domain::texts::Texts;

/// Four steps: how far the evidence carries, and a mark at what is asked for. The words say the same.
pub fn view_level_bar(texts: &Texts, evidenced: Level, target: Level) -> Html {
    let step = |number: u8| {
        let is_reached = evidenced.number() >= number;
        let is_target = target.number() == number;
        classes!("step", is_reached.then_some("reached"), is_target.then_some("asked"))
    };
    let says = texts.level_bar(evidenced.number(), target.number());
    html! {
        <p class="level-bar">
            <span class="steps" aria-hidden="true">
                { (1..=Level::MAX.number()).map(|number| html! { <i class={step(number)} /> }).collect::<Html>() }
            </span>
            <span>{ says }</span>
        </p>
    }
}
