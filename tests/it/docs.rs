//! What the documentation names is there.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::in_package;
use crate::tidy::{Source, files, text};

const DOCUMENTS: [&str; 6] = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/accessibility.md",
    "docs/architecture.md",
    "docs/links.md",
    "docs/scoring.md",
];
/// Criteria of WCAG 2.2 at the levels A and AA, by guideline.
const CRITERIA: [(&str, &[u8]); 13] = [
    ("1.1", &[1]),
    ("1.2", &[1, 2, 3, 4, 5]),
    ("1.3", &[1, 2, 3, 4, 5]),
    ("1.4", &[1, 2, 3, 4, 5, 10, 11, 12, 13]),
    ("2.1", &[1, 2, 4]),
    ("2.2", &[1, 2]),
    ("2.3", &[1]),
    ("2.4", &[1, 2, 3, 4, 5, 6, 7, 11]),
    ("2.5", &[1, 2, 3, 4, 7, 8]),
    ("3.1", &[1, 2]),
    ("3.2", &[1, 2, 3, 4, 6]),
    ("3.3", &[1, 2, 3, 4, 7, 8]),
    ("4.1", &[2, 3]),
];

/// Everything that stands in backticks on one line.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

fn ending(name: &str) -> Option<&str> {
    Path::new(name).extension()?.to_str()
}

#[test]
fn every_file_that_a_document_names_exists() {
    let sources = files("src/", ".rs");
    for document in DOCUMENTS {
        let text = text(document);
        let is_path = |name: &&str| {
            let first = name.split('/').next().unwrap_or_default();
            let folders = [".ci", ".tools", "docs", "examples", "src", "static", "tests"];
            let is_in_root = !name.contains('/') && ending(name) == Some("md");
            is_in_root || folders.contains(&first) && name.contains('/')
        };
        for path in quoted(&text).filter(is_path) {
            assert!(in_package(path).exists(), "{document} names {path}");
        }
        // Beside the folder that they are in, files are named by themselves.
        let alone = |name: &&str| ending(name) == Some("rs") && !name.contains('/');
        for name in quoted(&text).filter(alone) {
            assert!(
                sources.iter().any(|source| Path::new(&source.path).ends_with(name)),
                "{document} names {name}"
            );
        }
    }
}

#[test]
fn every_test_that_holds_a_rule_exists() {
    let mut tests = BTreeSet::new();
    for Source { text, .. } in files("tests/it/", ".rs") {
        let names = text.lines().filter_map(|line| line.trim().strip_prefix("fn "));
        tests.extend(names.filter_map(|rest| Some(rest.split_once('(')?.0.to_owned())));
    }
    for (document, least) in
        [("docs/scoring.md", 50), ("docs/accessibility.md", 4), ("docs/links.md", 10)]
    {
        let text = text(document);
        let named: Vec<&str> = quoted(&text)
            .filter(|name| {
                name.len() > 20
                    && name.chars().all(|letter| {
                        letter.is_ascii_lowercase() || letter == '_' || letter.is_ascii_digit()
                    })
            })
            .collect();
        assert!(named.len() > least, "{document} names {} tests", named.len());
        for test in named {
            assert!(tests.contains(test), "{document} names {test}");
        }
    }
}

#[test]
fn every_criterion_of_access_has_a_test_that_exists_or_a_reason() {
    let document = text("docs/accessibility.md");
    let rows: Vec<&str> = document.lines().filter(|line| line.starts_with("| ")).collect();
    for (guideline, criteria) in CRITERIA {
        for criterion in criteria {
            let start = format!("| {guideline}.{criterion} |");
            let found: Vec<&&str> = rows.iter().filter(|row| row.starts_with(&start)).collect();
            let [row] = found.as_slice() else { panic!("{start} has {} rows", found.len()) };
            let is_held = row.contains('`') || row.contains("Cannot apply: ");
            assert!(is_held || row.contains("no test can tell"), "{row}");
        }
    }
    let mut sentences = 0;
    for row in rows {
        let mut file = "";
        for piece in row.split(['`', '“']) {
            if piece.starts_with("tests/") {
                file = piece;
            } else if let Some((sentence, _)) = piece.split_once('”') {
                assert!(text(file).contains(sentence), "{file} has no test “{sentence}”");
                sentences += 1;
            }
        }
    }
    assert!(sentences > 40, "{sentences} tests are named");
}

#[test]
fn every_rule_has_an_example_a_reason_a_test_and_its_code() {
    let text = text("docs/scoring.md");
    for section in text.split("\n## ").skip(1) {
        let title = section.lines().next().unwrap_or_default();
        let is_summary = ["What always holds", "From version to version"].contains(&title);
        assert!(is_summary || section.contains("Tests: `"), "{title} names no test");
        assert!(is_summary || section.contains("Code: `"), "{title} names no code");
        assert!(is_summary || section.contains("Reason: "), "{title} gives no reason");
        assert!(is_summary || section.contains("Example: "), "{title} gives no example");
    }
}

#[test]
fn every_heading_that_the_code_cites_exists() {
    let headings: BTreeSet<String> = text("docs/scoring.md")
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .map(str::to_owned)
        .collect();
    let mut cited = 0;
    for Source { text, .. } in files("src/domain/result/", ".rs") {
        for rest in text.split("(docs/scoring.md, ").skip(1) {
            let names = rest.split(')').next().unwrap_or_default().trim_end_matches('.');
            for name in names.split(" to ") {
                assert!(headings.contains(name), "the code cites {name}");
                cited += 1;
            }
        }
    }
    assert!(cited >= 15, "{cited} headings are cited");
}
