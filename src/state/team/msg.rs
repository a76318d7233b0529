use std::rc::Rc;

use super::{Act, Came, Draft, Joining, Listing, Shelf, Takeaway};
use crate::domain::assessment::Moment;
use crate::domain::checklist::PracticeId;
use crate::domain::exchange::csv::Decimals;
use crate::domain::exchange::file::FileError;
use crate::domain::team::{Team, TeamId};
use crate::state::desk::Outcome;

/// Everything that can change [`Teams`].
#[derive(Clone, Debug, PartialEq)]
pub enum TeamMsg {
    /// What is kept, how many texts cannot be read, and where all of it is kept.
    Found(Vec<Rc<Team>>, usize, Shelf),
    /// These are kept now, or would be if there were a place.
    Kept(Shelf, Rc<Vec<Rc<Team>>>),
    /// A team is set up, or not any more.
    Drafted(Option<Draft>),
    /// The team that was set up begins: its id, and when.
    Began(TeamId),
    /// Another team is the one at hand; none shows the list.
    Chose(Option<TeamId>),
    /// Something in the team at hand changed.
    Acted(Act),
    /// A team came as a file.
    CameWhole(Box<Team>),
    /// A team's file was not opened.
    RefusedWhole(FileError),
    /// A text with a member's answers was opened as an address.
    Opened(Rc<str>),
    /// The team that this tab had at hand before the page was loaded anew.
    Resumed(TeamId),
    /// The copy of a team that came is put together with the one that is here; or it is left.
    PutTogether,
    /// The copy of a team that came is left.
    LeftCopy,
    /// Something stands in the field for links.
    Pasted(Rc<str>),
    /// Returns came.
    Came(Vec<Came>),
    /// Whether this one of those that came is taken in.
    Picked(usize, bool),
    /// Those that are picked are taken in.
    TookIn,
    /// What came is left.
    Left,
    /// The last thing that was taken out comes back.
    BroughtBack,
    /// The page asks whether to delete a team; or does not any more.
    Deletes(Option<TeamId>),
    /// A team is deleted.
    Deleted(TeamId),
    /// This became of taking something along.
    Tried(Takeaway, Outcome),
    /// The text of it is shown, or not any more.
    Showed(Takeaway),
    /// From which member on a table shows them.
    From(usize),
    /// All rows of a table.
    Unfolded(Listing),
    /// Now is compared with this day.
    Since(Option<Moment>),
    /// How tables write figures.
    ChoseDecimals(Decimals),
    /// The meeting is at this practice; none is the agenda.
    MetAt(Option<PracticeId>, Moment),
    /// About what a member hands back.
    Join(Joining),
}
