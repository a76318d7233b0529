//! Messages and questions in a language that nobody speaks.

use dependable::domain::assessment::Saved;
use dependable::domain::exchange::file::{self, FileError};
use dependable::state::{Asks, Msg, Notice, Storage, StorageError};

use super::{said, speaks_no_english};
use crate::pages::{candidate, draw_app, team};

#[test]
fn a_chosen_file_is_shown_without_a_word_of_english() {
    let mine = said(candidate());
    let aside = vec![(*mine.own.assessment).clone()];
    let bytes = file::print(&Saved { set_aside: aside, ..mine.to_copy() }).into_bytes();
    for mut model in [mine, said(team())] {
        model.update(Msg::ChoseFile(bytes.clone()));
        assert!(matches!(model.viewing.asks, Some(Asks::Opening(_))));
        speaks_no_english([("a file".to_owned(), draw_app(model).said())]);
    }
}

#[test]
fn no_message_keeps_a_word_of_english() {
    let errors = [
        FileError::TooLarge { bytes: 2_000_000 },
        FileError::Empty,
        FileError::NotText,
        FileError::Utf16,
        FileError::Link,
        FileError::NoAnswers,
        FileError::CutOff { line: 1, column: 2 },
        FileError::Twice { line: 1, column: 2 },
        FileError::NotReadable { line: 1, column: 2 },
        FileError::NotAnAssessment { at: None },
        FileError::NotAnAssessment { at: Some("OPS-4".to_owned()) },
        FileError::OtherChecklist { id: "gardening".to_owned() },
        FileError::Newer { format: 9 },
    ];
    let mut notices: Vec<Notice> = errors
        .into_iter()
        .flat_map(|error| [Notice::Unreadable(error.clone()), Notice::FileRefused(error)])
        .collect();
    let ids = vec!["gardening".repeat(9); 12];
    notices.extend([
        Notice::Unknown(ids),
        Notice::StartedOver,
        Notice::KeptAgain,
        Notice::OpenedFile,
        Notice::NotPrinted,
        Notice::Offered,
    ]);
    for notice in notices {
        for storage in [StorageError::Blocked, StorageError::Full] {
            let mut model = said(candidate());
            model.notice = Some(notice.clone());
            model.kept.storage = Storage::Failed(storage);
            model.viewing.asks = Some(match storage {
                StorageError::Full => Asks::StartingOver,
                StorageError::Blocked => Asks::Who("team".into()),
            });
            let said = draw_app(model).said();
            // A name that was cut after forty letters.
            // A copy of the answers is the same in every language.
            let said = said.into_iter().filter(|text| !text.starts_with('{'));
            let said = said.map(|text| text.replace("gard\u{2026}", "\u{2026}"));
            speaks_no_english([(format!("{notice:?}"), said.collect())]);
        }
    }
}
