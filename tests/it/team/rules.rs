//! Members, returns, cells and figures, by examples.

use dependable::domain::team::picture::{Cell, Coverage, Picture, PracticeRow};
use dependable::domain::team::seen::picture;
use dependable::domain::team::{Arrival, Return, Setting, Team, Unfit, tidy_name};

use super::{given, handed, id, named, team, team_of};
use crate::support::{built_in, candidate, level};

#[track_caller]
fn row<'a>(picture: &'a Picture, practice: &str) -> &'a PracticeRow {
    picture.rows.iter().find(|row| row.practice == *practice).expect("it has a row")
}

fn seen(team: &Team) -> Picture {
    picture(built_in(), team)
}

#[test]
fn of_a_member_the_newest_return_counts_and_the_others_are_kept() {
    let mut team = team();
    let (early, late) =
        (handed(7, 100, given().level("OPS-1", 1)), handed(7, 200, given().level("OPS-1", 2)));
    assert_eq!(team.arrival(&late), Arrival::New);
    team.take_in(late.clone());
    assert_eq!(team.arrival(&late), Arrival::Known);
    assert_eq!(team.arrival(&early), Arrival::Earlier { than: 200 });
    team.take_in(early.clone());
    assert_eq!(team.members[&id(7)].returns.len(), 2);
    assert_eq!(team.counted(), [(id(7), &late)]);
    let later = handed(7, 300, given().level("OPS-1", 0));
    assert_eq!(team.arrival(&later), Arrival::Later { than: 200 });
}

#[test]
fn two_people_of_one_name_stay_two() {
    let mut team = team();
    team.take_in(named("Ana", handed(1, 100, given().level("OPS-1", 1))));
    team.take_in(named("Ana", handed(2, 100, given().level("OPS-1", 3))));
    assert_eq!(seen(&team).members, [id(1), id(2)]);
}

#[test]
fn a_person_with_two_ids_is_joined_and_parted_again() {
    let mut team = team_of([given().level("OPS-1", 1), given().level("OPS-1", 3)]);
    let before = team.clone();
    assert!(team.join(id(1), id(2)));
    assert_eq!(seen(&team).members, [id(1)]);
    assert!(!team.join(id(2), id(1)), "nobody is joined in a circle");
    assert!(team.part(id(2)));
    assert_eq!(team, before);
    assert!(!team.part(id(2)));
}

#[test]
fn who_was_taken_out_comes_back_with_everything() {
    let mut team = team_of([given().level("OPS-1", 1), given().level("OPS-1", 3)]);
    let before = team.clone();
    let gone = team.remove(id(2)).unwrap();
    assert_eq!(seen(&team).members, [id(1)]);
    team.put_back(id(2), gone);
    assert_eq!(team, before);
    assert_eq!(team.remove(id(9)), None);
}

#[test]
fn what_a_team_can_make_nothing_of_is_refused_with_its_reason() {
    let of = |assessment| Return { assessment, ..Return::default() }.fit(built_in());
    let good = handed(1, 1, given().level("OPS-1", 2)).assessment;
    let mut other = good.clone();
    "baking".clone_into(&mut other.checklist);
    assert_eq!(of(other), Err(Unfit::OtherChecklist));
    let mut newer = good.clone();
    "2099.01".clone_into(&mut newer.version);
    assert_eq!(of(newer), Err(Unfit::Newer));
    let mut theirs = candidate(&["llm"]).level("OPS-1", 2).assessment;
    theirs.version.clone_from(&good.version);
    assert_eq!(of(theirs), Err(Unfit::Candidate));
    let mut empty = good.clone();
    empty.responses.clear();
    assert_eq!(of(empty), Err(Unfit::Empty));
    assert!(of(good).is_ok());
}

#[test]
fn what_is_a_members_own_does_not_travel_into_the_team() {
    let mut own = given().level("OPS-1", 2).assessment;
    "the system".clone_into(&mut own.name);
    let response = own.responses.get_mut("OPS-1").unwrap();
    "a private note".clone_into(&mut response.note);
    "my own words".clone_into(&mut response.own_words);
    let taken = Return { assessment: own, ..Return::default() }.fit(built_in()).unwrap();
    let printed = format!("{taken:?}");
    for text in ["the system", "a private note", "my own words"] {
        assert!(!printed.contains(text), "{text}");
    }
}

#[test]
fn hostile_names_become_one_line_of_sixty_signs_at_most() {
    assert_eq!(tidy_name("  <b>Ada</b>\n=1+1 "), "<b>Ada</b>=1+1");
    assert_eq!(tidy_name("\u{202e}evil\u{2066}"), "evil");
    assert_eq!(tidy_name(&"x".repeat(10_000)).len(), 60);
    assert_eq!(tidy_name(&"🦀".repeat(100)).encode_utf16().count(), 60);
    assert_ne!(tidy_name("Zo\u{eb}"), tidy_name("Zoe\u{308}"), "what is written stays");
}

