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
        // Where the key was really pressed, also inside of a widget that hides its inside.
        let target = press.composed_path().get(0).dyn_into::<Element>().ok();
        if target.as_ref().is_some_and(takes_text) {
            return;
        }
        let pressed = match press.key().as_str() {
            "Enter" if target.as_ref().is_some_and(takes_enter) => false,
            "Enter" => click("form.question button[type=submit]", 0).is_ok_and(|found| found),
            _ if press.shift_key() || press.repeat() => false,
            // A shortcut of one sign holds only where the focus is in what it acts on (WCAG 2.1.4).
            _ if !target.as_ref().is_some_and(is_in_question) => false,
            key => match digit_of(key, &press.code()) {
                Some(digit @ 1..=9) => {
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

fn is_in_question(target: &Element) -> bool {
    let group = "form.question :is(legend, .levels, .others)";
    target.closest(group).is_ok_and(|question| question.is_some())
}

fn takes_enter(target: &Element) -> bool {
    matches!(target.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY")
}

/// The digit by the position of its key: its sign is another one on French, Czech or Arabic keyboards.
/// A number pad that moves the cursor gives no digit.
fn digit_of(key: &str, code: &str) -> Option<u32> {
    let by_place = code.strip_prefix("Digit").or_else(|| {
        let pad = code.strip_prefix("Numpad");
        pad.filter(|_| key.parse::<u32>().is_ok())
    });
    by_place.unwrap_or(key).parse().ok()
}

fn takes_text(target: &Element) -> bool {
    let is_editable = target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
    is_editable
        || match target.dyn_ref::<HtmlInputElement>() {
            Some(input) => !matches!(input.type_().as_str(), "radio" | "checkbox"),
            None => matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT"),
        }
}
