//! The thin edges to the browser, in a browser.

#![cfg(target_arch = "wasm32")]

mod stage;

mod address;
mod app;
mod cipher;
mod clock;
mod colours;
mod database;
mod download;
mod early;
mod focus;
mod hands;
mod keyboard;
mod marks;
mod page;
mod place;
mod presses;
mod shortcuts;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
