//! The codebook as authors write it.

use serde::Deserialize;

use crate::domain::checklist::{CodeBook, Codes, PracticeCodes, ScenarioCodes};

/// Every list of names whose places are their numbers.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct CodesFile {
    #[serde(default)]
    versions: Vec<String>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    practice: Vec<CodedPractice>,
    #[serde(default)]
    scenario: Vec<CodedScenario>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodedPractice {
    id: String,
    #[serde(default)]
    artefacts: Vec<String>,
    #[serde(default)]
    reasons: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodedScenario {
    id: String,
    #[serde(default)]
    options: Vec<String>,
}

impl CodesFile {
    fn book(&self) -> CodeBook<'_> {
        let practices = self.practice.iter().map(|practice| PracticeCodes {
            id: &practice.id,
            artefacts: list(&practice.artefacts),
            reasons: list(&practice.reasons),
        });
        let scenarios = self
            .scenario
            .iter()
            .map(|scenario| ScenarioCodes { id: &scenario.id, options: list(&scenario.options) });
        CodeBook {
            versions: list(&self.versions),
            tags: list(&self.tags),
            practices: practices.collect(),
            scenarios: scenarios.collect(),
        }
    }

    /// The same as the checklist has it.
    pub(super) fn codes(&self) -> Codes {
        self.book().codes()
    }

    /// Every name in it.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let CodeBook { versions, tags, practices, scenarios } = self.book();
        let of_practices = practices.into_iter().flat_map(|practice| {
            let PracticeCodes { id, artefacts, reasons } = practice;
            [vec![id], artefacts, reasons].concat()
        });
        let of_scenarios = scenarios
            .into_iter()
            .flat_map(|scenario| [vec![scenario.id], scenario.options].concat());
        versions.into_iter().chain(tags).chain(of_practices).chain(of_scenarios)
    }
}

fn list(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}
