//! Whether answers to every earlier version reach the present one.

use std::collections::BTreeSet;

use super::Findings;
use crate::domain::authoring::read::UPGRADES;
use crate::domain::checklist::{Checklist, PracticeId, Upgrade};

pub(super) fn upgrades(checklist: &Checklist, ids: &BTreeSet<&str>, report: &mut Findings) {
    for (nth, upgrade) in checklist.upgrades.iter().enumerate() {
        let place = format!("upgrade from {}", upgrade.from);
        let next = checklist.upgrades.get(nth + 1).map_or(&checklist.version, |next| &next.from);
        if upgrade.to != *next || upgrade.from == upgrade.to {
            report.add(
                UPGRADES,
                &place,
                &format!("it leads to {} and not to {next}", upgrade.to),
                "let each step begin where the one before it ends, and the last end at the version of checklist.toml",
            );
        }
        let is_last = nth + 1 == checklist.upgrades.len();
        if is_last {
            names(checklist, upgrade, ids, &place, report);
        }
    }
}

/// What the last step names exists in the version at hand; earlier ones may name what is gone since.
fn names(
    checklist: &Checklist,
    upgrade: &Upgrade,
    ids: &BTreeSet<&str>,
    place: &str,
    report: &mut Findings,
) {
    for id in upgrade.retired.iter().filter(|id| ids.contains(id.as_str())) {
        report.add(
            UPGRADES,
            &format!("{place}, retired"),
            &format!("`{id}` is still a practice"),
            "remove it from the list, or the practice from its section",
        );
    }
    let parts = upgrade.split.iter().flat_map(|(of, parts)| std::iter::once(of).chain(parts));
    let lists: [(&str, Vec<&PracticeId>); 5] = [
        ("split", parts.collect()),
        ("changed", upgrade.changed.keys().collect()),
        ("changed_candidate", upgrade.changed_candidate.keys().collect()),
        ("changed_team", upgrade.changed_team.keys().collect()),
        ("artefacts", upgrade.artefacts.keys().collect()),
    ];
    for (field, used) in lists {
        report.ids(UPGRADES, &format!("{place}, {field}"), used, ids);
    }
    for (id, renamed) in upgrade.artefacts.iter() {
        let Some(practice) = checklist.practice(id) else { continue };
        for newer in renamed.values() {
            if practice.evidence.iter().all(|artefact| artefact.id != *newer) {
                report.add(
                    UPGRADES,
                    &format!("{place}, artefacts of {id}"),
                    &format!("the practice has no artefact `{newer}`"),
                    "name one that it has",
                );
            }
        }
    }
    for (id, renamed) in upgrade.options.iter() {
        let options = checklist.scenario(id).map(|scenario| scenario.options.as_slice());
        for newer in renamed.values() {
            if options.unwrap_or_default().iter().all(|option| option.id != *newer) {
                report.add(
                    UPGRADES,
                    &format!("{place}, options of {id}"),
                    &format!("there is no option `{newer}`"),
                    "name one that the scenario has",
                );
            }
        }
    }
}
