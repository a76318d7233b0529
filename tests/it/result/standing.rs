//! How answers stand, and what is said of those that stand well.

use dependable::domain::exchange::report::report;
use dependable::domain::result::{PracticeResult, Standing, assess};
use proptest::prelude::*;

use crate::support::{any_assessment, built_in, candidate};
use crate::texts::english;

fn ids<'a>(practices: impl Iterator<Item = &'a PracticeResult>) -> Vec<&'a str> {
    practices.map(|practice| practice.id.as_str()).collect()
}

#[test]
fn a_claim_that_counts_for_less_is_to_be_prepared() {
    let given = candidate(&["llm", "junior"]).level("OPS-4", 4).proven("ENG-5", 3);
    let result = given.result();
    let found = result.practice("OPS-4").unwrap();
    assert_eq!(found.standing(), Standing::Met, "two is enough for a junior role");
    assert_eq!(ids(result.to_prepare()), ["OPS-4"]);
    assert_eq!(ids(result.strengths()), ["ENG-5"]);
    assert!(result.proofs.is_empty(), "what is met is no part of any gap");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_strength_is_told_in_the_words_that_were_chosen(assessment in any_assessment()) {
        let result = assess(built_in(), &assessment);
        let report = report(&english(), built_in(), &assessment, &result, "2026-11-26");
        prop_assert_eq!(report.strengths.len(), result.strengths().count());
        for (entry, found) in report.strengths.iter().zip(result.strengths()) {
            let practice = built_in().practice(&found.id).unwrap();
            let wording = practice.wording(assessment.audience()).unwrap();
            let chosen = wording.anchor(&built_in().continues, found.claimed.unwrap(), false);
            prop_assert_eq!(&entry.title, &practice.title);
            prop_assert!(entry.text.starts_with(&chosen), "{}: {}", found.id, entry.text);
        }
    }

    #[test]
    fn what_is_claimed_is_a_strength_or_to_be_prepared_or_a_gap(assessment in any_assessment()) {
        let result = assess(built_in(), &assessment);
        let (strengths, to_prepare) = (ids(result.strengths()), ids(result.to_prepare()));
        for practice in &result.practices {
            let id = practice.id.as_str();
            let places = [
                strengths.contains(&id),
                to_prepare.contains(&id),
                result.gaps.iter().any(|gap| gap.practice == *id),
            ];
            let count = places.iter().filter(|is_there| **is_there).count();
            prop_assert!(count <= 1, "{id} stands in two places");
            let is_claimed = practice.claimed.is_some_and(|level| level.number() > 0);
            prop_assert!(count == 1 || !is_claimed, "{id} stands nowhere");
        }
    }
}
