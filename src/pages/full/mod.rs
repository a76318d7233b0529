//! The full check: an overview, chapters with a result each, and scenarios.

mod chapter;
mod facts;
mod overview;
mod scenario;

use yew::prelude::*;

use crate::components::element::keyed;
use crate::domain::assessment::Form;
use crate::domain::checklist::{Practice, StillOpen, StopId};
use crate::pages::opening::view_opening;
use crate::pages::question::view_step;
use crate::pages::result::Shown;
use crate::pages::{Computed, is_ahead};
use crate::state::Route;
use crate::state::store::Store;

/// The full check: at a practice, a scenario, a section's result, or at the overview.
pub fn view_full(
    store: &Store,
    computed: &Computed,
    at: Option<&StopId>,
    on_go: &Callback<Route>,
) -> Html {
    if is_ahead(store) || at.is_none() && store.asks_profile() {
        return keyed("opening", view_opening(store, Form::Full));
    }
    let checklist = store.checklist.clone();
    let tags = store.own.assessment.tags(&checklist);
    let chapters = checklist.chapters(&tags);
    let at = at.map_or("", StopId::as_str);
    let still_open = store.own.assessment.still_open(&checklist, &tags);
    // A question needs no result, and one is drawn at every press.
    if let Some(practice) = checklist.practice(at).filter(|practice| practice.applies.holds(&tags))
    {
        let is_answered =
            |practice: &Practice| store.own.assessment.answer_on_offer(practice, &tags).is_some();
        let step = checklist.full_step(&chapters, practice, is_answered);
        return view_step(
            store,
            &store.own.assessment,
            &tags,
            (&step, still_open),
            Form::Full,
            on_go,
        );
    }
    let result = computed.result(store);
    let shown = Shown {
        store,
        texts: &store.texts,
        checklist: &checklist,
        result: &result,
        staircase: &[],
    };
    if let Some(place) = chapters.iter().position(|chapter| *chapter.section == at) {
        return chapter::view_chapter_result(&shown, &chapters, place);
    }
    match checklist.situation(&tags, at) {
        Some(situation) => {
            let left = StillOpen { questions: 0, ..still_open };
            scenario::view_scenario(&shown, &situation, left, on_go)
        }
        None => keyed("tasks", overview::view_overview(&shown, &chapters)),
    }
}
