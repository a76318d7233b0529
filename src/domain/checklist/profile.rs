//! The profile: who answers, about what.

use serde::{Deserialize, Serialize};

use super::{Condition, Tag};

/// Something the profile asks, such as the kind of system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileQuestion {
    /// Stable name.
    pub id: String,
    /// Asked on the first page; the others are asked where the full check begins.
    #[serde(default)]
    pub first: bool,
    /// Who is asked.
    #[serde(default)]
    pub when: Condition,
    /// The question.
    pub text: String,
    /// One answer sets one tag.
    pub options: Vec<ProfileOption>,
}

/// One answer to a [`ProfileQuestion`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileOption {
    /// The tag that choosing it sets.
    pub tag: Tag,
    /// The answer in words.
    pub text: String,
    /// What it is called in a line with others, such as `customer-facing`; empty where `text` reads well there.
    #[serde(default)]
    pub short: String,
    /// A second line.
    #[serde(default)]
    pub note: String,
    /// What it is called where a target is explained, such as `a senior role`; empty if it decides none.
    #[serde(default)]
    pub role: String,
    /// Holds until the person chooses.
    #[serde(default)]
    pub default: bool,
}

impl ProfileOption {
    /// What it is called in a line with others.
    pub fn name(&self) -> &str {
        if self.short.is_empty() { &self.text } else { &self.short }
    }
}

/// Who is answering: decides the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// One person, about work they did.
    Candidate,
    /// A team, about its system now.
    Team,
}
