//! What the desk knows beside the model, and how that changes.

mod received;

pub use received::{Received, Theirs};

use std::rc::Rc;

use yew::prelude::*;

use super::model::Model;

/// What the desk knows beside the model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// What came by a link.
    pub received: Received,
    /// What stands in the field for links.
    pub pasted: Rc<str>,
}

/// Everything that can change a [`Desk`].
#[derive(Clone, Debug, PartialEq)]
pub enum DeskMsg {
    /// A text that should hold a link.
    Received(Rc<str>),
    /// Something stands in the field for links.
    Pasted(Rc<str>),
}

impl Desk {
    /// What happened, told to a desk beside this model.
    pub fn update(&mut self, msg: DeskMsg, own: &Model) {
        match msg {
            DeskMsg::Received(text) => self.received = Received::read(&text, own),
            DeskMsg::Pasted(text) => self.pasted = text,
        }
    }
}

/// The desk, and a way to tell it what happened.
pub type DeskStore = UseReducerHandle<Desk>;

/// What a desk hears: what happened, and the model beside it as it stood then.
#[derive(Clone, Debug)]
pub struct Hears {
    /// What happened.
    pub msg: DeskMsg,
    /// A person's own.
    pub model: Rc<Model>,
}

impl Reducible for Desk {
    type Action = Hears;

    fn reduce(self: Rc<Self>, hears: Hears) -> Rc<Self> {
        let mut next = (*self).clone();
        next.update(hears.msg, &hears.model);
        if next == *self { self } else { Rc::new(next) }
    }
}
