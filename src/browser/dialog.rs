//! Dialogs, which hold the focus until they are closed.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

use super::{WebError, missing};

/// Shows a dialog above everything else; the browser closes it with Escape, and gives the focus back.
///
/// # Errors
///
/// Where the browser has no dialogs.
pub fn open(dialog: &Element) -> Result<(), WebError> {
    Ok(of(dialog)?.show_modal()?)
}

/// Closes it.
///
/// # Errors
///
/// Where the browser has no dialogs.
pub fn close(dialog: &Element) -> Result<(), WebError> {
    of(dialog)?.close();
    Ok(())
}

fn of(dialog: &Element) -> Result<&HtmlDialogElement, WebError> {
    dialog.dyn_ref().ok_or_else(|| missing("dialog"))
}
