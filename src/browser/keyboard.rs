//! Keys that answer a question from anywhere on its page: digits choose, Enter presses the filled button.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::{WebError, document, events};

/// Listens.
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
        let has_modifier = press.ctrl_key()
            || press.meta_key()
            || press.alt_key()
            || press.get_modifier_state("AltGraph");
        if has_modifier || press.default_prevented() {
            return;
        }
        // Where the key was really pressed, also inside of a widget that shows its inside.
        let target = press.composed_path().get(0).dyn_into::<Element>().ok();
        let Some(target) = target.filter(is_free) else {
            return;
        };
        let is_ours = match press.key().as_str() {
            // A key that is held goes on once; left to the browser, each repetition would.
            "Enter" if press.repeat() => is_in(&target, "form.question"),
            "Enter" if is_in(&target, "form.question") || is_nowhere(&target) => {
                click("form.question .button.primary", 0).unwrap_or_default()
            }
            _ if press.shift_key() || press.repeat() => false,
            key => match digit_of(key, &press.code()) {
                Some(digit @ 1..=9) => choose(&target, digit).unwrap_or_default(),
                _ => false,
            },
        };
        if is_ours {
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

/// Chooses by the place of an answer, in the column where the focus is. A shortcut of one sign holds only where the
/// focus is in what it acts on, and can be switched off (WCAG 2.1.4).
fn choose(target: &Element, digit: u32) -> Result<bool, WebError> {
    let answers = "form.question :is(legend, .levels, .others, .decide)";
    let is_off = document()?.query_selector("form.question [name=shortcuts]:not(:checked)")?;
    if is_off.is_some() || !is_in(target, answers) || is_in(target, ".evidence") {
        return Ok(false);
    }
    let radio = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::name);
    let name = radio.unwrap_or_else(|| "answer".to_owned());
    click(&format!("form.question :is(.levels, .decide) [name={name}]"), digit - 1)
}

fn is_in(target: &Element, selector: &str) -> bool {
    target.closest(selector).is_ok_and(|found| found.is_some())
}

/// Nothing has the focus, or the whole of the page.
fn is_nowhere(target: &Element) -> bool {
    matches!(target.tag_name().as_str(), "BODY" | "HTML" | "MAIN")
}

/// A key that is pressed here is not meant for it: an answer, a heading, or nothing. Buttons, links and disclosures keep
/// their keys, text fields as well; and an element that others brought along may hide a field that nobody can look into.
fn is_free(target: &Element) -> bool {
    if target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable) {
        return false;
    }
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => matches!(input.type_().as_str(), "radio" | "checkbox"),
        None => is_nowhere(target) || matches!(target.tag_name().as_str(), "H1" | "H2"),
    }
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
