use std::collections::BTreeSet;

use yew::prelude::*;

use crate::components::element::{group, keyed, text_in, view_marked};
use crate::components::ticks::{view_artefact, view_tick};
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

/// The artefacts to tick, and that there is none yet.
pub fn view_evidence(evidence: &Evidence) -> Html {
    let Evidence { texts, practice, ticked, on_say } = *evidence;
    let mut children = vec![
        keyed("legend", text_in("legend", "", &texts[Text::QuestionEvidence])),
        keyed("hint", text_in("p", "hint", &texts[Text::QuestionEvidenceNote])),
    ];
    for artefact in &practice.evidence {
        children.push(view_artefact(texts, artefact, ticked.contains(&artefact.id), on_say));
    }
    let none = &texts[Text::QuestionEvidenceNone];
    children.push(view_tick(NONE_YET, none, "", ticked.contains(NONE_YET), on_say));
    group("fieldset", "evidence", children)
}
