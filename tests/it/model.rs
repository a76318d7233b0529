//! What happens to the answers: every fact that the model hears, and what it must not lose.

use dependable::domain::assessment::{Answer, Level, Response};
use dependable::domain::content::Content;
use dependable::domain::exchange::file::{self, FileError, Saved};
use dependable::state::route::PAGES;
use dependable::state::{Model, Msg, Notice, Opened, Reads, Route, Storage, StorageError, Whole};
use proptest::prelude::*;

use crate::support::built_in;
use crate::texts::english;

fn level(number: u8) -> Answer {
    Answer::Level(Level::at_most_max(number))
}

fn answered(practice: &str, number: u8) -> Msg {
    Msg::Answered { practice: practice.to_owned(), answer: level(number) }
}

fn chose(tag: &str) -> Msg {
    Msg::ChoseProfile { tag: tag.to_owned() }
}

fn quick(at: &str) -> Route {
    Route::Quick(at.to_owned())
}

fn opened(stored: &str) -> Msg {
    Msg::Opened(Box::new(Opened {
        stored: Some(Ok(stored.to_owned())),
        shuffle: 7,
        ..Opened::default()
    }))
}

/// Everything that a page can show, once it has arrived.
pub(crate) fn content() -> Content {
    Content { texts: english(), checklist: built_in().clone() }
}

/// A model as the page draws it ahead of time, with the part of the content for the three-minute check.
pub(crate) fn closed() -> Model {
    let Whole { texts, checklist } = content().first_part().into();
    Model { texts, checklist, ..Model::default() }
}

/// The fact that everything has arrived.
pub(crate) fn loaded() -> Msg {
    Msg::LoadedWhole(Some(content().into()))
}

/// A model on a machine without saved work.
fn fresh() -> Model {
    after(closed(), [Msg::Opened(Box::new(Opened { shuffle: 7, ..Opened::default() }))])
}

/// The model after these facts.
pub(crate) fn after(mut model: Model, facts: impl IntoIterator<Item = Msg>) -> Model {
    for fact in facts {
        model.update(fact);
    }
    model
}

/// A model whose person has answered two questions, and the text that was saved of it.
#[track_caller]
fn answered_two() -> (Model, String) {
    let model = after(
        fresh(),
        [chose("team"), Msg::Predicted(6), answered("DATA-3", 2), answered("ENG-5", 4)],
    );
    let text = saved(&model);
    (model, text)
}

/// The text that the browser keeps.
#[track_caller]
fn saved(model: &Model) -> String {
    model.to_save().expect("there is something to save")
}

#[track_caller]
fn parsed(text: &str) -> Saved {
    file::parse(text).expect("what was saved can be opened")
}

/// The practices that the three-minute check asks this person, in order.
fn asked(model: &Model) -> Vec<String> {
    let tags = model.assessment.tags(&model.checklist);
    let asked = model.checklist.quick_check(&tags);
    asked.iter().map(|practice| practice.id.clone()).collect()
}

/// Everything but what the person is told.
fn untold(model: &Model) -> Model {
    Model { notice: None, ..model.clone() }
}

/// Texts that are no saved assessment, and why.
fn unreadable_texts() -> Vec<(String, FileError)> {
    vec![
        ("not json".to_owned(), FileError::NotReadable { line: 1, column: 1 }),
        (r#"{"format":2,"assessment":{}}"#.to_owned(), FileError::Newer { format: 2 }),
        (
            r#"{"format":1,"assessment":{"responses":{"OPS-4":{"answer":{"level":7}}}}}"#
                .to_owned(),
            FileError::NotAnAssessment { at: "OPS-4".to_owned() },
        ),
        ("x".repeat(10_000_000), FileError::TooLarge { bytes: 10_000_000 }),
    ]
}

#[test]
fn choices_made_before_the_program_came_count() {
    let early = Opened {
        early_tags: vec!["team".to_owned(), "agent".to_owned()],
        early_prediction: Some(8),
        early_start: true,
        ..Opened::default()
    };
    let model = after(closed(), [Msg::Opened(Box::new(early))]);
    assert!(model.assessment.profile.contains("team"));
    assert!(model.assessment.profile.contains("agent"));
    assert_eq!(model.assessment.before, Some(8));
    assert_eq!(model.route, quick(&asked(&model)[0]));
    assert_eq!(parsed(&saved(&model)).assessment, Saved { ..model.to_saved() }.assessment);
}

#[test]
fn an_early_choice_replaces_the_saved_one_and_nothing_else() {
    let (before, text) = answered_two();
    let early = Opened {
        stored: Some(Ok(text)),
        early_tags: vec!["candidate".to_owned()],
        ..Opened::default()
    };
    let model = after(closed(), [Msg::Opened(Box::new(early))]);
    assert!(model.assessment.profile.contains("candidate"));
    assert!(!model.assessment.profile.contains("team"));
    assert_eq!(model.assessment.before, Some(6));
    assert_eq!(model.assessment.responses, before.assessment.responses);
}

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
        Msg::Ticked { practice: practice(), artefact: "alert".to_owned(), ticked: true },
        Msg::ChoseOtherwise { practice: practice(), otherwise: true },
        Msg::WroteNote { practice: practice(), note: "June".to_owned() },
        Msg::WroteOwnWords { practice: practice(), text: "We saw it.".to_owned() },
        Msg::PickedBest { scenario: scenario(), option: "mix".to_owned() },
        Msg::PickedWorst { scenario: scenario(), option: "hold".to_owned() },
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
        .find(|id| model.assessment.answer(id).is_none())
        .expect("a question is open");
    assert_eq!(model.assessment.responses, before.assessment.responses);
    assert_eq!(model.assessment.profile, before.assessment.profile);
    assert_eq!(model.assessment.shuffle, 7);
    assert_eq!(model.route, quick(&open));
    assert_eq!(model.notice, None);
    assert_eq!(saved(&model), text);
}

