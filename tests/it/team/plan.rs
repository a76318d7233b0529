//! What to do about what too few can do.

use dependable::domain::checklist::PracticeId;
use dependable::domain::team::picture::Coverage;
use dependable::domain::team::plan::{Proposal, proposals};
use dependable::domain::team::seen::picture;
use dependable::domain::team::start::Start;
use dependable::domain::team::way::Grounds;
use dependable::domain::team::{Action, Path, Team};

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
        given().proven("OPS-1", 3),
        given().level("OPS-1", 2),
        given().dont_know("OPS-1"),
        given().level("OPS-1", 2),
    ]);
    let one = about(&team, "OPS-1");
    assert_eq!((one.path, one.reason), (Path::Train, Grounds::Pair));
    assert_eq!((one.start, one.pair), (Start::Several, Some(id(1))));
}

#[test]
fn only_who_is_ahead_of_all_others_is_named() {
    let start = |levels: &[Option<u8>]| {
        let of = |level: &Option<u8>| match level {
            Some(level) => given().level("OPS-4", *level),
            None => given().dont_know("OPS-4"),
        };
        about(&team_of(levels.iter().map(of)), "OPS-4").start
    };
    assert_eq!(start(&[Some(0), Some(1), Some(0)]), Start::Ahead(id(2)));
    assert_eq!(start(&[Some(1), Some(1), Some(0)]), Start::Several);
    assert_eq!(start(&[Some(1), Some(1), None]), Start::Several);
    assert_eq!(start(&[Some(1), Some(1), Some(1)]), Start::Alike);
    assert_eq!(start(&[Some(0), None, Some(0)]), Start::Alike, "who does not know may be as far");
}

#[test]
fn what_only_a_decision_gives_is_neither_learned_nor_hired_for() {
    let team = team_of([given().proven("OWN-1", 4), given().level("OWN-1", 0)]);
    let one = about(&team, "OWN-1");
    assert_eq!((one.path, one.reason, one.start), (Path::Decide, Grounds::Decision, Start::Nobody));
    for id in ["OWN-1", "ENG-5", "BIZ-1", "HIRE-6", "HIRE-3", "HIRE-1"] {
        assert!(built_in().practice(id).unwrap().decision, "{id}");
    }
}

#[test]
fn what_nobody_knows_or_half_do_not_is_found_out_first() {
    let unknown = || given().dont_know("OPS-1");
    let one = about(&team_of([unknown(), unknown()]), "OPS-1");
    assert_eq!((one.coverage, one.path), (Coverage::Unknown, Path::FindOut));
    assert_eq!(one.reason, Grounds::NobodyKnows);
    let one = about(&team_of([unknown(), given().level("OPS-1", 1)]), "OPS-1");
    assert_eq!((one.path, one.reason), (Path::FindOut, Grounds::HalfDontKnow));
    let two = || given().level("OPS-1", 1);
    let one = about(&team_of([unknown(), two(), two()]), "OPS-1");
    assert_ne!(one.path, Path::FindOut, "a third of them does not know");
}

#[test]
fn what_they_contradict_each_other_about_is_looked_at_together() {
    let team = team_of([given().proven("OPS-1", 4), given().level("OPS-1", 2)]);
    let one = about(&team, "OPS-1");
    assert_eq!((one.path, one.reason), (Path::LookTogether, Grounds::Apart));
    let team = team_of([given().proven("OPS-1", 3), given().level("OPS-1", 2)]);
    assert_eq!(about(&team, "OPS-1").path, Path::Train, "one level apart is no contradiction");
}

#[test]
fn nobody_is_to_teach_two_things_at_once() {
    let practices = ["OPS-1", "OPS-2", "SEC-3", "DATA-3"];
    let one = |level: u8| practices.iter().fold(given(), |one, id| one.proven(id, level));
    let mut team = team_of([one(3), one(2)]);
    let first = |team: &Team| -> Vec<String> {
        let all = all(team).into_iter();
        all.filter(|one| one.is_among_first).map(|one| one.practice.to_string()).collect()
    };
    let lessons = all(&team).iter().filter(|one| one.reason == Grounds::Pair).count();
    assert!(lessons > 1, "there is more to teach");
    assert_eq!(first(&team).len(), 1);
    let taken = Action { practice: first(&team)[0].as_str().into(), ..Action::default() };
    team.plan = vec![Action { way: Some(Path::Train), ..taken }];
    assert_eq!(first(&team), [""; 0], "one lesson is going on");
    team.plan[0].is_done = true;
    assert_eq!(first(&team).len(), 1, "and the next follows it");
}

#[test]
fn where_nobody_else_answered_somebody_has_to_be_named() {
    let team = team_of([given().proven("OPS-1", 4)]);
    let one = about(&team, "OPS-1");
    assert_eq!((one.path, one.reason, one.soonest()), (Path::Train, Grounds::NobodyElse, None));
}

#[test]
fn whoever_is_one_level_away_learns_it() {
    let target = {
        let team = team_of([given().level("OPS-1", 0)]);
        picture(built_in(), &team).rows.iter().find(|row| row.practice == *"OPS-1").unwrap().target
    };
    let below = target.number() - 1;
    let team = team_of([given().proven("OPS-1", below), given().level("OPS-1", below - 1)]);
    let one = about(&team, "OPS-1");
    assert_eq!((one.path, one.reason, one.soonest()), (Path::Train, Grounds::Near, Some(id(1))));
}

#[test]
fn who_lacks_what_should_come_first_is_not_near() {
    let needy = built_in().practices.iter().find(|practice| {
        let is_asked = practice.full.holds(&given().assessment.profile);
        is_asked && !practice.needs.is_empty() && !practice.decision
    });
    let practice = needy.expect("a practice needs another");
    let need = &practice.needs[0];
    let ready = team_of([given().level(&practice.id, 0).proven(need, 4)]);
    let not = team_of([given().level(&practice.id, 0).level(need, 0)]);
    assert_eq!(about(&ready, &practice.id).soonest(), Some(id(1)));
    assert_eq!(about(&not, &practice.id).soonest(), None);
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
    assert_eq!(team.to_hire(), [""; 0], "it was chosen, and not taken on");
    let hire = |way| Action { practice: "OPS-1".into(), way, ..Action::default() };
    team.plan = vec![hire(Some(Path::Train))];
    assert_eq!(team.to_hire(), [""; 0]);
    for way in [Some(Path::Hire), None] {
        team.plan = vec![hire(way)];
        assert_eq!(team.to_hire(), [PracticeId::from("OPS-1")], "as chosen where none was noted");
    }
    team.plan[0].is_done = true;
    assert_eq!(team.to_hire(), [""; 0], "somebody is there");
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
fn of_equals_nobody_is_named() {
    let team = team_of([given().everything(1), given().everything(1), given().everything(1)]);
    let proposals = all(&team);
    assert!(proposals.iter().all(|one| one.soonest().is_none()));
    assert!(proposals.iter().any(|one| one.start == Start::Alike));
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
    assert_eq!(about(&team, "COST-1").soonest(), Some(id(2)));
    let team = team_of([given().level("COST-1", 1), given().level("COST-1", 1).level("COST-2", 0)]);
    assert_eq!(about(&team, "COST-1").soonest(), Some(id(1)));
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
fn where_the_other_does_not_know_it_is_found_out_from_who_does() {
    let team = team_of([given().proven("OPS-1", 4), given().dont_know("OPS-1")]);
    let one = about(&team, "OPS-1");
    assert_eq!((one.reason, one.soonest(), one.pair), (Grounds::HalfDontKnow, None, Some(id(1))));
}
