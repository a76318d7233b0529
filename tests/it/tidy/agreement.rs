//! What is said in more than one place, and must agree.

use std::fs;

use super::{none, text};
use crate::support::in_package;

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
