//! What makes a checklist whole: every text there, every id known, every ladder complete.

mod around;
mod codes;
mod earlier;
mod frame;
mod practice;
mod upgrades;

use std::collections::BTreeSet;

use super::read::{Finding, Read};
use crate::domain::checklist::{Condition, PracticeId};

/// Checks a checklist. An empty list means that the app can show every page of it without a blank.
pub fn validate(read: &Read) -> Vec<Finding> {
    let mut report = Findings { findings: Vec::new() };
    let checklist = &read.checklist;
    frame::frame(checklist, &mut report);
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
        practice::one_practice(checklist, practice, file, &tags, &ids, &mut report);
    }
    practice::cycles(read, &mut report);
    frame::targets(checklist, &tags, &ids, &mut report);
    around::patterns(checklist, &tags, &ids, &mut report);
    around::scenarios(checklist, &tags, &ids, &mut report);
    around::references(checklist, &mut report);
    upgrades::upgrades(checklist, &ids, &mut report);
    earlier::earlier(checklist, &mut report);
    codes::codes(checklist, &mut report);
    report.findings
}

struct Findings {
    findings: Vec<Finding>,
}

impl Findings {
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

    /// Passages that are marked in a text: one at least, each of them a part of it.
    fn passages(&mut self, file: &str, place: &str, field: &str, text: &str, marked: &[String]) {
        let place = format!("{place}, {field}");
        if marked.is_empty() {
            self.add(
                file,
                &place,
                "no words are marked",
                "name the words that make the difference",
            );
        }
        for passage in
            marked.iter().filter(|passage| passage.trim().is_empty() || !text.contains(*passage))
        {
            let problem = format!("`{passage}` is no part of the text");
            self.add(file, &place, &problem, "copy the words as they stand there");
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
        used: impl IntoIterator<Item = &'a PracticeId>,
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

fn unique<'a>(
    file: &str,
    place: &str,
    field: &str,
    ids: impl Iterator<Item = &'a str>,
    report: &mut Findings,
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
