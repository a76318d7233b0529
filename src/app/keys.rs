//! Under which names the browser keeps things.

/// The names for one copy of the site and one checklist: several copies may stand on one host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The answers.
    pub answers: String,
    /// A text that could not be opened, before the first save replaces it.
    pub unreadable: String,
    /// What was done before the program was there; `static/early.js` writes it.
    pub early: String,
    /// What the names of snapshots begin with, before the day and the id of the assessment.
    pub day: String,
    /// What the names of teams begin with, before the id.
    pub team: String,
}

/// Where answers were kept before the name said which copy of the site they belong to.
pub const BEFORE_PATHS: &str = "dependable:answers";

/// The names for the copy of the site in this folder, such as `/` or `/checks/`.
pub fn keys(folder: &str, checklist: &str) -> Keys {
    let key = |what: &str| format!("dependable:{folder}:{checklist}:{what}");
    Keys {
        answers: key("answers"),
        unreadable: key("aside"),
        early: key("early"),
        day: key("day"),
        team: key("team"),
    }
}
