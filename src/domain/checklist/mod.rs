//! The checklist: everything that can be asked, as data.
//!
//! Nothing here knows a section or a practice by name; a checklist on another subject runs the same.

mod condition;
mod course;
#[cfg(not(target_arch = "wasm32"))]
pub mod lint;
#[cfg(not(target_arch = "wasm32"))]
pub mod overlay;
pub mod packed;
#[cfg(not(target_arch = "wasm32"))]
pub mod read;
#[cfg(not(target_arch = "wasm32"))]
pub mod validate;

use std::collections::BTreeMap;

pub use condition::{Condition, Tags};
pub use course::Chapter;

use crate::domain::assessment::Level;

/// A whole checklist, or the part of it that has been loaded so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Checklist {
    /// Stable name; an assessment says which checklist it answers.
    pub id: String,
    /// Version of the content, such as `2026.11`.
    pub version: String,
    /// What a person sees as its name.
    pub title: String,
    /// The day on which weights and targets were judged, as `2026-11-23`.
    pub judged: String,
    /// How much a practice counts.
    pub weights: Weights,
    /// The named stretches of the scale, lowest first.
    pub bands: Vec<Band>,
    /// How an anchor continues the one below; without it every anchor stands alone.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub continues: Continues,
    /// What the profile asks.
    pub questions: Vec<ProfileQuestion>,
    /// The themes, in the order that settles ties.
    pub sections: Vec<Section>,
    /// Section ids in the order in which they are asked.
    pub asked: Vec<String>,
    /// Groups of sections that scenarios are compared with.
    pub clusters: Vec<Cluster>,
    /// After how many chapters scenarios are asked, such as `[3, 6, 8]`; the last stands for the end.
    pub scenarios_after: Vec<usize>,
    /// The level that each profile asks for; the first match holds.
    pub targets: Vec<Target>,
    /// The practices, section by section.
    pub practices: Vec<Practice>,
    /// The situations.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub scenarios: Vec<Scenario>,
    /// The combinations of answers that have a name, most harmful first.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub patterns: Vec<Pattern>,
    /// The sources that practices refer to.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub references: Vec<Reference>,
}

/// How much a practice counts in its section: whole numbers from 1 to 9.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Weights {
    /// A floor practice of the profile.
    pub floor: u32,
    /// Any other practice of the profile's full check.
    pub full: u32,
    /// A practice that is only asked on request.
    pub bank: u32,
}

/// A named stretch of the scale from 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Band {
    /// The lowest score that belongs to it.
    pub from: u32,
    /// Its name.
    pub title: String,
    /// What it means, in one sentence about the system.
    pub means: String,
}

/// Something the profile asks, such as the kind of system.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct ProfileQuestion {
    /// Stable name.
    pub id: String,
    /// Asked on the first page; the others are asked where the full check begins.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub first: bool,
    /// Who is asked.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub when: Condition,
    /// The question.
    pub text: String,
    /// One answer sets one tag.
    pub options: Vec<ProfileOption>,
}

/// One answer to a [`ProfileQuestion`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct ProfileOption {
    /// The tag that choosing it sets.
    pub tag: String,
    /// The answer in words.
    pub text: String,
    /// A second line.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub note: String,
    /// What it is called where a target is explained, such as `a senior role`; empty if it decides none.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub role: String,
    /// Holds until the person chooses.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub default: bool,
}

/// One theme.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Section {
    /// Stable name, such as `OPS`; practice ids begin with it.
    pub id: String,
    /// What a person sees.
    pub title: String,
    /// What the section asks, in one sentence.
    pub about: String,
    /// How two kinds of people talk about the same work.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub contrast: Vec<Contrast>,
}

/// One row of the contrast page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Contrast {
    /// What the talk is about.
    pub topic: String,
    /// How someone talks who has shown it.
    pub demo: String,
    /// How someone talks who has run it.
    pub production: String,
}

/// A group of sections, for comparing scenarios with ratings.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Cluster {
    /// Stable name.
    pub id: String,
    /// What a person sees.
    pub title: String,
    /// The sections it holds.
    pub sections: Vec<String>,
}

/// The levels that a kind of profile asks for.
///
/// A practice named in `practices` has that target; otherwise its section's in `sections`;
/// otherwise `floor` or `other`, by whether it is a floor practice of the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Target {
    /// Whose target it is.
    pub when: Condition,
    /// For floor practices.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub floor: Level,
    /// For all others.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub other: Level,
    /// By section.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub sections: BTreeMap<String, Level>,
    /// By practice.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub practices: BTreeMap<String, Level>,
}

