//! A question of either check, with what the store knows of it.

use yew::prelude::*;

use crate::components::question::{Question, view_question};
use crate::domain::assessment::{Assessment, Form, Response};
use crate::domain::checklist::{Step, Stop, Tags};
use crate::domain::texts::Text;
use crate::pages::saved_text;
use crate::state::store::Store;
use crate::state::{Msg, Route};

/// One step of a check, answered in `assessment`.
pub(super) fn view_step(
    store: &Store,
    assessment: &Assessment,
    tags: &Tags,
    step: &Step,
    form: Form,
    on_go: &Callback<Route>,
) -> Html {
    let nothing = Response::default();
    let id = step.practice.id.clone();
    let returns_to = store.viewing.returns_to.clone();
    let next = returns_to.clone().unwrap_or_else(|| Route::of_stop(&step.next, form));
    let (on_go, after) = (on_go.clone(), next.clone());
    let is_last = step.next == Stop::Result;
    view_question(&Question {
        texts: &store.texts,
        practice: step.practice,
        continues: &store.checklist.continues,
        audience: assessment.audience(),
        form,
        opening: store.opening,
        disclosures: store.viewing.disclosures,
        may_be_skipped: step.practice.may_be_skipped(tags),
        response: assessment.responses.get(&id).unwrap_or(&nothing),
        progress: progress(store, step, form),
        place: step.place.unwrap_or(step.of),
        of: step.of,
        back: Route::of_stop(&step.back, form),
        next_text: match returns_to {
            Some(_) => Text::QuestionReturn,
            None if is_last => Text::QuestionFinish,
            None => Text::QuestionNext,
        },
        next,
        saved: saved_text(store),
        on_say: store
            .dispatcher()
            .to_callback()
            .reform(move |said| Msg::Said { practice: id.clone(), said }),
        on_next: Callback::from(move |()| on_go.emit(after.clone())),
    })
}

/// Where the person is, in words; a chapter of the full check is named.
fn progress(store: &Store, step: &Step, form: Form) -> String {
    let texts = &store.texts;
    let here = match step.place {
        Some(place) => texts.question_progress(place + 1, step.of),
        None => texts.question_progress_bank(step.of),
    };
    let open = texts.question_progress_open(step.open);
    match (form, store.checklist.section(step.practice.section())) {
        (Form::Full, Some(section)) => texts.question_where(&section.title, &here, &open),
        _ => texts.question_where_quick(&here, &open),
    }
}
