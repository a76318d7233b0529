//! Sections, and the clusters that scenarios are compared with.

use serde::{Deserialize, Serialize};

use super::{ClusterId, SectionId};

/// One theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Stable name, such as `OPS`; practice ids begin with it.
    pub id: SectionId,
    /// What a person sees.
    pub title: String,
    /// What the section asks, in one sentence.
    pub about: String,
    /// Scored and shown beside the whole, and no part of it: it says something of the people, not of the system.
    #[serde(default)]
    pub aside: bool,
    /// How two kinds of people talk about the same work.
    #[serde(default)]
    pub contrast: Vec<Contrast>,
}

/// One row of the contrast page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contrast {
    /// What the talk is about.
    pub topic: String,
    /// How someone talks who has shown it.
    pub demo: String,
    /// How someone talks who has run it.
    pub production: String,
    /// The words of it that make the difference.
    #[serde(default)]
    pub shows: Vec<String>,
}

/// A group of sections, for comparing scenarios with ratings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    /// Stable name.
    pub id: ClusterId,
    /// What a person sees.
    pub title: String,
    /// The sections it holds.
    pub sections: Vec<SectionId>,
}
