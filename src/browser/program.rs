//! The two programs of the site: the first is small and asks the first questions, the whole does everything.
//!
//! The page's own script defines `loadWhole`; the whole program, once loaded, defines `startWhole`.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{WebError, missing, window};

const LOAD: &str = "loadWhole";
const START: &str = "startWhole";

/// Loads the whole program without starting it; a second call waits for the same one.
///
/// # Errors
///
/// Without a network.
pub async fn load_whole() -> Result<(), WebError> {
    let load: Function = named(LOAD)?;
    let promise: Promise = load.call0(&JsValue::NULL)?.dyn_into().map_err(|_| missing("loader"))?;
    JsFuture::from(promise).await?;
    Ok(())
}

/// Starts the whole program with the answers and the checklist that are already here.
///
/// # Errors
///
/// Before it is loaded.
pub fn start_whole(answers: &str, checklist: &str) -> Result<(), WebError> {
    let start: Function = named(START)?;
    start.call2(&JsValue::NULL, &answers.into(), &checklist.into())?;
    Ok(())
}

/// Offers to be started, with answers and checklist or without.
///
/// # Errors
///
/// Without a window.
pub fn offer_start(start: fn(Option<String>, Option<String>)) -> Result<(), WebError> {
    let start =
        Closure::<dyn Fn(JsValue, JsValue)>::new(move |answers: JsValue, checklist: JsValue| {
            start(answers.as_string(), checklist.as_string());
        });
    Reflect::set(&window()?.into(), &START.into(), &start.into_js_value())?;
    Ok(())
}

fn named(name: &str) -> Result<Function, WebError> {
    Reflect::get(&window()?.into(), &name.into())?.dyn_into().map_err(|_| missing(name))
}
