//! The same figures, counted another way: from what was handed back, by the sentences of docs/team.md.

use std::collections::BTreeSet;

use dependable::domain::assessment::Answer;
use dependable::domain::checklist::{Level, Practice};
use dependable::domain::team::merged::merged;
use dependable::domain::team::picture::{Coverage, Picture};
use dependable::domain::team::seen::picture;
use dependable::domain::team::{MergeRule, Return, Team};
use proptest::prelude::*;

use super::promises::{of, returned};
use super::{hidden_team, id};
use crate::support::{built_in, tags};

/// What a member said about a practice.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Said {
    Chosen { claimed: u8, counts: u8 },
    Unknown,
    Out,
}

/// Level 3 needs two artefacts, level 4 three of which one is dated.
fn carried(practice: &Practice, claimed: u8, one: &Return) -> u8 {
    let ticked = &one.assessment.responses[&practice.id].evidence;
    let shown: Vec<_> = practice.evidence.iter().filter(|it| ticked.contains(&it.id)).collect();
    let four = shown.len() >= 3 && shown.iter().any(|it| it.dated);
    let most = if four {
        4
    } else if shown.len() >= 2 {
        3
    } else {
        2
    };
    claimed.min(most)
}

fn said(practice: &Practice, one: &Return) -> Option<Said> {
    match one.assessment.answer(&practice.id)? {
        Answer::Level(level) => {
            let claimed = level.number();
            Some(Said::Chosen { claimed, counts: carried(practice, claimed, one) })
        }
        Answer::DontKnow => Some(Said::Unknown),
        Answer::NotApplicable(_) => {
            let may = practice.may_be_skipped(&tags(&["team", "llm", "live", "tier-b"]));
            may.then_some(Said::Out)
        }
        Answer::NoOpportunity => None,
    }
}

/// The newest return of each member, whoever they are joined to left out.
fn newest(returns: &[Return]) -> Vec<&Return> {
    let members: BTreeSet<_> = returns.iter().map(|one| one.member).collect();
    let latest = |member| {
        let own = returns.iter().filter(|one| one.member == member);
        own.max_by_key(|one| one.at).expect("each has one")
    };
    members.into_iter().map(latest).collect()
}

/// Returns with a moment of their own each, so that no two of them are equally new.
fn returns() -> impl Strategy<Value = Vec<Return>> {
    prop::collection::vec(returned(), 0..7).prop_map(|mut returns| {
        for (nth, one) in (0..).zip(&mut returns) {
            one.at = one.at * 100 + nth;
        }
        returns
    })
}

fn row_by_hand(
    picture: &Picture,
    practice: &Practice,
    counted: &[&Return],
) -> Result<(), TestCaseError> {
    let all: Vec<Option<Said>> = counted.iter().map(|one| said(practice, one)).collect();
    let Some(row) = picture.rows.iter().find(|row| row.practice == practice.id) else {
        prop_assert!(all.iter().all(Option::is_none), "{} has no row", practice.id);
        return Ok(());
    };
    let levels = || {
        all.iter().flatten().filter_map(|said| match said {
            Said::Chosen { claimed, counts } => Some((*claimed, *counts)),
            Said::Unknown | Said::Out => None,
        })
    };
    let target = row.target.number();
    let covers = levels().filter(|(_, counts)| *counts >= target).count();
    let unknown = all.iter().flatten().filter(|said| **said == Said::Unknown).count();
    let answered = levels().count() + unknown;
    let apart =
        levels().map(|(claimed, _)| claimed).max().zip(levels().map(|(claimed, _)| claimed).min());
    let figures = row.figures;
    prop_assert_eq!(
        (figures.answered, figures.unknown, figures.covered),
        (answered, unknown, covers)
    );
    let out = all.iter().flatten().filter(|said| **said == Said::Out).count();
    let coverage = match (levels().count(), unknown, covers) {
        (0, 0, _) => (out > 0).then_some(Coverage::NotApplicable),
        (0, _, _) => Some(Coverage::Unknown),
        (_, _, 0) => Some(Coverage::None),
        (_, _, 1) => Some(Coverage::One),
        _ => Some(Coverage::More),
    };
    prop_assert_eq!(figures.coverage(), coverage);
    prop_assert_eq!(figures.best.map(Level::number), levels().map(|(_, counts)| counts).max());
    let disagreed = levels().count() >= 2 && apart.is_some_and(|(high, low)| high - low >= 2);
    let is_there = |rows: Vec<&str>| rows.contains(&practice.id.as_str());
    prop_assert_eq!(
        is_there(
            picture.disagreements().iter().map(|row| &*row.practice).map(|id| id as &str).collect()
        ),
        disagreed
    );
    let single = covers == 1 && answered >= 2;
    prop_assert_eq!(
        is_there(
            picture
                .single_points()
                .iter()
                .map(|(row, _)| &*row.practice)
                .map(|id| id as &str)
                .collect()
        ),
        single
    );
    let teaches = covers >= 2 && answered > covers && !disagreed;
    prop_assert_eq!(
        is_there(
            picture.strengths().iter().map(|one| &*one.row.practice).map(|id| id as &str).collect()
        ),
        teaches
    );
    Ok(())
}

