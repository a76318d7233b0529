//! What a checklist amounts to, in numbers: how much there is, and how long it takes.

use std::fmt;

use serde::Serialize;

use super::cue::{CueFigures, cues};
use super::text::texts;
use super::{Lint, Rule, reading, words};
use crate::domain::assessment::Assessment;
use crate::domain::authoring::read::{FRAME, Read};
use crate::domain::checklist::{
    Audience, Checklist, Practice, ProfileQuestion, Tag, Tags, Wording,
};

/// Words read in a minute: the mean of adults reading non-fiction in English silently
/// (Brysbaert 2019, *Journal of Memory and Language* 109, 104047).
const WORDS_A_MINUTE: usize = 238;
/// Seconds to decide on a quick form, a full form and a scenario.
const DECIDE_QUICK: usize = 4;
const DECIDE_FULL: usize = 6;
const DECIDE_SCENARIO: usize = 15;
/// Seconds for the profile, and for the prediction before the first question.
const PROFILE: usize = 15;
const PREDICTION: usize = 5;
/// The promise of the quick check.
const QUICK_SECONDS: usize = 180;
/// More profiles than these are not timed one by one.
const PROFILES: usize = 1000;

/// What a checklist amounts to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// Practices.
    pub practices: usize,
    /// Levels with a sentence of their own, in both wordings, quick forms not counted.
    pub levels: usize,
    /// Explanations and next steps.
    pub explanations: usize,
    /// Scenarios, those in reserve included.
    pub scenarios: usize,
    /// Patterns, those in reserve included.
    pub patterns: usize,
    /// Words that can be read, in all.
    pub words: usize,
    /// The practice whose explanations are hardest to read.
    pub hardest: String,
    /// Its Automated Readability Index: about a school year.
    pub hardest_reads_at: f64,
    /// How often an answer is told by its looks.
    pub cues: Vec<CueFigures>,
    /// One for each way of answering the first page's questions that everyone is asked.
    pub profiles: Vec<ProfileFigures>,
}

/// What a profile is asked, and how long it takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProfileFigures {
    /// What was chosen; the checklist's defaults hold for the rest.
    pub profile: String,
    /// Practices in the quick check.
    pub quick_practices: usize,
    /// How long it takes.
    pub quick_seconds: usize,
    /// Practices in the full check.
    pub full_practices: usize,
    /// How long its questions take.
    pub full_minutes: usize,
    /// How long its scenarios take, which may be left out.
    pub scenario_minutes: usize,
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{} practices, {} levels, {} explanations, {} scenarios, {} patterns, {} words; hardest to read: {} at {:.1}",
            self.practices,
            self.levels,
            self.explanations,
            self.scenarios,
            self.patterns,
            self.words,
            self.hardest,
            self.hardest_reads_at
        )?;
        self.cues.iter().try_for_each(|cue| write!(out, "\n{cue}"))?;
        self.profiles.iter().try_for_each(|profile| write!(out, "\n{profile}"))
    }
}

impl fmt::Display for ProfileFigures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}: {} practices in {} s, {} in {} minutes, and scenarios in {}",
            self.profile,
            self.quick_practices,
            self.quick_seconds,
            self.full_practices,
            self.full_minutes,
            self.scenario_minutes
        )
    }
}

/// Counts a checklist and times it by reading speed.
pub fn figures(read: &Read) -> Figures {
    let checklist = &read.checklist;
    let texts = texts(read);
    let hardest =
        reading::by_practice(&texts).into_iter().max_by(|one, other| one.2.total_cmp(&other.2));
    Figures {
        practices: checklist.practices.len(),
        levels: texts.iter().filter(|text| text.kind.is_level() && !text.kind.is_quick()).count(),
        explanations: texts.iter().filter(|text| text.kind.is_explanation()).count(),
        scenarios: checklist.scenarios.len(),
        patterns: checklist.patterns.len(),
        words: texts.iter().map(|text| words::count(text.says)).sum(),
        hardest: hardest.map(|(of, _, _)| of.to_owned()).unwrap_or_default(),
        hardest_reads_at: hardest
            .map(|(_, _, index)| (index * 10.0).round() / 10.0)
            .unwrap_or_default(),
        cues: cues(read),
        profiles: profiles(checklist, |question| {
            question.first && question.when.holds(&Tags::new())
        })
        .iter()
        .map(|chosen| one_profile(checklist, chosen))
        .collect(),
    }
}

