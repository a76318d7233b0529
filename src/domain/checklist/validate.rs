//! What makes a checklist whole: every text there, every id known, every ladder complete.

use std::collections::BTreeSet;

use super::read::{FRAME, Finding, PATTERNS, REFERENCES, Read, SCENARIOS};
use super::{Audience, Checklist, Condition, Practice, Wording};
use crate::domain::assessment::Level;

/// Levels, explanations and steps that each practice has.
const LEVELS: usize = 5;
/// The tags that every checklist must offer, as they decide the wording.
const AUDIENCES: [&str; 2] = ["candidate", "team"];

/// Checks a checklist. An empty list means that the app can show every page of it without a blank.
pub fn validate(read: &Read) -> Vec<Finding> {
    let mut report = Report { findings: Vec::new() };
    let checklist = &read.checklist;
    frame(checklist, &mut report);
    let tags: BTreeSet<&str> = checklist
        .questions
        .iter()
        .flat_map(|question| &question.options)
        .map(|option| option.tag.as_str())
        .collect();
    let ids: BTreeSet<&str> =
        checklist.practices.iter().map(|practice| practice.id.as_str()).collect();
    let mut seen = BTreeSet::new();
    for practice in &checklist.practices {
        let file = read.file_of(practice.section());
        let place = format!("practice {}", practice.id);
        if !seen.insert(&practice.id) {
            report.add(
                file,
                &place,
                "this id is used twice",
                "give one of the two an id of its own",
            );
        }
        one_practice(checklist, practice, file, &tags, &ids, &mut report);
    }
    cycles(read, &mut report);
    targets(checklist, &tags, &ids, &mut report);
    patterns(checklist, &tags, &ids, &mut report);
    scenarios(checklist, &tags, &ids, &mut report);
    references(checklist, &mut report);
    report.findings
}

struct Report {
    findings: Vec<Finding>,
}

impl Report {
    fn add(&mut self, file: &str, place: &str, problem: &str, remedy: &str) {
        self.findings.push(Finding {
            file: file.to_owned(),
            place: place.to_owned(),
            problem: problem.to_owned(),
            remedy: remedy.to_owned(),
        });
    }

    fn text(&mut self, file: &str, place: &str, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.add(file, &format!("{place}, {field}"), "the text is empty", "write it");
        }
    }

    fn tags(&mut self, file: &str, place: &str, condition: &Condition, known: &BTreeSet<&str>) {
        for tag in condition.tags().filter(|tag| !known.contains(tag)) {
            self.add(
                file,
                place,
                &format!("the tag `{tag}` is not known"),
                "use a tag that a profile question sets",
            );
        }
    }

    fn ids<'a>(
        &mut self,
        file: &str,
        place: &str,
        used: impl IntoIterator<Item = &'a String>,
        known: &BTreeSet<&str>,
    ) {
        for id in used {
            if !known.contains(id.as_str()) {
                self.add(
                    file,
                    place,
                    &format!("there is no practice `{id}`"),
                    "name one that exists",
                );
            }
        }
    }
}

fn frame(checklist: &Checklist, report: &mut Report) {
    let sections: Vec<&str> =
        checklist.sections.iter().map(|section| section.id.as_str()).collect();
    for asked in &checklist.asked {
        if !sections.contains(&asked.as_str()) {
            report.add(
                FRAME,
                "asked",
                &format!("the section `{asked}` has no file"),
                "add sections/… for it or remove it here",
            );
        }
    }
    for section in &checklist.sections {
        if !checklist.asked.contains(&section.id) {
            report.add(
                FRAME,
                "asked",
                &format!("the section `{}` is never asked", section.id),
                "add it to the list",
            );
        }
        report.text("sections/", &format!("section {}", section.id), "title", &section.title);
        report.text("sections/", &format!("section {}", section.id), "about", &section.about);
        for (row, contrast) in section.contrast.iter().enumerate() {
            let place = format!("section {}, contrast[{row}]", section.id);
            report.text("sections/", &place, "topic", &contrast.topic);
            report.text("sections/", &place, "demo", &contrast.demo);
            report.text("sections/", &place, "production", &contrast.production);
        }
    }
    scale(checklist, report);
    profile(checklist, report);
    for cluster in &checklist.clusters {
        report.text(FRAME, &format!("clusters {}", cluster.id), "title", &cluster.title);
        for section in
            cluster.sections.iter().filter(|section| !sections.contains(&section.as_str()))
        {
            report.add(
                FRAME,
                &format!("clusters {}", cluster.id),
                &format!("there is no section `{section}`"),
                "name one that exists",
            );
        }
    }
}

