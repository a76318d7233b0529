//! What a link reveals to whoever has it, and what it leaves behind.

use super::PrintedLink;
use crate::domain::assessment::{Answer, Assessment, NONE_YET, Picks};
use crate::domain::checklist::Checklist;

/// What is in a link, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reveals {
    /// The profile, in the words of the checklist.
    pub profile: Vec<String>,
    /// How many answers.
    pub answers: usize,
    /// How many of them are "I don't know".
    pub unknowns: usize,
    /// How many artefacts are ticked.
    pub ticks: usize,
    /// In how many scenarios something is picked.
    pub scenarios: usize,
    /// How many predictions were made, 0 to 2.
    pub predictions: usize,
    /// How many notes and own words stay behind.
    pub texts_behind: usize,
    /// The system has a name, which stays behind.
    pub name_behind: bool,
    /// What another version of the checklist has, which a link cannot name.
    pub left_out: Vec<String>,
}

/// What the link to these answers reveals.
pub fn reveals(checklist: &Checklist, assessment: &Assessment, link: &PrintedLink) -> Reveals {
    let responses = || assessment.responses.values();
    let answered = || responses().filter_map(|response| response.answer.as_ref());
    let texts = responses().flat_map(|response| [&response.note, &response.own_words]);
    // Those without an answer stay behind with their question.
    let ticked = responses().filter(|response| response.answer.is_some());
    let ticks = ticked.flat_map(|response| &response.evidence).filter(|tick| **tick != *NONE_YET);
    let picked = |picks: &&Picks| picks.best.is_some() || picks.worst.is_some();
    Reveals {
        profile: checklist.profile_names(&assessment.tags(checklist)),
        answers: answered().count(),
        unknowns: answered().filter(|answer| **answer == Answer::DontKnow).count(),
        ticks: ticks.count(),
        scenarios: assessment.scenarios.values().filter(picked).count(),
        predictions: [assessment.before, assessment.after].iter().flatten().count(),
        texts_behind: texts.filter(|text| !text.is_empty()).count(),
        name_behind: !assessment.name.is_empty(),
        left_out: link.left_out.clone(),
    }
}
