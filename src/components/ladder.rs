use yew::prelude::*;

use crate::components::element::{group, text_in};
use crate::domain::checklist::Level;
use crate::domain::result::{Explanation, Status};
use crate::domain::texts::{Text, Texts, level_text};

/// Four steps: those that can be shown are filled, the one that is asked is marked. The words say the same.
pub fn view_ladder(texts: &Texts, explanation: &Explanation) -> Html {
    let shown = explanation.evidenced.unwrap_or_default();
    let target = explanation.target;
    let asked = &texts[level_text(target)];
    let says = match explanation.status {
        Status::DontKnow => texts.level_ladder_other(&texts[Text::LevelDontKnow], asked),
        Status::NoOpportunity => texts.level_ladder_other(&texts[Text::LevelNoOpportunity], asked),
        _ => texts.level_ladder(&texts[level_text(shown)], asked),
    };
    let step = |level: &Level| {
        let class = match (shown >= *level, target == *level) {
            (true, true) => "step reached asked",
            (true, false) => "step reached",
            (false, true) => "step asked",
            (false, false) => "step",
        };
        text_in("i", class, "")
    };
    let steps = Level::ALL.iter().skip(1).map(step).collect::<Html>();
    let picture = html! { <span class="steps" aria-hidden="true">{ steps }</span> };
    group("span", "ladder", vec![picture, text_in("span", "", &says)])
}
