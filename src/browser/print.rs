//! Paper.

use super::{WebError, window};

/// Opens the print dialogue.
///
/// # Errors
///
/// Where the browser does not print.
pub fn print() -> Result<(), WebError> {
    Ok(window()?.print()?)
}
