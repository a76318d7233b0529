//! What leaves and enters the device: parse and print side by side.
//!
//! [`FORMATS`] lists what can be taken along. Each is printed when it is asked for.

pub mod file;
pub mod host;
#[cfg(not(target_arch = "wasm32"))]
pub mod json;
pub mod link;
pub mod qr;

mod basis;
pub mod first_page;
pub mod report;
pub mod since;
pub mod team;

pub mod calendar;
pub mod csv;
pub mod markdown;

use csv::Decimals;
use report::Report;

use crate::domain::assessment::Saved;
use crate::domain::checklist::Checklist;
use crate::domain::result::CheckResult;
use crate::domain::texts::{Text, Texts};

/// What a person can take along as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The brief or the audit report, for people.
    Markdown,
    /// The practices as a table.
    Practices,
    /// The sections as a table.
    Sections,
    /// The answers, to be opened here again.
    Answers,
}

/// All of them, in the order in which they are offered.
pub const FORMATS: [Format; 4] =
    [Format::Markdown, Format::Practices, Format::Sections, Format::Answers];

/// What is printed.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Words.
    pub texts: &'a Texts,
    /// What was asked.
    pub checklist: &'a Checklist,
    /// What was answered, as a copy of it is saved.
    pub saved: &'a Saved,
    /// What follows from it.
    pub result: &'a CheckResult,
    /// The same, told.
    pub report: &'a Report,
    /// How the spreadsheet reads figures.
    pub decimals: Decimals,
}

impl Format {
    /// What it is called where it is offered.
    pub fn text(self) -> Text {
        match self {
            Format::Markdown => Text::AlongMarkdown,
            Format::Practices => Text::AlongPractices,
            Format::Sections => Text::AlongSections,
            Format::Answers => Text::AlongAnswers,
        }
    }

    /// The name of the file. It says what the file is, and nothing of what a person said.
    pub fn file_name(self, texts: &Texts) -> String {
        let brief = &texts[Text::BriefFile];
        match self {
            Format::Markdown => format!("{brief}.md"),
            Format::Practices => format!("{brief}-{}.csv", &texts[Text::BriefTablePractices]),
            Format::Sections => format!("{brief}-{}.csv", &texts[Text::BriefTableSections]),
            Format::Answers => texts[Text::StorageFileName].to_owned(),
        }
    }

    /// The media type (RFC 6838).
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Markdown => "text/markdown",
            Format::Practices | Format::Sections => "text/csv",
            Format::Answers => "application/json",
        }
    }

    /// The content of the file.
    pub fn print(self, source: &Source) -> String {
        let Source { texts, checklist, saved, result, report, decimals } = *source;
        match self {
            Format::Markdown => markdown::print(texts, report),
            Format::Practices => {
                csv::practices(texts, checklist, &saved.assessment, result, decimals)
            }
            Format::Sections => csv::sections(texts, checklist, result, decimals),
            Format::Answers => file::print(saved),
        }
    }
}
