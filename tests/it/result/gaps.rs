//! Which gaps there are, and in which order to look at them.

use dependable::domain::checklist::{Condition, Effort};
use dependable::domain::result::{Class, Comparison, Status};

use crate::support::{
    Given, built_in, candidate, gaps, given, patterns, proofs, small_checklist, team,
};

#[test]
fn a_floor_practice_at_0_or_1_comes_first() {
    let low = team(&["llm", "tier-b"]).level("OPS-3", 1).level("OPS-1", 0);
    assert_eq!(low.gap("OPS-3").class, Class::P1);
    assert_eq!(low.gap("OPS-1").class, Class::P1);
}

#[test]
fn a_floor_practice_close_to_its_target_comes_next() {
    assert_eq!(team(&["llm", "tier-b"]).level("OPS-3", 2).gap("OPS-3").class, Class::P2);
}

#[test]
fn a_wide_gap_of_the_full_check_comes_next_and_a_narrow_one_later() {
    assert_eq!(team(&["llm", "tier-b"]).level("OPS-5", 0).gap("OPS-5").class, Class::P2);
    assert_eq!(team(&["llm", "tier-b"]).level("OPS-5", 1).gap("OPS-5").class, Class::P3);
}

#[test]
fn a_wide_gap_of_the_bank_comes_later() {
    assert_eq!(team(&["llm", "tier-a"]).level("OWN-5", 0).gap("OWN-5").class, Class::P3);
}

#[test]
fn a_wide_gap_of_the_bank_comes_later_although_it_weighs_as_much_as_the_full_check() {
    let mut checklist = small_checklist(&[&[(Effort::S, false), (Effort::S, false)]], 4);
    checklist.weights.bank = checklist.weights.full;
    checklist.practices[1].full = Condition(Vec::new());
    let answered = given(&checklist, &[]).level("A-1", 0).level("A-2", 0);
    assert_eq!(answered.rated("A-1").weight, answered.rated("A-2").weight);
    assert_eq!(answered.gap("A-1").class, Class::P2);
    assert_eq!(answered.gap("A-2").class, Class::P3);
}

/// Ships fast, cannot see.
fn ships_fast() -> Given<'static> {
    team(&["llm", "tier-b"])
        .all_proven(&["ENG-1", "ENG-2", "OPS-3"], 3)
        .level("OPS-4", 1)
        .level("OPS-5", 1)
        .level("DATA-3", 1)
}

#[test]
fn a_gap_in_a_fired_pattern_comes_next() {
    assert_eq!(patterns(&ships_fast().result()), ["P01"]);
    assert_eq!(ships_fast().gap("OPS-5").class, Class::P2);
    assert_eq!(ships_fast().level("ENG-2", 1).gap("OPS-5").class, Class::P3);
}

#[test]
fn a_pattern_in_reserve_lifts_no_class() {
    let borrowed =
        team(&["llm", "external-builders", "tier-b"]).level("HIRE-5", 1).level("ENG-5", 1);
    assert!(borrowed.result().patterns.iter().any(|pattern| pattern.id == "R2" && pattern.reserve));
    assert_eq!(borrowed.gap("HIRE-5").class, Class::P3);
    assert_eq!(patterns(&borrowed.result()), [""; 0]);
}

/// Everything in Run is at 3 but OPS-5, and each scenario's worst option was taken for the best.
fn misjudged() -> Given<'static> {
    team(&["llm", "tier-b"])
        .everything(3)
        .level("OPS-5", 1)
        .picks("S2", "reply", "retrain")
        .picks("S6", "undo", "instruct")
        .picks("S7", "raise", "small")
}

#[test]
fn a_gap_behind_a_misjudged_scenario_comes_first() {
    assert_eq!(misjudged().cluster("run").comparison, Some(Comparison::RatingAbove));
    assert_eq!(misjudged().gap("OPS-5").class, Class::P1);
}

#[test]
fn a_misjudged_scenario_counts_only_in_a_flagged_cluster() {
    let not_flagged = misjudged().picks("S6", "stop", "undo").picks("S7", "confirm", "raise");
    assert!(!not_flagged.cluster("run").is_flagged());
    assert_eq!(not_flagged.gap("OPS-5").class, Class::P3);
}

