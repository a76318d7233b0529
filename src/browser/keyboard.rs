//! Keys that answer a question from anywhere on its page: digits choose, Enter goes on.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::{WebError, document, events};

/// Listens. Text fields keep their keys; buttons, links and disclosures keep Enter.
///
/// # Errors
///
/// Without a window.
pub fn on_keys() -> Result<EventListener, WebError> {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = move |event: &web_sys::Event| {
        let Some(press) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if press.ctrl_key() || press.meta_key() || press.alt_key() || press.default_prevented() {
            return;
        }
        let target = press.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.as_ref().is_some_and(takes_text) {
            return;
        }
        let pressed = match press.key().as_str() {
            "Enter" if target.as_ref().is_some_and(takes_enter) => false,
            "Enter" => click("form.question button[type=submit]", 0).is_ok_and(|found| found),
            key => match key.parse::<u32>() {
                Ok(digit @ 1..=9) => {
                    click("form.question .levels input", digit - 1).is_ok_and(|found| found)
                }
                _ => false,
            },
        };
        if pressed {
            event.prevent_default();
        }
    };
    Ok(EventListener::new_with_options(&events()?, "keydown", options, listener))
}

/// Presses one of the elements that match, and puts the focus there.
fn click(selector: &str, place: u32) -> Result<bool, WebError> {
    let found = document()?.query_selector_all(selector)?.item(place);
    let Some(element) = found.and_then(|node| node.dyn_into::<HtmlElement>().ok()) else {
        return Ok(false);
    };
    element.focus()?;
    element.click();
    Ok(true)
}

fn takes_enter(target: &Element) -> bool {
    matches!(target.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY")
}

fn takes_text(target: &Element) -> bool {
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "radio" | "checkbox"),
        None => matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT"),
    }
}
