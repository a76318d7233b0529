//! Reading a checklist from the files that authors edit.

use std::fmt;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::codes::CodesFile;
use crate::domain::checklist::{
    Band, Checklist, Cluster, Continues, Earlier, Pattern, Practice, ProfileQuestion, Reference,
    Scenario, Section, SectionId, Target, Upgrade, Weights,
};

/// Something that is wrong with a file, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, as it was named to the reader.
    pub file: String,
    /// The place in it, such as `practice OPS-4, team.levels[2]`.
    pub place: String,
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, {}: {}; {}", self.file, self.place, self.problem, self.remedy)
    }
}

/// One file of a checklist: its name inside the checklist's folder, and its text.
pub struct File {
    /// Such as `sections/ops.toml`.
    pub name: String,
    /// The whole text.
    pub text: String,
}

/// A checklist as read, and the file in which each section stands.
#[derive(Debug)]
pub struct Read {
    /// The checklist.
    pub checklist: Checklist,
    /// File names by section id.
    pub section_files: Vec<(SectionId, String)>,
    /// Departures from the content rules, each with its reason.
    pub exceptions: Vec<Exception>,
}

impl Read {
    /// The file in which a practice of this section stands.
    pub fn file_of(&self, section: &str) -> &str {
        self.section_files.iter().find(|(id, _)| id == section).map_or(FRAME, |(_, file)| file)
    }
}

/// A departure from a content rule that somebody looked at and allowed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The rule, as findings name it.
    pub rule: String,
    /// The place, as findings name it.
    pub at: String,
    /// Why it is allowed.
    pub reason: String,
}

