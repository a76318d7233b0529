//! What to do about what too few can do.

use dependable::domain::checklist::PracticeId;
use dependable::domain::team::plan::{Grounds, Proposal, proposals, to_hire};
use dependable::domain::team::seen::picture;
use dependable::domain::team::{Path, Team};

use super::{given, id, team_of};
use crate::support::{built_in, tags, team as answers};

fn all(team: &Team) -> Vec<Proposal> {
    proposals(built_in(), team, &picture(built_in(), team))
}

#[track_caller]
fn about(team: &Team, practice: &str) -> Proposal {
    let found = all(team).into_iter().find(|one| one.practice == *practice);
    found.unwrap_or_else(|| panic!("nothing is proposed about {practice}"))
}

#[test]
fn who_can_pairs_with_whoever_is_nearest() {
    let team = team_of([
        given().proven("OPS-1", 4),
        given().level("OPS-1", 0),
        given().level("OPS-1", 2),
        given().level("OPS-1", 2),
    ]);
    let one = about(&team, "OPS-1");
    assert_eq!((one.path, one.reason), (Path::Train, Grounds::Pair));
    assert_eq!((one.soonest, one.pair), (Some(id(3)), Some(id(1))));
}

#[test]
fn where_nobody_else_answered_somebody_has_to_be_named() {
    let team = team_of([given().proven("OPS-1", 4)]);
    let one = about(&team, "OPS-1");
    assert_eq!((one.path, one.reason, one.soonest), (Path::Train, Grounds::NobodyElse, None));
}

#[test]
fn whoever_is_one_level_away_learns_it() {
    let target = {
        let team = team_of([given().level("OPS-1", 0)]);
        picture(built_in(), &team).rows.iter().find(|row| row.practice == *"OPS-1").unwrap().target
    };
    let below = target.number() - 1;
    let team = team_of([given().proven("OPS-1", below), given().level("OPS-1", 0)]);
    let one = about(&team, "OPS-1");
    assert_eq!((one.path, one.reason, one.soonest), (Path::Train, Grounds::Near, Some(id(1))));
}

#[test]
fn who_lacks_what_should_come_first_is_not_near() {
    let needy = built_in().practices.iter().find(|practice| {
        practice.full.holds(&given().assessment.profile) && !practice.needs.is_empty()
    });
    let practice = needy.expect("a practice needs another");
    let need = &practice.needs[0];
    let ready = team_of([given().level(&practice.id, 0).proven(need, 4)]);
    let not = team_of([given().level(&practice.id, 0).level(need, 0)]);
    assert_eq!(about(&ready, &practice.id).soonest, Some(id(1)));
    assert_eq!(about(&not, &practice.id).soonest, None);
}

#[test]
fn what_takes_a_quarter_is_borrowed_and_hired_where_there_is_much_of_it() {
    let far = |ids: &[&str]| {
        let one = ids.iter().fold(given(), |given, id| given.level(id, 0));
        team_of([one])
    };
    let large: Vec<&str> = built_in()
        .practices
        .iter()
        .filter(|practice| practice.effort.days() == 60)
        .filter(|practice| practice.in_full_check(&given().assessment.tags(built_in())))
        .map(|practice| practice.id.as_str())
        .collect();
    let one = about(&far(&large[..1]), large[0]);
    assert_eq!((one.path, one.reason), (Path::Borrow, Grounds::LargeEffort));
    let small = about(&far(&["OPS-5"]), "OPS-5");
    assert_eq!((small.path, small.reason), (Path::Train, Grounds::SmallEffort));
}

#[test]
fn the_lead_chooses_another_way_and_that_stays() {
    let mut team = team_of([given().level("OPS-1", 0)]);
    team.ways.insert("OPS-1".into(), Path::Hire);
    let one = about(&team, "OPS-1");
    assert_eq!((one.path, one.proposed), (Path::Hire, Path::Train));
    let picture = picture(built_in(), &team);
    assert_eq!(to_hire(built_in(), &team, &picture), [PracticeId::from("OPS-1")]);
}

