//! A checklist in another language: files of the same shape that hold nothing but its texts, laid over the base.
//!
//! An entry stands for the entry of the base with the same id; entries without one stand for each other by place.
//! Rules, weights and conditions stay those of the base, so that every language asks and counts the same.

use toml::{Table, Value};

use super::read::{File, Finding};

/// Which fields are texts. The path of a field has the names of the tables around it; `*` stands for any name.
const TEXTS: [&str; 79] = [
    "title",
    "bands.title",
    "bands.means",
    "continues.mark",
    "continues.stop",
    "continues.joint",
    "questions.text",
    "questions.options.text",
    "questions.options.short",
    "questions.options.note",
    "questions.options.role",
    "clusters.title",
    "section.title",
    "section.about",
    "section.contrast.topic",
    "section.contrast.demo",
    "section.contrast.production",
    "section.contrast.shows",
    "practice.title",
    "practice.gap",
    "practice.also",
    "practice.fact",
    "practice.why",
    "practice.small_team",
    "practice.who_would_know",
    "practice.without_permission",
    "practice.looks_like.*",
    "practice.otherwise.text",
    "practice.otherwise.team",
    "practice.otherwise.candidate",
    "practice.evidence.text",
    "practice.not_applicable.text",
    "practice.steps",
    "practice.say",
    "practice.team.stem",
    "practice.team.levels",
    "practice.team.quick_stem",
    "practice.team.quick_levels",
    "practice.team.means",
    "practice.candidate.stem",
    "practice.candidate.levels",
    "practice.candidate.quick_stem",
    "practice.candidate.quick_levels",
    "practice.candidate.means",
    "practice.next.if",
    "practice.next.then",
    "practice.next.done",
    "practice.next.recheck",
    "practice.interview.question",
    "practice.interview.follow_up",
    "practice.interview.demo",
    "practice.interview.production",
    "practice.interview.shows",
    "practice.worse.says",
    "scenario.title",
    "scenario.situation",
    "scenario.options.text",
    "scenario.rationale",
    "scenario.minority",
    "scenario.if_worst",
    "scenario.interview",
    "pattern.title",
    "pattern.says",
    "pattern.may_be",
    "pattern.hurts",
    "pattern.first_step",
    "reference.title",
    "reference.note",
    "reference.sections.says",
    "earlier.team.stem",
    "earlier.team.levels",
    "earlier.team.quick_stem",
    "earlier.team.quick_levels",
    "earlier.team.otherwise",
    "earlier.candidate.stem",
    "earlier.candidate.levels",
    "earlier.candidate.quick_stem",
    "earlier.candidate.quick_levels",
    "earlier.candidate.otherwise",
];

/// The fields by which an entry is found again, the first that it has.
const NAMES: [&str; 4] = ["id", "tag", "with", "at"];

/// Whether the field at a path is a text.
pub fn is_text(path: &str) -> bool {
    let around = path.rsplit_once('.').map_or("", |(around, _)| around);
    TEXTS.iter().any(|text| *text == path || text.strip_suffix(".*") == Some(around))
}

/// The files of a checklist with its texts in another language. `texts` have the names of the files that they
/// are laid over.
///
/// # Errors
///
/// A finding for each text that is missing, for each entry and field that the base does not have, for each field that
/// is no text, and for a list of another length.
pub fn overlay(base: &[File], texts: &[File]) -> Result<Vec<File>, Vec<Finding>> {
    let mut findings = Vec::new();
    for text in texts.iter().filter(|text| base.iter().all(|file| file.name != text.name)) {
        findings.push(Finding {
            file: text.name.clone(),
            place: "the file".to_owned(),
            problem: "the checklist has no file of this name".to_owned(),
            remedy: "name it as the file whose texts it holds".to_owned(),
        });
    }
    let mut merged = Vec::new();
    for file in base {
        let Some(text) = texts.iter().find(|text| text.name == file.name) else {
            findings.push(Finding {
                file: file.name.clone(),
                place: "the file".to_owned(),
                problem: "is missing in this language".to_owned(),
                remedy: "add it, with the texts of the file of this name".to_owned(),
            });
            continue;
        };
        match (table(file), table(text)) {
            (Ok(mut under), Ok(over)) => {
                let mut laying = Laying { file: &file.name, findings: &mut findings };
                laying.tables(&mut under, Some(&over), "", "");
                let text = under.to_string();
                merged.push(File { name: file.name.clone(), text });
            }
            (under, over) => findings.extend(under.err().into_iter().chain(over.err())),
        }
    }
    if findings.is_empty() { Ok(merged) } else { Err(findings) }
}

fn table(file: &File) -> Result<Table, Finding> {
    file.text.parse().map_err(|error: toml::de::Error| Finding {
        file: file.name.clone(),
        place: "the file".to_owned(),
        problem: format!("is not readable as TOML: {}", error.message().replace('\n', " ")),
        remedy: "correct it".to_owned(),
    })
}

