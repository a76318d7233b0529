//! Taking a text along: each press has an outcome that is said.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::browser::share::Handed;
use crate::domain::texts::{Text, Texts};
use crate::state::desk::Outcome;

/// Asks the browser to save a text as a file.
pub(super) fn on_save(
    name: &str,
    kind: &'static str,
    print: &Rc<dyn Fn() -> String>,
    tried: &Callback<Outcome>,
) -> Callback<MouseEvent> {
    let (name, print, tried) = (name.to_owned(), Rc::clone(print), tried.clone());
    Callback::from(move |_: MouseEvent| {
        let asked = browser::download::save_as(&name, kind, &print());
        tried.emit(if asked.is_ok() { Outcome::Offered } else { Outcome::Refused });
    })
}

/// Copies a text.
pub(super) fn on_copy(
    print: &Rc<dyn Fn() -> String>,
    tried: &Callback<Outcome>,
) -> Callback<MouseEvent> {
    let (print, tried) = (Rc::clone(print), tried.clone());
    Callback::from(move |_: MouseEvent| {
        let (text, tried) = (print(), tried.clone());
        spawn_local(async move {
            let copied = browser::clipboard::copy(&text).await;
            tried.emit(if copied.is_ok() { Outcome::Copied } else { Outcome::Refused });
        });
    })
}

/// Hands a text over to another app, as a file where the browser can.
pub(super) fn on_share(
    name: &str,
    kind: &'static str,
    print: &Rc<dyn Fn() -> String>,
    tried: &Callback<Outcome>,
) -> Callback<MouseEvent> {
    let (name, print, tried) = (name.to_owned(), Rc::clone(print), tried.clone());
    Callback::from(move |_: MouseEvent| {
        let (name, text, tried) = (name.clone(), print(), tried.clone());
        spawn_local(async move {
            tried.emit(outcome(browser::share::file(&name, kind, &text).await));
        });
    })
}

/// Hands an address over to another app.
pub(super) fn on_share_address(
    title: String,
    address: &Rc<str>,
    tried: &Callback<Outcome>,
) -> Callback<MouseEvent> {
    let (address, tried) = (Rc::clone(address), tried.clone());
    Callback::from(move |_: MouseEvent| {
        let (title, address, tried) = (title.clone(), Rc::clone(&address), tried.clone());
        spawn_local(async move {
            tried.emit(outcome(browser::share::address(&title, &address).await));
        });
    })
}

/// What became of handing something over.
fn outcome(handed: Result<Handed, browser::WebError>) -> Outcome {
    match handed {
        Ok(Handed::Over) => Outcome::HandedOver,
        Ok(Handed::Closed) => Outcome::Closed,
        Err(_) => Outcome::Refused,
    }
}

/// What became of it, in words.
pub(super) fn outcome_text(texts: &Texts, outcome: Outcome, name: &str) -> String {
    match outcome {
        Outcome::Copied => texts[Text::AlongCopied].to_owned(),
        Outcome::Offered => texts.along_offered(name),
        Outcome::HandedOver => texts[Text::AlongHandedOver].to_owned(),
        Outcome::Closed => texts[Text::AlongClosed].to_owned(),
        Outcome::Refused => texts[Text::AlongRefused].to_owned(),
    }
}
