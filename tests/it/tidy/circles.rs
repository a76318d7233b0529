//! In every folder, its files and folders know one another in one direction only, on whatever way round.
//!
//! What a `mod.rs` hands on from its files counts as theirs: whoever takes it knows the file that has it. A file and the
//! `mod.rs` above it are one room and may know each other.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{Code, is_name};
use super::files;

/// The modules of the crate: the file of each, and what it hands on from which of its own modules.
struct Modules {
    files: BTreeMap<String, String>,
    handed_on: BTreeMap<(String, String), String>,
}

fn module_of(path: &str) -> String {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.replace('/', "::")
}

/// The paths that the `use` lines and the expressions of a file name, groups taken apart; with `pub use` or without.
fn named(code: &str, is_public: bool) -> Vec<String> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let Some(at) = statement.find("use ") else { continue };
        let starts = statement[..at].trim_end();
        if starts.ends_with("pub") != is_public
            || starts.ends_with(is_name) && !starts.ends_with("pub")
        {
            continue;
        }
        let path: String = statement[at + 4..].split_whitespace().collect();
        match path.split_once('{') {
            Some((before, group)) => {
                let names = group.trim_end_matches('}').split(',').filter(|name| !name.is_empty());
                found.extend(names.map(|name| format!("{before}{name}")));
            }
            None => found.push(path),
        }
    }
    found
}

impl Modules {
    fn read() -> Modules {
        let mut modules = Modules { files: BTreeMap::new(), handed_on: BTreeMap::new() };
        for source in files("src/", ".rs") {
            let here = module_of(&source.path);
            for path in named(&Code::read(&source.text).code, true) {
                if let (Some((child, _)), Some((_, name))) =
                    (path.split_once("::"), path.rsplit_once("::"))
                {
                    modules.handed_on.insert((here.clone(), name.to_owned()), child.to_owned());
                }
            }
            modules.files.insert(here, source.path);
        }
        modules
    }

    /// The module that has what a path from the root of the crate names.
    fn home(&self, path: &str) -> Option<String> {
        let mut here = String::new();
        for name in path.split("::") {
            let below = if here.is_empty() { name.to_owned() } else { format!("{here}::{name}") };
            if self.files.contains_key(&below) {
                here = below;
                continue;
            }
            if let Some(child) = self.handed_on.get(&(here.clone(), name.to_owned())) {
                return self.home(&format!("{here}::{child}::{name}"));
            }
            break;
        }
        (!here.is_empty()).then_some(here)
    }

    /// What a file knows.
    fn known(&self, here: &str, code: &str) -> BTreeSet<String> {
        let mut paths = named(code, false);
        let pieces = code.split(|letter: char| !is_name(letter) && letter != ':');
        paths.extend(pieces.filter(|piece| piece.contains("::")).map(str::to_owned));
        let parent = here.rsplit_once("::").map_or("", |(parent, _)| parent);
        let from_root = |path: String| match path.split_once("::") {
            Some(("crate", rest)) => rest.to_owned(),
            Some(("super", rest)) => {
                let (mut base, mut rest) = (parent, rest);
                while let Some(further) = rest.strip_prefix("super::") {
                    base = base.rsplit_once("::").map_or("", |(above, _)| above);
                    rest = further;
                }
                format!("{base}::{rest}")
            }
            _ => format!("{here}::{path}"),
        };
        let homes = paths.into_iter().map(from_root).filter_map(|path| self.home(&path));
        homes.filter(|home| home != here).collect()
    }
}

/// Goes on from here, and says the way once it meets itself.
fn follow(
    at: &str,
    arrows: &BTreeMap<String, BTreeSet<String>>,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(place) = way.iter().position(|before| before == at) {
        return Some(way[place..].to_vec());
    }
    if done.contains(at) {
        return None;
    }
    way.push(at.to_owned());
    let next = arrows.get(at).into_iter().flatten();
    let found = next.into_iter().find_map(|next| follow(next, arrows, way, done));
    way.pop();
    done.insert(at.to_owned());
    found
}

/// A way that comes back to where it began, if there is one.
fn circle(arrows: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    arrows.keys().find_map(|start| follow(start, arrows, &mut Vec::new(), &mut done))
}

/// The arrow between two neighbours that an arrow from anywhere in one to anywhere in the other means: the folder that
/// both are in, and their names in it.
fn between_neighbours(from: &str, to: &str) -> Option<(String, String, String)> {
    let (mut from, mut to) = (from.split("::"), to.split("::"));
    let mut folder = Vec::new();
    loop {
        // Where one path ends, one is above the other.
        let (one, other) = (from.next()?, to.next()?);
        if one != other {
            return Some((folder.join("::"), one.to_owned(), other.to_owned()));
        }
        folder.push(one);
    }
}

#[test]
fn neighbours_know_each_other_in_one_direction_only() {
    let modules = Modules::read();
    let mut folders: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for source in files("src/", ".rs").iter().filter(|source| !source.path.starts_with("src/bin/"))
    {
        let here = module_of(&source.path);
        let code = Code::read(&source.text).code;
        for (folder, from, to) in
            modules.known(&here, &code).iter().filter_map(|there| between_neighbours(&here, there))
        {
            folders.entry(folder).or_default().entry(from).or_default().insert(to);
        }
    }
    assert!(folders["domain"]["assessment"].contains("checklist"), "folders are seen");
    assert!(folders["state"]["pages"].contains("route"), "files are seen");
    let mut found = Vec::new();
    for (folder, mut arrows) in folders {
        while let Some(circle) = circle(&arrows) {
            // One arrow less, to find the next.
            arrows.get_mut(&circle[0]).unwrap().remove(circle.get(1).unwrap_or(&circle[0]));
            found.push(format!("{folder}: {}", circle.join(" → ")));
        }
    }
    assert!(found.is_empty(), "{} circles:\n{}", found.len(), found.join("\n"));
}
