//! What holds for every assessment.

use std::collections::BTreeMap;

use dependable::domain::assessment::{Answer, Assessment};
use dependable::domain::checklist::Level;
use dependable::domain::result::{CheckResult, assess, band_of, rate};
use proptest::prelude::*;

use crate::support::{any_assessment, built_in, gaps, level, proofs};

/// Nothing that is better in `before` is worse in `after`.
#[track_caller]
fn assert_nothing_is_lower(before: &CheckResult, after: &CheckResult) {
    for (before, after) in before.sections.iter().zip(&after.sections) {
        assert_eq!(before.id, after.id);
        assert!(after.score >= before.score, "{}", before.id);
        assert!(after.band >= before.band, "{}", before.id);
        assert!(after.shown >= before.shown, "{}", before.id);
    }
    match (&before.overall, &after.overall) {
        (Some(before), Some(after)) => {
            assert!(after.score >= before.score);
            assert!(after.band >= before.band);
            assert!(after.shown >= before.shown);
        }
        (None, None) => {}
        _ => panic!("a headline came or went"),
    }
    match (&before.fit, &after.fit) {
        (Some(before), Some(after)) => {
            assert!(after.score >= before.score);
            assert!(after.met >= before.met);
            assert!(after.floor_below <= before.floor_below);
            assert_eq!(after.of, before.of);
        }
        (None, None) => {}
        _ => panic!("the fit came or went"),
    }
}