/// Names, weights and bands.
fn scale(checklist: &Checklist, report: &mut Report) {
    for (name, weight) in [
        ("floor", checklist.weights.floor),
        ("full", checklist.weights.full),
        ("bank", checklist.weights.bank),
    ] {
        if !(1..=9).contains(&weight) {
            report.add(
                FRAME,
                &format!("weights.{name}"),
                "the weight is not between 1 and 9",
                "choose a number from 1 to 9",
            );
        }
    }
    if checklist.bands.first().is_none_or(|band| band.from != 0)
        || checklist.bands.windows(2).any(|pair| pair[0].from >= pair[1].from)
    {
        report.add(
            FRAME,
            "bands",
            "the bands do not rise from 0",
            "start with from = 0 and let each begin above the last",
        );
    }
    for (field, text) in [
        ("id", &checklist.id),
        ("version", &checklist.version),
        ("title", &checklist.title),
        ("judged", &checklist.judged),
    ] {
        report.text(FRAME, "the frame", field, text);
    }
    for band in &checklist.bands {
        let place = format!("bands from {}", band.from);
        report.text(FRAME, &place, "title", &band.title);
        report.text(FRAME, &place, "means", &band.means);
    }
}

/// What the profile asks.
fn profile(checklist: &Checklist, report: &mut Report) {
    for audience in AUDIENCES {
        if !checklist
            .questions
            .iter()
            .flat_map(|question| &question.options)
            .any(|option| option.tag == audience)
        {
            report.add(
                FRAME,
                "questions",
                &format!("no answer sets the tag `{audience}`"),
                "add it; it decides the wording",
            );
        }
    }
    for question in &checklist.questions {
        let place = format!("questions {}", question.id);
        report.text(FRAME, &place, "id", &question.id);
        report.text(FRAME, &place, "text", &question.text);
        for option in &question.options {
            report.text(FRAME, &place, "tag", &option.tag);
            report.text(FRAME, &format!("{place}, options {}", option.tag), "text", &option.text);
        }
        if question.options.iter().filter(|option| option.default).count() != 1 {
            report.add(
                FRAME,
                &place,
                "not exactly one option is the default",
                "mark one with default = true",
            );
        }
    }
}

