//! The tables as CSV, for spreadsheets (RFC 4180).

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Level};
use crate::domain::figure::tenths;
use crate::domain::result::{CheckResult, Ratio, Status};
use crate::domain::texts::{Text, Texts};

/// How a spreadsheet reads figures, which also says what parts its columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimals {
    /// `1.5`, and a comma between columns.
    #[default]
    Point,
    /// `1,5`, and a semicolon between columns, as in most of Europe.
    Comma,
}

impl Decimals {
    fn between(self) -> &'static str {
        match self {
            Decimals::Point => ",",
            Decimals::Comma => ";",
        }
    }

    fn figure(self, value: f64) -> String {
        match self {
            Decimals::Point => tenths(value),
            Decimals::Comma => tenths(value).replace('.', ","),
        }
    }
}

/// The practices: what was said, what it counts for, and the person's note.
pub fn practices(
    texts: &Texts,
    checklist: &Checklist,
    assessment: &Assessment,
    result: &CheckResult,
    decimals: Decimals,
) -> String {
    let header = [
        Text::TablePractice,
        Text::TableTitle,
        Text::TableSection,
        Text::TableStatus,
        Text::TableClaimed,
        Text::TableEvidenced,
        Text::TableTarget,
        Text::TableGap,
        Text::TableClass,
        Text::TableWeight,
        Text::TableFloor,
        Text::TableNote,
    ];
    let level =
        |level: Option<Level>| level.map_or_else(String::new, |level| level.number().to_string());
    let rows = result
        .practices
        .iter()
        .filter(|practice| practice.in_full_check || practice.status != Status::Unanswered)
        .map(|practice| {
            let title = checklist.title_of(&practice.id).unwrap_or_default();
            let class = result
                .gaps
                .iter()
                .find(|gap| gap.practice == practice.id)
                .map_or_else(String::new, |gap| gap.class.name().to_owned());
            let note = assessment.responses.get(&practice.id).map_or("", |response| &response.note);
            vec![
                practice.id.to_string(),
                title.to_owned(),
                practice.section.to_string(),
                texts[status(practice.status)].to_owned(),
                level(practice.claimed),
                level(practice.evidenced),
                practice.target.number().to_string(),
                practice.gap.to_string(),
                class,
                practice.weight.to_string(),
                texts[yes_or_no(practice.floor)].to_owned(),
                note.to_owned(),
            ]
        });
    table(texts, &header, rows, decimals)
}

/// The sections: scores, caps and bounds.
pub fn sections(
    texts: &Texts,
    checklist: &Checklist,
    result: &CheckResult,
    decimals: Decimals,
) -> String {
    let header = [
        Text::TableSection,
        Text::TableTitle,
        Text::TableShown,
        Text::TableScore,
        Text::TableBand,
        Text::TableCap,
        Text::TablePoints,
        Text::TableAnsweredWeight,
        Text::TableRoutedWeight,
        Text::TableUnknowns,
        Text::TableWithoutUnknowns,
    ];
    let rows = result.sections.iter().map(|section| {
        let title = checklist.section(&section.id).map_or("", |section| &section.title);
        // A score that the pages do not show, as it rests on too little, is none here either.
        let shown =
            |score: Option<Ratio>| self::score(score.filter(|_| section.is_shown), decimals);
        let band = section.band.filter(|_| section.is_shown);
        let band = band.and_then(|band| checklist.bands.get(band)).map_or("", |band| &band.title);
        vec![
            section.id.to_string(),
            title.to_owned(),
            texts[yes_or_no(section.is_shown)].to_owned(),
            shown(section.score),
            band.to_owned(),
            section.cap().map_or_else(String::new, |cap| cap.to_string()),
            section.points.to_string(),
            section.answered_weight.to_string(),
            section.routed_weight.to_string(),
            section.unknowns.to_string(),
            shown(section.without_unknowns),
        ]
    });
    table(texts, &header, rows, decimals)
}

fn score(score: Option<Ratio>, decimals: Decimals) -> String {
    score.map_or_else(String::new, |score| decimals.figure(score.value()))
}

fn status(status: Status) -> Text {
    match status {
        Status::Unanswered => Text::TableOpen,
        Status::Level => Text::TableLevel,
        Status::DontKnow => Text::TableDontKnow,
        Status::NotApplicable => Text::TableNotApplicable,
        Status::NoOpportunity => Text::TableNoOpportunity,
    }
}

fn yes_or_no(is_so: bool) -> Text {
    if is_so { Text::TableYes } else { Text::TableNo }
}

/// A table; its cells are told apart however a spreadsheet reads them, and none is a formula.
pub(super) fn table(
    texts: &Texts,
    header: &[Text],
    rows: impl Iterator<Item = Vec<String>>,
    decimals: Decimals,
) -> String {
    let line = |cells: Vec<String>| {
        cells.iter().map(|text| cell(text)).collect::<Vec<_>>().join(decimals.between()) + "\r\n"
    };
    // Without this mark Excel reads every letter beyond ASCII as two others.
    let mut out = String::from("\u{feff}");
    out += &line(header.iter().map(|name| texts[*name].to_owned()).collect());
    for row in rows {
        out.push_str(&line(row));
    }
    out
}

/// One cell: a figure as it is, any other text quoted, and never a formula.
///
/// A cell that begins with `=`, `+`, `-` or `@`, in full width as well, with a tab or a line break would run as
/// a formula in a spreadsheet; an apostrophe before it makes it text. Quoted, no piece of it becomes a cell of
/// its own where another sign separates cells: `ok;=1+1` stays one cell.
pub fn cell(text: &str) -> String {
    const STARTS: [char; 11] =
        ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
    // What is not seen before such a sign is taken away by some spreadsheets.
    let seen =
        |letter: char| letter == '\t' || letter == '\r' || letter == '\n' || !is_unseen(letter);
    let is_formula = text.trim_start_matches(|letter| !seen(letter)).starts_with(STARTS);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter)) {
        text
    } else {
        format!("\"{}\"", text.replace('"', "\"\""))
    }
}

/// A blank, or a sign of no width.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
