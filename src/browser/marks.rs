//! Marks on the page, for styles and for the sentences that wait for them.

use super::{WebError, document, missing};

/// Says that everything is at work, for styles that wait for it.
///
/// # Errors
///
/// Without a document.
pub fn ready() -> Result<(), WebError> {
    set("data-ready", "")
}

/// Shows the sentence that tells a person what to do when something broke: the `program`, or the `files`.
///
/// # Errors
///
/// Without a document.
pub fn broken(what: &str) -> Result<(), WebError> {
    set("data-broken", what)
}

fn set(mark: &str, value: &str) -> Result<(), WebError> {
    let root = document()?.document_element().ok_or_else(|| missing("root element"))?;
    Ok(root.set_attribute(mark, value)?)
}
