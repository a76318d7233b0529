//! The tables as CSV, for spreadsheets (RFC 4180).

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Level};
use crate::domain::figure::tenths;
use crate::domain::result::{CheckResult, Ratio, Status};

/// The practices: what was said, what it counts for, and the person's note.
pub fn practices(checklist: &Checklist, assessment: &Assessment, result: &CheckResult) -> String {
    let header = [
        "practice",
        "title",
        "section",
        "status",
        "claimed",
        "evidenced",
        "target",
        "gap",
        "class",
        "weight",
        "floor",
        "note",
    ];
    let level =
        |level: Option<Level>| level.map_or_else(String::new, |level| level.number().to_string());
    let rows = result
        .practices
        .iter()
        .filter(|practice| practice.in_full_check || practice.status != Status::Unanswered)
        .map(|practice| {
            let title = checklist.practice(&practice.id).map_or("", |practice| &practice.title);
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
                status(practice.status).to_owned(),
                level(practice.claimed),
                level(practice.evidenced),
                practice.target.number().to_string(),
                practice.gap.to_string(),
                class,
                practice.weight.to_string(),
                if practice.floor { "yes" } else { "no" }.to_owned(),
                note.to_owned(),
            ]
        });
    table(&header, rows)
}

/// The sections: scores, caps and bounds.
pub fn sections(checklist: &Checklist, result: &CheckResult) -> String {
    let header = [
        "section",
        "title",
        "shown",
        "score",
        "band",
        "cap",
        "points",
        "answered weight",
        "routed weight",
        "unknowns",
        "without unknowns",
    ];
    let score = |score: Option<f64>| score.map_or_else(String::new, tenths);
    let rows = result.sections.iter().map(|section| {
        let title = checklist.section(&section.id).map_or("", |section| &section.title);
        let band =
            section.band.and_then(|band| checklist.bands.get(band)).map_or("", |band| &band.title);
        vec![
            section.id.to_string(),
            title.to_owned(),
            if section.is_shown { "yes" } else { "no" }.to_owned(),
            score(section.score.map(Ratio::value)),
            band.to_owned(),
            section.cap().map_or_else(String::new, |cap| cap.to_string()),
            section.points.to_string(),
            section.answered_weight.to_string(),
            section.routed_weight.to_string(),
            section.unknowns.to_string(),
            score(section.without_unknowns.map(Ratio::value)),
        ]
    });
    table(&header, rows)
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Unanswered => "open",
        Status::Level => "level",
        Status::DontKnow => "don't know",
        Status::NotApplicable => "not applicable",
        Status::NoOpportunity => "no opportunity yet",
    }
}

fn table(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| {
        cells.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n"
    };
    // Without this mark Excel reads every letter beyond ASCII as two others.
    let mut out = String::from("\u{feff}");
    out += &line(header.iter().map(|name| (*name).to_owned()).collect());
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
    let is_formula = text.trim_start_matches(' ').starts_with(STARTS);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter)) {
        text
    } else {
        format!("\"{}\"", text.replace('"', "\"\""))
    }
}
