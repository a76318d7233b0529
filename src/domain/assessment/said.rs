//! What a person can say, and what an assessment makes of it.

use super::{Answer, Assessment, Form, MAX_NAME};
use crate::domain::checklist::{
    ArtefactId, Checklist, OptionId, PracticeId, ProfileQuestion, ScenarioId, Tag, Tags,
};

/// Something said about one practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// An answer was chosen, in this form of the question.
    Answered(Answer, Form),
    /// The answer was taken back; note, ticks and own words stay.
    Cleared,
    /// An artefact was ticked.
    Ticked(ArtefactId),
    /// A tick was taken away.
    Unticked(ArtefactId),
    /// The changed question was chosen, or the usual one again.
    Otherwise(bool),
    /// The whole note, as it stands now.
    Noted(String),
    /// The whole own answer to the interview question, as it stands now.
    OwnWords(String),
}

/// Which of a scenario's two picks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The best first action.
    Best,
    /// What would do most harm.
    Worst,
}

impl Assessment {
    /// Takes in what was said about a practice.
    pub fn hear(&mut self, practice: PracticeId, said: Said) {
        let response = self.responses.entry(practice).or_default();
        match said {
            Said::Answered(answer, form) => {
                response.answer = Some(answer);
                response.earlier = None;
                response.quick = form == Form::Quick;
            }
            Said::Cleared => response.answer = None,
            Said::Ticked(artefact) => response.tick(artefact, true),
            Said::Unticked(artefact) => response.tick(artefact, false),
            Said::Otherwise(otherwise) => response.otherwise = otherwise,
            Said::Noted(note) => response.note = note,
            Said::OwnWords(text) => response.own_words = text,
        }
    }

    /// Picks an option of a scenario. The same option cannot be both picks: the other one gives way.
    pub fn pick(&mut self, scenario: ScenarioId, pick: Pick, option: OptionId) {
        let picks = self.scenarios.entry(scenario).or_default();
        let (this, other) = match pick {
            Pick::Best => (&mut picks.best, &mut picks.worst),
            Pick::Worst => (&mut picks.worst, &mut picks.best),
        };
        if other.as_ref() == Some(&option) {
            *other = None;
        }
        *this = Some(option);
    }

    /// Sets a tag of the profile and clears the other answers to the same question. A tag that no question of the
    /// checklist sets changes nothing.
    pub fn choose(&mut self, checklist: &Checklist, tag: Tag) {
        let sets = |question: &ProfileQuestion, tag: &Tag| {
            question.options.iter().any(|option| option.tag == *tag)
        };
        let asks = |question: &&ProfileQuestion| sets(question, &tag);
        let Some(question) = checklist.questions.iter().find(asks) else { return };
        let mut profile = Tags::new();
        for chosen in &self.profile {
            if !sets(question, chosen) {
                profile.insert(chosen.clone());
            }
        }
        profile.insert(tag);
        self.profile = profile;
    }

    /// The profile as it is shown: what the first page asks is chosen, also where nobody touched it.
    pub fn confirm(&mut self, checklist: &Checklist) {
        let tags = self.tags(checklist);
        let first = checklist.questions.iter().filter(|question| question.first);
        for option in first.flat_map(|question| &question.options) {
            if tags.contains(&option.tag) {
                self.profile.insert(option.tag.clone());
            }
        }
    }

    /// Whether choosing this tag changes who is answering, whose answers are there already.
    pub fn would_change_who(&self, checklist: &Checklist, tag: &Tag) -> bool {
        let mut next = Assessment { profile: self.profile.clone(), ..Assessment::default() };
        next.choose(checklist, tag.clone());
        next.audience() != self.audience()
    }

    /// What the system is called; what goes beyond [`MAX_NAME`] signs is left out, as the field says.
    pub fn call(&mut self, name: &str) {
        self.name = name.chars().take(MAX_NAME).collect();
    }

    /// A point of the scale on which one predicts is a whole number from 0 to 10; what is more counts as 10.
    pub fn predict(&mut self, points: u8) {
        self.before = Some(points.min(10));
    }

    /// As [`predict`](Assessment::predict), after the result.
    pub fn predict_again(&mut self, points: u8) {
        self.after = Some(points.min(10));
    }
}
