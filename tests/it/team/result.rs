//! One result of all, by both rules.

use dependable::domain::assessment::{Answer, Assessment};
use dependable::domain::team::merged::merged;
use dependable::domain::team::{MergeRule, Team};

use super::{answer, given, id, team_of};
use crate::support::{built_in, level};

fn of(team: &Team, rule: MergeRule) -> Assessment {
    merged(built_in(), team, rule).assessment
}

#[test]
fn somebody_can_takes_the_best_evidenced_answer() {
    let team = team_of([
        given().level("OPS-1", 4),
        given().proven("OPS-1", 3),
        given().dont_know("OPS-1"),
    ]);
    let best = merged(built_in(), &team, MergeRule::Best);
    assert_eq!(answer(&best.assessment, "OPS-1"), Some(&Answer::Level(level(3))));
    let rests = best.rests_on["OPS-1"];
    assert_eq!((rests.member, rests.answered, rests.quick), (id(2), 3, 0));
    assert_eq!(best.members, 3);
}

#[test]
fn everybody_does_takes_the_lowest_and_not_knowing_is_not_doing() {
    let team = team_of([given().proven("OPS-1", 4), given().level("OPS-1", 1)]);
    assert_eq!(answer(&of(&team, MergeRule::Lowest), "OPS-1"), Some(&Answer::Level(level(1))));
    let team =
        team_of([given().level("OPS-1", 0), given().dont_know("OPS-1"), given().level("OPS-1", 2)]);
    assert_eq!(answer(&of(&team, MergeRule::Lowest), "OPS-1"), Some(&Answer::DontKnow));
    assert_eq!(answer(&of(&team, MergeRule::Best), "OPS-1"), Some(&Answer::Level(level(2))));
}

#[test]
fn among_equals_the_higher_claim_then_a_level_then_the_smallest_id() {
    let team = team_of([given().level("OPS-1", 2), given().level("OPS-1", 4)]);
    assert_eq!(
        answer(&of(&team, MergeRule::Best), "OPS-1"),
        Some(&Answer::Level(level(4))),
        "both count as 2"
    );
    let team = team_of([given().dont_know("OPS-1"), given().level("OPS-1", 0)]);
    assert_eq!(answer(&of(&team, MergeRule::Best), "OPS-1"), Some(&Answer::Level(level(0))));
    let team = team_of([given().level("OPS-1", 1), given().level("OPS-1", 1)]);
    assert_eq!(merged(built_in(), &team, MergeRule::Best).rests_on["OPS-1"].member, id(1));
}

#[test]
fn not_applicable_gives_way_to_anything_else() {
    let team = team_of([given().not_applicable("DATA-3"), given().dont_know("DATA-3")]);
    for rule in [MergeRule::Best, MergeRule::Lowest] {
        assert_eq!(answer(&of(&team, rule), "DATA-3"), Some(&Answer::DontKnow));
    }
    let team = team_of([given().not_applicable("DATA-3"), given().level("OPS-1", 1)]);
    let alone = of(&team, MergeRule::Lowest);
    assert!(matches!(answer(&alone, "DATA-3"), Some(Answer::NotApplicable(_))));
    assert_eq!(answer(&alone, "OPS-2"), None, "what nobody answered stays open");
}

#[test]
fn the_evidence_is_that_of_the_answer_taken() {
    let team = team_of([given().proven("OPS-1", 3), given().proven("OPS-1", 4)]);
    let best = of(&team, MergeRule::Best);
    let own = given().proven("OPS-1", 4).assessment;
    assert_eq!(best.responses["OPS-1"].evidence, own.responses["OPS-1"].evidence);
}

#[test]
fn a_quick_answer_is_marked_in_the_result() {
    let mut quick = given().level("OPS-1", 2);
    quick.assessment.responses.get_mut("OPS-1").unwrap().quick = true;
    let team = team_of([quick, given().level("OPS-1", 1)]);
    assert_eq!(merged(built_in(), &team, MergeRule::Best).quick, 1);
    assert_eq!(merged(built_in(), &team, MergeRule::Lowest).quick, 0);
    assert_eq!(merged(built_in(), &team, MergeRule::Lowest).rests_on["OPS-1"].quick, 1);
}
