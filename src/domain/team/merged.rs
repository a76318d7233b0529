//! One assessment made of many (docs/team.md, The team's result).

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::seen::together;
use super::{MemberId, MergeRule, Return, Team};
use crate::domain::assessment::{Answer, Assessment, Response};
use crate::domain::checklist::{Checklist, Level, Practice, PracticeId, Tags};
use crate::domain::result::evidenced;

/// One assessment made of many, to be rated as any other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The assessment.
    pub assessment: Assessment,
    /// For each practice that somebody answered, what its answer rests on.
    pub rests_on: BTreeMap<PracticeId, RestsOn>,
    /// Of how many members it is made.
    pub members: usize,
    /// How many of its answers were given in the short form.
    pub quick: usize,
}

/// What an answer of a [`Merged`] rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestsOn {
    /// Whose it is.
    pub member: MemberId,
    /// How many members said anything that this profile is offered.
    pub answered: usize,
    /// How many of them in the short form.
    pub quick: usize,
}

/// Makes one assessment of what may be shown of a team, by a rule.
pub fn merged(checklist: &Checklist, team: &Team, rule: MergeRule) -> Merged {
    merged_of(checklist, team, &team.shown().unwrap_or_default(), rule)
}

/// Makes one assessment of these answers, by a rule.
pub fn merged_of(
    checklist: &Checklist,
    team: &Team,
    counted: &[(MemberId, &Return)],
    rule: MergeRule,
) -> Merged {
    let tags = team.tags(checklist);
    let mut merged = Merged {
        assessment: Assessment {
            checklist: checklist.id.clone(),
            version: checklist.version.clone(),
            profile: tags.clone(),
            name: team.name.clone(),
            ..Assessment::default()
        },
        members: counted.len(),
        ..Merged::default()
    };
    for practice in checklist.practices.iter().filter(|practice| practice.applies.holds(&tags)) {
        let mut said: Vec<Voice> = counted
            .iter()
            .filter_map(|(member, one)| said(team, practice, &tags, *member, one))
            .collect();
        let answered = said.len();
        let quick = said.iter().filter(|said| said.response.quick).count();
        said.sort_by(|one, other| one.before(other, rule));
        let Some(first) = said.into_iter().next() else { continue };
        merged.quick += usize::from(first.response.quick);
        let rests_on = RestsOn { member: first.member, answered, quick };
        merged.rests_on.insert(practice.id.clone(), rests_on);
        merged.assessment.responses.insert(practice.id.clone(), first.response);
    }
    merged
}

/// What one member said about a practice.
struct Voice {
    member: MemberId,
    response: Response,
    counts: Level,
    claimed: Level,
    kind: VoiceKind,
}

/// Kinds of answers, in the order in which one gives way to another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum VoiceKind {
    Level,
    Unknown,
    NotApplicable,
}

fn said(
    team: &Team,
    practice: &Practice,
    tags: &Tags,
    member: MemberId,
    one: &Return,
) -> Option<Voice> {
    let response = one.assessment.responses.get(&practice.id)?;
    let (kind, claimed) = match one.assessment.answer_on_offer(practice, tags)? {
        Answer::Level(level) => (VoiceKind::Level, *level),
        Answer::DontKnow => (VoiceKind::Unknown, Level::ZERO),
        Answer::NotApplicable(_) => (VoiceKind::NotApplicable, Level::ZERO),
        Answer::NoOpportunity => return None,
    };
    let mut response = Response {
        answer: response.answer.clone(),
        evidence: response.evidence.clone(),
        quick: response.quick,
        otherwise: response.otherwise,
        at: response.at,
        ..Response::default()
    };
    if let Some(with) = team.evidence_in_room(&practice.id) {
        response.evidence = together(&response.evidence, with);
    }
    let counts = match kind {
        VoiceKind::Level => evidenced(claimed, practice, &response.evidence),
        VoiceKind::Unknown | VoiceKind::NotApplicable => Level::ZERO,
    };
    Some(Voice { member, response, counts, claimed, kind })
}

impl Voice {
    /// Which of two answers is taken by a rule.
    fn before(&self, other: &Voice, rule: MergeRule) -> Ordering {
        let is_out = |said: &Voice| said.kind == VoiceKind::NotApplicable;
        let levels = |said: &Voice| (said.counts, said.claimed);
        let by_level = match rule {
            MergeRule::Best => levels(other).cmp(&levels(self)).then(self.kind.cmp(&other.kind)),
            MergeRule::Lowest => levels(self).cmp(&levels(other)).then(other.kind.cmp(&self.kind)),
        };
        is_out(self).cmp(&is_out(other)).then(by_level).then(self.member.cmp(&other.member))
    }
}
