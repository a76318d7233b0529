//! Who may import whom.

use super::code::{Code, is_name, names};
use super::{files, none};

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
    let others = ["domain", "state", "components", "pages", "app", "yew"];
    lead_nowhere_near("src/browser/", &others, &[]);
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
    assert!(sees("src/domain/authoring/lint/text.rs", "domain::authoring::read"));
}
