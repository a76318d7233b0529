//! What a result says: the worked examples of docs/scoring.md, the decisions that settle it,
//! and the promises that hold for every assessment.

use std::collections::{BTreeMap, BTreeSet};

use dependable::domain::assessment::{Answer, Assessment, NONE_YET, Response};
use dependable::domain::checklist::{Checklist, Condition, Effort, Level};
use dependable::domain::result::{
    CheckResult, Class, Comparison, Remark, Status, assess, band_of, evidenced, rate, to_show,
};
use proptest::prelude::*;

use crate::support::{
    Given, any_assessment, built_in, candidate, gaps, given, level, patterns, proofs,
    small_checklist, team,
};

// The names of the bands by their place.
const DEMO: usize = 0;
const PILOT: usize = 1;
const OPERABLE: usize = 2;
const DEPENDABLE: usize = 3;
const PROVEN: usize = 4;

#[track_caller]
fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 0.05, "{found:.3} is not {expected}");
}

// ------------------------------------------------------------------ evidence

/// What a claim of OPS-4 is worth with these artefacts; `last-alert` is the dated one.
#[track_caller]
fn carried(claimed: u8, ticked: &[&str]) -> u8 {
    let practice = built_in().practice("OPS-4").unwrap();
    evidenced(level(claimed), practice, &ticked.iter().map(|id| (*id).into()).collect()).number()
}

#[test]
fn up_to_level_2_a_claim_needs_no_evidence() {
    for claimed in 0..=2 {
        assert_eq!(carried(claimed, &[]), claimed);
        assert_eq!(carried(claimed, &["measure", "who", "last-alert", "blind-spot"]), claimed);
    }
}

#[test]
fn level_3_needs_two_artefacts() {
    assert_eq!(carried(3, &[]), 2);
    assert_eq!(carried(3, &["measure"]), 2);
    assert_eq!(carried(3, &["measure", "who"]), 3);
    assert_eq!(carried(3, &["measure", "who", "last-alert", "blind-spot"]), 3);
}

#[test]
fn level_4_needs_three_artefacts_one_of_them_dated() {
    assert_eq!(carried(4, &["measure", "who", "last-alert"]), 4);
    assert_eq!(carried(4, &["measure", "who", "blind-spot"]), 3);
    assert_eq!(carried(4, &["measure", "last-alert"]), 3);
    assert_eq!(carried(4, &["last-alert"]), 2);
    assert_eq!(carried(4, &[]), 2);
}

#[test]
fn none_yet_and_unknown_artefacts_carry_nothing() {
    assert_eq!(carried(4, &[NONE_YET]), 2);
    assert_eq!(carried(4, &[NONE_YET, "measure", "who", "last-alert"]), 2);
    assert_eq!(carried(3, &["of another practice", "measure"]), 2);
}

#[test]
fn ticking_none_yet_clears_the_others_and_is_cleared_by_them() {
    let mut response = Response::default();
    response.tick("measure".into(), true);
    response.tick("who".into(), true);
    response.tick(NONE_YET.into(), true);
    assert_eq!(response.evidence, BTreeSet::from([NONE_YET.into()]));
    response.tick("who".into(), true);
    assert_eq!(response.evidence, BTreeSet::from(["who".into()]));
}

#[test]
fn ticks_are_kept_while_the_level_is_low() {
    let given = candidate(&["llm"]).proven("OPS-4", 3).level("OPS-4", 1);
    assert_eq!(given.rated("OPS-4").evidenced, Some(level(1)));
    assert_eq!(given.level("OPS-4", 3).rated("OPS-4").evidenced, Some(level(3)));
}

// ------------------------------------------------------------------ sections

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
    assert_near(ops.score.unwrap().value(), 100.0 * 52.0 / 60.0);
}

#[test]
fn a_practice_is_a_floor_practice_only_for_whom_it_is() {
    assert!(!team(&["llm"]).level("DATA-4", 0).rated("DATA-4").floor);
    let people = team(&["llm", "decides-about-people"]);
    assert!(people.clone().level("DATA-4", 0).rated("DATA-4").floor);
    assert!(people.clone().level("SEC-5", 0).rated("SEC-5").floor);
    assert!(!people.level("SEC-4", 0).rated("SEC-4").floor);
    assert!(team(&["agent"]).level("SEC-4", 0).rated("SEC-4").floor);
}

