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
        Keeping { text, known }
    }

    /// Whether everything that this tab knows of is in what is kept right now.
    pub fn is_kept(&self, stored: Option<&str>) -> bool {
        stored.is_some() && stored == self.text.as_deref()
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
        let mut turn = Turn::default();
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
