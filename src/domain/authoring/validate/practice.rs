//! Whether a practice is whole.

use std::collections::BTreeSet;

use super::{Findings, unique};
use crate::domain::authoring::read::Read;
use crate::domain::checklist::{
    Audience, Checklist, Condition, Interview, Level, Practice, PracticeId, Tag, Wording,
};

/// The tags that decide the wording.
pub(super) const AUDIENCES: [(&str, Audience); 2] =
    [("team", Audience::Team), ("candidate", Audience::Candidate)];

/// Levels, explanations and steps that each practice has.
const LEVELS: usize = 5;

pub(super) fn one_practice(
    checklist: &Checklist,
    practice: &Practice,
    file: &str,
    tags: &BTreeSet<&str>,
    ids: &BTreeSet<&str>,
    report: &mut Findings,
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
    texts(practice, file, &place, report);
    for (field, condition) in
        [("applies", &practice.applies), ("full", &practice.full), ("floor", &practice.floor)]
    {
        report.tags(file, &format!("{place}, {field}"), condition, tags);
    }
    five(file, &place, "steps", &practice.steps, report);
    wordings(practice, file, &place, report);
    lists(practice, file, &place, report);
    // An empty text is allowed here: the practice does not look like anything for that kind of system.
    for tag in practice.looks_like.keys() {
        let condition = Condition(vec![vec![tag.clone()]]);
        report.tags(file, &format!("{place}, looks_like"), &condition, tags);
    }
    links(checklist, practice, file, &place, ids, report);
}

/// What is said of a practice whoever answers.
fn texts(practice: &Practice, file: &str, place: &str, report: &mut Findings) {
    for (field, text) in [
        ("title", &practice.title),
        ("gap", &practice.gap),
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
        report.text(file, place, field, text);
    }
    let Interview { production, shows, .. } = &practice.interview;
    report.passages(file, place, "interview.shows", production, shows);
    if practice.also.is_empty() {
        let remedy = "name the field's own terms for it, such as canary release";
        report.add(file, &format!("{place}, also"), "nothing else that it is called", remedy);
    }
    for term in &practice.also {
        report.text(file, place, "also", term);
    }
}

/// The question as each audience reads it.
fn wordings(practice: &Practice, file: &str, place: &str, report: &mut Findings) {
    for (name, audience) in AUDIENCES {
        // Each way to be asked that does not name the other audience may be this one's.
        let is_others = |all: &Vec<Tag>| {
            AUDIENCES
                .iter()
                .any(|(other, _)| *other != name && all.iter().any(|tag| *tag == *other))
        };
        if practice.wording(audience).is_none() && !practice.applies.0.iter().all(is_others) {
            report.add(
                file,
                place,
                &format!("it can be asked of a {name} and has no wording for one"),
                &format!("add [practice.{name}], or name the other in each line of applies"),
            );
        }
    }
    if practice.candidate.is_some() {
        report.text(file, place, "without_permission", &practice.without_permission);
    }
    if practice.decision && practice.team.is_none() {
        report.add(
            file,
            &format!("{place}, decision"),
            "only a team decides it, and none is asked",
            "remove it, or add [practice.team]",
        );
    }
    if !practice.say.is_empty() {
        five(file, place, "say", &practice.say, report);
        if practice.candidate.is_none() {
            report.add(
                file,
                &format!("{place}, say"),
                "only a candidate would say it, and none is asked",
                "remove it, or add [practice.candidate]",
            );
        }
    }
    for (name, audience) in AUDIENCES {
        if let Some(wording) = practice.wording(audience) {
            one_wording(practice, wording, file, place, name, report);
        }
    }
}

/// What a practice names elsewhere: other practices and references.
fn links(
    checklist: &Checklist,
    practice: &Practice,
    file: &str,
    place: &str,
    ids: &BTreeSet<&str>,
    report: &mut Findings,
) {
    report.ids(file, &format!("{place}, needs"), &practice.needs, ids);
    report.ids(
        file,
        &format!("{place}, worse"),
        practice.worse.iter().map(|worse| &worse.with),
        ids,
    );
    for worse in &practice.worse {
        report.text(file, place, &format!("worse with {}", worse.with), &worse.says);
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
fn lists(practice: &Practice, file: &str, place: &str, report: &mut Findings) {
    unique(
        file,
        place,
        "evidence",
        practice.evidence.iter().map(|artefact| artefact.id.as_str()),
        report,
    );
    unique(
        file,
        place,
        "not_applicable",
        practice.not_applicable.iter().map(|reason| reason.id.as_str()),
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
    report: &mut Findings,
) {
    report.text(file, place, &format!("{name}.stem"), &wording.stem);
    five(file, place, &format!("{name}.levels"), &wording.levels, report);
    five(file, place, &format!("{name}.means"), &wording.means, report);
    if practice.hinge {
        report.text(file, place, &format!("{name}.quick_stem"), &wording.quick_stem);
        five(file, place, &format!("{name}.quick_levels"), &wording.quick_levels, report);
    }
}

pub(super) fn five(file: &str, place: &str, field: &str, texts: &[String], report: &mut Findings) {
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

/// Prerequisites must not lead back to where they started.
pub(super) fn cycles(read: &Read, report: &mut Findings) {
    for practice in &read.checklist.practices {
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> = practice.needs.iter().map(PracticeId::as_str).collect();
        while let Some(next) = open.pop() {
            if reached.insert(next) {
                open.extend(
                    read.checklist
                        .practice(next)
                        .iter()
                        .flat_map(|found| found.needs.iter().map(PracticeId::as_str)),
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
