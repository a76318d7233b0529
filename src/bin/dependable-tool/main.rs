//! The native tool: checks checklists, renders the pages ahead of time, prints results.

#[cfg(not(target_arch = "wasm32"))]
mod content;
#[cfg(not(target_arch = "wasm32"))]
mod render;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::run()
}

/// The tool does not run in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::io::Write;
    use std::path::Path;
    use std::process::ExitCode;

    use dependable::domain::checklist::lint;
    use dependable::domain::exchange::{file, json};

    use super::{content, render};

    const HELP: &str = "\
dependable-tool check STATIC               checks the checklists and language files under STATIC, and
                                           prints the figures of the built-in checklist as JSON
dependable-tool render STATIC DIST         renders every page of a built site ahead of time
dependable-tool result CHECKLIST ANSWERS   prints the result of an answers file as JSON

CHECKLIST is a folder such as static/checklists/production-ai; ANSWERS is a file saved with Download a copy.
";

    pub(super) fn run() -> ExitCode {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let done = match arguments.as_slice() {
            ["check", folder] => check(Path::new(folder)),
            ["render", folder, dist] => render::render(Path::new(folder), Path::new(dist)),
            ["result", checklist, answers] => result(Path::new(checklist), Path::new(answers)),
            [] | ["help" | "--help"] => print(HELP),
            _ => Err(vec![format!("dependable-tool: unknown arguments {arguments:?}\n\n{HELP}")]),
        };
        match done {
            Ok(()) => ExitCode::SUCCESS,
            Err(findings) => {
                for finding in findings {
                    eprintln!("{finding}");
                }
                ExitCode::FAILURE
            }
        }
    }

    fn print(text: &str) -> Result<(), Vec<String>> {
        std::io::stdout().write_all(text.as_bytes()).map_err(|error| vec![error.to_string()])
    }

    /// Checks everything that authors edit, and prints the figures of the built-in checklist.
    fn check(folder: &Path) -> Result<(), Vec<String>> {
        content::locale(folder)?;
        let figures = lint::figures(&content::built_in(folder)?);
        let json =
            serde_json::to_string_pretty(&figures).map_err(|error| vec![error.to_string()])?;
        print(&format!("{json}\n"))
    }

    fn result(checklist: &Path, answers: &Path) -> Result<(), Vec<String>> {
        let read = content::checklist(checklist)?;
        let text = content::text(answers)?;
        let saved =
            file::parse(&text).map_err(|error| vec![format!("{}: {error}", answers.display())])?;
        let json = json::print(&read.checklist, &saved.assessment)
            .map_err(|error| vec![error.to_string()])?;
        print(&format!("{json}\n"))
    }
}
