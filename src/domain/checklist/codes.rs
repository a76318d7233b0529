//! The codebook: the numbers that stand for names in a private link (docs/links.md).
//!
//! A name's number is its place in its list, and lists only grow, at their end. So a link names the same things for as
//! long as it exists, whatever becomes of the checklist.

use crate::domain::packed::{Packed, Reader};

/// A codebook as a page carries it: one line, as hardly any visit opens a link. [`Codes::book`] takes it apart.
///
/// `2026.11,2026.12/candidate,team/OPS-4;measure,who;free OPS-5;who;/S1;trial,switch`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes(String);

/// A codebook whose lists can be looked into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeBook<'a> {
    /// Versions of the checklist that were released.
    pub versions: Vec<&'a str>,
    /// Tags of profiles.
    pub tags: Vec<&'a str>,
    /// Practices.
    pub practices: Vec<PracticeCodes<'a>>,
    /// Scenarios.
    pub scenarios: Vec<ScenarioCodes<'a>>,
}

/// A practice, and what has a number inside of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PracticeCodes<'a> {
    /// Practice id.
    pub id: &'a str,
    /// Ids of artefacts, but for the one that says "none yet", which has a place of its own in a link.
    pub artefacts: Vec<&'a str>,
    /// Ids of reasons for which it may be skipped.
    pub reasons: Vec<&'a str>,
}

/// A scenario, and what has a number inside of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScenarioCodes<'a> {
    /// Scenario id.
    pub id: &'a str,
    /// Ids of options.
    pub options: Vec<&'a str>,
}

impl Codes {
    /// The codebook, to be looked into.
    pub fn book(&self) -> CodeBook<'_> {
        let mut parts = self.0.split('/');
        let mut part = || parts.next().unwrap_or_default();
        let (versions, tags, practices, scenarios) = (part(), part(), part(), part());
        CodeBook {
            versions: names(versions),
            tags: names(tags),
            practices: practices.split_whitespace().map(practice).collect(),
            scenarios: scenarios.split_whitespace().map(scenario).collect(),
        }
    }
}

impl CodeBook<'_> {
    /// The same on one line. No name has a sign in it that parts names here: they are letters, digits, `-` and `.`.
    pub fn codes(&self) -> Codes {
        let practices = self.practices.iter().map(|practice| {
            let PracticeCodes { id, artefacts, reasons } = practice;
            format!("{id};{};{}", artefacts.join(","), reasons.join(","))
        });
        let scenarios = self.scenarios.iter().map(|scenario| {
            let ScenarioCodes { id, options } = scenario;
            format!("{id};{}", options.join(","))
        });
        let together = |entries: Vec<String>| entries.join(" ");
        Codes(
            [
                self.versions.join(","),
                self.tags.join(","),
                together(practices.collect()),
                together(scenarios.collect()),
            ]
            .join("/"),
        )
    }
}

fn names(list: &str) -> Vec<&str> {
    list.split(',').filter(|name| !name.is_empty()).collect()
}

fn practice(entry: &str) -> PracticeCodes<'_> {
    let mut parts = entry.split(';');
    let mut part = || parts.next().unwrap_or_default();
    let (id, artefacts, reasons) = (part(), part(), part());
    PracticeCodes { id, artefacts: names(artefacts), reasons: names(reasons) }
}

fn scenario(entry: &str) -> ScenarioCodes<'_> {
    let (id, options) = entry.split_once(';').unwrap_or((entry, ""));
    ScenarioCodes { id, options: names(options) }
}

impl Packed for Codes {
    fn put(&self, out: &mut String) {
        self.0.put(out);
    }

    fn take(reader: &mut Reader) -> Codes {
        Codes(String::take(reader))
    }
}
