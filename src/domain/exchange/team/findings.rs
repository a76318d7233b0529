//! What a team's documents say, put together by whoever knows the team.

use crate::domain::checklist::Level;
use crate::domain::team::MergeRule;
use crate::domain::team::picture::Coverage;

/// What the report says, put together by whoever knows the team. Where names are hidden it rests on a release, and no
/// `who` is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TeamReport {
    /// What the system is called.
    pub system: String,
    /// The day of the report, as `2026-12-24`.
    pub date: String,
    /// The rule in force.
    pub rule: MergeRule,
    /// On how many members it rests.
    pub members: usize,
    /// How many of the answers that count were given.
    pub answers: usize,
    /// How many of them in the short form.
    pub quick: usize,
    /// The figure for everything, 0 to 100; none where too little was answered.
    pub score: Option<f64>,
    /// The titles of the bands, the lowest first.
    pub bands: Vec<String>,
    /// The place of the band that the team is in.
    pub band: Option<usize>,
    /// The place of the band that is asked of it.
    pub asked: Option<usize>,
    /// The targets by the best answer of each, and by the lowest.
    pub targets: BothRules,
    /// How many practices rest on one of them.
    pub on_one: usize,
    /// No figure of all is the team's own yet.
    pub is_unsettled: bool,
    /// On whom more than half rests; none where names are hidden.
    pub alone: Option<RestsOnOne>,
    /// The sections, in their order.
    pub sections: Vec<TeamSection>,
    /// What the team decided to do, in its order.
    pub actions: Vec<TeamAction>,
    /// What only one of them could do tomorrow, the gravest first.
    pub single: Vec<SinglePoint>,
    /// Where they disagree, the greatest first.
    pub disagreements: Vec<Disagreement>,
    /// Every practice, in the order of the checklist.
    pub practices: Vec<TeamPractice>,
}

/// How many targets are met by each of the two rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BothRules {
    /// By the best answer of each practice.
    pub best: usize,
    /// By the lowest.
    pub lowest: usize,
    /// Of how many.
    pub of: usize,
}

/// One person on whom more than half of what is asked rests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestsOnOne {
    /// Who; none where they have no name.
    pub who: Option<String>,
    /// How many practices.
    pub practices: usize,
    /// Of how many.
    pub of: usize,
}

/// How a team stands in a section.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TeamSection {
    /// Its title.
    pub title: String,
    /// Its figure, 0 to 100.
    pub score: Option<f64>,
    /// The title of its band; empty without one.
    pub band: String,
    /// On how many answers it rests.
    pub answered: usize,
    /// Of how many that the team is asked.
    pub asked: usize,
    /// How many of the answers were in the short form.
    pub quick: usize,
}

/// Something that a team decided to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamAction {
    /// The id of the practice that it is about.
    pub practice: String,
    /// The title of it.
    pub title: String,
    /// What is done; empty until it is said.
    pub what: String,
    /// Who does it; empty until it is said.
    pub owner: String,
    /// Until when, as `2026-12-24`.
    pub due: Option<String>,
    /// By what one sees that it is done.
    pub done_when: String,
    /// It is done.
    pub is_done: bool,
}

/// What only one person could do tomorrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SinglePoint {
    /// The title of the practice.
    pub title: String,
    /// Who; none where names are hidden, or where they have none.
    pub who: Option<String>,
}

/// How far answers are apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The lowest level claimed.
    pub lowest: Level,
    /// The highest.
    pub highest: Level,
}

/// A practice to talk about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Disagreement {
    /// Its title.
    pub title: String,
    /// How many claim each level that somebody claims, the highest first.
    pub claims: Vec<(Level, usize)>,
    /// How many do not know.
    pub unknown: usize,
    /// How many of these answers are in the short form.
    pub quick: usize,
    /// They are apart only by answers in the short form.
    pub is_by_short: bool,
    /// It was parked: "we disagree".
    pub is_parked: bool,
}

/// A practice of the annex.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamPractice {
    /// Its title.
    pub title: String,
    /// How many say that it is in place; none where nobody said anything.
    pub coverage: Option<Coverage>,
    /// Who alone has it in place; none where names are hidden, or where they have none.
    pub who: Option<String>,
    /// How many say that it cannot apply.
    pub not_applicable: usize,
    /// For which reason; none where names are hidden.
    pub reason: Option<String>,
    /// The lowest and the highest claim; none without a level, and where names are hidden.
    pub range: Option<Range>,
    /// How many gave an answer that counts: a level, or that they do not know.
    pub answered: usize,
    /// How many of them do not know.
    pub unknown: usize,
    /// How many of them in the short form.
    pub quick: usize,
    /// Where the evidence is.
    pub places: Vec<String>,
    /// Somebody ticked evidence; none where names are hidden.
    pub is_ticked: Option<bool>,
}
