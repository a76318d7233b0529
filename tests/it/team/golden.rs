//! Three teams, and what an experienced lead would want to read of them.

use dependable::domain::result::assess;
use dependable::domain::team::merged::merged;
use dependable::domain::team::picture::Coverage;
use dependable::domain::team::plan::{Proposal, proposals};
use dependable::domain::team::seen::picture;
use dependable::domain::team::way::Grounds;
use dependable::domain::team::{MergeRule, Path, Team};

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
    let alone = picture.alone().expect("it is one problem");
    assert_eq!((alone.member, alone.practices, alone.asked), (id(1), single.len(), single.len()));
    // By the best answer all looks well, by the lowest nothing does: the difference is the person.
    let score = |rule| {
        let merged = merged(built_in(), &team, rule);
        assess(built_in(), &merged.assessment).overall.as_ref().map(|overall| overall.shown)
    };
    assert!(score(MergeRule::Best) > Some(70) && score(MergeRule::Lowest) < Some(10));
}

#[test]
fn where_one_does_everything_they_look_and_decide_before_anybody_learns_or_is_hired() {
    // "By routine", "by chance" and "not there" of one system: before that is settled, nobody has to learn anything.
    let proposals = all(&one_does_everything());
    for one in &proposals {
        let decided = built_in().practice(&one.practice).unwrap().decision;
        let way = if decided { Path::Decide } else { Path::LookTogether };
        assert_eq!(
            (one.path, one.soonest(), one.pair),
            (way, None, Some(id(1))),
            "{}",
            one.practice
        );
    }
    assert!(proposals.len() > 30);
}

#[test]
fn where_one_is_a_level_ahead_in_everything_one_lesson_is_proposed_at_a_time() {
    let profile = ["llm", "live", "tier-b"];
    let given = || answers(&profile);
    let team =
        of(&profile, vec![given().everything(3), given().everything(2), given().everything(2)]);
    let proposals = all(&team);
    let lessons = proposals.iter().filter(|one| one.reason == Grounds::Pair);
    assert!(lessons.clone().count() > 5);
    assert_eq!(lessons.filter(|one| one.is_among_first).count(), 1);
    assert!(proposals.iter().all(|one| one.soonest().is_none()), "two are alike");
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
        assert_eq!(strength, None, "it is settled before anybody teaches it");
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
    assert_eq!(figures("OPS-3").coverage(), Some(Coverage::Unknown));
    assert_eq!(figures(skipped()).coverage(), Some(Coverage::NotApplicable));
}

#[test]
fn what_nobody_knows_is_to_be_found_out_and_what_cannot_apply_is_not() {
    let proposals = all(&mixed());
    let unknown = proposals.iter().find(|one| one.practice == *"OPS-3").expect("it is proposed");
    assert_eq!((unknown.path, unknown.reason), (Path::FindOut, Grounds::NobodyKnows));
    assert!(proposals.iter().all(|one| one.practice != *skipped()));
}

/// The first five practices of the plan, which become actions, and the way of each.
#[track_caller]
fn begins(team: &Team, expected: [(&str, Path); 5]) {
    let first = all(team).into_iter().filter(|one| one.is_among_first);
    let first: Vec<(String, Path)> =
        first.map(|one| (one.practice.to_string(), one.path)).collect();
    assert_eq!(first, expected.map(|(practice, path)| (practice.to_owned(), path)));
}

#[test]
fn what_should_come_first_is_proposed_before_what_needs_it() {
    // Nobody keeps changes under review (ENG-1), so that a colleague cannot change the system by a guide (ENG-5).
    let expected = [
        ("OWN-1", Path::Decide),
        ("ENG-1", Path::Train),
        ("ENG-5", Path::Decide),
        ("BIZ-1", Path::Decide),
        ("OWN-3", Path::Train),
    ];
    begins(&they_disagree(), expected);
}

#[test]
fn of_twelve_who_stand_alike_nobody_is_named() {
    // About what the short check asks too, some of the four say "not there", and the eight "by hand".
    let team = mixed();
    let expected = [
        ("ENG-1", Path::Train),
        ("OPS-3", Path::FindOut),
        ("OWN-3", Path::Train),
        ("DATA-3", Path::LookTogether),
        ("OPS-4", Path::LookTogether),
    ];
    begins(&team, expected);
    assert!(all(&team).iter().all(|one| one.soonest().is_none()));
}

#[test]
fn in_a_team_of_three_the_smallest_steps_of_what_hangs_on_one_come_first() {
    let expected = [
        ("OWN-1", Path::Decide),
        ("ENG-5", Path::Decide),
        ("BIZ-1", Path::Decide),
        ("OWN-3", Path::LookTogether),
        ("ENG-4", Path::LookTogether),
    ];
    begins(&one_does_everything(), expected);
}

#[test]
fn no_band_is_said_of_a_team_that_hangs_on_one_or_disagrees() {
    assert!(picture(built_in(), &one_does_everything()).is_unsettled());
    assert!(!picture(built_in(), &they_disagree()).is_unsettled(), "about three things only");
    let given = || answers(&["llm", "live", "tier-b"]);
    let apart = [3, 3, 1, 1].map(|level| given().everything(level)).to_vec();
    let apart = of(&["llm", "live", "tier-b"], apart);
    assert!(picture(built_in(), &apart).is_unsettled(), "two say the one and two the other");
    let both = of(&["llm", "live", "tier-b"], vec![given().everything(3), given().everything(3)]);
    assert!(!picture(built_in(), &both).is_unsettled());
}
