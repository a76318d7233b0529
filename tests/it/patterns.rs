//! Patterns: each fires for its persona and for no neutral one, and never on too little.

use dependable::domain::result::{CheckResult, FiredPattern, assess};
use proptest::prelude::*;

use crate::personas::{self, Persona};
use crate::support::{Given, any_assessment, built_in, candidate, patterns, team};

/// The persona that is the example of each pattern.
const EXAMPLES: [(&str, &str); 14] = [
    ("P07", "Agent builder without brakes"),
    ("P01", "Early startup"),
    ("P09", "Alarm with no owner"),
    ("P02", "Early startup"),
    ("P08", "Paper governance"),
    ("P03", "Key-person team"),
    ("P12", "Brilliant researcher"),
    ("P06", "Vibe-checked"),
    ("P10", "Good on average"),
    ("P05", "Consultancy that builds for us"),
    ("P04", "Brilliant researcher"),
    ("P11", "Solution looking for a problem"),
    ("P13", "Graded by its own judge"),
    ("R1", "Moving floor"),
];

#[track_caller]
fn persona(name: &str) -> &'static Persona {
    personas::all().iter().find(|persona| persona.name == name).unwrap()
}

/// The pattern, if it fires.
fn fired(given: &Given, id: &str) -> Option<FiredPattern> {
    given.result().patterns.into_iter().find(|pattern| pattern.id == id)
}

#[track_caller]
fn assert_fires(given: &Given, id: &str) {
    assert!(fired(given, id).is_some(), "{id} does not fire");
}

#[track_caller]
fn assert_silent(given: &Given, id: &str) {
    assert_eq!(fired(given, id), None);
}

#[test]
fn each_pattern_fires_for_its_persona() {
    for (id, name) in EXAMPLES {
        let result = persona(name).given().result();
        assert!(patterns(&result).contains(&id), "{id} for {name}");
    }
}

#[test]
fn every_pattern_that_is_shown_has_a_persona() {
    let shown: Vec<&str> = built_in()
        .patterns
        .iter()
        .filter(|pattern| !pattern.reserve)
        .map(|pattern| pattern.id.as_str())
        .collect();
    assert_eq!(shown, EXAMPLES.map(|(id, _)| id));
}

#[test]
fn no_pattern_fires_for_a_neutral_persona() {
    let neutral: Vec<&Persona> = personas::all().iter().filter(|persona| persona.neutral).collect();
    assert!(neutral.len() >= 3);
    for persona in neutral {
        assert_eq!(persona.given().result().patterns, [], "{}", persona.name);
    }
}

#[test]
fn patterns_are_shown_in_the_checklists_order() {
    assert_eq!(patterns(&persona("Brilliant researcher").given().result()), ["P12", "P04"]);
}

/// Fires P01, P02, P03 and P11.
fn much_at_once() -> Given<'static> {
    team(&["llm", "live"])
        .all_proven(&["ENG-1", "ENG-2", "OPS-1", "OPS-3"], 3)
        .all_proven(
            &["OPS-4", "OPS-5", "DATA-3", "SEC-1", "SEC-2", "SEC-5", "ENG-5", "ENG-6", "OWN-2"],
            0,
        )
        .all_proven(&["BIZ-1", "BIZ-2", "BIZ-6"], 0)
}

#[test]
fn nobody_is_shown_more_than_three() {
    let result = much_at_once().result();
    let all: Vec<&str> = result.patterns.iter().map(|pattern| pattern.id.as_str()).collect();
    assert_eq!(all, ["P01", "P02", "P03", "P11"]);
    assert_eq!(patterns(&result), ["P01", "P02", "P03"]);
}

#[test]
fn reserves_fire_and_are_never_shown() {
    let partner = persona("Consultancy that builds for us").given();
    assert_fires(&partner, "R2");
    assert!(!patterns(&partner.result()).contains(&"R2"));
    let alone = team(&["llm", "external-builders"]).level("HIRE-5", 1).level("ENG-5", 1);
    assert_fires(&alone, "R2");
    assert_eq!(patterns(&alone.result()), [""; 0]);
}

#[test]
fn a_pattern_without_a_high_side_is_in_reserve_and_no_other() {
    for pattern in &built_in().patterns {
        assert_eq!(pattern.reserve, pattern.high.is_empty(), "{}", pattern.id);
    }
}

// ------------------------------------------------------------------ what a pattern needs

/// Ships fast, cannot see: three practices of three on each side.
fn ships_fast() -> Given<'static> {
    candidate(&["llm"])
        .all_proven(&["ENG-1", "ENG-2", "OPS-3"], 3)
        .all_proven(&["OPS-4", "OPS-5", "DATA-3"], 1)
}

