//! The page itself: what the program draws into, and its title.

use web_sys::Element;

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

/// Sets the title.
///
/// # Errors
///
/// Without a document.
pub fn set_title(title: &str) -> Result<(), WebError> {
    document()?.set_title(title);
    Ok(())
}
