use crate::domain::assessment::Moment;

/// What was done in the page before its program was there, as `static/early.js` keeps it.
///
/// The first part of a name is the form: `start`, or, from a release in which questions were there before the program,
/// a practice. `start|who` holds a tag, `start|name` a text, `start|prediction` a number, `OPS-4|answer` a level, `dont-know`,
/// `no-opportunity` or a reason, `OPS-4|evidence|log` `true` or `false`, `OPS-4|note` a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Early {
    /// Names and values, in the order in which they were given.
    pub chosen: Vec<(String, String)>,
    /// When each was given; the end of time where that was not noted.
    pub moments: Vec<Moment>,
    /// The page was to be left by its button.
    pub left: bool,
}

/// The form of the first page, and of the opening of a check.
pub const START: &str = "start";