/// How long the next step takes: a day, a sprint, a quarter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize, serde::Deserialize))]
pub enum Effort {
    /// A day.
    #[default]
    S,
    /// A sprint of two weeks.
    M,
    /// A quarter.
    L,
}

impl Effort {
    /// Working days, for adding efforts up: 1, 10 and 60.
    pub fn days(self) -> u32 {
        match self {
            Effort::S => 1,
            Effort::M => 10,
            Effort::L => 60,
        }
    }
}

/// One thing that can be seen to be in place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Practice {
    /// Stable name, such as `OPS-4`; the part before the dash is its section.
    pub id: String,
    /// What a person sees.
    pub title: String,
    /// The practice as something you can see.
    pub fact: String,
    /// Who can be asked at all.
    pub applies: Condition,
    /// Whose full check it belongs to.
    pub full: Condition,
    /// For whom a failure here is not made up for elsewhere.
    pub floor: Condition,
    /// Belongs to the three-minute check.
    pub hinge: bool,
    /// Of the next step.
    pub effort: Effort,
    /// Practices that should be in place first.
    pub needs: Vec<String>,
    /// The sentence of the article it traces to, or empty.
    pub traces_to: String,
    /// The article points that way without saying it.
    pub implied: bool,
    /// Why it matters in production.
    pub why: String,
    /// How a team of two reaches level 3.
    pub small_team: String,
    /// Completes "Ask …" for someone who does not know.
    pub who_would_know: String,
    /// How to build the proof without a production job.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub without_permission: String,
    /// What level 3 looks like, by kind of system.
    pub looks_like: BTreeMap<String, String>,
    /// A changed question for a situation that is not a reason to skip it.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub otherwise: Option<Otherwise>,
    /// What one could show or describe.
    pub evidence: Vec<Artefact>,
    /// The reasons for which it may be skipped.
    pub not_applicable: Vec<Reason>,
    /// Keys of the form `reference: section`.
    pub refs: Vec<String>,
    /// The smallest step up from each level.
    pub steps: Vec<String>,
    /// Asked of teams.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub team: Option<Wording>,
    /// Asked of candidates.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub candidate: Option<Wording>,
    /// The plan: if, then, done when.
    pub next: Next,
    /// The question an interviewer asks, and two ways of answering.
    pub interview: Interview,
    /// Other answers that make a gap here worse.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub worse: Vec<Worse>,
}

/// How the highest anchor says that it holds the one below: `As 3, and`. Levels carry no numbers on screen, so what a
/// person reads in its place comes from the language file, or is joined to the anchor below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Continues {
    /// With what such an anchor begins.
    pub mark: String,
    /// The sign that ends a sentence.
    pub stop: String,
    /// What stands between the anchor below, without its stop, and the rest: `, and `.
    pub joint: String,
}

impl Continues {
    /// What an anchor adds to the one below; none if it stands alone.
    pub fn rest<'a>(&self, anchor: &'a str) -> Option<&'a str> {
        let rest = anchor.strip_prefix(self.mark.as_str())?;
        (!self.mark.is_empty()).then_some(rest.trim_start())
    }
}

/// One audience's question: five levels and what each means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Wording {
    /// The question.
    pub stem: String,
    /// Five anchors, lowest first.
    pub levels: Vec<String>,
    /// The question of the three-minute check; empty if it is not asked there.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub quick_stem: String,
    /// Its five anchors.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub quick_levels: Vec<String>,
    /// What each level means now, and what it costs.
    pub means: Vec<String>,
}

/// A changed question for a situation that is not a reason to skip the practice.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Otherwise {
    /// The situation, in the person's words.
    pub text: String,
    /// The question for a team.
    pub team: String,
    /// The question for a candidate.
    pub candidate: String,
}

/// Something that could be shown or described.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Artefact {
    /// Stable name inside its practice.
    pub id: String,
    /// In words.
    pub text: String,
    /// A dated event; level 4 needs one.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub dated: bool,
}

/// A reason for which a practice may be skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Reason {
    /// Stable name inside its practice.
    pub id: String,
    /// In words.
    pub text: String,
}

/// A plan with a cue, an act and a visible end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Next {
    /// Completes "If …".
    #[cfg_attr(not(target_arch = "wasm32"), serde(rename = "if"))]
    pub cue: String,
    /// Completes "then …".
    pub then: String,
    /// Completes "Done when …".
    pub done: String,
    /// Completes "Re-check …".
    pub recheck: String,
}