#[test]
fn weights_are_3_for_floor_practices_2_in_the_full_check_1_in_the_bank() {
    let answered = team(&["classic-ml"]).everything(2).level("OWN-5", 2);
    assert_eq!(answered.rated("OWN-1").weight, 3);
    assert_eq!(answered.rated("OWN-2").weight, 2);
    assert_eq!(answered.rated("OPS-2").weight, 2, "swapped in for classic ML");
    assert_eq!(answered.rated("OWN-5").weight, 1);
    assert_eq!(team(&["llm"]).level("OPS-2", 2).rated("OPS-2").weight, 1);
}

// ------------------------------------------------------------------ don't know, not applicable, no opportunity

#[test]
fn dont_know_counts_as_0_and_stands_beside_the_score_without_it() {
    let ops = candidate(&["llm"]).everything(2).dont_know("OPS-5").section("OPS");
    assert_near(ops.score.unwrap().value(), 100.0 * 26.0 / 60.0);
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
    let ops = ["OPS-1", "OPS-3", "OPS-4"]
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
    let given = candidate(&["llm"]).all_proven(&["OPS-1", "OPS-3", "OPS-4"], 3);
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
    // SEC-3 is the exception.
    assert_eq!(
        candidate(&["llm"]).not_applicable("SEC-3").rated("SEC-3").status,
        Status::NotApplicable
    );
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

// ------------------------------------------------------------------ sizes and routing

#[track_caller]
fn full_check_size(profile: &[&str]) -> usize {
    let given = given(built_in(), profile);
    let size = built_in().full_check(&given.assessment.tags(built_in())).len();
    assert_eq!(given.result().progress(), (0, size));
    size
}

#[test]
fn the_full_check_has_36_practices_for_candidates_and_41_for_teams() {
    for system in ["classic-ml", "llm"] {
        assert_eq!(full_check_size(&["candidate", system]), 36, "{system}");
        assert_eq!(full_check_size(&["team", system]), 41, "{system}");
    }
}

#[test]
fn agents_are_asked_three_more() {
    assert_eq!(full_check_size(&["candidate", "agent"]), 39);
    assert_eq!(full_check_size(&["team", "agent"]), 44);
}

#[test]
fn deciding_about_people_adds_one_where_it_is_not_asked_anyway() {
    for (system, more) in [("classic-ml", 1), ("llm", 1), ("agent", 0)] {
        let plain = full_check_size(&["candidate", system]);
        let people = full_check_size(&["candidate", system, "decides-about-people"]);
        assert_eq!(people - plain, more, "{system}");
    }
}

#[test]
fn looking_things_up_adds_one_for_language_models() {
    for (system, more) in [("classic-ml", 0), ("llm", 1), ("agent", 1)] {
        let plain = full_check_size(&["team", system]);
        let looks_up = full_check_size(&["team", system, "retrieval"]);
        assert_eq!(looks_up - plain, more, "{system}");
    }
}

#[test]
fn the_three_minute_check_has_seven_questions_and_eight_for_teams() {
    let size = |given: Given| built_in().quick_check(&given.assessment.tags(built_in())).len();
    for system in ["classic-ml", "llm", "agent"] {
        assert_eq!(size(candidate(&[system])), 7);
        assert_eq!(size(team(&[system])), 8);
    }
}

// ------------------------------------------------------------------ targets

#[track_caller]
fn target(given: &Given, id: &str) -> u8 {
    given.clone().level(id, 0).rated(id).target.number()
}

#[test]
fn a_candidates_target_follows_seniority() {
    let of = |role| {
        ["OWN-1", "ENG-1", "DATA-1", "OPS-1", "COST-1", "SEC-1", "BIZ-1"]
            .map(|id| target(&candidate(&[role]), id))
    };
    assert_eq!(of("junior"), [1, 2, 1, 1, 1, 1, 1]);
    assert_eq!(of("mid"), [2, 3, 2, 2, 1, 2, 1]);
    assert_eq!(of("senior"), [3, 3, 3, 3, 2, 3, 2]);
    assert_eq!(of("lead"), [3, 3, 3, 3, 3, 3, 3]);
    assert_eq!(["OWN-4", "ENG-5", "BIZ-3"].map(|id| target(&candidate(&["lead"]), id)), [4, 4, 4]);
}

#[test]
fn a_teams_target_follows_what_a_mistake_costs() {
    let of = |tier| ["OPS-4", "OPS-5"].map(|id| target(&team(&[tier]), id));
    assert_eq!(of("tier-c"), [2, 1]);
    assert_eq!(of("tier-b"), [3, 2]);
    assert_eq!(of("tier-a"), [4, 3]);
}

#[test]
fn a_team_that_decides_about_people_is_tier_a_whatever_it_says() {
    let people = team(&["tier-c", "decides-about-people"]);
    assert_eq!(["OWN-3", "OPS-3", "OPS-4", "SEC-2"].map(|id| target(&people, id)), [4, 4, 4, 4]);
    let attacked = people.level("SEC-2", 0).rated("SEC-2");
    assert_eq!((attacked.floor, attacked.weight), (false, 2));
}

// ------------------------------------------------------------------ the whole

/// Eight sections of five practices of equal weight; the last is weak.
fn seven_at_80_and_one_at_15() -> Checklist {
    let practices = [(Effort::S, false); 5];
    small_checklist(&[practices.as_slice(); 8], 4)
}

#[test]
fn seven_sections_at_80_and_one_at_15_are_a_pilot() {
    let checklist = seven_at_80_and_one_at_15();
    let mut answered = given(&checklist, &[]);
    for section in ["A", "B", "C", "D", "E", "F", "G", "H"] {
        let levels = if section == "H" { [0, 0, 1, 1, 1] } else { [3, 3, 3, 3, 4] };
        for (number, level) in (1..).zip(levels) {
            answered = answered.proven(&format!("{section}-{number}"), level);
        }
    }
    assert_near(answered.section("A").score.unwrap().value(), 80.0);
    assert_near(answered.section("H").score.unwrap().value(), 15.0);
    let overall = answered.overall();
    assert_near(overall.score, 64.9);
    assert_eq!((overall.shown, overall.band), (65, PILOT));
    assert_eq!(overall.weakest, "H");
}

#[test]
fn bands_are_tested_on_the_exact_score() {
    let bands = &built_in().bands;
    for (score, band) in [
        (0.0, DEMO),
        (24.99, DEMO),
        (25.0, PILOT),
        (49.99, PILOT),
        (50.0, OPERABLE),
        (69.99, OPERABLE),
        (70.0, DEPENDABLE),
        (84.99, DEPENDABLE),
        (85.0, PROVEN),
        (100.0, PROVEN),
    ] {
        assert_eq!(band_of(bands, score), band, "{score}");
    }
}

#[test]
fn a_mean_of_exactly_50_is_operable() {
    let overall = candidate(&["llm"]).everything(2).overall();
    assert!(50.0_f64.ln().exp() < 50.0, "this is why scores are rounded to nine places");
    assert_eq!((overall.band, overall.shown), (OPERABLE, 50));
}

#[test]
fn the_shown_number_is_the_nearest_5_inside_the_scores_own_band() {
    let bands = &built_in().bands;
    for (score, number) in [
        (0.0, 0),
        (2.4, 0),
        (2.5, 5),
        (24.9, 20),
        (25.0, 25),
        (49.9, 45),
        (52.4, 50),
        (52.5, 55),
        (53.8, 55),
        (69.0, 65),
        (70.0, 70),
        (84.0, 80),
        (85.0, 85),
        (100.0, 100),
    ] {
        assert_eq!(to_show(bands, score), number, "{score}");
    }
    for hundredths in 0..=10_000 {
        let score = f64::from(hundredths) / 100.0;
        let number = f64::from(to_show(bands, score));
        assert_eq!(band_of(bands, number), band_of(bands, score), "{score} shows {number}");
        assert!((number - score).abs() < 5.0, "{score} shows {number}");
    }
}

#[test]
fn all_sections_at_0_are_0() {
    let overall = candidate(&["llm"]).everything(0).overall();
    assert_near(overall.score, 0.0);
    assert_eq!((overall.shown, overall.band), (0, DEMO));
}

#[test]
fn among_equally_weak_sections_the_first_of_the_checklist_is_named() {
    assert_eq!(candidate(&["llm"]).everything(2).overall().weakest, "OWN");
    let lower = candidate(&["llm"]).everything(2).level("COST-5", 1).level("BIZ-2", 1);
    assert_eq!(lower.overall().weakest, "COST");
}

#[test]
fn nothing_is_said_of_the_whole_below_60_percent() {
    let checklist = built_in();
    let ids: Vec<&str> = checklist.practices.iter().map(|practice| practice.id.as_str()).collect();
    let profile = candidate(&["llm"]).assessment.tags(checklist);
    let routed: u32 = checklist
        .full_check(&profile)
        .iter()
        .map(|practice| checklist.weight(practice, &profile))
        .sum();
    let mut answered = candidate(&["llm"]);
    let mut weight = 0;
    for id in ids {
        let practice = checklist.practice(id).unwrap();
        if practice.in_full_check(&profile) {
            answered = answered.level(id, 2);
            weight += checklist.weight(practice, &profile);
            assert_eq!(
                answered.result().overall.is_some(),
                weight * 100 >= routed * 60,
                "{weight} of {routed}"
            );
        }
    }
}

#[test]
fn exactly_60_percent_of_the_whole_is_shown() {
    let checklist = small_checklist(&[&[(Effort::S, false); 5]], 4);
    let three =
        ["A-1", "A-2", "A-3"].iter().fold(given(&checklist, &[]), |given, id| given.level(id, 2));
    assert_eq!(three.overall().shown, 50);
    assert_eq!(three.unanswered("A-3").result().overall, None);
}

#[test]
fn the_headline_is_so_far_while_a_section_or_a_floor_practice_is_open() {
    let all = candidate(&["llm"]).everything(3);
    assert!(!all.overall().so_far);
    assert!(!all.clone().unanswered("OPS-5").overall().so_far);
    assert!(all.clone().unanswered("OPS-3").overall().so_far);
    let open =
        ["COST-1", "COST-2", "COST-3"].iter().fold(all, |given, id| given.unanswered(id)).overall();
    assert_eq!((open.sections_shown, open.sections, open.so_far), (6, 7, true));
}

#[test]
fn a_floor_practice_is_said_to_hold_the_whole_only_where_it_does() {
    let held = candidate(&["llm"]).everything(4).level("SEC-3", 0).overall();
    assert_eq!((held.band, held.held_by.as_slice()), (OPERABLE, ["SEC-3".into()].as_slice()));
    let low = candidate(&["llm"]).everything(1).level("SEC-3", 0).overall();
    assert_eq!(low.held_by, [""; 0]);
}

#[test]
fn lifting_one_cap_does_not_lift_the_one_below_it() {
    // Section A: 49 by A-1 at 0; without that, 69 by A-2 at 1; without both, 83. At 69 the whole stays below 70.
    let one = [
        (Effort::S, true),
        (Effort::S, true),
        (Effort::S, false),
        (Effort::S, false),
        (Effort::S, false),
    ];
    let many = [(Effort::S, false); 5];
    let mut sections = vec![one.as_slice()];
    sections.extend([many.as_slice(); 7]);
    let mut checklist = small_checklist(&sections, 4);
    checklist.weights.full = 9;
    let mut answered = given(&checklist, &[])
        .level("A-1", 0)
        .level("A-2", 1)
        .all_proven(&["A-3", "A-4", "A-5"], 4);
    for section in ["B", "C", "D", "E", "F", "G", "H"] {
        for number in 1..=5 {
            let level = if number == 1 { 2 } else { 3 };
            answered = answered.proven(&format!("{section}-{number}"), level);
        }
    }
    let overall = answered.overall();
    assert_eq!(overall.band, OPERABLE);
    assert_eq!(
        overall.held_by,
        [""; 0],
        "at 69 in A the whole is {:.1}",
        overall.score * (69.0_f64 / 49.0).powf(0.125)
    );
}

#[test]
fn the_three_minute_check_gives_no_headline_and_no_fit() {
    let hinges: Vec<&str> = built_in()
        .practices
        .iter()
        .filter(|practice| practice.hinge)
        .map(|practice| practice.id.as_str())
        .collect();
    let result = team(&["llm"]).all_proven(&hinges, 3).result();
    assert_eq!((&result.overall, &result.fit), (&None, &None));
    assert!(result.sections.iter().all(|section| !section.is_shown));
}

// ------------------------------------------------------------------ fit

#[test]
fn a_level_above_the_target_earns_nothing() {
    // Targets 3 and 2, weights 3 and 2, levels 4 and 1.
    let fit =
        team(&["llm", "tier-b"]).proven("OWN-1", 4).level("OWN-4", 1).result().rated.fit.unwrap();
    assert_near(fit.score, 100.0 * (3.0 * 3.0 + 2.0) / (3.0 * 3.0 + 2.0 * 2.0));
    assert_eq!((fit.met, fit.of, fit.floor_below), (1, 2, 0));
}

#[test]
fn the_fit_counts_what_is_answered_and_applies() {
    let given = team(&["llm", "tier-b"])
        .proven("OWN-1", 3)
        .not_applicable("OWN-4")
        .dont_know("OPS-1")
        .level("OPS-4", 2);
    let fit = given.result().rated.fit.unwrap();
    assert_eq!((fit.met, fit.of, fit.floor_below), (1, 3, 2));
    assert_near(fit.score, 100.0 * (9.0 + 6.0) / 27.0);
}

// ------------------------------------------------------------------ gaps

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
    let floor = team(&["llm", "hosted-model", "tier-b"])
        .level("ENG-1", 1)
        .level("OPS-6", 1)
        .level("ENG-4", 1);
    assert!(floor.result().patterns.iter().any(|pattern| pattern.id == "R1" && pattern.reserve));
    assert_eq!(floor.gap("OPS-6").class, Class::P3);
    assert_eq!(patterns(&floor.result()), [""; 0]);
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
        .picks("S9", "block", "top")
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
    // All P2. OPS-5 lacks 2; OWN-3 takes a sprint, OPS-4 and BIZ-1 a day.
    let given = team(&["llm", "tier-b"])
        .level("OWN-3", 2)
        .level("OPS-4", 2)
        .level("BIZ-1", 2)
        .level("OPS-5", 0);
    assert_eq!(gaps(&given.result()), ["OPS-5", "OPS-4", "BIZ-1", "OWN-3"]);
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

// ------------------------------------------------------------------ scenarios against ratings

/// Everything in Run at one level, and the same picks in its three scenarios: the best, or the worst, for the best.
fn run_at(number: u8, judged_well: bool) -> Given<'static> {
    let given = candidate(&["llm"]).everything(number);
    if judged_well {
        given
            .picks("S2", "look", "reply")
            .picks("S6", "stop", "undo")
            .picks("S7", "confirm", "raise")
    } else {
        given
            .picks("S2", "reply", "look")
            .picks("S6", "undo", "stop")
            .picks("S7", "raise", "confirm")
    }
}

