//! Dark or light: the system's choice, unless the person chose.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{WebError, document, missing, storage};

const KEY: &str = "dependable:colours";

/// What the person chose; empty follows the system.
fn chosen() -> String {
    storage::load(KEY)
        .ok()
        .flatten()
        .filter(|choice| choice == "dark" || choice == "light")
        .unwrap_or_default()
}

/// Shows what the person chose, on the page and in the choice itself.
///
/// # Errors
///
/// Without a document.
pub fn show_chosen() -> Result<(), WebError> {
    let chosen = chosen();
    show(&chosen)?;
    let field = document()?.query_selector(&format!("input[name=colours][value='{chosen}']"))?;
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_checked(true);
    }
    Ok(())
}

/// Shows a choice and remembers it where the browser lets it.
///
/// # Errors
///
/// Without a document.
pub fn choose(choice: &str) -> Result<(), WebError> {
    show(choice)?;
    // Forgetting it is no loss that deserves a message.
    let _ = storage::save(KEY, choice);
    Ok(())
}

/// Shows a choice: `dark`, `light`, or empty for the system's.
///
/// # Errors
///
/// Without a document.
pub fn show(choice: &str) -> Result<(), WebError> {
    let root = document()?.document_element().ok_or_else(|| missing("root element"))?;
    if choice.is_empty() {
        root.remove_attribute("data-colours")?;
    } else {
        root.set_attribute("data-colours", choice)?;
    }
    Ok(())
}
