//! A question of either check, with what the store knows of it.

use yew::prelude::*;

use crate::browser;
use crate::components::question::{Question, view_question};
use crate::domain::assessment::{Assessment, Form, Response, Said};
use crate::domain::checklist::{Step, StillOpen, Stop, Tags};
use crate::domain::texts::{Text, Texts};
use crate::pages::saved_text;
use crate::state::store::Store;
use crate::state::{Msg, Route, Shortcuts};

/// One step of a check, answered in `assessment`, of which so much is still open.
pub(super) fn view_step(
    store: &Store,
    assessment: &Assessment,
    tags: &Tags,
    (step, still_open): (&Step, StillOpen),
    form: Form,
    on_go: &Callback<Route>,
) -> Html {
    let nothing = Response::default();
    let id = step.practice.id.clone();
    let response = assessment.responses.get(&id).unwrap_or(&nothing);
    let evidence_first = store.viewing.proving.comes_first(response);
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let returns_to = store.viewing.returns_to.clone();
    let next = returns_to.clone().unwrap_or_else(|| Route::of_stop(&step.next, form));
    view_question(&Question {
        texts: &store.texts,
        practice: step.practice,
        continues: &store.checklist.continues,
        audience: assessment.audience(),
        form,
        disclosures: store.viewing.disclosures,
        may_be_skipped: step.practice.may_be_skipped(tags),
        response,
        progress: progress(store, step, still_open),
        place: step.place.map_or(step.of, |place| place + 1),
        of: step.of,
        back: Route::of_stop(&step.back, form),
        next_text: match (&returns_to, &step.next) {
            _ if evidence_first => Text::QuestionNextEvidence,
            (Some(_), _) => Text::QuestionReturn,
            (None, Stop::Result) => Text::QuestionFinish,
            _ => Text::QuestionNext,
        },
        saved: saved_text(store),
        shortcuts: store.shortcuts,
        on_shortcuts: choose_shortcuts(store),
        on_say: send.reform(move |said| {
            // Its button goes with the answer, and the focus would go with the button.
            if said == Said::Cleared {
                let _ = browser::focus::put(".levels input");
            }
            Msg::Said { practice: id.clone(), said }
        }),
        on_next: if evidence_first {
            send.reform(|()| Msg::LedToEvidence)
        } else {
            on_go.reform(move |()| next.clone())
        },
    })
}

/// Switches the keys of one sign, here and for the next visit.
pub(super) fn choose_shortcuts(store: &Store) -> Callback<Shortcuts> {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    send.reform(|shortcuts| {
        // Where nothing can be kept, it holds for this page.
        let _ = browser::shortcuts::choose(shortcuts == Shortcuts::On);
        Msg::ChoseShortcuts(shortcuts)
    })
}

/// Where the person is, and how long the rest takes, unless nothing is left.
pub(super) fn with_minutes(texts: &Texts, progress: String, still_open: StillOpen) -> String {
    match still_open.minutes() {
        0 => progress,
        minutes => texts.question_and(&progress, &texts.question_minutes(minutes)),
    }
}

/// Where the person is, in words; a chapter of the full check is named, and what was passed over.
fn progress(store: &Store, step: &Step, still_open: StillOpen) -> String {
    let texts = &store.texts;
    let mut progress = match step.place {
        Some(place) => texts.question_progress(place + 1, step.of),
        None => texts[Text::QuestionOnRequest].to_owned(),
    };
    let section = store.checklist.section(step.practice.section());
    if let (Some((nth, of)), Some(section)) = (step.chapter, section) {
        let chapter = texts.question_chapter(nth + 1, of, &section.title);
        progress = texts.question_and(&chapter, &progress);
    }
    progress = with_minutes(texts, progress, still_open);
    if step.passed > 0 {
        progress = texts.question_and(&progress, &texts.question_passed(step.passed));
    }
    progress
}