#[test]
fn the_comparison_follows_the_distance_and_then_the_height() {
    let says = |given: Given| given.cluster("run").comparison;
    assert_eq!(says(run_at(3, false)), Some(Comparison::RatingAbove));
    assert_eq!(says(run_at(1, true)), Some(Comparison::RatingBelow));
    assert_eq!(says(run_at(3, true)), Some(Comparison::Consistent));
    assert_eq!(says(run_at(1, false)), Some(Comparison::LearningPath));
}

#[test]
fn scenarios_are_worth_0_to_100() {
    assert_near(run_at(2, true).cluster("run").scenario_score.unwrap(), 100.0);
    assert_near(run_at(2, false).cluster("run").scenario_score.unwrap(), 0.0);
    // Acceptable as best (1) and poor as worst (0): (1 + 2) / 5.
    let middling = candidate(&["llm"]).picks("S2", "restore", "retrain").cluster("run");
    assert_near(middling.scenario_score.unwrap(), 60.0);
    assert_eq!(middling.scenarios[0].raw, 1);
}

#[test]
fn a_distance_of_exactly_40_is_flagged() {
    // Ratings of 2 are 50; 5, 3 and 5 of five points are 86.7, 5, 4 and 5 are 93.3.
    let near = run_at(2, true).picks("S2", "restore", "retrain");
    assert_near(near.cluster("run").scenario_score.unwrap(), 86.67);
    assert_eq!(near.cluster("run").comparison, Some(Comparison::Unremarkable));
    let far = run_at(2, true).picks("S2", "restore", "reply");
    assert_near(far.cluster("run").scenario_score.unwrap(), 93.33);
    assert_eq!(far.cluster("run").comparison, Some(Comparison::RatingBelow));
    // Ten practices with 24 of 40 levels are 60, against 100; with 25 they are 62.5.
    let exactly =
        run_at(2, true).unanswered("OWN-6").all_proven(&["OPS-1", "OPS-3", "OPS-4", "OPS-5"], 3);
    assert_near(exactly.cluster("run").self_score.unwrap(), 60.0);
    assert_eq!(exactly.cluster("run").comparison, Some(Comparison::RatingBelow));
    assert_eq!(exactly.proven("OPS-6", 3).cluster("run").comparison, Some(Comparison::Consistent));
}

