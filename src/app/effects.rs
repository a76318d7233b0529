//! Everything that crosses between the model and the world outside, in one place.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::keys::Keys;
use super::titles::title;
use crate::browser;
use crate::browser::address::Address;
use crate::browser::storage::{DELETED, Refused};
use crate::state::store::Store;
use crate::state::{
    Asks, Fold, Going, Keeping, Met, Model, Msg, Notice, Program, Proving, Route, Storage,
    StorageError,
};

/// The model as it stands, for what outlives a drawing.
pub(super) type Latest = Rc<RefCell<Model>>;

/// Goes to an address, and says so; no where the browser has to load it.
pub(super) type Go = Rc<dyn Fn(Route) -> bool>;

/// How the app goes to an address.
pub(super) fn go(store: &Store, latest: &Latest, from: Program) -> Go {
    let (send, latest) = (store.dispatcher().to_callback(), Rc::clone(latest));
    Rc::new(move |route| {
        let going = latest.borrow().going_to(&route, from);
        match going {
            Going::Draw => send.emit(Msg::WentTo(route)),
            // The sentence that says why has a way to a copy.
            Going::Stay => drop(browser::focus::put(".notice.warning button")),
            Going::Load => {}
        }
        going != Going::Load
    })
}

/// Once, when the page has been taken over: listens from then on.
#[hook]
pub(super) fn use_arrival(go: &Go) {
    let (follow, change) = (Rc::clone(go), Rc::clone(go));
    use_effect_with((), move |()| {
        let listeners = (
            browser::address::on_change(Rc::new(move |address| {
                if change(route_of(&address)) {
                    // A link to a part of the same page: the browser would scroll there and lose the focus.
                    let _ = browser::focus::arrive_at(address.fragment.trim_start_matches('#'));
                } else {
                    let _ = browser::address::reload();
                }
            })),
            browser::address::on_link(Rc::new(move |address| follow(route_of(&address)))),
            browser::keyboard::on_keys(),
            browser::presses::take_once(),
        );
        // Neither of these failures keeps anything from working.
        let _ = browser::policy::close();
        let _ = browser::marks::ready();
        move || drop(listeners)
    });
}

