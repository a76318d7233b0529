use yew::prelude::*;

use super::Around;
use crate::components::element::{details, text_in};
use crate::domain::history::reworded;
use crate::domain::texts::Text;
use crate::pages::desk::reworded::{Leads, view_reworded};

/// More than these would push everything below them off the screen.
const FEW: usize = 3;

/// The questions of the assessment at hand that mean something else since they were answered; nothing where there are
/// none.
pub(super) fn view_changed_since(shown: &Around) -> Html {
    let texts = shown.texts;
    let open = reworded(&shown.store.checklist, &[&*shown.store.own.assessment]);
    if open.is_empty() {
        return Html::default();
    }
    let rows = open.iter().map(|reworded| (reworded.title.as_str(), Some(reworded)));
    let list = view_reworded(texts, rows, Leads::ToTheQuestion);
    html! {
        <section id="reworded">
            { text_in("h2", "", &texts[Text::HistoryRewordedTitle]) }
            { text_in("p", "hint", &texts.history_reworded_lead(open.len())) }
            { details(&texts[Text::HistoryRewordedFold], open.len() <= FEW, list) }
        </section>
    }
}
