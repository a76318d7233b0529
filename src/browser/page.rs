//! The page itself: which one it is, the marks on it, its title, and what has the focus.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, PageTransitionEvent, StorageEvent};
use yew::Callback;

use super::{WebError, document, events, missing, window};
use crate::state::Route;

/// The element that the program draws into.
///
/// # Errors
///
/// Where the page lacks it.
pub fn root() -> Result<Element, WebError> {
    by_id("app")
}

/// Empties it.
///
/// # Errors
///
/// Where the page lacks it.
pub fn clear() -> Result<(), WebError> {
    root()?.set_text_content(None);
    Ok(())
}

/// The page that this file is, with the place that the address names in it.
///
/// The page says which one it is: hosts serve it under addresses of their own.
///
/// # Errors
///
/// Without a document.
pub fn route() -> Result<Route, WebError> {
    let name = document()?.document_element().and_then(|root| root.get_attribute("data-page"));
    let fragment = window()?.location().hash()?;
    Ok(Route::parse(&name.unwrap_or_default(), &fragment))
}

/// Says that everything is at work, for styles that wait for it.
///
/// # Errors
///
/// Without a document.
pub fn mark_ready() -> Result<(), WebError> {
    let root = document()?.document_element().ok_or_else(|| missing("root element"))?;
    Ok(root.set_attribute("data-ready", "")?)
}

/// Shows the sentence that tells a person what to do when something broke: the `program`, or the `files`.
///
/// # Errors
///
/// Without a document.
pub fn mark_broken(what: &str) -> Result<(), WebError> {
    let root = document()?.document_element().ok_or_else(|| missing("root element"))?;
    Ok(root.set_attribute("data-broken", what)?)
}

/// Writes to the console, for whoever looks for the cause.
pub fn log(text: &str) {
    web_sys::console::error_1(&text.into());
}

/// Sets the title.
///
/// # Errors
///
/// Without a document.
pub fn set_title(title: &str) -> Result<(), WebError> {
    document()?.set_title(title);
    Ok(())
}

/// Moves to the top and puts the focus on the page's heading, so that a reader hears where it is.
///
/// # Errors
///
/// Without a document.
pub fn arrive() -> Result<(), WebError> {
    window()?.scroll_to_with_x_and_y(0.0, 0.0);
    focus("h1").map(drop)
}

/// Whether something in the page has the focus.
///
/// # Errors
///
/// Without a document.
pub fn has_focus() -> Result<bool, WebError> {
    let focused = document()?.active_element();
    Ok(focused.is_some_and(|focused| focused.tag_name() != "BODY"))
}

/// Puts the focus on the first element that matches; says whether there is one.
///
/// # Errors
///
/// Without a document.
pub fn focus(selector: &str) -> Result<bool, WebError> {
    let found = document()?.query_selector(selector)?;
    let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
        return Ok(false);
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options)?;
    Ok(true)
}

/// Moves the focus past the navigation.
///
/// # Errors
///
/// Where the page has no `main`.
pub fn skip_to_main() -> Result<(), WebError> {
    let main = by_id("main")?.dyn_into::<HtmlElement>().map_err(|_| missing("main"))?;
    main.set_tab_index(-1);
    Ok(main.focus()?)
}

/// Tells when it is time to look at what is kept: something was saved under this key by another tab, or while the
/// browser kept the page aside after it was left.
///
/// Chromium hands a kept page the events that it missed; Firefox and `WebKit` do not.
///
/// # Errors
///
/// Without a window.
pub fn on_time_to_look(key: String, tell: Callback<()>) -> Result<[EventListener; 2], WebError> {
    let again = tell.clone();
    let saved = EventListener::new(&events()?, "storage", move |event| {
        // Other pages of the same host keep things of their own. Without a key, everything was cleared: that is a
        // person's wish as a rule, and what is said next is kept again.
        if event.dyn_ref::<StorageEvent>().is_some_and(|event| event.key().as_ref() == Some(&key)) {
            tell.emit(());
        }
    });
    let shown = EventListener::new(&events()?, "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            again.emit(());
        }
    });
    Ok([saved, shown])
}

fn by_id(id: &str) -> Result<Element, WebError> {
    document()?.get_element_by_id(id).ok_or_else(|| missing(id))
}
