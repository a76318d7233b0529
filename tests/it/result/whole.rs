//! The whole: its band, its number, its fit, and when nothing is said of it.

use dependable::domain::checklist::{Checklist, Effort};
use dependable::domain::result::{band_of, to_show};

use super::{DEMO, DEPENDABLE, OPERABLE, PILOT, PROVEN, assert_near};
use crate::support::{built_in, candidate, given, small_checklist, team};

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
    let lower = candidate(&["llm"]).everything(2).level("COST-3", 1).level("BIZ-2", 1);
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
        .map(|practice| checklist.weight(practice.routing(), &profile))
        .sum();
    let mut answered = candidate(&["llm"]);
    let mut weight = 0;
    for id in ids {
        let practice = checklist.practice(id).unwrap();
        if practice.in_full_check(&profile) {
            answered = answered.level(id, 2);
            weight += checklist.weight(practice.routing(), &profile);
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

#[test]
fn a_section_aside_is_scored_and_is_no_part_of_the_whole() {
    let practices = [(Effort::S, true), (Effort::S, false)];
    let mut checklist = small_checklist(&[practices.as_slice(); 3], 3);
    checklist.sections[2].aside = true;
    let two = || given(&checklist, &[]).all_proven(&["A-1", "A-2", "B-1", "B-2"], 3);
    let alone = two();
    let weak = two().all_proven(&["C-1", "C-2"], 0);
    let claimed = two().level("C-1", 4).level("C-2", 4);
    for beside in [&weak, &claimed] {
        assert_eq!(beside.overall(), alone.overall());
        assert_eq!(beside.result().spots(&checklist.bands), alone.result().spots(&checklist.bands));
        assert_eq!(beside.staircase(), alone.staircase());
    }
    assert_near(weak.section("C").score.unwrap().value(), 0.0);
    assert_eq!((alone.overall().sections, alone.overall().so_far), (2, false));
    assert_eq!(weak.result().gaps.len(), 2, "what is missing there is a gap all the same");
}
