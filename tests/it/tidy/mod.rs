//! Rules about the repository itself. A rule that is worth stating is worth a test.

use std::fs;
use std::process::Command;

use crate::support::in_package;

mod agreement;
mod arrows;
mod circles;
mod code;
mod lengths;
mod styles;
mod words;

/// A file of the repository: its path from the root, and its text.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Everything that is in the repository or about to be, as far as it is text.
fn repository() -> Vec<Source> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(in_package(""))
        .output()
        .expect("git lists the files");
    assert!(listed.status.success(), "git lists the files of a repository");
    let paths = String::from_utf8(listed.stdout).expect("paths are text");
    let sources: Vec<Source> = paths
        .lines()
        .filter_map(|path| {
            let text = fs::read_to_string(in_package(path)).ok()?;
            Some(Source { path: path.to_owned(), text })
        })
        .collect();
    assert!(sources.len() > 50, "the repository has files");
    sources
}

/// The files below a folder with this ending.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut sources = repository();
    sources.retain(|source| source.path.starts_with(folder) && source.path.ends_with(ending));
    assert!(!sources.is_empty(), "{folder} has files that end in {ending}");
    sources
}

/// The text of a file.
#[track_caller]
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(in_package(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Nothing breaks the rule; otherwise every place that does.
#[track_caller]
fn none(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}
