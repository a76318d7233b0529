//! Everything that crosses between the model and the world outside, in one place.

use std::rc::Rc;

use yew::prelude::*;

use super::keys::Keys;
use super::titles::title;
use crate::browser;
use crate::browser::place::Place;
use crate::state::store::Store;
use crate::state::{Msg, Route};

/// Once, when the page has been taken over.
#[hook]
pub(super) fn use_arrival(place: Option<Rc<Place>>) {
    use_effect_with((), move |()| {
        // None of these failures keeps anything from working.
        let _ = browser::colours::show_chosen();
        let _ = match place {
            Some(place) => browser::place::give_back(&place),
            None => browser::page::arrive(),
        };
        let _ = browser::policy::close();
        let _ = browser::page::mark_ready();
    });
}

#[hook]
pub(super) fn use_listeners(store: &Store, keys: &Rc<Keys>) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let keys = Rc::clone(keys);
    use_effect_with((), move |()| {
        let go = send.reform(Msg::WentTo);
        let key = keys.answers.clone();
        let elsewhere = Callback::from(move |()| {
            if let Ok(Some(text)) = browser::storage::load(&keys.answers) {
                send.emit(Msg::SavedElsewhere(text));
            }
        });
        let listeners = (
            browser::address::on_change(go.clone()),
            browser::address::on_link(go),
            browser::keyboard::on_keys(),
            browser::page::on_saved_elsewhere(key, elsewhere),
        );
        move || drop(listeners)
    });
}

/// Saves after every change; what could not be opened is put aside before anything is written over it.
#[hook]
pub(super) fn use_saving(store: &Store, keys: &Rc<Keys>) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let keys = Rc::clone(keys);
    let model = store.clone();
    let kept = (Rc::clone(&store.assessment), store.set_aside.clone(), store.unreadable.clone());
    use_effect_with(kept, move |(_, _, unreadable)| {
        let Some(text) = model.to_save() else { return };
        let aside = unreadable
            .as_ref()
            .map_or(Ok(()), |unreadable| browser::storage::save(&keys.aside, unreadable));
        match aside.and_then(|()| browser::storage::save(&keys.answers, &text)) {
            Ok(()) => {
                // What was chosen before the program was there is part of that now.
                let _ = browser::storage::remove(&keys.early);
                send.emit(Msg::Saved);
            }
            Err(error) => send.emit(Msg::SaveFailed(error)),
        }
    });
}

/// The address, the title and the focus follow the route.
#[hook]
pub(super) fn use_address(store: &Store) {
    let texts = store.texts.clone();
    let shown = use_mut_ref(|| None::<Route>);
    use_effect_with(store.route.clone(), move |route| {
        let _ = browser::page::set_title(&title(&texts, route));
        let before = shown.borrow_mut().replace(route.clone());
        let current = browser::address::current().ok();
        let stays = current.as_ref().is_some_and(|current| current == route);
        let is_filled_in = current.is_some_and(|current| current.is_filled_in_by(route));
        // Without a history the address stays behind; everything else works.
        let _ = match (stays, is_filled_in) {
            (true, _) => Ok(()),
            (false, true) => browser::address::replace(route),
            (false, false) => browser::address::go(route),
        };
        if before.is_some_and(|before| before != *route) {
            let _ = browser::page::arrive();
        }
    });
}
