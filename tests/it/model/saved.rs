//! What is saved, and what opens again.

use std::collections::BTreeSet;
use std::rc::Rc;

use dependable::domain::assessment::{Assessment, Form, Pick, Response, Said};
use dependable::domain::exchange::file::{self, FileError};
use dependable::state::{Asks, Msg, Notice, Opened, Opening, Route, Storage, StorageError};

use super::{
    after, answered, answered_two, asked, chose, closed, fresh, level, opened, parsed, quick,
    saved, unreadable_texts, untold,
};

#[test]
fn nothing_is_saved_before_saved_work_was_looked_for() {
    let model = after(closed(), [answered("DATA-3", 2)]);
    assert_eq!(model.to_save(), None);
}

#[test]
fn nothing_is_saved_as_long_as_nothing_is_the_persons() {
    assert_eq!(fresh().to_save(), None);
}

#[test]
fn everything_that_a_person_does_is_saved() {
    let practice = || "OPS-4".to_owned();
    let scenario = || "S3".to_owned();
    let facts = [
        chose("agent"),
        Msg::Predicted(3),
        Msg::PredictedAgain(4),
        answered("OPS-4", 3),
        Msg::Said { practice: practice().into(), said: Said::Ticked("alert".into()) },
        Msg::Said { practice: practice().into(), said: Said::Otherwise(true) },
        Msg::Said { practice: practice().into(), said: Said::Noted("June".to_owned()) },
        Msg::Said { practice: practice().into(), said: Said::OwnWords("We saw it.".to_owned()) },
        Msg::Picked { scenario: scenario().into(), pick: Pick::Best, option: "mix".into() },
        Msg::Picked { scenario: scenario().into(), pick: Pick::Worst, option: "hold".into() },
    ];
    let mut model = fresh();
    for fact in facts {
        let before = model.to_save();
        model.update(fact.clone());
        assert_ne!(model.to_save(), before, "{fact:?} is not saved");
    }
}

#[test]
fn saved_work_resumes_where_it_stopped() {
    let (before, text) = answered_two();
    let model = after(closed(), [opened(&text), Msg::WentTo(quick(""))]);
    let open = asked(&model)
        .into_iter()
        .find(|id| model.own.assessment.answer(id).is_none())
        .expect("a question is open");
    assert_eq!(model.own.assessment.responses, before.own.assessment.responses);
    assert_eq!(model.own.assessment.profile, before.own.assessment.profile);
    assert_eq!(model.own.assessment.shuffle, 7);
    assert_eq!(model.viewing.route, quick(&open));
    assert_eq!(model.notice, None);
    assert_eq!(saved(&model), text);
}

#[test]
fn starting_over_asks_once_and_can_be_refused() {
    let (before, _) = answered_two();
    let asks = after(before.clone(), [Msg::AskedToStartOver]);
    assert!(asks.viewing.asks == Some(Asks::StartingOver));
    assert_eq!(asks.own.assessment, before.own.assessment);
    assert_eq!(after(asks.clone(), [Msg::KeptGoing]), before);
    assert_eq!(after(asks, [Msg::WentTo(Route::Result)]).viewing.asks, None);
}

#[test]
fn starting_over_sets_the_answers_aside_and_undoing_brings_them_back() {
    let (before, _) = answered_two();
    let over = after(before.clone(), [Msg::AskedToStartOver, Msg::StartedOver]);
    assert!(over.own.assessment.is_blank());
    assert!(over.own.assessment.profile.is_empty());
    assert_eq!(over.own.assessment.before, None);
    assert_eq!(over.own.set_aside, [Rc::clone(&before.own.assessment)]);
    assert_eq!(over.notice, Some(Notice::StartedOver));
    assert_eq!(over.viewing.route, Route::Start);
    let undone = after(over, [Msg::UndidStartingOver]);
    assert_eq!(undone.own.assessment, before.own.assessment);
    assert_eq!(undone.own.set_aside, []);
    assert_eq!(undone.notice, None);
}

#[test]
fn starting_over_can_still_be_undone_after_a_reload() {
    let (before, _) = answered_two();
    let over = after(before.clone(), [Msg::StartedOver]);
    let reloaded = after(closed(), [opened(&saved(&over)), Msg::UndidStartingOver]);
    assert_eq!(reloaded.own.assessment.responses, before.own.assessment.responses);
}

#[test]
fn undoing_what_was_not_done_changes_nothing() {
    let (before, _) = answered_two();
    assert_eq!(after(before.clone(), [Msg::UndidStartingOver]), before);
}

