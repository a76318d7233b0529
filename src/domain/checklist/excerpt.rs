//! The excerpt: as much of a checklist as a first visit needs, and the rest of it.
//!
//! In it are the practices that the three-minute check can ask, whole, and every other one in outline. Whatever is
//! answered in the three-minute check gives the same result with it as with the whole checklist.

use super::{
    Checklist, Condition, Contrast, Pattern, Practice, PracticeId, Reference, Scenario, Tags,
};

/// What the whole checklist has and an excerpt has in outline only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// The other practices, in the checklist's order.
    pub practices: Vec<Outline>,
    /// For whom each scenario is, in order.
    pub scenarios: Vec<Condition>,
}

/// A practice in outline: enough to name it and to count with it, nothing to ask or to explain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Its place in the whole checklist.
    pub place: usize,
    /// Practice id.
    pub id: PracticeId,
    /// What a person sees.
    pub title: String,
    /// Who can be asked at all.
    pub applies: Condition,
    /// Whose full check it belongs to.
    pub full: Condition,
    /// For whom a failure here is not made up for elsewhere.
    pub floor: Condition,
}

/// For whom a practice is, and how much it counts there: the same whether it is known whole or in outline.
#[derive(Clone, Copy, Debug)]
pub struct Routing<'a> {
    /// Practice id.
    pub id: &'a PracticeId,
    /// Who can be asked at all.
    pub applies: &'a Condition,
    /// Whose full check it belongs to.
    pub full: &'a Condition,
    /// For whom a failure here is not made up for elsewhere.
    pub floor: &'a Condition,
}

/// A practice, as far as it is known.
#[derive(Clone, Copy, Debug)]
pub enum Known<'a> {
    /// With every text.
    Whole(&'a Practice),
    /// In outline.
    InOutline(&'a Outline),
}

/// What the whole checklist has beyond its excerpt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct More {
    /// The practices that the excerpt has in outline, in its order.
    pub practices: Vec<Practice>,
    /// Every scenario.
    pub scenarios: Vec<Scenario>,
    /// How people talk, section by section.
    pub contrasts: Vec<Vec<Contrast>>,
    /// Every pattern, as the excerpt has only some.
    pub patterns: Vec<Pattern>,
    /// Every source, as the excerpt has only some.
    pub references: Vec<Reference>,
}

impl Checklist {
    /// The excerpt, and what it leaves out; [`Checklist::joined`] puts them together again.
    #[must_use]
    pub fn parted(mut self) -> (Checklist, More) {
        let mut beyond = Beyond::default();
        let mut more = More {
            contrasts: self
                .sections
                .iter_mut()
                .map(|section| section.contrast.split_off(0))
                .collect(),
            patterns: self.patterns.clone(),
            references: self.references.clone(),
            scenarios: self.scenarios.split_off(0),
            ..More::default()
        };
        beyond.scenarios = more.scenarios.iter().map(|scenario| scenario.asked.clone()).collect();
        for (place, practice) in self.practices.split_off(0).into_iter().enumerate() {
            if practice.hinge {
                self.practices.push(practice);
            } else {
                beyond.practices.push(practice.outline(place));
                more.practices.push(practice);
            }
        }
        let practices = &self.practices;
        let has = |id: &PracticeId| practices.iter().any(|practice| practice.id == *id);
        self.patterns.retain(|pattern| pattern.can_fire_with(has));
        for reference in &mut self.references {
            let id = reference.id.clone();
            reference.sections.retain(|section| {
                let key = format!("{id}: {}", section.at);
                practices.iter().any(|practice| practice.refs.contains(&key))
            });
        }
        self.references.retain(|reference| !reference.sections.is_empty());
        self.beyond = Some(beyond);
        (self, more)
    }

    /// The whole checklist; none where the two are not parts of one.
    // Not a part of its caller: a first visit never comes here, and weighs less.
    #[inline(never)]
    pub fn joined(mut self, more: More) -> Option<Checklist> {
        let beyond = self.beyond.take()?;
        let is_of_it = beyond.practices.len() == more.practices.len()
            && self.sections.len() == more.contrasts.len();
        if !is_of_it {
            return None;
        }
        for (outline, practice) in beyond.practices.iter().zip(more.practices) {
            if outline.id != practice.id || outline.place > self.practices.len() {
                return None;
            }
            self.practices.insert(outline.place, practice);
        }
        for (section, contrast) in self.sections.iter_mut().zip(more.contrasts) {
            section.contrast = contrast;
        }
        self.scenarios = more.scenarios;
        self.patterns = more.patterns;
        self.references = more.references;
        Some(self)
    }

    /// Only the practices of the three-minute check are here whole.
    pub fn is_excerpt(&self) -> bool {
        self.beyond.is_some()
    }

    /// Every practice as far as it is known, in the order of the whole checklist.
    pub fn known(&self) -> Vec<Known<'_>> {
        let mut known: Vec<Known> = self.practices.iter().map(Known::Whole).collect();
        for outline in self.outlines() {
            known.insert(outline.place.min(known.len()), Known::InOutline(outline));
        }
        known
    }

    /// The practices that are known in outline only.
    pub fn outlines(&self) -> &[Outline] {
        self.beyond.as_ref().map_or(&[], |beyond| &beyond.practices)
    }

    /// The outline of the practice with this id; none where it is known whole, or not at all.
    pub fn outline(&self, id: &str) -> Option<&Outline> {
        self.outlines().iter().find(|outline| outline.id == id)
    }

    /// The title of a practice.
    pub fn title_of(&self, id: &str) -> Option<&str> {
        match self.practice(id) {
            Some(practice) => Some(&practice.title),
            None => Some(&self.outline(id)?.title),
        }
    }

    /// How many scenarios a profile is asked.
    pub fn scenario_count(&self, tags: &Tags) -> usize {
        let in_outline = self.beyond.iter().flat_map(|beyond| &beyond.scenarios);
        let asked = self.scenarios.iter().map(|scenario| &scenario.asked).chain(in_outline);
        asked.filter(|asked| asked.holds(tags)).count()
    }
}

impl Practice {
    /// For whom it is.
    pub fn routing(&self) -> Routing<'_> {
        Routing { id: &self.id, applies: &self.applies, full: &self.full, floor: &self.floor }
    }

    fn outline(&self, place: usize) -> Outline {
        Outline {
            place,
            id: self.id.clone(),
            title: self.title.clone(),
            applies: self.applies.clone(),
            full: self.full.clone(),
            floor: self.floor.clone(),
        }
    }
}

impl<'a> Known<'a> {
    /// For whom it is.
    pub fn routing(self) -> Routing<'a> {
        match self {
            Known::Whole(practice) => practice.routing(),
            Known::InOutline(outline) => Routing {
                id: &outline.id,
                applies: &outline.applies,
                full: &outline.full,
                floor: &outline.floor,
            },
        }
    }
}

impl Routing<'_> {
    /// Belongs to a profile's full check.
    pub fn in_full_check(self, tags: &Tags) -> bool {
        self.applies.holds(tags) && self.full.holds(tags)
    }
}

impl Pattern {
    /// Whether answers to these practices alone can make it fire; a test counts when two thirds of its practices are
    /// answered.
    fn can_fire_with(&self, has: impl Fn(&PracticeId) -> bool) -> bool {
        let mut sides = self.high.iter().chain(&self.low);
        sides.all(|side| {
            side.any
                .iter()
                .any(|test| test.of.iter().filter(|id| has(id)).count() * 3 >= test.of.len() * 2)
        })
    }
}
