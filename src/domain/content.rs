//! What a page carries: the words on screen and the checklist, in one piece.

use super::checklist::Checklist;
use super::checklist::packed::{Packed, Reader};
use super::texts::Texts;

/// Words and checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// The words on screen.
    pub texts: Texts,
    /// What can be asked.
    pub checklist: Checklist,
}

impl Content {
    /// What the first page and the three-minute check need; the whole takes its place when it has arrived.
    #[must_use]
    pub fn first_part(&self) -> Content {
        Content { texts: self.texts.first_part(), checklist: self.checklist.first_part() }
    }
}

impl Packed for Content {
    fn put(&self, out: &mut String) {
        self.texts.put(out);
        self.checklist.put(out);
    }

    fn take(reader: &mut Reader) -> Content {
        Content { texts: Packed::take(reader), checklist: Packed::take(reader) }
    }
}
