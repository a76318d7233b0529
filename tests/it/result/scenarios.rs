//! Scenarios against ratings.

use dependable::domain::result::{Comparison, Judged, judged};

use super::assert_near;
use crate::support::{Given, candidate};

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
    let ten = run_at(2, true).unanswered("OWN-4").unanswered("OWN-6");
    let exactly = ten.all_proven(&["OPS-1", "OPS-3", "OPS-4", "OPS-5"], 3);
    assert_near(exactly.cluster("run").self_score.unwrap(), 60.0);
    assert_eq!(exactly.cluster("run").comparison, Some(Comparison::RatingBelow));
    assert_eq!(exactly.proven("OPS-2", 3).cluster("run").comparison, Some(Comparison::Consistent));
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
    // Run weighs 17 in OPS and 12 in OWN: 17.4 of 29 are needed.
    let some = given.all_proven(&["OPS-1", "OPS-3", "OPS-4", "OPS-5", "OWN-1", "OWN-3"], 3);
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

/// How many of the scenarios have both picks, how many picks for first and for most harm were right, and which is read
/// first.
fn counted(given: &Given) -> Option<(usize, usize, usize, String)> {
    let tags = given.assessment.tags(given.checklist);
    let Judged { of, best, worst, read_first } = judged(given.checklist, &given.assessment, &tags)?;
    Some((of, best, worst, read_first.to_string()))
}

#[test]
fn the_picks_that_were_right_are_counted_among_scenarios_with_both() {
    let nothing = candidate(&["llm"]);
    assert_eq!(counted(&nothing), None);
    let all_right = run_at(2, true);
    assert_eq!(counted(&all_right), Some((3, 3, 3, "S2".to_owned())));
    let some = all_right.clone().picks("S6", "undo", "stop");
    assert_eq!(counted(&some), Some((3, 2, 2, "S6".to_owned())));
    let harm_alone = all_right.clone().picks("S2", "restore", "reply");
    assert_eq!(counted(&harm_alone), Some((3, 2, 3, "S2".to_owned())));
    let first_alone = all_right.clone().picks("S7", "confirm", "small");
    assert!(first_alone.result().clusters.iter().any(|cluster| cluster.scenarios.len() == 3));
    assert_eq!(counted(&first_alone), Some((3, 3, 2, "S7".to_owned())));
}

#[test]
fn half_a_scenario_and_one_that_is_not_asked_are_not_counted() {
    let mut given = candidate(&["llm"]).picks("S2", "look", "reply").picks("S6", "stop", "stop");
    assert_eq!(counted(&given), Some((1, 1, 1, "S2".to_owned())), "one option for both");
    given.assessment.scenarios.get_mut("S2").unwrap().worst = None;
    assert_eq!(counted(&given), None);
}

#[test]
fn the_counts_are_those_that_the_comparison_is_made_of() {
    for given in
        [run_at(2, true), run_at(2, false), run_at(2, true).picks("S2", "restore", "reply")]
    {
        let clusters = given.result().clusters;
        let points: Vec<i32> =
            clusters.iter().flat_map(|found| &found.scenarios).map(|found| found.raw).collect();
        let (of, best, worst, _) = counted(&given).unwrap();
        assert_eq!(of, points.len());
        let full = points.iter().filter(|raw| **raw == 3).count();
        assert!(full <= best.min(worst), "{points:?}");
        assert!(full + of >= best + worst, "{points:?}");
    }
}