#[test]
fn a_saved_text_that_cannot_be_opened_is_kept_and_told() {
    for (text, error) in unreadable_texts() {
        let model = after(closed(), [opened(&text)]);
        assert_eq!(model.kept.unreadable.as_deref(), Some(text.as_str()));
        assert_eq!(model.notice, Some(Notice::Unreadable(error)));
        assert!(model.own.assessment.is_blank());
        // Nothing is written over it as long as the person does nothing.
        assert_eq!(model.to_save(), None);
    }
}

#[test]
fn an_unreadable_text_stays_at_hand_while_the_person_answers() {
    for (text, _) in unreadable_texts() {
        let facts = [
            opened(&text),
            Msg::DismissedNotice,
            answered("DATA-3", 2),
            Msg::Saved,
            Msg::StartedOver,
        ];
        let mut model = closed();
        for fact in facts {
            model.update(fact);
            assert_eq!(model.kept.unreadable.as_deref(), Some(text.as_str()));
        }
        assert!(model.to_save().is_some());
    }
}

#[test]
fn a_text_set_aside_at_an_earlier_visit_stays_at_hand() {
    let (_, text) = answered_two();
    let visit = Opened {
        stored: Some(Ok(text)),
        unreadable: Some("not json".to_owned()),
        ..Opened::default()
    };
    let model = after(closed(), [Msg::Opened(Box::new(visit))]);
    assert_eq!(model.kept.unreadable.as_deref(), Some("not json"));
    assert_eq!(model.notice, None);
    assert!(!model.own.assessment.is_blank());
}

#[test]
fn two_texts_that_cannot_be_opened_are_both_kept() {
    let visit = Opened {
        stored: Some(Ok("second".to_owned())),
        unreadable: Some("first".to_owned()),
        ..Opened::default()
    };
    let model = after(closed(), [Msg::Opened(Box::new(visit))]);
    assert_eq!(model.kept.unreadable.as_deref(), Some("first\nsecond"));
}

#[test]
fn answers_to_unknown_practices_are_told_and_kept() {
    let (with_unknown, _) = answered_two();
    let text = saved(&after(with_unknown, [answered("XYZ-9", 1)]));
    let model = after(closed(), [opened(&text)]);
    assert_eq!(model.notice, Some(Notice::Unknown(vec!["XYZ-9".into()])));
    assert_eq!(saved(&model), text);
}

#[test]
fn an_answer_remembers_the_wording_that_it_was_given_to() {
    for (form, is_quick) in [(Form::Quick, true), (Form::Full, false), (Form::Quick, true)] {
        let answer = Msg::Said { practice: "OPS-4".into(), said: Said::Answered(level(2), form) };
        let model = after(fresh(), [answered("OPS-4", 3), answer]);
        let response = Response { answer: Some(level(2)), quick: is_quick, ..Response::default() };
        assert_eq!(model.own.assessment.responses["OPS-4"], response);
    }
}

#[test]
fn opening_a_file_sets_the_answers_aside_and_can_be_undone() {
    let (before, _) = answered_two();
    let theirs = saved(&after(fresh(), [chose("candidate"), answered("OPS-4", 1)]));
    let model =
        after(before.clone(), [Msg::ChoseFile(theirs.clone().into_bytes()), Msg::OpenedFile]);
    assert_eq!(model.notice, Some(Notice::OpenedFile));
    let id = model.own.assessment.id;
    assert_ne!(
        id, before.own.assessment.id,
        "it is another one, also where it was saved from this one"
    );
    assert_eq!(*model.own.assessment, Assessment { id, ..parsed(&theirs).assessment });
    assert_eq!(model.own.set_aside, [Rc::clone(&before.own.assessment)]);
    let undone = after(model, [Msg::UndidStartingOver]);
    assert_eq!(undone.own.assessment, before.own.assessment);
}

#[test]
fn opening_a_file_after_starting_over_keeps_what_was_set_aside() {
    let (before, _) = answered_two();
    let theirs = saved(&after(fresh(), [answered("OPS-4", 1)]));
    let model = after(
        before.clone(),
        [Msg::StartedOver, Msg::ChoseFile(theirs.into_bytes()), Msg::OpenedFile],
    );
    assert_eq!(model.own.set_aside, [Rc::clone(&before.own.assessment)]);
}

