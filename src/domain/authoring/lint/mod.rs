//! What makes content worth reading: plain words, one question at a time, nothing said twice,
//! no clue in the length, sources that can be found again.
//!
//! [`validate`](super::validate) asks whether a checklist is whole; this asks whether it is any good.
//! A finding begins with the name of its rule. Where a rule does not fit, the same file says so:
//!
//! ```toml
//! [[exception]]
//! rule = "vague-word"
//! at = "practice OPS-4, team.stem"
//! reason = "the word is a quotation from the log"
//! ```

mod clue;
mod cue;
mod figures;
mod kind;
mod likeness;
mod limit;
mod question;
mod reading;
mod rule;
mod source;
mod text;
mod words;

pub use cue::CueFigures;
pub use figures::{Figures, ProfileFigures, figures};

use super::read::{Exception, FRAME, Finding, PATTERNS, Read, SCENARIOS};
use rule::Rule;

/// Checks the texts of a checklist. Lint that an exception covers are left out; an exception
/// that gives no reason, or covers nothing, is a finding itself.
pub fn lint(read: &Read) -> Vec<Finding> {
    let mut report = Lint { findings: Vec::new() };
    let texts = text::texts(read);
    question::vague_words(&texts, &mut report);
    question::attitudes(&texts, &mut report);
    question::agreement(&texts, &mut report);
    question::two_questions(&texts, &mut report);
    question::first_person(&texts, &mut report);
    question::ladder(&texts, &mut report);
    question::quick_lengths(read, &mut report);
    limit::lengths(&texts, &mut report);
    limit::punctuation(&texts, &mut report);
    likeness::duplicates(&texts, &mut report);
    likeness::levels(&texts, &mut report);
    likeness::explanations(&texts, &mut report);
    likeness::sentences(&texts, &mut report);
    reading::levels(&texts, &mut report);
    clue::options(read, &mut report);
    clue::keys(read, &mut report);
    clue::answers(read, &mut report);
    cue::tells(read, &mut report);
    source::sections(read, &mut report);
    source::dates(read, &mut report);
    figures::quick_time(read, &mut report);
    report.without_exceptions(read)
}

struct Lint {
    findings: Vec<Finding>,
}

impl Lint {
    fn add(&mut self, rule: Rule, file: &str, place: &str, facts: &str) {
        self.findings.push(Finding {
            file: file.to_owned(),
            place: place.to_owned(),
            problem: format!("{}: {facts}", rule.name()),
            remedy: rule.remedy().to_owned(),
        });
    }

    fn without_exceptions(self, read: &Read) -> Vec<Finding> {
        let (covered, findings): (Vec<Finding>, Vec<Finding>) =
            self.findings.into_iter().partition(|finding| {
                read.exceptions.iter().any(|exception| covers(exception, finding))
            });
        let mut report = Lint { findings };
        for exception in &read.exceptions {
            let file = file_of(read, &exception.at);
            if exception.reason.trim().is_empty() {
                report.add(
                    Rule::ExceptionReason,
                    file,
                    &exception.at,
                    &format!("`{}` is allowed for no reason", exception.rule),
                );
            }
            if !covered.iter().any(|finding| covers(exception, finding)) {
                report.add(
                    Rule::ExceptionUnused,
                    file,
                    &exception.at,
                    &format!("`{}` finds nothing here", exception.rule),
                );
            }
        }
        report.findings
    }
}

/// An exception holds for one rule at one place.
fn covers(exception: &Exception, finding: &Finding) -> bool {
    finding.place == exception.at
        && finding.problem.split_once(':').is_some_and(|(rule, _)| rule == exception.rule)
}

/// The file that a place stands in: `practice OPS-4, team.stem` stands in the file of `OPS`.
fn file_of<'a>(read: &'a Read, place: &str) -> &'a str {
    let entry = place.split_once(',').map_or(place, |(entry, _)| entry);
    let (kind, id) = entry.split_once(' ').unwrap_or((entry, ""));
    match kind {
        "practice" | "section" => {
            read.file_of(id.split_once('-').map_or(id, |(section, _)| section))
        }
        "scenario" | "scenarios" => SCENARIOS,
        "pattern" => PATTERNS,
        _ => FRAME,
    }
}