/// Nobody's quick check takes longer than it promises, whatever the first page was told.
pub(super) fn quick_time(read: &Read, report: &mut Lint) {
    let checklist = &read.checklist;
    for chosen in profiles(checklist, |question| question.first) {
        let seconds =
            quick_seconds(&checklist.quick_check(&tags(checklist, &chosen)), audience(&chosen));
        if seconds > QUICK_SECONDS {
            let facts =
                format!("the quick check takes {seconds} s where {QUICK_SECONDS} are promised");
            report.add(Rule::QuickTime, FRAME, &format!("profile {}", chosen.join(", ")), &facts);
        }
    }
}

fn one_profile(checklist: &Checklist, chosen: &[Tag]) -> ProfileFigures {
    let tags = tags(checklist, chosen);
    let audience = audience(chosen);
    let (quick, full) = (checklist.quick_check(&tags), checklist.full_check(&tags));
    ProfileFigures {
        profile: chosen.join(", "),
        quick_practices: quick.len(),
        quick_seconds: quick_seconds(&quick, audience),
        full_practices: full.len(),
        full_minutes: full_seconds(&full, audience).div_ceil(60),
        scenario_minutes: scenario_seconds(checklist, &tags).div_ceil(60),
    }
}

/// Reading the quick forms, deciding on each, and 20 seconds for the profile and the prediction.
///
/// Eight forms of 60 words: 480 words are 122 s (121.01 rounded up), deciding 32 s, in all 174 s.
fn quick_seconds(practices: &[&Practice], audience: Audience) -> usize {
    let wordings = practices.iter().filter_map(|practice| practice.wording(audience));
    let read = wordings
        .map(|wording| words::count(&wording.quick_stem) + counts(&wording.quick_levels))
        .sum();
    reading_seconds(read) + DECIDE_QUICK * practices.len() + PROFILE + PREDICTION
}

/// Reading stems and levels, half of the evidence lists (they are shown at levels 3 and 4 only), and deciding on each.
///
/// 40 practices of 119 words with 20 words of evidence take 40 × (30 + 2.5 + 6) s, about 26 minutes.
fn full_seconds(practices: &[&Practice], audience: Audience) -> usize {
    let asked = |wording: &Wording| words::count(&wording.stem) + counts(&wording.levels);
    let questions: usize =
        practices.iter().filter_map(|practice| practice.wording(audience)).map(asked).sum();
    let artefacts = practices.iter().flat_map(|practice| &practice.evidence);
    let evidence: usize = artefacts.map(|artefact| words::count(&artefact.text)).sum();
    reading_seconds(questions + evidence / 2) + DECIDE_FULL * practices.len()
}

/// Reading situations and actions, and deciding on two of them each.
fn scenario_seconds(checklist: &Checklist, tags: &Tags) -> usize {
    let scenarios = checklist.scenarios_for(tags);
    let situations: usize = scenarios
        .iter()
        .map(|scenario| {
            let options: usize =
                scenario.options.iter().map(|option| words::count(&option.text)).sum();
            words::count(&scenario.situation) + options
        })
        .sum();
    reading_seconds(situations) + DECIDE_SCENARIO * scenarios.len()
}

fn counts(texts: &[String]) -> usize {
    texts.iter().map(|text| words::count(text)).sum()
}

/// 238 words are 60 seconds; a begun second counts.
fn reading_seconds(words: usize) -> usize {
    (words * 60).div_ceil(WORDS_A_MINUTE)
}

/// Every way of answering these questions, in the order in which they stand.
fn profiles(checklist: &Checklist, asked: impl Fn(&ProfileQuestion) -> bool) -> Vec<Vec<Tag>> {
    let mut profiles: Vec<Vec<Tag>> = vec![Vec::new()];
    for question in checklist.questions.iter().filter(|question| asked(question)) {
        let mut longer = Vec::new();
        for chosen in profiles {
            if question.when.holds(&chosen.iter().cloned().collect())
                && !question.options.is_empty()
            {
                longer.extend(
                    question.options.iter().map(|option| {
                        [chosen.as_slice(), std::slice::from_ref(&option.tag)].concat()
                    }),
                );
            } else {
                longer.push(chosen);
            }
        }
        longer.truncate(PROFILES);
        profiles = longer;
    }
    profiles
}

fn answered(chosen: &[Tag]) -> Assessment {
    Assessment { profile: chosen.iter().cloned().collect(), ..Assessment::default() }
}

fn tags(checklist: &Checklist, chosen: &[Tag]) -> Tags {
    answered(chosen).tags(checklist)
}

fn audience(chosen: &[Tag]) -> Audience {
    answered(chosen).audience()
}
