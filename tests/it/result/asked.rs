//! What is asked of whom, and which level is asked for.

use crate::support::{Given, built_in, candidate, given, team};

#[track_caller]
fn full_check_size(profile: &[&str]) -> usize {
    let given = given(built_in(), profile);
    let size = built_in().full_check(&given.assessment.tags(built_in())).len();
    assert_eq!(given.result().progress(), (0, size));
    size
}

#[test]
fn the_full_check_has_at_most_36_practices_for_candidates_and_41_for_teams_and_four_more_for_agents()
 {
    for (system, candidate, team) in [("classic-ml", 34, 37), ("llm", 35, 38), ("agent", 39, 42)] {
        assert_eq!(full_check_size(&["candidate", system]), candidate, "{system}");
        assert_eq!(full_check_size(&["team", system]), team, "{system}");
    }
}

#[test]
fn deciding_about_people_adds_who_is_answerable_and_what_they_can_object_to() {
    for (system, more) in [("classic-ml", 2), ("llm", 2), ("agent", 1)] {
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
    assert_eq!(of("junior"), [2, 2, 2, 2, 1, 1, 2]);
    assert_eq!(of("mid"), [2, 3, 2, 2, 2, 2, 2]);
    assert_eq!(of("senior"), [3, 3, 3, 3, 2, 2, 3]);
    assert_eq!(of("lead"), [3, 3, 3, 3, 3, 3, 3]);
    assert_eq!(["BIZ-2", "BIZ-4"].map(|id| target(&candidate(&["senior"]), id)), [2, 3]);
}

#[test]
fn no_floor_practice_asks_a_candidate_for_less_than_2() {
    for role in ["junior", "mid", "senior", "lead"] {
        let given = candidate(&[role, "agent", "decides-about-people", "retrieval"]);
        let practices = given.result().rated.practices;
        let floor = practices.iter().filter(|practice| practice.floor);
        for practice in floor {
            assert!(practice.target.number() >= 2, "{} for a {role}", practice.id);
        }
    }
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
