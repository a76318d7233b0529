//! The model as Yew sees it: one reducer, read by pages and by `app`.

use std::rc::Rc;

use yew::prelude::*;

use super::model::{Model, Msg};

/// The model, and a way to tell it what happened.
pub type Store = UseReducerHandle<Model>;

impl Reducible for Model {
    type Action = Msg;

    fn reduce(self: Rc<Self>, msg: Msg) -> Rc<Self> {
        let mut next = (*self).clone();
        next.update(msg);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Reads the store.
///
/// # Panics
///
/// Outside of `App`, which provides it.
#[hook]
pub fn use_store() -> Store {
    #[expect(
        clippy::expect_used,
        reason = "a page outside of App is a mistake in the program, not in its input"
    )]
    use_context::<Store>().expect("pages are drawn inside App")
}
