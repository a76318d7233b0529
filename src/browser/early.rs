//! What the page's own script knows: what was chosen before the program was there, and the content on its way.
//!
//! `static/early.js` is the other half.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{WebError, missing, window};

/// What was done in the page before the program was there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Names and values, in the order in which they were given.
    pub chosen: Vec<(String, String)>,
    /// When each was given, as [`moment`](super::clock::moment) tells it.
    pub moments: Vec<u64>,
    /// The page was to be left by its button.
    pub left: bool,
}

/// The content of the page, which its script has begun to fetch.
///
/// # Errors
///
/// Where the file is missing or cut off.
pub async fn content() -> Result<String, WebError> {
    let promise: Promise = part("content")?.dyn_into().map_err(|_| missing("content"))?;
    JsFuture::from(promise).await?.as_string().ok_or_else(|| missing("content"))
}

/// Everything that was done in the page so far; the program hears the rest itself.
///
/// # Errors
///
/// Where the page has no script of its own.
pub fn take() -> Result<Done, WebError> {
    let chosen: Object = part("chosen")?.dyn_into().map_err(|_| missing("early choices"))?;
    let mut done = Done { left: part("left")?.is_truthy(), ..Done::default() };
    for entry in Object::entries(&chosen) {
        let entry: Array = entry.unchecked_into();
        // A release before this one kept no moments.
        let said = entry.get(1).dyn_into::<Array>().unwrap_or_else(|value| Array::of1(&value));
        let value = said.get(0);
        let text = value.as_string().or_else(|| Some(value.as_bool()?.to_string()));
        if let (Some(name), Some(text)) = (entry.get(0).as_string(), text) {
            done.chosen.push((name, text));
            done.moments.push(super::clock::moment(&said.get(1)));
        }
    }
    Ok(done)
}

/// What was taken is kept by the program from now on.
///
/// # Errors
///
/// Where the page has no script of its own.
pub fn settle() -> Result<(), WebError> {
    let settle: Function = part("settle")?.dyn_into().map_err(|_| missing("early script"))?;
    settle.call0(&JsValue::NULL)?;
    Ok(())
}

fn part(name: &str) -> Result<JsValue, WebError> {
    let early = Reflect::get(&window()?.into(), &"early".into())?;
    Ok(Reflect::get(&early, &name.into())?)
}
