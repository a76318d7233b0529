use yew::prelude::*;

use super::{send, title, view_day};
use crate::browser;
use crate::components::element::{button, details, text_in, with};
use crate::domain::exchange::calendar::{CalendarDay, print};
use crate::domain::history::Plans;
use crate::domain::texts::Text;
use crate::pages::desk::history::Around;
use crate::state::desk::{Outcome, PlanMsg};

/// The media type (RFC 5545).
const KIND: &str = "text/calendar";

/// The day to check again, and everything that is planned as a file for a calendar.
pub(super) fn view_calendar(shown: &Around, plans: &Plans) -> Html {
    let (texts, planning) = (shown.texts, &shown.history.planning);
    let days = days(shown, plans);
    let on_again = send(shown).reform(PlanMsg::ChoseAgain);
    html! {
        <>
            { text_in("h3", "", &texts[Text::HistoryCalendar]) }
            { text_in("p", "hint", &texts[Text::HistoryCalendarNote]) }
            { view_day("again", Text::HistoryCalendarAgain, None, planning.again, shown, &on_again) }
            if !days.is_empty() { { view_save(shown, days) } }
        </>
    }
}

fn view_save(shown: &Around, days: Vec<CalendarDay>) -> Html {
    let (texts, planning) = (shown.texts, &shown.history.planning);
    let name = format!("{}.ics", &texts[Text::HistoryCalendarFile]);
    let on_name = send(shown).reform(|event: Event| {
        let tick = event.target_unchecked_into::<web_sys::HtmlInputElement>();
        PlanMsg::NamesPractices(tick.checked())
    });
    let told = match planning.saved {
        None => String::new(),
        Some(Outcome::Refused) => texts[Text::AlongRefused].to_owned(),
        Some(_) => texts.along_offered(&name),
    };
    let text = planning.saved.map(|outcome| {
        let text = print(&days, &browser::clock::stamp());
        let label = texts[Text::HistoryCalendarSave].to_owned();
        let field = html! { <textarea readonly=true rows="8" aria-label={label} value={text} /> };
        details(&texts[Text::AlongShow], outcome == Outcome::Refused, field)
    });
    let on_save = send(shown).reform(move |_: MouseEvent| {
        let asked =
            browser::download::save_as(&name, KIND, &print(&days, &browser::clock::stamp()));
        PlanMsg::Saved(if asked.is_ok() { Outcome::Offered } else { Outcome::Refused })
    });
    html! {
        <>
            <label class="choice tick">
                <input type="checkbox" name="names" checked={planning.names_practices} onchange={on_name} />
                { text_in("span", "", &texts[Text::HistoryCalendarNames]) }
            </label>
            { with("div", "actions", button("button", &texts[Text::HistoryCalendarSave], on_save)) }
            <p role="status">{ told }</p>
            { text.unwrap_or_default() }
        </>
    }
}

/// What the calendar shows: nobody who sees it learns of what, unless the person says so.
fn days(shown: &Around, plans: &Plans) -> Vec<CalendarDay> {
    let (texts, planning) = (shown.texts, &shown.history.planning);
    let mut days: Vec<CalendarDay> = plans
        .open()
        .map(|plan| CalendarDay {
            // Of the moment alone, as a number made of the practice would name it.
            uid: format!("plan-{}@dependable", plan.taken),
            date: plan.until,
            summary: texts[Text::HistoryCalendarStep].to_owned(),
            description: if planning.names_practices {
                title(shown, &plan.practice).to_owned()
            } else {
                String::new()
            },
        })
        .collect();
    days.extend(planning.again.map(|date| CalendarDay {
        // A person's own number, so that another day takes the place of the first, and only theirs.
        uid: format!("again-{}@dependable", shown.store.own.assessment.shuffle),
        date,
        summary: texts[Text::HistoryCalendarCheck].to_owned(),
        description: String::new(),
    }));
    days
}