fn answer_mut<'a>(assessment: &'a mut Assessment, id: &str) -> Option<&'a mut Answer> {
    assessment.responses.get_mut(id)?.answer.as_mut()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn raising_an_answer_lowers_nothing(assessment in any_assessment(), which in any::<prop::sample::Index>()) {
        let id = &which.get(&built_in().practices).id;
        let mut raised = assessment.clone();
        if let Some(answer) = answer_mut(&mut raised, id) {
            *answer = match answer {
                Answer::Level(level) => Answer::Level(Level::at_most_max(level.number() + 1)),
                Answer::DontKnow | Answer::NoOpportunity => Answer::Level(level(1)),
                Answer::NotApplicable(reason) => Answer::NotApplicable(reason.clone()),
            };
        }
        let known = raised.audience() == dependable::domain::checklist::Audience::Candidate
            || assessment.answer(id) != Some(&Answer::NoOpportunity);
        if known {
            assert_nothing_is_lower(&assess(built_in(), &assessment), &assess(built_in(), &raised));
        }
    }

    #[test]
    fn ticking_more_evidence_lowers_nothing(
        assessment in any_assessment(),
        which in any::<prop::sample::Index>(),
        what in any::<prop::sample::Index>(),
    ) {
        let practice = which.get(&built_in().practices);
        let mut shown = assessment.clone();
        let response = shown.responses.entry(practice.id.clone()).or_default();
        response.tick(what.get(&practice.evidence).id.clone(), true);
        assert_nothing_is_lower(&assess(built_in(), &assessment), &assess(built_in(), &shown));
    }

    #[test]
    fn the_order_of_answering_does_not_matter(assessment in any_assessment()) {
        let mut backwards = Assessment {
            responses: BTreeMap::default(),
            scenarios: BTreeMap::default(),
            ..assessment.clone()
        };
        for (id, response) in assessment.responses.iter().rev() {
            let given = backwards.responses.entry(id.clone()).or_default();
            for artefact in response.evidence.iter().rev() {
                given.tick(artefact.clone(), true);
            }
            given.answer.clone_from(&response.answer);
        }
        backwards.scenarios.extend(assessment.scenarios.clone().into_iter().rev());
        prop_assert_eq!(assess(built_in(), &assessment), assess(built_in(), &backwards));
    }

    #[test]
    fn an_assessed_result_is_what_was_rated_and_more(assessment in any_assessment()) {
        let mut assessed = assess(built_in(), &assessment).rated;
        for practice in &mut assessed.practices {
            practice.unconfirmed = false;
        }
        prop_assert_eq!(assessed, rate(built_in(), &assessment));
    }

    #[test]
    fn scores_stay_between_0_and_100_and_below_their_caps(assessment in any_assessment()) {
        let result = assess(built_in(), &assessment);
        for section in &result.sections {
            let Some(score) = section.score else { continue };
            prop_assert!((0.0..=f64::from(section.cap().unwrap_or(100))).contains(&score.value()), "{section:?}");
            let lowest = result
                .practices
                .iter()
                .filter(|practice| practice.section == section.id && practice.floor)
                .filter_map(|practice| practice.evidenced)
                .min();
            let cap = match lowest.map(Level::number) {
                Some(0) => 49.0,
                Some(1) => 69.0,
                _ => 100.0,
            };
            prop_assert!(score.value() <= cap, "{section:?}");
        }
        if let Some(overall) = &result.overall {
            prop_assert!((0.0..=100.0).contains(&overall.score));
            let weakest = result.sections.iter().find(|section| section.id == overall.weakest).unwrap();
            prop_assert!(overall.band <= weakest.band.unwrap() + 1);
            prop_assert!(overall.band <= band_of(&built_in().bands, overall.score));
        }
        if let Some(fit) = &result.fit {
            prop_assert!((0.0..=100.0).contains(&fit.score));
            prop_assert!(fit.met <= fit.of);
        }
    }

    #[test]
    fn not_applicable_never_raises_a_section_above_the_mean_of_what_was_answered(
        assessment in any_assessment(),
        which in any::<prop::sample::Index>(),
    ) {
        let practice = which.get(&built_in().practices);
        let mut skipped = assessment;
        let reason = practice.not_applicable.first().map(|reason| reason.id.clone()).unwrap_or_default();
        skipped.responses.entry(practice.id.clone()).or_default().answer = Some(Answer::NotApplicable(reason));
        let result = assess(built_in(), &skipped);
        for section in result.sections.iter().filter(|section| section.score.is_some()) {
            let answered = result
                .practices
                .iter()
                .filter(|practice| practice.section == section.id)
                .filter_map(|practice| Some((practice.weight, u32::from(practice.evidenced?.number()))));
            let (points, weight) =
                answered.fold((0, 0), |(points, sum), (weight, level)| (points + weight * level, sum + weight));
            let mean = 25.0 * f64::from(points) / f64::from(weight);
            prop_assert!(section.score.unwrap().value() <= mean + 1e-9, "{section:?}");
        }
    }

    #[test]
    fn dont_know_scores_as_level_0(assessment in any_assessment()) {
        let mut zeros = assessment.clone();
        for response in zeros.responses.values_mut() {
            if response.answer == Some(Answer::DontKnow) {
                response.answer = Some(Answer::Level(Level::ZERO));
            }
        }
        let (unknown, zero) = (assess(built_in(), &assessment), assess(built_in(), &zeros));
        let scores = |result: &CheckResult| {
            result.sections.iter().map(|section| (section.score, section.cap(), section.is_shown)).collect::<Vec<_>>()
        };
        prop_assert_eq!(scores(&unknown), scores(&zero));
        prop_assert_eq!(&unknown.fit, &zero.fit);
        prop_assert_eq!(
            unknown.overall.as_ref().map(|overall| (overall.score, overall.band, &overall.weakest)),
            zero.overall.as_ref().map(|overall| (overall.score, overall.band, &overall.weakest)),
        );
        for (one, other) in unknown.clusters.iter().zip(&zero.clusters) {
            prop_assert_eq!((one.self_score, one.comparison), (other.self_score, other.comparison));
        }
        for (one, other) in unknown.practices.iter().zip(&zero.practices) {
            prop_assert_eq!((one.evidenced, one.gap), (other.evidenced, other.gap));
        }
    }

    #[test]
    fn every_answer_below_its_target_is_a_gap_or_a_proof_once(assessment in any_assessment()) {
        let result = assess(built_in(), &assessment);
        let mut listed: Vec<&str> = gaps(&result);
        listed.extend(proofs(&result));
        listed.sort_unstable();
        let mut below: Vec<&str> = result
            .practices
            .iter()
            .filter(|practice| practice.evidenced.is_some_and(|level| level < practice.target))
            .map(|practice| practice.id.as_str())
            .collect();
        below.sort_unstable();
        prop_assert_eq!(listed, below);
    }

    #[test]
    fn gaps_are_sorted_by_class(assessment in any_assessment()) {
        let result = assess(built_in(), &assessment);
        prop_assert!(result.gaps.is_sorted_by_key(|gap| gap.class));
    }

    #[test]
    fn a_held_section_would_have_a_higher_band_without_its_cap(assessment in any_assessment()) {
        for section in assess(built_in(), &assessment).rated.sections {
            let Some((score, cap)) = section.score.zip(section.cap()) else {
                prop_assert!(section.held_by.is_empty());
                continue;
            };
            let raw = 25.0 * f64::from(section.points) / f64::from(section.answered_weight);
            let bands = &built_in().bands;
            prop_assert_eq!(!section.held_by.is_empty(), band_of(bands, raw) > band_of(bands, raw.min(f64::from(cap))));
            prop_assert!(score.value() <= f64::from(cap));
        }
    }
}
