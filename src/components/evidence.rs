use std::collections::BTreeSet;

use yew::prelude::*;

use crate::components::element::{group, text_in, view_marked};
use crate::domain::assessment::{NONE_YET, Said};
use crate::domain::checklist::{ArtefactId, Level, Practice};
use crate::domain::result::{Effect, effect};
use crate::domain::texts::{Text, Texts};

/// What one could show for an answer.
pub struct Evidence<'a> {
    pub texts: &'a Texts,
    pub practice: &'a Practice,
    pub ticked: &'a BTreeSet<ArtefactId>,
    pub on_say: &'a Callback<Said>,
}

/// What the ticks make of the answer. It is there before anything stands in it, so that a reader says what appears.
pub fn view_effect(
    evidence: &Evidence,
    claimed: Option<Level>,
    anchor: &dyn Fn(Level) -> String,
) -> Html {
    let texts = evidence.texts;
    let quoted = |text| view_marked(&text, &|words| Html::from(words.to_owned()));
    let says = claimed.map(|claimed| match effect(claimed, evidence.practice, evidence.ticked) {
        Effect::Nothing(counts) => quoted(texts.question_effect_nothing(&anchor(counts))),
        Effect::NoneYet(counts) => quoted(texts.question_effect_none_yet(&anchor(counts))),
        Effect::Missing { counts, more, dated: false } => {
            quoted(texts.question_effect_missing(more, &anchor(counts)))
        }
        Effect::Missing { counts, more, dated: true } => {
            quoted(texts.question_effect_missing_date(more, &anchor(counts)))
        }
        Effect::Full => Html::from(texts[Text::QuestionEffectFull].to_owned()),
    });
    html! { <p class="effect" role="status">{ says.unwrap_or_default() }</p> }
}

/// The artefacts to tick.
pub fn view_evidence(evidence: &Evidence) -> Html {
    let texts = evidence.texts;
    let mut children = vec![
        text_in("legend", "", &texts[Text::QuestionEvidence]),
        text_in("p", "hint", &texts[Text::QuestionEvidenceNote]),
    ];
    for artefact in &evidence.practice.evidence {
        let note = if artefact.dated { &texts[Text::QuestionDated] } else { "" };
        children.push(view_tick(evidence, &artefact.id, &artefact.text, note));
    }
    children.push(view_tick(evidence, NONE_YET, &texts[Text::QuestionEvidenceNone], ""));
    group("fieldset", "evidence", children)
}

fn view_tick(evidence: &Evidence, id: &str, text: &str, note: &str) -> Html {
    let artefact = ArtefactId::from(id);
    let onchange = evidence.on_say.reform(move |event: Event| {
        let is_ticked = event.target_unchecked_into::<web_sys::HtmlInputElement>().checked();
        let said = if is_ticked { Said::Ticked } else { Said::Unticked };
        said(artefact.clone())
    });
    let note = if note.is_empty() { Html::default() } else { text_in("small", "", note) };
    html! {
        <label class="choice tick">
            <input type="checkbox" name="evidence" value={id.to_owned()} checked={evidence.ticked.contains(id)} {onchange} />
            { group("span", "", vec![Html::from(text.to_owned()), note]) }
        </label>
    }
}
