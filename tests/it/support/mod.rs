//! The built-in checklist, small checklists of a few practices, and builders of assessments.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use dependable::domain::authoring::read::{File, SECTIONS, read};
use dependable::domain::checklist::{Checklist, Level, Tag, Tags};
use dependable::domain::result::CheckResult;

mod any;
mod given;
mod random;
mod small;

pub(crate) use any::any_assessment;
pub(crate) use given::{Given, candidate, given, team};
pub(crate) use random::{Random, asked_for};
pub(crate) use small::{Small, small_checklist};

static BUILT_IN: LazyLock<Checklist> = LazyLock::new(|| {
    let folder = in_package("static/checklists/production-ai");
    let mut files = Vec::new();
    for part in ["", SECTIONS] {
        for path in toml_files(&folder.join(part)) {
            let name = path.file_name().unwrap().to_string_lossy();
            files.push(File {
                name: format!("{part}{name}"),
                text: fs::read_to_string(&path).unwrap(),
            });
        }
    }
    read(&files).unwrap().checklist
});

/// The checklist that the app carries.
pub(crate) fn built_in() -> &'static Checklist {
    &BUILT_IN
}

/// A path inside the package.
pub(crate) fn in_package(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The TOML files of a folder, by name.
#[track_caller]
pub(crate) fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    found.sort();
    found
}

pub(crate) fn tags(tags: &[&str]) -> Tags {
    tags.iter().map(|tag| Tag::from(*tag)).collect()
}

#[track_caller]
pub(crate) fn level(number: u8) -> Level {
    Level::try_from(number).unwrap()
}

/// The ids of the gaps, in the order in which to look at them.
pub(crate) fn gaps(result: &CheckResult) -> Vec<&str> {
    result.gaps.iter().map(|gap| gap.practice.as_str()).collect()
}

/// The ids of the claims that still need their evidence.
pub(crate) fn proofs(result: &CheckResult) -> Vec<&str> {
    result.proofs.iter().map(|proof| proof.practice.as_str()).collect()
}

/// The ids of the patterns that are shown.
pub(crate) fn patterns(result: &CheckResult) -> Vec<&str> {
    result.patterns_to_show().map(|pattern| pattern.id.as_str()).collect()
}
