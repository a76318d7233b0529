//! Private links: from a saved file, and back to one, so that anybody can see what a link holds.

use std::path::Path;

use dependable::domain::assessment::Saved;
use dependable::domain::exchange::file;
use dependable::domain::exchange::link::{self, LinkError};

use super::content;

/// The link of a saved file. What it could not take along is said beside it.
pub(crate) fn print(checklist: &Path, answers: &Path) -> Result<String, Vec<String>> {
    let checklist = content::checklist(checklist, content::BASE)?.checklist;
    let named = |problem: String| vec![format!("{}: {problem}", answers.display())];
    let saved = content::answers(answers)?.assessment;
    if !saved.checklist.is_empty() && saved.checklist != checklist.id {
        return Err(named(format!("answers to another checklist, `{}`", saved.checklist)));
    }
    let printed = link::print(&checklist, &saved);
    for name in &printed.left_out {
        eprintln!("left out, as codes.toml does not name it: {name}");
    }
    Ok(printed.link)
}

/// What the first link in a text holds, as a saved file.
pub(crate) fn open(checklist: &Path, text: &str) -> Result<String, Vec<String>> {
    let checklist = content::checklist(checklist, content::BASE)?.checklist;
    let assessment = link::read(&checklist, text).map_err(|error| vec![reason(error)])?;
    Ok(file::print(&Saved { assessment, ..Saved::default() }))
}

fn reason(error: LinkError) -> String {
    match error {
        LinkError::NoLink => format!("no link: it would begin with {}", link::MARKER),
        LinkError::CutOff { missing: Some(missing) } => {
            format!("the link is cut off: {missing} signs are missing at least")
        }
        LinkError::CutOff { missing: None } => "the link is cut off".to_owned(),
        LinkError::Damaged => "the link is damaged: signs of it have changed".to_owned(),
        LinkError::LostCase => {
            "the link is damaged: its letters were all made capitals, or small".to_owned()
        }
        LinkError::Newer => "the link is whole, and from a newer version".to_owned(),
        LinkError::OtherChecklist => {
            "the link is whole, and holds answers to another checklist".to_owned()
        }
    }
}