#[test]
fn nothing_is_compared_until_all_scenarios_have_both_picks() {
    let mut given = run_at(3, false);
    given.assessment.scenarios.get_mut("S7").unwrap().worst = None;
    let run = given.cluster("run");
    assert_eq!((run.comparison, run.all_scenarios, run.scenarios.len()), (None, false, 2));
}

#[test]
fn the_same_option_for_both_picks_is_refused() {
    let run = run_at(3, false).picks("S7", "raise", "raise").cluster("run");
    assert_eq!((run.comparison, run.scenarios.len()), (None, 2));
}

#[test]
fn nothing_is_compared_below_60_percent_of_the_clusters_weight() {
    let given = candidate(&["llm"])
        .picks("S2", "reply", "look")
        .picks("S6", "undo", "stop")
        .picks("S7", "raise", "confirm");
    // Run weighs 15 in OPS and 12 in OWN: 16.2 of 27 are needed.
    let some = given.all_proven(&["OPS-1", "OPS-3", "OPS-4", "OWN-1", "OWN-3"], 3);
    assert_eq!(some.cluster("run").comparison, None);
    assert_eq!(some.proven("OWN-2", 3).cluster("run").comparison, Some(Comparison::RatingAbove));
}

#[test]
fn a_cluster_rates_by_the_plain_mean_of_evidenced_levels() {
    // A floor practice, a full one and one of the bank: 4, 2 and 0.
    let run =
        candidate(&["llm"]).proven("OPS-1", 4).level("OPS-5", 4).level("OWN-5", 0).cluster("run");
    assert_near(run.self_score.unwrap(), 50.0);
}

