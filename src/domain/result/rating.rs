//! What each answer is worth: the level claimed, and the level that the evidence carries
//! (docs/scoring.md, Other answers).

use std::collections::BTreeSet;

use crate::domain::assessment::{Answer, Assessment, brought};
use crate::domain::checklist::{
    Artefact, ArtefactId, Checklist, Known, Level, Practice, PracticeId, Routing, SectionId, Tags,
};

/// What was said about a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "snake_case"))]
pub enum Status {
    /// Nothing yet.
    Unanswered,
    /// A level was chosen.
    Level,
    /// "I don't know": counts as answered, and as 0.
    DontKnow,
    /// Leaves the score, with a reason.
    NotApplicable,
    /// No opportunity yet: counts as answered, and as 0.
    NoOpportunity,
}

/// One practice of one assessment.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four facts that are read by name and never passed on together"
)]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct PracticeResult {
    /// Practice id.
    pub id: PracticeId,
    /// Section id.
    pub section: SectionId,
    /// What was said.
    pub status: Status,
    /// The level chosen, 0 to 4.
    pub claimed: Option<Level>,
    /// The level that counts, 0 to 4; none if it leaves the score or is unanswered.
    pub evidenced: Option<Level>,
    /// The level that the profile asks for.
    pub target: Level,
    /// `max(0, target − evidenced)`; 0 where nothing counts.
    pub gap: u8,
    /// Its weight in the section: 1 to 9; 1, 2 or 3 in the built-in checklist.
    pub weight: u32,
    /// A failure here is not made up for elsewhere.
    pub floor: bool,
    /// Belongs to the profile's full check; the others are asked on request.
    pub in_full_check: bool,
    /// Belongs to the three-minute check.
    pub hinge: bool,
    /// A scenario says otherwise: *meets* is worded as *unconfirmed*. Counts do not change. Set by [`assess`], as
    /// scenarios are compared with what [`rate`] finds.
    ///
    /// [`assess`]: super::assess
    /// [`rate`]: super::rate
    pub unconfirmed: bool,
    /// The place in the checklist, for breaking ties.
    #[cfg_attr(not(target_arch = "wasm32"), serde(skip))]
    pub place: usize,
}

impl PracticeResult {
    /// Meets its target.
    pub fn meets(&self) -> bool {
        self.evidenced.is_some_and(|level| level >= self.target)
    }

    /// The level that counts, 0 to 4, of a floor practice; only these cap a section.
    pub(super) fn floor_level(&self) -> Option<Level> {
        self.evidenced.filter(|_| self.floor)
    }

    /// Counts as answered where patterns are looked for: a level, or *don't know* as 0.
    pub(super) fn answered_for_patterns(&self) -> Option<Level> {
        match self.status {
            Status::Level | Status::DontKnow => self.evidenced,
            Status::Unanswered | Status::NotApplicable | Status::NoOpportunity => None,
        }
    }

    /// Belongs to the weight of which 60 % must be answered: the full check, and what was answered beyond it.
    pub(super) fn is_routed(&self) -> bool {
        self.in_full_check || self.evidenced.is_some()
    }
}

/// The level that the evidence carries: the highest up to the claimed one whose artefacts are there
/// (docs/scoring.md, Levels and evidence).
///
/// Up to level 2 the claim stands; [`Level::needed`] says what levels 3 and 4 need. "None yet" and artefacts that the
/// practice does not list count for nothing.
///
/// Claimed 4 with two artefacts ticked: 3. Claimed 3 with one: 2. Claimed 4 with three, none dated: 3.
pub fn evidenced(claimed: Level, practice: &Practice, ticked: &BTreeSet<ArtefactId>) -> Level {
    carried(claimed, &brought(practice, ticked))
}

fn carried(claimed: Level, artefacts: &[&Artefact]) -> Level {
    let levels = Level::ALL.into_iter().rev();
    levels
        .filter(|level| *level <= claimed)
        .find(|level| level.needed().is_met_by(artefacts.iter().copied()))
        .unwrap_or_default()
}

/// Rates every practice that can apply to the profile, in the checklist's order.
pub(super) fn practices(
    checklist: &Checklist,
    assessment: &Assessment,
    tags: &Tags,
) -> Vec<PracticeResult> {
    let known = checklist.known().into_iter().enumerate();
    known
        .filter(|(_, known)| known.routing().applies.holds(tags))
        .map(|(place, known)| match known {
            Known::Whole(practice) => rate_one(checklist, assessment, tags, place, practice),
            // An answer to it cannot be rated; the app reads the whole checklist as soon as there is one.
            Known::InOutline(_) => open(checklist, tags, place, known.routing()),
        })
        .collect()
}

fn rate_one(
    checklist: &Checklist,
    assessment: &Assessment,
    tags: &Tags,
    place: usize,
    practice: &Practice,
) -> PracticeResult {
    let open = open(checklist, tags, place, practice.routing());
    let (status, claimed, evidenced) = match assessment.answer_on_offer(practice, tags) {
        None => (Status::Unanswered, None, None),
        Some(Answer::Level(level)) => {
            (Status::Level, Some(*level), Some(carried(*level, &assessment.brought(practice))))
        }
        Some(Answer::DontKnow) => (Status::DontKnow, None, Some(Level::ZERO)),
        Some(Answer::NotApplicable(_)) => (Status::NotApplicable, None, None),
        Some(Answer::NoOpportunity) => (Status::NoOpportunity, None, Some(Level::ZERO)),
    };
    PracticeResult {
        status,
        claimed,
        evidenced,
        gap: evidenced.map_or(0, |level| open.target.number().saturating_sub(level.number())),
        hinge: practice.hinge,
        ..open
    }
}

/// A practice without an answer.
fn open(checklist: &Checklist, tags: &Tags, place: usize, routing: Routing) -> PracticeResult {
    PracticeResult {
        id: routing.id.clone(),
        section: routing.id.section().into(),
        status: Status::Unanswered,
        claimed: None,
        evidenced: None,
        target: checklist.target(routing, tags),
        gap: 0,
        weight: checklist.weight(routing, tags),
        floor: routing.floor.holds(tags),
        in_full_check: routing.in_full_check(tags),
        hinge: false,
        unconfirmed: false,
        place,
    }
}
