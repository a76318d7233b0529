//! What happens to the answers: every fact that the model hears, and what it must not lose.

use std::collections::BTreeSet;
use std::rc::Rc;

use dependable::domain::assessment::{
    Answer, Assessment, Form, NONE_YET, Pick, Response, Said, Saved,
};
use dependable::domain::checklist::{ArtefactId, Level, Practice, PracticeId, Tag};
use dependable::domain::content::Content;
use dependable::domain::exchange::file::{self, FileError};
use dependable::state::pages::{PAGES, routes};
use dependable::state::{
    Early, Model, Msg, Notice, Opened, Opening, Route, START, Storage, StorageError,
};
use proptest::prelude::*;

use crate::support::built_in;
use crate::texts::english;

fn level(number: u8) -> Answer {
    Answer::Level(Level::at_most_max(number))
}

fn answered(practice: &str, number: u8) -> Msg {
    Msg::Said { practice: practice.into(), said: Said::Answered(level(number), Form::Full) }
}

fn chose(tag: &str) -> Msg {
    Msg::ChoseProfile(tag.into())
}

fn quick(at: &str) -> Route {
    Route::Quick((!at.is_empty()).then(|| at.into()))
}

fn opened(stored: &str) -> Msg {
    Msg::Opened(Box::new(Opened {
        stored: Some(Ok(stored.to_owned())),
        shuffle: 7,
        ..Opened::default()
    }))
}

/// Everything that a page can show.
pub(crate) fn content() -> Content {
    Content { texts: english(), checklist: built_in().clone() }
}

/// A model as the page draws it ahead of time.
pub(crate) fn closed() -> Model {
    Model::new(content(), Route::Start)
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
    file::print(&model.to_save().expect("there is something to save"))
}

#[track_caller]
fn parsed(text: &str) -> Saved {
    file::parse(text).expect("what was saved can be opened")
}

/// The practices that the three-minute check asks this person, in order.
fn asked(model: &Model) -> Vec<PracticeId> {
    let tags = model.own.assessment.tags(&model.checklist);
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
        ("not json".to_owned(), FileError::NotReadable { line: 1, column: 2 }),
        (r#"{"format":3,"assessment":{}}"#.to_owned(), FileError::Newer { format: 3 }),
        (
            r#"{"format":1,"assessment":{"responses":{"OPS-4":{"answer":{"level":7}}}}}"#
                .to_owned(),
            FileError::NotAnAssessment { at: "OPS-4".to_owned() },
        ),
        ("x".repeat(10_000_000), FileError::NotReadable { line: 1, column: 1 }),
    ]
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
    assert!(asks.viewing.asks_to_start_over);
    assert_eq!(asks.own.assessment, before.own.assessment);
    assert_eq!(after(asks.clone(), [Msg::KeptGoing]), before);
    assert!(!after(asks, [Msg::WentTo(Route::Result)]).viewing.asks_to_start_over);
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
    let visit =
        Opened { stored: Some(Ok(text)), aside: Some("not json".to_owned()), ..Opened::default() };
    let model = after(closed(), [Msg::Opened(Box::new(visit))]);
    assert_eq!(model.kept.unreadable.as_deref(), Some("not json"));
    assert_eq!(model.notice, None);
    assert!(!model.own.assessment.is_blank());
}

