//! Private links: from a saved file, and back to one, so that anybody can see what a link holds.

use std::io::{BufRead, IsTerminal};
use std::path::Path;

use dependable::domain::assessment::Saved;
use dependable::domain::exchange::file;
use dependable::domain::exchange::link::{self, LinkError, Passphrase, PassphraseError, cipher};

use super::content;

/// Whether a passphrase is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lock {
    Open,
    Passphrase,
}

/// The link of a saved file. What it could not take along is said beside it.
pub(crate) fn print(checklist: &Path, answers: &Path, lock: Lock) -> Result<String, Vec<String>> {
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
    if lock == Lock::Open {
        return Ok(printed.link);
    }
    let sealed = cipher::seal(&passphrase()?, &printed.contents)
        .map_err(|_| vec!["this system has no random numbers to seal a link with".to_owned()])?;
    Ok(sealed.print())
}

/// What the first link in a text holds, as a saved file.
pub(crate) fn open(checklist: &Path, text: &str, lock: Lock) -> Result<String, Vec<String>> {
    let checklist = content::checklist(checklist, content::BASE)?.checklist;
    let refused = |error| vec![reason(error)];
    let assessment = if lock == Lock::Open {
        link::read(&checklist, text).map_err(refused)?
    } else {
        let sealed = link::find_sealed(text).map_err(refused)?;
        let contents = cipher::open(&passphrase()?, &sealed)
            .map_err(|_| vec!["the link is whole, and has another passphrase".to_owned()])?;
        link::read_contents(&checklist, &contents).map_err(refused)?
    };
    Ok(file::print(&Saved { assessment, ..Saved::default() }))
}

/// A line of the standard input: no list of processes and no history of commands has it.
fn passphrase() -> Result<Passphrase, Vec<String>> {
    let mut input = std::io::stdin().lock();
    if input.is_terminal() {
        eprintln!("Passphrase (it is shown while you type):");
    }
    let mut line = String::new();
    input.read_line(&mut line).map_err(|error| vec![error.to_string()])?;
    Passphrase::parse(line.trim_end_matches(['\r', '\n'])).map_err(|error| {
        vec![match error {
            PassphraseError::Empty => "a passphrase has one sign at least".to_owned(),
            PassphraseError::TooLong => {
                format!("a passphrase has {} signs at most", link::LONGEST_PASSPHRASE)
            }
        }]
    })
}

/// Why a link cannot be opened.
pub(crate) fn reason(error: LinkError) -> String {
    match error {
        LinkError::NoLink => {
            format!("no link: it would begin with {} or {}", link::MARKER, link::SEALED_MARKER)
        }
        LinkError::CutOff { missing: Some(missing) } => {
            format!("the link is cut off: {missing} signs are missing at least")
        }
        LinkError::CutOff { missing: None } => "the link is cut off".to_owned(),
        LinkError::Damaged => "the link is damaged: signs of it have changed".to_owned(),
        LinkError::Sealed => {
            "the link is whole, and opens with a passphrase: dependable-tool open --passphrase"
                .to_owned()
        }
        LinkError::Answers => "the link is whole, and a private link to answers".to_owned(),
        LinkError::Invitation => {
            "the link is whole, and an invitation to a team, without answers".to_owned()
        }
        LinkError::Return => {
            "the link is whole, and hands answers back to a team, which takes it in".to_owned()
        }
        LinkError::Newer => "the link is whole, and from a newer version".to_owned(),
        LinkError::OtherChecklist => {
            "the link is whole, and holds answers to another checklist".to_owned()
        }
    }
}
