//! Finding and reading the files that authors edit.

use std::fs;
use std::path::Path;

use dependable::domain::authoring::lint::lint;
use dependable::domain::authoring::read::{File, Finding, Read, SECTIONS, read};
use dependable::domain::authoring::validate::validate;
use dependable::domain::texts::Texts;

/// The built-in checklist, without a finding.
pub(crate) fn built_in(folder: &Path) -> Result<Read, Vec<String>> {
    let read = checklist(&folder.join("checklists/production-ai"))?;
    let findings = lint(&read);
    if findings.is_empty() { Ok(read) } else { Err(sentences(folder, &findings)) }
}

/// A checklist that can be shown without a blank.
pub(crate) fn checklist(folder: &Path) -> Result<Read, Vec<String>> {
    let mut files = Vec::new();
    for part in ["", SECTIONS] {
        for path in toml_files(&folder.join(part))? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.push(File { name: format!("{part}{name}"), text: text(&path)? });
        }
    }
    let read = read(&files).map_err(|findings| sentences(folder, &findings))?;
    let findings = validate(&read);
    if findings.is_empty() { Ok(read) } else { Err(sentences(folder, &findings)) }
}

/// The language file.
pub(crate) fn locale(folder: &Path) -> Result<Texts, Vec<String>> {
    let path = folder.join("locales/en.toml");
    Texts::read(&path.display().to_string(), &text(&path)?)
}

/// The text of a file.
pub(crate) fn text(path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
}

fn toml_files(folder: &Path) -> Result<Vec<std::path::PathBuf>, Vec<String>> {
    let not_readable = |error: std::io::Error| vec![format!("{}: {error}", folder.display())];
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(not_readable)? {
        let path = entry.map_err(not_readable)?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn sentences(folder: &Path, findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{}/{finding}", folder.display())).collect()
}