#[test]
fn a_hostile_file_changes_nothing() {
    let (before, _) = answered_two();
    for (text, error) in unreadable_texts() {
        let model = after(before.clone(), [Msg::ChoseFile(text.into_bytes()), Msg::OpenedFile]);
        assert_eq!(model.notice, Some(Notice::FileRefused(error)));
        assert_eq!(untold(&model), untold(&before));
    }
    let model = after(before.clone(), [Msg::FileTooLarge(10_000_000)]);
    let told = Notice::FileRefused(FileError::TooLarge { bytes: 10_000_000 });
    assert_eq!(model.notice, Some(told));
    assert_eq!(untold(&model), untold(&before));
}

#[test]
fn blocked_storage_is_told_and_answers_live_on() {
    let blocked = Opened { stored: Some(Err(StorageError::Blocked)), ..Opened::default() };
    let model = after(closed(), [Msg::Opened(Box::new(blocked)), answered("DATA-3", 2)]);
    assert_eq!(model.kept.storage, Storage::Failed(StorageError::Blocked));
    assert_eq!(model.opening, Opening::Opened);
    assert_eq!(model.own.assessment.answer("DATA-3"), Some(&level(2)));
}

#[test]
fn full_storage_is_told_until_saving_works_again() {
    let (model, text) = answered_two();
    let full = after(model, [Msg::SaveFailed(StorageError::Full)]);
    assert_eq!(full.kept.storage, Storage::Failed(StorageError::Full));
    assert_eq!(saved(&full), text);
    assert_eq!(after(full, [Msg::Saved]).kept.storage, Storage::Works);
}

#[test]
fn opening_files_and_starting_over_any_number_of_times_never_loses_own_answers() {
    let (own, _) = answered_two();
    let theirs = |number| saved(&after(fresh(), [answered("OPS-4", number)]));
    let mut model = after(
        own.clone(),
        [
            Msg::ChoseFile(theirs(1).into_bytes()),
            Msg::OpenedFile,
            Msg::ChoseFile(theirs(2).into_bytes()),
            Msg::OpenedFile,
            Msg::StartedOver,
            answered("SEC-3", 1),
            Msg::StartedOver,
            Msg::ChoseFile(theirs(2).into_bytes()),
            Msg::OpenedFile,
        ],
    );
    let ids: BTreeSet<u64> = model.own.set_aside.iter().map(|aside| aside.id).collect();
    assert_eq!(ids.len(), model.own.set_aside.len(), "each has an id of its own");
    for _ in 0..model.own.set_aside.len() {
        model.update(Msg::UndidStartingOver);
        if model.own.assessment.responses == own.own.assessment.responses {
            return;
        }
    }
    panic!("the person's own answers are gone");
}

#[test]
fn a_copy_holds_the_answers_at_hand_and_nothing_that_was_set_aside() {
    let (before, _) = answered_two();
    let over = after(before, [Msg::StartedOver, answered("OPS-4", 1)]);
    let copy = file::print(&over.to_copy());
    assert!(copy.contains("OPS-4") && !copy.contains("DATA-3"), "{copy}");
}

#[test]
fn answers_to_another_checklist_are_never_taken_as_answers_to_this_one() {
    let text = r#"{"format":1,"assessment":{"checklist":"gardening","responses":{"OPS-4":{"answer":{"level":3}}}}}"#;
    let error = FileError::OtherChecklist { id: "gardening".to_owned() };
    let stored = after(closed(), [opened(text)]);
    assert_eq!(stored.notice, Some(Notice::Unreadable(error.clone())));
    assert_eq!(stored.kept.unreadable.as_deref(), Some(text));
    assert!(stored.own.assessment.is_blank());
    let (before, _) = answered_two();
    let file = after(before.clone(), [Msg::ChoseFile(text.into()), Msg::OpenedFile]);
    assert_eq!(file.notice, Some(Notice::FileRefused(error)));
    assert_eq!(file.own.assessment, before.own.assessment);
}

#[test]
fn what_was_still_to_be_told_is_told_by_the_page_that_is_loaded_in_place() {
    for notice in [Notice::OpenedFile, Notice::StartedOver] {
        let told = notice.word().and_then(Notice::of_word);
        let opened = Msg::Opened(Box::new(Opened { told, ..Opened::default() }));
        assert_eq!(after(closed(), [opened]).notice, Some(notice));
    }
    assert_eq!(Notice::Unknown(Vec::new()).word(), None, "is found anew");
    assert_eq!(Notice::of_word("nothing"), None);
}
