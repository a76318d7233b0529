//! Explanations: composed from the answers that they cite, and from no others.

use std::collections::BTreeMap;

use dependable::domain::assessment::{Answer, Assessment, NONE_YET, Response};
use dependable::domain::checklist::{Audience, Level};
use dependable::domain::result::{Explanation, assess, explain};
use proptest::prelude::*;

use crate::personas;
use crate::support::{Given, any_assessment, built_in, candidate, gaps, given, level, team};

/// Every explanation of an assessment, by practice.
fn explanations(assessment: &Assessment) -> BTreeMap<&'static str, Explanation<'static>> {
    let result = assess(built_in(), assessment);
    let explained = built_in().practices.iter().filter_map(|practice| {
        Some((practice.id.as_str(), explain(built_in(), assessment, &result, &practice.id)?))
    });
    explained.collect()
}

/// The practices whose explanation changes with one answer although neither version cites it.
fn changed_without_cause(
    before: &BTreeMap<&str, Explanation>,
    after: &BTreeMap<&str, Explanation>,
    changed: &str,
) -> Vec<String> {
    let cites = |explanation: Option<&Explanation>| {
        explanation
            .is_some_and(|explanation| explanation.cites.iter().any(|cited| **cited == *changed))
    };
    built_in()
        .practices
        .iter()
        .map(|practice| practice.id.as_str())
        .filter(|id| before.get(id) != after.get(id))
        .filter(|id| !cites(before.get(id)) && !cites(after.get(id)))
        .map(|id| format!("{id} changes with {changed}"))
        .collect()
}

/// The same with another answer to one practice.
fn with_answer(assessment: &Assessment, practice: &str, answer: Option<Answer>) -> Assessment {
    let mut changed = assessment.clone();
    changed.responses.entry(practice.into()).or_default().answer = answer;
    changed
}

#[test]
fn changing_an_answer_changes_only_explanations_that_cite_it() {
    for persona in personas::all() {
        let assessment = persona.given().assessment;
        let before = explanations(&assessment);
        for (place, practice) in (0..).zip(&built_in().practices) {
            let now =
                assessment.answer(&practice.id).and_then(Answer::level).map_or(0, Level::number);
            // From the far end to the near one, so that over all practices every distance occurs.
            let other = level((now + 1 + place % 4) % 5);
            let after =
                explanations(&with_answer(&assessment, &practice.id, Some(Answer::Level(other))));
            assert_eq!(
                changed_without_cause(&before, &after, &practice.id),
                [""; 0],
                "{}",
                persona.name
            );
        }
    }
}

/// Any answer at all, or none.
fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        5 => (0..=4_u8).prop_map(|number| Some(Answer::Level(level(number)))),
        1 => Just(Some(Answer::DontKnow)),
        1 => Just(Some(Answer::NoOpportunity)),
        1 => Just(None),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_change_of_any_assessment_changes_only_explanations_that_cite_it(
        assessment in any_assessment(),
        which in any::<prop::sample::Index>(),
        answer in any_answer(),
        evidence in any::<bool>(),
    ) {
        let practice = which.get(&built_in().practices);
        let mut changed = with_answer(&assessment, &practice.id, answer);
        if evidence {
            let response: &mut Response = changed.responses.get_mut(&practice.id).unwrap();
            for artefact in &practice.evidence {
                response.tick(artefact.id.clone(), true);
            }
        }
        let found = changed_without_cause(&explanations(&assessment), &explanations(&changed), &practice.id);
        prop_assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn an_explanation_cites_itself_first_and_nothing_twice(assessment in any_assessment()) {
        for (id, explanation) in explanations(&assessment) {
            prop_assert_eq!(explanation.cites[0], id);
            let mut cited = explanation.cites.clone();
            cited.sort_unstable();
            cited.dedup();
            prop_assert_eq!(cited.len(), explanation.cites.len());
        }
    }
}

