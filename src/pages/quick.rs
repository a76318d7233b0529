use yew::prelude::*;

use crate::domain::assessment::Form;
use crate::domain::checklist::{Practice, PracticeId, StillOpen};
use crate::pages::is_ahead;
use crate::pages::opening::view_opening;
use crate::pages::question::view_step;
use crate::state::Route;
use crate::state::store::Store;

/// The three-minute check: its opening, then one question per screen; `at` names the practice.
pub fn view_quick(store: &Store, at: Option<&PracticeId>, on_go: &Callback<Route>) -> Html {
    // Ahead of time the place that an address names is not known.
    if is_ahead(store) || store.asks_profile() {
        return view_opening(store, Form::Quick);
    }
    let assessment = &store.own.assessment;
    let tags = assessment.tags(&store.checklist);
    let is_answered = |practice: &Practice| assessment.answer_on_offer(practice, &tags).is_some();
    let Some(step) = store.checklist.quick_step(&tags, at, is_answered) else {
        return Html::default();
    };
    let still_open = StillOpen { short: step.open, ..StillOpen::default() };
    view_step(store, assessment, &tags, (&step, still_open), Form::Quick, on_go)
}
