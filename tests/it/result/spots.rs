//! The places on the scale beside the headline.

use dependable::domain::assessment::{Answer, Assessment};
use dependable::domain::checklist::Effort;
use dependable::domain::result::{Spot, assess, band_of, rate};
use proptest::prelude::*;

use super::assert_near;
use crate::support::{any_assessment, built_in, given, small_checklist};

#[test]
fn the_marks_of_the_worked_example() {
    let checklist = small_checklist(&[&[(Effort::S, true), (Effort::S, false)]], 3);
    let answered = given(&checklist, &[]).level("A-1", 4).proven("A-2", 3);
    let spots = answered.result().spots(&checklist.bands).unwrap();
    assert_near(spots.now.score, 60.0);
    assert_near(spots.asked.score, 75.0);
    assert_near(spots.proven.unwrap().score, 90.0);
    let shown = given(&checklist, &[]).proven("A-1", 4).proven("A-2", 3);
    assert_eq!(shown.result().spots(&checklist.bands).unwrap().proven, None);
}

#[test]
fn a_prediction_is_a_place_on_the_same_scale() {
    let place = |points| Spot::predicted(&built_in().bands, points);
    assert_near(place(6).score, 60.0);
    assert_eq!(place(6).band, band_of(&built_in().bands, 60.0));
    assert_eq!(place(200), place(10), "what is more counts as 10");
}

/// The same profile, with every answer that counts exactly at its target.
fn at_targets(assessment: &Assessment) -> Assessment {
    let mut exact = assessment.clone();
    for practice in rate(built_in(), assessment).practices {
        if practice.evidenced.is_none() {
            continue;
        }
        let response = exact.responses.entry(practice.id.clone()).or_default();
        response.answer = Some(Answer::Level(practice.target));
        let artefacts = &built_in().practice(&practice.id).unwrap().evidence;
        response.evidence = artefacts.iter().map(|artefact| artefact.id.clone()).collect();
    }
    exact
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn proof_never_lowers_a_mark(assessment in any_assessment()) {
        let result = assess(built_in(), &assessment);
        let Some(spots) = result.spots(&built_in().bands) else { return Ok(()) };
        let overall = result.overall.as_ref().unwrap();
        prop_assert_eq!(spots.now.band, overall.band, "the mark lies where the headline says");
        prop_assert!(spots.now.score <= overall.score);
        if let Some(proven) = spots.proven {
            prop_assert!(proven.score >= spots.now.score && proven.band >= spots.now.band);
        }
    }

    #[test]
    fn who_meets_every_target_exactly_stands_where_is_asked(assessment in any_assessment()) {
        let result = assess(built_in(), &at_targets(&assessment));
        let Some(spots) = result.spots(&built_in().bands) else { return Ok(()) };
        prop_assert_eq!(spots.now, spots.asked);
        prop_assert_eq!(spots.proven, None);
    }
}
