//! Three teams, and what an experienced lead would want to read of them.

use dependable::domain::result::assess;
use dependable::domain::team::merged::merged;
use dependable::domain::team::plan::{Grounds, Proposal, proposals};
use dependable::domain::team::seen::picture;
use dependable::domain::team::{MemberId, MergeRule, Path, Team};

use super::{handed, id, team};
use crate::support::{Given, built_in, tags, team as answers};

fn of(profile: &[&str], given: Vec<Given<'static>>) -> Team {
    let mut team = Team { profile: tags(&[&["team"], profile].concat()), ..team() };
    for (nth, one) in (1..).zip(given) {
        team.take_in(handed(nth, 100, one));
    }
    team
}

fn all(team: &Team) -> Vec<Proposal> {
    proposals(built_in(), team, &picture(built_in(), team))
}

/// Three people run an LLM application that is live. One of them does everything.
fn one_does_everything() -> Team {
    let profile = ["llm", "live", "tier-b"];
    let given = || answers(&profile);
    of(&profile, vec![given().everything(3), given().everything(1), given().everything(0)])
}

#[test]
fn where_one_does_everything_the_risk_is_said_before_the_score() {
    let team = one_does_everything();
    let picture = picture(built_in(), &team);
    let single = picture.single_points();
    assert!(single.len() > 30, "{}", single.len());
    assert!(single.iter().all(|(_, member)| *member == id(1)));
    assert!(single[0].0.floor, "what nothing else makes up for comes first");
    // By the best answer all looks well, by the lowest nothing does: the difference is the person.
    let score = |rule| {
        let merged = merged(built_in(), &team, rule);
        assess(built_in(), &merged.assessment).overall.as_ref().map(|overall| overall.shown)
    };
    assert!(score(MergeRule::Best) > Some(70) && score(MergeRule::Lowest) < Some(10));
}

#[test]
fn where_one_does_everything_the_plan_pairs_and_does_not_hire() {
    let proposals = all(&one_does_everything());
    for one in &proposals {
        assert_eq!((one.path, one.reason), (Path::Train, Grounds::Pair), "{}", one.practice);
        assert_eq!((one.soonest, one.pair), (Some(id(2)), Some(id(1))), "{}", one.practice);
    }
    assert!(proposals.len() > 30);
}

/// Eight people pilot an agent. They see another system each.
fn they_disagree() -> Team {
    let profile = ["agent", "pilot", "tier-b"];
    let given = (0..8_u8).map(|nth| {
        let one = answers(&profile).everything(1);
        // Half of them believe in the alerts and the off switch; the others have never seen either.
        one.all_proven(&["OPS-1", "OPS-4", "SEC-2"], if nth % 2 == 0 { 4 } else { 0 })
    });
    of(&profile, given.collect())
}

#[test]
fn who_disagrees_gets_an_agenda_and_no_training_for_what_half_of_them_can() {
    let team = they_disagree();
    let picture = picture(built_in(), &team);
    let agenda: Vec<String> =
        picture.disagreements().iter().map(|row| row.practice.to_string()).collect();
    assert_eq!(agenda.len(), 3, "{agenda:?}");
    for practice in ["OPS-1", "OPS-4", "SEC-2"] {
        assert!(agenda.contains(&practice.to_owned()));
        assert!(all(&team).iter().all(|one| one.practice != *practice), "four can: {practice}");
        let strength = picture.strengths().into_iter().find(|one| one.row.practice == *practice);
        assert_eq!(strength.map(|one| (one.teachers.len(), one.learners.len())), Some((4, 4)));
    }
}

/// A practice of their full check, and not of the short one, that may be called not applicable.
fn skipped() -> &'static str {
    let tags = tags(&["team", "ml", "live", "tier-a"]);
    let may = |practice: &&dependable::domain::checklist::Practice| {
        practice.in_full_check(&tags) && practice.may_be_skipped(&tags) && !practice.hinge
    };
    &built_in().practices.iter().find(may).expect("there is one").id
}

/// Twelve people run classic ML whose mistakes cost much. Eight answered the full check, four the short one.
fn mixed() -> Team {
    let profile = ["ml", "live", "tier-a"];
    let given = (0..12_u8).map(|nth| {
        let mut one = answers(&profile);
        if nth < 8 {
            one = one.everything(2).dont_know("OPS-3").not_applicable(skipped());
        } else {
            for practice in built_in().quick_check(&tags(&["team", "ml", "live", "tier-a"])) {
                one = one.level(&practice.id, nth % 3);
            }
            for response in one.assessment.responses.values_mut() {
                response.quick = true;
            }
        }
        one
    });
    of(&profile, given.collect())
}

#[test]
fn short_answers_unknowns_and_what_cannot_apply_are_never_mixed_in_unmarked() {
    let team = mixed();
    let picture = picture(built_in(), &team);
    for row in &picture.rows {
        let hinge = built_in().practice(&row.practice).unwrap().hinge;
        let figures = row.figures;
        assert_eq!(figures.quick, if hinge { 4 } else { 0 }, "{}", row.practice);
        let of = figures.answered + figures.not_applicable;
        assert_eq!(of, if hinge { 12 } else { 8 }, "{}", row.practice);
    }
    let figures = |id: &str| {
        picture.rows.iter().find(|row| row.practice == *id).map(|row| row.figures).unwrap()
    };
    assert_eq!(figures("OPS-3").unknown, 8);
    assert_eq!((figures(skipped()).not_applicable, figures(skipped()).answered), (8, 0));
    assert_eq!(figures(skipped()).coverage(), None, "no figure without a basis");
}

#[test]
fn what_nobody_knows_is_proposed_and_what_cannot_apply_is_not() {
    let proposals = all(&mixed());
    assert!(proposals.iter().any(|one| one.practice == *"OPS-3"));
    assert!(proposals.iter().all(|one| one.practice != *skipped()));
}

/// The first five practices of the plan, which become actions, and who could learn each soonest.
fn first_five(team: &Team) -> Vec<(String, Option<u64>)> {
    let first = all(team).into_iter().take(5);
    first.map(|one| (one.practice.to_string(), one.soonest.map(MemberId::number))).collect()
}

#[track_caller]
fn begins(team: &Team, expected: [(&str, Option<u64>); 5]) {
    let expected = expected.map(|(practice, soonest)| (practice.to_owned(), soonest));
    assert_eq!(first_five(team), expected);
}

#[test]
fn what_should_come_first_is_proposed_before_what_needs_it() {
    // Nobody keeps changes under review (ENG-1), so that a colleague cannot change the system by a guide (ENG-5).
    let expected = [
        ("OWN-1", Some(1)),
        ("ENG-1", Some(2)),
        ("ENG-5", None),
        ("BIZ-1", Some(3)),
        ("OWN-3", Some(4)),
    ];
    begins(&they_disagree(), expected);
}

#[test]
fn not_everything_is_to_be_learned_by_the_first_of_twelve() {
    // Eight stand equally, and beside them two of those who answered the short check alone.
    let expected = [
        ("ENG-1", Some(1)),
        ("OPS-3", None),
        ("OWN-3", Some(2)),
        ("DATA-3", Some(3)),
        ("OPS-4", None),
    ];
    begins(&mixed(), expected);
}

#[test]
fn in_a_team_of_three_the_smallest_steps_of_what_hangs_on_one_come_first() {
    let second = Some(2);
    let expected = ["OWN-1", "ENG-5", "BIZ-1", "OWN-3", "ENG-4"].map(|id| (id, second));
    begins(&one_does_everything(), expected);
}
