//! The model as Yew sees it: one reducer, read by pages and by `app`; and what the desk knows beside it, another.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, Hears};
use super::embed::{Hosted, HostedMsg};
use super::model::Model;
use super::msg::Msg;
use super::team::{TeamHears, Teams};

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

/// What the desk knows beside the model, and a way to tell it what happened.
pub type DeskStore = UseReducerHandle<Desk>;

impl Reducible for Desk {
    type Action = Hears;

    fn reduce(self: Rc<Self>, hears: Hears) -> Rc<Self> {
        let mut next = (*self).clone();
        next.update(hears.msg, &hears.model);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What the team's pages know beside the model, and a way to tell it what happened.
pub type TeamStore = UseReducerHandle<Teams>;

impl Reducible for Teams {
    type Action = TeamHears;

    fn reduce(self: Rc<Self>, hears: TeamHears) -> Rc<Self> {
        let mut next = (*self).clone();
        next.update(hears.msg, &hears.model);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What is known of the page around the check, and a way to tell it what happened.
pub type HostedStore = UseReducerHandle<Hosted>;

impl Reducible for Hosted {
    type Action = HostedMsg;

    fn reduce(self: Rc<Self>, msg: HostedMsg) -> Rc<Self> {
        let mut next = (*self).clone();
        next.update(msg);
        if next == *self { self } else { Rc::new(next) }
    }
}
