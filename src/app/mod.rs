//! Wires: the store, the outside world, and the page that the address names.

pub mod builder;
pub mod desk;
mod drawing;
mod effects;
pub mod embed;
mod keep;
pub mod keys;
mod notices;
mod shell;
#[cfg(target_arch = "wasm32")]
pub mod start;
pub mod team;
pub mod titles;

use std::rc::Rc;

use yew::prelude::*;

use effects::{Go, Latest};
use keep::view_keep;
use keys::Keys;
use notices::view_notices;
use shell::view_shell;

use crate::browser;
use crate::pages::{Computed, view_page};
use crate::state::store::Store;
use crate::state::{Keeping, Model, Program, Route};

/// What the app begins with: everything that there is, so that it is drawn once and whole.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub model: Rc<Model>,
    pub keys: Rc<Keys>,
    /// What is kept, as it was found.
    pub keeping: Rc<Keeping>,
}

/// The journey: the check, its result, and what follows from it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let Wired { store, afresh, on_go } =
        use_wires(props, |store, latest| effects::go(store, latest, Program::Journey));
    let computed = use_mut_ref(Computed::default);
    let computed = &*computed.borrow();
    let page = view_page(&store, computed, &on_go);
    view_shell(&store, afresh, page, view_notices(&store), view_keep(&store))
}

/// What connects a program to the outside world.
struct Wired {
    store: Store,
    /// How often the page was begun afresh.
    afresh: u32,
    /// Goes to an address.
    on_go: Callback<Route>,
}

#[hook]
fn use_wires(props: &AppProps, lead: fn(&Store, &Latest) -> Go) -> Wired {
    let store: Store = {
        let model = Rc::clone(&props.model);
        use_reducer(move || (*model).clone())
    };
    let keeping = {
        let keeping = Rc::clone(&props.keeping);
        use_mut_ref(move || (*keeping).clone())
    };
    let afresh = drawing::use_drawing(&store);
    let latest = use_mut_ref(Model::default);
    *latest.borrow_mut() = (*store).clone();
    // First, as keeping may load the page anew: at its address.
    effects::use_address(&store);
    effects::use_keeping(&store, &props.keys, &keeping, &latest);
    let go = lead(&store, &latest);
    effects::use_arrival(&go);
    let on_go = Callback::from(move |route: Route| {
        if !go(route.clone()) {
            let _ = browser::address::load(&route.href());
        }
    });
    Wired { store, afresh, on_go }
}
