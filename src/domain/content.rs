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

impl Packed for Content {
    fn put(&self, out: &mut String) {
        self.texts.put(out);
        self.checklist.put(out);
    }

    fn take(reader: &mut Reader) -> Content {
        Content { texts: Packed::take(reader), checklist: Packed::take(reader) }
    }
}
