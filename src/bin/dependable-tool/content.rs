//! Finding and reading the files that authors edit.

use std::fs;
use std::path::Path;

use dependable::domain::assessment::Saved;
use dependable::domain::authoring::lint::lint;
use dependable::domain::authoring::overlay::overlay;
use dependable::domain::authoring::read::{File, Finding, Read, SECTIONS, read};
use dependable::domain::authoring::validate::validate;
use dependable::domain::content::Content;
use dependable::domain::exchange::file::{self, FileError};
use dependable::domain::texts::Texts;

/// The language that the checklist is written in; the texts of others are laid over it.
pub(crate) const BASE: &str = "en";

/// A checklist that is whole and well written.
pub(crate) fn without_finding(folder: &Path) -> Result<Read, Vec<String>> {
    let read = checklist(folder, BASE)?;
    let findings = lint(&read);
    if findings.is_empty() { Ok(read) } else { Err(sentences(folder, &findings)) }
}

/// The folder of every checklist, the one that is served and others.
pub(crate) fn checklists(folder: &Path) -> Result<Vec<std::path::PathBuf>, Vec<String>> {
    let folder = folder.join("checklists");
    let mut found: Vec<_> = entries(&folder)?.into_iter().filter(|path| path.is_dir()).collect();
    found.sort();
    Ok(found)
}

/// Where the built-in checklist stands.
pub(crate) const BUILT_IN: &str = "checklists/production-ai";

/// A checklist that can be shown in this language without a blank.
pub(crate) fn checklist(folder: &Path, language: &str) -> Result<Read, Vec<String>> {
    let mut files = files(folder)?;
    if language != BASE {
        let texts = folder.join(language);
        files = overlay(&files, &self::files(&texts)?)
            .map_err(|findings| sentences(&texts, &findings))?;
    }
    let read = read(&files).map_err(|findings| sentences(folder, &findings))?;
    let findings = validate(&read);
    if findings.is_empty() { Ok(read) } else { Err(sentences(folder, &findings)) }
}

/// The files of a checklist, or of its texts in one language.
pub(crate) fn files(folder: &Path) -> Result<Vec<File>, Vec<String>> {
    let mut files = Vec::new();
    for part in ["", SECTIONS] {
        for path in toml_files(&folder.join(part))? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.push(File { name: format!("{part}{name}"), text: text(&path)? });
        }
    }
    Ok(files)
}

/// The file of a language.
pub(crate) fn locale(folder: &Path, language: &str) -> Result<Texts, Vec<String>> {
    let path = folder.join(format!("locales/{language}.toml"));
    Texts::read(&path.display().to_string(), &text(&path)?)
}

/// Words and checklist in one language.
pub(crate) fn content(folder: &Path, language: &str) -> Result<Content, Vec<String>> {
    let texts = locale(folder, language)?;
    let checklist = checklist(&folder.join(BUILT_IN), language)?.checklist;
    Ok(Content { texts, checklist })
}

/// Every language that there is a file of.
pub(crate) fn languages(folder: &Path) -> Result<Vec<String>, Vec<String>> {
    let files = toml_files(&folder.join("locales"))?;
    Ok(files
        .iter()
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect())
}

/// The text of a file.
pub(crate) fn text(path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
}

/// The words of the pages, for whoever has no folder of them at hand.
const ENGLISH: &str = include_str!("../../../static/locales/en.toml");

/// The answers of a file that was saved with *Download a copy*; why it is not opened, as a page says it.
pub(crate) fn answers(path: &Path) -> Result<Saved, Vec<String>> {
    let named = |problem: String| vec![format!("{}: {problem}", path.display())];
    let bytes = fs::read(path).map_err(|error| named(error.to_string()))?;
    let read = if bytes.len() > file::LARGEST {
        Err(FileError::TooLarge { bytes: bytes.len() })
    } else {
        file::open(&bytes)
    };
    let texts = Texts::read("static/locales/en.toml", ENGLISH)?;
    read.map_err(|error| named(error.reason(&texts)))
}

fn toml_files(folder: &Path) -> Result<Vec<std::path::PathBuf>, Vec<String>> {
    let mut found = entries(folder)?;
    found.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    found.sort();
    Ok(found)
}

fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>, Vec<String>> {
    let not_readable = |error: std::io::Error| vec![format!("{}: {error}", folder.display())];
    fs::read_dir(folder)
        .map_err(not_readable)?
        .map(|entry| entry.map(|entry| entry.path()).map_err(not_readable))
        .collect()
}

fn sentences(folder: &Path, findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{}/{finding}", folder.display())).collect()
}
