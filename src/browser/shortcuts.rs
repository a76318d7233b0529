//! Whether keys of one sign may answer: remembered on this device.

use super::storage::{self, Refused};

const KEY: &str = "dependable:keys";
const OFF: &str = "off";

/// What the person chose; on where nothing was chosen or nothing can be read.
pub fn are_on() -> bool {
    storage::load(KEY).ok().flatten().as_deref() != Some(OFF)
}

/// Remembers the choice.
///
/// # Errors
///
/// Where the browser keeps nothing.
pub fn choose(are_on: bool) -> Result<(), Refused> {
    if are_on { storage::remove(KEY) } else { storage::save(KEY, OFF) }
}
