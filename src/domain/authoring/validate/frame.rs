//! What all practices share: sections, scale, profile, targets.

use std::collections::BTreeSet;

use super::Findings;
use crate::domain::authoring::read::FRAME;
use crate::domain::checklist::{Checklist, Section};

/// The tags that every checklist must offer, as they decide the wording.
const AUDIENCES: [&str; 2] = ["candidate", "team"];

pub(super) fn frame(checklist: &Checklist, report: &mut Findings) {
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
        one_section(section, report);
    }
    scale(checklist, report);
    profile(checklist, report);
    clusters(checklist, &sections, report);
}

/// What is said of a section, and of its two ways.
fn one_section(section: &Section, report: &mut Findings) {
    report.text("sections/", &format!("section {}", section.id), "title", &section.title);
    report.text("sections/", &format!("section {}", section.id), "about", &section.about);
    for (row, contrast) in section.contrast.iter().enumerate() {
        let place = format!("section {}, contrast[{row}]", section.id);
        report.text("sections/", &place, "topic", &contrast.topic);
        report.text("sections/", &place, "demo", &contrast.demo);
        report.text("sections/", &place, "production", &contrast.production);
        report.passages("sections/", &place, "shows", &contrast.production, &contrast.shows);
    }
}

/// The groups that sections are compared in.
fn clusters(checklist: &Checklist, sections: &[&str], report: &mut Findings) {
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
fn scale(checklist: &Checklist, report: &mut Findings) {
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
fn profile(checklist: &Checklist, report: &mut Findings) {
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

pub(super) fn targets(
    checklist: &Checklist,
    tags: &BTreeSet<&str>,
    ids: &BTreeSet<&str>,
    report: &mut Findings,
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
