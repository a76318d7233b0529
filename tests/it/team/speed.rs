//! How long a picture and a result take for many members. Run by hand:
//! `cargo test --release --test it team::speed -- --ignored --nocapture`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use dependable::domain::assessment::{Answer, Assessment, Response};
use dependable::domain::team::merged::merged;
use dependable::domain::team::plan::proposals;
use dependable::domain::team::seen::picture;
use dependable::domain::team::{MergeRule, Return, Team};

use super::{id, team};
use crate::support::{Random, built_in, level, tags};

/// A team of so many members, each of whom answers everything.
fn many(members: u64) -> Team {
    let mut random = Random::new(members);
    let profile = tags(&["team", "llm", "live", "tier-b"]);
    let mut team = team();
    for member in 0..members {
        let mut assessment = Assessment { profile: profile.clone(), ..Assessment::default() };
        for practice in built_in().full_check(&profile) {
            let answer = Answer::Level(level(u8::try_from(random.below(5)).unwrap()));
            let most = random.below(practice.evidence.len() + 1);
            let evidence = practice.evidence.iter().take(most).map(|one| one.id.clone()).collect();
            let response = Response { answer: Some(answer), evidence, ..Response::default() };
            assessment.responses.insert(practice.id.clone(), response);
        }
        let one = Return { member: id(member), at: member, assessment, ..Return::default() };
        team.take_in(one.fit(built_in()).expect("it fits"));
    }
    team
}

/// The best of five times.
#[expect(clippy::disallowed_methods, reason = "it measures, natively")]
fn time<T>(work: impl Fn() -> T) -> Duration {
    let once = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..5).map(once).min().unwrap_or_default()
}

#[test]
#[ignore = "measures, and takes its time"]
fn a_picture_and_a_result_of_ten_thousand_members_are_there_at_once() {
    for members in [1_000, 10_000] {
        let team = many(members);
        let seen = picture(built_in(), &team);
        let shown = time(|| picture(built_in(), &team));
        let best = time(|| merged(built_in(), &team, MergeRule::Best));
        let lowest = time(|| merged(built_in(), &team, MergeRule::Lowest));
        let plan = time(|| proposals(built_in(), &team, &seen));
        let views = time(|| (seen.strengths().len(), seen.single_points().len()));
        eprintln!(
            "{members} members: picture {shown:?}, best {best:?}, lowest {lowest:?}, plan {plan:?}, views {views:?}"
        );
        assert!(shown + best < Duration::from_millis(300), "{members}: {:?}", shown + best);
    }
}
