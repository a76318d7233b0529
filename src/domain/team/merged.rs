//! One assessment made of many (docs/team.md, The team's result).

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::seen::together;
use super::{MemberId, MergeRule, Return, Team};
use crate::domain::assessment::{Answer, Assessment, Response};
use crate::domain::checklist::{ArtefactId, Checklist, Level, Practice, PracticeId, Tags};
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
        let (mut answered, mut quick) = (0, 0);
        let mut first: Option<Voice> = None;
        for voice in counted.iter().filter_map(|(id, one)| said(team, practice, &tags, *id, one)) {
            answered += 1;
            quick += usize::from(voice.response.quick);
            if first.as_ref().is_none_or(|first| voice.before(first, rule) == Ordering::Less) {
                first = Some(voice);
            }
        }
        let Some(first) = first else { continue };
        merged.quick += usize::from(first.response.quick);
        let rests_on = RestsOn { member: first.member, answered, quick };
        merged.rests_on.insert(practice.id.clone(), rests_on);
        merged.assessment.responses.insert(practice.id.clone(), first.taken());
    }
    merged
}

/// What one member said about a practice.
struct Voice<'a> {
    member: MemberId,
    response: &'a Response,
    /// What was ticked, with what the team can show in one room.
    evidence: Cow<'a, BTreeSet<ArtefactId>>,
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

fn said<'a>(
    team: &Team,
    practice: &Practice,
    tags: &Tags,
    member: MemberId,
    one: &'a Return,
) -> Option<Voice<'a>> {
    let response = one.assessment.responses.get(&practice.id)?;
    let (kind, claimed) = match one.assessment.answer_on_offer(practice, tags)? {
        Answer::Level(level) => (VoiceKind::Level, *level),
        Answer::DontKnow => (VoiceKind::Unknown, Level::ZERO),
        Answer::NotApplicable(_) => (VoiceKind::NotApplicable, Level::ZERO),
        Answer::NoOpportunity => return None,
    };
    let evidence = match team.evidence_in_room(&practice.id) {
        Some(with) => Cow::Owned(together(&response.evidence, with)),
        None => Cow::Borrowed(&response.evidence),
    };
    let counts = match kind {
        VoiceKind::Level => evidenced(claimed, practice, &evidence),
        VoiceKind::Unknown | VoiceKind::NotApplicable => Level::ZERO,
    };
    Some(Voice { member, response, evidence, counts, claimed, kind })
}

impl Voice<'_> {
    /// The response of the merged assessment.
    fn taken(self) -> Response {
        Response {
            answer: self.response.answer.clone(),
            evidence: self.evidence.into_owned(),
            quick: self.response.quick,
            otherwise: self.response.otherwise,
            at: self.response.at,
            ..Response::default()
        }
    }

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
