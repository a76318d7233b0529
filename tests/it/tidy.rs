//! Rules about the repository itself. A rule that is worth stating is worth a test.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::pages::everything;
use crate::support::in_package;

/// Files of more lines than this need a reason.
const LONGEST: usize = 400;

/// Files that are longer, and why they stay in one piece.
const LONG_FILES: [(&str, &str); 2] = [
    (
        "src/domain/checklist/mod.rs",
        "one type after the other, each with its documentation; together they are the form of the content",
    ),
    (
        "src/domain/checklist/validate.rs",
        "one rule after the other, a few lines each; a finding is looked up by its sentence",
    ),
];

// ---- reading the repository ---------------------------------------------------------------------

/// A file of the repository: its path from the root, and its text.
struct Source {
    path: String,
    text: String,
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
fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut sources = repository();
    sources.retain(|source| source.path.starts_with(folder) && source.path.ends_with(ending));
    assert!(!sources.is_empty(), "{folder} has files that end in {ending}");
    sources
}

#[track_caller]
fn text(path: &str) -> String {
    fs::read_to_string(in_package(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Nothing breaks the rule; otherwise every place that does.
#[track_caller]
fn none(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// Rust code and the texts in it, apart from each other; comments are neither.
#[derive(Default)]
struct Code {
    code: String,
    /// What stands between quotation marks, and in which line.
    texts: Vec<(usize, String)>,
}

impl Code {
    /// Keeps every line in its place.
    fn read(source: &str) -> Code {
        let mut found = Code::default();
        let mut rest = source;
        while let Some(letter) = rest.chars().next() {
            let length = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if let Some(hashes) = raw_text(rest) {
                let end = format!("\"{hashes}");
                let start = 1 + end.len();
                found.text(&rest[start..][..rest[start..].find(&end).unwrap_or(0)]);
                start + rest[start..].find(&end).unwrap_or(0) + end.len()
            } else if letter == '"' {
                let length = quoted_length(rest);
                found.text(&rest[1..length - 1]);
                length
            } else if letter == '\'' {
                character_length(rest)
            } else {
                found.code.push(letter);
                rest = &rest[letter.len_utf8()..];
                continue;
            };
            // The lines of what was taken out stay, so that places are true.
            let lines = rest[..length].matches('\n').count();
            found.code.push_str(&"\n".repeat(lines));
            rest = &rest[length..];
        }
        found
    }

    fn text(&mut self, text: &str) {
        let line = 1 + self.code.matches('\n').count();
        self.texts.push((line, text.to_owned()));
    }
}

/// The marks around a raw text that begins here.
fn raw_text(rest: &str) -> Option<&str> {
    let marks = rest.strip_prefix('r')?;
    let hashes = marks.len() - marks.trim_start_matches('#').len();
    marks[hashes..].starts_with('"').then(|| &marks[..hashes])
}

fn quoted_length(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    panic!("a text does not end: {}", &rest[..rest.len().min(60)]);
}

/// A character, or the mark of a lifetime.
fn character_length(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => {
            2 + rest[2..]
                .find('\'')
                .map_or(0, |end| end + usize::from(rest[2..].starts_with('\'')) + 1)
        }
        _ => match letters.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
    }
}

/// Whether a letter can be part of a name.
fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The names in a piece of code, each with its line.
fn names(code: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(code.lines()).flat_map(|(line, code)| {
        code.split(|letter| !is_name(letter))
            .filter(|name| !name.is_empty())
            .map(move |name| (line, name))
    })
}

// ---- who may import whom ------------------------------------------------------------------------

/// One use of something that lies elsewhere.
struct Arrow {
    /// `src/state/model.rs:12`.
    place: String,
    file: String,
    /// A path without `crate`, such as `state::store::use_store`, or the name of a foreign crate.
    to: String,
}

const FOREIGN: [&str; 9] = [
    "yew",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "serde_json",
    "toml",
    "tokio",
];

/// The folders and file of a module, as a path inside of the crate.
fn module(path: &str) -> Vec<&str> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').collect()
}

/// Every arrow of the source: `crate::…`, `super::…` followed to where it leads, and foreign crates.
fn arrows() -> Vec<Arrow> {
    let mut arrows = Vec::new();
    for source in files("src/", ".rs") {
        let code = Code::read(&source.text).code;
        let here = module(&source.path);
        for (line, text) in (1..).zip(code.lines()) {
            let mut add = |to: String| {
                let place = format!("{}:{line}", source.path);
                arrows.push(Arrow { place, file: source.path.clone(), to });
            };
            for (at, _) in
                text.match_indices("crate::").filter(|(at, _)| !text[..*at].ends_with(is_name))
            {
                let rest = &text[at + "crate::".len()..];
                assert!(
                    !rest.starts_with('{'),
                    "{}:{line} groups modules of the crate; name each",
                    source.path
                );
                add(rest.chars().take_while(|letter| is_name(*letter) || *letter == ':').collect());
            }
            for (at, _) in text
                .match_indices("super::")
                .filter(|(at, _)| !text[..*at].ends_with(|letter| is_name(letter) || letter == ':'))
            {
                let mut rest = &text[at..];
                let mut base = here.clone();
                while let Some(further) = rest.strip_prefix("super::") {
                    base.pop();
                    rest = further;
                }
                let rest: String =
                    rest.chars().take_while(|letter| is_name(*letter) || *letter == ':').collect();
                base.push(&rest);
                add(base.join("::"));
            }
            for name in FOREIGN {
                let start = format!("{name}::");
                if text
                    .match_indices(&start)
                    .any(|(at, _)| !text[..at].ends_with(|letter| is_name(letter) || letter == ':'))
                {
                    add(name.to_owned());
                }
            }
        }
    }
    assert!(arrows.len() > 100, "the source has arrows");
    arrows
}

/// The arrows from a folder that lead to one of these places.
#[track_caller]
fn lead_nowhere_near(folder: &str, forbidden: &[&str], except: &[&str]) {
    let leads = |arrow: &Arrow| {
        forbidden.iter().any(|to| arrow.to == *to || arrow.to.starts_with(&format!("{to}::")))
    };
    let broken: Vec<String> = arrows()
        .iter()
        .filter(|arrow| {
            arrow.file.starts_with(folder) && !except.contains(&arrow.file.as_str()) && leads(arrow)
        })
        .map(|arrow| format!("{} leads to {}", arrow.place, arrow.to))
        .collect();
    none(&broken);
}

const BROWSER_CRATES: [&str; 6] =
    ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"];

#[test]
fn domain_knows_nothing_but_itself() {
    lead_nowhere_near("src/domain/", &["state", "browser", "components", "pages", "app"], &[]);
    lead_nowhere_near("src/domain/", &BROWSER_CRATES, &[]);
}

#[test]
fn state_knows_domain_only_and_the_store_alone_knows_yew() {
    lead_nowhere_near("src/state/", &["browser", "components", "pages", "app"], &[]);
    lead_nowhere_near("src/state/", &BROWSER_CRATES, &["src/state/store.rs"]);
    lead_nowhere_near("src/state/store.rs", &BROWSER_CRATES[1..], &[]);
}

#[test]
fn browser_knows_nothing_of_what_is_drawn_or_meant() {
    lead_nowhere_near("src/browser/", &["domain", "components", "pages", "app"], &[]);
}

#[test]
fn components_know_neither_the_store_nor_the_browser() {
    lead_nowhere_near("src/components/", &["state::store", "browser", "pages", "app"], &[]);
    lead_nowhere_near(
        "src/components/",
        &["js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"],
        &[],
    );
}

#[test]
fn pages_do_not_know_the_app() {
    lead_nowhere_near("src/pages/", &["app"], &[]);
}

#[test]
fn only_the_app_and_pages_read_the_store() {
    let broken: Vec<String> = files("src/", ".rs")
        .iter()
        .filter(|source| {
            !["src/app/", "src/pages/", "src/state/store.rs"]
                .iter()
                .any(|place| source.path.starts_with(place))
        })
        .flat_map(|source| {
            let code = Code::read(&source.text).code;
            let used: Vec<usize> = names(&code)
                .filter(|(_, name)| *name == "use_store")
                .map(|(line, _)| line)
                .collect();
            used.into_iter().map(|line| format!("{}:{line} reads the store", source.path))
        })
        .collect();
    none(&broken);
}

#[test]
fn the_arrows_are_seen_by_these_rules() {
    let arrows = arrows();
    let sees = |file: &str, to: &str| {
        arrows.iter().any(|arrow| arrow.file == file && arrow.to.starts_with(to))
    };
    assert!(sees("src/pages/mod.rs", "state::store::Store"));
    assert!(sees("src/state/store.rs", "yew"));
    assert!(sees("src/state/model.rs", "state::route::Route"));
    assert!(sees("src/domain/checklist/lint/text.rs", "domain::checklist::read"));
    let code = Code::read(
        "let a = 'b'; // crate::app\nlet c: &'static str = r#\"x \"crate::y\"#; \"é\\\"\"; '\\'' d",
    );
    assert!(!code.code.contains("crate::"), "{}", code.code);
    assert_eq!(code.texts, [(2, "x \"crate::y".to_owned()), (2, "é\\\"".to_owned())]);
    assert!(code.code.ends_with(" d"), "{}", code.code);
}

// ---- style sheets -------------------------------------------------------------------------------

/// The classes that the style sheets speak of, each with a place.
fn styled() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for source in files("static/css/", ".css") {
        let mut css = source.text.clone();
        while let (Some(from), Some(to)) = (css.find("/*"), css.find("*/")) {
            let lines = css[from..to].matches('\n').count();
            css.replace_range(from..to + 2, &"\n".repeat(lines));
        }
        let mut line = 1;
        for piece in css.split_inclusive(['{', '}', ';']) {
            if piece.ends_with('{') {
                for (at, _) in piece.match_indices('.') {
                    let rest = &piece[at + 1..];
                    let class: String = rest
                        .chars()
                        .take_while(|letter| is_name(*letter) || *letter == '-')
                        .collect();
                    if class.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
                        let line = line + piece[..at].matches('\n').count();
                        found.push((class, format!("{}:{line}", source.path)));
                    }
                }
            }
            line += piece.matches('\n').count();
        }
    }
    found
}

