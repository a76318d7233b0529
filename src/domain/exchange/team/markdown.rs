//! Pieces of a team's documents. What people wrote is escaped wherever it is put in.

use std::fmt::Write;

use crate::domain::exchange::markdown::escaped;
use crate::domain::texts::{Text, Texts};

pub(super) fn heading(out: &mut String, title: &str) {
    let _ = writeln!(out, "\n## {title}\n");
}

/// A blank to fill in by hand.
const BLANK: &str = "____";

/// What was written, or a blank.
pub(super) fn or_blank(text: &str) -> &str {
    if text.trim().is_empty() { BLANK } else { text }
}

/// A name, and what somebody wrote to it.
pub(super) fn named(texts: &Texts, name: Text, written: &str) -> String {
    let written = if written == BLANK { written.to_owned() } else { escaped(written) };
    texts.join_named(&texts[name], &written)
}

/// A list under a heading, with a note before it; nothing without a line.
pub(super) fn bullets(
    out: &mut String,
    texts: &Texts,
    (title, note): (Text, Text),
    mark: &str,
    lines: Vec<String>,
) {
    if lines.is_empty() {
        return;
    }
    heading(out, &texts[title]);
    let _ = writeln!(out, "{}\n", &texts[note]);
    for line in lines {
        let _ = writeln!(out, "{mark} {line}");
    }
}

/// A row of a table, its cells as they are.
pub(super) fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// A table under a heading; nothing without a row. Cells are words, whatever is in them.
pub(super) fn table(
    out: &mut String,
    texts: &Texts,
    title: Text,
    header: &[Text],
    rows: Vec<Vec<String>>,
) {
    if rows.is_empty() {
        return;
    }
    heading(out, &texts[title]);
    let names: Vec<String> = header.iter().map(|name| texts[*name].to_owned()).collect();
    *out += &head(&names);
    for cells in rows {
        *out += &row(&cells.iter().map(|cell| escaped(cell)).collect::<Vec<_>>());
    }
}

/// The first two rows of a table.
pub(super) fn head(names: &[String]) -> String {
    row(names) + &row(&vec!["---".to_owned(); names.len()])
}
