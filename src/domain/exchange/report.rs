//! The interview brief and the audit report as one plain document.
//!
//! The page draws it and [`super::markdown`] prints it, so that both say the same.

use super::basis::Basis;
use super::first_page::{FirstPage, step};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Audience, Checklist, Level, PracticeId, ProfileOption};
use crate::domain::result::{
    CheckResult, Class, Explanation, MissingProof, PracticeResult, Status, to_show,
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
    /// What stands on a sheet of its own before everything else.
    pub first: FirstPage,
    /// The headline, sentence by sentence.
    pub headline: Vec<String>,
    /// What meets its target, in the words that were chosen, and what to bring.
    pub strengths: Vec<Entry>,
    /// Claims that count for less than was chosen, and what they still need.
    pub proofs: Vec<Entry>,
    /// The first gaps.
    pub gaps: Vec<ReportGap>,
    /// The other gaps, by class and title.
    pub more_gaps: Vec<(Class, String)>,
    /// The questions to expect; a team is asked none.
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

/// A gap, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportGap {
    /// Practice title.
    pub title: String,
    /// How soon.
    pub class: Class,
    /// What it means.
    pub means: String,
    /// The answer behind it, word for word; none if no level was chosen.
    pub answered: Option<String>,
    /// What a candidate could say about it; none where the checklist has no words for it.
    pub say: Option<String>,
    /// The smallest step up.
    pub step: String,
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
    let from = Basis { texts, checklist, assessment, result };
    let audience = assessment.audience();
    let explained: Vec<(Class, Explanation)> = result
        .gaps
        .iter()
        .filter_map(|gap| Some((gap.class, from.explain(&gap.practice)?)))
        .collect();
    Report {
        title: texts[if audience == Audience::Team {
            Text::BriefTitleTeam
        } else {
            Text::BriefTitleCandidate
        }]
        .to_owned(),
        about: from.about(date),
        first: from.first_page(),
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
        questions: match audience {
            Audience::Candidate => from.questions(&explained),
            Audience::Team => Vec::new(),
        },
        notes: from.notes(),
    }
}

/// What a claim still needs, in words.
pub fn missing_proof(texts: &Texts, missing: &MissingProof) -> String {
    let list = texts.list(&missing.not_ticked);
    if missing.needs_date {
        texts.result_claim_missing_date(missing.more, &list)
    } else {
        texts.result_claim_missing(missing.more, &list)
    }
}

impl Basis<'_> {
    fn title(&self, id: &str) -> String {
        self.checklist.title_of(id).unwrap_or(id).to_owned()
    }

    fn titles(&self, ids: &[PracticeId]) -> String {
        self.texts.list(&ids.iter().map(|id| self.title(id)).collect::<Vec<_>>())
    }

    /// The profile in the words of its first answers.
    fn about(&self, date: &str) -> String {
        let chosen: Vec<&ProfileOption> = self
            .checklist
            .questions
            .iter()
            .filter(|question| question.first)
            .flat_map(|question| &question.options)
            .filter(|option| self.result.profile.contains(&option.tag))
            .collect();
        let (who, about) =
            chosen.split_first().map_or(("", &[][..]), |(who, about)| (who.text.as_str(), about));
        let about: Vec<String> = about.iter().map(|option| option.name().to_owned()).collect();
        let name = self.assessment.name.trim();
        let about = self.texts.brief_about(who, &self.texts.facts(&about), date);
        let named = [name, &about].into_iter().filter(|part| !part.is_empty());
        self.texts.line(&named.map(str::to_owned).collect::<Vec<_>>())
    }

    fn headline(&self) -> Vec<String> {
        let texts = self.texts;
        let mut lines = Vec::new();
        if let Some(overall) = &self.result.overall {
            let band = self.checklist.bands.get(overall.band);
            let (title, means) = band.map_or(("", ""), |band| (&band.title, &band.means));
            lines.push(texts.join_named(title, means));
            lines.push(texts.result_number(overall.shown));
            let section =
                self.checklist.section(&overall.weakest).map_or("", |section| &section.title);
            lines.push(texts.result_weakest(section));
            if !overall.held_by.is_empty() {
                lines.push(texts.result_held(&self.titles(&overall.held_by)));
            }
            lines.extend(self.result.aside().map(|(section, band)| {
                let title =
                    self.checklist.section(&section.id).map_or("", |section| &section.title);
                let band = self.checklist.bands.get(band).map_or("", |band| &band.title);
                texts.result_aside(title, band)
            }));
            if let Some(without) = overall.without_unknowns.filter(|_| overall.unknowns > 0) {
                let without = to_show(&self.checklist.bands, without);
                lines.push(texts.result_unknowns(overall.unknowns, without));
            }
            if overall.so_far {
                lines.push(texts.result_so_far(overall.sections_shown, overall.sections));
            }
        }
        if let Some(fit) = &self.result.fit {
            lines.push(texts.result_fit(fit.met, fit.of, fit.floor_below));
        } else {
            let (met, of) = self.result.targets_met();
            lines.push(texts.result_outcome_plain(met, of));
        }
        lines.extend(self.result.patterns_to_show().filter_map(|fired| {
            let pattern = self.checklist.patterns.iter().find(|pattern| pattern.id == fired.id)?;
            let says = if fired.may_be { &pattern.may_be } else { &pattern.says };
            Some(texts.join_titled(&pattern.title, says))
        }));
        lines
    }

    fn strengths(&self) -> Vec<Entry> {
        self.result.strengths().filter_map(|practice| self.strength(practice)).collect()
    }

    /// In the words that were chosen: what nobody said must not be repeated in an interview.
    fn strength(&self, found: &PracticeResult) -> Option<Entry> {
        let practice = self.checklist.practice(&found.id)?;
        let explanation = self.explain(&found.id)?;
        let brought = self.assessment.brought(practice);
        let bring: Vec<&str> = brought.iter().map(|artefact| artefact.text.as_str()).collect();
        let mut text = explanation.answered.unwrap_or_default();
        if found.claimed.is_some_and(Level::needs_evidence) {
            let bring = self.texts.brief_bring(&self.texts.list(&bring));
            text = self.texts.sentences(&[&text, &bring]);
        }
        Some(Entry { title: practice.title.clone(), text })
    }

    fn proofs(&self) -> Vec<Entry> {
        self.result
            .to_prepare()
            .filter_map(|found| {
                let explanation = self.explain(&found.id)?;
                let missing = explanation.missing_proof?;
                let text = missing_proof(self.texts, &missing);
                Some(Entry { title: explanation.title.to_owned(), text })
            })
            .collect()
    }

    fn gap(&self, class: Class, explanation: &Explanation) -> ReportGap {
        let texts = self.texts;
        let next = &explanation.next;
        let means = match explanation.status {
            Status::DontKnow => &texts[Text::ExplainDontKnow],
            Status::NoOpportunity => &texts[Text::ExplainNoOpportunity],
            _ => "",
        };
        let means = match (explanation.means, explanation.without_permission) {
            (Some(means), _) => means.to_owned(),
            (None, Some(build)) => texts.sentences(&[means, build]),
            (None, None) => means.to_owned(),
        };
        ReportGap {
            title: explanation.title.to_owned(),
            class,
            means,
            answered: explanation.answered.clone(),
            say: explanation.say.map(str::to_owned),
            step: step(texts, explanation),
            plan: texts.brief_plan(&next.cue, &next.then, &next.done),
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
