//! Why a file is not opened, and the sentence for it.

use super::LARGEST;
use crate::domain::texts::{Text, Texts};

/// Why a text could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// A file beyond [`LARGEST`].
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// Nothing is in it.
    Empty,
    /// Bytes that are no text, such as an image.
    NotText,
    /// A text of another encoding.
    Utf16,
    /// A private link.
    Link,
    /// A checklist, or a description of the form: questions, and no answers.
    NoAnswers,
    /// A team's file, where one person's answers are expected.
    Team,
    /// One person's answers, where a team's file is expected.
    NoTeam,
    /// JSON whose end is missing.
    CutOff {
        /// The line where it ends, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// Not JSON.
    NotReadable {
        /// The line where reading stopped, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// An entry of this name was there before; nobody can say which of the two holds.
    Twice {
        /// The line where it stands again, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON, but not of the form of an assessment.
    NotAnAssessment {
        /// What does not belong there, such as `OPS-4`; none if it is all of it.
        at: Option<String>,
    },
    /// Answers to another checklist.
    OtherChecklist {
        /// Its id.
        id: String,
    },
    /// Written by a newer version of the app.
    Newer {
        /// Its format.
        format: u64,
    },
}

impl FileError {
    /// Why, in the words of a page.
    pub fn reason(&self, texts: &Texts) -> String {
        let plain = |text: Text| texts[text].to_owned();
        match self {
            FileError::TooLarge { bytes } => texts.notice_too_large(*bytes, LARGEST),
            FileError::Empty => plain(Text::NoticeEmpty),
            FileError::NotText => plain(Text::NoticeNotText),
            FileError::Utf16 => plain(Text::NoticeUtf16),
            FileError::Link => plain(Text::NoticeLink),
            FileError::NoAnswers => plain(Text::NoticeNoAnswers),
            FileError::Team => plain(Text::NoticeTeam),
            FileError::NoTeam => plain(Text::NoticeNoTeam),
            FileError::CutOff { line, column } => texts.notice_cut_off(*line, *column),
            FileError::NotReadable { line, column } => texts.notice_not_readable(*line, *column),
            FileError::Twice { line, column } => texts.notice_twice(*line, *column),
            FileError::OtherChecklist { id } => texts.notice_other_checklist(id),
            FileError::NotAnAssessment { at: Some(at) } => texts.notice_not_an_assessment(at),
            FileError::NotAnAssessment { at: None } => plain(Text::NoticeNoAssessment),
            FileError::Newer { format } => texts.notice_newer(&format.to_string()),
        }
    }
}
