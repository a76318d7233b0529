//! Files: out by a download, in by a file field.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use super::{WebError, document, missing, window};

/// Offers a text as a file.
///
/// # Errors
///
/// Where the browser does not allow downloads.
pub fn save_as(name: &str, kind: &str, text: &str) -> Result<(), WebError> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document()?
        .create_element("a")?
        .dyn_into::<HtmlAnchorElement>()
        .map_err(|_| missing("link element"))?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers fetch the address only after this turn, and find nothing if it is gone by then.
    let revoke = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 40_000)?;
    Ok(())
}

/// Reads the bytes of a file; of a file beyond `most` bytes only its size is told.
///
/// # Errors
///
/// `Err(Ok(bytes))` for a file that is too large, `Err(Err(_))` for one that cannot be read.
pub async fn read(file: &File, most: usize) -> Result<Vec<u8>, Result<usize, WebError>> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size is a whole number from 0"
    )]
    let bytes = file.size() as usize;
    if bytes > most {
        return Err(Ok(bytes));
    }
    let read = JsFuture::from(file.array_buffer()).await.map_err(|error| Err(error.into()))?;
    Ok(Uint8Array::new(&read).to_vec())
}
