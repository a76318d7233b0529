//! The native tool, run as a program.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::support::in_package;

/// What the tool says of a team, and whether it is content.
fn team(given: &[&str]) -> (bool, Value) {
    let run = Command::new(env!("CARGO_BIN_EXE_dependable-tool"))
        .current_dir(in_package(""))
        .args(["team", "static/checklists/production-ai"])
        .args(given)
        .output()
        .unwrap();
    (run.status.success(), serde_json::from_slice(&run.stdout).unwrap())
}

const LOW: &str = "tests/fixtures/2026.11/team-at-1.json";
const HIGH: &str = "tests/fixtures/2026.11/team-at-3.json";
const LINK: &str = "tests/fixtures/2026.11/team-at-2.link";

fn len(value: &Value) -> usize {
    value.as_array().map_or(0, Vec::len)
}

#[test]
fn files_and_links_of_a_team_are_laid_beside_each_other() {
    let (is_content, told) = team(&[LOW, HIGH, LINK]);
    assert!(is_content);
    assert_eq!((len(&told["members"]), len(&told["refused"])), (3, 0), "{}", told["refused"]);
    let practices = told["practices"].as_array().unwrap();
    assert!(practices.iter().all(|practice| len(&practice["cells"]) == 3));
    let claims = |practice: &Value| (practice["lowest"].as_u64(), practice["highest"].as_u64());
    assert!(practices.iter().any(|practice| claims(practice) == (Some(1), Some(3))));
    assert!(len(&told["disagreements"]) > 10);
    for rule in ["best", "lowest"] {
        assert_eq!(told[rule]["members"], 3);
        assert!(told[rule]["overall"].is_object());
    }
    let order: Vec<&str> =
        told["plan"].as_array().unwrap().iter().filter_map(|one| one["way"].as_str()).collect();
    let ways = ["decide", "look_together", "find_out", "train", "borrow", "hire"];
    assert!(order.iter().all(|way| ways.contains(way)));
}

#[test]
fn the_same_answers_given_twice_are_one_member_and_the_order_changes_nothing_of_them() {
    let (_, told) = team(&[LOW, HIGH, LOW]);
    assert_eq!(len(&told["members"]), 2);
    let (_, turned) = team(&[HIGH, LOW]);
    assert_eq!(told["practices"], turned["practices"]);
}

#[test]
fn what_cannot_be_read_is_listed_with_its_reason_and_the_rest_goes_on() {
    let candidate = "tests/fixtures/2026.12/candidate-quick.json";
    let given = [LOW, "README.md", "no such file", candidate, "Cargo.toml"];
    let (is_content, told) = team(&given);
    assert!(is_content);
    assert_eq!(len(&told["members"]), 1);
    let refused = told["refused"].as_array().unwrap();
    let named: Vec<&str> = refused.iter().filter_map(|one| one["given"].as_str()).collect();
    assert_eq!(named, given[1..]);
    let has_reason = |one: &Value| one["reason"].as_str().is_some_and(|reason| !reason.is_empty());
    assert!(refused.iter().all(has_reason));
    let (is_content, told) = team(&["README.md"]);
    assert!(!is_content, "nothing of it can be read");
    assert_eq!(len(&told["refused"]), 1);
}

#[test]
fn the_rules_name_every_field_that_the_tool_prints() {
    let (_, told) = team(&[LOW, HIGH]);
    let printed: BTreeSet<&str> = told.as_object().unwrap().keys().map(String::as_str).collect();
    let rules = fs::read_to_string(in_package("docs/team.md")).unwrap();
    let (_, fields) = rules.split_once("| Field | Holds |").expect("they have a table");
    let cells = fields.lines().filter_map(|line| line.strip_prefix("| `")?.split_once(" | "));
    let named: BTreeSet<&str> =
        cells.flat_map(|(names, _)| names.split(", ")).map(|name| name.trim_matches('`')).collect();
    assert_eq!(named, printed);
}
