use std::collections::BTreeSet;

use yew::prelude::*;

use crate::components::element::{group, keyed, text_in};
use crate::domain::assessment::Said;
use crate::domain::checklist::{ArtefactId, Practice};
use crate::domain::texts::{Text, Texts};

/// What could be shown for a practice, as boxes to tick: the same ticks as in its question.
pub fn view_ticks(
    texts: &Texts,
    practice: &Practice,
    ticked: Option<&BTreeSet<ArtefactId>>,
    legend: &str,
    on_say: &Callback<Said>,
) -> Html {
    let mut children = vec![keyed("legend", text_in("legend", "", legend))];
    for artefact in &practice.evidence {
        let id = artefact.id.clone();
        let onchange = on_say.reform(move |event: Event| {
            let is_ticked = event.target_unchecked_into::<web_sys::HtmlInputElement>().checked();
            if is_ticked { Said::Ticked(id.clone()) } else { Said::Unticked(id.clone()) }
        });
        let is_ticked = ticked.is_some_and(|ticked| ticked.contains(&artefact.id));
        let mut words = vec![Html::from(artefact.text.clone())];
        if artefact.dated {
            words.push(text_in("small", "", &texts[Text::QuestionDated]));
        }
        children.push(html! {
            <label class="choice tick" key={artefact.id.as_str()}>
                <input type="checkbox" value={artefact.id.to_string()} checked={is_ticked} {onchange} />
                { group("span", "", words) }
            </label>
        });
    }
    group("fieldset", "ticks", children)
}
