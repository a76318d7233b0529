//! The pages of the desk: what was kept, sent and received.

mod along;
pub mod builder;
pub mod history;
mod reworded;
mod shared;

pub(in crate::pages) use along::view_reveals;
pub(super) use shared::refused_text;

use std::rc::Rc;

use yew::prelude::*;

use super::view_way_back_to;
use crate::components::element::keyed;
use crate::state::Route;
use crate::state::desk::{DeskMsg, Hears};
use crate::state::store::{DeskStore, Store};

/// Tells the desk what happened, beside the model as it stands.
fn send(store: &Store, desk: &DeskStore) -> Callback<DeskMsg> {
    let (desk, model) = (desk.dispatcher(), Rc::new((**store).clone()));
    Callback::from(move |msg| desk.dispatch(Hears { msg, model: Rc::clone(&model) }))
}

/// The page that the address names.
pub fn view_page(store: &Store, desk: &DeskStore) -> Html {
    let page = match &store.viewing.route {
        Route::Shared => shared::view_shared(store, desk),
        Route::History => history::view_history(store, desk),
        Route::Along => along::view_along(store, desk),
        // The journey's.
        _ => Html::default(),
    };
    view_way_back_to(store).into_iter().chain([keyed("page", page)]).collect()
}
