//! The interview brief and the audit report as one plain document.
//!
//! The page draws it and [`super::markdown`] prints it, so that both say the same.

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Audience, Checklist, Level, PracticeId};
use crate::domain::result::{
    CheckResult, Class, Explanation, PracticeResult, Status, explain, to_show,
};
use crate::domain::texts::{Text, Texts};

/// So many gaps are laid out in full; the others are listed by title.
const GAPS: usize = 3;
/// So many interview questions are laid out.
const QUESTIONS: usize = 4;

/// The whole document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// Who, about what, on which day.
    pub about: String,
    /// The headline, sentence by sentence.
    pub headline: Vec<String>,
    /// What meets its target, and what to bring.
    pub strengths: Vec<Entry>,
    /// Claims that still need their evidence.
    pub proofs: Vec<Entry>,
    /// The first gaps.
    pub gaps: Vec<ReportGap>,
    /// The other gaps, by class and title.
    pub more_gaps: Vec<(Class, String)>,
    /// The questions to expect.
    pub questions: Vec<ReportQuestion>,
    /// The person's own notes.
    pub notes: Vec<Entry>,
}

/// A title and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Practice title.
    pub title: String,
    /// In words.
    pub text: String,
}

/// A gap, and what to say about it honestly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportGap {
    /// Practice title.
    pub title: String,
    /// How soon.
    pub class: Class,
    /// What it means.
    pub means: String,
    /// What to say.
    pub say: String,
    /// The plan, as one sentence.
    pub plan: String,
}

/// A question to expect, with both ways of answering and one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportQuestion {
    /// Practice title.
    pub title: String,
    /// The question.
    pub question: String,
    /// What comes after the first answer.
    pub follow_up: String,
    /// Sounds demo-minded.
    pub demo: String,
    /// Sounds production-ready.
    pub production: String,
    /// The person's own answer, or empty.
    pub own: String,
}

/// Writes the report; `date` is the day it is written on.
pub fn report(
    texts: &Texts,
    checklist: &Checklist,
    assessment: &Assessment,
    result: &CheckResult,
    date: &str,
) -> Report {
    let from = Source { texts, checklist, assessment, result };
    let audience = assessment.audience();
    let explained: Vec<(Class, Explanation)> = result
        .gaps
        .iter()
        .filter_map(|gap| Some((gap.class, explain(checklist, assessment, result, &gap.practice)?)))
        .collect();
    Report {
        title: texts[if audience == Audience::Team {
            Text::BriefTitleTeam
        } else {
            Text::BriefTitleCandidate
        }]
        .to_owned(),
        about: from.about(date),
        headline: from.headline(),
        strengths: from.strengths(),
        proofs: from.proofs(),
        gaps: explained
            .iter()
            .take(GAPS)
            .map(|(class, explanation)| from.gap(*class, explanation))
            .collect(),
        more_gaps: explained
            .iter()
            .skip(GAPS)
            .map(|(class, explanation)| (*class, explanation.title.to_owned()))
            .collect(),
        questions: from.questions(&explained),
        notes: from.notes(),
    }
}

struct Source<'a> {
    texts: &'a Texts,
    checklist: &'a Checklist,
    assessment: &'a Assessment,
    result: &'a CheckResult,
}

