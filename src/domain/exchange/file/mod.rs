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
//!   "set_aside": [], "gone": [2] }
//! ```
//!
//! Moments are milliseconds since 1970. What this version does not know, at any level, is kept and written back.
//! Format 1 had no moments, no ids, and one assessment or null in `set_aside`.

pub(super) mod print;
pub(super) mod read;
mod refusal;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod strict;

pub use print::print;
pub use read::{open, parse};
pub use refusal::FileError;

/// The version of the form that is written; older ones are read, newer ones are set aside.
pub const FORMAT: u32 = 2;
/// What a team's file says that it is, in `kind`; a file of answers has none.
pub const TEAM_KIND: &str = "team";
/// Larger files are refused before they are read: 16 MB, more than a browser keeps, so that whatever it keeps
/// can be opened from a copy.
pub const LARGEST: usize = 16_000_000;
