use super::early::Early;
use super::keeping::Learnt;
use super::model::{Fold, StorageError};
use super::route::Route;
use crate::domain::assessment::{Pick, Said};
use crate::domain::checklist::{OptionId, PracticeId, ScenarioId, Tag};
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

/// What was found when the program arrived.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The saved text, if there is one, or why it cannot be read.
    pub stored: Option<Result<String, StorageError>>,
    /// What was done before the program was there.
    pub early: Early,
    /// A number that makes the order of options this person's own.
    pub shuffle: u32,
    /// A text that could not be opened at an earlier time.
    pub aside: Option<String>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    Opened(Box<Opened>),
    WentTo(Route),
    ChoseProfile(Tag),
    Predicted(u8),
    PredictedAgain(u8),
    Said { practice: PracticeId, said: Said },
    Picked { scenario: ScenarioId, pick: Pick, option: OptionId },
    AskedToStartOver,
    KeptGoing,
    StartedOver,
    UndidStartingOver,
    OpenedFile(String),
    FileTooLarge(usize),
    Learnt(Box<Learnt>),
    FoundUnreadable(String),
    Saved,
    SaveFailed(StorageError),
    Copied(bool),
    DismissedNotice,
    Unfolded(Fold),
}
