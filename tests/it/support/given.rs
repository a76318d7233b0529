//! Assessments under construction.

use dependable::domain::assessment::{Answer, Assessment, Picks, Response};
use dependable::domain::checklist::{Artefact, Checklist, Practice};
use dependable::domain::result::{
    CheckResult, ClusterResult, Explanation, Gap, Overall, PracticeResult, SectionResult, Stair,
    assess, climb, explain, rate,
};

use super::{built_in, level, tags};

/// An assessment under construction, and the checklist that it answers.
#[derive(Clone)]
pub(crate) struct Given<'a> {
    pub(crate) checklist: &'a Checklist,
    pub(crate) assessment: Assessment,
}

/// A candidate who answers the built-in checklist.
pub(crate) fn candidate(tags: &[&str]) -> Given<'static> {
    given(built_in(), &[&["candidate"], tags].concat())
}

/// A team that answers the built-in checklist.
pub(crate) fn team(tags: &[&str]) -> Given<'static> {
    given(built_in(), &[&["team"], tags].concat())
}

pub(crate) fn given<'a>(checklist: &'a Checklist, profile: &[&str]) -> Given<'a> {
    Given { checklist, assessment: Assessment { profile: tags(profile), ..Assessment::default() } }
}

impl<'a> Given<'a> {
    #[track_caller]
    fn practice(&self, id: &str) -> &Practice {
        self.checklist.practice(id).unwrap_or_else(|| panic!("there is no practice {id}"))
    }

    fn response(&mut self, id: &str) -> &mut Response {
        self.assessment.responses.entry(id.into()).or_default()
    }

    #[track_caller]
    pub(crate) fn answer(mut self, id: &str, answer: Answer) -> Self {
        self.practice(id);
        self.response(id).answer = Some(answer);
        self
    }

    /// A level, with nothing ticked for it.
    #[track_caller]
    pub(crate) fn level(self, id: &str, number: u8) -> Self {
        self.answer(id, Answer::Level(level(number)))
    }

    /// A level, with the evidence that it needs.
    #[track_caller]
    pub(crate) fn proven(self, id: &str, number: u8) -> Self {
        let artefacts = self.practice(id).evidence.clone();
        let (dated, undated): (Vec<&Artefact>, Vec<&Artefact>) =
            artefacts.iter().partition(|artefact| artefact.dated);
        let wanted = usize::from(number.saturating_sub(1)) * usize::from(number >= 3);
        let ticks: Vec<&str> = dated
            .into_iter()
            .chain(undated)
            .take(wanted)
            .map(|artefact| artefact.id.as_str())
            .collect();
        self.level(id, number).ticks(id, &ticks)
    }

    /// Several practices at one level, with the evidence that it needs.
    #[track_caller]
    pub(crate) fn all_proven(self, ids: &[&str], number: u8) -> Self {
        ids.iter().fold(self, |given, id| given.proven(id, number))
    }

    /// The profile's whole full check at one level, with the evidence that it needs.
    #[track_caller]
    pub(crate) fn everything(self, number: u8) -> Self {
        let ids: Vec<&str> = self
            .checklist
            .full_check(&self.assessment.tags(self.checklist))
            .iter()
            .map(|practice| practice.id.as_str())
            .collect();
        self.all_proven(&ids, number)
    }

    #[track_caller]
    pub(crate) fn ticks(mut self, id: &str, artefacts: &[&str]) -> Self {
        for artefact in artefacts {
            self.response(id).tick((*artefact).into(), true);
        }
        self
    }

    #[track_caller]
    pub(crate) fn dont_know(self, id: &str) -> Self {
        self.answer(id, Answer::DontKnow)
    }

    #[track_caller]
    pub(crate) fn no_opportunity(self, id: &str) -> Self {
        self.answer(id, Answer::NoOpportunity)
    }

    /// Not applicable, for the first reason of the practice's list.
    #[track_caller]
    pub(crate) fn not_applicable(self, id: &str) -> Self {
        let reason = self.practice(id).not_applicable.first();
        let reason = reason.map(|reason| reason.id.clone()).unwrap_or_default();
        self.answer(id, Answer::NotApplicable(reason))
    }

    #[track_caller]
    pub(crate) fn unanswered(mut self, id: &str) -> Self {
        assert!(self.assessment.responses.remove(id).is_some(), "{id} was not answered");
        self
    }

    #[track_caller]
    pub(crate) fn picks(mut self, scenario: &str, best: &str, worst: &str) -> Self {
        let found = self.checklist.scenario(scenario).unwrap();
        for option in [best, worst] {
            assert!(
                found.options.iter().any(|known| known.id == option),
                "{scenario} has no option {option}"
            );
        }
        let picks =
            Picks { best: Some(best.into()), worst: Some(worst.into()), ..Picks::default() };
        self.assessment.scenarios.insert(scenario.into(), picks);
        self
    }

    pub(crate) fn predicted(mut self, readiness: u8) -> Self {
        self.assessment.before = Some(readiness);
        self
    }

    pub(crate) fn staircase(&self) -> Vec<Stair> {
        climb(self.checklist, &rate(self.checklist, &self.assessment))
    }

    pub(crate) fn result(&self) -> CheckResult {
        assess(self.checklist, &self.assessment)
    }

    #[track_caller]
    pub(crate) fn overall(&self) -> Overall {
        self.result().rated.overall.expect("enough is answered for a headline")
    }

    #[track_caller]
    pub(crate) fn section(&self, id: &str) -> SectionResult {
        let result = self.result();
        let found = result.rated.sections.into_iter().find(|section| section.id == id);
        found.unwrap_or_else(|| panic!("the profile has no section {id}"))
    }

    #[track_caller]
    pub(crate) fn cluster(&self, id: &str) -> ClusterResult {
        let result = self.result();
        result.clusters.into_iter().find(|cluster| cluster.id == id).unwrap()
    }

    #[track_caller]
    pub(crate) fn rated(&self, id: &str) -> PracticeResult {
        let result = self.result();
        let found = result.practice(id).cloned();
        found.unwrap_or_else(|| panic!("{id} does not apply to the profile"))
    }

    #[track_caller]
    pub(crate) fn gap(&self, id: &str) -> Gap {
        let result = self.result();
        let found = result.gaps.iter().find(|gap| gap.practice == id).cloned();
        found.unwrap_or_else(|| panic!("{id} is not a gap"))
    }

    #[track_caller]
    pub(crate) fn explained(&self, id: &str) -> Explanation<'a> {
        explain(self.checklist, &self.assessment, &self.result(), id)
            .unwrap_or_else(|| panic!("{id} has no explanation"))
    }
}