#[test]
fn two_texts_that_cannot_be_opened_are_both_kept() {
    let visit = Opened {
        stored: Some(Ok("second".to_owned())),
        aside: Some("first".to_owned()),
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
    assert_eq!(model.notice, Some(Notice::UnknownPractices(vec!["XYZ-9".into()])));
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
    let model = after(before.clone(), [Msg::OpenedFile(theirs.clone())]);
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
    let model = after(before.clone(), [Msg::StartedOver, Msg::OpenedFile(theirs)]);
    assert_eq!(model.own.set_aside, [Rc::clone(&before.own.assessment)]);
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
            Msg::OpenedFile(theirs(1)),
            Msg::OpenedFile(theirs(2)),
            Msg::StartedOver,
            answered("SEC-3", 1),
            Msg::StartedOver,
            Msg::OpenedFile(theirs(2)),
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
    let file = after(before.clone(), [Msg::OpenedFile(text.to_owned())]);
    assert_eq!(file.notice, Some(Notice::FileRefused(error)));
    assert_eq!(file.own.assessment, before.own.assessment);
}

proptest! {
    #[test]
    fn the_best_and_the_worst_pick_are_never_the_same_option(
        picks in prop::collection::vec((any::<bool>(), "[abcd]"), 1..12),
    ) {
        let mut model = fresh();
        for (is_best, option) in picks {
            let pick = if is_best { Pick::Best } else { Pick::Worst };
            model.update(Msg::Picked { scenario: "S3".into(), pick, option: option.clone().into() });
            let picks = &model.own.assessment.scenarios["S3"];
            let last = if is_best { &picks.best } else { &picks.worst };
            prop_assert_eq!(last.as_deref(), Some(option.as_str()));
            prop_assert_ne!(&picks.best, &picks.worst);
        }
    }
}

#[test]
fn one_option_of_a_question_holds_at_a_time() {
    let model = after(fresh(), [chose("llm"), chose("agent"), chose("senior"), chose("robot")]);
    let chosen: Vec<&str> = model.own.assessment.profile.iter().map(Tag::as_str).collect();
    assert_eq!(chosen, ["agent", "senior"]);
}

#[test]
fn a_prediction_is_at_most_ten() {
    let model = after(fresh(), [Msg::Predicted(200), Msg::PredictedAgain(11)]);
    assert_eq!((model.own.assessment.before, model.own.assessment.after), (Some(10), Some(10)));
}

#[test]
fn none_yet_and_artefacts_exclude_each_other() {
    let tick = |artefact: &str| Msg::Said {
        practice: "OPS-4".into(),
        said: Said::Ticked(artefact.into()),
    };
    let ticked = |model: &Model| -> Vec<ArtefactId> {
        model.own.assessment.responses["OPS-4"].evidence.iter().cloned().collect()
    };
    let model = after(fresh(), [tick("alert"), tick("log"), tick("none-yet")]);
    assert_eq!(ticked(&model), ["none-yet"]);
    let model = after(model, [tick("alert")]);
    assert_eq!(ticked(&model), ["alert"]);
}

#[test]
fn clearing_an_answer_keeps_what_was_written_about_it() {
    let note = Msg::Said { practice: "OPS-4".into(), said: Said::Noted("June".to_owned()) };
    let clear = Msg::Said { practice: "OPS-4".into(), said: Said::Cleared };
    let model = after(fresh(), [answered("OPS-4", 3), note, clear]);
    let kept = Response { note: "June".to_owned(), ..Response::default() };
    assert_eq!(model.own.assessment.responses["OPS-4"], kept);
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
    assert_eq!(model.viewing.route, quick(&first));
    for number in 0..=4 {
        model.update(answered(&first, number));
        assert_eq!(model.viewing.route, quick(&first));
    }
    let model = after(model, [Msg::WentTo(quick(""))]);
    assert_eq!(model.viewing.route, quick(&asked(&model)[1]));
}

#[test]
fn an_address_without_a_place_leads_to_the_first_when_all_is_answered() {
    let mut model = fresh();
    for id in asked(&model) {
        model.update(answered(&id, 1));
    }
    let model = after(model, [Msg::WentTo(quick(""))]);
    assert_eq!(model.viewing.route, quick(&asked(&model)[0]));
}

#[test]
fn a_place_that_does_not_exist_is_settled_only_when_saved_work_is_there() {
    let model = after(closed(), [Msg::WentTo(quick("XYZ-9"))]);
    assert_eq!(model.viewing.route, quick("XYZ-9"));
    let (_, text) = answered_two();
    let model = after(model, [opened(&text)]);
    assert_eq!(model.viewing.route, quick(&asked(&model)[2]));
}

#[test]
fn every_other_address_stays_as_it_is() {
    for route in routes().filter(|route| !matches!(route, Route::Quick(_))) {
        assert_eq!(after(fresh(), [Msg::WentTo(route.clone())]).viewing.route, route);
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
    let places = [quick("OPS-4"), Route::full_at("S3"), Route::Room(Some("DATA-3".into()))];
    for route in routes().chain(places) {
        assert_eq!(parsed_route(&route.href()), route);
    }
}

#[test]
fn every_page_has_one_row_and_is_found_by_its_address() {
    for (nth, page) in PAGES.iter().enumerate() {
        assert_eq!(page.route().page().file, page.file);
        assert_eq!((page.at)(Some("OPS-4")).page().file, page.file);
        assert!(PAGES[..nth].iter().all(|other| other.file != page.file), "{}", page.file);
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
        let name = page.name();
        for path in [
            format!("/{name}"),
            format!("/{name}/"),
            format!("/{name}.html/"),
            format!("/sub/folder/{}.HTML", name.to_uppercase()),
            format!("/{name}%2Ehtml"),
        ] {
            assert_eq!(Route::parse(&path, "").file(), page.file, "{path}");
        }
    }
}

proptest! {
    #[test]
    fn a_hostile_fragment_is_a_harmless_place(fragment in any::<String>(), page in 0..PAGES.len()) {
        let route = Route::parse(PAGES[page].file, &fragment);
        prop_assert_eq!(route.file(), PAGES[page].file);
        let at = match &route {
            Route::Quick(at) | Route::Room(at) => at.as_deref(),
            Route::Full(at) => at.as_deref(),
            _ => None,
        };
        let at = at.unwrap_or_default();
        prop_assert!(at.len() <= 40);
        prop_assert!(at.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'));
        prop_assert_eq!(parsed_route(&route.href()), route);
    }

    #[test]
    fn a_hostile_address_never_moves_the_answers(path in any::<String>(), fragment in any::<String>()) {
        let (before, text) = answered_two();
        let model = after(before, [Msg::WentTo(Route::parse(&path, &fragment))]);
        prop_assert_eq!(saved(&model), text);
    }
}

// ---- what was done before the program was there -------------------------------------------------

/// Names and values as the page's own script keeps them, with nothing done on this very page.
fn early(chosen: &[(&str, &str)]) -> Early {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Early { chosen: chosen.iter().map(owned).collect(), ..Early::default() }
}

/// Something was done in this form, and its button was not pressed.
fn at(form: &str, chosen: &[(&str, &str)]) -> Early {
    Early { at: Some(form.to_owned()), ..early(chosen) }
}

/// Something was done in this form, and its button was pressed.
fn left(form: &str, chosen: &[(&str, &str)]) -> Early {
    Early { left: Some(form.to_owned()), ..at(form, chosen) }
}

/// The model at an address after early choices, on a machine that may hold saved work.
fn opened_after(route: Route, early: Early, stored: Option<&str>) -> Model {
    let stored = stored.map(|text| Ok(text.to_owned()));
    let opened = Opened { stored, early, shuffle: 9, ..Opened::default() };
    let mut before = closed();
    before.viewing.route = route;
    after(before, [Msg::Opened(Box::new(opened))])
}

/// The one fact that an early choice is.
#[track_caller]
fn fact(name: &str, value: &str) -> Msg {
    let facts = early(&[(name, value)]).facts(built_in(), &Assessment::default());
    assert_eq!(facts.len(), 1, "{name} = {value:?} is {facts:?}");
    facts[0].clone()
}

fn early_answer(practice: &str, answer: Answer) -> Msg {
    Msg::Said { practice: practice.into(), said: Said::Answered(answer, Form::Quick) }
}

/// A practice that may be called not applicable.
#[track_caller]
fn skippable() -> &'static Practice {
    let found = built_in().practices.iter().find(|practice| !practice.not_applicable.is_empty());
    found.expect("a practice may be called not applicable")
}

#[test]
fn an_early_choice_of_the_profile_is_that_choice() {
    for question in &built_in().questions {
        for option in &question.options {
            assert_eq!(fact(&format!("{START}|{}", question.id), &option.tag), chose(&option.tag));
        }
    }
}

#[test]
fn an_early_prediction_is_its_number() {
    for points in 0..=10 {
        let name = format!("{START}|prediction");
        assert_eq!(fact(&name, &points.to_string()), Msg::Predicted(points));
    }
}

#[test]
fn an_early_answer_is_an_answer_to_the_short_wording() {
    for number in 0..=4 {
        assert_eq!(fact("OPS-4|answer", &number.to_string()), early_answer("OPS-4", level(number)));
    }
    assert_eq!(fact("OPS-4|answer", "dont-know"), early_answer("OPS-4", Answer::DontKnow));
    let no_opportunity = early_answer("OPS-4", Answer::NoOpportunity);
    assert_eq!(fact("OPS-4|answer", "no-opportunity"), no_opportunity);
    let practice = skippable();
    for reason in &practice.not_applicable {
        let skipped = early_answer(&practice.id, Answer::NotApplicable(reason.id.clone()));
        assert_eq!(fact(&format!("{}|answer", practice.id), &reason.id), skipped);
    }
}

#[test]
fn early_evidence_is_ticked_or_cleared() {
    for artefact in ["measure", "last-alert", NONE_YET] {
        for (value, ticked) in [("true", true), ("false", false)] {
            let said = if ticked { Said::Ticked } else { Said::Unticked };
            let tick = Msg::Said { practice: "OPS-4".into(), said: said(artefact.into()) };
            assert_eq!(fact(&format!("OPS-4|evidence|{artefact}"), value), tick);
        }
    }
}

#[test]
fn an_early_text_is_kept_as_it_was_written() {
    for text in ["", "Ask Inés | June\n<b>", "2", "true"] {
        let (practice, written) = (PracticeId::from("OPS-4"), text.to_owned());
        let note = Msg::Said { practice: practice.clone(), said: Said::Noted(written.clone()) };
        assert_eq!(fact("OPS-4|note", text), note);
        let own_words = Msg::Said { practice, said: Said::OwnWords(written) };
        assert_eq!(fact("OPS-4|own_words", text), own_words);
    }
}

#[test]
fn early_choices_are_heard_in_their_order() {
    let chosen = [("OPS-4|answer", "3"), ("start|who", "team"), ("DATA-3|answer", "dont-know")];
    let facts =
        [early_answer("OPS-4", level(3)), chose("team"), early_answer("DATA-3", Answer::DontKnow)];
    assert_eq!(early(&chosen).facts(built_in(), &Assessment::default()), facts);
}

#[test]
fn early_choices_that_nobody_can_have_made_are_passed_over() {
    let others_reason = &skippable().not_applicable[0].id;
    let chosen = [
        ("start|prediction", "11"),
        ("start|prediction", "-1"),
        ("start|prediction", "256"),
        ("start|prediction", "7.5"),
        ("start|prediction", "seven"),
        ("start|prediction", ""),
        ("start", "team"),
        ("", ""),
        ("|", "2"),
        ("OPS-4", "2"),
        ("OPS-4|", "2"),
        ("OPS-4|answer", "5"),
        ("OPS-4|answer", "-1"),
        ("OPS-4|answer", "256"),
        ("OPS-4|answer", ""),
        ("OPS-4|answer", "some-reason"),
        ("OPS-4|answer", others_reason),
        ("OPS-4|answer|more", "2"),
        ("OPS-4|evidence", "true"),
        ("OPS-4|note|more", "June"),
        ("OPS-4|own_words|more", "June"),
        ("OPS-4|rumour", "June"),
        ("XYZ-9|answer", "2"),
        ("XYZ-9|evidence|measure", "true"),
        ("XYZ-9|note", "June"),
        ("ops-4|answer", "2"),
    ];
    for (name, value) in chosen {
        assert_eq!(
            early(&[(name, value)]).facts(built_in(), &Assessment::default()),
            [],
            "{name} = {value:?}"
        );
    }
    // What follows is heard all the same.
    let with_one = [&chosen[..], &[("OPS-4|answer", "2")]].concat();
    assert_eq!(
        early(&with_one).facts(built_in(), &Assessment::default()),
        [early_answer("OPS-4", level(2))]
    );
    let nobodys = [("start|who", "robot"), ("start|", ""), ("start|who|more", "none")];
    assert_eq!(opened_after(Route::Start, early(&nobodys), None).to_save(), None);
}

#[test]
fn an_early_start_leads_to_the_check() {
    let chosen = [("start|who", "team"), ("start|system", "agent"), ("start|prediction", "8")];
    let early = left(START, &chosen);
    let leads_to = early.leads_to(built_in(), &Assessment::default(), &Route::Start);
    assert_eq!(leads_to, Some(quick("")));
    let model = opened_after(Route::Start, early, None);
    assert!(model.own.assessment.profile.contains("team"));
    assert!(model.own.assessment.profile.contains("agent"));
    assert_eq!(model.own.assessment.before, Some(8));
    assert_eq!(model.viewing.route, quick(&asked(&model)[0]));
    assert_eq!(parsed(&saved(&model)).assessment, model.to_copy().assessment);
}

#[test]
fn an_early_start_leads_to_the_first_question_that_is_open() {
    let (_, text) = answered_two();
    let model = opened_after(Route::Start, left(START, &[]), Some(&text));
    assert_eq!(model.viewing.route, quick(&asked(&model)[2]));
}

#[test]
fn an_early_next_leads_past_the_question_answered() {
    let first = asked(&fresh())[0].clone();
    let answer = format!("{first}|answer");
    for at in ["", &first, "XYZ-9"] {
        let model = opened_after(quick(at), left(&first, &[(&answer, "3")]), None);
        assert_eq!(model.own.assessment.answer(&first), Some(&level(3)));
        assert_eq!(model.viewing.route, quick(&asked(&model)[1]));
    }
}

#[test]
fn an_early_next_leads_on_without_an_answer_too() {
    let first = asked(&fresh())[0].clone();
    let model = opened_after(quick(""), left(&first, &[]), None);
    assert_eq!(model.viewing.route, quick(&asked(&model)[1]));
}

#[test]
fn an_early_next_follows_the_check_of_the_profile_that_was_chosen_with_it() {
    let (who, system) = (("start|who", "team"), ("start|system", "agent"));
    let team = asked(&after(fresh(), [chose("team"), chose("agent")]));
    for (place, practice) in team.iter().enumerate() {
        let model = opened_after(quick(""), left(practice, &[who, system]), None);
        let next = team.get(place + 1).map_or(Route::Result, |next| quick(next));
        assert_eq!(model.viewing.route, next);
    }
}

#[test]
fn an_early_next_of_a_question_that_is_not_asked_leads_nowhere() {
    for practice in ["XYZ-9", "", START] {
        let early = left(practice, &[]);
        let leads_to = early.leads_to(built_in(), &Assessment::default(), &quick(""));
        assert_eq!(leads_to, None, "{practice}");
        let model = opened_after(quick(""), early, None);
        assert_eq!(model.viewing.route, quick(&asked(&model)[0]));
    }
}

#[test]
fn an_early_answer_without_next_stays_at_its_question() {
    let first = asked(&fresh())[0].clone();
    let answer = format!("{first}|answer");
    for place in ["", &first, &asked(&fresh())[3]] {
        let model = opened_after(quick(place), at(&first, &[(&answer, "3")]), None);
        assert_eq!(model.own.assessment.answer(&first), Some(&level(3)));
        assert_eq!(model.viewing.route, quick(&first));
    }
}

#[test]
fn what_an_earlier_visit_left_behind_counts_and_moves_nobody() {
    let first = asked(&fresh())[0].clone();
    let answer = format!("{first}|answer");
    for route in routes().chain([quick(&first)]) {
        let early = early(&[(&answer, "3"), ("start|prediction", "8")]);
        assert_eq!(early.leads_to(built_in(), &Assessment::default(), &route), None);
        let model = opened_after(route.clone(), early, None);
        assert_eq!(model.own.assessment.answer(&first), Some(&level(3)));
        assert_eq!(model.own.assessment.before, Some(8));
        // Without a place the check goes on where it is open.
        let stays = if route == quick("") { quick(&asked(&model)[1]) } else { route };
        assert_eq!(model.viewing.route, stays);
    }
}

#[test]
fn early_choices_lead_away_from_no_page_but_their_own() {
    let first = asked(&fresh())[0].clone();
    for route in routes().filter(|route| !matches!(route, Route::Start | Route::Quick(_))) {
        for early in [left(&first, &[]), at(&first, &[]), left(START, &[]), at(START, &[])] {
            assert_eq!(early.leads_to(built_in(), &Assessment::default(), &route), None);
        }
    }
    let chosen = at(START, &[("start|who", "team")]);
    assert_eq!(opened_after(Route::Start, chosen, None).viewing.route, Route::Start);
}

#[test]
fn an_early_choice_replaces_the_saved_one_and_nothing_else() {
    let (before, text) = answered_two();
    let early = early(&[("start|who", "candidate")]);
    let model = opened_after(Route::Start, early, Some(&text));
    assert!(model.own.assessment.profile.contains("candidate"));
    assert!(!model.own.assessment.profile.contains("team"));
    assert_eq!(model.own.assessment.before, Some(6));
    assert_eq!(model.own.assessment.responses, before.own.assessment.responses);
}

#[test]
fn early_choices_are_newer_than_what_is_stored_and_everything_else_stored_stays() {
    let (with_two, _) = answered_two();
    let note =
        |note: &str| Msg::Said { practice: "DATA-3".into(), said: Said::Noted(note.to_owned()) };
    let set_aside = after(with_two, [Msg::StartedOver]);
    let before = after(
        set_aside,
        [
            chose("team"),
            Msg::Predicted(6),
            answered("DATA-3", 2),
            answered("ENG-5", 4),
            note("May"),
        ],
    );
    let chosen = [
        ("start|system", "agent"),
        ("OPS-4|answer", "1"),
        ("DATA-3|answer", "0"),
        ("ENG-5|note", "June"),
    ];
    let model = opened_after(Route::Start, early(&chosen), Some(&saved(&before)));
    for (practice, number) in [("OPS-4", 1), ("DATA-3", 0), ("ENG-5", 4)] {
        assert_eq!(model.own.assessment.answer(practice), Some(&level(number)));
    }
    assert_eq!(model.own.assessment.responses["DATA-3"].note, "May");
    assert_eq!(model.own.assessment.responses["ENG-5"].note, "June");
    assert_eq!(model.own.assessment.responses.len(), 3);
    assert_eq!(model.own.assessment.before, Some(6));
    for tag in ["team", "agent"] {
        assert!(model.own.assessment.profile.contains(tag), "{tag}");
    }
    assert_eq!(model.own.assessment.profile.len(), 2);
    assert_eq!(model.own.assessment.shuffle, 7);
    assert_eq!(model.own.set_aside, before.own.set_aside);
    assert_eq!(model.notice, None);
}

#[test]
fn early_choices_count_beside_a_text_that_cannot_be_opened() {
    for (text, error) in unreadable_texts() {
        let early = at("OPS-4", &[("OPS-4|answer", "1")]);
        let model = opened_after(quick(""), early, Some(&text));
        assert_eq!(model.kept.unreadable.as_deref(), Some(text.as_str()));
        assert_eq!(model.notice, Some(Notice::Unreadable(error)));
        assert_eq!(model.own.assessment.answer("OPS-4"), Some(&level(1)));
        assert_eq!(model.viewing.route, quick("OPS-4"));
    }
}

#[test]
fn early_choices_count_where_nothing_can_be_stored() {
    let opened = Opened {
        stored: Some(Err(StorageError::Blocked)),
        early: early(&[("OPS-4|answer", "1")]),
        ..Opened::default()
    };
    let model = after(closed(), [Msg::Opened(Box::new(opened))]);
    assert_eq!(model.kept.storage, Storage::Failed(StorageError::Blocked));
    assert_eq!(model.own.assessment.answer("OPS-4"), Some(&level(1)));
}

/// A name of an early choice, or nearly one.
fn early_name() -> impl Strategy<Value = String> {
    let part =
        || prop_oneof!["start|OPS-4|DATA-3|answer|evidence|note|own_words|prediction|who", ".*"];
    prop::collection::vec(part(), 0..4).prop_map(|parts| parts.join("|"))
}

proptest! {
    #[test]
    fn hostile_early_choices_never_cost_what_is_stored(
        chosen in prop::collection::vec((early_name(), prop_oneof!["[0-9]{1,3}|team|true", ".*"]), 0..8),
        at in prop::option::of(early_name()),
        left in prop::option::of(early_name()),
        page in 0..PAGES.len(),
    ) {
        let (before, text) = answered_two();
        let early = Early { chosen, at, left, ..Early::default() };
        let model = opened_after(PAGES[page].route(), early, Some(&text));
        prop_assert_eq!(&model.notice, &None);
        for practice in before.own.assessment.responses.keys() {
            prop_assert!(model.own.assessment.answer(practice).is_some());
        }
        for practice in model.own.assessment.responses.keys() {
            prop_assert!(built_in().practice(practice).is_some());
        }
        prop_assert_eq!(parsed(&saved(&model)).assessment, model.to_copy().assessment);
    }
}
