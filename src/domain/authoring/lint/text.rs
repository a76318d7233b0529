//! Every text that a person can read, with its place and what it is.

use super::kind::Kind;
use crate::domain::authoring::read::{FRAME, PATTERNS, REFERENCES, Read, SCENARIOS};
use crate::domain::checklist::{Checklist, Practice, Scenario, Section, Wording};

/// One text and where it stands.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub(super) kind: Kind,
    pub(super) file: &'a str,
    /// The id of the practice, scenario, pattern or section.
    pub(super) of: &'a str,
    /// As findings name it, such as `practice OPS-4, team.levels[2]`.
    pub(super) place: String,
    /// The level, in a list of five.
    pub(super) nth: usize,
    pub(super) says: &'a str,
}

impl Passage<'_> {
    /// The list that it stands in: its place without the level.
    pub(super) fn list(&self) -> &str {
        self.place.split_once('[').map_or(&self.place, |(list, _)| list)
    }
}

/// All texts of a checklist that are written, in the order of the files.
pub(super) fn texts(read: &Read) -> Vec<Passage<'_>> {
    let checklist = &read.checklist;
    let mut all = Gathered { file: FRAME, of: "", entry: String::new(), found: Vec::new() };
    frame(checklist, &mut all);
    for section in &checklist.sections {
        all.entry(read.file_of(&section.id), &section.id, format!("section {}", section.id));
        one_section(section, &mut all);
    }
    for practice in &checklist.practices {
        all.entry(
            read.file_of(practice.section()),
            &practice.id,
            format!("practice {}", practice.id),
        );
        one_practice(practice, &mut all);
    }
    for scenario in &checklist.scenarios {
        all.entry(SCENARIOS, &scenario.id, format!("scenario {}", scenario.id));
        one_scenario(scenario, &mut all);
    }
    for pattern in &checklist.patterns {
        all.entry(PATTERNS, &pattern.id, format!("pattern {}", pattern.id));
        all.add(Kind::Other, "title", &pattern.title);
        all.add(Kind::PatternSays, "says", &pattern.says);
        all.add(Kind::PatternSays, "may_be", &pattern.may_be);
        all.add(Kind::PatternHurts, "hurts", &pattern.hurts);
        all.add(Kind::PatternStep, "first_step", &pattern.first_step);
    }
    for reference in &checklist.references {
        all.entry(REFERENCES, &reference.id, format!("reference {}", reference.id));
        all.add(Kind::Source, "title", &reference.title);
        all.add(Kind::Source, "note", &reference.note);
        for section in &reference.sections {
            all.add(Kind::Source, &format!("section {}", section.at), &section.says);
        }
    }
    all.found
}

struct Gathered<'a> {
    file: &'a str,
    of: &'a str,
    entry: String,
    found: Vec<Passage<'a>>,
}

impl<'a> Gathered<'a> {
    fn entry(&mut self, file: &'a str, of: &'a str, entry: String) {
        (self.file, self.of, self.entry) = (file, of, entry);
    }

    fn add(&mut self, kind: Kind, field: &str, text: &'a str) {
        self.add_nth(kind, field, 0, text);
    }

    fn add_all(&mut self, kind: Kind, field: &str, texts: &'a [String]) {
        for (nth, text) in texts.iter().enumerate() {
            self.add_nth(kind, &format!("{field}[{nth}]"), nth, text);
        }
    }

    fn add_nth(&mut self, kind: Kind, field: &str, nth: usize, text: &'a str) {
        if !text.trim().is_empty() {
            let place = format!("{}, {field}", self.entry);
            self.found.push(Passage { kind, file: self.file, of: self.of, place, nth, says: text });
        }
    }
}

fn frame<'a>(checklist: &'a Checklist, all: &mut Gathered<'a>) {
    for (nth, band) in checklist.bands.iter().enumerate() {
        all.entry(FRAME, "", format!("bands[{nth}]"));
        all.add(Kind::Other, "title", &band.title);
        all.add(Kind::Other, "means", &band.means);
    }
    for question in &checklist.questions {
        all.entry(FRAME, &question.id, format!("questions {}", question.id));
        all.add(Kind::Other, "text", &question.text);
        for option in &question.options {
            all.add(Kind::Other, &format!("options {}", option.tag), &option.text);
            all.add(Kind::Other, &format!("options {}, short", option.tag), &option.short);
            all.add(Kind::Other, &format!("options {}, note", option.tag), &option.note);
        }
    }
}