#[test]
fn starting_over_asks_once_and_can_be_refused() {
    let (before, _) = answered_two();
    let asks = after(before.clone(), [Msg::AskedToStartOver]);
    assert!(asks.asks_to_start_over);
    assert_eq!(asks.assessment, before.assessment);
    assert_eq!(after(asks.clone(), [Msg::KeptGoing]), before);
    assert!(!after(asks, [Msg::WentTo(Route::Result)]).asks_to_start_over);
}

#[test]
fn starting_over_sets_the_answers_aside_and_undoing_brings_them_back() {
    let (before, _) = answered_two();
    let over = after(before.clone(), [Msg::AskedToStartOver, Msg::StartedOver]);
    assert!(over.assessment.is_blank());
    assert!(over.assessment.profile.is_empty());
    assert_eq!(over.assessment.before, None);
    assert_eq!(over.set_aside.as_ref(), Some(&before.assessment));
    assert_eq!(over.notice, Some(Notice::StartedOver));
    assert_eq!(over.route, Route::Start);
    let undone = after(over, [Msg::UndidStartingOver]);
    assert_eq!(undone.assessment, before.assessment);
    assert_eq!(undone.set_aside, None);
    assert_eq!(undone.notice, None);
}

#[test]
fn starting_over_can_still_be_undone_after_a_reload() {
    let (before, _) = answered_two();
    let over = after(before.clone(), [Msg::StartedOver]);
    let reloaded = after(closed(), [opened(&saved(&over)), Msg::UndidStartingOver]);
    assert_eq!(reloaded.assessment.responses, before.assessment.responses);
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
        assert_eq!(model.unreadable.as_deref(), Some(text.as_str()));
        assert_eq!(model.notice, Some(Notice::Unreadable(error)));
        assert!(model.assessment.is_blank());
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
            assert_eq!(model.unreadable.as_deref(), Some(text.as_str()));
        }
        assert!(model.to_save().is_some());
    }
}

#[test]
fn a_text_set_aside_at_an_earlier_visit_stays_at_hand() {
    let (_, text) = answered_two();
    let visit =
        Opened { stored: Some(Ok(text)), aside: Some("not json".to_owned()), ..Opened::default() };
    let model = after(closed(), [Msg::Opened(Box::new(visit))]);
    assert_eq!(model.unreadable.as_deref(), Some("not json"));
    assert_eq!(model.notice, None);
    assert!(!model.assessment.is_blank());
}

#[test]
fn two_texts_that_cannot_be_opened_are_both_kept() {
    let visit = Opened {
        stored: Some(Ok("second".to_owned())),
        aside: Some("first".to_owned()),
        ..Opened::default()
    };
    let model = after(closed(), [Msg::Opened(Box::new(visit))]);
    assert_eq!(model.unreadable.as_deref(), Some("first\nsecond"));
}

#[test]
fn a_program_that_does_not_read_saved_answers_never_saves_over_them() {
    let (_, text) = answered_two();
    let first = Model { reads: Reads(|_| Err(FileError::NeedsWhole)), ..closed() };
    let model = after(first, [opened(&text), answered("OPS-4", 1)]);
    assert!(model.needs_whole);
    assert_eq!(model.notice, None);
    assert_eq!(model.to_save(), None);
}

