//! What has the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{WebError, by_id, document, missing, window};

/// Moves to the top and puts the focus on the page's heading, so that a reader hears where it is.
///
/// # Errors
///
/// Without a document.
pub fn arrive() -> Result<(), WebError> {
    window()?.scroll_to_with_x_and_y(0.0, 0.0);
    put("h1").map(drop)
}

/// Moves to a part of the page and puts the focus there; says whether the page has it.
///
/// # Errors
///
/// Without a document.
pub fn arrive_at(id: &str) -> Result<bool, WebError> {
    let Ok(element) = by_id(id) else { return Ok(false) };
    // What is folded opens; a row is named by its summary.
    if let Some(fold) = element.closest("details")? {
        fold.set_attribute("open", "")?;
    }
    let element = element.dyn_into::<HtmlElement>().map_err(|_| missing("explanation"))?;
    if element.tag_name() != "SUMMARY" {
        element.set_tab_index(-1);
    }
    element.focus()?;
    element.scroll_into_view();
    Ok(true)
}

/// Whether something in the page has the focus.
///
/// # Errors
///
/// Without a document.
pub fn is_somewhere() -> Result<bool, WebError> {
    let focused = document()?.active_element();
    Ok(focused.is_some_and(|focused| focused.tag_name() != "BODY"))
}

/// Whether what is typed goes to this page, and not to one around it.
pub fn is_here() -> bool {
    document().and_then(|document| Ok(document.has_focus()?)).unwrap_or_default()
}

/// Whether somebody is writing a text.
///
/// # Errors
///
/// Without a document.
pub fn is_in_text() -> Result<bool, WebError> {
    let focused = document()?.active_element();
    let is_text = |focused: &Element| focused.matches("textarea, [type=text]").unwrap_or(false);
    Ok(focused.is_some_and(|focused| is_text(&focused)))
}

/// Puts the focus on the first element that matches; says whether there is one.
///
/// # Errors
///
/// Without a document.
pub fn put(selector: &str) -> Result<bool, WebError> {
    let found = document()?.query_selector(selector)?;
    let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
        return Ok(false);
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options)?;
    Ok(true)
}

/// Scrolls as little as it takes for the first element that matches to be seen whole, or its nearest edge.
///
/// # Errors
///
/// Without a document.
pub fn bring_into_view(selector: &str) -> Result<(), WebError> {
    if let Some(element) = document()?.query_selector(selector)? {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
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