#[test]
fn bounds_are_inclusive_and_means_exact() {
    assert_fires(&ships_fast(), "P01");
    assert_fires(&ships_fast().level("OPS-4", 2).level("OPS-5", 0), "P01");
    assert_silent(&ships_fast().level("OPS-4", 2), "P01");
    // 3, 3 and 2 are 2.67; 3, 2 and 2 are 2.33.
    assert_fires(&ships_fast().level("ENG-1", 2), "P01");
    assert_silent(&ships_fast().level("ENG-1", 2).level("ENG-2", 2), "P01");
}

#[test]
fn a_claim_without_evidence_does_not_count_as_high() {
    assert_silent(
        &candidate(&["llm"])
            .level("ENG-1", 4)
            .level("ENG-2", 4)
            .level("OPS-3", 4)
            .all_proven(&["OPS-4", "OPS-5", "DATA-3"], 1),
        "P01",
    );
}

#[test]
fn two_thirds_of_each_side_suffice_and_less_does_not() {
    let two = ships_fast().unanswered("ENG-2").unanswered("DATA-3");
    assert_fires(&two, "P01");
    assert_silent(&two.clone().unanswered("ENG-1"), "P01");
    assert_silent(&two.unanswered("OPS-5"), "P01");
}

#[test]
fn two_thirds_are_asked_of_counted_sets_too() {
    // Three of five basics at 1 or below; two are open.
    let basics = candidate(&["llm"])
        .all_proven(&["OPS-2", "SEC-2", "BIZ-2", "DATA-4"], 3)
        .all_proven(&["OWN-1", "OPS-3", "OPS-4"], 1);
    assert_silent(&basics, "P12");
    assert_fires(&basics.clone().level("DATA-1", 2), "P12");
    assert_silent(&basics.level("DATA-1", 2).level("OPS-4", 2), "P12");
}

#[test]
fn not_applicable_and_no_opportunity_count_as_not_answered() {
    let two = ships_fast().unanswered("DATA-3");
    assert_fires(&two.clone().not_applicable("DATA-3"), "P01");
    assert_fires(&two.clone().no_opportunity("DATA-3"), "P01");
    assert_silent(&two.clone().no_opportunity("DATA-3").no_opportunity("OPS-4"), "P01");
    assert_silent(&ships_fast().not_applicable("OPS-5").no_opportunity("DATA-3"), "P01");
}

#[test]
fn dont_know_counts_as_0_and_turns_the_wording_to_may_be() {
    let known = fired(&ships_fast(), "P01").unwrap();
    assert!(!known.may_be);
    let unknown = fired(&ships_fast().dont_know("OPS-4"), "P01").unwrap();
    assert!(unknown.may_be);
    assert_eq!(unknown.low, known.low);
    assert!(fired(&ships_fast().dont_know("DATA-1"), "P01").is_some_and(|pattern| !pattern.may_be));
}

#[test]
fn dont_know_on_the_high_side_turns_the_wording_too() {
    let given = team(&["llm", "live"])
        .all_proven(&["ENG-1", "ENG-2", "OPS-1"], 4)
        .dont_know("OPS-3")
        .all_proven(&["SEC-1", "SEC-2", "SEC-5"], 0);
    assert!(fired(&given, "P02").is_some_and(|pattern| pattern.may_be));
}

#[test]
fn a_low_side_of_nothing_but_unknowns_is_no_pattern() {
    let unknown = ships_fast().dont_know("OPS-4").dont_know("OPS-5").dont_know("DATA-3");
    assert_silent(&unknown, "P01");
    assert_fires(&unknown.level("DATA-3", 0), "P01");
}

#[test]
fn governance_bolted_on_needs_real_users() {
    let built = |stage| {
        team(&["llm", stage])
            .all_proven(&["ENG-1", "ENG-2", "OPS-1", "OPS-3"], 3)
            .all_proven(&["SEC-1", "SEC-2", "SEC-5"], 0)
    };
    assert_silent(&built("prototype"), "P02");
    assert_fires(&built("pilot"), "P02");
    assert_fires(&built("live"), "P02");
}

#[test]
fn autonomy_outruns_control_only_where_it_acts_alone() {
    let agent = |approval| {
        candidate(&["agent", approval])
            .all_proven(&["ENG-1", "ENG-2"], 2)
            .all_proven(&["SEC-3", "SEC-4", "SEC-10"], 1)
            .all_proven(&["COST-4", "OWN-3", "OWN-7"], 2)
    };
    assert_fires(&agent("acts-without-approval"), "P07");
    assert_silent(&agent("approved-actions"), "P07");
    assert_silent(&agent("acts-without-approval").level("SEC-10", 2), "P07");
}

