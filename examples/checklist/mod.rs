//! The built-in checklist, as its files say it.

use std::error::Error;
use std::fs;
use std::path::Path;

use dependable::domain::authoring::read::{File, SECTIONS, read};
use dependable::domain::checklist::Checklist;

pub(crate) fn built_in() -> Result<Checklist, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/checklists/production-ai");
    let mut files = Vec::new();
    for part in ["", SECTIONS] {
        for entry in fs::read_dir(folder.join(part))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                files
                    .push(File { name: format!("{part}{name}"), text: fs::read_to_string(&path)? });
            }
        }
    }
    let read = read(&files).map_err(|findings| format!("{findings:?}"))?;
    Ok(read.checklist)
}
