use std::rc::Rc;

use crate::domain::exchange::link::{Invitation, LinkError};

/// A member's side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joining {
    /// What came by a link.
    pub came: Invited,
    /// What they call themselves.
    pub name: Rc<str>,
}

/// What came by the lead's link.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Invited {
    /// Nothing.
    #[default]
    Nothing,
    /// No invitation, or one that cannot be opened.
    Refused(LinkError),
    /// A team asks.
    By(Invitation),
    /// The member begins.
    Began(Invitation),
}