#[test]
fn what_a_scenario_contradicts_is_unconfirmed_and_counts_as_before() {
    let with = run_at(3, false).result();
    let without = run_at(3, true).result();
    assert!(with.practice("OPS-4").unwrap().unconfirmed);
    assert!(with.practice("OWN-1").unwrap().unconfirmed);
    assert!(!with.practice("ENG-1").unwrap().unconfirmed, "another cluster");
    assert!(!without.practice("OPS-4").unwrap().unconfirmed);
    assert_eq!(
        (&with.fit, &with.overall, &with.sections),
        (&without.fit, &without.overall, &without.sections)
    );
}

#[test]
fn what_is_below_its_target_is_not_called_unconfirmed() {
    let given = run_at(3, false).level("OPS-5", 1);
    assert!(!given.rated("OPS-5").unconfirmed);
}

// ------------------------------------------------------------------ remarks

#[test]
fn the_same_level_is_remarked_on_from_ten_levels_on() {
    let ids = ["OWN-1", "OWN-2", "OWN-3", "OWN-4", "OWN-6", "ENG-1", "ENG-2", "ENG-4"];
    let eight = ids.iter().fold(candidate(&["llm"]), |given, id| given.level(id, 2));
    assert_eq!(eight.result().remarks, []);
    let ten = eight.level("ENG-5", 1).level("ENG-6", 0);
    let remark = Remark::SameLevel { level: level(2), count: 8, of: 10 };
    assert_eq!(ten.result().remarks, [remark]);
    assert_eq!(ten.level("ENG-4", 1).result().remarks, []);
}

