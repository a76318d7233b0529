use std::rc::Rc;

use crate::domain::checklist::Checklist;
use crate::domain::exchange::file::FileError;
use crate::domain::exchange::link::{Arrived, LinkError};
use crate::domain::team::{Arrival, Return, Team, Unfit};

/// Something that came, and where it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Came {
    /// Where it was found.
    pub whence: Whence,
    /// What it holds.
    pub holds: Result<Return, NotTaken>,
}

impl Came {
    /// What was found in a text; that there is nothing in it comes as well.
    pub fn in_text(found: Vec<Result<Arrived, LinkError>>) -> Vec<Came> {
        if found.is_empty() {
            let holds = Err(NotTaken::Link(LinkError::NoLink));
            return vec![Came { whence: Whence::Text(0), holds }];
        }
        let came = |(nth, one): (usize, Result<Arrived, LinkError>)| Came {
            whence: Whence::Text(nth + 1),
            holds: one.map(|arrived| arrived.given).map_err(NotTaken::Link),
        };
        found.into_iter().enumerate().map(came).collect()
    }
}

/// Where something that came was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whence {
    /// In a text, as the link with this number from 1 on.
    Text(usize),
    /// In the file with this name.
    File(Rc<str>),
}

/// Why something that came holds no return.
#[derive(Clone, Debug, PartialEq)]
pub enum NotTaken {
    /// A link that cannot be opened.
    Link(LinkError),
    /// A file that cannot be opened.
    File(FileError),
    /// A file of so many bytes.
    TooLarge(usize),
    /// The browser did not hand out the file.
    Refused,
    /// It can be read, and does not fit.
    Unfit(Unfit),
}

/// What came, before it is taken in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arriving {
    /// What can be taken in, in the order in which it came, each once.
    pub fit: Vec<FitReturn>,
    /// What cannot, and why.
    pub unfit: Vec<(Whence, NotTaken)>,
}

/// A return that can be taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct FitReturn {
    /// Where it was found.
    pub whence: Whence,
    /// What it holds.
    pub one: Rc<Return>,
    /// What it would change.
    pub arrival: Arrival,
    /// It was handed back to another team.
    pub is_for_another: bool,
    /// It is taken in when the lead says so.
    pub is_picked: bool,
}

impl Arriving {
    /// What came, after what came before and still waits.
    pub(super) fn of(
        before: Option<&Arriving>,
        came: Vec<Came>,
        team: &Team,
        checklist: &Checklist,
    ) -> Arriving {
        let mut arriving = before.cloned().unwrap_or_default();
        // Another text was looked at: what was wrong with the last one is over.
        if came.iter().any(|one| matches!(one.whence, Whence::Text(_))) {
            arriving.unfit.retain(|(whence, _)| !matches!(whence, Whence::Text(_)));
        }
        for Came { whence, holds } in came {
            let fit = holds.and_then(|one| one.fit(checklist).map_err(NotTaken::Unfit));
            match fit {
                Err(why) => {
                    if !arriving.unfit.contains(&(whence.clone(), why.clone())) {
                        arriving.unfit.push((whence, why));
                    }
                }
                Ok(one) => {
                    if arriving.fit.iter().any(|known| *known.one == one) {
                        continue;
                    }
                    let arrival = team.arrival(&one);
                    let is_for_another = one.team.is_some_and(|id| id != team.id);
                    let is_picked = arrival == Arrival::New && !is_for_another;
                    arriving.fit.push(FitReturn {
                        whence,
                        one: Rc::new(one),
                        arrival,
                        is_for_another,
                        is_picked,
                    });
                }
            }
        }
        arriving
    }

    pub(super) fn pick(&mut self, nth: usize, is_picked: bool) {
        if let Some(fit) = self.fit.get_mut(nth) {
            fit.is_picked = is_picked;
        }
    }

    /// What is taken in when the lead says so.
    pub fn picked(&self) -> impl Iterator<Item = &Return> {
        self.fit.iter().filter(|fit| fit.is_picked).map(|fit| &*fit.one)
    }
}