/// What the team's answer counts: the highest, or the lowest with *unknown* as 0.
fn counts(all: &[Said], rule: MergeRule) -> Option<u8> {
    let numbers = all.iter().filter_map(|said| match said {
        Said::Chosen { counts, .. } => Some(*counts),
        Said::Unknown => Some(0),
        Said::Out => None,
    });
    match rule {
        MergeRule::Best => numbers.max(),
        MergeRule::Lowest => numbers.min(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_row_is_what_the_sentences_say(returns in returns()) {
        let seen = picture(built_in(), &of(&returns));
        let counted = newest(&returns);
        prop_assert_eq!(seen.members.len(), counted.len());
        for practice in &built_in().practices {
            if practice.applies.holds(&tags(&["team", "llm", "live", "tier-b", "hosted-model"])) {
                row_by_hand(&seen, practice, &counted)?;
            }
        }
    }

    #[test]
    fn the_answer_taken_counts_what_the_rule_says(returns in returns()) {
        let team = of(&returns);
        for rule in [MergeRule::Best, MergeRule::Lowest] {
            let merged = merged(built_in(), &team, rule);
            for (practice, rests) in &merged.rests_on {
                let practice = built_in().practice(practice).unwrap();
                let all: Vec<Said> = newest(&returns).into_iter().filter_map(|one| said(practice, one)).collect();
                let counting = all.iter().filter(|said| **said != Said::Out).count();
                prop_assert_eq!(rests.answered, if counting > 0 { counting } else { all.len() });
                let taken = newest(&returns).into_iter().find(|one| one.member == rests.member).unwrap();
                let own = said(practice, taken).unwrap();
                prop_assert_eq!(counts(&[own], rule), counts(&all, rule), "{}", practice.id);
            }
        }
    }

    #[test]
    fn copies_that_joined_whomever_become_the_same_and_can_be_opened(
        returns in returns(),
        pairs in prop::collection::vec((0..6_u64, 0..6_u64, any::<bool>()), 0..6),
    ) {
        let (mut one, mut other) = (of(&returns), of(&returns));
        for (first, second, in_other) in pairs {
            let team = if in_other { &mut other } else { &mut one };
            team.join(id(first), id(second));
        }
        let merged = one.clone().merged_with(other.clone());
        prop_assert_eq!(&merged, &other.clone().merged_with(one.clone()));
        prop_assert_eq!(&merged.clone().merged_with(other.clone()), &merged, "once more changes nothing");
        prop_assert!(merged.joined.values().all(|first| !merged.joined.contains_key(first)));
        for team in [&one, &other] {
            for (second, first) in &team.joined {
                prop_assert_eq!(merged.counted_as(*second), merged.counted_as(*first));
            }
        }
    }

    #[test]
    fn whatever_a_lead_does_no_two_releases_are_fewer_than_five_returns_apart(
        steps in prop::collection::vec((0..6_u8, 0..14_u64, 0..14_u64, returned()), 0..60),
    ) {
        let mut team: Team = hidden_team();
        let mut shown: Vec<BTreeSet<(u64, u64)>> = Vec::new();
        for (nth, (act, member, other, one)) in (0..).zip(steps) {
            match act {
                0..=2 => team.take_in(Return { member: id(member), at: nth, ..one }),
                3 => drop(team.join(id(member), id(other))),
                4 => drop(team.part(id(member)) || team.remove(id(other)).is_some()),
                _ => {
                    let counts = team.counted().into_iter().map(|(_, one)| (one.member.number(), one.at)).collect();
                    if team.release(built_in(), nth) {
                        shown.push(counts);
                        prop_assert_eq!(team.published.last().unwrap().members, shown.last().unwrap().len());
                    }
                }
            }
        }
        for (nth, release) in shown.iter().enumerate() {
            prop_assert!(release.len() >= 5);
            for earlier in &shown[..nth] {
                prop_assert!(release.symmetric_difference(earlier).count() >= 5);
            }
        }
    }
}
