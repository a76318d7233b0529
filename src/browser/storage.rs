//! What the browser keeps for this site.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{PageTransitionEvent, StorageEvent};

use super::{WebError, events, window};

/// Why the browser keeps nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not allow it.
    Blocked,
    /// There is no room left.
    Full,
}

/// Reads a saved text; none if there is none.
///
/// # Errors
///
/// [`Refused::Blocked`] where the browser does not allow it.
pub fn load(key: &str) -> Result<Option<String>, Refused> {
    storage()?.get_item(key).map_err(|_| Refused::Blocked)
}

/// Saves a text.
///
/// # Errors
///
/// [`Refused::Blocked`] where the browser does not allow it, [`Refused::Full`] without room.
pub fn save(key: &str, text: &str) -> Result<(), Refused> {
    storage()?.set_item(key, text).map_err(|_| Refused::Full)
}

/// Removes a saved text.
///
/// # Errors
///
/// [`Refused::Blocked`] where the browser does not allow it.
pub fn remove(key: &str) -> Result<(), Refused> {
    storage()?.remove_item(key).map_err(|_| Refused::Blocked)
}

/// Tells when it is time to look at what is kept: something was saved under this key by another tab, or while the
/// browser kept the page aside after it was left.
///
/// Chromium hands a kept page the events that it missed; Firefox and `WebKit` do not.
///
/// # Errors
///
/// Without a window.
pub fn on_time_to_look(key: String, tell: Rc<dyn Fn()>) -> Result<[EventListener; 2], WebError> {
    let again = Rc::clone(&tell);
    let saved = EventListener::new(&events()?, "storage", move |event| {
        // Other pages of the same host keep things of their own. Without a key, everything was cleared: that is a
        // person's wish as a rule, and what is said next is kept again.
        if event.dyn_ref::<StorageEvent>().is_some_and(|event| event.key().as_ref() == Some(&key)) {
            tell();
        }
    });
    let shown = EventListener::new(&events()?, "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            again();
        }
    });
    Ok([saved, shown])
}

fn storage() -> Result<web_sys::Storage, Refused> {
    window().map_err(|_| Refused::Blocked)?.local_storage().ok().flatten().ok_or(Refused::Blocked)
}
