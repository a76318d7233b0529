//! Two copies of one team, on two devices, become one.

use dependable::domain::team::release::ShownRelease;
use dependable::domain::team::{Action, NotReleased, Path, Team};

use super::{given, handed, hidden_team, id, named, team_of};
use crate::support::built_in;

/// Three members, and whoever is joined in this copy: the second under the first.
fn copy(joined: &[(u64, u64)]) -> Team {
    let mut team = team_of([
        given().level("OPS-1", 1),
        given().level("OPS-1", 2),
        given().level("OPS-1", 3),
        given().level("OPS-1", 4),
    ]);
    for (second, first) in joined {
        assert!(team.join(id(*first), id(*second)));
    }
    team
}

#[track_caller]
fn together(one: &[(u64, u64)], other: &[(u64, u64)], expected: &[(u64, u64)]) {
    let (one, other) = (copy(one), copy(other));
    let merged = one.clone().merged_with(other.clone());
    assert_eq!(merged, other.merged_with(one));
    let expected = expected.iter().map(|(second, first)| (id(*second), id(*first)));
    assert_eq!(merged.joined, expected.collect());
    let is_first = |first| !merged.joined.contains_key(first);
    assert!(merged.joined.values().all(is_first), "such a file could not be opened");
}

#[test]
fn whoever_is_one_person_in_either_copy_is_one_person() {
    together(&[(2, 1)], &[], &[(2, 1)]);
    together(&[(2, 1)], &[(4, 3)], &[(2, 1), (4, 3)]);
    together(&[(2, 1)], &[(3, 2)], &[(2, 1), (3, 1)]);
    together(&[(1, 2)], &[(1, 3)], &[(1, 2), (3, 2)]);
}

#[test]
fn two_leads_who_join_the_same_two_the_other_way_round_do_not_part_them() {
    together(&[(2, 1)], &[(1, 2)], &[(2, 1)]);
    together(&[(1, 2), (2, 3)], &[(3, 1)], &[(2, 1), (3, 1)]);
}

#[test]
fn whoever_was_joined_to_somebody_taken_out_can_be_joined_anew() {
    let mut team = copy(&[(2, 1), (4, 1)]);
    let gone = team.remove(id(1)).unwrap();
    assert_eq!(team.counted().len(), 3, "each stands alone");
    assert!(team.join(id(2), id(4)), "the first of both is not there");
    assert_eq!(team.counted().len(), 2);
    team.put_back(id(1), gone);
    assert_eq!(team.counted().len(), 3);
    assert!(team.joined.values().all(|first| !team.joined.contains_key(first)));
}

#[test]
fn of_two_returns_at_one_moment_the_same_counts_whoever_is_joined_to_whom() {
    let counted = |first, second| {
        let mut team = copy(&[]);
        assert!(team.join(id(first), id(second)));
        let counted = team.counted().into_iter().map(|(_, one)| one.assessment.clone());
        counted.collect::<Vec<_>>()
    };
    let (one, other) = (counted(1, 2), counted(2, 1));
    assert!(one.iter().all(|answers| other.contains(answers)));
}

fn action(owner: &str, is_done: bool) -> Action {
    let practice = "OPS-1".into();
    Action { practice, owner: owner.to_owned(), is_done, ..Action::default() }
}

#[test]
fn what_is_done_in_one_copy_is_done_and_what_is_missing_is_filled_in() {
    let (mut one, mut other) = (copy(&[]), copy(&[]));
    one.plan = vec![action("", false)];
    other.plan =
        vec![action("Ana", true), Action { practice: "OPS-3".into(), ..action("Ben", false) }];
    one.ways.insert("OPS-1".into(), Path::Hire);
    let merged = one.merged_with(other);
    assert_eq!(merged.plan[0], action("Ana", true));
    assert_eq!(merged.plan.len(), 2);
    assert_eq!(merged.ways["OPS-1"], Path::Hire);
}

#[test]
fn names_that_are_hidden_in_one_copy_are_hidden() {
    let mut shown = copy(&[]);
    "Ana".clone_into(&mut shown.members.get_mut(&id(1)).unwrap().name);
    shown.take_in(named("Ana", handed(2, 200, given().level("OPS-1", 1))));
    shown.keep_day(300);
    let hidden = hidden_team();
    for merged in [shown.clone().merged_with(hidden.clone()), hidden.merged_with(shown)] {
        assert!(!dependable::domain::exchange::team::keep(&merged).contains("Ana"));
        assert_eq!(merged.shown(), None);
    }
}

/// A hidden team of members up to this one.
fn hidden(members: u64) -> Team {
    let mut team = hidden_team();
    for member in 1..=members {
        team.take_in(handed(member, 100, given().level("OPS-1", 1)));
    }
    team
}

#[test]
fn what_was_shown_in_either_copy_stays_and_holds_the_next_release_apart() {
    let (mut one, mut other) = (hidden(6), hidden(11));
    assert!(one.release(built_in(), 1) && other.release(built_in(), 2));
    let mut merged = one.clone().merged_with(other.clone());
    assert_eq!((merged.releases.len(), merged.published.len()), (2, 2));
    assert_eq!(merged, other.merged_with(one));
    merged.take_in(handed(12, 100, given().level("OPS-1", 1)));
    assert_eq!(merged.may_release(), Err(NotReleased::TooFewDifferent { differ: 1 }));
}

#[test]
fn joining_and_parting_make_no_return_another_one() {
    let mut team = hidden(9);
    team.take_in(handed(9, 900, given().level("OPS-1", 4)));
    assert!(team.release(built_in(), 1));
    for (first, second) in [(1, 2), (3, 9), (4, 5)] {
        assert!(team.join(id(first), id(second)));
    }
    // Three returns do not count any more, whatever id the others count under.
    assert_eq!(team.may_release(), Err(NotReleased::TooFewDifferent { differ: 3 }));
}

#[test]
fn a_release_of_joined_members_counts_the_answers_of_each_person() {
    let mut team = hidden(6);
    team.take_in(handed(6, 900, given().level("OPS-1", 4)));
    assert!(team.join(id(1), id(6)));
    assert!(team.release(built_in(), 1));
    let published = team.published.last().unwrap();
    assert_eq!(published.members, 5);
    assert_eq!(published.practices["OPS-1"].at_level, [0, 4, 0, 0, 1]);
}

#[test]
fn what_a_file_says_was_shown_holds_releases_apart_by_its_number() {
    let mut team = hidden(6);
    team.published = vec![ShownRelease { at: 1, members: 7, ..ShownRelease::default() }];
    assert_eq!(team.may_release(), Err(NotReleased::TooFewDifferent { differ: 1 }));
    for member in 7..=12 {
        team.take_in(handed(member, 100, given().level("OPS-1", 1)));
    }
    assert!(team.release(built_in(), 2), "five more at least");
}
