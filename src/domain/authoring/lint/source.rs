//! A source is cited by its place and by the day on which it was read.

use super::{Lint, Rule};
use crate::domain::authoring::read::{REFERENCES, Read};

pub(super) fn sections(read: &Read, report: &mut Lint) {
    for reference in &read.checklist.references {
        let place = format!("reference {}", reference.id);
        if reference.sections.is_empty() {
            report.add(
                Rule::ReferenceSection,
                REFERENCES,
                &place,
                "no place in the source is named",
            );
        }
        if reference.sections.iter().any(|section| section.at.trim().is_empty()) {
            report.add(
                Rule::ReferenceSection,
                REFERENCES,
                &place,
                "a section does not say where it stands",
            );
        }
    }
}

pub(super) fn dates(read: &Read, report: &mut Lint) {
    for reference in &read.checklist.references {
        for section in reference.sections.iter().filter(|section| !is_date(&section.read)) {
            let place = format!("reference {}, section {}", reference.id, section.at);
            report.add(
                Rule::ReferenceDate,
                REFERENCES,
                &place,
                &format!("`{}` is not a date", section.read),
            );
        }
    }
}

/// `2026-11-23` is one; `23.11.2026`, `2026-13-01` and `2026-1-1` are not.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |part: &str, digits: usize| {
        let plain = part.len() == digits && part.bytes().all(|digit| digit.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| plain)
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}
