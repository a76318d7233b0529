//! What the desk knows beside the model, and how that changes.

mod along;
mod history;
mod planning;
mod received;

pub use along::{Along, AlongMsg, Carrier, Outcome};
pub use history::{Day, Days, Deleted, Device, History, HistoryMsg, Keeps, Point};
pub use planning::{PlanMsg, PlanTold, Planned, Planning};
pub use received::{Received, Theirs};

use std::rc::Rc;

use super::model::Model;

/// What the desk knows beside the model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// What came by a link.
    pub received: Received,
    /// What stands in the field for links.
    pub pasted: Rc<str>,
    /// What is taken along.
    pub along: Along,
    /// What was kept on earlier days.
    pub history: History,
    /// What the names of those days begin with.
    pub days: Rc<str>,
    /// Under what name plans are kept.
    pub plans: Rc<str>,
}

/// Everything that can change a [`Desk`].
#[derive(Clone, Debug, PartialEq)]
pub enum DeskMsg {
    /// A text that should hold a link.
    Received(Rc<str>),
    /// A copy of what came was kept.
    KeptCopy,
    /// Something stands in the field for links.
    Pasted(Rc<str>),
    /// About what is taken along.
    Along(AlongMsg),
    /// About what was kept on earlier days.
    History(HistoryMsg),
}

/// What a desk hears: what happened, and the model beside it as it stood then.
#[derive(Clone, Debug)]
pub struct Hears {
    /// What happened.
    pub msg: DeskMsg,
    /// A person's own.
    pub model: Rc<Model>,
}

impl Desk {
    /// What happened, told to a desk beside this model.
    pub fn update(&mut self, msg: DeskMsg, own: &Model) {
        match msg {
            DeskMsg::Received(text) => self.received = Received::read(&text, own),
            DeskMsg::KeptCopy => {
                if let Received::Theirs(theirs) = &mut self.received {
                    theirs.is_kept = true;
                }
            }
            DeskMsg::Pasted(text) => self.pasted = text,
            DeskMsg::Along(msg) => self.along.update(msg),
            DeskMsg::History(msg) => self.history.update(msg, &own.checklist),
        }
    }
}
