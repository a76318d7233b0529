//! The clipboard; must be called while a click is handled.

use wasm_bindgen_futures::JsFuture;

use super::{WebError, missing, window};

/// Copies a text.
///
/// # Errors
///
/// Where the browser has no clipboard or does not allow it.
pub async fn copy(text: &str) -> Result<(), WebError> {
    let navigator = window()?.navigator();
    // Missing on pages that are not served securely, although the type says otherwise.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())?;
    if clipboard.is_undefined() {
        return Err(missing("clipboard"));
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await?;
    Ok(())
}
