use std::collections::BTreeSet;

use yew::prelude::*;

use crate::domain::assessment::{Assessment, Form};
use crate::domain::checklist::{Audience, Checklist, Practice, PracticeId, StillOpen, Tag};
use crate::pages::question::view_step;
use crate::state::store::Store;
use crate::state::{Opening, Route};

/// The three-minute check, one question per screen; `at` names the practice.
///
/// Ahead of time it is the first question in each of its wordings; `static/early.js` shows the one for the
/// profile that was chosen.
pub fn view_quick(store: &Store, at: Option<&PracticeId>, on_go: &Callback<Route>) -> Html {
    if store.opening == Opening::Opened {
        return view_asked(store, &store.own.assessment, at, on_go);
    }
    let one = |(place, (tag, assessment)): (usize, (Tag, Assessment))| {
        html! {
            <div key={tag.as_str()} data-for={tag.to_string()} hidden={place > 0}>
                { view_asked(store, &assessment, at, on_go) }
            </div>
        }
    };
    first_wordings(&store.checklist).into_iter().enumerate().map(one).collect()
}

/// The profiles that are asked their first question in different words, the usual one first: the tag that tells
/// them apart, and an assessment of that profile.
fn first_wordings(checklist: &Checklist) -> Vec<(Tag, Assessment)> {
    let mut wordings = BTreeSet::new();
    let options =
        checklist.questions.iter().filter(|question| question.first).flat_map(|question| {
            // The option that holds without a choice stands for the usual profile.
            let (usual, others): (Vec<_>, Vec<_>) =
                question.options.iter().partition(|option| option.default);
            usual.into_iter().chain(others)
        });
    let mut found = Vec::new();
    for option in options {
        let mut assessment = Assessment::default();
        assessment.profile.insert(option.tag.clone());
        let asked = checklist.quick_check(&assessment.tags(checklist));
        let Some(first) = asked.first() else { continue };
        let wording = (first.id.clone(), assessment.audience() == Audience::Team);
        if wordings.insert(wording) {
            found.push((option.tag.clone(), assessment));
        }
    }
    found
}

fn view_asked(
    store: &Store,
    assessment: &Assessment,
    at: Option<&PracticeId>,
    on_go: &Callback<Route>,
) -> Html {
    let tags = assessment.tags(&store.checklist);
    let is_answered = |practice: &Practice| assessment.answer_on_offer(practice, &tags).is_some();
    let Some(step) = store.checklist.quick_step(&tags, at, is_answered) else {
        return Html::default();
    };
    let still_open = StillOpen { questions: step.open, scenarios: 0 };
    view_step(store, assessment, &tags, (&step, still_open), Form::Quick, on_go)
}