#[test]
fn what_the_first_program_was_told_is_added_to_what_is_stored() {
    let (_, text) = answered_two();
    let first = after(fresh(), [chose("agent"), answered("OPS-4", 1), answered("DATA-3", 0)]);
    let model = after(closed(), [loaded(), handed_over(&first, &text)]);
    for (practice, number) in [("OPS-4", 1), ("DATA-3", 0), ("ENG-5", 4)] {
        assert_eq!(model.assessment.answer(practice), Some(&level(number)));
    }
    assert_eq!(model.assessment.before, Some(6));
    for tag in ["team", "agent"] {
        assert!(model.assessment.profile.contains(tag), "{tag}");
    }
}

/// The facts of a program that takes over from another one.
fn handed_over(answers: &Model, stored: &str) -> Msg {
    Msg::Opened(Box::new(Opened {
        stored: Some(Ok(stored.to_owned())),
        handed_over: Some(file::print(&answers.to_saved())),
        shuffle: 9,
        ..Opened::default()
    }))
}

#[test]
fn answers_handed_over_are_newer_than_what_is_stored() {
    let (before, text) = answered_two();
    let newer = after(before, [answered("OPS-4", 1)]);
    let model = after(closed(), [loaded(), handed_over(&newer, &text)]);
    assert_eq!(model.assessment.responses, newer.assessment.responses);
    assert_eq!(model.assessment.shuffle, 7);
    assert!(model.is_handed_over);
}

#[test]
fn an_unreadable_text_outlives_the_change_of_programs_and_nothing_is_written_over_it() {
    for (text, error) in unreadable_texts() {
        let first = after(closed(), [opened(&text)]);
        let model = after(closed(), [loaded(), handed_over(&first, &text)]);
        assert_eq!(model.unreadable.as_deref(), Some(text.as_str()));
        assert_eq!(model.notice, Some(Notice::Unreadable(error)));
        assert_eq!(model.to_save(), None);
    }
}

#[test]
fn unknown_practices_are_told_when_the_whole_checklist_is_there_and_kept() {
    let (with_unknown, _) = answered_two();
    let text = saved(&after(with_unknown, [answered("XYZ-9", 1)]));
    let first = after(closed(), [opened(&text)]);
    assert_eq!(first.notice, None);
    let whole = after(first, [loaded()]);
    let told = Notice::UnknownPractices(vec!["XYZ-9".to_owned()]);
    assert_eq!(whole.notice, Some(told.clone()));
    assert_eq!(saved(&whole), text);

    let at_once = after(closed(), [loaded(), opened(&text)]);
    assert_eq!(at_once.notice, Some(told));
}

#[test]
fn the_whole_checklist_takes_the_place_of_its_first_part() {
    let (model, _) = answered_two();
    let failed = after(model.clone(), [Msg::LoadedWhole(None)]);
    assert!(failed.whole_failed);
    assert_eq!(failed.assessment, model.assessment);
    let whole = after(failed, [loaded()]);
    assert!(whole.is_whole && !whole.whole_failed);
    assert_eq!(*whole.checklist, *built_in());
    assert_eq!(*whole.texts, english());
    // What comes late changes nothing any more.
    let late = after(whole.clone(), [Msg::LoadedWhole(Some(Content::default().into()))]);
    assert_eq!(late, whole);
}

#[test]
fn opening_a_file_sets_the_answers_aside_and_can_be_undone() {
    let (before, _) = answered_two();
    let theirs = saved(&after(fresh(), [chose("candidate"), answered("OPS-4", 1)]));
    let model = after(before.clone(), [Msg::OpenedFile(theirs.clone())]);
    assert_eq!(model.notice, Some(Notice::OpenedFile));
    assert_eq!(*model.assessment, parsed(&theirs).assessment);
    assert_eq!(model.set_aside.as_ref(), Some(&before.assessment));
    let undone = after(model, [Msg::UndidStartingOver]);
    assert_eq!(undone.assessment, before.assessment);
}

#[test]
fn opening_a_file_after_starting_over_keeps_what_was_set_aside() {
    let (before, _) = answered_two();
    let theirs = saved(&after(fresh(), [answered("OPS-4", 1)]));
    let model = after(before.clone(), [Msg::StartedOver, Msg::OpenedFile(theirs)]);
    assert_eq!(model.set_aside.as_ref(), Some(&before.assessment));
}