impl Source<'_> {
    fn title(&self, id: &str) -> String {
        self.checklist.practice(id).map_or_else(|| id.to_owned(), |practice| practice.title.clone())
    }

    fn titles(&self, ids: &[PracticeId]) -> String {
        ids.iter().map(|id| self.title(id)).collect::<Vec<_>>().join("; ")
    }

    /// The profile in the words of its first answers.
    fn about(&self, date: &str) -> String {
        let chosen: Vec<&str> = self
            .checklist
            .questions
            .iter()
            .filter(|question| question.first)
            .flat_map(|question| &question.options)
            .filter(|option| self.result.profile.contains(&option.tag))
            .map(|option| option.text.as_str())
            .collect();
        let rest = chosen.get(1..).unwrap_or_default().join(", ");
        self.texts.with(
            Text::BriefAbout,
            &[
                ("who", chosen.first().copied().unwrap_or_default()),
                ("system", &rest),
                ("date", date),
            ],
        )
    }

    fn headline(&self) -> Vec<String> {
        let texts = self.texts;
        let mut lines = Vec::new();
        if let Some(overall) = &self.result.overall {
            let band = self.checklist.bands.get(overall.band);
            lines.push(format!(
                "{}: {}",
                band.map_or("", |band| &band.title),
                band.map_or("", |band| &band.means)
            ));
            lines.push(format!(
                "{}.",
                texts.with(Text::ResultNumber, &[("n", &overall.shown.to_string())])
            ));
            let section =
                self.checklist.section(&overall.weakest).map_or("", |section| &section.title);
            lines.push(texts.with(Text::ResultWeakest, &[("section", section)]));
            if !overall.held_by.is_empty() {
                lines.push(
                    texts.with(Text::ResultHeld, &[("list", &self.titles(&overall.held_by))]),
                );
            }
            if let Some(without) = overall.without_unknowns.filter(|_| overall.unknowns > 0) {
                let without = to_show(&self.checklist.bands, without).to_string();
                let count = overall.unknowns.to_string();
                lines.push(texts.with(Text::ResultUnknowns, &[("n", &count), ("score", &without)]));
            }
            if overall.so_far {
                let (shown, of) =
                    (overall.sections_shown.to_string(), overall.sections.to_string());
                lines.push(texts.with(Text::ResultSoFar, &[("n", &shown), ("of", &of)]));
            }
        }
        if let Some(fit) = &self.result.fit {
            let (met, of, floor) =
                (fit.met.to_string(), fit.of.to_string(), fit.floor_below.to_string());
            lines.push(texts.with(Text::ResultFit, &[("n", &met), ("of", &of), ("floor", &floor)]));
        } else {
            let (met, of) = self.result.targets_met();
            let (met, of) = (met.to_string(), of.to_string());
            lines.push(texts.with(Text::ResultOutcomePlain, &[("met", &met), ("of", &of)]));
        }
        lines.extend(self.result.patterns_to_show().filter_map(|fired| {
            let pattern = self.checklist.patterns.iter().find(|pattern| pattern.id == fired.id)?;
            Some(format!(
                "{}. {}",
                pattern.title,
                if fired.may_be { &pattern.may_be } else { &pattern.says }
            ))
        }));
        lines
    }

    fn strengths(&self) -> Vec<Entry> {
        let is_strength = |practice: &&PracticeResult| {
            practice.status == Status::Level
                && practice.meets()
                && practice.evidenced > Some(Level::ZERO)
        };
        self.result
            .practices
            .iter()
            .filter(is_strength)
            .filter_map(|practice| self.strength(practice))
            .collect()
    }

    fn strength(&self, found: &PracticeResult) -> Option<Entry> {
        let practice = self.checklist.practice(&found.id)?;
        let wording = practice.wording(self.assessment.audience())?;
        let brought = self.assessment.brought(practice);
        let bring: Vec<&str> = brought.iter().map(|artefact| artefact.text.as_str()).collect();
        let mut text = wording.anchor(found.evidenced?, false);
        if !bring.is_empty() {
            text = format!(
                "{text} {}",
                self.texts.with(Text::BriefBring, &[("list", &bring.join("; "))])
            );
        }
        Some(Entry { title: practice.title.clone(), text })
    }

    fn proofs(&self) -> Vec<Entry> {
        self.result
            .proofs
            .iter()
            .filter_map(|proof| {
                let explanation =
                    explain(self.checklist, self.assessment, self.result, &proof.practice)?;
                let missing = explanation.missing_proof?;
                let text = if missing.needs_date {
                    Text::ResultClaimMissingDate
                } else {
                    Text::ResultClaimMissing
                };
                let values =
                    [("n", missing.more.to_string()), ("list", missing.not_ticked.join("; "))];
                let text = self
                    .texts
                    .with(text, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
                Some(Entry { title: explanation.title.to_owned(), text })
            })
            .collect()
    }

    fn gap(&self, class: Class, explanation: &Explanation) -> ReportGap {
        let texts = self.texts;
        let next = &explanation.next;
        let (means, say) = match explanation.status {
            Status::DontKnow => (Text::ExplainDontKnow, Text::BriefSayDontKnow),
            Status::NoOpportunity => (Text::ExplainNoOpportunity, Text::BriefSayNoOpportunity),
            Status::Level | Status::Unanswered | Status::NotApplicable => (
                Text::ExplainAnswered,
                if self.assessment.audience() == Audience::Team {
                    Text::BriefSayTeam
                } else {
                    Text::BriefSayCandidate
                },
            ),
        };
        let means = match (explanation.means, explanation.without_permission) {
            (Some(means), _) => means.to_owned(),
            (None, Some(build)) => format!("{} {build}", &texts[means]),
            (None, None) => texts[means].to_owned(),
        };
        let step = explanation.step.unwrap_or_default();
        let answer = explanation.answered.as_deref().unwrap_or_default();
        let say = match say {
            Text::BriefSayDontKnow => texts.with(say, &[("who", step)]),
            Text::BriefSayNoOpportunity => texts.with(say, &[("step", step)]),
            _ => texts.with(say, &[("answer", answer), ("step", step)]),
        };
        ReportGap {
            title: explanation.title.to_owned(),
            class,
            means,
            say,
            plan: format!(
                "{} {}, {} {}. {} {}.",
                &texts[Text::ExplainIf],
                next.cue,
                &texts[Text::ExplainThen],
                next.then,
                &texts[Text::ExplainDone],
                next.done
            ),
        }
    }

    /// The questions behind the first gaps and the first proofs.
    fn questions(&self, explained: &[(Class, Explanation)]) -> Vec<ReportQuestion> {
        let from_gaps = explained.iter().map(|(_, explanation)| explanation.practice.as_str());
        let from_proofs = self.result.proofs.iter().map(|proof| proof.practice.as_str());
        from_gaps
            .take(GAPS)
            .chain(from_proofs)
            .take(QUESTIONS)
            .filter_map(|id| {
                let practice = self.checklist.practice(id)?;
                let own =
                    self.assessment.responses.get(id).map(|response| response.own_words.clone());
                Some(ReportQuestion {
                    title: practice.title.clone(),
                    question: practice.interview.question.clone(),
                    follow_up: practice.interview.follow_up.clone(),
                    demo: practice.interview.demo.clone(),
                    production: practice.interview.production.clone(),
                    own: own.unwrap_or_default(),
                })
            })
            .collect()
    }

    fn notes(&self) -> Vec<Entry> {
        self.assessment
            .responses
            .iter()
            .filter(|(_, response)| !response.note.trim().is_empty())
            .map(|(id, response)| Entry { title: self.title(id), text: response.note.clone() })
            .collect()
    }
}
