//! The web, touched in thin wrappers: one file per thing, `Result` everywhere, no decisions. Takes and gives plain
//! values and closures; what they mean to the app is not known here.

pub mod address;
pub mod cipher;
pub mod clipboard;
pub mod clock;
pub mod colours;
pub mod console;
pub mod database;
pub mod dialog;
pub mod download;
pub mod early;
pub mod focus;
pub mod hands;
pub mod host;
pub mod keyboard;
pub mod marks;
pub mod page;
pub mod place;
pub mod policy;
pub mod presses;
pub mod print;
pub mod share;
pub mod shortcuts;
pub mod storage;

use std::fmt;

use wasm_bindgen::JsValue;

/// Something that the browser refused or does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebError(String);

impl fmt::Display for WebError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<JsValue> for WebError {
    fn from(value: JsValue) -> WebError {
        WebError(value.as_string().unwrap_or_else(|| "the browser refused".to_owned()))
    }
}

/// The error for something that the browser or the page lacks.
pub fn missing(what: &str) -> WebError {
    WebError(format!("this browser has no {what}"))
}

fn window() -> Result<web_sys::Window, WebError> {
    web_sys::window().ok_or_else(|| missing("window"))
}

/// The window as something that events come from.
fn events() -> Result<web_sys::EventTarget, WebError> {
    Ok(window()?.into())
}

fn document() -> Result<web_sys::Document, WebError> {
    window()?.document().ok_or_else(|| missing("document"))
}

fn by_id(id: &str) -> Result<web_sys::Element, WebError> {
    document()?.get_element_by_id(id).ok_or_else(|| missing(id))
}
