//! Length must not give an answer away: neither in a scenario nor between two interview answers.

use super::{Lint, Rule, words};
use crate::domain::authoring::read::{Read, SCENARIOS};
use crate::domain::checklist::{Key, Scenario};

/// The place of a finding about all scenarios together.
const ALL: &str = "scenarios";

/// Each option lies within a fifth of the scenario's mean word count.
///
/// With 20, 20, 20 and 30 words the mean is 22.5; 18 to 27 words are allowed, and 30 is a finding.
pub(super) fn options(read: &Read, report: &mut Lint) {
    for scenario in &read.checklist.scenarios {
        let counts: Vec<usize> =
            scenario.options.iter().map(|option| words::count(&option.text)).collect();
        let sum: usize = counts.iter().sum();
        for (option, count) in scenario.options.iter().zip(&counts) {
            if (count * counts.len()).abs_diff(sum) * 5 > sum {
                let place = format!("scenario {}, options {}", scenario.id, option.id);
                let facts = format!(
                    "{count} words, more than a fifth off the mean of {}",
                    sum.div_ceil(counts.len().max(1))
                );
                report.add(Rule::OptionLength, SCENARIOS, &place, &facts);
            }
        }
    }
}

/// The longest option is the best one in a third of the scenarios at most, rounded up, and the
/// shortest the worst likewise: 4 of 12. Chance alone gives a quarter.
pub(super) fn keys(read: &Read, report: &mut Lint) {
    let scenarios = &read.checklist.scenarios;
    let allowed = scenarios.len().div_ceil(3);
    for (rule, extreme, key) in [
        (Rule::LongestBest, longest as fn(&Scenario) -> Option<Key>, Key::Best),
        (Rule::ShortestWorst, shortest, Key::Worst),
    ] {
        let hits: Vec<&str> = scenarios
            .iter()
            .filter(|scenario| extreme(scenario) == Some(key))
            .map(|scenario| scenario.id.as_str())
            .collect();
        if hits.len() > allowed {
            let facts = format!(
                "in {} of {} scenarios, {allowed} allowed: {}",
                hits.len(),
                scenarios.len(),
                hits.join(", ")
            );
            report.add(rule, SCENARIOS, ALL, &facts);
        }
    }
}

/// The two spoken answers differ in length by a third at most: 45 and 60 words pass, 45 and 61 do not.
pub(super) fn answers(read: &Read, report: &mut Lint) {
    for practice in &read.checklist.practices {
        let demo = words::count(&practice.interview.demo);
        let production = words::count(&practice.interview.production);
        if demo.min(production) > 0 && demo.max(production) * 3 > demo.min(production) * 4 {
            report.add(
                Rule::AnswerLengths,
                read.file_of(practice.section()),
                &format!("practice {}, interview", practice.id),
                &format!("{demo} words in demo, {production} in production"),
            );
        }
    }
}

fn longest(scenario: &Scenario) -> Option<Key> {
    scenario.options.iter().max_by_key(|option| size(&option.text)).map(|option| option.key)
}

fn shortest(scenario: &Scenario) -> Option<Key> {
    scenario.options.iter().min_by_key(|option| size(&option.text)).map(|option| option.key)
}

/// By words, and between equals by letters: what the eye sees.
fn size(text: &str) -> (usize, usize) {
    (words::count(text), text.chars().count())
}
