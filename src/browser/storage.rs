//! What the browser keeps for this site.

use super::window;
use crate::state::StorageError;

/// Reads a saved text; none if there is none.
///
/// # Errors
///
/// [`StorageError::Blocked`] where the browser does not allow it.
pub fn load(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|_| StorageError::Blocked)
}

/// Saves a text.
///
/// # Errors
///
/// [`StorageError::Blocked`] where the browser does not allow it, [`StorageError::Full`] without room.
pub fn save(key: &str, text: &str) -> Result<(), StorageError> {
    storage()?.set_item(key, text).map_err(|_| StorageError::Full)
}

/// Removes a saved text.
///
/// # Errors
///
/// [`StorageError::Blocked`] where the browser does not allow it.
pub fn remove(key: &str) -> Result<(), StorageError> {
    storage()?.remove_item(key).map_err(|_| StorageError::Blocked)
}

fn storage() -> Result<web_sys::Storage, StorageError> {
    window()
        .map_err(|_| StorageError::Blocked)?
        .local_storage()
        .ok()
        .flatten()
        .ok_or(StorageError::Blocked)
}
