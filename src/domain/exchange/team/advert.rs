//! What a team looks for in somebody new, for a job advert.

use std::fmt::Write;

use super::markdown::{bullets, heading};
use crate::domain::checklist::{Checklist, Practice, PracticeId};
use crate::domain::texts::{Text, Texts};

/// What a team hires for, put together by whoever knows its plan. Neither the name of its system nor of a member is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
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

/// Prints the skills for an advert as Markdown. An advert is public: what is guarded is named as a whole, so that it
/// does not say where the team can be attacked, and nothing is said of how things are.
pub fn advert(texts: &Texts, checklist: &Checklist, sought: &Sought) -> String {
    if sought.practices(checklist).next().is_none() {
        return format!("{}\n", &texts[Text::TeamHiringNone]);
    }
    let mut out =
        format!("# {}\n\n{}\n", &texts[Text::TeamAdvertTitle], &texts[Text::TeamAdvertLead]);
    for practice in sought.practices(checklist).filter(|practice| !practice.guarded) {
        heading(&mut out, &practice.title);
        let fact = texts.join_named(&texts[Text::TeamAdvertFact], &practice.fact);
        let why = texts.join_named(&texts[Text::TeamAdvertWhy], &practice.why);
        let _ = writeln!(out, "{fact}\n\n{why}");
    }
    if sought.practices(checklist).any(|practice| practice.guarded) {
        heading(&mut out, &texts[Text::TeamAdvertGuardedTitle]);
        let _ = writeln!(out, "{}", &texts[Text::TeamAdvertGuarded]);
    }
    let learned = sought.learned.iter().filter(|id| !sought.hire.contains(id));
    let learned = learned.filter_map(|id| checklist.practice(id));
    let titles = learned.filter(|known| !known.guarded).map(|known| known.title.clone());
    let note = Text::TeamAdvertLearnedNote;
    bullets(&mut out, texts, (Text::TeamAdvertLearned, note), "-", titles.collect());
    heading(&mut out, &texts[Text::TeamAdvertShow]);
    let _ = writeln!(out, "{}", &texts[Text::TeamAdvertShowNote]);
    out
}