#[test]
fn floor_practices_come_first_then_what_nobody_can() {
    let team = team_of([given().everything(1), given().everything(1).proven("OPS-8", 4)]);
    let picture = picture(built_in(), &team);
    let floor =
        |one: &Proposal| picture.rows.iter().any(|row| row.practice == one.practice && row.floor);
    let proposals = all(&team);
    let last = proposals.iter().rposition(floor).expect("a floor practice lacks");
    // What is no floor practice stands among them where the next one needs it.
    for pair in proposals[..=last].windows(2).filter(|pair| !floor(&pair[0])) {
        let needs = &built_in().practice(&pair[1].practice).unwrap().needs;
        assert!(needs.contains(&pair[0].practice), "{}", pair[0].practice);
    }
    let others = &proposals[last + 1..];
    assert!(!others.is_empty());
    let coverage: Vec<_> = others.iter().map(|one| one.coverage).collect();
    assert!(coverage.is_sorted(), "{coverage:?}");
}

#[test]
fn where_two_can_do_everything_nothing_is_proposed() {
    let team = team_of([given().everything(4), given().everything(4)]);
    assert_eq!(all(&team), []);
    assert_eq!(all(&team_of([])), []);
}

#[test]
fn of_equals_whoever_is_named_least_learns_the_next() {
    let team = team_of([given().everything(1), given().everything(1), given().everything(1)]);
    let mut times = [0_usize; 3];
    for one in all(&team) {
        let Some(soonest) = one.soonest else { continue };
        times[usize::try_from(soonest.number()).unwrap() - 1] += 1;
    }
    let (most, least) = (times.iter().max().unwrap(), times.iter().min().unwrap());
    assert!(most - least <= 1 && *least > 0, "{times:?}");
}

#[test]
fn what_only_one_of_several_was_asked_comes_after_what_others_answered_too() {
    let team = team_of([given().level("OPS-1", 0).level("OWN-4", 0), given().level("OWN-4", 0)]);
    let order: Vec<String> = all(&team).iter().map(|one| one.practice.to_string()).collect();
    assert_eq!(order, ["OWN-4", "OPS-1"], "though OPS-1 is a floor practice");
    let alone = team_of([given().level("OPS-1", 0).level("OWN-4", 0)]);
    assert_eq!(all(&alone)[0].practice, "OPS-1");
}

#[test]
fn who_was_not_asked_what_should_come_first_is_near_after_whoever_has_it() {
    let team =
        team_of([given().level("COST-1", 1), given().level("COST-1", 1).proven("COST-2", 4)]);
    assert_eq!(about(&team, "COST-1").soonest, Some(id(2)));
    let team = team_of([given().level("COST-1", 1), given().level("COST-1", 1).level("COST-2", 0)]);
    assert_eq!(about(&team, "COST-1").soonest, Some(id(1)));
}

#[test]
fn three_that_take_a_quarter_in_one_section_are_somebodys_work() {
    let far = |ids: &[&str]| {
        let one =
            || ids.iter().fold(answers(&["agent", "pilot", "tier-b"]), |one, id| one.level(id, 0));
        let mut team = team_of([one(), one()]);
        team.profile = tags(&["team", "agent", "pilot", "tier-b"]);
        team
    };
    let two = far(&["SEC-4", "SEC-6"]);
    assert_eq!(about(&two, "SEC-6").reason, Grounds::LargeEffort);
    let three = far(&["SEC-4", "SEC-6", "SEC-10"]);
    for practice in ["SEC-4", "SEC-6", "SEC-10"] {
        let one = about(&three, practice);
        assert_eq!((one.path, one.reason), (Path::Hire, Grounds::ManyOfSection), "{practice}");
    }
}

#[test]
fn where_the_others_do_not_know_somebody_has_to_be_named() {
    let team = team_of([given().proven("OPS-1", 4), given().dont_know("OPS-1")]);
    let one = about(&team, "OPS-1");
    assert_eq!((one.reason, one.soonest, one.pair), (Grounds::NobodyElse, None, Some(id(1))));
}
