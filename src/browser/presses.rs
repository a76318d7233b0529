//! One press is one step: the second half of a double press is nobody's wish.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::{WebError, events};

/// Keeps the second of two quick presses from whatever has come under the pointer since the first: the answers of the
/// next question lie where the way on lay.
///
/// # Errors
///
/// Without a window.
pub fn take_once() -> Result<EventListener, WebError> {
    let listener = |event: &web_sys::Event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let target = click.target().and_then(|target| target.dyn_into::<Element>().ok());
        let acts = "main :is(label, button, a[data-page], input)";
        let is_act =
            target.is_some_and(|target| target.closest(acts).is_ok_and(|act| act.is_some()));
        if is_act && click.detail() > 1 {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    };
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    Ok(EventListener::new_with_options(&events()?, "click", options, listener))
}
