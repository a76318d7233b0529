use std::collections::BTreeSet;

use yew::prelude::*;

use crate::components::element::{group, keyed, text_in};
use crate::domain::assessment::Said;
use crate::domain::checklist::{Artefact, ArtefactId, Practice};
use crate::domain::texts::{Text, Texts};

/// What could be shown for a practice, as boxes to tick: the same ticks as in its question.
pub fn view_ticks(
    texts: &Texts,
    practice: &Practice,
    ticked: Option<&BTreeSet<ArtefactId>>,
    legend: &str,
    on_say: &Callback<Said>,
) -> Html {
    let is_ticked = |id: &str| ticked.is_some_and(|ticked| ticked.contains(id));
    let mut children = vec![keyed("legend", text_in("legend", "", legend))];
    for artefact in &practice.evidence {
        children.push(view_artefact(texts, artefact, is_ticked(&artefact.id), on_say));
    }
    group("fieldset", "ticks", children)
}

/// The box of an artefact.
pub fn view_artefact(
    texts: &Texts,
    artefact: &Artefact,
    is_ticked: bool,
    on_say: &Callback<Said>,
) -> Html {
    let note = if artefact.dated { &texts[Text::QuestionDated] } else { "" };
    view_tick(&artefact.id, &artefact.text, note, is_ticked, on_say)
}

/// One box to tick, by what it is about.
pub fn view_tick(
    id: &str,
    text: &str,
    note: &str,
    is_ticked: bool,
    on_say: &Callback<Said>,
) -> Html {
    let artefact = ArtefactId::from(id);
    let onchange = on_say.reform(move |event: Event| {
        let is_ticked = event.target_unchecked_into::<web_sys::HtmlInputElement>().checked();
        let said = if is_ticked { Said::Ticked } else { Said::Unticked };
        said(artefact.clone())
    });
    let note = if note.is_empty() { Html::default() } else { text_in("small", "", note) };
    html! {
        <label class="choice tick" key={id}>
            <input type="checkbox" name="evidence" value={id.to_owned()} checked={is_ticked} {onchange} />
            { group("span", "", vec![Html::from(text.to_owned()), note]) }
        </label>
    }
}
