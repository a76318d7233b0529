//! A large team's file is read in turns: what comes of it is what comes of it at once.

use std::cell::Cell;
use std::future::{Future, ready};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use dependable::domain::exchange::file::FileError;
use dependable::domain::exchange::team::{keep, open, open_in_turns};
use dependable::domain::team::{Member, MemberId, Return, Team};
use proptest::prelude::*;

use super::any_team::file_of_a_team;
use crate::support::{built_in, team as team_of};

/// What is read in turns, and how often the page had its turn.
fn in_turns(bytes: &[u8]) -> (Result<Team, FileError>, usize) {
    let breaths = Cell::new(0);
    let breathe = || {
        breaths.set(breaths.get() + 1);
        ready(())
    };
    let mut reading = pin!(open_in_turns(bytes, breathe));
    match reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(read) => (read, breaths.get()),
        Poll::Pending => panic!("nothing is waited for"),
    }
}

/// A team of so many, some of whom are called like the signs of the file.
fn large(members: u64) -> Team {
    let names =
        ["Ana", r#"},{"members":{"#, r#"a\"b,\\"#, "[{", "\u{1f469}\u{200d}\u{1f4bb}, Łukasz"];
    let given = |nth: u64, name: &str| {
        let assessment = team_of(&["llm"]).level("OPS-4", 3).assessment;
        let one = Return { member: MemberId::of(nth), at: nth, assessment, ..Return::default() };
        let returns = vec![Rc::new(one)];
        (MemberId::of(nth), Member { name: name.to_owned(), returns, ..Member::default() })
    };
    let members = (1..=members).zip(names.into_iter().cycle()).map(|(nth, name)| given(nth, name));
    let (checklist, version) = (built_in().id.clone(), built_in().version.clone());
    Team {
        name: r#""members":{"#.to_owned(),
        checklist,
        version,
        members: members.collect(),
        ..Team::default()
    }
}

#[test]
fn a_large_team_is_read_in_turns_and_a_small_one_at_once() {
    let text = keep(&large(3_000));
    let (read, breaths) = in_turns(text.as_bytes());
    assert_eq!(read, Ok(large(3_000)));
    assert!(breaths > 2 && breaths >= text.len() / 110_000, "the page had {breaths} turns");
    assert_eq!(in_turns(keep(&large(3)).as_bytes()), (Ok(large(3)), 1));
}

#[test]
fn the_same_member_twice_is_refused_wherever_they_stand() {
    let text = keep(&large(2_040));
    let (one, other) = (MemberId::of(2).to_string(), MemberId::of(2_039).to_string());
    let twice = text.replace(&other, &one);
    assert_ne!(text, twice);
    let read = in_turns(twice.as_bytes()).0;
    assert!(read.is_err());
    assert_eq!(read, open(twice.as_bytes()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_team_comes_back_in_turns(file in file_of_a_team()) {
        let text = keep(&file);
        prop_assert_eq!(in_turns(text.as_bytes()).0, open(text.as_bytes()));
    }

    #[test]
    fn what_is_damaged_is_refused_in_the_same_words(
        at in any::<prop::sample::Index>(),
        sign in prop::sample::select(br#"{}[],:"\0a"#.to_vec()),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = keep(&large(25)).into_bytes();
        let at = at.index(bytes.len());
        if is_cut { bytes.truncate(at) } else { bytes[at] = sign }
        prop_assert_eq!(in_turns(&bytes).0, open(&bytes));
    }
}
