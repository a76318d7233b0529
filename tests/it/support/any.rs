//! Any assessment.

use std::collections::BTreeSet;

use dependable::domain::assessment::{Answer, Assessment, Picks, Response};
use dependable::domain::checklist::{Practice, PracticeId};
use proptest::prelude::{Just, Strategy, prop_oneof};

use super::{built_in, level};

/// Assessments of the built-in checklist: all profiles, all five states of an answer, any evidence, any picks.
///
/// Some are answered throughout, some in part; some mostly low, some mostly high.
pub(crate) fn any_assessment() -> impl Strategy<Value = Assessment> {
    let checklist = built_in();
    let profile: Vec<_> = checklist
        .questions
        .iter()
        .map(|question| {
            let options: Vec<_> =
                question.options.iter().map(|option| option.tag.clone()).collect();
            proptest::option::weighted(0.9, proptest::sample::select(options))
        })
        .collect();
    let picks: Vec<_> = checklist
        .scenarios
        .iter()
        .map(|scenario| {
            let options: Vec<_> = scenario.options.iter().map(|option| option.id.clone()).collect();
            let pick =
                || proptest::option::weighted(0.9, proptest::sample::select(options.clone()));
            (pick(), pick())
        })
        .collect();
    let responses = prop_oneof![Just(0), Just(1), Just(2)].prop_flat_map(|lowest| {
        built_in()
            .practices
            .iter()
            .map(|practice| any_response(practice, lowest))
            .collect::<Vec<_>>()
    });
    let prediction = proptest::option::of(0..=10_u8);
    (profile, responses, picks, prediction).prop_map(|(profile, responses, picks, before)| {
        Assessment {
            profile: profile.into_iter().flatten().collect(),
            before,
            responses: responses.into_iter().flatten().collect(),
            scenarios: built_in()
                .scenarios
                .iter()
                .zip(picks)
                .map(|(scenario, (best, worst))| {
                    (scenario.id.clone(), Picks { best, worst, ..Picks::default() })
                })
                .collect(),
            ..Assessment::default()
        }
    })
}

/// One practice's response, or none; `lowest` makes the lower levels rarer.
fn any_response(
    practice: &Practice,
    lowest: u8,
) -> impl Strategy<Value = Option<(PracticeId, Response)>> + use<> {
    let reasons: Vec<_> = practice.not_applicable.iter().map(|reason| reason.id.clone()).collect();
    let skipped = if reasons.is_empty() {
        Just(Answer::DontKnow).boxed()
    } else {
        proptest::sample::select(reasons).prop_map(Answer::NotApplicable).boxed()
    };
    let levels = prop_oneof![3 => lowest..=4, 1 => 0..=4_u8];
    let answer = prop_oneof![
        16 => levels.prop_map(|number| Some(Answer::Level(level(number)))),
        1 => Just(Some(Answer::DontKnow)),
        1 => skipped.prop_map(Some),
        1 => Just(Some(Answer::NoOpportunity)),
        1 => Just(None),
    ];
    let artefacts: Vec<_> = practice.evidence.iter().map(|artefact| artefact.id.clone()).collect();
    let most = artefacts.len();
    let evidence = proptest::sample::subsequence(artefacts, 0..=most);
    let id = practice.id.clone();
    (answer, evidence).prop_map(move |(answer, evidence)| {
        let response = Response {
            answer,
            evidence: evidence.into_iter().collect::<BTreeSet<_>>(),
            ..Response::default()
        };
        (!response.is_blank()).then(|| (id.clone(), response))
    })
}