#[test]
fn a_cell_says_what_was_claimed_and_what_the_evidence_carries() {
    let team = team_of([
        given().level("OPS-1", 3),
        given().proven("OPS-1", 3),
        given().dont_know("OPS-1"),
        given().not_applicable("DATA-3").level("OPS-2", 1),
    ]);
    let picture = seen(&team);
    let (three, two) = (level(3), level(2));
    let cells = &row(&picture, "OPS-1").cells;
    assert_eq!(cells[0], Cell::Level { claimed: three, counts: two, quick: false });
    assert_eq!(cells[1], Cell::Level { claimed: three, counts: three, quick: false });
    assert_eq!(cells[2], Cell::Unknown { quick: false });
    assert_eq!(cells[3], Cell::Empty);
    assert_eq!(row(&picture, "DATA-3").cells[3], Cell::NotApplicable { quick: false });
}

#[test]
fn figures_say_on_how_many_they_rest() {
    let mut quick = given().level("OPS-1", 1);
    quick.assessment.responses.get_mut("OPS-1").unwrap().quick = true;
    let team = team_of([quick, given().proven("OPS-1", 4), given().dont_know("OPS-1")]);
    let figures = row(&seen(&team), "OPS-1").figures;
    assert_eq!((figures.answered, figures.quick, figures.unknown), (3, 1, 1));
    assert_eq!(figures.range, Some((level(1), level(4))));
    assert_eq!(figures.spread(), Some(3));
    assert_eq!(figures.coverage(), Some(Coverage::One));
    assert_eq!(row(&seen(&team), "OPS-2").figures.coverage(), None, "nobody answered");
    assert_eq!(row(&seen(&team), "OPS-2").figures.spread(), None);
}

#[test]
fn one_who_can_beside_others_who_answered_is_a_single_point_of_failure() {
    let team = team_of([given().proven("OPS-1", 4), given().level("OPS-1", 1)]);
    let picture = seen(&team);
    let single = picture.single_points();
    assert_eq!(single.len(), 1);
    assert_eq!((&*single[0].0.practice, single[0].1), ("OPS-1", id(1)));
    let alone = team_of([given().proven("OPS-1", 4)]);
    assert!(seen(&alone).single_points().is_empty(), "nobody else was asked");
}

#[test]
fn what_is_disagreed_most_comes_first() {
    let team = team_of([
        given().level("OPS-1", 0).level("OPS-2", 1).level("ENG-1", 2),
        given().level("OPS-1", 2).level("OPS-2", 2).level("ENG-1", 2),
    ]);
    let picture = seen(&team);
    let disagreed: Vec<_> =
        picture.disagreements().iter().map(|row| row.practice.to_string()).collect();
    assert_eq!(disagreed, ["OPS-1"]);
    let heat: Vec<_> = picture.by_heat().iter().map(|row| row.practice.to_string()).collect();
    assert_eq!(heat[0], "OPS-1");
    let place = |id: &str| heat.iter().position(|known| *known == *id).unwrap();
    assert!(place("OPS-2") < place("ENG-1"), "a spread of 1 before a spread of 0");
    assert!(place("ENG-1") < place("SEC-1"), "and both before none");
}

#[test]
fn two_who_can_could_teach_one_who_cannot() {
    let team = team_of([
        given().proven("OPS-1", 3),
        given().proven("OPS-1", 3).proven("OPS-4", 4),
        given().level("OPS-1", 2).level("OPS-4", 0),
        given().dont_know("OPS-1").proven("OPS-4", 4),
        given().level("OPS-2", 0),
    ]);
    let picture = seen(&team);
    assert!(picture.disagreements().iter().any(|row| row.practice == "OPS-4"));
    let strengths = picture.strengths();
    assert_eq!(strengths.len(), 1);
    assert_eq!(strengths[0].teachers, [id(1), id(2)]);
    assert_eq!(strengths[0].learners, [id(3), id(4)], "who did not answer is not said to lack it");
}

#[test]
fn a_section_is_a_mean_by_weight_with_what_it_rests_on() {
    let team = team_of([
        given().level("OPS-1", 1).dont_know("OPS-2").level("OPS-3", 2),
        given().level("OPS-1", 1).dont_know("OPS-2"),
    ]);
    let picture = seen(&team);
    let weight = |id: &str| f64::from(row(&picture, id).weight);
    let section = picture.sections.iter().find(|section| section.section == *"OPS").unwrap();
    let mean = section.means[0];
    let exact = (weight("OPS-1") + 2.0 * weight("OPS-3")) / (weight("OPS-1") + weight("OPS-3"));
    assert!((mean.level.unwrap() - exact).abs() <= 0.051, "{mean:?} {exact}");
    assert_eq!((mean.answered, mean.unknown), (3, 1), "who does not know is not held to say 0");
    let alone = section.means[1];
    assert_eq!((alone.level, alone.answered), (None, 2), "one level is no mean");
    assert!(mean.asked > 2);
    let nothing = picture.sections.iter().find(|section| section.section == *"SEC").unwrap();
    assert_eq!(nothing.means[0].level, None);
}