#[test]
fn a_hostile_file_changes_nothing() {
    let (before, _) = answered_two();
    for (text, error) in unreadable_texts() {
        let model = after(before.clone(), [Msg::OpenedFile(text)]);
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
    assert_eq!(model.storage, Storage::Failed(StorageError::Blocked));
    assert!(model.is_opened);
    assert_eq!(model.assessment.answer("DATA-3"), Some(&level(2)));
}

#[test]
fn full_storage_is_told_until_saving_works_again() {
    let (model, text) = answered_two();
    let full = after(model, [Msg::SaveFailed(StorageError::Full)]);
    assert_eq!(full.storage, Storage::Failed(StorageError::Full));
    assert_eq!(saved(&full), text);
    assert_eq!(after(full, [Msg::Saved]).storage, Storage::Works);
}

#[test]
fn what_another_tab_saved_shows_here_as_well() {
    let (here, _) = answered_two();
    let there = after(here.clone(), [answered("OPS-4", 0), answered("DATA-3", 4)]);
    let model = after(here, [Msg::SavedElsewhere(saved(&there))]);
    assert_eq!(model.assessment.responses, there.assessment.responses);
    assert_eq!(saved(&model), saved(&there));
}

#[test]
fn starting_over_in_another_tab_can_be_undone_here() {
    let (here, _) = answered_two();
    let there = after(here.clone(), [Msg::StartedOver]);
    let model = after(here.clone(), [Msg::SavedElsewhere(saved(&there))]);
    assert!(model.assessment.is_blank());
    let undone = after(model, [Msg::UndidStartingOver]);
    assert_eq!(undone.assessment.responses, here.assessment.responses);
}

#[test]
fn nonsense_from_another_tab_changes_nothing() {
    let (here, _) = answered_two();
    for (text, _) in unreadable_texts() {
        assert_eq!(after(here.clone(), [Msg::SavedElsewhere(text)]), here);
    }
}

proptest! {
    #[test]
    fn the_best_and_the_worst_pick_are_never_the_same_option(
        picks in prop::collection::vec((any::<bool>(), "[abcd]"), 1..12),
    ) {
        let mut model = fresh();
        for (is_best, option) in picks {
            let scenario = "S3".to_owned();
            model.update(if is_best {
                Msg::PickedBest { scenario, option: option.clone() }
            } else {
                Msg::PickedWorst { scenario, option: option.clone() }
            });
            let picks = &model.assessment.scenarios["S3"];
            let last = if is_best { &picks.best } else { &picks.worst };
            prop_assert_eq!(last.as_ref(), Some(&option));
            prop_assert_ne!(&picks.best, &picks.worst);
        }
    }
}

#[test]
fn one_option_of_a_question_holds_at_a_time() {
    let model = after(fresh(), [chose("llm"), chose("agent"), chose("senior"), chose("robot")]);
    let chosen: Vec<&str> = model.assessment.profile.iter().map(String::as_str).collect();
    assert_eq!(chosen, ["agent", "senior"]);
}

#[test]
fn a_prediction_is_at_most_ten() {
    let model = after(fresh(), [Msg::Predicted(200), Msg::PredictedAgain(11)]);
    assert_eq!((model.assessment.before, model.assessment.after), (Some(10), Some(10)));
}

#[test]
fn none_yet_and_artefacts_exclude_each_other() {
    let tick = |artefact: &str| Msg::Ticked {
        practice: "OPS-4".to_owned(),
        artefact: artefact.to_owned(),
        ticked: true,
    };
    let ticked = |model: &Model| -> Vec<String> {
        model.assessment.responses["OPS-4"].evidence.iter().cloned().collect()
    };
    let model = after(fresh(), [tick("alert"), tick("log"), tick("none-yet")]);
    assert_eq!(ticked(&model), ["none-yet"]);
    let model = after(model, [tick("alert")]);
    assert_eq!(ticked(&model), ["alert"]);
}

#[test]
fn clearing_an_answer_keeps_what_was_written_about_it() {
    let note = Msg::WroteNote { practice: "OPS-4".to_owned(), note: "June".to_owned() };
    let clear = Msg::ClearedAnswer { practice: "OPS-4".to_owned() };
    let model = after(fresh(), [answered("OPS-4", 3), note, clear]);
    let kept = Response { note: "June".to_owned(), ..Response::default() };
    assert_eq!(model.assessment.responses["OPS-4"], kept);
}

#[test]
fn a_copy_is_told_whether_it_worked() {
    assert_eq!(after(fresh(), [Msg::Copied(true)]).notice, Some(Notice::Copied));
    let failed = after(fresh(), [Msg::Copied(false)]);
    assert_eq!(failed.notice, Some(Notice::NotCopied));
    assert_eq!(after(failed, [Msg::DismissedNotice]).notice, None);
}

#[test]
fn answering_does_not_move_the_person_on() {
    let mut model = after(fresh(), [Msg::WentTo(quick(""))]);
    let first = asked(&model)[0].clone();
    assert_eq!(model.route, quick(&first));
    for number in 0..=4 {
        model.update(answered(&first, number));
        assert_eq!(model.route, quick(&first));
    }
    let model = after(model, [Msg::WentTo(quick(""))]);
    assert_eq!(model.route, quick(&asked(&model)[1]));
}

#[test]
fn an_address_without_a_place_leads_to_the_first_when_all_is_answered() {
    let mut model = fresh();
    for id in asked(&model) {
        model.update(answered(&id, 1));
    }
    let model = after(model, [Msg::WentTo(quick(""))]);
    assert_eq!(model.route, quick(&asked(&model)[0]));
}

#[test]
fn a_place_that_does_not_exist_is_settled_only_when_saved_work_is_there() {
    let model = after(closed(), [Msg::WentTo(quick("XYZ-9"))]);
    assert_eq!(model.route, quick("XYZ-9"));
    let (_, text) = answered_two();
    let model = after(model, [opened(&text)]);
    assert_eq!(model.route, quick(&asked(&model)[2]));
}

#[test]
fn every_other_address_stays_as_it_is() {
    for route in PAGES.into_iter().filter(|route| !matches!(route, Route::Quick(_))) {
        assert_eq!(after(fresh(), [Msg::WentTo(route.clone())]).route, route);
    }
}

/// Reads an address as the browser splits it.
#[track_caller]
fn parsed_route(href: &str) -> Route {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    Route::parse(&format!("/some/folder/{path}"), &format!("#{fragment}"))
}

#[test]
fn every_address_leads_back_to_its_page() {
    let places = [quick("OPS-4"), Route::Full("S3".to_owned()), Route::Room("DATA-3".to_owned())];
    for route in PAGES.into_iter().chain(places) {
        assert_eq!(parsed_route(&route.href()), route);
    }
}

#[test]
fn an_unknown_address_is_the_first_page() {
    for path in ["", "/", "/nothing.html", "/nothing", "/recheck", "/../etc/passwd"] {
        assert_eq!(Route::parse(path, "#OPS-4"), Route::Start, "{path}");
    }
}

#[test]
fn a_page_is_the_same_on_every_host() {
    for page in &PAGES[1..] {
        let name = page.file().trim_end_matches(".html");
        for path in [
            format!("/{name}"),
            format!("/{name}/"),
            format!("/{name}.html/"),
            format!("/sub/folder/{}.HTML", name.to_uppercase()),
            format!("/{name}%2Ehtml"),
        ] {
            assert_eq!(Route::parse(&path, "").file(), page.file(), "{path}");
        }
    }
}

#[test]
fn answers_that_could_not_be_saved_do_not_give_way_to_what_is_stored() {
    let (before, text) = answered_two();
    let unsaved = after(before, [answered("OPS-4", 1), Msg::SaveFailed(StorageError::Full)]);
    let told = after(unsaved.clone(), [Msg::SavedElsewhere(text)]);
    assert_eq!(told.assessment, unsaved.assessment);
}

#[test]
fn nothing_is_saved_over_answers_that_another_tab_saved_meanwhile() {
    let first = Model { reads: Reads::nothing(), ..fresh() };
    let (_, text) = answered_two();
    let behind = after(first, [answered("OPS-4", 1), Msg::SavedElsewhere(text)]);
    assert!(behind.needs_whole);
    assert_eq!(behind.to_save(), None);
    assert!(!behind.assessment.is_blank(), "they are handed over");
}

proptest! {
    #[test]
    fn a_hostile_fragment_is_a_harmless_place(fragment in any::<String>(), page in 0..PAGES.len()) {
        let route = Route::parse(PAGES[page].file(), &fragment);
        prop_assert_eq!(route.file(), PAGES[page].file());
        if let Route::Quick(at) | Route::Full(at) | Route::Room(at) = &route {
            prop_assert!(at.len() <= 40);
            prop_assert!(at.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'));
        }
        prop_assert_eq!(parsed_route(&route.href()), route);
    }

    #[test]
    fn a_hostile_address_never_moves_the_answers(path in any::<String>(), fragment in any::<String>()) {
        let (before, text) = answered_two();
        let model = after(before, [Msg::WentTo(Route::parse(&path, &fragment))]);
        prop_assert_eq!(saved(&model), text);
    }
}
