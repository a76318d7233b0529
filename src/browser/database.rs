//! What the browser keeps in its database: texts by name, beside the answers at hand. Opened anew for each act, so that
//! it never stands in the way of another tab that deletes it.

use idb::request::OpenDatabaseRequest;
use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStoreParams, Query, TransactionMode,
    TransactionResult,
};
use js_sys::{Array, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

use super::storage::Refused;
use super::window;

/// The one database of all copies of the site on a host; the names of texts say which copy they belong to.
const NAME: &str = "dependable";
/// The one list in it.
const TEXTS: &str = "texts";
/// Some browsers never answer where they do not allow a database.
const PATIENCE_MS: i32 = 4_000;

/// Every text whose name begins like this, by name.
///
/// # Errors
///
/// [`Refused::Blocked`] where the browser does not allow a database, or does not answer.
pub async fn all(start: &str) -> Result<Vec<(String, String)>, Refused> {
    let start = start.to_owned();
    let found = in_time(async move {
        let database = open().await?;
        let store =
            database.transaction(&[TEXTS], TransactionMode::ReadOnly)?.object_store(TEXTS)?;
        let names = store.get_all_keys(None, None)?.await?;
        let texts = store.get_all(None, None)?.await?;
        database.close();
        let found = Array::new();
        for (name, text) in names.iter().zip(texts) {
            if name.as_string().is_some_and(|name| name.starts_with(&start)) {
                found.push(&Array::of2(name, &text));
            }
        }
        Ok(found.into())
    })
    .await?;
    let pair = |pair: JsValue| {
        let pair = Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    Ok(Array::from(&found).iter().filter_map(pair).collect())
}

/// The names that begin like this.
///
/// # Errors
///
/// As [`all`].
pub async fn names(start: &str) -> Result<Vec<String>, Refused> {
    let found = in_time(async {
        let database = open().await?;
        let store =
            database.transaction(&[TEXTS], TransactionMode::ReadOnly)?.object_store(TEXTS)?;
        let names = store.get_all_keys(None, None)?.await?;
        database.close();
        Ok(names.iter().collect::<Array>().into())
    })
    .await?;
    let mut names: Vec<String> =
        Array::from(&found).iter().filter_map(|name| name.as_string()).collect();
    names.retain(|name| name.starts_with(start));
    Ok(names)
}

/// Keeps texts under names, all of them or none.
///
/// # Errors
///
/// [`Refused::Blocked`] where the browser does not allow a database, [`Refused::Full`] without room.
pub async fn keep(texts: Vec<(String, String)>) -> Result<(), Refused> {
    change(move |store| {
        for (name, text) in &texts {
            store.put(&text.into(), Some(&name.into()))?;
        }
        Ok(())
    })
    .await
}

/// Removes the texts with these names.
///
/// # Errors
///
/// As [`keep`].
pub async fn remove(names: Vec<String>) -> Result<(), Refused> {
    change(move |store| {
        for name in &names {
            store.delete(Query::Key(name.into()))?;
        }
        Ok(())
    })
    .await
}

/// Deletes the whole database.
///
/// # Errors
///
/// As [`all`].
pub async fn delete() -> Result<(), Refused> {
    in_time(async {
        Factory::new()?.delete(NAME)?.await?;
        Ok(JsValue::UNDEFINED)
    })
    .await
    .map(drop)
}

/// Asks the browser not to delete by itself what is kept for this site; whether it agreed.
pub async fn persist() -> bool {
    let Ok(window) = window() else { return false };
    let Ok(asked) = window.navigator().storage().persist() else { return false };
    JsFuture::from(asked).await.is_ok_and(|agreed| agreed.is_truthy())
}

/// Lets the browser get its database ready while the page is drawn: the first look of a visit takes it a while.
pub fn wake() {
    // Without a database the first look says so.
    let Ok(request) = request() else { return };
    spawn_local(async {
        if let Ok(database) = request.await {
            database.close();
        }
    });
}

async fn open() -> Result<Database, Error> {
    request()?.await
}

fn request() -> Result<OpenDatabaseRequest, Error> {
    let mut request = Factory::new()?.open(NAME, Some(1))?;
    request.on_upgrade_needed(|event| {
        // Without the list every later act fails, and says so.
        let _ = event
            .database()
            .and_then(|database| database.create_object_store(TEXTS, ObjectStoreParams::new()));
    });
    Ok(request)
}

async fn change(
    act: impl FnOnce(&idb::ObjectStore) -> Result<(), Error> + 'static,
) -> Result<(), Refused> {
    in_time(async move {
        let database = open().await?;
        let transaction = database.transaction(&[TEXTS], TransactionMode::ReadWrite)?;
        act(&transaction.object_store(TEXTS)?)?;
        let done = transaction.await;
        database.close();
        // Full disks abort what they cannot take.
        Ok(matches!(done, Ok(TransactionResult::Committed)).into())
    })
    .await
    .and_then(|is_done| if is_done.is_truthy() { Ok(()) } else { Err(Refused::Full) })
}

async fn in_time(
    act: impl Future<Output = Result<JsValue, Error>> + 'static,
) -> Result<JsValue, Refused> {
    let act = future_to_promise(async { act.await.map_err(|error| error.to_string().into()) });
    let late = Promise::new(&mut |_, refuse| {
        let refuse = Closure::once_into_js(move || drop(refuse.call0(&JsValue::UNDEFINED)));
        // Without a window nothing of this happens.
        let _ = window().and_then(|window| {
            Ok(window.set_timeout_with_callback_and_timeout_and_arguments_0(
                refuse.unchecked_ref(),
                PATIENCE_MS,
            )?)
        });
    });
    JsFuture::from(Promise::race(&Array::of2(&act, &late))).await.map_err(|_| Refused::Blocked)
}
