use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::{Around, called, kept};
use crate::browser;
use crate::components::element::{button, group, keyed, text_in, with};
use crate::domain::texts::Text;
use crate::state::desk::{Day, Days, HistoryMsg, Keeps, Point};

/// So many days are shown at first.
const FIRST_DAYS: usize = 10;

/// The days that are kept, the latest first, and the way to keep today.
pub(super) fn view_days(shown: &Around) -> Html {
    let texts = shown.texts;
    let mut parts = vec![
        text_in("h2", "", &texts[Text::HistoryDays]),
        text_in("p", "hint", &texts[Text::HistoryDaysNote]),
    ];
    if !shown.store.own.assessment.is_blank() {
        let keep = button("button", &texts[Text::HistoryKeepToday], on_keep_today(shown));
        parts.push(with("div", "actions", keep));
    }
    match &shown.history.days {
        Days::Looking => parts.push(text_in("p", "hint", &texts[Text::HistoryLooking])),
        Days::Found { days, unreadable, keeps } => {
            if *keeps == Keeps::Storage {
                parts.push(text_in("p", "notice warning", &texts[Text::HistoryNoDatabase]));
            }
            if *unreadable > 0 {
                parts.push(text_in("p", "notice warning", &texts.history_unreadable(*unreadable)));
            }
            if days.is_empty() {
                parts.push(text_in("p", "", &texts[Text::HistoryNoDays]));
            }
            let shows = if shown.history.shows_all { days.len() } else { FIRST_DAYS };
            let rows = days.iter().take(shows).map(|day| view_day(shown, day));
            parts.push(group("ul", "kept", rows.collect()));
            if days.len() > shows {
                let all = shown.send.reform(|_: MouseEvent| HistoryMsg::ShowedAll);
                parts.push(button("button", &texts.history_all_days(days.len()), all));
            }
        }
    }
    html! { <section id="days">{ parts }</section> }
}

fn view_day(shown: &Around, day: &Day) -> Html {
    let Around { texts, send, .. } = shown;
    let title = day_text(shown, day);
    let labelled = |text: Text, onclick: Callback<MouseEvent>| {
        let label = texts.join_named(&texts[text], &title);
        html! { <button type="button" class="button quiet" aria-label={label} {onclick}>{ &texts[text] }</button> }
    };
    let point = Point::Day(Rc::clone(&day.name));
    let compare = {
        let send = (*send).clone();
        Callback::from(move |_: MouseEvent| {
            send.emit(HistoryMsg::Compared(point.clone(), Point::Now));
            // Where it is compared is on the page already.
            let _ = browser::focus::arrive_at("changed");
        })
    };
    let on_delete = {
        let (day, send, start) = (day.clone(), (*send).clone(), Rc::clone(shown.start));
        Callback::from(move |_: MouseEvent| {
            let (day, send, start) = (day.clone(), send.clone(), Rc::clone(&start));
            spawn_local(async move {
                let gone = kept::remove(day.name.to_string(), &day.text).await;
                send.emit(kept::look(&start).await);
                if gone.is_ok() {
                    send.emit(HistoryMsg::DeletedDay(day));
                }
            });
        })
    };
    let mut acts = Vec::new();
    if !shown.store.own.assessment.is_blank() {
        acts.push(labelled(Text::HistoryCompare, compare));
    }
    acts.push(labelled(Text::HistoryDelete, on_delete));
    let parts = vec![
        with("p", "", text_in("b", "", &title)),
        text_in("p", "hint", &stood(shown, day)),
        group("div", "actions", acts),
    ];
    keyed(&day.name, with("li", "", group("div", "", parts)))
}

/// The day, and what it is a day of.
pub(super) fn day_text(shown: &Around, day: &Day) -> String {
    let date = browser::clock::day(day.taken, &shown.texts.language);
    shown.texts.line(&[date, called(shown.store, &day.assessment)])
}

/// Where the answers of that day stood; by the checklist at hand, as no result is kept.
fn stood(shown: &Around, day: &Day) -> String {
    let Around { store, texts, .. } = shown;
    let rated = day.rated(&store.checklist);
    let (met, of) = rated.targets_met();
    let mut facts = vec![texts.history_met(met, of)];
    if let Some(overall) = &rated.overall {
        let band = store.checklist.bands.get(overall.band).map_or("", |band| &band.title);
        facts.push(texts.history_score(overall.shown, band));
    }
    facts.push(texts.shared_version(&day.version));
    texts.line(&facts)
}

fn on_keep_today(shown: &Around) -> Callback<MouseEvent> {
    let (store, send, start) = (shown.store.clone(), shown.send.clone(), Rc::clone(shown.start));
    Callback::from(move |_: MouseEvent| {
        let assessment = store.to_copy().assessment;
        let name = format!("{start}:{}:{}", browser::clock::today(), assessment.id);
        let text = Day::text_of(&assessment, browser::clock::now());
        keep(&start, &send, name, text, false);
    })
}

/// Keeps a day, and looks what is there then.
pub(super) fn keep(
    start: &Rc<str>,
    send: &Callback<HistoryMsg>,
    name: String,
    text: String,
    was_deleted: bool,
) {
    let (start, send) = (Rc::clone(start), send.clone());
    spawn_local(async move {
        let kept = kept::keep(name, text).await;
        send.emit(kept::look(&start).await);
        if was_deleted && kept.is_ok() {
            send.emit(HistoryMsg::BroughtBack);
        }
    });
}
