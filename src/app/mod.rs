//! Wires: the store, the outside world, and the page that the address names.
//!
//! There are two programs, so that the first visit is light. [`FirstApp`] draws the first page and the
//! three-minute check; [`WholeApp`] draws everything. The first loads the whole in the background and
//! hands its answers over when a page is wanted that it does not draw.

mod effects;
mod keep;
mod notices;
mod shell;
#[cfg(target_arch = "wasm32")]
pub mod start;
pub mod titles;

use std::rc::Rc;

use yew::prelude::*;

use keep::view_keep;
use notices::view_notices;
use shell::view_shell;

use crate::domain::checklist::Checklist;
use crate::domain::texts::{Text, Texts};
use crate::pages::brief::Brief;
use crate::pages::contrast::ContrastPage;
use crate::pages::full::Full;
use crate::pages::quick::view_quick;
use crate::pages::result::ResultPage;
use crate::pages::room::Room;
use crate::pages::start::view_start;
use crate::pages::view_waiting;
use crate::state::store::Store;
use crate::state::{Model, Msg, Opened, Reads, Route, Shared};

/// What an app begins with: the same where the page is rendered ahead of time and where it is taken over.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub texts: Shared<Texts>,
    pub checklist: Shared<Checklist>,
    pub route: Route,
    /// The whole checklist is in `checklist`.
    #[prop_or_default]
    pub is_whole: bool,
    /// What is known before the page is taken over, such as choices made in it; waits until then.
    #[prop_or_default]
    pub early: Option<Rc<Opened>>,
}

/// The program of the first visit. Whatever it cannot draw, a message among it, the whole one draws.
#[component]
pub fn FirstApp(props: &AppProps) -> Html {
    let store = use_store_of(props, Reads::nothing);
    effects::use_opening(&store, props.early.clone());
    effects::use_whole_program(&store);
    effects::use_running(&store);
    let on_go = store.dispatcher().to_callback().reform(Msg::WentTo);
    let page = match &store.route {
        Route::Start => view_start(&store, &on_go),
        Route::Quick(at) => view_quick(&store, at, &on_go),
        _ if store.whole_failed => view_waiting(&store.texts, Text::SiteWholeFailed),
        _ => view_waiting(&store.texts, Text::SiteWaiting),
    };
    view_shell(&store, page, Html::default(), Html::default())
}

/// The program that draws every page.
#[component]
pub fn WholeApp(props: &AppProps) -> Html {
    let store = use_store_of(props, Reads::default);
    effects::use_opening(&store, props.early.clone());
    effects::use_whole_checklist(&store);
    effects::use_running(&store);
    let on_go = store.dispatcher().to_callback().reform(Msg::WentTo);
    let page = match &store.route {
        Route::Start => view_start(&store, &on_go),
        Route::Quick(at) => view_quick(&store, at, &on_go),
        Route::Full(at) => html! { <Full at={at.clone()} {on_go} /> },
        Route::Result => html! { <ResultPage /> },
        Route::Brief => html! { <Brief /> },
        Route::Room(at) => html! { <Room at={at.clone()} /> },
        Route::Contrast => html! { <ContrastPage /> },
    };
    html! {
        <ContextProvider<Store> context={store.clone()}>
            { view_shell(&store, page, view_notices(&store), view_keep(&store)) }
        </ContextProvider<Store>>
    }
}

#[hook]
fn use_store_of(props: &AppProps, reads: fn() -> Reads) -> Store {
    let AppProps { texts, checklist, route, is_whole, .. } = props.clone();
    use_reducer(move || Model::new(texts, checklist, route, is_whole, reads()))
}
