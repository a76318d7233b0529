//! Paper.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;

use super::{WebError, events, missing, window};

/// Opens the print dialogue.
///
/// # Errors
///
/// Where no dialogue seems to come: some browsers inside of apps have none, and some frames forbid it without a word.
pub fn print() -> Result<(), WebError> {
    let begins = Rc::new(Cell::new(false));
    let heard = Rc::clone(&begins);
    let listener = EventListener::once(&events()?, "beforeprint", move |_| heard.set(true));
    window()?.print()?;
    drop(listener);
    if begins.get() { Ok(()) } else { Err(missing("print dialogue")) }
}
