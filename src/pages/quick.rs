use yew::prelude::*;

use crate::components::question::{Question, view_question};
use crate::domain::assessment::Response;
use crate::domain::checklist::Practice;
use crate::domain::texts::Text;
use crate::pages::{saved_text, view_waiting, waits_for};
use crate::state::store::Store;
use crate::state::{Msg, Route};

/// The three-minute check, one question per screen; `at` names the practice.
pub fn view_quick(store: &Store, at: &str, on_go: &Callback<Route>) -> Html {
    let texts = &store.texts;
    if let Some(text) = waits_for(store, false) {
        return view_waiting(texts, text);
    }
    let tags = store.assessment.tags(&store.checklist);
    let asked = store.checklist.quick_check(&tags);
    let Some(place) = place_of(&asked, at, |id| store.assessment.answer(id).is_some()) else {
        return view_waiting(texts, Text::SiteWaiting);
    };
    let practice = asked[place];
    let next = asked.get(place + 1).map_or(Route::Result, |next| Route::Quick(next.id.clone()));
    let back = match place.checked_sub(1) {
        Some(before) => Route::Quick(asked[before].id.clone()),
        None => Route::Start,
    };
    let open =
        asked.iter().filter(|practice| store.assessment.answer(&practice.id).is_none()).count();
    let progress = texts.with(
        Text::QuestionProgress,
        &[("n", &(place + 1).to_string()), ("of", &asked.len().to_string())],
    );
    let open_text = texts.with(Text::QuestionProgressOpen, &[("n", &open.to_string())]);
    let nothing = Response::default();
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let on_go = on_go.clone();
    let after = next.clone();
    view_question(&Question {
        texts,
        practice,
        audience: store.assessment.audience(),
        is_quick: true,
        may_be_skipped: practice.may_be_skipped(&tags),
        response: store.assessment.responses.get(&practice.id).unwrap_or(&nothing),
        progress: format!("{progress}, {open_text}"),
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
