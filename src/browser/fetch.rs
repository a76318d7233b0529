//! A file of the site's own. Which one never depends on an answer.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{WebError, missing, window};

/// Fetches a text.
///
/// # Errors
///
/// Without a network, or where the file is missing.
pub async fn text(address: &str) -> Result<String, WebError> {
    let response = JsFuture::from(window()?.fetch_with_str(address)).await?;
    let response: Response = response.dyn_into().map_err(|_| missing("response"))?;
    if !response.ok() {
        return Err(WebError(format!("the file answered {}", response.status())));
    }
    let text = JsFuture::from(response.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}