#[test]
fn in_one_room_the_evidence_of_the_team_counts_for_everybody() {
    let mut team = team_of([given().level("OPS-1", 3)]);
    let practice = built_in().practice("OPS-1").unwrap();
    let talk = team.talk.entry("OPS-1".into()).or_default();
    talk.evidence.extend(practice.evidence.iter().map(|artefact| artefact.id.clone()));
    let counts = |team: &Team| row(&seen(team), "OPS-1").cells[0].counts();
    assert_eq!(counts(&team), Some(level(2)), "each alone shows their own");
    team.way = Setting::InOneRoom;
    assert_eq!(counts(&team), Some(level(3)));
}

#[test]
fn a_day_that_is_kept_is_compared_with_now() {
    let mut team = team_of([given().level("OPS-1", 0), given().level("OPS-1", 2)]);
    team.keep_day(500);
    team.keep_day(500);
    assert_eq!(team.days.len(), 1, "one moment has one day");
    for member in [1, 2] {
        team.take_in(handed(member, 600, given().proven("OPS-1", 4)));
    }
    let changed = dependable::domain::team::since::since(built_in(), &team, &team.days[0]);
    let change = &changed["OPS-1"];
    assert_eq!((change.covered, change.disagreed), ((0, 2), (true, false)));
    assert_eq!(changed.len(), 1);
}

#[test]
fn a_day_shows_the_names_of_then() {
    let mut team = team();
    team.take_in(named("Ana", handed(1, 100, given().level("OPS-1", 1))));
    team.keep_day(500);
    "Bea".clone_into(&mut team.members.get_mut(&id(1)).unwrap().name);
    "Invoices".clone_into(&mut team.name);
    assert_eq!(team.name_of(id(1)), "Bea");
    assert_eq!((&*team.days[0].names[&id(1)], &*team.days[0].name), ("Ana", "Claims"));
}

#[test]
fn what_nobody_knows_and_what_does_not_apply_are_told_from_what_nobody_has() {
    let team = team_of([
        given().dont_know("OPS-1").not_applicable("DATA-3").level("OPS-2", 0),
        given().dont_know("OPS-1").not_applicable("DATA-3").dont_know("OPS-2"),
    ]);
    let picture = seen(&team);
    let coverage = |id: &str| row(&picture, id).figures.coverage();
    assert_eq!(coverage("OPS-1"), Some(Coverage::Unknown));
    assert_eq!(coverage("DATA-3"), Some(Coverage::NotApplicable));
    assert_eq!(coverage("OPS-2"), Some(Coverage::None));
    assert_eq!(coverage("OPS-4"), None);
}

#[test]
fn more_than_half_on_one_person_is_one_finding() {
    let team = team_of([given().everything(3), given().everything(1)]);
    let picture = seen(&team);
    let alone = picture.alone().expect("nearly everything rests on one");
    assert_eq!(alone.member, id(1));
    assert!(alone.practices * 2 > alone.asked);
    assert_eq!(alone.practices, picture.on_one());
    let team = team_of([given().everything(3), given().everything(3)]);
    assert_eq!(seen(&team).alone(), None);
}

#[test]
fn what_is_apart_only_by_short_answers_is_told() {
    let quick = |mut given: crate::support::Given<'static>| {
        given.assessment.responses.get_mut("OPS-4").unwrap().quick = true;
        given
    };
    let level = |number| given().level("OPS-4", number);
    let apart = |team: &Team| row(&seen(team), "OPS-4").is_disagreed_by_short_answers();
    assert!(apart(&team_of([level(1), level(2), quick(level(4))])));
    assert!(!apart(&team_of([level(1), level(3), quick(level(4))])), "they are apart without it");
    assert!(!apart(&team_of([level(1), quick(level(2))])), "they are not apart");
    let claims = row(&seen(&team_of([level(1), level(3), level(1)])), "OPS-4").claims();
    assert_eq!(
        claims.iter().map(|(level, n)| (level.number(), *n)).collect::<Vec<_>>(),
        [(3, 1), (1, 2)]
    );
}

#[test]
fn no_pattern_rests_on_what_they_disagree_about() {
    let both = team_of([given().everything(1).all_proven(&["OPS-1"], 3), given().everything(1)]);
    let merged = dependable::domain::team::merged::merged;
    let assessed = |team: &Team| {
        let merged = merged(built_in(), team, dependable::domain::team::MergeRule::Best);
        dependable::domain::result::assess(built_in(), &merged.assessment)
    };
    let result = assessed(&both);
    let picture = seen(&both);
    assert!(picture.disagreements().iter().any(|row| row.practice == "OPS-1"));
    for pattern in picture.patterns(&result) {
        assert!(
            !pattern.high.iter().chain(&pattern.low).any(|id| *id == "OPS-1"),
            "{}",
            pattern.id
        );
    }
}
