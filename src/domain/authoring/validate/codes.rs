//! Whether a private link can carry every answer: each name has a number, and no number means two things.

use std::collections::BTreeSet;

use super::Findings;
use crate::domain::authoring::read::CODES;
use crate::domain::checklist::{Checklist, CodeBook};

pub(super) fn codes(checklist: &Checklist, report: &mut Findings) {
    let book = checklist.codes.book();
    if book == CodeBook::default() {
        let remedy = "add it, with every name; the built-in checklist shows its form";
        report.add(CODES, "the folder", "the file is missing, or names nothing", remedy);
        return;
    }
    let versions = checklist.upgrades.iter().map(|upgrade| upgrade.from.as_str());
    let versions = versions.chain([checklist.version.as_str()]);
    list("versions", versions, &book.versions, report);
    let options = checklist.questions.iter().flat_map(|question| &question.options);
    list("tags", options.map(|option| option.tag.as_str()), &book.tags, report);

    let numbered: Vec<&str> = book.practices.iter().map(|practice| practice.id).collect();
    let used = checklist.practices.iter().map(|practice| practice.id.as_str());
    list("practices", used, &numbered, report);
    for practice in &checklist.practices {
        let found = book.practices.iter().find(|known| practice.id == known.id);
        let Some(known) = found else { continue };
        let artefacts = practice.evidence.iter().map(|artefact| artefact.id.as_str());
        list(&format!("artefacts of {}", practice.id), artefacts, &known.artefacts, report);
        let reasons = practice.not_applicable.iter().map(|reason| reason.id.as_str());
        list(&format!("reasons of {}", practice.id), reasons, &known.reasons, report);
    }

    let numbered: Vec<&str> = book.scenarios.iter().map(|scenario| scenario.id).collect();
    let used = checklist.scenarios.iter().map(|scenario| scenario.id.as_str());
    list("scenarios", used, &numbered, report);
    for scenario in &checklist.scenarios {
        let found = book.scenarios.iter().find(|known| scenario.id == known.id);
        let Some(known) = found else { continue };
        let options = scenario.options.iter().map(|option| option.id.as_str());
        list(&format!("options of {}", scenario.id), options, &known.options, report);
    }
}

/// Every name that is used stands in its list, which has none twice.
fn list<'a>(
    place: &str,
    used: impl Iterator<Item = &'a str>,
    numbered: &[&str],
    report: &mut Findings,
) {
    let mut seen = BTreeSet::new();
    for name in numbered {
        if !seen.insert(*name) {
            let problem = format!("`{name}` stands there twice");
            report.add(CODES, place, &problem, "remove the one that no release has had");
        }
    }
    for name in used.filter(|name| !seen.contains(name)) {
        let problem = format!("`{name}` has no number");
        report.add(CODES, place, &problem, "add it at the end of the list");
    }
}
