//! The checklist: everything that can be asked, as data.
//!
//! Nothing here knows a section or a practice by name; a checklist on another subject runs the same.

mod codes;
mod condition;
mod course;
mod earlier;
mod excerpt;
mod id;
mod level;
mod minutes;
mod packed;
mod passage;
mod pattern;
mod practice;
mod profile;
mod reference;
mod scale;
mod scenario;
mod section;
mod table;
mod upgrade;
mod wording;

pub use codes::{CodeBook, Codes, PracticeCodes, ScenarioCodes};
pub use condition::{Condition, Tags};
pub use course::{Chapter, Situation, Step, Stop, after_chapter};
pub use earlier::{Earlier, EarlierWording};
pub use excerpt::{Beyond, Known, More, Outline, Routing};
pub use id::{
    ArtefactId, ClusterId, OptionId, PatternId, PracticeId, ReasonId, ReferenceId, ScenarioId,
    SectionId, StopId, Tag,
};
pub use level::Level;
pub use minutes::StillOpen;
pub use passage::passages;
pub use pattern::{Pattern, Side, Test};
pub use practice::{Artefact, Effort, Interview, Next, Otherwise, Practice, Reason, Worse};
pub use profile::{Audience, ProfileOption, ProfileQuestion};
pub use reference::{Reference, ReferenceSection};
pub use scale::{Band, Target, Weights};
pub use scenario::{Key, Scenario, ScenarioOption};
pub use section::{Cluster, Contrast, Section};
pub use table::Table;
pub use upgrade::Upgrade;
pub use wording::{Continues, Wording};

use serde::{Deserialize, Serialize};

/// A whole checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    pub asked: Vec<SectionId>,
    /// Groups of sections that scenarios are compared with.
    pub clusters: Vec<Cluster>,
    /// The level that each profile asks for; the first match holds.
    pub targets: Vec<Target>,
    /// The practices, section by section.
    pub practices: Vec<Practice>,
    /// The situations.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
    /// The combinations of answers that have a name, most harmful first.
    #[serde(default)]
    pub patterns: Vec<Pattern>,
    /// The sources that practices refer to.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// How answers to earlier versions follow, oldest first.
    #[serde(default)]
    pub upgrades: Vec<Upgrade>,
    /// The numbers of all names in private links; none in an excerpt.
    #[serde(skip)]
    pub codes: Codes,
    /// What was asked where a question means something else by now; none in an excerpt.
    #[serde(skip)]
    pub earlier: Vec<Earlier>,
    /// Whatever else it has, in outline; none where it is here whole.
    #[serde(skip)]
    pub beyond: Option<Beyond>,
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
    ///
    /// Where juniors are asked for 1 in a section and for 2 on floor practices, a floor practice of the section has 2.
    pub fn target(&self, practice: Routing, tags: &Tags) -> Level {
        let Some(target) = self.targets.iter().find(|target| target.when.holds(tags)) else {
            return Level::ZERO;
        };
        if let Some(named) = target.practices.get(practice.id) {
            return *named;
        }
        let least = if practice.floor.holds(tags) { target.floor } else { Level::ZERO };
        target.sections.get(practice.id.section()).copied().unwrap_or(target.other).max(least)
    }

    /// The source and its place that a key of the form `reference: section` names.
    pub fn reference(&self, key: &str) -> Option<(&Reference, &ReferenceSection)> {
        let (id, at) = key.split_once(": ")?;
        let reference = self.references.iter().find(|reference| reference.id == id)?;
        Some((reference, reference.sections.iter().find(|section| section.at == at)?))
    }

    /// A profile in a few words, such as `as a candidate`, `LLM application`, `mid-level`: what the first page asks.
    pub fn profile_names(&self, tags: &Tags) -> Vec<String> {
        let first = self.questions.iter().filter(|question| question.first);
        let options = first.flat_map(|question| &question.options);
        let chosen = options.filter(|option| tags.contains(&option.tag));
        chosen.map(|option| option.name().to_owned()).collect()
    }

    /// What the profile is called where a target is explained, such as `a senior role`.
    pub fn role(&self, tags: &Tags) -> &str {
        let options = || self.questions.iter().flat_map(|question| &question.options);
        options()
            .find(|option| !option.role.is_empty() && tags.contains(&option.tag))
            .map_or("", |option| &option.role)
    }

    /// How much a practice counts for a profile.
    pub fn weight(&self, practice: Routing, tags: &Tags) -> u32 {
        if practice.floor.holds(tags) {
            self.weights.floor
        } else if practice.full.holds(tags) {
            self.weights.full
        } else {
            self.weights.bank
        }
    }

    /// The part of it that is about these sections, with whatever belongs to them alone.
    #[must_use]
    pub fn of_sections(&self, sections: &[SectionId]) -> Checklist {
        let mut part = self.clone();
        part.sections.retain(|section| sections.contains(&section.id));
        part.asked.retain(|section| sections.contains(section));
        part.practices.retain(|practice| sections.iter().any(|id| **id == *practice.section()));
        let is_there = |id: &PracticeId| part.practices.iter().any(|practice| practice.id == *id);
        part.scenarios.retain(|scenario| scenario.informs.iter().all(is_there));
        part.clusters.retain(|cluster| cluster.sections.iter().any(|id| sections.contains(id)));
        part
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
                self.practices.iter().filter(move |practice| *practice.section() == **section)
            })
            .filter(|practice| wanted(practice))
            .collect()
    }
}
