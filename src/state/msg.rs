use super::early::Early;
use super::keeping::Learnt;
use super::kept::StorageError;
use super::notice::Notice;
use super::route::Route;
use super::shortcuts::Shortcuts;
use super::viewing::{Fold, Handover};
use crate::domain::assessment::{Pick, Said, Saved};
use crate::domain::checklist::{OptionId, PracticeId, ScenarioId, Tag};

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
    pub unreadable: Option<String>,
    /// Whether keys of one sign may answer.
    pub shortcuts: Shortcuts,
    /// What the page before this one, loaded anew, had still to tell.
    pub told: Option<Notice>,
}

/// What happened: the one list of everything that can change a [`Model`](super::Model).
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    Opened(Box<Opened>),
    WentTo(Route),
    ChoseProfile(Tag),
    /// What the system is called, as it stands now.
    Named(String),
    /// Another one is answering, and this becomes of the answers.
    HandedOver(Handover),
    /// The opening screen of a check was left by its button.
    Began,
    Predicted(u8),
    PredictedAgain(u8),
    Said {
        practice: PracticeId,
        said: Said,
    },
    LedToEvidence,
    Picked {
        scenario: ScenarioId,
        pick: Pick,
        option: OptionId,
    },
    AskedToStartOver,
    KeptGoing,
    StartedOver,
    UndidStartingOver,
    /// A file of these bytes; nothing is changed before a yes.
    ChoseFile(Vec<u8>),
    /// The file that was chosen is to be opened.
    OpenedFile,
    FileTooLarge(usize),
    Learnt(Box<Learnt>),
    /// Assessments were switched, copied, named or deleted: everything as it stands after that, made in one turn out of
    /// what [`Model::to_save`](super::Model::to_save) told.
    Rearranged(Box<Saved>),
    FoundUnreadable(String),
    /// The browser had deleted what was kept.
    FoundNothing,
    Saved,
    SaveFailed(StorageError),
    NotPrinted,
    OfferedCopy,
    DismissedNotice,
    ChoseShortcuts(Shortcuts),
    Unfolded(Fold),
}