fn one_practice(
    checklist: &Checklist,
    practice: &Practice,
    file: &str,
    tags: &BTreeSet<&str>,
    ids: &BTreeSet<&str>,
    report: &mut Report,
) {
    let place = format!("practice {}", practice.id);
    if checklist.section(practice.section()).is_none() {
        report.add(
            file,
            &place,
            "its id does not begin with a section",
            "name it SECTION-NUMBER, such as OPS-4",
        );
    }
    for (field, text) in [
        ("title", &practice.title),
        ("fact", &practice.fact),
        ("why", &practice.why),
        ("small_team", &practice.small_team),
        ("who_would_know", &practice.who_would_know),
        ("next.if", &practice.next.cue),
        ("next.then", &practice.next.then),
        ("next.done", &practice.next.done),
        ("next.recheck", &practice.next.recheck),
        ("interview.question", &practice.interview.question),
        ("interview.follow_up", &practice.interview.follow_up),
        ("interview.demo", &practice.interview.demo),
        ("interview.production", &practice.interview.production),
    ] {
        report.text(file, &place, field, text);
    }
    for (field, condition) in
        [("applies", &practice.applies), ("full", &practice.full), ("floor", &practice.floor)]
    {
        report.tags(file, &format!("{place}, {field}"), condition, tags);
    }
    five(file, &place, "steps", &practice.steps, report);
    if practice.team.is_none() && practice.candidate.is_none() {
        report.add(
            file,
            &place,
            "it has no wording",
            "add [practice.team], [practice.candidate] or both",
        );
    }
    if practice.candidate.is_some() {
        report.text(file, &place, "without_permission", &practice.without_permission);
    }
    for (name, audience) in [("team", Audience::Team), ("candidate", Audience::Candidate)] {
        if let Some(wording) = practice.wording(audience) {
            one_wording(practice, wording, file, &place, name, report);
        }
    }
    lists(practice, file, &place, report);
    // An empty text is allowed here: the practice does not look like anything for that kind of system.
    for tag in practice.looks_like.keys() {
        let condition = Condition(vec![vec![tag.clone()]]);
        report.tags(file, &format!("{place}, looks_like"), &condition, tags);
    }
    report.ids(file, &format!("{place}, needs"), &practice.needs, ids);
    report.ids(
        file,
        &format!("{place}, worse"),
        practice.worse.iter().map(|worse| &worse.with),
        ids,
    );
    for worse in &practice.worse {
        report.text(file, &place, &format!("worse with {}", worse.with), &worse.says);
    }
    for key in &practice.refs {
        if checklist.reference(key).is_none() {
            report.add(
                file,
                &format!("{place}, refs"),
                &format!("the reference `{key}` is not known"),
                "add it to references.toml or correct the key (reference: section)",
            );
        }
    }
}

/// What a question offers beside its levels: artefacts, reasons, and a changed question.
fn lists(practice: &Practice, file: &str, place: &str, report: &mut Report) {
    unique(file, place, "evidence", practice.evidence.iter().map(|artefact| &artefact.id), report);
    unique(
        file,
        place,
        "not_applicable",
        practice.not_applicable.iter().map(|reason| &reason.id),
        report,
    );
    if !Level::MAX.needed().is_met_by(&practice.evidence) {
        report.add(
            file,
            &format!("{place}, evidence"),
            "level 4 cannot be shown",
            "list three artefacts or more, one of them dated = true",
        );
    }
    for artefact in &practice.evidence {
        report.text(file, place, &format!("evidence {}", artefact.id), &artefact.text);
    }
    for reason in &practice.not_applicable {
        report.text(file, place, &format!("not_applicable {}", reason.id), &reason.text);
    }
    if let Some(otherwise) = &practice.otherwise {
        for (field, text) in [
            ("otherwise.text", &otherwise.text),
            ("otherwise.team", &otherwise.team),
            ("otherwise.candidate", &otherwise.candidate),
        ] {
            report.text(file, place, field, text);
        }
    }
}

fn one_wording(
    practice: &Practice,
    wording: &Wording,
    file: &str,
    place: &str,
    name: &str,
    report: &mut Report,
) {
    report.text(file, place, &format!("{name}.stem"), &wording.stem);
    five(file, place, &format!("{name}.levels"), &wording.levels, report);
    five(file, place, &format!("{name}.means"), &wording.means, report);
    if practice.hinge {
        report.text(file, place, &format!("{name}.quick_stem"), &wording.quick_stem);
        five(file, place, &format!("{name}.quick_levels"), &wording.quick_levels, report);
    }
}

fn five(file: &str, place: &str, field: &str, texts: &[String], report: &mut Report) {
    if texts.len() != LEVELS {
        report.add(
            file,
            &format!("{place}, {field}"),
            &format!("there are {} texts for {LEVELS} levels", texts.len()),
            "write one for each level from 0 to 4",
        );
    }
    for (level, text) in texts.iter().enumerate() {
        report.text(file, place, &format!("{field}[{level}]"), text);
    }
}