fn one_section<'a>(section: &'a Section, all: &mut Gathered<'a>) {
    all.add(Kind::Other, "title", &section.title);
    all.add(Kind::Other, "about", &section.about);
    for (row, contrast) in section.contrast.iter().enumerate() {
        all.add(Kind::Topic, &format!("contrast[{row}], topic"), &contrast.topic);
        all.add(Kind::Talk, &format!("contrast[{row}], demo"), &contrast.demo);
        all.add(Kind::Talk, &format!("contrast[{row}], production"), &contrast.production);
    }
}

fn one_practice<'a>(practice: &'a Practice, all: &mut Gathered<'a>) {
    all.add(Kind::Title, "title", &practice.title);
    all.add(Kind::Fact, "fact", &practice.fact);
    all.add(Kind::Why, "why", &practice.why);
    all.add(Kind::SmallTeam, "small_team", &practice.small_team);
    all.add(Kind::WhoWouldKnow, "who_would_know", &practice.who_would_know);
    all.add(Kind::WithoutPermission, "without_permission", &practice.without_permission);
    for (system, text) in practice.looks_like.iter() {
        all.add(Kind::LooksLike, &format!("looks_like.{system}"), text);
    }
    for artefact in &practice.evidence {
        all.add(Kind::Evidence, &format!("evidence {}", artefact.id), &artefact.text);
    }
    for reason in &practice.not_applicable {
        all.add(Kind::Reason, &format!("not_applicable {}", reason.id), &reason.text);
    }
    all.add_all(Kind::Step, "steps", &practice.steps);
    all.add_all(Kind::Say, "say", &practice.say);
    if let Some(otherwise) = &practice.otherwise {
        all.add(Kind::Other, "otherwise.text", &otherwise.text);
        all.add(Kind::Stem, "otherwise.team", &otherwise.team);
        all.add(Kind::Stem, "otherwise.candidate", &otherwise.candidate);
    }
    for (name, wording) in [("team", &practice.team), ("candidate", &practice.candidate)] {
        if let Some(wording) = wording {
            one_wording(wording, name, all);
        }
    }
    all.add(Kind::Cue, "next.if", &practice.next.cue);
    all.add(Kind::Act, "next.then", &practice.next.then);
    all.add(Kind::Done, "next.done", &practice.next.done);
    all.add(Kind::Recheck, "next.recheck", &practice.next.recheck);
    all.add(Kind::Question, "interview.question", &practice.interview.question);
    all.add(Kind::FollowUp, "interview.follow_up", &practice.interview.follow_up);
    all.add(Kind::Spoken, "interview.demo", &practice.interview.demo);
    all.add(Kind::Spoken, "interview.production", &practice.interview.production);
    for worse in &practice.worse {
        all.add(Kind::Worse, &format!("worse with {}", worse.with), &worse.says);
    }
}

fn one_wording<'a>(wording: &'a Wording, name: &str, all: &mut Gathered<'a>) {
    all.add(Kind::Stem, &format!("{name}.stem"), &wording.stem);
    all.add_all(Kind::Level, &format!("{name}.levels"), &wording.levels);
    all.add(Kind::QuickStem, &format!("{name}.quick_stem"), &wording.quick_stem);
    all.add_all(Kind::QuickLevel, &format!("{name}.quick_levels"), &wording.quick_levels);
    all.add_all(Kind::Means, &format!("{name}.means"), &wording.means);
}

fn one_scenario<'a>(scenario: &'a Scenario, all: &mut Gathered<'a>) {
    all.add(Kind::ScenarioTitle, "title", &scenario.title);
    all.add(Kind::Situation, "situation", &scenario.situation);
    for option in &scenario.options {
        all.add(Kind::ScenarioOption, &format!("options {}", option.id), &option.text);
    }
    all.add(Kind::Rationale, "rationale", &scenario.rationale);
    all.add(Kind::Minority, "minority", &scenario.minority);
    all.add(Kind::IfWorst, "if_worst", &scenario.if_worst);
    all.add(Kind::ScenarioInterview, "interview", &scenario.interview);
}
