//! What a person wrote stays a quotation in the document.

use dependable::domain::exchange::first_page::FirstPage;
use dependable::domain::exchange::markdown;
use dependable::domain::exchange::report::{Entry, Report, ReportQuestion};
use proptest::prelude::*;

use crate::texts::english;

/// A report in which a person wrote everything that a person can write.
fn report(title: &str, text: &str) -> Report {
    Report {
        title: "Interview brief".to_owned(),
        about: "About".to_owned(),
        first: FirstPage::Audit(Vec::new()),
        headline: vec!["Headline".to_owned()],
        strengths: Vec::new(),
        proofs: Vec::new(),
        gaps: Vec::new(),
        more_gaps: Vec::new(),
        questions: vec![ReportQuestion {
            title: "A question".to_owned(),
            question: "Which?".to_owned(),
            follow_up: "Why?".to_owned(),
            demo: "Fine.".to_owned(),
            production: "In June.".to_owned(),
            own: text.to_owned(),
        }],
        notes: vec![Entry { title: title.to_owned(), text: text.to_owned() }],
    }
}

/// The lines of the document that differ when a person wrote this.
fn written_lines(title: &str, text: &str) -> Vec<String> {
    let texts = english();
    let calm = markdown::print(&texts, &report("calm", "calm"));
    let printed = markdown::print(&texts, &report(title, text));
    // A line may also end in a carriage return alone.
    let lines = printed.split(['\n', '\r']);
    lines
        .filter(|line| !line.trim().is_empty() && !calm.lines().any(|calm| calm == *line))
        .map(str::to_owned)
        .collect()
}

/// The line holds a mark that means something to Markdown or HTML, and no backslash before it.
fn bare_mark(line: &str) -> Option<char> {
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '<' | '>' | '[' | ']' | '#' | '*' | '_' | '`' | '|' | '~' | '&' | '@' => {
                return Some(letter);
            }
            _ => {}
        }
    }
    None
}

/// The line makes a heading of the line before it, or a rule across the page.
fn is_underline(line: &str) -> bool {
    let marks: String = line.split_whitespace().collect();
    ["=", "-"].iter().any(|mark| !marks.is_empty() && marks.replace(mark, "").is_empty())
}

#[track_caller]
fn is_only_a_quotation(text: &str) {
    for line in written_lines("A title", text) {
        if line == "A title:" {
            continue;
        }
        let Some(quoted) = line.strip_prefix("> ") else {
            panic!("{text:?} left its quotation: {line:?}");
        };
        assert_eq!(bare_mark(quoted), None, "{text:?} printed as {line:?}");
        assert!(!is_underline(quoted), "{text:?} printed as {line:?}");
    }
}

#[test]
fn what_a_person_wrote_stays_a_quotation() {
    for text in [
        "# A heading",
        "A heading\n===",
        "A heading\n---",
        "A heading\r=====\rmore",
        "first\r\n\r\nsecond",
        "[a link](https://example.org)",
        "![a picture](https://example.org/x.png)",
        "<script>alert(1)</script>",
        "<https://example.org>",
        "`code` *strong* _weak_ | cell",
        "> a quotation\n\n## and a heading",
        "\\# escaped by hand",
        "    # indented",
        "~~gone~~",
        "~~~\ncode",
        "&lt;b&gt; &copy;",
        "ask me@example.org",
    ] {
        is_only_a_quotation(text);
    }
}

#[test]
fn a_bare_address_stays_words() {
    for (text, printed) in [
        ("see https://example.org/x", "> see https\\://example.org/x"),
        ("see WWW.example.org", "> see WWW\\.example.org"),
        ("at 10:30, e.g. here", "> at 10:30, e.g. here"),
    ] {
        assert_eq!(written_lines("A title", text).last().map(String::as_str), Some(printed));
    }
}

#[test]
fn a_practice_that_the_checklist_does_not_know_names_itself_without_marks() {
    for id in ["# Hired", "<b>", "[x](y)", "a\n# b", "a\r# b"] {
        for line in written_lines(id, "note") {
            let line = line.strip_prefix("> ").unwrap_or(&line);
            assert_eq!(bare_mark(line), None, "{id:?} printed as {line:?}");
        }
    }
}

#[test]
fn plain_words_are_quoted_as_they_are() {
    assert_eq!(
        written_lines("Restore", "Forty minutes, two files lost.\nNext: June."),
        [
            "> Forty minutes, two files lost.",
            "> Next: June.",
            "Restore:",
            "> Forty minutes, two files lost.",
            "> Next: June."
        ]
    );
}

proptest! {
    #[test]
    fn nothing_that_a_person_writes_leaves_its_quotation(text in any::<String>(), marks in "[-=#<>\\[\\]()!a \n\r\\\\]{0,16}") {
        is_only_a_quotation(&text);
        is_only_a_quotation(&marks);
    }
}

#[test]
fn the_name_of_a_system_makes_no_link_and_loads_no_picture() {
    let mut report = report("A way back", "words");
    "![x](http://evil.example/p.png) <img src=//e.vil/x> [a](http://e.vil)"
        .clone_into(&mut report.about);
    let printed = dependable::domain::exchange::markdown::print(&english(), &report);
    for mark in ["[x]", "<img", "[a]"] {
        let is_bare = |(at, _): (usize, &str)| !printed[..at].ends_with('\\');
        assert!(!printed.match_indices(mark).any(is_bare), "{printed}");
    }
}
