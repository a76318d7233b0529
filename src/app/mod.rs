//! Wires: the store, the outside world, and the page that the address names.

mod drawing;
mod effects;
mod keep;
pub mod keys;
mod notices;
mod shell;
#[cfg(target_arch = "wasm32")]
pub mod start;
pub mod titles;

use std::rc::Rc;

use yew::prelude::*;

use keep::view_keep;
use keys::Keys;
use notices::view_notices;
use shell::view_shell;

use crate::pages::Computed;
use crate::pages::brief::view_brief;
use crate::pages::contrast::view_contrast;
use crate::pages::full::view_full;
use crate::pages::quick::view_quick;
use crate::pages::result::view_result;
use crate::pages::room::view_room;
use crate::pages::start::view_start;
use crate::state::store::Store;
use crate::state::{Keeping, Model, Msg, Route};

/// What the app begins with: everything that there is, so that it is drawn once and whole.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub model: Rc<Model>,
    pub keys: Rc<Keys>,
    /// What is kept, as it was found.
    pub keeping: Rc<Keeping>,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store: Store = {
        let model = Rc::clone(&props.model);
        use_reducer(move || (*model).clone())
    };
    let keeping = {
        let keeping = Rc::clone(&props.keeping);
        use_mut_ref(move || (*keeping).clone())
    };
    let afresh = drawing::use_drawing(&store);
    effects::use_keeping(&store, &props.keys, &keeping);
    effects::use_address(&store);
    effects::use_arrival(&store);
    let on_go = store.dispatcher().to_callback().reform(Msg::WentTo);
    let computed = use_mut_ref(Computed::default);
    let computed = &*computed.borrow();
    let page = match &store.route {
        Route::Start => view_start(&store, &on_go),
        Route::Quick(at) => view_quick(&store, at.as_ref(), &on_go),
        Route::Full(at) => view_full(&store, computed, at.as_ref(), &on_go),
        Route::Result => view_result(&store, computed),
        Route::Brief => view_brief(&store, computed),
        Route::Room(at) => view_room(&store, computed, at.as_ref()),
        Route::Contrast => view_contrast(&store),
    };
    view_shell(&store, afresh, page, view_notices(&store), view_keep(&store))
}
