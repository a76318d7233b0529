//! The native tool: checks checklists, renders the pages ahead of time, prints results.

#[cfg(not(target_arch = "wasm32"))]
mod content;
#[cfg(not(target_arch = "wasm32"))]
mod link;
#[cfg(not(target_arch = "wasm32"))]
mod pseudo;
#[cfg(not(target_arch = "wasm32"))]
mod render;
#[cfg(not(target_arch = "wasm32"))]
mod team;

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

    use dependable::domain::authoring::lint;
    use dependable::domain::exchange::{file, json, team as team_file};
    use dependable::domain::history;
    use dependable::state::pages::PAGES;
    use serde_json::Value;

    use super::{content, link, pseudo, render, team};

    const HELP: &str = "\
dependable-tool check STATIC               checks the checklists and language files under STATIC, and
                                           prints the figures of the built-in checklist as JSON
dependable-tool render STATIC DIST [LANG]  renders every page of a built site ahead of time, in English or
                                           in the language of STATIC/locales/LANG.toml
dependable-tool pages STATIC               prints the list of pages as JSON
dependable-tool result CHECKLIST ANSWERS   prints the result of an answers file as JSON
dependable-tool link [CHECKLIST] ANSWERS   prints the private link of an answers file
dependable-tool open [CHECKLIST] LINK      prints what a link holds as an answers file; LINK may have anything
                                           around it, such as an address or a whole mail
            … --passphrase …               after link or open: with a passphrase, a line of the standard input
dependable-tool team CHECKLIST FILE-OR-LINK…
                                           prints what can be said of a team as JSON: members, coverage, where they
                                           differ, one result by both rules, a plan; what cannot be read is listed
dependable-tool compare THEN NOW           prints what changed between two answers files as JSON
dependable-tool schema [team]              prints the form of an answers file, or of a team's, as a JSON Schema
dependable-tool pseudo STATIC              adds a language that nobody speaks to STATIC, for tests: every text
                                           accented, longer, and read from right to left

