use std::collections::BTreeMap;

use dependable::domain::assessment::{Answer, Assessment, Response};
use dependable::domain::checklist::{Level, PracticeId, Tag};
use dependable::domain::history::{Became, Changed, Moved, Since, since};
use dependable::domain::result::rate;
use proptest::prelude::*;

use crate::support::built_in;

/// A candidate with these answers, all evidence ticked.
pub(super) fn answered(answers: &[(&str, Answer)]) -> Assessment {
    let mut assessment = Assessment {
        checklist: built_in().id.clone(),
        version: built_in().version.clone(),
        profile: ["candidate", "llm", "senior"].map(Tag::from).into_iter().collect(),
        ..Assessment::default()
    };
    for (id, answer) in answers {
        let practice = built_in().practice(id).expect("the checklist has it");
        let evidence = practice.evidence.iter().map(|artefact| artefact.id.clone()).collect();
        let answer = Some(answer.clone());
        let response = Response { answer, evidence, ..Response::default() };
        assessment.responses.insert((*id).into(), response);
    }
    assessment
}

pub(super) fn level(number: u8) -> Answer {
    Answer::Level(Level::at_most_max(number))
}

#[track_caller]
fn compared(then: &Assessment, now: &Assessment) -> (Vec<Changed>, Moved, Option<Moved>) {
    match since(built_in(), then, now) {
        Since::Compared { rows, met, score } => (rows, met, score),
        other => panic!("{other:?}"),
    }
}

fn became_of(rows: &[Changed], id: &str) -> Option<Became> {
    rows.iter().find(|row| *row.practice == *id).map(|row| row.became)
}

#[test]
fn a_gap_that_was_closed_is_resolved_and_one_that_opened_is_new() {
    let then = answered(&[
        ("OPS-1", level(0)),
        ("OPS-4", level(4)),
        ("DATA-3", level(0)),
        ("OWN-2", level(4)),
    ]);
    let now = answered(&[
        ("OPS-1", level(4)),
        ("OPS-4", level(0)),
        ("DATA-3", level(1)),
        ("OWN-2", level(4)),
    ]);
    let (rows, met, _) = compared(&then, &now);
    assert_eq!(became_of(&rows, "OPS-1"), Some(Became::Resolved));
    assert_eq!(became_of(&rows, "OPS-4"), Some(Became::New));
    assert_eq!(became_of(&rows, "DATA-3"), Some(Became::Persisting));
    assert_eq!(became_of(&rows, "OWN-2"), Some(Became::Stands));
    assert_eq!((met.over, met.then, met.now, met.answers), (4, 2.0, 2.0, 0.0));
}

#[test]
fn a_question_whose_meaning_changed_has_no_figure_even_where_it_was_answered_anew() {
    let mut then = answered(&[("OPS-1", level(2))]);
    let asked_again = Response { earlier: Some(level(3)), ..Response::default() };
    then.responses.insert("SEC-3".into(), asked_again);
    let now = answered(&[("OPS-1", level(2)), ("SEC-3", level(4))]);
    let (rows, met, _) = compared(&then, &now);
    let row = rows.iter().find(|row| row.practice == "SEC-3").expect("it is told");
    assert_eq!((row.became, row.counted), (Became::Reworded, None));
    assert_eq!(met.over, 1, "only the other one is compared");
}

#[test]
fn the_answers_to_an_earlier_version_are_compared_where_they_mean_the_same() {
    let text = include_str!("../../fixtures/2026.11/candidate-proven.json");
    let saved = dependable::domain::exchange::file::parse(text).expect("it opens");
    let then = saved.upgraded(built_in()).assessment;
    let (rows, met, _) = compared(&then, &then);
    assert!(rows.iter().any(|row| row.became == Became::Reworded));
    assert!(
        rows.iter().filter(|row| row.became == Became::Reworded).all(|row| row.counted.is_none())
    );
    assert_eq!(met.then.to_bits(), met.now.to_bits());
}

#[test]
fn a_higher_role_moves_the_targets_and_not_the_answers() {
    let ids: Vec<PracticeId> =
        built_in().practices.iter().map(|practice| practice.id.clone()).collect();
    let answers: Vec<(&str, Answer)> = ids.iter().map(|id| (id.as_str(), level(2))).collect();
    let then = Assessment {
        profile: ["candidate", "llm", "junior"].map(Tag::from).into_iter().collect(),
        ..answered(&answers)
    };
    let now = answered(&answers);
    let (_, met, score) = compared(&then, &now);
    assert!(met.answers.abs() < 1e-9);
    assert!(met.profile < 0.0, "{met:?}");
    assert!(score.expect("both have a score").answers.abs() < 1e-9);
}

