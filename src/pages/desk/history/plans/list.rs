use std::rc::Rc;

use yew::prelude::*;

use super::{change, in_words, title, view_act};
use crate::browser;
use crate::components::element::{group, keyed, text_in, with};
use crate::domain::history::{Plan, Plans};
use crate::domain::texts::Text;
use crate::pages::desk::history::Around;

/// What was planned, the earliest day first, and after it what is done.
pub(super) fn view_list(shown: &Around, plans: &Rc<Plans>) -> Html {
    let texts = shown.texts;
    let mut sorted: Vec<&Plan> = plans.list().iter().collect();
    sorted.sort_by_key(|plan| (!plan.is_open(), plan.until, plan.taken));
    let rows: Vec<Html> = sorted.into_iter().map(|plan| view_plan(shown, plans, plan)).collect();
    html! {
        <>
            { text_in("h3", "", &texts[Text::HistoryPlansList]) }
            if rows.is_empty() { { text_in("p", "", &texts[Text::HistoryPlansNone]) } }
            { group("ul", "kept", rows) }
        </>
    }
}

fn view_plan(shown: &Around, plans: &Rc<Plans>, plan: &Plan) -> Html {
    let (title, taken) = (title(shown, &plan.practice), plan.taken);
    let mut acts = Vec::new();
    if plan.is_open() {
        let practice = plan.practice.clone();
        let on_done = change(shown, plans, move |plans| {
            plans.finish(&practice, taken, browser::clock::now());
            Ok(())
        });
        acts.push(view_act(shown, Text::HistoryPlanDone, title, on_done));
    }
    let on_take_out = change(shown, plans, move |plans| {
        plans.take_out(taken);
        Ok(())
    });
    acts.push(view_act(shown, Text::HistoryPlanTakeOut, title, on_take_out));
    let parts = vec![
        with("p", "", text_in("b", "", title)),
        text_in("p", "hint", &stands(shown, plan)),
        group("div", "actions", acts),
    ];
    keyed(&format!("{taken}-{}", plan.practice), with("li", "", group("div", "", parts)))
}

/// Until when it is planned, or since when it is done. A day that is over is no reproach.
fn stands(shown: &Around, plan: &Plan) -> String {
    let (texts, until) = (shown.texts, in_words(shown, plan.until));
    match plan.done {
        Some(done) => texts.history_plan_was_done(&browser::clock::day(done, &texts.language)),
        None if shown.history.planning.is_past(plan) => texts.history_plan_past(&until),
        None => texts.history_plan_open(&until),
    }
}