#[test]
fn a_scenario_that_was_judged_well_lifts_nothing() {
    let others = misjudged()
        .picks("S2", "look", "restore")
        .picks("S6", "undo", "stop")
        .picks("S7", "raise", "confirm");
    assert!(others.cluster("run").is_flagged());
    assert_eq!(others.gap("OPS-5").class, Class::P3);
}

#[test]
fn a_misjudged_scenario_may_lead_outside_of_its_cluster() {
    let mut checklist = built_in().clone();
    let green = checklist.scenarios.iter_mut().find(|scenario| scenario.id == "S2").unwrap();
    green.informs.push("BIZ-2".into());
    let answered =
        Given { checklist: &checklist, assessment: misjudged().level("BIZ-2", 1).assessment };
    assert_eq!(answered.gap("BIZ-2").class, Class::P1);
}

#[test]
fn a_scenario_in_reserve_lifts_nothing() {
    // S12 is in reserve and leads to COST-2; its cluster is flagged by the scenarios in use.
    let flagged = team(&["llm", "tier-b"])
        .everything(3)
        .level("COST-2", 1)
        .picks("S1", "switch", "advise")
        .picks("S8", "wipe", "off")
        .picks("S9", "off", "top")
        .picks("S10", "vote", "fault")
        .picks("S11", "rewrite", "practise");
    assert!(flagged.cluster("answer-for-it").is_flagged());
    assert_eq!(
        flagged.clone().picks("S12", "leave", "stop").gap("COST-2").class,
        flagged.gap("COST-2").class
    );
}

#[test]
fn a_claim_at_the_target_without_proof_is_no_gap() {
    let result = team(&["llm", "tier-b"]).level("OPS-3", 3).level("OPS-5", 3).result();
    assert_eq!(proofs(&result), ["OPS-3"], "OPS-5 is at its target of 2 without any proof");
    assert_eq!(gaps(&result), [""; 0]);
}

#[test]
fn a_claim_below_the_target_is_a_gap_and_says_which_part_lacks_only_proof() {
    let gap = team(&["llm", "tier-a"]).level("OPS-4", 3).gap("OPS-4");
    assert_eq!((gap.class, gap.size, gap.missing_proof), (Class::P2, 2, 1));
}

#[test]
fn inside_a_class_what_unlocks_another_gap_comes_first() {
    let result =
        team(&["llm", "tier-b"]).level("OWN-4", 1).level("DATA-3", 1).level("DATA-6", 1).result();
    assert_eq!(gaps(&result), ["DATA-3", "OWN-4", "DATA-6"]);
    assert_eq!(result.gaps[0].unlocks, ["DATA-6"]);
}

#[test]
fn what_unlocks_a_gap_of_another_class_does_not_come_first() {
    // DATA-6 is P2 by its width, DATA-3 and OWN-4 are P3.
    let result =
        team(&["llm", "tier-b"]).level("OWN-4", 1).level("DATA-3", 1).level("DATA-6", 0).result();
    assert_eq!(gaps(&result), ["DATA-6", "OWN-4", "DATA-3"]);
}

#[test]
fn then_the_larger_gap_then_the_smaller_effort_then_the_checklists_order() {
    // All P2. OPS-5 lacks 2; OWN-3 and OPS-4 take a sprint, BIZ-1 a day.
    let given = team(&["llm", "tier-b"])
        .level("OWN-3", 2)
        .level("OPS-4", 2)
        .level("BIZ-1", 2)
        .level("OPS-5", 0);
    assert_eq!(gaps(&given.result()), ["OPS-5", "BIZ-1", "OWN-3", "OPS-4"]);
}

#[test]
fn a_dont_know_that_is_a_gap_is_a_question() {
    let given = candidate(&["llm", "senior"]).dont_know("OPS-4");
    assert_eq!(given.rated("OPS-4").status, Status::DontKnow);
    assert_eq!(
        given.explained("OPS-4").step,
        Some(built_in().practice("OPS-4").unwrap().who_would_know.as_str())
    );
}
