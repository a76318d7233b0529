//! The full check as a course: chapters in the order in which they are asked, scenarios between them.

use super::{Checklist, Practice, Scenario, Tags};
use crate::domain::order::in_order;

/// One chapter: a section's practices for a profile, and the scenarios that follow it.
#[derive(Clone, Debug)]
pub struct Chapter<'a> {
    /// Section id.
    pub section: &'a str,
    /// What is asked, in order.
    pub practices: Vec<&'a Practice>,
    /// The scenarios that follow, in order.
    pub scenarios: Vec<&'a Scenario>,
}

impl Checklist {
    /// The chapters of a profile's full check.
    ///
    /// Scenarios come in groups of equal size after the chapters that `scenarios_after` names; a number
    /// beyond the last chapter means the last one, and the last group takes what is left over.
    pub fn chapters(&self, tags: &Tags) -> Vec<Chapter<'_>> {
        let mut chapters: Vec<Chapter> = self
            .asked
            .iter()
            .filter_map(|section| {
                let practices: Vec<&Practice> = self
                    .full_check(tags)
                    .into_iter()
                    .filter(|practice| practice.section() == section)
                    .collect();
                (!practices.is_empty()).then_some(Chapter {
                    section,
                    practices,
                    scenarios: Vec::new(),
                })
            })
            .collect();
        let scenarios = self.scenarios_for(tags);
        let groups = self.scenarios_after.len();
        let (Some(last), Some(size)) =
            (chapters.len().checked_sub(1), scenarios.len().checked_div(groups))
        else {
            return chapters;
        };
        for (group, after) in self.scenarios_after.iter().enumerate() {
            let from = group * size;
            let to = if group + 1 == groups { scenarios.len() } else { from + size };
            chapters[after.saturating_sub(1).min(last)].scenarios.extend(&scenarios[from..to]);
        }
        chapters
    }
}

impl Scenario {
    /// The options in the order that is this person's own: the same number gives the same order.
    pub fn shuffled(&self, shuffle: u32) -> Vec<&super::ScenarioOption> {
        in_order(&self.options, |option| scatter(shuffle, &self.id, &option.id))
    }
}

/// FNV-1a over the number and both ids: scatters well, and is the same on every machine.
fn scatter(shuffle: u32, scenario: &str, option: &str) -> u32 {
    shuffle
        .to_le_bytes()
        .into_iter()
        .chain(scenario.bytes())
        .chain(option.bytes())
        .fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