#[test]
fn what_only_one_of_them_answered_is_told_apart() {
    let then = answered(&[("OPS-1", level(2)), ("OPS-4", level(2)), ("DATA-3", level(1))]);
    let skipped = built_in().practice("DATA-3").unwrap().not_applicable[0].id.clone();
    let now = answered(&[
        ("OPS-1", level(2)),
        ("OWN-2", level(1)),
        ("DATA-3", Answer::NotApplicable(skipped)),
    ]);
    let (rows, met, _) = compared(&then, &now);
    assert_eq!(became_of(&rows, "OPS-4"), Some(Became::OnlyThen));
    assert_eq!(became_of(&rows, "OWN-2"), Some(Became::OnlyNow));
    assert_eq!(became_of(&rows, "DATA-3"), Some(Became::OnlyThen), "it counts no more");
    assert_eq!(met.over, 1);
}

#[test]
fn a_candidate_is_not_compared_with_a_team_nor_anything_with_nothing() {
    let candidate = answered(&[("OPS-1", level(2))]);
    let mut team = candidate.clone();
    team.profile = ["team", "llm"].map(Tag::from).into_iter().collect();
    assert_eq!(since(built_in(), &candidate, &team), Since::OtherAudience);
    assert_eq!(since(built_in(), &candidate, &answered(&[])), Since::NothingInCommon);
    let other = answered(&[("OPS-4", level(2))]);
    assert_eq!(since(built_in(), &candidate, &other), Since::NothingInCommon);
}

/// Any answers of a candidate, some of them to earlier meanings.
fn anything() -> impl Strategy<Value = Assessment> {
    let count = built_in().practices.len();
    let answer = prop_oneof![
        3 => (0..=4_u8).prop_map(|number| Some(level(number))),
        1 => Just(Some(Answer::DontKnow)),
        1 => Just(Some(Answer::NoOpportunity)),
        2 => Just(None),
    ];
    let role = prop::sample::select(vec!["junior", "mid", "senior", "lead"]);
    let answers = prop::collection::vec((answer, prop::bool::weighted(0.1)), count);
    (role, answers).prop_map(|(role, answers)| {
        let mut assessment = answered(&[]);
        assessment.profile = ["candidate", "llm", role].map(Tag::from).into_iter().collect();
        for (practice, (answer, is_earlier)) in built_in().practices.iter().zip(answers) {
            let (answer, earlier) = if is_earlier { (None, answer) } else { (answer, None) };
            let evidence = practice.evidence.iter().map(|artefact| artefact.id.clone()).collect();
            let response = Response { answer, earlier, evidence, ..Response::default() };
            assessment.responses.insert(practice.id.clone(), response);
        }
        assessment
    })
}

fn adds_up(moved: &Moved) -> bool {
    let sum = moved.then + moved.answers + moved.questions + moved.profile;
    (sum - moved.now).abs() < 1e-9
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn compared_with_itself_nothing_has_changed(one in anything()) {
        if let Since::Compared { rows, met, score } = since(built_in(), &one, &one) {
            prop_assert!(rows.iter().all(|row| !matches!(
                row.became,
                Became::Resolved | Became::New | Became::OnlyNow | Became::OnlyThen
            )));
            for moved in std::iter::once(met).chain(score) {
                prop_assert!((moved.then - moved.now).abs() < 1e-9);
                prop_assert!(moved.answers.abs() < 1e-9 && moved.profile.abs() < 1e-9);
                prop_assert!(moved.questions.abs() < 1e-9);
            }
        }
    }

    #[test]
    fn the_other_way_round_everything_is_the_other_way_round(one in anything(), other in anything()) {
        let (Since::Compared { rows, met, .. }, Since::Compared { rows: back, met: met_back, .. }) =
            (since(built_in(), &one, &other), since(built_in(), &other, &one))
        else {
            return Ok(());
        };
        prop_assert_eq!((met.then, met.now), (met_back.now, met_back.then));
        prop_assert_eq!(rows.len(), back.len());
        for (row, back) in rows.iter().zip(&back) {
            let mirrored = match back.became {
                Became::Resolved => Became::New,
                Became::New => Became::Resolved,
                Became::OnlyThen => Became::OnlyNow,
                Became::OnlyNow => Became::OnlyThen,
                same => same,
            };
            prop_assert_eq!(row.became, mirrored);
        }
    }

    #[test]
    fn every_practice_that_counts_in_either_is_told_once_and_the_parts_add_up(one in anything(), other in anything()) {
        let Since::Compared { rows, met, score } = since(built_in(), &one, &other) else {
            return Ok(());
        };
        let mut told: BTreeMap<&PracticeId, usize> = BTreeMap::new();
        for row in &rows {
            *told.entry(&row.practice).or_default() += 1;
            let is_compared =
                matches!(row.became, Became::Resolved | Became::New | Became::Persisting | Became::Stands);
            prop_assert_eq!(row.counted.is_some(), is_compared);
        }
        prop_assert!(told.values().all(|count| *count == 1));
        for assessment in [&one, &other] {
            for practice in rate(built_in(), assessment).practices {
                prop_assert!(practice.evidenced.is_none() || told.contains_key(&practice.id));
            }
        }
        prop_assert_eq!(met.over, rows.iter().filter(|row| row.counted.is_some()).count());
        for moved in std::iter::once(&met).chain(&score) {
            prop_assert!(adds_up(moved), "{:?}", moved);
        }
    }
}
