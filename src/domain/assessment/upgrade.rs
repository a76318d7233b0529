//! Answers to an earlier version of the checklist follow to the one at hand.

use std::collections::BTreeSet;

use super::{Answer, Assessment, Moment, Picks, Response, Saved};
use crate::domain::checklist::{Audience, Checklist, Level, PracticeId, Upgrade};

impl Saved {
    /// Everything in it for the version of the checklist, what was set aside as well.
    #[must_use]
    pub fn upgraded(mut self, checklist: &Checklist) -> Saved {
        self.assessment.upgrade(checklist);
        for aside in &mut self.set_aside {
            aside.upgrade(checklist);
        }
        self
    }
}

impl Assessment {
    /// Takes the answers, step by step, to the version of the checklist.
    ///
    /// Only what changed its meaning is asked again: an answer at a level that means something else now becomes
    /// [`Response::earlier`], and its question is open. Everything else follows, and nothing is dropped. What
    /// changes is newer than what it was made from by a millisecond, so that a tab that still keeps the
    /// earlier state does not bring it back.
    ///
    /// `SEC-3` at level 3, answered in version 2026.11 and changed in 2026.12, is open in 2026.12, with level 3 as its
    /// earlier answer; at level 1, which kept its meaning, it stays answered.
    pub fn upgrade(&mut self, checklist: &Checklist) {
        // No version leads to itself: the list is walked once at most.
        for _ in 0..checklist.upgrades.len() {
            let from = |upgrade: &&Upgrade| upgrade.from == self.version;
            let Some(upgrade) = checklist.upgrades.iter().find(from) else { return };
            self.take_step(upgrade);
            self.version.clone_from(&upgrade.to);
        }
    }

    fn take_step(&mut self, upgrade: &Upgrade) {
        let audience = self.audience();
        for (id, response) in &mut self.responses {
            if response
                .answer
                .as_ref()
                .and_then(Answer::level)
                .is_some_and(|level| upgrade.has_changed(id, level, audience))
            {
                response.ask_again();
            }
            let Some(renamed) = upgrade.artefacts.get(id) else { continue };
            let mut evidence = BTreeSet::new();
            for artefact in &response.evidence {
                evidence.insert(renamed.get(artefact).unwrap_or(artefact).clone());
            }
            if evidence != response.evidence {
                response.evidence = evidence;
                response.at = just_after(response.at);
            }
        }
        for (id, picks) in &mut self.scenarios {
            let Some(renamed) = upgrade.options.get(id) else { continue };
            let before = (picks.best.clone(), picks.worst.clone());
            let Picks { best, worst, at, .. } = picks;
            for pick in [best, worst].into_iter().flatten() {
                if let Some(option) = renamed.get(pick) {
                    *pick = option.clone();
                }
            }
            if before != (picks.best.clone(), picks.worst.clone()) {
                picks.at = just_after(*at);
            }
        }
    }
}

impl Upgrade {
    /// Whether a level of a practice means something else since.
    fn has_changed(&self, practice: &PracticeId, level: Level, audience: Audience) -> bool {
        self.changed_for(audience)
            .into_iter()
            .filter_map(|changed| changed.get(practice))
            .flatten()
            .any(|changed| *changed == level)
    }
}

impl Response {
    fn ask_again(&mut self) {
        self.earlier = self.answer.take();
        self.at = just_after(self.at);
    }
}

/// The next millisecond; what was never noted stays so.
fn just_after(at: Moment) -> Moment {
    at.saturating_add(u64::from(at != 0))
}
