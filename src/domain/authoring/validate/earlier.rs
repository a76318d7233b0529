//! Whether everybody who is asked again can be shown what was asked before.

use std::collections::BTreeSet;

use super::Findings;
use super::practice::{AUDIENCES, five};
use crate::domain::authoring::read::EARLIER;
use crate::domain::checklist::{
    Audience, Checklist, Earlier, EarlierWording, PracticeId, Table, Upgrade,
};

pub(super) fn earlier(checklist: &Checklist, report: &mut Findings) {
    for upgrade in &checklist.upgrades {
        for (name, audience) in AUDIENCES {
            for id in asked_again(checklist, upgrade, audience) {
                missing(checklist, upgrade, id, (name, audience), report);
            }
        }
    }
    let mut seen = BTreeSet::new();
    for earlier in &checklist.earlier {
        let place = format!("practice {}", earlier.id);
        if !seen.insert((&earlier.id, &earlier.version)) {
            let problem = format!("version {} stands there twice", earlier.version);
            report.add(EARLIER, &place, &problem, "remove one of the two");
        }
        for (name, audience) in AUDIENCES {
            if let Some(wording) = earlier.wording(audience) {
                needed(checklist, earlier, (name, audience), report);
                one_wording(wording, &place, name, report);
            }
        }
    }
}

/// The practices whose answers a step takes back from this audience. One that is gone by now is asked of nobody.
fn asked_again<'a>(
    checklist: &'a Checklist,
    upgrade: &'a Upgrade,
    audience: Audience,
) -> BTreeSet<&'a PracticeId> {
    let has_wording = |id: &&PracticeId| {
        checklist.practice(id).is_some_and(|practice| practice.wording(audience).is_some())
    };
    let changed = upgrade.changed_for(audience);
    changed.into_iter().flat_map(Table::keys).filter(has_wording).collect()
}

fn missing(
    checklist: &Checklist,
    upgrade: &Upgrade,
    id: &PracticeId,
    (name, audience): (&str, Audience),
    report: &mut Findings,
) {
    let is_there = |earlier: &Earlier| {
        earlier.id == *id && earlier.version == upgrade.from && earlier.wording(audience).is_some()
    };
    if !checklist.earlier.iter().any(is_there) {
        report.add(
            EARLIER,
            &format!("practice {id}"),
            &format!("what version {} asked a {name} is missing", upgrade.from),
            &format!(
                "add [earlier.{name}] with the words of then; where it was not asked of a {name}, \
                 name it in the other's list of upgrades.toml"
            ),
        );
    }
}

/// A wording is there for those who are asked again.
fn needed(
    checklist: &Checklist,
    earlier: &Earlier,
    (name, audience): (&str, Audience),
    report: &mut Findings,
) {
    let from = |upgrade: &&Upgrade| upgrade.from == earlier.version;
    let is_asked_again = checklist
        .upgrades
        .iter()
        .filter(from)
        .any(|upgrade| asked_again(checklist, upgrade, audience).contains(&earlier.id));
    if !is_asked_again {
        report.add(
            EARLIER,
            &format!("practice {}", earlier.id),
            &format!("nobody who answered version {} as a {name} is asked again", earlier.version),
            "remove it, or name in upgrades.toml what changed",
        );
    }
}

/// A question and a sentence for every level that could be chosen, in the short form as well where there is one.
fn one_wording(wording: &EarlierWording, place: &str, name: &str, report: &mut Findings) {
    report.text(EARLIER, place, &format!("{name}.stem"), &wording.stem);
    five(EARLIER, place, &format!("{name}.levels"), &wording.levels, report);
    if !wording.quick_stem.is_empty() || !wording.quick_levels.is_empty() {
        report.text(EARLIER, place, &format!("{name}.quick_stem"), &wording.quick_stem);
        five(EARLIER, place, &format!("{name}.quick_levels"), &wording.quick_levels, report);
    }
}
