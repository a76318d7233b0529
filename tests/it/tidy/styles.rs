//! Style sheets: every class has a style, and every style is used.

use std::collections::BTreeSet;

use super::code::{Code, is_name};
use super::{Source, files, none, repository, text};
use crate::pages::everything;

/// The classes that one rule of a style sheet speaks of.
struct Rule {
    /// `static/css/base.css:12`.
    place: String,
    classes: Vec<String>,
}

/// Every rule of a style sheet that speaks of classes.
fn rules(sheet: &Source) -> Vec<Rule> {
    let mut css = sheet.text.clone();
    while let (Some(from), Some(to)) = (css.find("/*"), css.find("*/")) {
        let lines = css[from..to].matches('\n').count();
        css.replace_range(from..to + 2, &"\n".repeat(lines));
    }
    let mut found = Vec::new();
    let mut line = 1;
    for piece in css.split_inclusive(['{', '}', ';']) {
        let classes = classes(piece);
        if piece.ends_with('{') && !classes.is_empty() {
            let begins = piece.len() - piece.trim_start().len();
            let line = line + piece[..begins].matches('\n').count();
            found.push(Rule { place: format!("{}:{line}", sheet.path), classes });
        }
        line += piece.matches('\n').count();
    }
    found
}

/// The classes in a selector.
fn classes(selector: &str) -> Vec<String> {
    let is_class = |letter: char| is_name(letter) || letter == '-';
    let names = selector.split('.').skip(1).map(|rest| rest.split(|letter| !is_class(letter)));
    names
        .filter_map(|mut parts| parts.next())
        .filter(|class| class.starts_with(|letter: char| letter.is_ascii_alphabetic()))
        .map(str::to_owned)
        .collect()
}

/// The classes that the style sheets speak of, each with a place.
fn styled() -> Vec<(String, String)> {
    let rules = files("static/css/", ".css").iter().flat_map(rules).collect::<Vec<_>>();
    let named = |rule: Rule| rule.classes.into_iter().map(move |class| (class, rule.place.clone()));
    rules.into_iter().flat_map(named).collect()
}

/// Every word in a text of this Rust.
fn words(sources: &[Source]) -> BTreeSet<String> {
    let texts = sources.iter().flat_map(|source| Code::read(&source.text).texts);
    texts
        .flat_map(|(_, text)| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Every word in a text of the source, and in the page's frame.
fn words_in_source() -> BTreeSet<String> {
    let mut words = words(&files("src/", ".rs"));
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

/// The sheets in the folders of the source: `static/css/pages/start.css` is about what `src/pages/start.rs` draws.
#[test]
fn a_style_stands_with_what_draws_it() {
    let mut broken = Vec::new();
    for sheet in files("static/css/", ".css") {
        let about = sheet.path.trim_start_matches("static/css/").trim_end_matches(".css");
        let Some((_, name)) = about.split_once('/') else { continue };
        let mut drawing = repository();
        drawing.retain(|source| {
            let is_in = source.path.strip_prefix("src/").and_then(|path| path.strip_prefix(about));
            is_in.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        });
        let mut drawn = words(&drawing);
        drawn.insert(name.to_owned());
        for rule in rules(&sheet) {
            if !rule.classes.iter().any(|class| drawn.contains(class)) {
                let class = &rule.classes[0];
                broken.push(format!("{} .{class} is not drawn by src/{about}", rule.place));
            }
        }
    }
    none(&broken);
}

#[test]
fn every_sheet_has_its_place_in_the_order() {
    let order = ["site", "later", "desk", "team", "embed"]
        .map(|name| text(&format!("static/css/{name}.css")))
        .concat();
    let listed: BTreeSet<String> = order
        .lines()
        .filter_map(|line| line.strip_prefix("@import \"./")?.strip_suffix("\";"))
        .map(str::to_owned)
        .collect();
    let there: BTreeSet<String> = files("static/css/", ".css")
        .iter()
        .filter_map(|sheet| sheet.path.strip_prefix("static/css/"))
        .filter(|name| {
            !["site.css", "later.css", "desk.css", "team.css", "embed.css"].contains(name)
        })
        .map(str::to_owned)
        .collect();
    assert_eq!(listed, there);
}

#[test]
fn colours_and_measures_are_named_in_one_file() {
    let mut broken = Vec::new();
    for sheet in files("static/css/", ".css") {
        for (line, text) in (1..).zip(sheet.text.lines()) {
            let value = text.split_once(": ").map_or("", |(_, value)| value);
            let is_token = text.trim_start().starts_with("--") || value.contains('#');
            if is_token && !sheet.path.ends_with("/tokens.css") {
                broken.push(format!("{}:{line} belongs into tokens.css", sheet.path));
            }
        }
    }
    none(&broken);
}
