//! What one gets, shown before anything is asked: a question, an answer to it, and what that answer opens.

use yew::prelude::*;

use crate::components::element::{group, text_in, with};
use crate::domain::assessment::{Answer, Assessment, Response};
use crate::domain::checklist::{Audience, Level};
use crate::domain::result::{assess, explain};
use crate::domain::texts::Text;
use crate::state::store::Store;

/// The level that is shown as chosen: one from which there is still something to explain.
const CHOSEN: u8 = 1;

/// The first question of the three-minute check with one answer, drawn from the checklist as for somebody who gave it.
pub(super) fn view_specimen(store: &Store) -> Html {
    let (texts, checklist) = (&store.texts, &store.checklist);
    let mut example =
        Assessment { profile: store.own.assessment.profile.clone(), ..Assessment::default() };
    let tags = example.tags(checklist);
    let Some(practice) = checklist.quick_check(&tags).first().copied() else {
        return Html::default();
    };
    let answer = Some(Answer::Level(Level::at_most_max(CHOSEN)));
    let response = Response { answer, quick: true, ..Response::default() };
    example.responses.insert(practice.id.clone(), response);
    let result = assess(checklist, &example);
    let explained = explain(checklist, &example, &result, &practice.id);
    let (Some(explained), Some(wording)) = (explained, practice.wording(example.audience())) else {
        return Html::default();
    };
    let answered = explained.answered.as_deref().unwrap_or_default();
    let (heads, says) = match example.audience() {
        Audience::Candidate => {
            let question = text_in("q", "", &explained.interview.question);
            (Text::SpecimenAsked, with("p", "asked", question))
        }
        Audience::Team => (Text::ExplainStep, text_in("p", "", explained.step.unwrap_or_default())),
    };
    let parts = vec![
        text_in("h2", "", &texts[Text::SpecimenTitle]),
        text_in("p", "asks", &wording.quick_stem),
        text_in("p", "chosen", answered),
        text_in("h3", "", &texts[Text::SpecimenOpens]),
        text_in("p", "", explained.means.unwrap_or_default()),
        text_in("h3", "", &texts[heads]),
        says,
    ];
    group("aside", "specimen", parts)
}
