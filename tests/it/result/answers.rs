//! Don't know, not applicable and no opportunity yet.

use dependable::domain::assessment::Answer;
use dependable::domain::checklist::Level;
use dependable::domain::result::Status;

use super::assert_near;
use crate::support::{candidate, level, team};

#[test]
fn dont_know_counts_as_0_and_stands_beside_the_score_without_it() {
    let ops = candidate(&["llm"]).everything(2).dont_know("OPS-5").section("OPS");
    assert_near(ops.score.unwrap().value(), 100.0 * 30.0 / 68.0);
    assert_near(ops.without_unknowns.unwrap().value(), 50.0);
    assert_eq!(ops.unknowns, 1);
}

#[test]
fn a_floor_practice_nobody_knows_about_sets_the_cap_of_0() {
    let ops = candidate(&["llm"]).everything(4).dont_know("OPS-3").section("OPS");
    assert_eq!(ops.cap(), Some(49));
    assert_near(ops.without_unknowns.unwrap().value(), 100.0);
}

#[test]
fn a_section_of_nothing_but_unknowns_has_no_value_without_them() {
    let ops = ["OPS-1", "OPS-3", "OPS-4", "OPS-5"]
        .iter()
        .fold(candidate(&["llm"]), |given, id| given.dont_know(id))
        .section("OPS");
    assert!(ops.is_shown);
    assert_near(ops.score.unwrap().value(), 0.0);
    assert_eq!(ops.without_unknowns, None);
}

#[test]
fn the_headline_names_the_unknowns_and_the_score_without_them() {
    let overall = candidate(&["llm"]).everything(2).dont_know("OPS-5").overall();
    assert_eq!(overall.unknowns, 1);
    assert_near(overall.without_unknowns.unwrap(), 50.0);
    assert!(overall.score < 50.0);
}

#[test]
fn not_applicable_leaves_the_score_but_stays_in_the_weight() {
    let given = candidate(&["classic-ml"]).all_proven(&["OPS-1", "OPS-3", "OPS-4"], 3);
    let ops = given.clone().not_applicable("OPS-5").section("OPS");
    assert_eq!((ops.answered_weight, ops.routed_weight), (9, 15));
    assert_near(ops.score.unwrap().value(), 75.0);
    assert!(ops.is_shown, "exactly 60 % is shown");
    assert!(!given.unanswered("OPS-4").not_applicable("OPS-5").section("OPS").is_shown);
}

#[test]
fn a_floor_practice_cannot_be_called_not_applicable() {
    let given = candidate(&["llm"]).answer("OPS-4", Answer::NotApplicable("no-use".into()));
    assert_eq!(given.rated("OPS-4").status, Status::Unanswered);
    // Where it is one for everybody who is asked, its own list says who is not meant.
    for (system, id) in [("llm", "SEC-3"), ("agent", "SEC-4")] {
        let skipped = candidate(&[system]).not_applicable(id).rated(id);
        assert_eq!((skipped.status, skipped.floor), (Status::NotApplicable, true), "{id}");
    }
}

#[test]
fn what_was_not_applicable_is_open_again_when_the_profile_makes_it_a_floor_practice() {
    let skipped = team(&["llm"]).everything(3).not_applicable("DATA-4");
    assert_eq!(skipped.rated("DATA-4").status, Status::NotApplicable);
    assert!(!skipped.overall().so_far);
    let mut people = skipped;
    people.assessment.profile.insert("decides-about-people".into());
    assert_eq!(people.rated("DATA-4").status, Status::Unanswered);
    assert!(people.overall().so_far);
}

#[test]
fn a_reason_that_the_practice_does_not_list_is_no_reason() {
    let given = candidate(&["llm"]).answer("OPS-5", Answer::NotApplicable("too busy".into()));
    assert_eq!(given.rated("OPS-5").status, Status::Unanswered);
}

#[test]
fn no_opportunity_counts_as_0_and_as_answered_and_leaves_the_target() {
    let given = candidate(&["llm", "senior"]).no_opportunity("OPS-5");
    let rated = given.rated("OPS-5");
    assert_eq!((rated.evidenced, rated.claimed), (Some(Level::ZERO), None));
    assert_eq!(rated.target, level(3));
    assert_eq!(given.gap("OPS-5").size, 3);
    assert!(given.explained("OPS-5").without_permission.is_some());
}

#[test]
fn no_opportunity_is_an_answer_of_candidates_only() {
    assert_eq!(team(&["llm"]).no_opportunity("OPS-5").rated("OPS-5").status, Status::Unanswered);
}

#[test]
fn an_answer_that_routing_removes_counts_for_nothing() {
    let without = candidate(&["llm"]).everything(2);
    let with = without.clone().level("OWN-7", 4).level("HIRE-1", 4);
    assert_eq!(without.result(), with.result());
}
