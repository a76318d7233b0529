//! What stands around the practices: patterns, scenarios, references.

use std::collections::BTreeSet;

use super::{Findings, unique};
use crate::domain::authoring::read::{PATTERNS, REFERENCES, SCENARIOS};
use crate::domain::checklist::{Checklist, Condition, Key, Pattern, Scenario};

pub(super) fn patterns(
    checklist: &Checklist,
    tags: &BTreeSet<&str>,
    ids: &BTreeSet<&str>,
    report: &mut Findings,
) {
    unique(
        PATTERNS,
        "the file",
        "pattern",
        checklist.patterns.iter().map(|pattern| pattern.id.as_str()),
        report,
    );
    for pattern in &checklist.patterns {
        let place = format!("pattern {}", pattern.id);
        report.tags(PATTERNS, &place, &pattern.when, tags);
        for (field, text) in [
            ("title", &pattern.title),
            ("says", &pattern.says),
            ("may_be", &pattern.may_be),
            ("hurts", &pattern.hurts),
            ("first_step", &pattern.first_step),
        ] {
            report.text(PATTERNS, &place, field, text);
        }
        sides(pattern, &place, tags, ids, report);
    }
}

/// What a pattern compares.
fn sides(
    pattern: &Pattern,
    place: &str,
    tags: &BTreeSet<&str>,
    ids: &BTreeSet<&str>,
    report: &mut Findings,
) {
    if pattern.low.is_empty()
        || (pattern.high.is_empty() && !pattern.reserve && pattern.when == Condition::default())
    {
        report.add(
            PATTERNS,
            place,
            "it has no high or no low side",
            "add the side, or mark it reserve = true",
        );
    }
    for test in pattern.high.iter().chain(&pattern.low).flat_map(|side| &side.any) {
        report.tags(PATTERNS, place, &test.when, tags);
        report.ids(PATTERNS, place, &test.of, ids);
        if test.of.is_empty() || (test.at_most.is_none() && test.at_least.is_none()) {
            report.add(
                PATTERNS,
                place,
                "a test compares nothing",
                "give it `of`, and `at_most` or `at_least`",
            );
        }
    }
}

pub(super) fn scenarios(
    checklist: &Checklist,
    tags: &BTreeSet<&str>,
    ids: &BTreeSet<&str>,
    report: &mut Findings,
) {
    unique(
        SCENARIOS,
        "the file",
        "scenario",
        checklist.scenarios.iter().map(|scenario| scenario.id.as_str()),
        report,
    );
    for scenario in &checklist.scenarios {
        let place = format!("scenario {}", scenario.id);
        report.tags(SCENARIOS, &place, &scenario.asked, tags);
        report.ids(SCENARIOS, &place, &scenario.informs, ids);
        for (field, text) in [
            ("title", &scenario.title),
            ("situation", &scenario.situation),
            ("rationale", &scenario.rationale),
            ("minority", &scenario.minority),
            ("if_worst", &scenario.if_worst),
            ("interview", &scenario.interview),
        ] {
            report.text(SCENARIOS, &place, field, text);
        }
        if !checklist.clusters.iter().any(|cluster| cluster.id == scenario.cluster) {
            report.add(
                SCENARIOS,
                &place,
                &format!("there is no cluster `{}`", scenario.cluster),
                "name one that exists",
            );
        }
        options(scenario, &place, report);
    }
}

/// What can be picked in a scenario.
fn options(scenario: &Scenario, place: &str, report: &mut Findings) {
    unique(
        SCENARIOS,
        place,
        "options",
        scenario.options.iter().map(|option| option.id.as_str()),
        report,
    );
    let keyed = |key| scenario.options.iter().filter(|option| option.key == key).count();
    if scenario.options.len() != 4 || keyed(Key::Best) != 1 || keyed(Key::Worst) != 1 {
        report.add(
            SCENARIOS,
            place,
            "the options are not four with one best and one worst",
            "correct the keys",
        );
    }
    for option in &scenario.options {
        report.text(SCENARIOS, place, &format!("options {}", option.id), &option.text);
    }
}

pub(super) fn references(checklist: &Checklist, report: &mut Findings) {
    unique(
        REFERENCES,
        "the file",
        "reference",
        checklist.references.iter().map(|reference| reference.id.as_str()),
        report,
    );
    for reference in &checklist.references {
        let place = format!("reference {}", reference.id);
        report.text(REFERENCES, &place, "title", &reference.title);
        for section in &reference.sections {
            let place = format!("{place}, section {}", section.at);
            report.text(REFERENCES, &place, "at", &section.at);
            report.text(REFERENCES, &place, "says", &section.says);
            report.text(REFERENCES, &place, "read", &section.read);
        }
    }
}
