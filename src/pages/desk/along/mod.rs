//! Everything to take along: as a link, a code, a file, a text, on paper.

mod link;

pub(in crate::pages) use link::view_reveals;

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::element::{button, group, heading, text_in};
use crate::components::link::view_link;
use crate::domain::exchange::csv::Decimals;
use crate::domain::exchange::report::report;
use crate::domain::exchange::{FORMATS, Format, Source};
use crate::domain::result::assess;
use crate::domain::texts::{Text, Texts};
use crate::pages::carry::{on_copy, on_save, on_share, outcome_text};
use crate::pages::desk::send;
use crate::pages::{is_ahead, view_ahead};
use crate::state::desk::{AlongMsg, Carrier, DeskMsg};
use crate::state::store::{DeskStore, Store};
use crate::state::{Model, Route};

/// Everything to take along, in every form, each with what it reveals.
pub(super) fn view_along(store: &Store, desk: &DeskStore) -> Html {
    let texts = &store.texts;
    if is_ahead(store) {
        return view_ahead(texts, Text::NavAlong);
    }
    if store.own.assessment.is_blank() {
        return view_nothing(texts);
    }
    let print: Rc<dyn Fn(Format) -> String> = {
        let (store, decimals) = (store.clone(), desk.along.decimals);
        Rc::new(move |format| printed(&store, format, decimals))
    };
    let way = |format: Format| {
        let print = Rc::clone(&print);
        view_way(store, desk, format, Rc::new(move || print(format)))
    };
    let mut parts = vec![
        heading(&texts[Text::NavAlong]),
        text_in("p", "", &texts[Text::AlongLead]),
        link::view_link_way(store, desk),
        view_paper(texts),
    ];
    for format in FORMATS {
        parts.push(way(format));
        // It is about the tables, and this is the last of them.
        if format == Format::Sections {
            parts.push(view_decimals(store, desk));
        }
    }
    group("div", "along", parts)
}

fn view_nothing(texts: &Texts) -> Html {
    html! {
        <div class="nothing">
            { heading(&texts[Text::NavAlong]) }
            { text_in("p", "", &texts[Text::AlongNothing]) }
            <div class="actions">
                { view_link(&Route::Quick(None), "button primary", &texts[Text::ResultNothingGo]) }
            </div>
        </div>
    }
}

fn view_paper(texts: &Texts) -> Html {
    html! {
        <section class="way">
            { text_in("h2", "", &texts[Text::AlongPaper]) }
            { text_in("p", "hint", &texts[Text::AlongPaperNote]) }
            <div class="actions">{ view_link(&Route::Brief, "button", &texts[Text::AlongPaperGo]) }</div>
        </section>
    }
}

/// What a form of the answers says. Printed on the press, not each time that the page is drawn.
fn printed(model: &Model, format: Format, decimals: Decimals) -> String {
    let Model { texts, checklist, .. } = model;
    let saved = &model.to_copy();
    let result = assess(checklist, &saved.assessment);
    let today = browser::clock::today();
    let report = report(texts, checklist, &saved.assessment, &result, &today);
    format.print(&Source { texts, checklist, saved, result: &result, report: &report, decimals })
}

fn view_way(
    store: &Store,
    desk: &DeskStore,
    format: Format,
    print: Rc<dyn Fn() -> String>,
) -> Html {
    let texts = &store.texts;
    let way = Carrier::Format(format);
    let send = send(store, desk).reform(DeskMsg::Along);
    let tried = send.reform(move |outcome| AlongMsg::Tried(way, outcome));
    let is_shown = desk.along.shown.contains(&way);
    let name = format.file_name(texts);
    let on_save = on_save(&name, format.media_type(), &print, &tried);
    let mut buttons = vec![
        button("button", &texts[Text::AlongSave], on_save),
        button("button", &texts[Text::AlongCopy], on_copy(&print, &tried)),
    ];
    if browser::share::is_there() {
        let on_share = on_share(&name, format.media_type(), &print, &tried);
        buttons.push(button("button", &texts[Text::AlongShare], on_share));
    }
    let told = desk.along.told.filter(|(about, _)| *about == way);
    let told = told.map(|(_, outcome)| outcome_text(texts, outcome, &name)).unwrap_or_default();
    let ontoggle = send.reform(move |_: Event| AlongMsg::Showed(way));
    html! {
        <section class="way">
            { text_in("h2", "", &texts[format.text()]) }
            { text_in("p", "hint", &texts[note(format)]) }
            <div class="actions">{ buttons }</div>
            <p role="status">{ told }</p>
            <details open={is_shown} {ontoggle}>
                { text_in("summary", "", &texts[Text::AlongShow]) }
                if is_shown {
                    <textarea readonly=true rows="8" aria-label={texts[format.text()].to_owned()} value={print()} />
                }
            </details>
        </section>
    }
}

fn note(format: Format) -> Text {
    match format {
        Format::Markdown => Text::AlongMarkdownNote,
        Format::Practices => Text::AlongPracticesNote,
        Format::Sections => Text::AlongSectionsNote,
        Format::Answers => Text::AlongAnswersNote,
    }
}

/// How the tables write figures: a spreadsheet does not ask.
fn view_decimals(store: &Store, desk: &DeskStore) -> Html {
    let texts = &store.texts;
    let chosen = desk.along.decimals;
    let send = send(store, desk).reform(DeskMsg::Along);
    let option = |decimals: Decimals, text: Text| {
        let onchange = send.reform(move |_: Event| AlongMsg::ChoseDecimals(decimals));
        html! {
            <label>
                <input type="radio" name="decimals" checked={chosen == decimals} {onchange} />
                { &texts[text] }
            </label>
        }
    };
    html! {
        <fieldset class="decimals">
            { text_in("legend", "", &texts[Text::AlongDecimals]) }
            { option(Decimals::Point, Text::AlongDecimalsPoint) }
            { option(Decimals::Comma, Text::AlongDecimalsComma) }
        </fieldset>
    }
}