/// Keeps what the person says after every change, and learns what other tabs kept.
#[hook]
pub(super) fn use_keeping(
    store: &Store,
    keys: &Rc<Keys>,
    keeping: &Rc<RefCell<Keeping>>,
    latest: &Latest,
) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    // What was learnt before this drawing is in it.
    let turn = use_mut_ref(|| Looking::Free);
    let missed = turn.replace(Looking::Free) == Looking::Missed;
    let look = {
        let (keys, keeping, model) = (Rc::clone(keys), Rc::clone(keeping), Rc::clone(latest));
        move || {
            let mut turn = turn.borrow_mut();
            *turn = match *turn {
                Looking::Free => look(&model.borrow(), &keys, &mut keeping.borrow_mut(), &send),
                Looking::Waits | Looking::Missed => Looking::Missed,
            };
            begin_anew(&model.borrow(), &keys, &keeping.borrow());
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
        store.has_finished(),
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
    let mark = browser::storage::load(DELETED).ok().flatten();
    if keeping.is_deleted(mark.as_deref()) {
        // Nothing is looked at or written any more: what this page knows goes with it.
        let _ = if model.is_embedded() {
            browser::address::reload()
        } else {
            browser::address::load(&Route::Start.href())
        };
        return Looking::Waits;
    }
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
    let turn = keeping.turn(ours, stored.as_deref(), browser::clock::now(), &model.checklist);
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
    if turn.learnt.is_none() && model.has_finished() {
        keep_day(keys, keeping);
    }
    if let Some(text) = turn.unreadable {
        send.emit(Msg::FoundUnreadable(text));
    }
    if turn.is_lost {
        send.emit(Msg::FoundNothing);
    }
    let Some(learnt) = turn.learnt else { return Looking::Free };
    send.emit(Msg::Learnt(Box::new(learnt)));
    Looking::Waits
}

/// Keeps a finished check as it stands; one of a day is enough. Where it finds no room nothing is lost that was not there.
fn keep_day(keys: &Keys, keeping: &Keeping) {
    if let Some((taken, text)) = keeping.snapshot() {
        let id = keeping.at_hand();
        let name = format!("{}:{}:{id}", keys.day, browser::clock::date(taken));
        let _ = browser::storage::save(&name, &text);
    }
}

/// Loads the page anew where answers have come that the checklist of this program, an excerpt, cannot show: with all of
/// them kept, the page fetches the whole. Never while somebody writes; the next change or page comes to it.
fn begin_anew(model: &Model, keys: &Keys, keeping: &Keeping) {
    if model.is_beyond() && !browser::focus::is_in_text().is_ok_and(|is_in_text| is_in_text) {
        let stored = browser::storage::load(&keys.answers).ok().flatten();
        if keeping.is_kept(stored.as_deref()) {
            // Without a history nobody is told; everything else works.
            let _ = match model.notice.as_ref().and_then(Notice::word) {
                Some(word) => {
                    browser::address::reload_with(word).or_else(|_| browser::address::reload())
                }
                None => browser::address::reload(),
            };
        }
    }
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

/// Evidence that an answer opened is brought into view, and takes the focus when the way on led to it. None of it
/// moves the answer out of sight.
fn follow_evidence(was: Proving, now: Proving) {
    let is_opened = now.opened.is_some() && now.opened != was.opened;
    let is_led_to = now.met == Met::Led && was.met != Met::Led;
    if is_led_to {
        let _ = browser::focus::put(".evidence input");
    }
    if is_opened || is_led_to {
        let _ = browser::focus::bring_into_view(".evidence");
        let _ = browser::focus::bring_into_view(".levels [name=answer]:checked");
    }
}

/// The address and the title follow the route, the focus what is asked.
#[hook]
pub(super) fn use_address(store: &Store) {
    let model = store.clone();
    let was = use_mut_ref(|| (None, Proving::default(), false));
    let viewing = &store.viewing;
    use_effect_with(
        (
            viewing.route.clone(),
            viewing.asks.clone(),
            viewing.proving,
            viewing.unfolded.contains(&Fold::Reasons),
        ),
        move |(route, asked, proving, explained)| {
            let _ = browser::page::set_title(&title(&model.texts, &model.checklist, route));
            let current = browser::address::current().ok().map(|address| route_of(&address));
            // Steps in somebody else's page are none of its visitor's history.
            let stays =
                model.is_embedded() || current.as_ref().is_some_and(|current| current == route);
            let is_replaced = current.is_some_and(|current| model.replaces(&current, route));
            // Without a history the address stays behind; everything else works.
            let _ = match (stays, is_replaced) {
                (true, _) => Ok(()),
                (false, true) => browser::address::replace(&route.href()),
                (false, false) => browser::address::go(&route.href()),
            };
            // A question in place of the button that asked it takes the focus, and gives it back with a no.
            let (was_asked, was_proving, was_explained) =
                was.replace((asked.clone(), *proving, *explained));
            let _ = match (was_asked, asked) {
                (was, Some(asks)) if was.as_ref() != Some(asks) => {
                    browser::focus::put("[data-no]").map(drop)
                }
                (Some(Asks::Opening(_)), None) => browser::focus::put(".file input").map(drop),
                (Some(Asks::StartingOver), None) => browser::focus::put("[data-over]").map(drop),
                (Some(Asks::Who(_)), None) => {
                    browser::focus::put(".profile-line summary").map(drop)
                }
                _ => Ok(()),
            };
            follow_evidence(was_proving, *proving);
            // The heading of the reasons stands where the button was that asked for them.
            if *explained && !was_explained {
                let _ = browser::focus::put(".reasons-shown h2");
                let _ = browser::focus::bring_into_view(".reasons-shown h2");
            }
        },
    );
}
