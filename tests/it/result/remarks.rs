//! What is remarked on.

use dependable::domain::assessment::NONE_YET;
use dependable::domain::result::Remark;

use crate::support::{candidate, level, team};

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
    // With a look-up there are 36.
    let ids = ["OWN-2", "OWN-4", "OWN-6", "ENG-1", "ENG-2", "ENG-3", "DATA-4", "DATA-6", "BIZ-2"];
    let nine =
        ids.iter().fold(candidate(&["llm", "retrieval"]), |given, id| given.not_applicable(id));
    assert_eq!(nine.result().remarks, [], "9 of 36 are a quarter, not more");
    let ten = nine.not_applicable("BIZ-4").result().remarks;
    let [Remark::ManyNotApplicable { practices, of: 36 }] = ten.as_slice() else {
        panic!("{ten:?}");
    };
    assert_eq!(practices.len(), 10);
}
