//! Everything that crosses between the model and the world outside, in one place.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::titles::title;
use crate::browser;
use crate::domain::checklist::packed;
use crate::domain::content::Content;
use crate::domain::exchange::file;
use crate::state::store::Store;
use crate::state::{Msg, Opened, Route, Storage};

/// Where the answers are kept.
const KEY: &str = "dependable:answers";
/// Where a text is kept that could not be opened, before the first save replaces it.
const ASIDE: &str = "dependable:set-aside";

/// After the page is taken over: saved work and early choices, and the place behind the `#`.
#[hook]
pub(super) fn use_opening(store: &Store, early: Option<Rc<Opened>>) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    use_effect_with((), move |()| {
        let mut opened = early.as_deref().cloned().unwrap_or_default();
        opened.stored = browser::storage::load(KEY).transpose();
        // A text set aside earlier stays within reach; where it cannot be read, neither can the answers.
        opened.aside = browser::storage::load(ASIDE).ok().flatten();
        let has_started = opened.early_start;
        send.emit(Msg::Opened(Box::new(opened)));
        if let Ok(route) = browser::address::current()
            && !has_started
        {
            send.emit(Msg::WentTo(route));
        }
        // None of these failures keeps anything from working.
        let _ = browser::colours::show_chosen();
        let _ = browser::page::forget_early_start();
        let _ = browser::page::give_focus_back();
        let _ = browser::page::mark_ready();
    });
}

/// The first program loads the whole one and the whole checklist in the background, whatever is answered,
/// and hands over once a page is wanted that it does not draw.
#[hook]
pub(super) fn use_whole_program(store: &Store) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let whole = use_state(|| None::<Rc<str>>);
    {
        let whole = whole.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                let checklist = fetch_whole().await;
                match (checklist, browser::program::load_whole().await) {
                    (Ok(checklist), Ok(())) => whole.set(Some(checklist.into())),
                    _ => send.emit(Msg::LoadedWhole(None)),
                }
            });
        });
    }
    let is_beyond = !matches!(store.route, Route::Start | Route::Quick(_));
    let has_to_tell =
        store.notice.is_some() || store.unreadable.is_some() || store.storage != Storage::Works;
    let wants_more = store.needs_whole || store.is_opened && (is_beyond || has_to_tell);
    // Another tab's answers are newer than those that this one has saved already.
    let is_behind = store.needs_whole && store.is_opened && store.storage == Storage::Works;
    let answers =
        if wants_more && !is_behind { file::print(&store.to_saved()) } else { String::new() };
    use_effect_with((wants_more, (*whole).clone()), move |(wants_more, whole)| {
        if let (true, Some(whole)) = (wants_more, whole.clone()) {
            // This program ends there, so not while its own effects run.
            spawn_local(async move { hand_over(&answers, &whole) });
        }
    });
}

#[cfg(target_arch = "wasm32")]
fn hand_over(answers: &str, checklist: &str) {
    super::start::hand_over(answers, checklist);
}

/// There is one program where pages are rendered ahead of time.
#[cfg(not(target_arch = "wasm32"))]
fn hand_over(_: &str, _: &str) {}

/// The whole program fetches the whole checklist, unless it began with it.
#[hook]
pub(super) fn use_whole_checklist(store: &Store) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let is_whole = store.is_whole;
    use_effect_with((), move |()| {
        if !is_whole {
            spawn_local(async move {
                let whole = fetch_whole().await.ok().and_then(|text| packed::parse(&text));
                send.emit(Msg::LoadedWhole(whole.map(|whole: Content| whole.into())));
            });
        }
    });
}

async fn fetch_whole() -> Result<String, browser::WebError> {
    browser::fetch::text(&browser::page::whole_address()?).await
}

/// Everything that goes on as long as the program draws.
#[hook]
pub(super) fn use_running(store: &Store) {
    use_listeners(store);
    use_saving(store);
    use_address(store);
}

#[hook]
fn use_listeners(store: &Store) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    use_effect_with((), move |()| {
        let go = send.reform(Msg::WentTo);
        let elsewhere = Callback::from(move |()| {
            if let Ok(Some(text)) = browser::storage::load(KEY) {
                send.emit(Msg::SavedElsewhere(text));
            }
        });
        let listeners = (
            browser::address::on_change(go.clone()),
            browser::address::on_link(go),
            browser::keyboard::on_keys(),
            browser::page::on_saved_elsewhere(KEY, elsewhere),
        );
        move || drop(listeners)
    });
}

/// Saves after every change; what could not be opened is put aside before anything is written over it.
#[hook]
fn use_saving(store: &Store) {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    use_effect_with((store.to_save(), store.unreadable.clone()), move |(text, unreadable)| {
        let Some(text) = text else { return };
        let aside = unreadable
            .as_ref()
            .map_or(Ok(()), |unreadable| browser::storage::save(ASIDE, unreadable));
        match aside.and_then(|()| browser::storage::save(KEY, text)) {
            Ok(()) => send.emit(Msg::Saved),
            Err(error) => send.emit(Msg::SaveFailed(error)),
        }
    });
}

/// The address, the title and the focus follow the route.
#[hook]
fn use_address(store: &Store) {
    let texts = store.texts.clone();
    let is_opened = store.is_opened || store.needs_whole;
    let is_handed_over = store.is_handed_over;
    let shown = use_mut_ref(|| None::<Route>);
    use_effect_with((store.route.clone(), is_opened), move |(route, is_opened)| {
        if !is_opened {
            return;
        }
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
        let is_drawn_by_both = matches!(route, Route::Start | Route::Quick(_));
        let has_moved = match before {
            Some(before) => before != *route,
            // On arrival only a page that was asked for in the page itself is a move.
            None => is_handed_over && !is_drawn_by_both || !stays && !is_filled_in,
        };
        if has_moved {
            let _ = browser::page::arrive();
        }
    });
}
