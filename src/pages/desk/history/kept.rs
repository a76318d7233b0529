//! Where days are kept: in the browser's database, and beside the answers where there is none.

use crate::browser::storage::{self, Refused};
use crate::browser::{address, clock, database};
use crate::domain::scatter::scatter;
use crate::state::desk::{Device, HistoryMsg, Keeps};

/// What a text begins with that is kept in place of a day that was deleted.
const GONE: &str = "gone ";

/// What is kept in place of a day that was deleted, and nothing of what it held: as long as nobody changes an answer, a
/// look at the result would keep the same day once more.
fn gone(text: &str) -> String {
    format!("{GONE}{}", scatter(&[text.as_bytes()]))
}

/// Looks for the days whose names begin like this. Those that a finished check left beside the answers move into the
/// database first, where there is one.
pub async fn look(start: &str) -> HistoryMsg {
    let beside = beside(start);
    let Ok(known) = database::all(start).await else {
        return HistoryMsg::Found(beside, Keeps::Storage);
    };
    let is_gone = |name: &str, text: &str| {
        let gone = gone(text);
        known.iter().any(|(known, kept)| known == name && *kept == gone)
    };
    let new: Vec<_> = beside.iter().filter(|(name, text)| !is_gone(name, text)).cloned().collect();
    let is_new = !new.is_empty();
    if is_new && database::keep(new).await.is_err() {
        let there = known.into_iter().filter(|(_, text)| !text.starts_with(GONE));
        return HistoryMsg::Found(there.chain(beside).collect(), Keeps::Storage);
    }
    for (name, _) in &beside {
        // What is in the database by now is not needed beside the answers.
        let _ = storage::remove(name);
    }
    // Looked for once more only where something came to it.
    let mut found = if is_new { database::all(start).await.unwrap_or_default() } else { known };
    found.retain(|(_, text)| !text.starts_with(GONE));
    if !found.is_empty() {
        // Whether the browser agrees is its own affair; the page says nothing that depends on it.
        database::persist().await;
    }
    HistoryMsg::Found(found, Keeps::Database)
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
pub async fn remove(name: String, text: &str) -> Result<(), Refused> {
    let beside = storage::remove(&name);
    database::keep(vec![(name, gone(text))]).await.or(beside)
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