CHECKLIST is a folder such as static/checklists/production-ai, which it is where it may be left out; ANSWERS is a file
saved with Download a copy.
";

    pub(super) fn run() -> ExitCode {
        let given = std::env::args_os().skip(1).map(std::ffi::OsString::into_string);
        let arguments: Vec<String> = match given.collect() {
            Ok(arguments) => arguments,
            Err(argument) => {
                eprintln!("dependable-tool: an argument is not UTF-8: {}", argument.display());
                return ExitCode::FAILURE;
            }
        };
        let mut arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut lock = link::Lock::Open;
        if matches!(arguments.as_slice(), ["link" | "open", "--passphrase", ..]) {
            arguments.remove(1);
            lock = link::Lock::Passphrase;
        }
        let done = match arguments.as_slice() {
            ["check", folder] => check(Path::new(folder)),
            ["render", folder, dist] => {
                render::render(Path::new(folder), Path::new(dist), content::BASE)
            }
            ["render", folder, dist, language] => {
                render::render(Path::new(folder), Path::new(dist), language)
            }
            ["pages", folder] => pages(Path::new(folder)),
            ["pseudo", folder] => pseudo(Path::new(folder)),
            ["result", checklist, answers] => result(Path::new(checklist), Path::new(answers)),
            ["link", answers] => {
                link::print(&built_in(), Path::new(answers), lock).and_then(print_line)
            }
            ["link", checklist, answers] => {
                link::print(Path::new(checklist), Path::new(answers), lock).and_then(print_line)
            }
            ["open", text] => link::open(&built_in(), text, lock).and_then(print_line),
            ["open", checklist, text] => {
                link::open(Path::new(checklist), text, lock).and_then(print_line)
            }
            ["team", checklist, given @ ..] if !given.is_empty() => {
                of_a_team(Path::new(checklist), given)
            }
            ["compare", then, now] => compare(Path::new(then), Path::new(now)),
            ["schema"] => print_line(format!("{:#}", file::schema::schema())),
            ["schema", "team"] => print_line(format!("{:#}", team_file::schema::schema())),
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

    /// Everything that can be said of a team; a failure where nothing of it can be read.
    fn of_a_team(folder: &Path, given: &[&str]) -> Result<(), Vec<String>> {
        let checklist = content::checklist(folder, content::BASE)?.checklist;
        let convened = team::convene(&checklist, given);
        print_line(format!("{:#}", team::told(&checklist, &convened)))?;
        convened
            .has_anybody()
            .then_some(())
            .ok_or_else(|| vec!["nothing of it can be read".to_owned()])
    }

    /// Where the built-in checklist stands in the repository.
    fn built_in() -> std::path::PathBuf {
        Path::new("static").join(content::BUILT_IN)
    }

    fn print_line(text: String) -> Result<(), Vec<String>> {
        print(&format!("{text}\n"))
    }

    fn print(text: &str) -> Result<(), Vec<String>> {
        std::io::stdout().write_all(text.as_bytes()).map_err(|error| vec![error.to_string()])
    }

    /// Checks everything that authors edit, and prints the figures of the built-in checklist.
    fn check(folder: &Path) -> Result<(), Vec<String>> {
        for language in content::languages(folder)? {
            content::content(folder, &language)?;
        }
        for checklist in content::checklists(folder)? {
            content::without_finding(&checklist)?;
        }
        let figures = lint::figures(&content::without_finding(&folder.join(content::BUILT_IN))?);
        let json =
            serde_json::to_string_pretty(&figures).map_err(|error| vec![error.to_string()])?;
        print(&format!("{json}\n"))
    }

    /// Prints every page: its file, what it is called, and whether the header leads to it.
    fn pages(folder: &Path) -> Result<(), Vec<String>> {
        let texts = content::locale(folder, content::BASE)?;
        let pages = PAGES.iter().map(|page| {
            serde_json::json!({
                "file": page.file,
                "title": &texts[page.title],
                "is_in_navigation": page.in_navigation.is_some(),
            })
        });
        print(&format!("{:#}\n", pages.collect::<Value>()))
    }

    /// Writes the language of [`super::pseudo`] beside the others.
    fn pseudo(folder: &Path) -> Result<(), Vec<String>> {
        let language = pseudo::LANGUAGE;
        let english = content::text(&folder.join("locales/en.toml"))?;
        let checklist = folder.join(content::BUILT_IN);
        let texts = pseudo::overlay(&content::files(&checklist)?)?;
        let write = |path: std::path::PathBuf, text: &str| {
            let folder = path.parent().unwrap_or(&path);
            std::fs::create_dir_all(folder)
                .and_then(|()| std::fs::write(&path, text))
                .map_err(|error| vec![format!("{}: {error}", path.display())])
        };
        let locale = pseudo::locale(&english)?;
        write(folder.join(format!("locales/{language}.toml")), &locale)?;
        texts
            .iter()
            .try_for_each(|file| write(checklist.join(language).join(&file.name), &file.text))
    }

    fn compare(then: &Path, now: &Path) -> Result<(), Vec<String>> {
        let checklist = content::checklist(&built_in(), content::BASE)?.checklist;
        let texts = content::locale(Path::new("static"), content::BASE)?;
        let open = |path: &Path| {
            let bytes = std::fs::read(path)
                .map_err(|error| vec![format!("{}: {error}", path.display())])?;
            let saved = file::open(&bytes)
                .map_err(|error| vec![format!("{}: {}", path.display(), error.reason(&texts))])?;
            Ok::<_, Vec<String>>(saved.upgraded(&checklist).assessment)
        };
        let since = history::since(&checklist, &open(then)?, &open(now)?);
        let json = serde_json::to_string_pretty(&since).map_err(|error| vec![error.to_string()])?;
        print_line(json)
    }

    fn result(checklist: &Path, answers: &Path) -> Result<(), Vec<String>> {
        let read = content::checklist(checklist, content::BASE)?;
        let saved = content::answers(answers)?;
        let json = json::print(&read.checklist, &saved.assessment)
            .map_err(|error| vec![error.to_string()])?;
        print(&format!("{json}\n"))
    }
}
