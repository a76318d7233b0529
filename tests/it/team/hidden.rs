//! Names hidden: nothing that leads back to a person.

use dependable::domain::exchange::team::{keep, parse, print};
use dependable::domain::team::seen::picture;
use dependable::domain::team::{NotReleased, Team};

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
