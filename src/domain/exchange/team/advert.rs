//! What a team looks for in somebody new, for a job advert.

use std::fmt::Write;

use super::markdown::{bullets, heading};
use crate::domain::checklist::{Checklist, Practice, PracticeId, Tags};
use crate::domain::texts::{Text, Texts};

/// What a team hires for, put together by whoever knows its plan. Neither the name of its system nor of a member is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The profile of the team: it says which kind of system the examples are about.
    pub profile: Tags,
    /// What somebody is hired for, the most important first.
    pub hire: Vec<PracticeId>,
    /// What they learn with the team, and are not asked for.
    pub learned: Vec<PracticeId>,
}

impl Sought {
    /// The practices that somebody is hired for; what the checklist does not have is left out.
    pub(super) fn practices<'a>(
        &'a self,
        checklist: &'a Checklist,
    ) -> impl Iterator<Item = &'a Practice> {
        self.hire.iter().filter_map(|id| checklist.practice(id))
    }
}

/// Prints the skills for an advert as Markdown.
pub fn advert(texts: &Texts, checklist: &Checklist, sought: &Sought) -> String {
    let mut out =
        format!("# {}\n\n{}\n", &texts[Text::TeamAdvertTitle], &texts[Text::TeamAdvertLead]);
    for practice in sought.practices(checklist) {
        heading(&mut out, &practice.title);
        let mut line = |name: Text, says: &str| {
            if !says.is_empty() {
                let _ = writeln!(out, "{}\n", texts.join_named(&texts[name], says));
            }
        };
        line(Text::TeamAdvertFact, &practice.fact);
        line(Text::TeamAdvertLooks, looks_like(practice, &sought.profile));
        line(Text::TeamAdvertWhy, &practice.why);
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    let learned = sought.learned.iter().filter(|id| !sought.hire.contains(id));
    let titles = learned.filter_map(|id| checklist.title_of(id).map(str::to_owned));
    let note = Text::TeamAdvertLearnedNote;
    bullets(&mut out, texts, (Text::TeamAdvertLearned, note), "-", titles.collect());
    heading(&mut out, &texts[Text::TeamAdvertShow]);
    let _ = writeln!(out, "{}", &texts[Text::TeamAdvertShowNote]);
    out
}

/// What it looks like in a system of this kind; empty where the profile names none.
pub(super) fn looks_like<'a>(practice: &'a Practice, profile: &Tags) -> &'a str {
    let mut kinds = practice.looks_like.iter();
    kinds.find(|(kind, _)| profile.contains(*kind)).map_or("", |(_, says)| says)
}
