//! What the person plans from here: a day for a first gap, and a calendar of these days.

mod calendar;
mod first;
pub mod kept;
mod list;

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::Around;
use crate::browser;
use crate::components::element::text_in;
use crate::domain::history::{Date, Plans, TooMany};
use crate::domain::texts::Text;
use crate::state::desk::{HistoryMsg, PlanMsg, PlanTold, Planned};

/// What was planned, and the way to plan more.
pub(super) fn view_plans(shown: &Around) -> Html {
    let texts = shown.texts;
    let parts = match &shown.history.planning.plans {
        Planned::Looking => vec![text_in("p", "hint", &texts[Text::HistoryLooking])],
        Planned::Unreadable => {
            vec![text_in("p", "notice warning", &texts[Text::HistoryPlansUnreadable])]
        }
        Planned::Found(plans) => vec![
            first::view_first(shown, plans),
            html! { <p role="status">{ told(shown) }</p> },
            list::view_list(shown, plans),
            calendar::view_calendar(shown, plans),
        ],
    };
    html! {
        <section id="plans" class="no-print">
            { text_in("h2", "", &texts[Text::HistoryPlans]) }
            { text_in("p", "hint", &texts[Text::HistoryPlansNote]) }
            { parts }
        </section>
    }
}

fn told<'a>(shown: &'a Around) -> &'a str {
    let text = match shown.history.planning.told {
        None => return "",
        Some(PlanTold::Kept) => Text::HistoryPlanKept,
        Some(PlanTold::NoDay) => Text::HistoryPlanNoDay,
        Some(PlanTold::Past) => Text::HistoryPlanIsPast,
        Some(PlanTold::TooMany) => Text::HistoryPlanTooMany,
        Some(PlanTold::Refused) => Text::HistoryPlanRefused,
    };
    &shown.texts[text]
}

/// Tells the desk about plans.
fn send(shown: &Around) -> Callback<PlanMsg> {
    shown.send.reform(HistoryMsg::Plan)
}

/// Changes the plans on the page at once, so that a second press knows of the first, and then what is kept.
fn change(
    shown: &Around,
    plans: &Rc<Plans>,
    act: impl Fn(&mut Plans) -> Result<(), TooMany> + 'static,
) -> Callback<MouseEvent> {
    let (plans, name, send) = (Rc::clone(plans), Rc::clone(shown.plans), send(shown));
    Callback::from(move |_: MouseEvent| {
        let mut plans = (*plans).clone();
        if act(&mut plans).is_err() {
            return send.emit(PlanMsg::Told(PlanTold::TooMany));
        }
        send.emit(PlanMsg::Learned(plans.clone()));
        let (name, send) = (Rc::clone(&name), send.clone());
        spawn_local(async move {
            for msg in kept::keep(&name, plans).await {
                send.emit(msg);
            }
        });
    })
}

/// A field for a day. What it is about stands before it, or is said to readers as well.
fn view_day(
    name: &'static str,
    question: Text,
    about: Option<&str>,
    day: Option<Date>,
    shown: &Around,
    on_choose: &Callback<String>,
) -> Html {
    let texts = shown.texts;
    let label = about.map(|about| texts.join_named(&texts[question], about));
    let oninput = on_choose.reform(|event: InputEvent| {
        event.target_unchecked_into::<web_sys::HtmlInputElement>().value()
    });
    let value = day.map(|day| day.to_string()).unwrap_or_default();
    let today = shown.history.planning.today.map(|day| day.to_string());
    html! {
        <label class="select">
            { text_in("span", "", &texts[question]) }
            <input type="date" {name} aria-label={label} min={today} {value} {oninput} />
        </label>
    }
}

/// A button that names what it is about.
fn view_act(shown: &Around, text: Text, about: &str, onclick: Callback<MouseEvent>) -> Html {
    let texts = shown.texts;
    let label = texts.join_named(&texts[text], about);
    html! { <button type="button" class="button quiet" aria-label={label} {onclick}>{ &texts[text] }</button> }
}

/// A day in words.
fn in_words(shown: &Around, day: Date) -> String {
    browser::clock::date_in_words(&day.to_string(), &shown.texts.language)
}

/// What a practice is called; its id where the checklist does not have it any more.
fn title<'a>(shown: &'a Around, practice: &'a str) -> &'a str {
    shown.store.checklist.title_of(practice).unwrap_or(practice)
}
