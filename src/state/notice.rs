//! What there is to tell.

use crate::domain::checklist::PracticeId;
use crate::domain::exchange::file::FileError;

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Saved work could not be opened, and was kept.
    Unreadable(FileError),
    /// A file that was chosen could not be opened; nothing changed.
    FileRefused(FileError),
    /// Answers to practices that this checklist does not have; they are kept.
    UnknownPractices(Vec<PracticeId>),
    /// The answers were set aside and can be brought back.
    StartedOver,
    /// A file was opened.
    OpenedFile,
    /// A text was copied.
    Copied,
    /// The browser did not allow copying.
    NotCopied,
}