/// The file that holds all but practices, scenarios, patterns and references.
pub const FRAME: &str = "checklist.toml";
/// The file that holds the scenarios.
pub const SCENARIOS: &str = "scenarios.toml";
/// The file that holds the patterns.
pub const PATTERNS: &str = "patterns.toml";
/// The file that holds the references.
pub const REFERENCES: &str = "references.toml";
/// The file that holds how answers to earlier versions follow.
pub const UPGRADES: &str = "upgrades.toml";
/// The file that holds what earlier versions asked.
pub const EARLIER: &str = "earlier.toml";
/// The file that holds the numbers of names in private links.
pub const CODES: &str = "codes.toml";
/// The folder that holds one file per section.
pub const SECTIONS: &str = "sections/";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameFile {
    id: String,
    version: String,
    title: String,
    judged: String,
    order: Vec<SectionId>,
    asked: Vec<SectionId>,
    weights: Weights,
    bands: Vec<Band>,
    #[serde(default)]
    continues: Continues,
    questions: Vec<ProfileQuestion>,
    clusters: Vec<Cluster>,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionFile {
    section: Section,
    #[serde(default)]
    practice: Vec<Practice>,
    #[serde(default)]
    exception: Vec<Exception>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct ScenariosFile {
    #[serde(default)]
    scenario: Vec<Scenario>,
    #[serde(default)]
    exception: Vec<Exception>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct PatternsFile {
    #[serde(default)]
    pattern: Vec<Pattern>,
    #[serde(default)]
    exception: Vec<Exception>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct ReferencesFile {
    #[serde(default)]
    reference: Vec<Reference>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct UpgradesFile {
    #[serde(default)]
    upgrade: Vec<Upgrade>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct EarlierFile {
    #[serde(default)]
    earlier: Vec<Earlier>,
}

/// Reads the files of one checklist. The order of `files` does not matter.
///
/// # Errors
///
/// A finding for each file that is missing, or that is not of the form a checklist has: broken TOML,
/// a field that is missing or unknown, a level beyond 4.
pub fn read(files: &[File]) -> Result<Read, Vec<Finding>> {
    let mut findings = Vec::new();
    let frame: Option<FrameFile> = parse(files, FRAME, &mut findings);
    if frame.is_none() && findings.is_empty() {
        findings.push(no_frame());
    }
    let scenarios: ScenariosFile = parse(files, SCENARIOS, &mut findings).unwrap_or_default();
    let patterns: PatternsFile = parse(files, PATTERNS, &mut findings).unwrap_or_default();
    let references: ReferencesFile = parse(files, REFERENCES, &mut findings).unwrap_or_default();
    let upgrades: UpgradesFile = parse(files, UPGRADES, &mut findings).unwrap_or_default();
    let earlier: EarlierFile = parse(files, EARLIER, &mut findings).unwrap_or_default();
    let codes: CodesFile = parse(files, CODES, &mut findings).unwrap_or_default();
    findings.extend(codes.names().filter(|name| !is_plain(name)).map(not_plain));
    let mut section_files: Vec<(String, SectionFile)> = Vec::new();
    for file in files.iter().filter(|file| file.name.starts_with(SECTIONS)) {
        if let Some(section) = parse(files, &file.name, &mut findings) {
            section_files.push((file.name.clone(), section));
        }
    }
    let Some(frame) = frame.filter(|_| findings.is_empty()) else {
        return Err(findings);
    };

    let place =
        |id: &str| frame.order.iter().position(|section| section == id).unwrap_or(usize::MAX);
    section_files.sort_by_key(|(_, file)| place(&file.section.id));
    let mut exceptions = scenarios.exception;
    exceptions.extend(patterns.exception);
    let mut checklist = Checklist {
        scenarios: scenarios.scenario,
        patterns: patterns.pattern,
        references: references.reference,
        upgrades: upgrades.upgrade,
        earlier: earlier.earlier,
        codes: codes.codes(),
        ..without_content(frame)
    };
    let mut names = Vec::new();
    for (name, file) in section_files {
        names.push((file.section.id.clone(), name));
        checklist.sections.push(file.section);
        checklist.practices.extend(file.practice);
        exceptions.extend(file.exception);
    }
    Ok(Read { checklist, section_files: names, exceptions })
}

/// Whether a name is of the signs that part no names in a packed codebook.
fn is_plain(name: &str) -> bool {
    name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-' || sign == '.')
}

fn not_plain(name: &str) -> Finding {
    Finding {
        file: CODES.to_owned(),
        place: "the file".to_owned(),
        problem: format!("`{name}` has a sign that no codebook can carry"),
        remedy: "use letters, digits, `-` and `.`".to_owned(),
    }
}

fn no_frame() -> Finding {
    Finding {
        file: FRAME.to_owned(),
        place: "the folder".to_owned(),
        problem: "the file is missing".to_owned(),
        remedy: "add it; the built-in checklist shows its form".to_owned(),
    }
}

/// What all practices share, before there are any.
fn without_content(frame: FrameFile) -> Checklist {
    Checklist {
        id: frame.id,
        version: frame.version,
        title: frame.title,
        judged: frame.judged,
        weights: frame.weights,
        bands: frame.bands,
        continues: frame.continues,
        questions: frame.questions,
        asked: frame.asked,
        clusters: frame.clusters,
        targets: frame.targets,
        ..Checklist::default()
    }
}

fn parse<T: DeserializeOwned>(
    files: &[File],
    name: &str,
    findings: &mut Vec<Finding>,
) -> Option<T> {
    let file = files.iter().find(|file| file.name == name)?;
    match toml::from_str(&file.text) {
        Ok(read) => Some(read),
        Err(error) => {
            let line = error.span().map_or(1, |span| {
                file.text[..span.start.min(file.text.len())].matches('\n').count() + 1
            });
            findings.push(Finding {
                file: name.to_owned(),
                place: format!("line {line}{}", entry_at(&file.text, line)),
                problem: error.message().replace('\n', " "),
                remedy: "correct or add it; the other entries of the file show the form".to_owned(),
            });
            None
        }
    }
}

/// Names the entry that a line belongs to, by its id; entries such as targets have none.
fn entry_at(text: &str, line: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    // Tables inside of an entry, such as [[practice.worse]], have a dot in their name.
    let begins = |line: &str| line.starts_with('[') && !line.contains('.');
    let from = (0..line.min(lines.len())).rev().find(|place| begins(lines[*place])).unwrap_or(0);
    lines
        .iter()
        .skip(from)
        .enumerate()
        .take_while(|(place, line)| *place == 0 || !begins(line))
        .find_map(|(_, line)| Some(line.strip_prefix("id = \"")?.split_once('"')?.0))
        .map(|id| format!(", at {id}"))
        .unwrap_or_default()
}
