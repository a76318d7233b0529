//! What there is to tell.

use crate::domain::exchange::file::FileError;

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Saved work could not be opened, and was kept.
    Unreadable(FileError),
    /// A file that was chosen could not be opened; nothing changed.
    FileRefused(FileError),
    /// Names that this checklist does not have; what stands under them is kept.
    Unknown(Vec<String>),
    /// The answers were set aside and can be brought back.
    StartedOver,
    /// The browser had deleted what was kept; what is here is kept again.
    KeptAgain,
    /// A file was opened.
    OpenedFile,
    /// The browser does not seem to print.
    NotPrinted,
    /// A copy was offered as a file; whether one came, a page is not told.
    Offered,
}

/// What was done, by a word for it: still to be told where the page is loaded anew before anybody can have read it.
const LASTING: [(&str, Notice); 2] =
    [("opened", Notice::OpenedFile), ("over", Notice::StartedOver)];

impl Notice {
    /// The word for it; none where a page that is loaded anew finds by itself what there is to tell.
    pub fn word(&self) -> Option<&'static str> {
        LASTING.iter().find(|(_, notice)| notice == self).map(|(word, _)| *word)
    }

    /// What a word is for.
    pub fn of_word(word: &str) -> Option<Notice> {
        LASTING.into_iter().find(|(known, _)| *known == word).map(|(_, notice)| notice)
    }
}