#[test]
fn an_explanation_does_change_with_an_answer_that_it_cites() {
    let alarm = candidate(&["llm", "senior"]).level("OPS-4", 1);
    assert_eq!(alarm.explained("OPS-4").worse, []);
    let with_owner = alarm.level("OWN-2", 1).explained("OPS-4");
    assert_eq!(with_owner.worse[0].practice, "OWN-2");
    assert_eq!(with_owner.cites, ["OPS-4", "OWN-2"]);
    assert_eq!(
        with_owner.worse[0].answered.as_ref(),
        built_in().practice("OWN-2").unwrap().candidate.as_ref().unwrap().levels.get(1)
    );
}

#[test]
fn opposite_candidates_are_told_to_begin_with_different_things() {
    let builds = |high: &[&str], low: &[&str]| {
        candidate(&["llm", "senior"]).everything(2).all_proven(high, 3).all_proven(low, 0).result()
    };
    let run = ["OPS-1", "OPS-3", "OPS-4", "OWN-1", "OWN-3"];
    let answer = ["COST-4", "SEC-3", "SEC-6", "BIZ-1"];
    let (one, other) = (builds(&run, &answer), builds(&answer, &run));
    let (one, other) = (gaps(&one), gaps(&other));
    assert!(one[..3].iter().all(|id| !other[..3].contains(id)), "{one:?} and {other:?}");
}

/// Every practice that applies, for each audience and system, with the profile's tags.
fn cells() -> impl Iterator<Item = (Given<'static>, &'static str)> {
    let profiles = ["candidate", "team"].into_iter().flat_map(|who| {
        ["classic-ml", "llm", "agent"]
            .map(|system| [who, system, "retrieval", "decides-about-people", "lead", "tier-a"])
    });
    profiles.flat_map(|profile| {
        let asked = given(built_in(), &profile);
        let tags = asked.assessment.tags(built_in());
        built_in()
            .practices
            .iter()
            .filter(move |practice| practice.applies.holds(&tags))
            .map(move |practice| (asked.clone(), practice.id.as_str()))
    })
}

#[track_caller]
fn assert_says(explanation: &Explanation, cell: &str) {
    for (field, text) in [
        ("title", explanation.title),
        ("why", explanation.why),
        ("step", explanation.step.unwrap_or_default()),
        ("next.if", &explanation.next.cue),
        ("next.then", &explanation.next.then),
        ("next.done", &explanation.next.done),
        ("interview.question", &explanation.interview.question),
        ("interview.demo", &explanation.interview.demo),
        ("interview.production", &explanation.interview.production),
    ] {
        assert!(!text.trim().is_empty(), "{cell}: {field} is empty");
    }
}

#[test]
fn every_practice_says_something_at_every_level_to_everyone() {
    for (asked, id) in cells() {
        for number in 0..=4 {
            let cell = format!("{id} at {number} for {:?}", asked.assessment.profile);
            let explanation = asked.clone().level(id, number).explained(id);
            assert_says(&explanation, &cell);
            assert!(explanation.answered.is_some(), "{cell}");
            assert!(explanation.means.is_some(), "{cell}");
            let is_gap = explanation.evidenced < Some(explanation.target);
            assert_eq!(explanation.asked_for.is_some(), is_gap, "{cell}");
            assert_eq!(explanation.looks_like.is_some(), is_gap, "{cell}");
            assert_eq!(explanation.missing_proof.is_some(), number >= 3, "{cell}");
        }
    }
}

#[test]
fn every_practice_says_something_to_those_who_do_not_know_or_had_no_chance() {
    for (asked, id) in cells() {
        let cell = format!("{id} for {:?}", asked.assessment.profile);
        let practice = built_in().practice(id).unwrap();
        let unknown = asked.clone().dont_know(id).explained(id);
        assert_says(&unknown, &cell);
        assert_eq!(unknown.step, Some(practice.who_would_know.as_str()), "{cell}");
        assert_eq!((unknown.answered, unknown.means), (None, None), "{cell}");
        if asked.assessment.audience() == Audience::Candidate {
            let unable = asked.no_opportunity(id).explained(id);
            assert_says(&unable, &cell);
            assert!(unable.without_permission.is_some(), "{cell}");
        }
    }
}

