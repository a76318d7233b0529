//! The page itself: the data it carries, what was chosen before the program came, its title and focus.

use std::fmt::Write;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, PageTransitionEvent, StorageEvent,
};
use yew::Callback;

use super::{WebError, document, events, missing, window};

/// Holds what had the focus while the page is drawn afresh.
const HELD: &str = "data-held-focus";

/// The element that the program draws into.
///
/// # Errors
///
/// Where the page lacks it.
pub fn root() -> Result<Element, WebError> {
    by_id("app")
}

/// The text of a data block of the page.
///
/// # Errors
///
/// Where the page lacks it.
pub fn data(id: &str) -> Result<String, WebError> {
    Ok(by_id(id)?.text_content().unwrap_or_default())
}

/// The address of the whole content of the checklist, as the page names it.
///
/// # Errors
///
/// Where the page does not name it.
pub fn whole_address() -> Result<String, WebError> {
    by_id("content")?
        .get_attribute("data-whole")
        .ok_or_else(|| missing("address of the whole content"))
}

/// The first page's choices as they stand: the values of its chosen options, the prediction, and
/// whether Start was pressed. Read before the program takes the page over.
///
/// # Errors
///
/// Without a document.
pub fn early_choices() -> Result<(Vec<String>, Option<u8>, bool), WebError> {
    let document = document()?;
    let chosen = document.query_selector_all("#start input:checked")?;
    let mut tags = Vec::new();
    let mut prediction = None;
    for place in 0..chosen.length() {
        let Some(input) =
            chosen.item(place).and_then(|node| node.dyn_into::<HtmlInputElement>().ok())
        else {
            continue;
        };
        // What the page itself preselects is no choice.
        if input.name() == "prediction" {
            prediction = input.value().parse().ok();
        } else if input.checked() != input.default_checked() {
            tags.push(input.value());
        }
    }
    let started =
        document.document_element().is_some_and(|root| root.has_attribute("data-early-start"));
    Ok((tags, prediction, started))
}

/// The early press of Start has been taken.
///
/// # Errors
///
/// Without a document.
pub fn forget_early_start() -> Result<(), WebError> {
    if let Some(root) = document()?.document_element() {
        root.remove_attribute("data-early-start")?;
    }
    Ok(())
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

/// Shows the sentence that tells a person what to do when the program broke.
///
/// # Errors
///
/// Without a document.
pub fn mark_broken() -> Result<(), WebError> {
    let root = document()?.document_element().ok_or_else(|| missing("root element"))?;
    Ok(root.set_attribute("data-broken", "")?)
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
    if let Some(heading) =
        document()?.query_selector("h1")?.and_then(|heading| heading.dyn_into::<HtmlElement>().ok())
    {
        heading.focus()?;
    }
    Ok(())
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

/// Tells when something was saved under this key while this page could not know: by another tab, or while
/// the browser kept the page aside after it was left.
///
/// Chromium hands a kept page the events that it missed; Firefox and `WebKit` do not.
///
/// # Errors
///
/// Without a window.
pub fn on_saved_elsewhere(
    key: &'static str,
    tell: Callback<()>,
) -> Result<(EventListener, EventListener), WebError> {
    let again = tell.clone();
    let saved = EventListener::new(&events()?, "storage", move |event| {
        // Other pages of the same host keep things of their own.
        if event.dyn_ref::<StorageEvent>().is_some_and(|event| event.key().as_deref() == Some(key))
        {
            tell.emit(());
        }
    });
    let shown = EventListener::new(&events()?, "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            again.emit(());
        }
    });
    Ok((saved, shown))
}

/// Remembers what has the focus, before the page is drawn afresh.
///
/// # Errors
///
/// Without a document.
pub fn hold_focus() -> Result<(), WebError> {
    let (root, focused) = (root()?, document()?.active_element());
    let Some(focused) = focused.filter(|focused| *focused != root && root.contains(Some(focused)))
    else {
        return Ok(());
    };
    let mut selector = focused.tag_name().to_lowercase();
    for name in ["type", "name", "value", "href"] {
        if let Some(value) = focused.get_attribute(name) {
            let value = value.replace('\\', "\\\\").replace('"', "\\\"");
            let _ = write!(selector, "[{name}=\"{value}\"]");
        }
    }
    Ok(root.set_attribute(HELD, &selector)?)
}

/// Puts the focus back where [`hold_focus`] found it, if that is still there; the page does not scroll for it.
///
/// # Errors
///
/// Without a document.
pub fn give_focus_back() -> Result<(), WebError> {
    let root = root()?;
    let Some(selector) = root.get_attribute(HELD) else { return Ok(()) };
    root.remove_attribute(HELD)?;
    let found = root.query_selector(&selector)?;
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        element.focus_with_options(&options)?;
    }
    Ok(())
}

fn by_id(id: &str) -> Result<Element, WebError> {
    document()?.get_element_by_id(id).ok_or_else(|| missing(id))
}
