//! What was kept: assessments, days, what changed between them, what is planned, and how to be rid of all of it.

mod assessments;
mod compare;
mod days;
mod device;
pub mod kept;
pub mod plans;
mod reworded;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::element::{button, group, heading, text_in};
use crate::domain::assessment::{Assessment, Saved};
use crate::domain::texts::{Text, Texts};
use crate::pages::desk::send;
use crate::pages::is_ahead;
use crate::state::desk::{Deleted, DeskMsg, Device, History, HistoryMsg};
use crate::state::store::{DeskStore, Store};
use crate::state::{Model, Msg};

/// What every part of the page needs.
struct Around<'a> {
    store: &'a Store,
    texts: &'a Texts,
    history: &'a History,
    /// What the names of days begin with.
    start: &'a Rc<str>,
    /// Under what name plans are kept.
    plans: &'a Rc<str>,
    send: Callback<HistoryMsg>,
}

/// What was kept on earlier days.
pub(super) fn view_history(store: &Store, desk: &DeskStore) -> Html {
    let texts = &store.texts;
    if is_ahead(store) {
        let says =
            vec![heading(&texts[Text::NavHistory]), text_in("p", "", &texts[Text::HistoryLead])];
        return group("div", "", says);
    }
    let shown = Around {
        store,
        texts,
        history: &desk.history,
        start: &desk.days,
        plans: &desk.plans,
        send: send(store, desk).reform(DeskMsg::History),
    };
    if let Device::Deleted { storage, database } = desk.history.device {
        return device::view_deleted(texts, storage, database);
    }
    let parts = vec![
        heading(&texts[Text::NavHistory]),
        text_in("p", "", &texts[Text::HistoryLead]),
        view_undo(&shown),
        assessments::view_assessments(&shown),
        reworded::view_changed_since(&shown),
        days::view_days(&shown),
        compare::view_compare(&shown),
        plans::view_plans(&shown),
        device::view_device(&shown),
    ];
    group("div", "history", parts)
}

/// What was deleted last, for as long as the page stands. The line is there beforehand, as a reader says only what
/// appears in one.
fn view_undo(shown: &Around) -> Html {
    let Around { store, texts, history, send, .. } = shown;
    let Some(deleted) = &history.deleted else {
        return html! { <div role="status" /> };
    };
    let says = match deleted {
        Deleted::Assessment(one) => texts.history_deleted(&called(store, one)),
        Deleted::Day(day) => texts.history_deleted(&days::day_text(shown, day)),
    };
    let on_undo = {
        let (deleted, store, send) = (deleted.clone(), (*store).clone(), send.clone());
        let start = Rc::clone(shown.start);
        Callback::from(move |_: MouseEvent| match &deleted {
            Deleted::Assessment(one) => {
                let mut saved = saved(&store);
                let id = saved.bring_back((**one).clone());
                // Where nothing was begun since, it is the one to go on with.
                if saved.assessment.is_untouched() {
                    saved.switch_to(id);
                }
                rearrange(&store, saved);
                send.emit(HistoryMsg::BroughtBack);
            }
            Deleted::Day(day) => {
                days::keep(&start, &send, day.name.to_string(), day.text.to_string(), true);
            }
        })
    };
    html! {
        <div role="status">
            <div class="notice">
                { text_in("p", "", &says) }
                <div class="actions">{ button("button", &texts[Text::HistoryUndo], on_undo) }</div>
            </div>
        </div>
    }
}

/// Everything that is kept, to be rearranged.
fn saved(model: &Model) -> Saved {
    model.to_save().unwrap_or_else(|| model.to_copy())
}

fn rearrange(store: &Store, saved: Saved) {
    store.dispatch(Msg::Rearranged(Box::new(saved)));
}

/// What an assessment is called: as the person calls it, or by what it is about.
fn called(store: &Model, assessment: &Assessment) -> String {
    let name = plainly(store, assessment);
    if assessment.name.trim().is_empty() { name } else { format!("\u{2068}{name}\u{2069}") }
}

/// The same without what keeps its direction to itself.
fn plainly(store: &Model, assessment: &Assessment) -> String {
    let name = assessment.name.trim();
    if name.is_empty() {
        let tags = assessment.tags(&store.checklist);
        store.texts.line(&store.checklist.profile_names(&tags))
    } else {
        name.to_owned()
    }
}