#[test]
fn a_sentence_to_say_goes_with_the_level_that_a_candidate_chose_and_with_nothing_else() {
    let sentences = &built_in().practice("OPS-4").unwrap().say;
    for (number, sentence) in (0..=4).zip(sentences) {
        let said = candidate(&["llm"]).level("OPS-4", number).explained("OPS-4").say;
        assert_eq!(said, Some(sentence.as_str()));
        assert_eq!(team(&["llm"]).level("OPS-4", number).explained("OPS-4").say, None);
    }
    assert_eq!(candidate(&["llm"]).dont_know("OPS-4").explained("OPS-4").say, None);
    assert_eq!(candidate(&["llm"]).no_opportunity("OPS-4").explained("OPS-4").say, None);
    let mut checklist = built_in().clone();
    checklist.practices.iter_mut().for_each(|practice| practice.say.clear());
    let unwritten = Given { checklist: &checklist, ..candidate(&["llm"]).level("OPS-4", 1) };
    assert_eq!(unwritten.explained("OPS-4").say, None);
}

#[test]
fn what_is_missing_has_a_title_of_its_own() {
    let practice = built_in().practice("OPS-4").unwrap();
    assert_ne!(practice.gap, practice.title);
    let title = |number| team(&["llm", "tier-b"]).proven("OPS-4", number).explained("OPS-4").title;
    assert_eq!(title(1), practice.gap);
    assert_eq!(title(3), practice.title);
    let unknown = team(&["llm", "tier-b"]).dont_know("OPS-4").explained("OPS-4").title;
    assert_eq!(unknown, practice.title, "what nobody could say may be there");
    let claimed = team(&["llm", "tier-b"]).level("OPS-4", 3).explained("OPS-4").title;
    assert_eq!(claimed, practice.title, "what is claimed lacks its proof, and is not missing");
}

#[test]
fn the_two_audiences_are_told_different_things() {
    for practice in &built_in().practices {
        let Some((team, candidate)) = practice.team.as_ref().zip(practice.candidate.as_ref())
        else {
            continue;
        };
        for number in 0..=4 {
            assert_ne!(team.means[number], candidate.means[number], "{} at {number}", practice.id);
        }
    }
}

#[test]
fn what_is_not_answered_or_does_not_apply_is_not_explained() {
    let asked = candidate(&["llm"]).not_applicable("OPS-5");
    let result = asked.result();
    for id in ["OPS-4", "OPS-5", "OWN-7", "HIRE-1", "no such practice"] {
        assert_eq!(explain(built_in(), &asked.assessment, &result, id), None, "{id}");
    }
}

#[test]
fn what_meets_its_target_names_nothing_to_mend_first() {
    let fine = candidate(&["llm", "junior"])
        .level("OPS-4", 2)
        .level("OWN-2", 0)
        .level("DATA-3", 0)
        .explained("OPS-4");
    assert_eq!((fine.worse, fine.first, fine.unlocks), (vec![], vec![], vec![]));
    assert_eq!(fine.cites, ["OPS-4"]);
}

#[test]
fn what_is_missing_for_a_claim_is_counted() {
    let missing = |given: Given<'static>| given.explained("OPS-4").missing_proof.unwrap();
    let bare = missing(candidate(&["llm"]).level("OPS-4", 4));
    assert_eq!((bare.more, bare.needs_date, bare.not_ticked.len()), (3, true, 4));
    let undated = missing(
        candidate(&["llm"]).level("OPS-4", 4).ticks("OPS-4", &["measure", "who", "blind-spot"]),
    );
    assert_eq!((undated.more, undated.needs_date, undated.not_ticked.len()), (1, true, 1));
    let one = missing(candidate(&["llm"]).level("OPS-4", 3).ticks("OPS-4", &["who"]));
    assert_eq!((one.more, one.needs_date, one.not_ticked.len()), (1, false, 3));
}

#[test]
fn what_stands_beside_none_yet_is_missing_for_a_claim_as_well() {
    // Pressing one clears the other; a file written elsewhere may hold both.
    let mut both = candidate(&["llm"]).level("OPS-4", 3).ticks("OPS-4", &["measure", "who"]);
    both.assessment.responses.get_mut("OPS-4").unwrap().evidence.insert(NONE_YET.into());
    assert_eq!(both.rated("OPS-4").evidenced, Some(level(2)));
    let missing = both.explained("OPS-4").missing_proof.unwrap();
    assert_eq!((missing.more, missing.not_ticked.len()), (2, 4));
}
