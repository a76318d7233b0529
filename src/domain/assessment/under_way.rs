//! Where a person stands in the checks: which one is under way, how far it has come, and where it goes on.

use super::{Assessment, Form, Moment, Picks};
use crate::domain::checklist::{Checklist, Practice, Scenario, Stop, Tags};

/// Where a person stands who has answered something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    /// The check that was answered last.
    pub form: Form,
    /// How many of its questions have an answer.
    pub answered: usize,
    /// How many it has.
    pub of: usize,
    /// What was answered last.
    pub last: Stop,
    /// Where it goes on: the first that is open after the last answered, or the result.
    pub next: Stop,
    /// When something was last answered; 0 where that was not noted.
    pub at: Moment,
}

impl Assessment {
    /// Where the person stands; none before the first answer.
    ///
    /// `last` is what was answered last on this very page, whose moment is not noted yet.
    pub fn under_way(&self, checklist: &Checklist, last: Option<&Stop>) -> Option<UnderWay> {
        let tags = self.tags(checklist);
        let (noted, at) = self.last_answered(checklist, &tags)?;
        let last = last.filter(|stop| self.has(stop)).cloned().unwrap_or(noted);
        let form = self.form_of(checklist, &tags, &last);
        let asked = match form {
            Form::Quick => checklist.quick_check(&tags),
            Form::Full => checklist.full_check(&tags),
        };
        let is_answered = |practice: &&&Practice| self.answer_on_offer(practice, &tags).is_some();
        Some(UnderWay {
            form,
            answered: asked.iter().filter(is_answered).count(),
            of: asked.len(),
            next: self.next_in(checklist, &tags, form, Some(&last)),
            last,
            at,
        })
    }

    /// Whether the person stands anywhere: something is answered.
    pub fn is_under_way(&self, checklist: &Checklist) -> bool {
        self.last_answered(checklist, &self.tags(checklist)).is_some()
    }

    /// The first stop of a check that is open, in its order, counted from what follows `after`. Scenarios may be left
    /// out: they count once one of them was begun. Where nothing is open the result comes next.
    pub fn next_in(
        &self,
        checklist: &Checklist,
        tags: &Tags,
        form: Form,
        after: Option<&Stop>,
    ) -> Stop {
        let (asked, scenarios) = match form {
            Form::Quick => (checklist.quick_check(tags), Vec::new()),
            Form::Full => (checklist.full_check(tags), checklist.scenarios_for(tags)),
        };
        let has_begun = scenarios.iter().any(|scenario| self.has_picked(scenario));
        let practice = |practice: &&Practice| {
            let is_open = self.answer_on_offer(practice, tags).is_none();
            (Stop::Practice(practice.id.clone()), is_open)
        };
        let scenario = |scenario: &&Scenario| {
            (Stop::Scenario(scenario.id.clone()), has_begun && !self.has_both_picks(scenario))
        };
        let stops: Vec<(Stop, bool)> =
            asked.iter().map(practice).chain(scenarios.iter().map(scenario)).collect();
        let from = stops.iter().position(|(stop, _)| Some(stop) == after).map_or(0, |at| at + 1);
        let mut in_turn = stops[from..].iter().chain(&stops[..from]);
        in_turn.find(|(_, is_open)| *is_open).map_or(Stop::Result, |(stop, _)| stop.clone())
    }

    /// Whether both picks of a scenario were made.
    pub fn has_both_picks(&self, scenario: &Scenario) -> bool {
        self.scenarios.get(&scenario.id).is_some_and(Picks::are_both_made)
    }

    fn has_picked(&self, scenario: &Scenario) -> bool {
        self.scenarios.get(&scenario.id).is_some_and(Picks::is_made)
    }

    fn has(&self, stop: &Stop) -> bool {
        match stop {
            Stop::Practice(id) => self.answer(id).is_some(),
            Stop::Scenario(id) => self.scenarios.contains_key(id),
            _ => false,
        }
    }

    /// What was answered last, and when. Of what was answered at one moment it is the one that is asked last.
    fn last_answered(&self, checklist: &Checklist, tags: &Tags) -> Option<(Stop, Moment)> {
        let mut last = None;
        let mut meet = |stop: Stop, at: Moment| {
            if last.as_ref().is_none_or(|(_, before)| at >= *before) {
                last = Some((stop, at));
            }
        };
        let bank = checklist.bank(tags);
        for practice in bank.into_iter().chain(checklist.full_check(tags)) {
            if self.answer_on_offer(practice, tags).is_some() {
                let at = self.responses.get(&practice.id).map_or(0, |response| response.at);
                meet(Stop::Practice(practice.id.clone()), at);
            }
        }
        for scenario in checklist.scenarios_for(tags) {
            if self.has_picked(scenario) {
                let at = self.scenarios.get(&scenario.id).map_or(0, |picks| picks.at);
                meet(Stop::Scenario(scenario.id.clone()), at);
            }
        }
        last
    }

    /// The check that something was answered in. Whoever has answered questions of the three-minute check alone is in
    /// that one, in whichever words they were asked.
    fn form_of(&self, checklist: &Checklist, tags: &Tags, last: &Stop) -> Form {
        let Stop::Practice(id) = last else { return Form::Full };
        let is_quick = self.responses.get(id).is_some_and(|response| response.quick);
        let is_beyond = |practice: &&Practice| {
            !practice.hinge && self.answer_on_offer(practice, tags).is_some()
        };
        let full = || checklist.full_check(tags).iter().any(is_beyond);
        let bank = || checklist.bank(tags).iter().any(is_beyond);
        let has_picked = || checklist.scenarios.iter().any(|scenario| self.has_picked(scenario));
        if !is_quick && (full() || bank() || has_picked()) { Form::Full } else { Form::Quick }
    }
}
