//! How long many members take, for `cargo test --release many_members -- --ignored --nocapture`; asserts nothing timed.

use std::time::Instant;

use dependable::domain::exchange::link::{find_returns, print_return};
use dependable::domain::exchange::team::{keep, parse};
use dependable::domain::team::MergeRule;
use dependable::domain::team::merged::merged;
use dependable::domain::team::plan::proposals;
use dependable::domain::team::seen::picture;

use super::{given, handed, team};
use crate::support::built_in;

#[test]
#[ignore = "takes long, and tells figures"]
fn many_members() {
    for count in [1_000_u64, 10_000] {
        let levels = |nth: u64| given().everything(u8::try_from(nth % 5).unwrap());
        let returns: Vec<_> = (0..count).map(|nth| handed(nth, 100, levels(nth))).collect();
        let text: String = returns
            .iter()
            .map(|one| print_return(built_in(), one).link + "\n")
            .collect();
        let mut told = vec![format!("{count} members, {} kB of links", text.len() / 1000)];
        let mut began = Instant::now();
        let mut lap = |what: &str| {
            told.push(format!("{what} {} ms", began.elapsed().as_millis()));
            began = Instant::now();
        };
        let found = find_returns(built_in(), &text);
        lap("read");
        let mut team = team();
        for one in found {
            team.take_in(one.unwrap().given.fit(built_in()).unwrap());
        }
        lap("taken in");
        let seen = picture(built_in(), &team);
        lap("picture");
        assert_eq!(merged(built_in(), &team, MergeRule::Best).members, seen.members.len());
        lap("one result");
        proposals(built_in(), &team, &seen);
        lap("plan");
        let kept = keep(&team);
        lap("written");
        assert_eq!(parse(&kept).unwrap().members.len(), team.members.len());
        lap("read again");
        println!("{}", told.join(", "));
    }
}
