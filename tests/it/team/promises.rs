//! What holds for every team.

use std::collections::BTreeSet;

use dependable::domain::result::rate;
use dependable::domain::team::merged::merged;
use dependable::domain::team::picture::Cell;
use dependable::domain::team::seen::picture;
use dependable::domain::team::{MergeRule, Return, Team};
use proptest::prelude::*;

use super::{hidden_team, id, team};
use crate::support::{any_assessment, built_in, tags};

/// Something that one of a few members handed back, at one of a few moments.
pub(super) fn returned() -> impl Strategy<Value = Return> {
    (0..6_u64, 0..4_u64, any_assessment()).prop_filter_map("it fits", |(member, at, mut said)| {
        said.profile = tags(&["team", "llm", "live", "tier-b"]);
        let one = Return { member: id(member), at, assessment: said, ..Return::default() };
        one.fit(built_in()).ok()
    })
}

pub(super) fn of(returns: &[Return]) -> Team {
    let mut team = team();
    for one in returns {
        team.take_in(one.clone());
    }
    team
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn merging_is_the_same_in_any_order_and_as_often_as_one_likes(
        (returns, shuffled) in prop::collection::vec(returned(), 0..8)
            .prop_flat_map(|returns| (Just(returns.clone()), Just(returns).prop_shuffle())),
    ) {
        let one = of(&returns);
        prop_assert_eq!(&one, &of(&shuffled));
        let mut again = one.clone();
        for given in &shuffled {
            again.take_in(given.clone());
        }
        prop_assert_eq!(&again, &one);
        let kept: usize = one.members.values().map(|member| member.returns.len()).sum();
        let mut different: Vec<&Return> = Vec::new();
        for given in &returns {
            if !different.contains(&given) {
                different.push(given);
            }
        }
        prop_assert_eq!(kept, different.len(), "nothing is lost, and nothing is there twice");
    }

    #[test]
    fn two_copies_of_a_team_become_the_same_one_either_way(
        one in prop::collection::vec(returned(), 0..5),
        other in prop::collection::vec(returned(), 0..5),
    ) {
        let all: Vec<Return> = one.iter().chain(&other).cloned().collect();
        let (one, other) = (of(&one), of(&other));
        prop_assert_eq!(one.clone().merged_with(other.clone()), other.clone().merged_with(one.clone()));
        prop_assert_eq!(one.clone().merged_with(other), of(&all));
        prop_assert_eq!(one.clone().merged_with(one.clone()), one);
    }

    #[test]
    fn joining_is_taken_back_without_a_trace(returns in prop::collection::vec(returned(), 2..8), first in 0..6_u64, second in 0..6_u64) {
        let before = of(&returns);
        let mut team = before.clone();
        if team.join(id(first), id(second)) {
            prop_assert_eq!(team.counted().len() + 1, before.counted().len());
            prop_assert!(team.part(id(second)));
        }
        prop_assert_eq!(team, before);
    }

    #[test]
    fn somebody_can_is_never_below_everybody_does(returns in prop::collection::vec(returned(), 1..6)) {
        let team = of(&returns);
        let by = |rule| rate(built_in(), &merged(built_in(), &team, rule).assessment);
        let (best, lowest) = (by(MergeRule::Best), by(MergeRule::Lowest));
        for (one, other) in best.practices.iter().zip(&lowest.practices) {
            prop_assert!(one.evidenced >= other.evidenced, "{}", one.id);
            prop_assert_eq!(one.status == dependable::domain::result::Status::Unanswered, other.status == dependable::domain::result::Status::Unanswered);
        }
        for (one, other) in best.sections.iter().zip(&lowest.sections) {
            prop_assert!(one.points >= other.points, "{}", one.id);
        }
    }

    #[test]
    fn every_figure_is_what_counting_by_hand_gives(returns in prop::collection::vec(returned(), 0..6)) {
        let seen = picture(built_in(), &of(&returns));
        for row in &seen.rows {
            let mut claims = Vec::new();
            let (mut can, mut unknown, mut out) = (0, 0, 0);
            for cell in &row.cells {
                match *cell {
                    Cell::Empty => {}
                    Cell::Level { claimed, counts, .. } => {
                        prop_assert!(counts <= claimed);
                        claims.push(claimed.number());
                        can += usize::from(counts.number() >= row.target.number());
                    }
                    Cell::Unknown { .. } => unknown += 1,
                    Cell::NotApplicable { .. } => out += 1,
                }
            }
            let figures = row.figures;
            prop_assert_eq!(figures.answered, claims.len() + unknown);
            prop_assert_eq!((figures.unknown, figures.not_applicable, figures.covered), (unknown, out, can));
            let spread = claims.iter().max().zip(claims.iter().min()).map(|(high, low)| high - low);
            prop_assert_eq!(figures.spread(), spread.filter(|_| claims.len() > 1));
        }
        let heat: BTreeSet<_> = seen.by_heat().iter().map(|row| row.practice.clone()).collect();
        prop_assert_eq!(heat.len(), seen.rows.len(), "every practice is there once");
    }

    #[test]
    fn no_release_tells_fewer_than_five_apart(steps in prop::collection::vec((returned(), any::<bool>()), 0..40)) {
        let mut team = hidden_team();
        for (nth, (mut one, releases)) in steps.into_iter().enumerate() {
            one.member = id(u64::try_from(nth).unwrap() % 17);
            "Ana".clone_into(&mut one.name);
            team.take_in(one);
            if releases {
                team.release(built_in(), u64::try_from(nth).unwrap());
            }
        }
        for (nth, release) in team.releases.iter().enumerate() {
            prop_assert!(release.counted.len() >= 5);
            for other in &team.releases[..nth] {
                prop_assert!(release.counted.symmetric_difference(&other.counted).count() >= 5);
            }
        }
        for published in &team.published {
            prop_assert!(published.members >= 5);
        }
        let printed = dependable::domain::exchange::team::keep(&team);
        prop_assert!(!printed.contains("Ana"));
    }
}
