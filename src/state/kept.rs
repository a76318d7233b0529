//! How keeping goes, and what could not be read.

use std::rc::Rc;

/// How keeping goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// How saving goes.
    pub storage: Storage,
    /// A saved text that could not be opened, kept for download.
    pub unreadable: Option<Rc<str>>,
}

/// How saving goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// As it should.
    #[default]
    Works,
    /// Answers live only as long as the page.
    Failed(StorageError),
}

/// Why the browser does not save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// It is switched off, as in a private window or inside another page.
    Blocked,
    /// There is no room left.
    Full,
}

impl Kept {
    /// Two texts that could not be opened are kept one after the other.
    pub(super) fn add_unreadable(&mut self, text: &str) {
        let earlier = self.unreadable.take();
        self.unreadable = Some(match earlier {
            Some(earlier) if &*earlier != text => format!("{earlier}\n{text}").into(),
            _ => text.into(),
        });
    }
}
