//! The device's own way to hand something to another app; must be called while a press is handled.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag};

use super::{WebError, missing, window};

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// Another app took it.
    Over,
    /// The person closed the choice.
    Closed,
}

/// Whether this browser has it; none has it before a page is loaded.
pub fn is_there() -> bool {
    cfg!(target_arch = "wasm32") && act("share").is_ok()
}

/// Hands over an address.
///
/// # Errors
///
/// Where the browser has no such way, or refuses.
pub async fn address(title: &str, address: &str) -> Result<Handed, WebError> {
    let what = Object::new();
    Reflect::set(&what, &"title".into(), &title.into())?;
    Reflect::set(&what, &"url".into(), &address.into())?;
    hand_over(&what).await
}

/// Hands over a text as a file, or as a text where the browser takes no files of this kind.
///
/// # Errors
///
/// As [`address`].
pub async fn file(name: &str, kind: &str, text: &str) -> Result<Handed, WebError> {
    let what = Object::new();
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let file = File::new_with_str_sequence_and_options(&parts, name, &options)?;
    Reflect::set(&what, &"files".into(), &Array::of1(&file))?;
    let navigator = window()?.navigator();
    let takes_it = act("canShare").and_then(|can| Ok(can.call1(&navigator, &what)?));
    if !takes_it.is_ok_and(|can| can.is_truthy()) {
        Reflect::delete_property(&what, &"files".into())?;
        Reflect::set(&what, &"title".into(), &name.into())?;
        Reflect::set(&what, &"text".into(), &text.into())?;
    }
    hand_over(&what).await
}

fn act(name: &str) -> Result<Function, WebError> {
    let act = Reflect::get(&window()?.navigator(), &name.into())?;
    act.dyn_into().map_err(|_| missing(name))
}

async fn hand_over(what: &Object) -> Result<Handed, WebError> {
    let begun = act("share")?.call1(&window()?.navigator(), what)?;
    match JsFuture::from(Promise::resolve(&begun)).await {
        Ok(_) => Ok(Handed::Over),
        Err(error) if is_closed(&error) => Ok(Handed::Closed),
        Err(error) => Err(error.into()),
    }
}

/// The name that browsers give to the person's no.
fn is_closed(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}
