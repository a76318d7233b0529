//! The console, for whoever looks for a cause.

/// Writes an error.
pub fn log(text: &str) {
    web_sys::console::error_1(&text.into());
}
