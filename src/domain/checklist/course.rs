//! The two checks as a course: what comes after what, and how much is still open.

use super::{
    Checklist, Practice, PracticeId, Scenario, ScenarioId, ScenarioOption, SectionId, Tags,
};
use crate::domain::order::in_order;
use crate::domain::scatter::scatter;

/// One chapter: a section's practices for a profile.
#[derive(Clone, Debug)]
pub struct Chapter<'a> {
    /// Section id.
    pub section: &'a SectionId,
    /// What is asked, in order.
    pub practices: Vec<&'a Practice>,
}

/// A stop of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Before the first question.
    Start,
    /// The overview of the full check.
    Overview,
    /// A question.
    Practice(PracticeId),
    /// The result of a chapter.
    Chapter(SectionId),
    /// A scenario.
    Scenario(ScenarioId),
    /// After the last.
    Result,
}

/// A question, and where it stands in its check.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// What is asked.
    pub practice: &'a Practice,
    /// Its place among those of its chapter, from 0; none for a question on request, which stands outside.
    pub place: Option<usize>,
    /// How many there are.
    pub of: usize,
    /// How many of them have no answer.
    pub open: usize,
    /// How many before this one have no answer.
    pub passed: usize,
    /// The place of its chapter, from 0, and how many there are; none in the three-minute check.
    pub chapter: Option<(usize, usize)>,
    /// What comes before.
    pub back: Stop,
    /// What comes after.
    pub next: Stop,
}

/// A scenario, and where it stands in the last part of the full check.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// What is asked.
    pub scenario: &'a Scenario,
    /// Its place among them, from 0.
    pub place: usize,
    /// How many there are.
    pub of: usize,
    /// What comes before.
    pub back: Stop,
    /// What comes after.
    pub next: Stop,
}

impl Checklist {
    /// The chapters of a profile's full check. Its scenarios are a part of their own, after the last chapter.
    pub fn chapters<'a>(&'a self, tags: &Tags) -> Vec<Chapter<'a>> {
        let full_check = self.full_check(tags);
        let chapter = |section: &'a SectionId| {
            let of_it = |practice: &&Practice| *practice.section() == **section;
            Chapter { section, practices: full_check.iter().copied().filter(of_it).collect() }
        };
        let mut chapters: Vec<Chapter> = self.asked.iter().map(chapter).collect();
        chapters.retain(|chapter| !chapter.practices.is_empty());
        chapters
    }

    /// A step of the three-minute check: the question named, or the first that is open, or the first.
    pub fn quick_step(
        &self,
        tags: &Tags,
        at: Option<&PracticeId>,
        is_answered: impl Fn(&Practice) -> bool,
    ) -> Option<Step<'_>> {
        let asked = self.quick_check(tags);
        let named = asked.iter().position(|practice| Some(&practice.id) == at);
        let open = || asked.iter().position(|practice| !is_answered(practice));
        let place = named.or_else(open).unwrap_or(0);
        Some(Step {
            practice: asked.get(place)?,
            place: Some(place),
            of: asked.len(),
            open: count_open(&asked, &is_answered),
            passed: count_open(&asked[..place], is_answered),
            chapter: None,
            back: question_before(&asked, place).unwrap_or(Stop::Start),
            next: question_at(&asked, place + 1).unwrap_or(Stop::Result),
        })
    }

    /// A step of the full check, at a question that can be asked of this profile.
    pub fn full_step<'a>(
        &'a self,
        chapters: &[Chapter<'a>],
        practice: &'a Practice,
        is_answered: impl Fn(&Practice) -> bool,
    ) -> Step<'a> {
        let section = practice.section();
        let nth = chapters.iter().position(|chapter| *chapter.section == *section);
        let asked = nth.map_or(&[][..], |nth| &chapters[nth].practices);
        let place = asked.iter().position(|asked| asked.id == practice.id);
        let next = place.and_then(|place| question_at(asked, place + 1));
        let back = place.and_then(|place| question_before(asked, place));
        Step {
            practice,
            place,
            of: asked.len(),
            open: count_open(asked, &is_answered),
            passed: count_open(&asked[..place.unwrap_or_default()], is_answered),
            chapter: nth.map(|nth| (nth, chapters.len())),
            back: back.unwrap_or(Stop::Overview),
            next: next.unwrap_or_else(|| Stop::Chapter(section.into())),
        }
    }

    /// Where a scenario stands among those of a profile.
    pub fn situation(&self, tags: &Tags, id: &str) -> Option<Situation<'_>> {
        let asked = self.scenarios_for(tags);
        let place = asked.iter().position(|scenario| *scenario.id == *id)?;
        let before = place.checked_sub(1).and_then(|place| scenario_at(&asked, place));
        Some(Situation {
            scenario: asked[place],
            place,
            of: asked.len(),
            back: before.unwrap_or(Stop::Overview),
            next: scenario_at(&asked, place + 1).unwrap_or(Stop::Result),
        })
    }
}

/// What comes after the result of a chapter: the first question of the next one, then the scenarios, then the result.
pub fn after_chapter(chapters: &[Chapter], scenarios: &[&Scenario], nth: usize) -> Stop {
    let next = chapters.get(nth + 1).and_then(|next| question_at(&next.practices, 0));
    next.or_else(|| scenario_at(scenarios, 0)).unwrap_or(Stop::Result)
}

fn scenario_at(asked: &[&Scenario], place: usize) -> Option<Stop> {
    Some(Stop::Scenario(asked.get(place)?.id.clone()))
}

fn question_at(asked: &[&Practice], place: usize) -> Option<Stop> {
    Some(Stop::Practice(asked.get(place)?.id.clone()))
}

fn question_before(asked: &[&Practice], place: usize) -> Option<Stop> {
    question_at(asked, place.checked_sub(1)?)
}

fn count_open(asked: &[&Practice], is_answered: impl Fn(&Practice) -> bool) -> usize {
    asked.iter().filter(|practice| !is_answered(practice)).count()
}

impl Scenario {
    /// The options in the order that is this person's own: the same number gives the same order.
    pub fn shuffled(&self, shuffle: u32) -> Vec<&ScenarioOption> {
        let own = shuffle.to_le_bytes();
        in_order(&self.options, |option| scatter(&[&own, self.id.as_bytes(), option.id.as_bytes()]))
    }
}