/// What an interviewer asks, and two ways of answering it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Interview {
    /// The question.
    pub question: String,
    /// What comes after the first answer.
    pub follow_up: String,
    /// Fluent, and about a demonstration.
    pub demo: String,
    /// Fluent, and about production.
    pub production: String,
}

/// Another answer that makes a gap here worse.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Worse {
    /// The other practice.
    pub with: String,
    /// It holds when the other practice is evidenced at this level or below.
    pub at_most: Level,
    /// Why the two together are worse.
    pub says: String,
}

/// A situation with four options.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Scenario {
    /// Stable name, such as `S1`.
    pub id: String,
    /// A short name.
    pub title: String,
    /// The cluster it counts for.
    pub cluster: String,
    /// Who is asked; a scenario in reserve has none.
    pub asked: Condition,
    /// What has happened.
    pub situation: String,
    /// Four ways to begin.
    pub options: Vec<ScenarioOption>,
    /// Why the key is as it is.
    pub rationale: String,
    /// When another choice would be right.
    pub minority: String,
    /// The practices that it informs.
    pub informs: Vec<String>,
    /// What to read for someone who took the worst for the best.
    pub if_worst: String,
    /// How to use it in an interview.
    pub interview: String,
    /// The sentence of the article it traces to, or empty.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub traces_to: String,
}

/// One way to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct ScenarioOption {
    /// Stable name inside its scenario.
    pub id: String,
    /// In words.
    pub text: String,
    /// How it is judged.
    pub key: Key,
}

/// How an option is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "lowercase"))]
pub enum Key {
    /// The best first action: 2 points.
    Best,
    /// Would do: 1 point.
    Acceptable,
    /// Does not help: 0 points.
    #[default]
    Poor,
    /// Does most harm: −1 point.
    Worst,
}

/// A combination of answers that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Pattern {
    /// Stable name, such as `P07`.
    pub id: String,
    /// What a person sees.
    pub title: String,
    /// Whom it can concern.
    pub when: Condition,
    /// Computed but not shown, until it has a high side.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub reserve: bool,
    /// What is in place; all of these must hold.
    pub high: Vec<Side>,
    /// What is not; all of these must hold.
    pub low: Vec<Side>,
    /// What it says, in one sentence.
    pub says: String,
    /// The same, when an answer behind it is *don't know*.
    pub may_be: String,
    /// Why it hurts.
    pub hurts: String,
    /// The first step.
    pub first_step: String,
}

/// One requirement of a pattern: any of its tests will do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Side {
    /// The tests; one suffices.
    pub any: Vec<Test>,
}

/// One test over a set of practices.
///
/// Without `count` it compares the mean evidenced level of the answered practices;
/// with `count` it asks that so many of them each pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Test {
    /// Whom the test concerns.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub when: Condition,
    /// The practices.
    pub of: Vec<String>,
    /// Largest mean (or level) that passes, in hundredths of a level: 125 is 1.25.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub at_most: Option<u32>,
    /// Smallest mean (or level) that passes, in hundredths of a level.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub at_least: Option<u32>,
    /// How many practices must each pass.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub count: Option<usize>,
}

/// A source that practices refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Reference {
    /// Stable name.
    pub id: String,
    /// As it is cited.
    pub title: String,
    /// Where it can be read; a link that is shown, never fetched.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub url: String,
    /// What it must carry when it is shown, such as a licence or a legal class with its date.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub note: String,
    /// The sections that were read at the primary text.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub sections: Vec<ReferenceSection>,
}

/// One place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct ReferenceSection {
    /// The place, such as `MEASURE 2.4`.
    pub at: String,
    /// What it says there, paraphrased.
    pub says: String,
    /// The day on which it was read, as `2026-11-23`.
    pub read: String,
    /// It was opened at the primary text; otherwise it is not shown as support.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
    pub opened: bool,
}

/// Who is answering: decides the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// One person, about work they did.
    Candidate,
    /// A team, about its system now.
    Team,
}

impl Checklist {
    /// The practice with this id.
    pub fn practice(&self, id: &str) -> Option<&Practice> {
        self.practices.iter().find(|practice| practice.id == id)
    }

