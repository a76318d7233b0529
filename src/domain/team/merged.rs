//! One assessment made of many (docs/team.md, The team's result).

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::seen::{counts, together};
use super::{MemberId, MergeRule, Return, Team};
use crate::domain::assessment::{Answer, Assessment, Response};
use crate::domain::checklist::{ArtefactId, Checklist, Level, Practice, PracticeId, Tags};

/// One assessment made of many, to be rated as any other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The assessment.
    pub assessment: Assessment,
    /// For each practice that somebody answered, what its answer rests on.
    pub rests_on: BTreeMap<PracticeId, RestsOn>,
    /// Of how many members it is made.
    pub members: usize,
    /// How many of its answers that count, levels and *unknown*, were given in the short form.
    pub quick: usize,
}

/// What an answer of a [`Merged`] rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestsOn {
    /// Whose it is.
    pub member: MemberId,
    /// How many members gave an answer that counts: a level, or *unknown*; where nobody did, how many said that it
    /// cannot apply.
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
    let applies = |practice: &&Practice| practice.applies.holds(&tags);
    let practices: Vec<&Practice> = checklist.practices.iter().filter(applies).collect();
    let mut heard: Vec<Heard> = practices.iter().map(|_| Heard::default()).collect();
    // Member by member, as each one's answers lie together.
    for (member, one) in counted {
        for (practice, heard) in practices.iter().zip(&mut heard) {
            if let Some(voice) = said(team, practice, &tags, *member, one) {
                heard.add(voice, rule);
            }
        }
    }
    for (practice, heard) in practices.into_iter().zip(heard) {
        let said = heard.counting.0 + heard.out.0;
        let Some(first) = heard.first.filter(|_| !team.shows_nothing_of(said)) else { continue };
        let is_out = first.kind == VoiceKind::NotApplicable;
        merged.quick += usize::from(first.response.quick && !is_out);
        let (answered, quick) = if is_out { heard.out } else { heard.counting };
        let rests_on = RestsOn { member: first.member, answered, quick };
        merged.rests_on.insert(practice.id.clone(), rests_on);
        let with = team.evidence_in_room(&practice.id);
        merged.assessment.responses.insert(practice.id.clone(), first.taken(with));
    }
    merged
}

/// What was heard about a practice until now.
#[derive(Default)]
struct Heard<'a> {
    /// The answer that is taken.
    first: Option<Voice<'a>>,
    /// How many answers that count, and how many of them in the short form.
    counting: (usize, usize),
    /// The same of those that it cannot apply.
    out: (usize, usize),
}

impl<'a> Heard<'a> {
    fn add(&mut self, voice: Voice<'a>, rule: MergeRule) {
        let is_out = voice.kind == VoiceKind::NotApplicable;
        let (said, quick) = if is_out { &mut self.out } else { &mut self.counting };
        *said += 1;
        *quick += usize::from(voice.response.quick);
        if self.first.as_ref().is_none_or(|first| voice.before(first, rule) == Ordering::Less) {
            self.first = Some(voice);
        }
    }
}

/// What one member said about a practice.
struct Voice<'a> {
    member: MemberId,
    response: &'a Response,
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
    let with = team.evidence_in_room(&practice.id);
    let counts = match kind {
        VoiceKind::Level => counts(claimed, practice, &response.evidence, with),
        VoiceKind::Unknown | VoiceKind::NotApplicable => Level::ZERO,
    };
    Some(Voice { member, response, counts, claimed, kind })
}

impl Voice<'_> {
    /// The response of the merged assessment, with what the team can show in one room.
    fn taken(self, with: Option<&BTreeSet<ArtefactId>>) -> Response {
        let own = &self.response.evidence;
        Response {
            answer: self.response.answer.clone(),
            evidence: with.map_or_else(|| own.clone(), |with| together(own, with)),
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
