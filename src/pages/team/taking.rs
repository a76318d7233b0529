//! Taking something of a team along: each press has an outcome, and what a browser does not hand out can be selected.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::element::{button, text_in};
use crate::domain::texts::{Text, Texts};
use crate::pages::carry::{on_copy, on_save, on_share, outcome_text};
use crate::state::team::{Takeaway, TeamMsg, Teams};

/// Something to take along, and how it is called.
pub(super) struct Ware {
    pub(super) carrier: Takeaway,
    pub(super) title: Text,
    pub(super) note: Text,
    /// The name of the file, and its media type.
    pub(super) file: (String, &'static str),
    pub(super) print: Rc<dyn Fn() -> String>,
}

/// A section for something to take along.
pub(super) fn view_ware(
    texts: &Texts,
    teams: &Teams,
    send: &Callback<TeamMsg>,
    ware: Ware,
) -> Html {
    let Ware { carrier, title, note, file: (name, kind), print } = ware;
    let tried = send.reform(move |outcome| TeamMsg::Tried(carrier, outcome));
    let mut buttons = vec![
        button("button", &texts[Text::AlongSave], on_save(&name, kind, &print, &tried)),
        button("button", &texts[Text::AlongCopy], on_copy(&print, &tried)),
    ];
    if browser::share::is_there() {
        buttons.push(button(
            "button",
            &texts[Text::AlongShare],
            on_share(&name, kind, &print, &tried),
        ));
    }
    let told = teams.told.filter(|(about, _)| *about == carrier);
    let told = told.map(|(_, outcome)| outcome_text(texts, outcome, &name)).unwrap_or_default();
    let is_shown = teams.shown == Some(carrier);
    let ontoggle = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let fold = event.target_unchecked_into::<web_sys::HtmlDetailsElement>();
            if fold.open() != is_shown {
                send.emit(TeamMsg::Showed(carrier));
            }
        })
    };
    html! {
        <section class="way no-print">
            { text_in("h3", "", &texts[title]) }
            { text_in("p", "hint", &texts[note]) }
            <div class="actions">{ buttons }</div>
            <p role="status">{ told }</p>
            <details open={is_shown} {ontoggle}>
                { text_in("summary", "", &texts[Text::AlongShow]) }
                if is_shown {
                    <textarea readonly=true rows="10" aria-label={texts[title].to_owned()} value={print()} />
                }
            </details>
        </section>
    }
}

/// An address to hand on, with what became of it.
pub(super) fn view_address(
    texts: &Texts,
    teams: &Teams,
    send: &Callback<TeamMsg>,
    carrier: Takeaway,
    address: &Rc<str>,
    copy: Text,
) -> Html {
    let print: Rc<dyn Fn() -> String> = {
        let address = Rc::clone(address);
        Rc::new(move || address.to_string())
    };
    let tried = send.reform(move |outcome| TeamMsg::Tried(carrier, outcome));
    let mut buttons = vec![button("button primary", &texts[copy], on_copy(&print, &tried))];
    if browser::share::is_there() {
        let name = texts[Text::SiteName].to_owned();
        buttons.push(button(
            "button",
            &texts[Text::AlongShare],
            crate::pages::carry::on_share_address(name, address, &tried),
        ));
    }
    let told = teams.told.filter(|(about, _)| *about == carrier);
    let told = told.map(|(_, outcome)| outcome_text(texts, outcome, "")).unwrap_or_default();
    html! {
        <>
            <label class="address">
                { text_in("span", "", &texts[Text::AlongAddress]) }
                <textarea readonly=true rows="3" value={address.to_string()} />
            </label>
            <div class="actions">{ buttons }</div>
            <p role="status">{ told }</p>
        </>
    }
}
