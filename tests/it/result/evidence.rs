//! What a claim is worth with its artefacts.

use std::collections::BTreeSet;

use dependable::domain::assessment::{NONE_YET, Response};
use dependable::domain::result::evidenced;

use crate::support::{built_in, candidate, level};

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