/// Every word in a text of the source, and in the page's frame.
fn words_in_source() -> BTreeSet<String> {
    let sources = files("src/", ".rs");
    let texts = sources.iter().flat_map(|source| Code::read(&source.text).texts);
    let mut words: BTreeSet<String> = texts
        .flat_map(|(_, text)| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let frame = text("index.html");
    words.extend(frame.split(|letter: char| !is_name(letter) && letter != '-').map(str::to_owned));
    words
}

#[test]
fn every_class_on_a_page_has_a_style() {
    let styled: BTreeSet<String> = styled().into_iter().map(|(class, _)| class).collect();
    let mut broken = BTreeSet::new();
    for (name, page) in everything() {
        let unstyled = page.classes().into_iter().filter(|class| !styled.contains(class));
        broken.extend(unstyled.map(|class| (class, name.clone())));
    }
    let mut told = BTreeSet::new();
    broken.retain(|(class, _)| told.insert(class.clone()));
    none(
        &broken
            .iter()
            .map(|(class, page)| format!(".{class} has no style ({page})"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_class_written_in_the_source_has_a_style() {
    let styled: BTreeSet<String> = styled().into_iter().map(|(class, _)| class).collect();
    let mut broken = Vec::new();
    for source in files("src/", ".rs") {
        for (line, code) in (1..).zip(source.text.lines()) {
            for (at, start) in code.match_indices("class=\"") {
                let classes = code[at + start.len()..].split('"').next().unwrap_or_default();
                for class in classes.split_whitespace().filter(|class| !styled.contains(*class)) {
                    broken.push(format!("{}:{line} .{class} has no style", source.path));
                }
            }
        }
    }
    none(&broken);
}

#[test]
fn every_class_with_a_style_is_used() {
    let words = words_in_source();
    let mut broken: Vec<String> = styled()
        .into_iter()
        .filter(|(class, _)| !words.contains(class))
        .map(|(class, place)| format!("{place} .{class} is used nowhere"))
        .collect();
    broken.dedup();
    none(&broken);
}

// ---- files, names and words ---------------------------------------------------------------------

/// Tests are lists of sentences, read one at a time, and may be as long as there is something to say.
#[test]
fn no_file_is_too_long_to_be_read() {
    let mut broken = Vec::new();
    let mut sources = files("src/", ".rs");
    sources.extend(files("static/css/", ".css"));
    for source in &sources {
        let lines = source.text.lines().count();
        let has_reason =
            LONG_FILES.iter().any(|(path, reason)| *path == source.path && !reason.is_empty());
        if lines > LONGEST && !has_reason {
            broken.push(format!(
                "{} has {lines} lines; split it, or give the reason in tests/it/tidy.rs",
                source.path
            ));
        }
        if lines <= LONGEST && has_reason {
            broken.push(format!(
                "{} has become short; take its reason out of tests/it/tidy.rs",
                source.path
            ));
        }
    }
    for (path, _) in LONG_FILES {
        if !sources.iter().any(|source| source.path == path) {
            broken.push(format!("{path} is gone; take its reason out of tests/it/tidy.rs"));
        }
    }
    none(&broken);
}

#[test]
fn names_say_what_a_thing_is() {
    let empty = ["util", "helper", "manager"];
    let is_empty = |name: &str| empty.iter().any(|word| name.to_lowercase().contains(word));
    let mut broken = Vec::new();
    for source in repository() {
        let name =
            Path::new(&source.path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        if is_empty(&name) {
            broken.push(format!("{}: the name says nothing", source.path));
        }
    }
    for folder in ["src/", "tests/"] {
        for source in files(folder, ".rs") {
            let code = Code::read(&source.text).code;
            broken.extend(
                names(&code)
                    .filter(|(_, name)| is_empty(name))
                    .map(|(line, name)| format!("{}:{line} {name} says nothing", source.path)),
            );
        }
    }
    none(&broken);
}

#[test]
fn texts_on_screen_speak_calmly() {
    let mut broken = Vec::new();
    for source in files("static/locales/", ".toml") {
        for (line, text) in (1..).zip(source.text.lines()) {
            for mark in ['\u{2014}', '!'] {
                if text.contains(mark) {
                    broken.push(format!("{}:{line} holds {mark:?}", source.path));
                }
            }
        }
    }
    none(&broken);
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let folders = ["work", "tmp", "root", "home"].map(|folder| format!("/{folder}/"));
    let mut broken = Vec::new();
    for source in repository() {
        for (line, text) in (1..).zip(source.text.lines()) {
            for folder in &folders {
                // Inside of an address or a longer path it is no folder of a machine.
                let is_there = text.match_indices(folder).any(|(at, _)| {
                    !text[..at].ends_with(|letter| is_name(letter) || ".-$}".contains(letter))
                });
                if is_there {
                    broken.push(format!("{}:{line} names {folder}", source.path));
                }
            }
        }
    }
    none(&broken);
}

// ---- what must agree ----------------------------------------------------------------------------

/// What stands behind a key in a file of the form `key = "value"`, after a mark.
#[track_caller]
fn value(path: &str, after: &str, key: &str) -> String {
    let file = text(path);
    let start = file.find(after).unwrap_or_else(|| panic!("{path} has no {after}"));
    let line = file[start..]
        .lines()
        .find_map(|line| line.trim().strip_prefix(key)?.trim_start().strip_prefix('='));
    let line = line.unwrap_or_else(|| panic!("{path} has no {key} after {after}"));
    line.split('"').nth(1).unwrap_or_default().to_owned()
}

#[test]
fn all_files_name_the_same_wasm_bindgen() {
    let locked = value("Cargo.lock", "name = \"wasm-bindgen\"\n", "version");
    assert_eq!(value("Trunk.toml", "[tools]", "wasm_bindgen"), locked);
    assert_eq!(value("Cargo.toml", "[dependencies]", "wasm-bindgen"), format!("={locked}"));
}

#[test]
fn all_files_name_the_same_compiler() {
    let oldest = value("Cargo.toml", "[package]", "rust-version");
    let channel = value("rust-toolchain.toml", "[toolchain]", "channel");
    assert!(
        channel == oldest || channel.starts_with(&format!("{oldest}.")),
        "{channel} is not {oldest}"
    );
}

#[test]
fn the_readme_tells_the_truth() {
    let Ok(readme) = fs::read_to_string(in_package("README.md")) else {
        return;
    };
    // The map: lines of a code block that begin with a path.
    let mut is_code = false;
    let mut mapped = Vec::new();
    for line in readme.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
        } else if is_code {
            let path = line.split_whitespace().next().unwrap_or_default();
            if ["src/", "static/", "tests/", "examples/"]
                .iter()
                .any(|folder| path.starts_with(folder))
            {
                mapped.push(path.to_owned());
            }
        }
    }
    let mut broken: Vec<String> = mapped
        .iter()
        .filter(|path| !in_package(path).exists())
        .map(|path| format!("README.md maps {path}, which does not exist"))
        .collect();
    for part in ["domain", "state", "browser", "components", "pages", "app"] {
        if !mapped.iter().any(|path| path.starts_with(&format!("src/{part}"))) {
            broken.push(format!("README.md does not map src/{part}"));
        }
    }
    let oldest = value("Cargo.toml", "[package]", "rust-version");
    for (at, _) in readme.match_indices("Rust 1.") {
        let named: String = readme[at + "Rust ".len()..]
            .chars()
            .take_while(|letter| letter.is_ascii_digit() || *letter == '.')
            .collect();
        if !named.trim_end_matches('.').starts_with(&oldest) {
            broken.push(format!("README.md names Rust {named}, Cargo.toml {oldest}"));
        }
    }
    for word in readme
        .split_whitespace()
        .map(|word| word.trim_matches(|letter| "`().,;:\"'".contains(letter)))
    {
        let is_path = word.contains('/')
            && ["src/", "static/", "tests/", "examples/"]
                .iter()
                .any(|folder| word.starts_with(folder));
        if is_path && !word.contains(['*', '<', '…']) && !in_package(word).exists() {
            broken.push(format!("README.md names {word}, which does not exist"));
        }
    }
    none(&broken);
}
