//! Tables hold what was written, and nothing in them runs as a formula.

use dependable::domain::assessment::{Answer, Assessment, Response};
use dependable::domain::checklist::Level;
use dependable::domain::exchange::{Format, csv};
use dependable::domain::result::assess;
use dependable::domain::texts::Text;
use proptest::prelude::*;

use super::exports;
use crate::support::{built_in, tags};
use crate::texts::english;

/// Reads CSV as RFC 4180 says: quotes around cells, doubled inside of them, lines end in CRLF.
/// A table without the mark by which a spreadsheet knows UTF-8.
fn marked(table: &str) -> &str {
    table.strip_prefix('\u{feff}').expect("a table begins with the mark")
}

#[test]
fn a_section_whose_score_the_pages_do_not_show_has_none_in_the_table_either() {
    let mut assessment =
        Assessment { profile: tags(&["candidate", "llm"]), ..Assessment::default() };
    let response = Response { answer: Some(Answer::DontKnow), ..Response::default() };
    assessment.responses.insert("OPS-4".into(), response);
    let level = Answer::Level(Level::MAX);
    assessment
        .responses
        .insert("OPS-1".into(), Response { answer: Some(level), ..Response::default() });
    let result = assess(built_in(), &assessment);
    let section = result.sections.iter().find(|section| &*section.id == "OPS").unwrap();
    assert!(section.score.is_some() && !section.is_shown, "two answers are too few");
    let table = csv::sections(&english(), built_in(), &result, csv::Decimals::Point);
    let rows = read_csv(marked(&table));
    let row = rows.iter().find(|row| row[0] == "OPS").unwrap();
    let at = |title: &str| row[rows[0].iter().position(|name| name == title).unwrap()].as_str();
    let texts = english();
    for title in [Text::TableScore, Text::TableBand, Text::TableWithoutUnknowns] {
        assert_eq!(at(&texts[title]), "", "{}", &texts[title]);
    }
}

fn read_csv(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {
                assert_eq!(letters.next(), Some('\n'), "a line ends in CRLF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    assert!(!is_quoted && cell.is_empty() && row.is_empty(), "the text ends inside of a cell");
    rows
}

const RUNS_AS_FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Everything that a person could write, with what is dangerous in a table made likely.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[=+@\t\r\n-]{0,2}[a-z=\",;\r\n']{0,12}",]
}

proptest! {
    #[test]
    fn a_cell_is_never_a_formula_and_loses_nothing(text in hostile()) {
        let rows = read_csv(&format!("{},end\r\n", csv::cell(&text)));
        prop_assert_eq!(rows.len(), 1);
        prop_assert_eq!(rows[0].len(), 2);
        let cell = &rows[0][0];
        prop_assert!(!cell.starts_with(RUNS_AS_FORMULA));
        let marked = format!("'{text}");
        prop_assert!(*cell == text || *cell == marked);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_cell_of_the_tables_is_a_formula(notes in prop::collection::vec(hostile(), 4)) {
        let mut checklist = built_in().clone();
        let mut assessment = Assessment::default();
        for (practice, note) in checklist.practices.iter_mut().zip(&notes) {
            practice.title.clone_from(note);
            let response = Response { answer: Some(Answer::DontKnow), note: note.clone(), ..Response::default() };
            assessment.responses.insert(practice.id.clone(), response);
        }
        checklist.sections[0].title.clone_from(&notes[0]);
        let exports = exports(&checklist, &assessment);
        for (_, text) in exports.iter().filter(|(format, _)| format.media_type() == "text/csv") {
            let rows = read_csv(marked(text));
            prop_assert!(rows.iter().all(|row| row.len() == rows[0].len()));
            prop_assert!(!rows.iter().flatten().any(|cell| cell.starts_with(RUNS_AS_FORMULA)));
        }
        let (_, practices) = exports.iter().find(|(format, _)| *format == Format::Practices).expect("it is listed");
        let practices = read_csv(marked(practices));
        let without_mark = |cell: &String| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
        let note = practices[0].iter().position(|name| name == "note").expect("the table has notes");
        for written in &notes {
            let is_there = practices.iter().any(|row| row[note] == *written || without_mark(&row[note]) == *written);
            prop_assert!(is_there, "{written:?} is not in the table");
        }
    }
}

#[test]
fn nothing_unseen_hides_the_sign_of_a_formula() {
    for unseen in ['\u{a0}', '\u{200b}', '\u{feff}', '\u{3000}', '\u{2028}', '\u{202e}', '\0'] {
        let printed = csv::cell(&format!("{unseen}=1+1"));
        assert!(printed.starts_with("\"'"), "{printed:?}");
    }
    assert_eq!(csv::cell("Größe"), "\"Größe\"");
}
