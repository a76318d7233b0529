//! Names hidden: nothing that leads back to a person.

use dependable::domain::exchange::team::{keep, parse, print};
use dependable::domain::team::merged::merged;
use dependable::domain::team::picture::Cell;
use dependable::domain::team::seen::picture;
use dependable::domain::team::{MergeRule, NotReleased, Team};

use super::{given, handed, hidden_team, id, named};
use crate::support::built_in;

fn of(members: u64) -> Team {
    let mut team = hidden_team();
    for member in 1..=members {
        let level = u8::try_from(member % 5).unwrap();
        team.take_in(named("Ana", handed(member, 100, given().level("OPS-1", level))));
    }
    team
}

#[test]
fn no_name_is_kept() {
    let team = of(6);
    assert_eq!(team.name_of(id(1)), "");
    assert!(!keep(&team).contains("Ana"));
}

#[test]
fn nothing_is_shown_of_fewer_than_five_nor_before_it_is_released() {
    let mut team = of(4);
    assert_eq!(team.may_release(), Err(NotReleased::TooFew { have: 4 }));
    assert!(!team.release(built_in(), 9));
    assert_eq!(team.shown(), None);
    let mut team = of(5);
    assert_eq!(team.shown(), None, "nobody has released it");
    assert!(team.release(built_in(), 9));
    assert_eq!(team.shown().unwrap().len(), 5);
    let counts = &team.published[0].practices["OPS-1"];
    assert_eq!((counts.at_level, counts.answered()), ([1, 1, 1, 1, 1], 5));
}

#[test]
fn two_releases_differ_by_five_returns_or_more() {
    let mut team = of(5);
    assert!(team.release(built_in(), 9));
    for (more, differ) in [(6, 1), (7, 2), (8, 3), (9, 4)] {
        team.take_in(handed(more, 100, given().level("OPS-1", 1)));
        assert_eq!(team.may_release(), Err(NotReleased::TooFewDifferent { differ }));
        assert_eq!(team.shown().unwrap().len(), 5, "the figures stand still");
    }
    team.take_in(handed(10, 100, given().level("OPS-1", 1)));
    assert!(team.release(built_in(), 10));
    assert_eq!(team.shown().unwrap().len(), 10);
    // Five leave again: the figures of the first release, and no others.
    for member in 6..=9 {
        team.remove(id(member));
    }
    assert_eq!(team.may_release(), Err(NotReleased::TooFewDifferent { differ: 1 }));
}

#[test]
fn whoever_is_taken_out_is_not_told_by_what_is_missing() {
    let mut team = of(6);
    assert!(team.release(built_in(), 9));
    let before = team.published.clone();
    team.remove(id(3));
    assert_eq!(team.published, before, "the counts stay as they were shown");
    assert_eq!(team.shown(), None, "and nothing else is computed of the others");
    assert!(picture(built_in(), &team).members.is_empty());
}

#[test]
fn the_file_of_a_hidden_team_holds_counts_and_no_return() {
    let mut team = of(6);
    assert!(team.release(built_in(), 9));
    let text = print(&team);
    assert!(!text.contains("assessment") && !text.contains("returns"), "{text}");
    let opened = parse(&text).unwrap();
    assert!(opened.members.is_empty());
    assert_eq!(opened.published, team.published);
}

#[test]
fn whoever_hands_the_same_back_once_more_makes_no_figures_new() {
    let mut team = of(5);
    assert!(team.release(built_in(), 9));
    // Two say the same as before, a day later, and one says something else: the difference would be that one's.
    for member in [1, 2] {
        let level = u8::try_from(member % 5).unwrap();
        team.take_in(handed(member, 200, given().level("OPS-1", level)));
    }
    team.take_in(handed(3, 200, given().level("OPS-1", 0)));
    assert_eq!(team.may_release(), Err(NotReleased::TooFewDifferent { differ: 1 }));
}

#[test]
fn another_return_of_the_same_moment_changes_no_figure() {
    let mut team = of(5);
    assert!(team.release(built_in(), 9));
    let before = picture(built_in(), &team);
    for level in 0..5 {
        team.take_in(handed(1, 100, given().level("OPS-1", level).level("OPS-4", 3)));
    }
    assert_eq!(picture(built_in(), &team), before);
    assert_eq!(team.members[&id(1)].returns.len(), 6, "and all of it is kept");
}

#[test]
fn nothing_is_shown_of_a_practice_that_fewer_than_five_answered() {
    let mut team = of(5);
    team.take_in(handed(1, 200, given().level("OPS-1", 1).level("OPS-4", 3)));
    assert!(team.release(built_in(), 300));
    let seen = picture(built_in(), &team);
    let of_one = seen.rows.iter().find(|row| &*row.practice == "OPS-4").expect("it is asked");
    assert!(of_one.cells.iter().all(|cell| *cell == Cell::Empty));
    assert_eq!(team.published[0].practices["OPS-4"].answered(), 0);
    for rule in [MergeRule::Best, MergeRule::Lowest] {
        let merged = merged(built_in(), &team, rule);
        assert!(merged.assessment.answer("OPS-1").is_some());
        assert_eq!(merged.assessment.answer("OPS-4"), None);
    }
}
