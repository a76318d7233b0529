//! Everything that crosses between the model and the world outside, in one place.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::keys::Keys;
use super::titles::title;
use crate::browser;
use crate::browser::address::Address;
use crate::browser::storage::Refused;
use crate::state::store::Store;
use crate::state::{Asks, Keeping, Model, Msg, Route, Storage, StorageError};

/// Once, when the page has been taken over: listens from then on.
#[hook]
pub(super) fn use_arrival(store: &Store) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    use_effect_with((), move |()| {
        let go: Rc<dyn Fn(Address)> =
            Rc::new(move |address| send.emit(Msg::WentTo(route_of(&address))));
        let listeners = (
            browser::address::on_change(Rc::clone(&go)),
            browser::address::on_link(go),
            browser::keyboard::on_keys(),
        );
        // Neither of these failures keeps anything from working.
        let _ = browser::policy::close();
        let _ = browser::marks::ready();
        move || drop(listeners)
    });
}

/// Keeps what the person says after every change, and learns what other tabs kept.
#[hook]
pub(super) fn use_keeping(store: &Store, keys: &Rc<Keys>, keeping: &Rc<RefCell<Keeping>>) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let model = use_mut_ref(Model::default);
    *model.borrow_mut() = (**store).clone();
    // What was learnt before this drawing is in it.
    let turn = use_mut_ref(|| Looking::Free);
    let missed = turn.replace(Looking::Free) == Looking::Missed;
    let look = {
        let (keys, keeping) = (Rc::clone(keys), Rc::clone(keeping));
        move || {
            let mut turn = turn.borrow_mut();
            *turn = match *turn {
                Looking::Free => look(&model.borrow(), &keys, &mut keeping.borrow_mut(), &send),
                Looking::Waits | Looking::Missed => Looking::Missed,
            };
        }
    };
    {
        let key = keys.answers.clone();
        let look = look.clone();
        use_effect_with((), move |()| {
            let listener = browser::storage::on_time_to_look(key, Rc::new(look));
            move || drop(listener)
        });
    }
    // What found no room is tried again on the way.
    let retries = (store.kept.storage != Storage::Works).then(|| store.viewing.route.clone());
    let said = (
        Rc::clone(&store.own.assessment),
        store.own.set_aside.clone(),
        store.kept.unreadable.clone(),
        retries,
    );
    let known = use_mut_ref(|| None);
    use_effect(move || {
        if known.borrow().as_ref() != Some(&said) || missed {
            known.replace(Some(said));
            look();
        }
    });
}

/// Whether this tab may look at what is kept. A look takes the model for what was said here; with what it learnt on
/// its way into the model and not there yet, it would take what is older for what is said now.
#[derive(Clone, Copy, PartialEq)]
enum Looking {
    Free,
    /// Something learnt is on its way.
    Waits,
    /// And somebody has saved meanwhile.
    Missed,
}

/// One look at what is kept; never writes the old over the new.
fn look(model: &Model, keys: &Keys, keeping: &mut Keeping, send: &Callback<Msg>) -> Looking {
    let stored = match browser::storage::load(&keys.answers) {
        Ok(stored) => stored,
        Err(error) => {
            send.emit(Msg::SaveFailed(why(error)));
            return Looking::Free;
        }
    };
    let Some(ours) = model.to_save().or_else(|| stored.is_some().then(|| model.to_copy())) else {
        return Looking::Free;
    };
    let turn = keeping.turn(ours, stored.as_deref(), browser::clock::now());
    let write = |text: &String| {
        // What could not be opened is kept before anything is written over it.
        let mut unread = browser::storage::load(&keys.unreadable)?;
        for text in
            [model.kept.unreadable.as_deref(), turn.unreadable.as_deref()].into_iter().flatten()
        {
            if !unread.as_ref().is_some_and(|unread| unread.contains(text)) {
                let both =
                    unread.map_or_else(|| text.to_owned(), |unread| format!("{unread}\n{text}"));
                browser::storage::save(&keys.unreadable, &both)?;
                unread = Some(both);
            }
        }
        browser::storage::save(&keys.answers, text)?;
        // What was chosen before the program was there is part of that now.
        let _ = browser::early::settle();
        Ok(())
    };
    match turn.write.as_ref().map(write) {
        None => {}
        // All is well already, as nearly always: nothing to draw.
        Some(Ok(())) if model.kept.storage == Storage::Works => {}
        Some(Ok(())) => send.emit(Msg::Saved),
        Some(Err(error)) => send.emit(Msg::SaveFailed(why(error))),
    }
    if let Some(text) = turn.unreadable {
        send.emit(Msg::FoundUnreadable(text));
    }
    let Some(learnt) = turn.learnt else { return Looking::Free };
    send.emit(Msg::Learnt(Box::new(learnt)));
    Looking::Waits
}

/// Why nothing can be kept.
pub(super) fn why(refused: Refused) -> StorageError {
    match refused {
        Refused::Blocked => StorageError::Blocked,
        Refused::Full => StorageError::Full,
    }
}

/// What an address leads to.
pub(super) fn route_of(address: &Address) -> Route {
    Route::parse(&address.path, &address.fragment)
}

/// The address and the title follow the route, the focus what is asked.
#[hook]
pub(super) fn use_address(store: &Store) {
    let texts = store.texts.clone();
    let was_asked = use_mut_ref(|| None);
    let checklist = store.checklist.clone();
    use_effect_with(
        (store.viewing.route.clone(), store.viewing.asks.clone()),
        move |(route, asked)| {
            let _ = browser::page::set_title(&title(&texts, &checklist, route));
            let current = browser::address::current().ok().map(|address| route_of(&address));
            let stays = current.as_ref().is_some_and(|current| current == route);
            let is_filled_in = current.is_some_and(|current| current.is_filled_in_by(route));
            // Without a history the address stays behind; everything else works.
            let _ = match (stays, is_filled_in) {
                (true, _) => Ok(()),
                (false, true) => browser::address::replace(&route.href()),
                (false, false) => browser::address::go(&route.href()),
            };
            // A question in place of the button that asked it takes the focus, and gives it back with a no.
            let _ = match (was_asked.replace(asked.clone()), asked) {
                (_, Some(_)) => browser::focus::put("[data-no]").map(drop),
                (Some(Asks::StartingOver), None) => browser::focus::put("[data-over]").map(drop),
                (Some(Asks::Who(_)), None) => {
                    browser::focus::put(".profile-line summary").map(drop)
                }
                (None, None) => Ok(()),
            };
        },
    );
}
