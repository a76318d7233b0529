//! What a section scores, and what caps it.

use super::{OPERABLE, PILOT, assert_near};
use crate::support::{Given, candidate, team};

/// The example of docs/scoring.md, with OPS-2 left open.
fn ops_example() -> Given<'static> {
    candidate(&["classic-ml"])
        .proven("OPS-1", 3)
        .level("OPS-3", 1)
        .level("OPS-4", 3)
        .proven("OPS-5", 3)
        .level("OPS-6", 2)
}

#[test]
fn the_ops_example_scores_54_and_shows_55() {
    let ops = ops_example().section("OPS");
    assert_eq!((ops.points, ops.answered_weight, ops.routed_weight), (28, 13, 15));
    assert_near(ops.score.unwrap().value(), 53.846);
    assert_eq!(ops.shown, Some(55));
    assert_eq!(ops.band, Some(OPERABLE));
}

#[test]
fn in_the_ops_example_the_cap_changes_nothing_and_is_not_said_to() {
    let ops = ops_example().section("OPS");
    assert_eq!(ops.cap(), Some(69));
    assert_eq!(ops.held_by, [""; 0]);
}

#[test]
fn a_floor_practice_at_0_holds_its_section_at_49() {
    let ops = candidate(&["llm"]).everything(4).level("OPS-3", 0).section("OPS");
    assert_near(ops.score.unwrap().value(), 49.0);
    assert_eq!((ops.shown, ops.band), (Some(45), Some(PILOT)));
    assert_eq!(ops.held_by, ["OPS-3"]);
}

#[test]
fn a_floor_practice_at_1_holds_its_section_at_69() {
    let ops = candidate(&["llm"]).everything(4).level("OPS-3", 1).section("OPS");
    assert_near(ops.score.unwrap().value(), 69.0);
    assert_eq!((ops.shown, ops.band), (Some(65), Some(OPERABLE)));
    assert_eq!(ops.held_by, ["OPS-3"]);
}

#[test]
fn other_practices_at_0_set_no_cap() {
    let ops = candidate(&["llm"]).everything(4).level("OPS-5", 0).section("OPS");
    assert_eq!(ops.cap(), None);
    assert_near(ops.score.unwrap().value(), 100.0 * 60.0 / 68.0);
}

#[test]
fn a_practice_is_a_floor_practice_only_for_whom_it_is() {
    let is_floor = |profile: &[&str], id: &str| team(profile).level(id, 0).rated(id).floor;
    for id in ["DATA-4", "SEC-1", "SEC-5", "SEC-7"] {
        assert!(!is_floor(&["llm"], id), "{id}");
        assert!(is_floor(&["llm", "decides-about-people"], id), "{id}");
    }
    assert!(is_floor(&["llm", "decides-about-people"], "SEC-4"));
    assert!(is_floor(&["agent"], "SEC-4"));
}

#[test]
fn weights_are_3_for_floor_practices_2_in_the_full_check_1_in_the_bank() {
    let answered = team(&["classic-ml"]).everything(2).level("OWN-5", 2);
    assert_eq!(answered.rated("OWN-1").weight, 3);
    assert_eq!(answered.rated("OWN-2").weight, 2);
    assert_eq!(answered.rated("ENG-6").weight, 2, "swapped in for classic ML");
    assert_eq!(answered.rated("OWN-5").weight, 1);
    assert_eq!(team(&["llm"]).level("ENG-6", 2).rated("ENG-6").weight, 1);
}
