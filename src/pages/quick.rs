use std::collections::BTreeSet;

use yew::prelude::*;

use crate::components::question::{Question, view_question};
use crate::domain::assessment::{Assessment, Form, Response};
use crate::domain::checklist::{Audience, Checklist, Practice};
use crate::domain::texts::Text;
use crate::pages::saved_text;
use crate::state::store::Store;
use crate::state::{Msg, Opening, Route};

/// The three-minute check, one question per screen; `at` names the practice.
///
/// Ahead of time it is the first question in each of its wordings; `static/early.js` shows the one for the
/// profile that was chosen.
pub fn view_quick(store: &Store, at: &str, on_go: &Callback<Route>) -> Html {
    if store.opening == Opening::Opened {
        return view_asked(store, &store.assessment, at, on_go);
    }
    let one = |(place, (tag, assessment)): (usize, (String, Assessment))| {
        html! {
            <div key={tag.clone()} data-for={tag} hidden={place > 0}>
                { view_asked(store, &assessment, at, on_go) }
            </div>
        }
    };
    first_wordings(&store.checklist).into_iter().enumerate().map(one).collect()
}

/// The profiles that are asked their first question in different words, the usual one first: the tag that tells
/// them apart, and an assessment of that profile.
fn first_wordings(checklist: &Checklist) -> Vec<(String, Assessment)> {
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

fn view_asked(store: &Store, assessment: &Assessment, at: &str, on_go: &Callback<Route>) -> Html {
    let texts = &store.texts;
    let tags = assessment.tags(&store.checklist);
    let asked = store.checklist.quick_check(&tags);
    let Some(place) = place_of(&asked, at, |id| assessment.answer(id).is_some()) else {
        return Html::default();
    };
    let practice = asked[place];
    let next = asked.get(place + 1).map_or(Route::Result, |next| Route::Quick(next.id.clone()));
    let back = match place.checked_sub(1) {
        Some(before) => Route::Quick(asked[before].id.clone()),
        None => Route::Start,
    };
    let open = asked.iter().filter(|practice| assessment.answer(&practice.id).is_none()).count();
    let progress = texts.question_progress(place + 1, asked.len());
    let open_text = texts.question_progress_open(open);
    let nothing = Response::default();
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let on_go = on_go.clone();
    let after = next.clone();
    view_question(&Question {
        texts,
        practice,
        continues: &store.checklist.continues,
        audience: assessment.audience(),
        form: Form::Quick,
        opening: store.opening,
        folds: store.folds,
        may_be_skipped: practice.may_be_skipped(&tags),
        response: assessment.responses.get(&practice.id).unwrap_or(&nothing),
        progress: texts.question_where_quick(&progress, &open_text),
        place,
        of: asked.len(),
        back,
        next_text: if next == Route::Result { Text::QuestionFinish } else { Text::QuestionNext },
        next,
        saved: saved_text(store),
        send,
        on_next: Callback::from(move |()| on_go.emit(after.clone())),
    })
}

/// The place of a question: the one named, or the first that is open, or the first.
pub fn place_of(
    asked: &[&Practice],
    at: &str,
    is_answered: impl Fn(&str) -> bool,
) -> Option<usize> {
    let named = asked.iter().position(|practice| practice.id == at);
    let open = || asked.iter().position(|practice| !is_answered(&practice.id));
    named.or_else(open).or_else(|| (!asked.is_empty()).then_some(0))
}
