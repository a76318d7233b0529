//! How long files and functions may be.

use super::code::{Code, is_name};
use super::{files, none};

/// Files of more lines than this need a reason.
const LONGEST: usize = 350;

/// Files that are longer, and why they are not split. Whoever splits one takes its line away.
const LONG_FILES: [(&str, &str); 1] = [(
    "src/domain/texts/keys.rs",
    "one table: a row for each text on screen, and nothing to split it by",
)];

/// Functions of more lines than this are rare.
const LONG_FUNCTION: usize = 40;
/// How many of a thousand functions may be longer. It only goes down, to 30.
const LONG_FUNCTIONS: usize = 30;
/// The functions in the middle are this long at most.
const MEDIAN: usize = 9;

#[test]
fn no_file_is_too_long_to_be_read() {
    let mut broken = Vec::new();
    let mut sources = files("src/", ".rs");
    sources.extend(files("tests/it/", ".rs"));
    sources.extend(files("static/css/", ".css"));
    for source in &sources {
        let lines = source.text.lines().count();
        let has_reason =
            LONG_FILES.iter().any(|(path, reason)| *path == source.path && !reason.is_empty());
        if lines > LONGEST && !has_reason {
            broken.push(format!(
                "{} has {lines} lines; split it, or give the reason in tests/it/tidy/lengths.rs",
                source.path
            ));
        }
        if lines <= LONGEST && has_reason {
            broken.push(format!(
                "{} has become short; take its reason out of tests/it/tidy/lengths.rs",
                source.path
            ));
        }
    }
    for (path, _) in LONG_FILES {
        if !sources.iter().any(|source| source.path == path) {
            broken.push(format!("{path} is gone; take its reason out of tests/it/tidy/lengths.rs"));
        }
    }
    none(&broken);
}

/// The functions in a piece of code: the line where each begins, and how many it has.
fn functions(code: &str) -> Vec<(usize, usize)> {
    let line = |at: usize| 1 + code[..at].matches('\n').count();
    let starts = code.match_indices("fn ").filter(|(at, _)| !code[..*at].ends_with(is_name));
    starts
        .filter_map(|(start, _)| {
            // Without a body it is a promise of a trait.
            let body = start + code[start..].find(['{', ';'])?;
            let end = body + length_of_block(&code[body..])?;
            Some((line(start), 1 + line(end) - line(start)))
        })
        .collect()
}

/// Up to the brace that closes the one at the beginning.
fn length_of_block(code: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in code.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return (at > 0).then_some(at);
        }
    }
    None
}

#[test]
fn functions_are_short() {
    let mut found: Vec<(usize, String)> = Vec::new();
    for source in files("src/", ".rs") {
        let code = Code::read(&source.text).code;
        let place = |(line, lines)| (lines, format!("{}:{line}", source.path));
        found.extend(functions(&code).into_iter().map(place));
    }
    found.sort();
    let median = found[found.len() / 2].0;
    let long: Vec<&(usize, String)> =
        found.iter().rev().take_while(|(lines, _)| *lines > LONG_FUNCTION).collect();
    let share = long.len() * 1000 / found.len();
    assert!(
        median <= MEDIAN && share <= LONG_FUNCTIONS,
        "of {} functions {} have over {LONG_FUNCTION} lines, {share} of a thousand ({LONG_FUNCTIONS} at most); \
         the median is {median} ({MEDIAN} at most):\n{long:#?}",
        found.len(),
        long.len(),
    );
}

#[test]
fn functions_are_measured_from_their_name_to_their_last_brace() {
    let code = "fn a();\npub fn b() -> u8 {\n  if x { 1 }\n}\nlet c: fn(u8);\n  fn d() {}\nfn e(\n) {\n\n}";
    assert_eq!(functions(code), [(2, 3), (6, 1), (7, 4)]);
}
