//! The sources that practices refer to.

use serde::{Deserialize, Serialize};

use super::ReferenceId;

/// A source that practices refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Stable name.
    pub id: ReferenceId,
    /// As it is cited.
    pub title: String,
    /// Where it can be read; a link that is shown, never fetched.
    #[serde(default)]
    pub url: String,
    /// What it must carry when it is shown, such as a licence or a legal class with its date.
    #[serde(default)]
    pub note: String,
    /// The sections that were read at the primary text.
    #[serde(default)]
    pub sections: Vec<ReferenceSection>,
}

/// One place in a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceSection {
    /// The place, such as `MEASURE 2.4`.
    pub at: String,
    /// What it says there, paraphrased.
    pub says: String,
    /// The day on which it was read, as `2026-11-23`.
    pub read: String,
    /// It was opened at the primary text; otherwise it is not shown as support.
    #[serde(default)]
    pub opened: bool,
}
