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

/// Reads what is kept as long as this tab; none if there is nothing.
///
/// # Errors
///
/// [`Refused::Blocked`] where the browser does not allow it.
pub fn of_tab(key: &str) -> Result<Option<String>, Refused> {
    session()?.get_item(key).map_err(|_| Refused::Blocked)
}

/// Keeps a text as long as this tab.
///
/// # Errors
///
/// [`Refused::Blocked`] where the browser does not allow it, [`Refused::Full`] without room.
pub fn keep_for_tab(key: &str, text: &str) -> Result<(), Refused> {
    session()?.set_item(key, text).map_err(|_| Refused::Full)
}

fn session() -> Result<web_sys::Storage, Refused> {
    let session = window().ok().and_then(|window| window.session_storage().ok().flatten());
    session.ok_or(Refused::Blocked)
}

/// The name of the mark that everything was deleted: the moment, and nothing else.
pub const DELETED: &str = "dependable:deleted";

/// Under this the names of everything begin that any copy of the site keeps.
const OURS: &str = "dependable:";

/// Removes what every copy of the site keeps on this device, and leaves the mark that this was done.
///
/// The mark comes first: another tab that sees anything go must find it.
///
/// # Errors
///
/// [`Refused::Blocked`] where the browser does not allow it, [`Refused::Full`] where not even the mark finds room.
pub fn delete_all(now: u64) -> Result<(), Refused> {
    let mark = || save(DELETED, &now.to_string());
    let marked = mark();
    for storage in both()? {
        for name in names_in(&storage)? {
            if name != DELETED {
                storage.remove_item(&name).map_err(|_| Refused::Blocked)?;
            }
        }
    }
    marked.or_else(|_| mark())
}

/// The names of everything that any copy of the site keeps on this device.
///
/// # Errors
///
/// [`Refused::Blocked`] where the browser does not allow it.
pub fn names() -> Result<Vec<String>, Refused> {
    let mut names = Vec::new();
    for storage in both()? {
        names.extend(names_in(&storage)?);
    }
    Ok(names)
}

fn names_in(storage: &web_sys::Storage) -> Result<Vec<String>, Refused> {
    let count = storage.length().map_err(|_| Refused::Blocked)?;
    let names = (0..count).filter_map(|at| storage.key(at).ok().flatten());
    Ok(names.filter(|name| name.starts_with(OURS)).collect())
}

/// What lasts, and what lasts as long as a tab.
fn both() -> Result<[web_sys::Storage; 2], Refused> {
    Ok([storage()?, session()?])
}

/// Tells when it is time to look at what is kept: something was saved under this key by another tab, or
/// everything was deleted, perhaps while the browser kept the page aside after it was left.
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
        let name = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if name.is_some_and(|name| name == key || name == DELETED) {
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