    /// The scenario with this id.
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The target of a practice for a profile; level 0 where the checklist names none.
    pub fn target(&self, practice: &Practice, tags: &Tags) -> Level {
        let Some(target) = self.targets.iter().find(|target| target.when.holds(tags)) else {
            return Level::ZERO;
        };
        let by_floor = if practice.floor.holds(tags) { target.floor } else { target.other };
        target
            .practices
            .get(&practice.id)
            .or_else(|| target.sections.get(practice.section()))
            .copied()
            .unwrap_or(by_floor)
    }

    /// The source and its place that a key of the form `reference: section` names.
    pub fn reference(&self, key: &str) -> Option<(&Reference, &ReferenceSection)> {
        let (id, at) = key.split_once(": ")?;
        let reference = self.references.iter().find(|reference| reference.id == id)?;
        Some((reference, reference.sections.iter().find(|section| section.at == at)?))
    }

    /// What the profile is called where a target is explained, such as `a senior role`.
    pub fn role(&self, tags: &Tags) -> &str {
        let options = || self.questions.iter().flat_map(|question| &question.options);
        options()
            .find(|option| !option.role.is_empty() && tags.contains(&option.tag))
            .map_or("", |option| &option.role)
    }

    /// How much a practice counts for a profile.
    pub fn weight(&self, practice: &Practice, tags: &Tags) -> u32 {
        if practice.floor.holds(tags) {
            self.weights.floor
        } else if practice.full.holds(tags) {
            self.weights.full
        } else {
            self.weights.bank
        }
    }

    /// The practices of the three-minute check, in the order in which they are asked.
    pub fn quick_check(&self, tags: &Tags) -> Vec<&Practice> {
        self.in_asked_order(|practice| practice.hinge && practice.applies.holds(tags))
    }

    /// The practices of the full check, in the order in which they are asked.
    pub fn full_check(&self, tags: &Tags) -> Vec<&Practice> {
        self.in_asked_order(|practice| practice.in_full_check(tags))
    }

    /// The practices that can be asked on request, in the order in which they are asked.
    pub fn bank(&self, tags: &Tags) -> Vec<&Practice> {
        self.in_asked_order(|practice| practice.applies.holds(tags) && !practice.full.holds(tags))
    }

    /// The scenarios asked of a profile, in order.
    pub fn scenarios_for(&self, tags: &Tags) -> Vec<&Scenario> {
        self.scenarios.iter().filter(|scenario| scenario.asked.holds(tags)).collect()
    }

    fn in_asked_order(&self, wanted: impl Fn(&Practice) -> bool) -> Vec<&Practice> {
        self.asked
            .iter()
            .flat_map(|section| {
                self.practices.iter().filter(move |practice| practice.section() == section)
            })
            .filter(|practice| wanted(practice))
            .collect()
    }
}

impl Wording {
    /// The anchor of a level as a sentence that stands alone, in the short form of the three-minute check or in full.
    ///
    /// The highest continues the one below it: "Checked by hand." and "As 3, and it caught a fault." give
    /// "Checked by hand, and it caught a fault."
    pub fn anchor(&self, continues: &Continues, level: Level, is_quick: bool) -> String {
        let is_quick = is_quick && !self.quick_levels.is_empty();
        let levels = if is_quick { &self.quick_levels } else { &self.levels };
        let text = levels.get(level.index()).map_or("", String::as_str);
        let below = level.number().checked_sub(1).and_then(|below| levels.get(usize::from(below)));
        match (continues.rest(text), below) {
            (Some(rest), Some(below)) => {
                let below = below.strip_suffix(continues.stop.as_str()).unwrap_or(below);
                [below, &continues.joint, rest].concat()
            }
            _ => text.to_owned(),
        }
    }
}

impl Practice {
    /// The id of its section: the part of its own id before the dash.
    ///
    /// `OPS-4` belongs to `OPS`.
    pub fn section(&self) -> &str {
        self.id.split_once('-').map_or("", |(section, _)| section)
    }

    /// Belongs to a profile's full check.
    pub fn in_full_check(&self, tags: &Tags) -> bool {
        self.applies.holds(tags) && self.full.holds(tags)
    }

    /// May be called not applicable, for one of its reasons: not where it has become a floor practice
    /// of the profile only, such as one about people.
    pub fn may_be_skipped(&self, tags: &Tags) -> bool {
        !self.not_applicable.is_empty()
            && (!self.floor.holds(tags) || self.floor == Condition::default())
    }

    /// The wording for an audience.
    pub fn wording(&self, audience: Audience) -> Option<&Wording> {
        match audience {
            Audience::Candidate => self.candidate.as_ref(),
            Audience::Team => self.team.as_ref(),
        }
    }
}
