//! Keeping: what is written, and what is learnt from what others wrote. Pure; storage itself is `browser::storage`.

use crate::domain::assessment::{Moment, Saved};
use crate::domain::checklist::Checklist;
use crate::domain::exchange::file;

/// What this tab knows of what is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keeping {
    /// The text that this tab last wrote or read.
    text: Option<String>,
    /// The same, with the moment of everything in it.
    known: Saved,
    /// The mark of the last time everything was deleted, as this page found it.
    deleted: Option<String>,
    /// Something was kept when this page last looked.
    was_there: bool,
}

/// What is to be done after a look at what is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Turn {
    /// To be written.
    pub write: Option<String>,
    /// What others had said as well; the model takes it in.
    pub learnt: Option<Learnt>,
    /// A text that somebody wrote and that cannot be read; to be kept aside before anything is written over it.
    pub unreadable: Option<String>,
    /// The browser had deleted what was kept; it is to be written again.
    pub is_lost: bool,
}

/// What others said, put together with what was said here.
#[derive(Clone, Debug, PartialEq)]
pub struct Learnt {
    /// What was said here when this was put together. The person may have gone on since.
    pub saw: Saved,
    /// Both in one.
    pub whole: Saved,
}

impl Keeping {
    /// Knows what was found when the page was opened.
    pub fn new(text: Option<String>, checklist: &Checklist) -> Keeping {
        let known = text.as_deref().and_then(|text| read(text, checklist)).unwrap_or_default();
        Keeping { text, known, ..Keeping::default() }
    }

    /// Knows the mark of the last time everything was deleted; to be read before what is kept.
    #[must_use]
    pub fn after(self, deleted: Option<String>) -> Keeping {
        Keeping { deleted, ..self }
    }

    /// The id of the assessment at hand.
    pub fn at_hand(&self) -> u64 {
        self.known.assessment.id
    }

    /// Whether a person deleted everything on this device since this page was opened: it forgets what it knows and
    /// writes nothing, whatever is kept by now. A page that slept, or that the browser kept aside, finds it when it wakes.
    pub fn is_deleted(&self, mark: Option<&str>) -> bool {
        mark.is_some() && mark != self.deleted.as_deref()
    }

    /// Whether everything that this tab knows of is in what is kept right now.
    pub fn is_kept(&self, stored: Option<&str>) -> bool {
        stored.is_some() && stored == self.text.as_deref()
    }

    /// The answers at hand as they stood when they last changed, and when that was; none where it was not noted.
    ///
    /// Whoever looks at the same result on another day makes no snapshot of that day.
    pub fn snapshot(&self) -> Option<(Moment, String)> {
        let (assessment, since) = (self.known.assessment.clone(), self.known.assessment.latest());
        let taken = Saved { assessment, since, ..Saved::default() };
        (since != 0).then(|| (since, file::print(&taken)))
    }

    /// After `ours` changed, or after somebody else wrote: never writes the old over the new.
    ///
    /// `stored` is what is kept right now. Without a change on either side there is nothing to do.
    pub fn turn(
        &mut self,
        ours: Saved,
        stored: Option<&str>,
        now: Moment,
        checklist: &Checklist,
    ) -> Turn {
        let ours = ours.stamped(&self.known, now);
        // What found no room was never there.
        let was_there = std::mem::replace(&mut self.was_there, stored.is_some());
        let mut turn = Turn { is_lost: was_there && stored.is_none(), ..Turn::default() };
        if stored == self.text.as_deref() {
            if ours != self.known {
                let text = file::print(&ours);
                turn.write = Some(text.clone());
                self.text = Some(text);
                self.known = ours;
            }
            return turn;
        }
        let theirs = stored.map(|text| read(text, checklist));
        if let (Some(None), Some(text)) = (&theirs, stored) {
            turn.unreadable = Some(text.to_owned());
        }
        let Some(Some(theirs)) = theirs else {
            let text = file::print(&ours);
            turn.write = Some(text.clone());
            self.text = Some(text);
            self.known = ours;
            return turn;
        };
        let whole = ours.clone().merged(theirs);
        let merged = file::print(&whole);
        if whole != ours {
            turn.learnt = Some(Learnt { saw: ours, whole: whole.clone() });
        }
        if stored != Some(merged.as_str()) {
            turn.write = Some(merged.clone());
        }
        self.text = Some(merged);
        self.known = whole;
        turn
    }
}

/// What is kept, if it can be read and is about this checklist: other answers are never taken for answers to this one,
/// nor those to an earlier version of it for answers to the one at hand.
fn read(text: &str, checklist: &Checklist) -> Option<Saved> {
    let saved = file::parse(text).ok()?;
    let theirs = &saved.assessment.checklist;
    let is_about_it = theirs.is_empty() || checklist.id.is_empty() || *theirs == checklist.id;
    is_about_it.then(|| saved.upgraded(checklist))
}