#[test]
fn high_levels_without_artefacts_are_remarked_on_above_60_percent() {
    let three_of_five = candidate(&["llm"])
        .level("OWN-1", 3)
        .level("OWN-2", 4)
        .level("OWN-3", 3)
        .ticks("OWN-3", &[NONE_YET])
        .proven("OWN-4", 3)
        .level("OWN-6", 3)
        .ticks("OWN-6", &["criteria"]);
    assert_eq!(three_of_five.result().remarks, []);
    let remark = Remark::WithoutEvidence { count: 4, of: 6 };
    assert_eq!(three_of_five.level("ENG-1", 3).result().remarks, [remark]);
}

#[test]
fn a_prediction_more_than_3_points_off_is_remarked_on() {
    // A fit of 50.
    let fit = |predicted| {
        team(&["llm", "tier-b"]).level("OWN-4", 1).predicted(predicted).result().remarks
    };
    assert_eq!(fit(8), []);
    assert_eq!(fit(2), []);
    assert_eq!(fit(9), [Remark::PredictionDiffers { predicted: 9, fit: 50.0 }]);
    assert_eq!(fit(1), [Remark::PredictionDiffers { predicted: 1, fit: 50.0 }]);
}

#[test]
fn a_prediction_is_not_compared_with_the_three_minute_check() {
    assert_eq!(candidate(&["llm"]).level("OPS-4", 0).predicted(10).result().remarks, []);
}

#[test]
fn many_practices_called_not_applicable_are_listed() {
    let ids = ["OWN-2", "OWN-4", "OWN-6", "ENG-1", "ENG-2", "ENG-6", "DATA-2", "DATA-3", "DATA-4"];
    let nine = ids.iter().fold(candidate(&["llm"]), |given, id| given.not_applicable(id));
    assert_eq!(nine.result().remarks, [], "9 of 36 are a quarter, not more");
    let ten = nine.not_applicable("DATA-6").result().remarks;
    let [Remark::ManyNotApplicable { practices, of: 36 }] = ten.as_slice() else {
        panic!("{ten:?}");
    };
    assert_eq!(practices.len(), 10);
}

