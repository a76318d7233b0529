//! The file: everything of an assessment, as JSON. The same text is what the browser keeps.
//!
//! ```json
//! { "format": 2, "since": 1764144000000,
//!   "assessment": {
//!     "id": 0, "checklist": "production-ai", "version": "2026.11", "profile": ["candidate", "llm", "senior"],
//!     "before": 6, "after": 5, "shuffle": 7, "profile_at": 1764144000000,
//!     "responses": {
//!       "OPS-4": { "answer": { "level": 3 }, "evidence": ["measure", "who"], "quick": true, "note": "…",
//!                  "own_words": "…", "at": 1764144001000 },
//!       "OPS-5": { "answer": "dont_know" },
//!       "OPS-7": { "answer": { "not_applicable": "no-judge" } },
//!       "COST-1": { "answer": "no_opportunity" } },
//!     "scenarios": { "S1": { "best": "trial", "worst": "switch" } } },
//!   "set_aside": [] }
//! ```
//!
//! Moments are milliseconds since 1970. What this version does not know, at any level, is kept and written back.
//! Format 1 had no moments, no ids, and one assessment or null in `set_aside`.

use std::fmt;

mod print;
mod read;

pub use print::print;
pub use read::parse;

/// The version of the form that is written; older ones are read, newer ones are set aside.
pub const FORMAT: u32 = 2;
/// Larger files are refused before they are read: 16 MB, more than a browser keeps, so that whatever it keeps
/// can be opened from a copy.
pub const LARGEST: usize = 16_000_000;

/// Why a text could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// A file beyond [`LARGEST`].
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// Not JSON.
    NotReadable {
        /// The line where reading stopped, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON, but not of the form of an assessment.
    NotAnAssessment {
        /// What does not belong there, such as `OPS-4`; none if it is all of it.
        at: Option<String>,
    },
    /// Answers to another checklist.
    OtherChecklist {
        /// Its id.
        id: String,
    },
    /// Written by a newer version of the app.
    Newer {
        /// Its format.
        format: u64,
    },
}

impl fmt::Display for FileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::TooLarge { bytes } => {
                write!(out, "the file has {bytes} bytes; at most {LARGEST} are read")
            }
            FileError::NotReadable { line, column } => {
                write!(
                    out,
                    "not a saved assessment: reading stopped in line {line}, column {column}"
                )
            }
            FileError::NotAnAssessment { at: Some(at) } => {
                write!(out, "not a saved assessment: `{at}` is not of its form")
            }
            FileError::NotAnAssessment { at: None } => out.write_str("not a saved assessment"),
            FileError::OtherChecklist { id } => {
                write!(out, "answers to another checklist, `{id}`")
            }
            FileError::Newer { format } => {
                write!(
                    out,
                    "saved by a newer version (format {format}; this one reads up to {FORMAT})"
                )
            }
        }
    }
}
