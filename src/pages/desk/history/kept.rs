//! Where days are kept: in the browser's database, and beside the answers where there is none.

use crate::browser::storage::{self, Refused};
use crate::browser::{address, clock, database};
use crate::state::desk::{Device, HistoryMsg, Keeps};

/// Looks for the days whose names begin like this. Those that a finished check left beside the answers move into the
/// database first, where there is one.
pub async fn look(start: &str) -> HistoryMsg {
    let beside = beside(start);
    let mut keeps = Keeps::Database;
    if !beside.is_empty() {
        match database::keep(beside.clone()).await {
            // What is in the database by now is not needed beside the answers.
            Ok(()) => {
                for (name, _) in &beside {
                    let _ = storage::remove(name);
                }
            }
            Err(_) => keeps = Keeps::Storage,
        }
    }
    let mut found = match database::all(start).await {
        Ok(found) => found,
        Err(_) => {
            keeps = Keeps::Storage;
            Vec::new()
        }
    };
    if keeps == Keeps::Storage {
        found.extend(beside);
    }
    if !found.is_empty() {
        // Whether the browser agrees is its own affair; the page says nothing that depends on it.
        database::persist().await;
    }
    HistoryMsg::Found(found, keeps)
}

fn beside(start: &str) -> Vec<(String, String)> {
    let mut names = storage::names().unwrap_or_default();
    names.retain(|name| name.starts_with(start));
    names
        .into_iter()
        .filter_map(|name| Some((storage::load(&name).ok()??, name)))
        .map(|(text, name)| (name, text))
        .collect()
}

/// Keeps a day.
///
/// # Errors
///
/// Where neither the database nor the storage beside the answers takes it.
pub async fn keep(name: String, text: String) -> Result<(), Refused> {
    match database::keep(vec![(name.clone(), text.clone())]).await {
        Ok(()) => Ok(()),
        Err(_) => storage::save(&name, &text),
    }
}

/// Removes a day, wherever it is.
///
/// # Errors
///
/// Where it is still there.
pub async fn remove(name: String) -> Result<(), Refused> {
    let beside = storage::remove(&name);
    database::remove(vec![name]).await.or(beside)
}

/// Deletes everything that any copy of the site keeps on this device, and loads the page anew, which knows nothing more.
pub async fn delete_everything() {
    // What did not go is found by the page that comes.
    let _ = storage::delete_all(clock::now());
    let _ = database::delete().await;
    let _ = address::reload_marked(DELETED);
}

/// The mark of a page that is loaded anew because everything was deleted.
pub const DELETED: &str = "deleted";

/// What is left after everything was deleted.
pub async fn left() -> Device {
    let left = storage::names().unwrap_or_default();
    let storage = left.iter().filter(|name| *name != storage::DELETED).count();
    let database = database::all("").await.ok().map(|left| left.len());
    Device::Deleted { storage, database }
}