// ------------------------------------------------------------------ promises

/// Nothing that is better in `before` is worse in `after`.
#[track_caller]
fn assert_nothing_is_lower(before: &CheckResult, after: &CheckResult) {
    for (before, after) in before.sections.iter().zip(&after.sections) {
        assert_eq!(before.id, after.id);
        assert!(after.score >= before.score, "{}", before.id);
        assert!(after.band >= before.band, "{}", before.id);
        assert!(after.shown >= before.shown, "{}", before.id);
    }
    match (&before.overall, &after.overall) {
        (Some(before), Some(after)) => {
            assert!(after.score >= before.score);
            assert!(after.band >= before.band);
            assert!(after.shown >= before.shown);
        }
        (None, None) => {}
        _ => panic!("a headline came or went"),
    }
    match (&before.fit, &after.fit) {
        (Some(before), Some(after)) => {
            assert!(after.score >= before.score);
            assert!(after.met >= before.met);
            assert!(after.floor_below <= before.floor_below);
            assert_eq!(after.of, before.of);
        }
        (None, None) => {}
        _ => panic!("the fit came or went"),
    }
}

fn answer_mut<'a>(assessment: &'a mut Assessment, id: &str) -> Option<&'a mut Answer> {
    assessment.responses.get_mut(id)?.answer.as_mut()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn raising_an_answer_lowers_nothing(assessment in any_assessment(), which in any::<prop::sample::Index>()) {
        let id = &which.get(&built_in().practices).id;
        let mut raised = assessment.clone();
        if let Some(answer) = answer_mut(&mut raised, id) {
            *answer = match answer {
                Answer::Level(level) => Answer::Level(Level::at_most_max(level.number() + 1)),
                Answer::DontKnow | Answer::NoOpportunity => Answer::Level(level(1)),
                Answer::NotApplicable(reason) => Answer::NotApplicable(reason.clone()),
            };
        }
        let known = raised.audience() == dependable::domain::checklist::Audience::Candidate
            || assessment.answer(id) != Some(&Answer::NoOpportunity);
        if known {
            assert_nothing_is_lower(&assess(built_in(), &assessment), &assess(built_in(), &raised));
        }
    }

    #[test]
    fn ticking_more_evidence_lowers_nothing(
        assessment in any_assessment(),
        which in any::<prop::sample::Index>(),
        what in any::<prop::sample::Index>(),
    ) {
        let practice = which.get(&built_in().practices);
        let mut shown = assessment.clone();
        let response = shown.responses.entry(practice.id.clone()).or_default();
        response.tick(what.get(&practice.evidence).id.clone(), true);
        assert_nothing_is_lower(&assess(built_in(), &assessment), &assess(built_in(), &shown));
    }

    #[test]
    fn the_order_of_answering_does_not_matter(assessment in any_assessment()) {
        let mut backwards = Assessment {
            responses: BTreeMap::default(),
            scenarios: BTreeMap::default(),
            ..assessment.clone()
        };
        for (id, response) in assessment.responses.iter().rev() {
            let given = backwards.responses.entry(id.clone()).or_default();
            for artefact in response.evidence.iter().rev() {
                given.tick(artefact.clone(), true);
            }
            given.answer.clone_from(&response.answer);
        }
        backwards.scenarios.extend(assessment.scenarios.clone().into_iter().rev());
        prop_assert_eq!(assess(built_in(), &assessment), assess(built_in(), &backwards));
    }

    #[test]
    fn an_assessed_result_is_what_was_rated_and_more(assessment in any_assessment()) {
        let mut assessed = assess(built_in(), &assessment).rated;
        for practice in &mut assessed.practices {
            practice.unconfirmed = false;
        }
        prop_assert_eq!(assessed, rate(built_in(), &assessment));
    }

    #[test]
    fn scores_stay_between_0_and_100_and_below_their_caps(assessment in any_assessment()) {
        let result = assess(built_in(), &assessment);
        for section in &result.sections {
            let Some(score) = section.score else { continue };
            prop_assert!((0.0..=f64::from(section.cap().unwrap_or(100))).contains(&score.value()), "{section:?}");
            let lowest = result
                .practices
                .iter()
                .filter(|practice| practice.section == section.id && practice.floor)
                .filter_map(|practice| practice.evidenced)
                .min();
            let cap = match lowest.map(Level::number) {
                Some(0) => 49.0,
                Some(1) => 69.0,
                _ => 100.0,
            };
            prop_assert!(score.value() <= cap, "{section:?}");
        }
        if let Some(overall) = &result.overall {
            prop_assert!((0.0..=100.0).contains(&overall.score));
            let weakest = result.sections.iter().find(|section| section.id == overall.weakest).unwrap();
            prop_assert!(overall.band <= weakest.band.unwrap() + 1);
            prop_assert!(overall.band <= band_of(&built_in().bands, overall.score));
        }
        if let Some(fit) = &result.fit {
            prop_assert!((0.0..=100.0).contains(&fit.score));
            prop_assert!(fit.met <= fit.of);
        }
    }

    #[test]
    fn not_applicable_never_raises_a_section_above_the_mean_of_what_was_answered(
        assessment in any_assessment(),
        which in any::<prop::sample::Index>(),
    ) {
        let practice = which.get(&built_in().practices);
        let mut skipped = assessment;
        let reason = practice.not_applicable.first().map(|reason| reason.id.clone()).unwrap_or_default();
        skipped.responses.entry(practice.id.clone()).or_default().answer = Some(Answer::NotApplicable(reason));
        let result = assess(built_in(), &skipped);
        for section in result.sections.iter().filter(|section| section.score.is_some()) {
            let answered = result
                .practices
                .iter()
                .filter(|practice| practice.section == section.id)
                .filter_map(|practice| Some((practice.weight, u32::from(practice.evidenced?.number()))));
            let (points, weight) =
                answered.fold((0, 0), |(points, sum), (weight, level)| (points + weight * level, sum + weight));
            let mean = 25.0 * f64::from(points) / f64::from(weight);
            prop_assert!(section.score.unwrap().value() <= mean + 1e-9, "{section:?}");
        }
    }

    #[test]
    fn dont_know_scores_as_level_0(assessment in any_assessment()) {
        let mut zeros = assessment.clone();
        for response in zeros.responses.values_mut() {
            if response.answer == Some(Answer::DontKnow) {
                response.answer = Some(Answer::Level(Level::ZERO));
            }
        }
        let (unknown, zero) = (assess(built_in(), &assessment), assess(built_in(), &zeros));
        let scores = |result: &CheckResult| {
            result.sections.iter().map(|section| (section.score, section.cap(), section.is_shown)).collect::<Vec<_>>()
        };
        prop_assert_eq!(scores(&unknown), scores(&zero));
        prop_assert_eq!(&unknown.fit, &zero.fit);
        prop_assert_eq!(
            unknown.overall.as_ref().map(|overall| (overall.score, overall.band, &overall.weakest)),
            zero.overall.as_ref().map(|overall| (overall.score, overall.band, &overall.weakest)),
        );
        for (one, other) in unknown.clusters.iter().zip(&zero.clusters) {
            prop_assert_eq!((one.self_score, one.comparison), (other.self_score, other.comparison));
        }
        for (one, other) in unknown.practices.iter().zip(&zero.practices) {
            prop_assert_eq!((one.evidenced, one.gap), (other.evidenced, other.gap));
        }
    }

    #[test]
    fn every_answer_below_its_target_is_a_gap_or_a_proof_once(assessment in any_assessment()) {
        let result = assess(built_in(), &assessment);
        let mut listed: Vec<&str> = gaps(&result);
        listed.extend(proofs(&result));
        listed.sort_unstable();
        let mut below: Vec<&str> = result
            .practices
            .iter()
            .filter(|practice| practice.evidenced.is_some_and(|level| level < practice.target))
            .map(|practice| practice.id.as_str())
            .collect();
        below.sort_unstable();
        prop_assert_eq!(listed, below);
    }

    #[test]
    fn gaps_are_sorted_by_class(assessment in any_assessment()) {
        let result = assess(built_in(), &assessment);
        prop_assert!(result.gaps.is_sorted_by_key(|gap| gap.class));
    }

    #[test]
    fn a_held_section_would_have_a_higher_band_without_its_cap(assessment in any_assessment()) {
        for section in assess(built_in(), &assessment).rated.sections {
            let Some((score, cap)) = section.score.zip(section.cap()) else {
                prop_assert!(section.held_by.is_empty());
                continue;
            };
            let raw = 25.0 * f64::from(section.points) / f64::from(section.answered_weight);
            let bands = &built_in().bands;
            prop_assert_eq!(!section.held_by.is_empty(), band_of(bands, raw) > band_of(bands, raw.min(f64::from(cap))));
            prop_assert!(score.value() <= f64::from(cap));
        }
    }
}
