//! A part of the page for each test, and what a person does on it.

use std::time::Duration;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};
use yew::platform::time::sleep;

pub(crate) fn document() -> Document {
    let window = web_sys::window().expect("there is a window");
    window.document().expect("there is a document")
}

pub(crate) fn root() -> Element {
    document().document_element().expect("there is a root element")
}

/// A part of the page that is there as long as a test needs it.
pub(crate) struct Stage(pub(crate) Element);

impl Stage {
    pub(crate) fn new(html: &str) -> Stage {
        let host = document().create_element("div").expect("an element can be made");
        host.set_inner_html(html);
        let body = document().body().expect("there is a body");
        body.append_child(&host).expect("the body takes an element");
        Stage(host)
    }

    /// As the element that the program draws into.
    pub(crate) fn as_root(html: &str) -> Stage {
        let stage = Stage::new(html);
        stage.0.set_id("app");
        stage
    }

    #[track_caller]
    pub(crate) fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.0.query_selector(selector).expect("the selector is one");
        let found = found.unwrap_or_else(|| panic!("there is no {selector}"));
        found.dyn_into().unwrap_or_else(|_| panic!("{selector} is of another kind"))
    }

    pub(crate) fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// The address as it was, once the test is over.
pub(crate) struct KeptAddress(String);

impl KeptAddress {
    pub(crate) fn new() -> KeptAddress {
        let location = document().location().expect("the document has an address");
        KeptAddress(location.href().expect("the address is a text"))
    }
}

impl Drop for KeptAddress {
    fn drop(&mut self) {
        let window = web_sys::window().expect("there is a window");
        let history = window.history().expect("there is a history");
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&self.0));
    }
}

/// Waits until something holds, for two seconds at most.
pub(crate) async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..200 {
        if holds() {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("after two seconds still not: {what}");
}

/// Runs a line of JavaScript with one value.
#[track_caller]
pub(crate) fn script(line: &str, value: &JsValue) -> JsValue {
    let function = js_sys::Function::new_with_args("value", line);
    function.call1(&JsValue::NULL, value).expect("the line runs")
}

/// Presses a key on an element; whether the browser is left to act on it.
#[track_caller]
pub(crate) fn press(target: &Element, key: &str, more: &str) -> bool {
    let line = format!(
        "return value.dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', bubbles: true, cancelable: true{more}}}))"
    );
    script(&line, target).is_truthy()
}
