//! Answers to an earlier version of the checklist follow to the one at hand.

use dependable::domain::assessment::{Answer, Assessment, Picks, Response};
use dependable::domain::checklist::{Checklist, Upgrade};

use toml::Table;

use super::{after, list};
use crate::support::level;

/// A checklist of version 3, with its way from version 1.
fn checklist() -> Checklist {
    let first = Upgrade {
        from: "1".to_owned(),
        to: "2".to_owned(),
        retired: vec!["KEEP-9".into()],
        changed: [("KEEP-1".into(), vec![level(3), level(4)])].into(),
        changed_team: [("KEEP-2".into(), vec![level(1)])].into(),
        artefacts: [("KEEP-1".into(), [("log".into(), "record".into())].into())].into(),
        options: [("S1".into(), [("block".into(), "off".into())].into())].into(),
        ..Upgrade::default()
    };
    let second = Upgrade {
        from: "2".to_owned(),
        to: "3".to_owned(),
        changed: [("KEEP-3".into(), vec![level(0)])].into(),
        ..Upgrade::default()
    };
    Checklist { version: "3".to_owned(), upgrades: vec![first, second], ..Checklist::default() }
}

fn answered(id: &str, number: u8) -> Assessment {
    let mut assessment = Assessment { version: "1".to_owned(), ..Assessment::default() };
    let answer = Some(Answer::Level(level(number)));
    let evidence = ["log".into(), "date".into()].into();
    assessment
        .responses
        .insert(id.into(), Response { answer, evidence, at: 7, ..Response::default() });
    assessment
}

fn upgraded(mut assessment: Assessment) -> Assessment {
    assessment.upgrade(&checklist());
    assessment
}

#[test]
fn a_level_that_means_something_else_is_asked_again_and_kept_as_the_earlier_answer() {
    let after = upgraded(answered("KEEP-1", 3));
    let response = &after.responses["KEEP-1"];
    assert_eq!(response.answer, None);
    assert_eq!(response.earlier, Some(Answer::Level(level(3))));
    assert!(response.at > 7, "it is newer than what a tab still keeps");
    assert_eq!(after.version, "3");
}

#[test]
fn what_kept_its_meaning_follows() {
    let after = upgraded(answered("KEEP-1", 2));
    assert_eq!(after.answer("KEEP-1"), Some(&Answer::Level(level(2))));
    let after = upgraded(answered("KEEP-9", 4));
    assert_eq!(after.answer("KEEP-9"), Some(&Answer::Level(level(4))), "what is gone is kept");
    let unknown = Answer::DontKnow;
    let mut before = answered("KEEP-1", 3);
    before.responses.get_mut("KEEP-1").unwrap().answer = Some(unknown.clone());
    assert_eq!(upgraded(before).answer("KEEP-1"), Some(&unknown));
}

#[test]
fn a_change_of_one_wording_concerns_whoever_was_asked_in_it() {
    let candidate = answered("KEEP-2", 1);
    let mut team = candidate.clone();
    team.profile.insert("team".into());
    assert!(upgraded(candidate).answer("KEEP-2").is_some());
    assert!(upgraded(team).answer("KEEP-2").is_none());
}

#[test]
fn every_step_on_the_way_is_taken_and_none_twice() {
    assert!(upgraded(answered("KEEP-3", 0)).answer("KEEP-3").is_none());
    let once = upgraded(answered("KEEP-1", 3));
    assert_eq!(upgraded(once.clone()), once);
    let other = Assessment { version: "7".to_owned(), ..answered("KEEP-1", 3) };
    assert_eq!(upgraded(other.clone()), other, "a version that it does not know stays as it is");
}

#[test]
fn ticks_and_picks_follow_under_their_newer_names() {
    let mut before = answered("KEEP-1", 2);
    let picks =
        Picks { best: Some("block".into()), worst: Some("wait".into()), ..Picks::default() };
    before.scenarios.insert("S1".into(), picks);
    let after = upgraded(before);
    assert_eq!(after.responses["KEEP-1"].evidence, ["record".into(), "date".into()].into());
    assert_eq!(after.scenarios["S1"].best, Some("off".into()));
    assert_eq!(after.scenarios["S1"].worst, Some("wait".into()));
}

#[test]
fn a_way_from_an_earlier_version_that_leads_nowhere_is_found() {
    let found = after("upgrades.toml", |file| {
        let upgrade = &mut file["upgrade"][0];
        upgrade["to"] = "2026.99".into();
        list(&mut upgrade["retired"]).push("OPS-4".into());
        upgrade["changed"].as_table_mut().unwrap().insert("OPS-99".into(), vec![1].into());
        let artefacts = upgrade["artefacts"].as_table_mut().unwrap();
        artefacts
            .insert("OPS-4".into(), Table::from_iter([("who".to_owned(), "nobody".into())]).into());
    });
    for begins in [
        "upgrades.toml, upgrade from 2026.11: it leads to 2026.99 and not to 2026.12; ",
        "upgrades.toml, upgrade from 2026.11, retired: `OPS-4` is still a practice; ",
        "upgrades.toml, upgrade from 2026.11, changed: there is no practice `OPS-99`; ",
        "upgrades.toml, upgrade from 2026.11, artefacts of OPS-4: the practice has no artefact `nobody`; ",
    ] {
        assert!(found.iter().any(|found| found.starts_with(begins)), "{begins}: {found:?}");
    }
}