struct Laying<'a> {
    file: &'a str,
    findings: &'a mut Vec<Finding>,
}

impl Laying<'_> {
    fn finds(&mut self, place: &str, problem: &str, remedy: &str) {
        self.findings.push(Finding {
            file: self.file.to_owned(),
            place: place.to_owned(),
            problem: problem.to_owned(),
            remedy: remedy.to_owned(),
        });
    }

    /// Lays a table over another; without one everything in it is missing.
    fn tables(&mut self, under: &mut Table, over: Option<&Table>, path: &str, place: &str) {
        let unknown =
            over.into_iter().flat_map(Table::keys).filter(|name| !under.contains_key(*name));
        for name in unknown.collect::<Vec<_>>() {
            let problem = "the checklist has no such field here";
            self.finds(&within(place, name), problem, "remove it, or correct its name");
        }
        let name = name_of(under);
        for (field, value) in under {
            if Some(field.as_str()) == name {
                continue;
            }
            let path = if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
            self.values(value, over.and_then(|over| over.get(field)), &path, &within(place, field));
        }
    }

    fn values(&mut self, under: &mut Value, over: Option<&Value>, path: &str, place: &str) {
        match (&mut *under, over) {
            (Value::Table(under), Some(Value::Table(over))) => {
                self.tables(under, Some(over), path, place);
            }
            (Value::Table(under), None) => self.tables(under, None, path, place),
            (Value::Array(under), None | Some(Value::Array(_))) if is_of_tables(under) => {
                let over = over.and_then(Value::as_array).map(Vec::as_slice);
                self.entries(under, over, path, place);
            }
            _ => self.text(under, over, path, place),
        }
    }

    /// Lays entries over entries: by name where they have one, else by place.
    fn entries(&mut self, under: &mut [Value], over: Option<&[Value]>, path: &str, place: &str) {
        let mut left: Vec<&Value> = over.unwrap_or_default().iter().collect();
        for (nth, entry) in under.iter_mut().enumerate() {
            let Value::Table(entry) = entry else { continue };
            let named = name_of(entry).map(|field| (field, entry[field].to_string()));
            let found = left.iter().position(|over| match &named {
                Some((field, name)) => {
                    over.get(*field).is_some_and(|known| known.to_string() == *name)
                }
                None => true,
            });
            let found = found.map(|at| left.remove(at)).and_then(Value::as_table);
            let name = named.map_or_else(|| (nth + 1).to_string(), |(_, name)| name);
            let place = format!("{place} {}", name.trim_matches('"'));
            self.tables(entry, found, path, &place);
        }
        for entry in left {
            let name = entry.as_table().and_then(|entry| Some(entry[name_of(entry)?].to_string()));
            let name = name.unwrap_or_else(|| "beyond the last".to_owned());
            let place = format!("{place} {}", name.trim_matches('"'));
            self.finds(&place, "the checklist has no such entry", "remove it, or correct its id");
        }
    }

    fn text(&mut self, under: &mut Value, over: Option<&Value>, path: &str, place: &str) {
        match (&*under, over) {
            (_, None) if !is_text(path) || is_blank(under) => {}
            (_, None) => self.finds(place, "the text is missing", "add it"),
            (_, Some(_)) if !is_text(path) => {
                self.finds(place, "is no text, and every language has the same", "remove it");
            }
            (Value::String(_), Some(Value::String(text))) if !text.trim().is_empty() => {
                *under = Value::String(text.clone());
            }
            (Value::Array(texts), Some(Value::Array(over)))
                if texts.len() == over.len()
                    && over.iter().all(|text| text.is_str() && !is_blank(text)) =>
            {
                *under = Value::Array(over.clone());
            }
            (Value::Array(texts), Some(_)) => {
                let remedy = format!("write {}, none of them empty", texts.len());
                self.finds(place, "is not a list of as many texts", &remedy);
            }
            _ => self.finds(place, "is not a text with words in it", "write the text"),
        }
    }
}

fn within(place: &str, field: &str) -> String {
    let between = if place.is_empty() {
        ""
    } else if place.contains(' ') && !place.contains(", ") {
        ", "
    } else {
        "."
    };
    format!("{place}{between}{field}")
}

/// The field that names an entry.
fn name_of(entry: &Table) -> Option<&'static str> {
    NAMES.into_iter().find(|name| entry.get(*name).is_some_and(Value::is_str))
}

fn is_of_tables(values: &[Value]) -> bool {
    values.first().is_some_and(Value::is_table)
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::String(text) => text.trim().is_empty(),
        Value::Array(texts) => texts.is_empty(),
        _ => false,
    }
}
