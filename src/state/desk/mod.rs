//! What the desk knows beside the model, and how that changes.

mod along;
mod history;
mod planning;
mod received;

pub use along::{Along, AlongMsg, Carrier, Outcome, Sealing};
pub use history::{Day, Days, Deleted, Device, History, HistoryMsg, Keeps, Point};
pub use planning::{PlanMsg, PlanTold, Planned, Planning};
pub use received::{OWN, Received, SealedLink, Theirs, Tried};

use std::rc::Rc;

use super::model::Model;
use crate::domain::exchange::link;

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
    /// A passphrase, as it stands now.
    Typed(Rc<str>),
    /// A sealed link was tried, and this became of it.
    Tried(Tried),
    /// A sealed link was opened: what it holds.
    Unsealed(Rc<[u8]>),
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
            DeskMsg::Typed(passphrase) => {
                if let Received::Sealed(link) = &mut self.received {
                    (link.passphrase, link.tried) = (passphrase, Tried::NotYet);
                }
            }
            DeskMsg::Tried(tried) => {
                if let Received::Sealed(link) = &mut self.received {
                    link.tried = tried;
                }
            }
            DeskMsg::Unsealed(contents) => {
                if let Received::Sealed(link) = &self.received {
                    let read = link::read_contents(&own.checklist, &contents);
                    self.received = Received::of(read, &link.came, own);
                }
            }
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