#[test]
fn a_frozen_model_is_one_that_nothing_retrains_or_replaces() {
    let kept = |tags: &[&str]| {
        candidate(tags).all_proven(&["ENG-1", "OPS-3", "OWN-1"], 2).level("DATA-6", 1)
    };
    let hosted = kept(&["llm", "hosted-model", "live"]);
    assert_silent(&hosted.clone().level("OPS-6", 1), "P05");
    assert_fires(&hosted.clone().level("OPS-9", 1), "P05");
    assert_silent(&hosted.level("OPS-9", 2), "P05");
    for own in [["llm", "own-model", "live"].as_slice(), &["classic-ml", "live"]] {
        assert_silent(&kept(own).level("OPS-9", 1), "P05");
        assert_fires(&kept(own).level("OPS-6", 1), "P05");
        assert_silent(&kept(own).level("OPS-6", 2), "P05");
    }
}

#[test]
fn a_moving_floor_is_shown_where_test_cases_are_kept() {
    let floor =
        candidate(&["llm", "hosted-model"]).level("ENG-1", 1).level("OPS-9", 1).level("ENG-4", 1);
    assert_silent(&floor, "R1");
    assert_silent(&floor.clone().level("OPS-1", 1).level("DATA-6", 1), "R1");
    for kept in ["OPS-1", "DATA-6"] {
        let kept = floor.clone().level(kept, 2);
        assert_eq!(patterns(&kept.result()), ["R1"]);
        for fixed in ["ENG-1", "OPS-9", "ENG-4"] {
            assert_silent(&kept.clone().level(fixed, 2), "R1");
            assert_silent(&kept.clone().unanswered(fixed), "R1");
        }
    }
    let own = |model| {
        let low = ["ENG-1", "OPS-6", "OPS-9", "ENG-4"];
        candidate(&["llm", model]).all_proven(&low, 1).level("OPS-1", 2)
    };
    assert_fires(&own("hosted-model"), "R1");
    assert_silent(&own("own-model"), "R1");
}

#[test]
fn a_score_grades_itself_where_it_decides_and_nobody_reads_or_compares() {
    let graded = |system, high, level| {
        candidate(&[system]).proven(high, level).level("OPS-7", 1).level("DATA-3", 1)
    };
    for high in ["OPS-1", "OPS-4"] {
        assert_fires(&graded("llm", high, 3), "P13");
        assert_fires(&graded("agent", high, 3), "P13");
        assert_silent(&graded("llm", high, 2), "P13");
        assert_silent(&graded("classic-ml", high, 3), "P13");
        for done in ["OPS-7", "DATA-3"] {
            assert_silent(&graded("llm", high, 3).level(done, 2), "P13");
            assert_silent(&graded("llm", high, 3).unanswered(done), "P13");
        }
    }
    assert_silent(&graded("llm", "OPS-1", 2).level("OPS-1", 3), "P13");
}

/// What a key-person system has in place, and nothing about the rest.
fn releases_in_order(tags: &[&str]) -> Given<'static> {
    let who = if tags.contains(&"candidate") { candidate(tags) } else { team(tags) };
    who.all_proven(&["ENG-1", "OPS-1", "OPS-3"], 2)
}

#[test]
fn one_person_for_a_critical_part_replaces_the_low_side_for_teams() {
    let team =
        releases_in_order(&["llm"]).all_proven(&["ENG-5", "ENG-6", "OWN-2"], 3).level("HIRE-6", 0);
    assert_eq!(fired(&team, "P03").unwrap().low, ["HIRE-6"]);
    assert_silent(&team.clone().level("HIRE-6", 1), "P03");
    assert_silent(&team.level("OPS-3", 0).level("OPS-1", 0), "P03");
}

#[test]
fn a_candidate_is_not_asked_for_a_second_person() {
    let candidate = releases_in_order(&["candidate", "llm"]).level("HIRE-6", 0);
    assert_silent(&candidate, "P03");
    assert_fires(&candidate.all_proven(&["ENG-5", "ENG-6", "OWN-2"], 1), "P03");
}

#[test]
fn every_single_condition_must_be_answered() {
    let vibes = candidate(&["llm"])
        .all_proven(&["ENG-1", "ENG-2", "BIZ-1"], 2)
        .all_proven(&["OPS-1", "DATA-3", "DATA-6"], 1);
    assert_fires(&vibes, "P06");
    for open in ["OPS-1", "DATA-3", "DATA-6"] {
        assert_silent(&vibes.clone().unanswered(open), "P06");
    }
    assert_silent(&vibes.no_opportunity("DATA-6"), "P06");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_shown_has_both_sides_and_is_short(assessment in any_assessment()) {
        let result: CheckResult = assess(built_in(), &assessment);
        prop_assert!(result.patterns_to_show().count() <= 3);
        for pattern in &result.patterns {
            let known = built_in().patterns.iter().find(|known| known.id == pattern.id).unwrap();
            prop_assert!(known.when.holds(&result.profile));
            prop_assert!(!pattern.low.is_empty());
            prop_assert_eq!(pattern.high.is_empty(), known.high.is_empty());
            for id in pattern.high.iter().chain(&pattern.low) {
                prop_assert!(result.practice(id).unwrap().evidenced.is_some(), "{id}");
            }
        }
    }
}