fn unique<'a>(
    file: &str,
    place: &str,
    field: &str,
    ids: impl Iterator<Item = &'a String>,
    report: &mut Report,
) {
    let mut seen = BTreeSet::new();
    for id in ids {
        report.text(file, &format!("{place}, {field}"), "id", id);
        if !seen.insert(id) {
            report.add(
                file,
                &format!("{place}, {field}"),
                &format!("the id `{id}` is used twice"),
                "give each its own",
            );
        }
    }
}

/// Prerequisites must not lead back to where they started.
fn cycles(read: &Read, report: &mut Report) {
    for practice in &read.checklist.practices {
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> = practice.needs.iter().map(String::as_str).collect();
        while let Some(next) = open.pop() {
            if reached.insert(next) {
                open.extend(
                    read.checklist
                        .practice(next)
                        .iter()
                        .flat_map(|found| found.needs.iter().map(String::as_str)),
                );
            }
        }
        if reached.contains(practice.id.as_str()) {
            report.add(
                read.file_of(practice.section()),
                &format!("practice {}, needs", practice.id),
                "it comes back to itself",
                "remove one of the prerequisites on the way",
            );
        }
    }
}

fn targets(
    checklist: &Checklist,
    tags: &BTreeSet<&str>,
    ids: &BTreeSet<&str>,
    report: &mut Report,
) {
    for (place, target) in checklist.targets.iter().enumerate() {
        let place = format!("targets[{place}]");
        report.tags(FRAME, &place, &target.when, tags);
        report.ids(FRAME, &place, target.practices.keys(), ids);
        for section in target.sections.keys().filter(|id| checklist.section(id).is_none()) {
            report.add(
                FRAME,
                &place,
                &format!("there is no section `{section}`"),
                "name one that exists",
            );
        }
    }
}

fn patterns(
    checklist: &Checklist,
    tags: &BTreeSet<&str>,
    ids: &BTreeSet<&str>,
    report: &mut Report,
) {
    unique(
        PATTERNS,
        "the file",
        "pattern",
        checklist.patterns.iter().map(|pattern| &pattern.id),
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
        if pattern.low.is_empty()
            || (pattern.high.is_empty() && !pattern.reserve && pattern.when == Condition::default())
        {
            report.add(
                PATTERNS,
                &place,
                "it has no high or no low side",
                "add the side, or mark it reserve = true",
            );
        }
        for test in pattern.high.iter().chain(&pattern.low).flat_map(|side| &side.any) {
            report.tags(PATTERNS, &place, &test.when, tags);
            report.ids(PATTERNS, &place, &test.of, ids);
            if test.of.is_empty() || (test.at_most.is_none() && test.at_least.is_none()) {
                report.add(
                    PATTERNS,
                    &place,
                    "a test compares nothing",
                    "give it `of`, and `at_most` or `at_least`",
                );
            }
        }
    }
}

fn scenarios(
    checklist: &Checklist,
    tags: &BTreeSet<&str>,
    ids: &BTreeSet<&str>,
    report: &mut Report,
) {
    use super::Key;
    unique(
        SCENARIOS,
        "the file",
        "scenario",
        checklist.scenarios.iter().map(|scenario| &scenario.id),
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
        unique(
            SCENARIOS,
            &place,
            "options",
            scenario.options.iter().map(|option| &option.id),
            report,
        );
        let keyed = |key| scenario.options.iter().filter(|option| option.key == key).count();
        if scenario.options.len() != 4 || keyed(Key::Best) != 1 || keyed(Key::Worst) != 1 {
            report.add(
                SCENARIOS,
                &place,
                "the options are not four with one best and one worst",
                "correct the keys",
            );
        }
        for option in &scenario.options {
            report.text(SCENARIOS, &place, &format!("options {}", option.id), &option.text);
        }
    }
}

fn references(checklist: &Checklist, report: &mut Report) {
    unique(
        REFERENCES,
        "the file",
        "reference",
        checklist.references.iter().map(|reference| &reference.id),
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
