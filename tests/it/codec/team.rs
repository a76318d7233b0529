//! The file of a team: what comes back, what is refused, and what a hidden team never gives away.

use std::collections::BTreeMap;
use std::rc::Rc;

use dependable::domain::assessment::{Form, Saved};
use dependable::domain::exchange::file::{self, FileError};
use dependable::domain::exchange::link;
use dependable::domain::exchange::team::schema::schema;
use dependable::domain::exchange::team::{for_others, keep, open, parse, print, return_of_file};
use dependable::domain::team::release::{Release, ReleaseCounts, ShownRelease};
use dependable::domain::team::{
    Asked, Discussion, FEWEST_HIDDEN, Member, MemberId, Names, Return, Team, TeamDay, TeamId,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::any_team::file_of_a_team;
use super::saved::rest;
use crate::support::{built_in, team as team_of};
use crate::texts::english;

fn is_valid(text: &str) -> bool {
    let validator = jsonschema::validator_for(&schema()).expect("the schema is one");
    validator.is_valid(&serde_json::from_str::<Value>(text).expect("the text is JSON"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn a_team_comes_back(file in file_of_a_team()) {
        prop_assert_eq!(parse(&keep(&file)), Ok(file.clone()));
        prop_assert_eq!(parse(&print(&file)), Ok(for_others(&file)));
        prop_assert!(is_valid(&keep(&file)));
        if file.names == Names::Shown {
            prop_assert_eq!(keep(&file), print(&file));
        }
    }

    #[test]
    fn foreign_text_is_no_team(text in any::<String>()) {
        prop_assert!(parse(&text).is_err());
        prop_assert!(open(text.as_bytes()).is_err());
    }
}

#[test]
fn the_published_schema_of_a_team_is_the_one_that_the_tool_prints() {
    let published = include_str!("../../../docs/team.schema.json");
    let printed = format!("{:#}\n", schema());
    assert_eq!(
        published, printed,
        "cargo run --bin dependable-tool -- schema team > docs/team.schema.json"
    );
    assert!(jsonschema::meta::is_valid(&schema()));
}

/// A team of as many who said something, everything of which could tell them apart.
fn hidden(members: u64) -> Team {
    let member = |nth: u64| {
        let assessment = team_of(&["llm"]).level("OPS-4", 3).assessment;
        let returns = vec![Rc::new(Return {
            member: MemberId::of(nth),
            name: "Ana".to_owned(),
            at: 700 + nth,
            assessment,
            ..Return::default()
        })];
        (MemberId::of(nth), Member { name: "Ana".to_owned(), returns, ..Member::default() })
    };
    let shown = ShownRelease {
        at: 9,
        members: usize::try_from(members).unwrap(),
        practices: BTreeMap::from([(
            "OPS-4".into(),
            ReleaseCounts { at_level: [0, 0, 0, 5, 0], ..ReleaseCounts::default() },
        )]),
        ..ShownRelease::default()
    };
    let counted = (0..members).map(|nth| (MemberId::of(nth), 700 + nth)).collect();
    let named = TeamDay {
        names: BTreeMap::from([(MemberId::of(1), "Ana".to_owned())]),
        ..TeamDay::default()
    };
    let team = Team {
        names: Names::Hidden,
        members: (0..members).map(member).collect(),
        joined: BTreeMap::from([(MemberId::of(1), MemberId::of(0))]),
        talk: BTreeMap::from([(
            "OPS-4".into(),
            Discussion { knower: "Ana".to_owned(), ..Discussion::default() },
        )]),
        days: vec![named],
        releases: vec![Release { at: 9, counted, ..Release::default() }],
        rest: rest(Some("Ana".to_owned())),
        ..Team::default()
    };
    Team { published: vec![shown], ..team }
}

#[test]
fn the_file_of_a_hidden_team_has_no_return_and_no_name() {
    let file = hidden(5);
    let text = print(&file);
    for secret in [
        "Ana",
        "70",
        "0000000000\":",
        "assessment",
        "returns",
        "knower",
        "joined",
        "days",
        "releases",
    ] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    assert_eq!(parse(&text).expect("it opens").published, file.published);
    // The lead's own browser keeps all of it.
    assert_eq!(parse(&keep(&file)), Ok(file));
}

#[test]
fn a_release_of_too_few_is_in_no_file() {
    let few = u64::try_from(FEWEST_HIDDEN).unwrap() - 1;
    assert!(!print(&hidden(few)).contains("shown\":["));
}

#[test]
fn a_file_of_the_other_kind_is_said_to_be_one() {
    let answers = file::print(&Saved::default());
    assert_eq!(parse(&answers), Err(FileError::NoTeam));
    let team = print(&Team::default());
    assert_eq!(file::parse(&team), Err(FileError::Team));
    let newer = team.replace("\"format\":1", "\"format\":9");
    assert_eq!(file::parse(&newer), Err(FileError::Team));
    assert_eq!(parse(&newer), Err(FileError::Newer { format: 9 }));
    let texts = english();
    assert_eq!(FileError::Team.reason(&texts), "it is a team's file, and not one person's answers");
    assert_eq!(
        FileError::NoTeam.reason(&texts),
        "it holds one person's answers, and is not a team's file"
    );
    let link = format!("see {}", link::print_return(built_in(), &Return::default()).link);
    assert_eq!(parse(&link), Err(FileError::Link));
}

#[test]
fn what_is_no_team_is_refused_with_the_entry_that_does_not_fit() {
    let with = |entry: &str| format!(r#"{{"format":1,"kind":"team","id":"0000000007",{entry}}}"#);
    let bare = |entry: &str| format!(r#"{{"format":1,"kind":"team"{entry}}}"#);
    for text in [bare(""), bare(r#","id":7"#), bare(r#","id":"000000002V""#)] {
        let expected = FileError::NotAnAssessment { at: Some("id".to_owned()) };
        assert_eq!(parse(&text), Err(expected), "{text}");
        assert!(!is_valid(&text), "it is valid: {text}");
    }
    for (at, entry) in [
        ("check", r#""check":"some""#),
        ("names", r#""names":null"#),
        ("plan", r#""plan":{}"#),
        ("due", r#""plan":[{"due":3}]"#),
        ("due", r#""plan":[{"due":"2026-12-24\r\nX"}]"#),
        ("OPS-4", r#""ways":{"OPS-4":3}"#),
        ("way", r#""plan":[{"way":3}]"#),
        ("OPS-4", r#""talk":{"OPS-4":{"disagree":"yes"}}"#),
        ("me", r#""members":{"me":{}}"#),
        ("0000000001", r#""members":{"0000000001":[]}"#),
        ("0000000001", r#""members":{"0000000001":{"returns":[{"at":"x"}]}}"#),
        (
            "OPS-4",
            r#""members":{"0000000001":{"returns":[{"assessment":{"responses":{"OPS-4":{"answer":{"level":7}}}}}]}}"#,
        ),
        ("days", r#""days":[3]"#),
        ("releases", r#""releases":[{"counted":[["0000000001"]]}]"#),
        ("OPS-4", r#""shown":[{"practices":{"OPS-4":{"at_level":[1,2]}}}]"#),
    ] {
        let text = with(entry);
        let expected = FileError::NotAnAssessment { at: Some(at.to_owned()) };
        assert_eq!(parse(&text), Err(expected), "{text}");
        assert!(!is_valid(&text), "it is valid: {text}");
    }
    let round = with(r#""joined":{"0000000001":"0000000002","0000000002":"0000000001"}"#);
    assert_eq!(parse(&round), Err(FileError::NotAnAssessment { at: Some("joined".to_owned()) }));
    let twice = with(r#""name":"a","name":"b""#);
    assert!(matches!(parse(&twice), Err(FileError::Twice { .. })));
    assert!(parse("{}").is_err() && parse("[]").is_err());
}

#[test]
fn a_way_of_another_version_is_written_back_until_the_lead_chooses_one() {
    let text = r#"{"format":1,"kind":"team","id":"0000000007","plan":[{"practice":"OPS-4","way":"swap"}],"ways":{"OPS-4":"swap","OPS-1":"hire"}}"#;
    let team = parse(text).expect("it opens");
    assert_eq!((team.plan[0].way, team.ways.len()), (None, 1));
    let written: Value = serde_json::from_str(&keep(&team)).unwrap();
    assert_eq!(written["ways"], serde_json::json!({ "OPS-4": "swap", "OPS-1": "hire" }));
    assert_eq!(written["plan"][0]["way"], "swap");
    assert!(is_valid(text));
    let merged = team.clone().merged_with(Team { foreign_ways: BTreeMap::new(), ..team.clone() });
    assert_eq!(merged, team);
}

#[test]
fn returns_stand_in_the_order_of_their_moments_and_are_those_of_their_member() {
    let text = r#"{"format":1,"kind":"team","id":"0000000007","members":{"0000000001":{"returns":[{"at":3},{"at":1}]}}}"#;
    let file = parse(text).expect("it opens");
    let returns = &file.members[&MemberId::of(1)].returns;
    assert_eq!(returns.iter().map(|given| given.at).collect::<Vec<_>>(), [1, 3]);
    assert!(returns.iter().all(|given| given.member == MemberId::of(1)));
}

#[test]
fn a_copy_of_a_members_answers_is_a_return_of_what_would_travel() {
    let mut assessment = team_of(&["llm"]).level("OPS-4", 3).assessment;
    assessment.name = "Secret".to_owned();
    let response = assessment.responses.get_mut("OPS-4").unwrap();
    (response.note, response.at) = ("mine".to_owned(), 77);
    let mut saved = Saved { assessment: assessment.clone(), ..Saved::default() };
    let plain = return_of_file(&saved);
    assert_eq!((plain.at, plain.name.as_str(), plain.team), (77, "", None));
    assert_eq!(plain.assessment, link::of_it_travels(&assessment));
    // Without an id the same answers are one member, from a link and from a file.
    let (version, checklist) = (built_in().version.clone(), built_in().id.clone());
    saved.assessment =
        dependable::domain::assessment::Assessment { version, checklist, ..assessment };
    let link = link::print(built_in(), &saved.assessment).link;
    let arrived = link::find_returns(built_in(), &link)[0].clone().expect("it opens");
    assert_eq!(arrived.given.member, return_of_file(&saved).member);
    // Of a team that asked, the device keeps who it is there.
    let asked = Asked {
        team: TeamId::of(5),
        member: MemberId::of(91),
        check: Form::Full,
        names: Names::Shown,
    };
    asked.keep_in(&mut saved.assessment, "Ana");
    let given = return_of_file(&saved);
    assert_eq!((given.team, given.member, &*given.name), (Some(asked.team), asked.member, "Ana"));
    saved.assessment.rest.insert("team".to_owned(), json!("x"));
    assert_eq!(return_of_file(&saved).member, arrived.given.member);
}
