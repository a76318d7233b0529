//! The page itself: what the program draws into, and its title.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlOptionElement};

use super::{WebError, by_id, document};

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

/// Shows in every list of options the one that is marked as chosen.
///
/// # Errors
///
/// Where the page lacks the element that the program draws into.
pub fn show_chosen() -> Result<(), WebError> {
    let chosen = root()?.query_selector_all("option[selected]")?;
    for option in (0..chosen.length()).filter_map(|nth| chosen.item(nth)) {
        if let Ok(option) = option.dyn_into::<HtmlOptionElement>() {
            option.set_selected(true);
        }
    }
    Ok(())
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
