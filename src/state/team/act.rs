use std::rc::Rc;

use crate::domain::assessment::{Answer, Assessment, Form, Moment, Response};
use crate::domain::checklist::{ArtefactId, Checklist, PracticeId, Tag, Tags};
use crate::domain::team::{
    Action, Discussion, MAX_ACTIONS, MAX_NAME, MAX_TEXT, Member, MemberId, MergeRule, Names, Path,
    Return, Team, tidy_typed,
};

/// Something that changes a team.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// The system is called so.
    Named(String),
    /// Another profile.
    ChoseProfile(Tag),
    /// Another check is asked.
    Asked(Form),
    /// Another rule makes one result of all.
    Ruled(MergeRule),
    /// A return is taken in.
    TookIn(Box<Return>),
    /// A member is called so.
    NamedMember(MemberId, String),
    /// A member is taken out.
    Removed(MemberId),
    /// Two members are one person.
    Joined(MemberId, MemberId),
    /// They are two after all.
    Parted(MemberId),
    /// Somebody sits in the room: their id, their name or none, and when.
    SatDown(MemberId, String, Moment),
    /// Somebody in the room chose an answer, or took it back.
    Said(MemberId, PracticeId, Option<Answer>, Moment),
    /// The team can show an artefact, or cannot.
    Ticked(PracticeId, ArtefactId, bool),
    /// "We disagree", or not any more.
    Disagreed(PracticeId, bool),
    /// Who would know.
    Knows(PracticeId, String),
    /// Where the evidence is.
    Stands(PracticeId, String),
    /// An action is added.
    Planned(Box<Action>),
    /// An action is changed.
    TeamChange(usize, Box<Action>),
    /// An action is taken out.
    Dropped(usize),
    /// The lead chose another way to somebody who can.
    ChoseWay(PracticeId, Path),
    /// The day is kept as it stands.
    KeptDay(Moment),
    /// A hidden team's figures follow what came.
    Released(Moment),
}

impl Act {
    /// Does it; a member that was taken out is told.
    pub(super) fn on(self, team: &mut Team, checklist: &Checklist) -> Option<(MemberId, Member)> {
        match self {
            Act::Named(name) => team.name = cut(&name, MAX_NAME),
            Act::ChoseProfile(tag) => choose(&mut team.profile, checklist, &tag),
            Act::Asked(form) => team.check = form,
            Act::Ruled(rule) => team.rule = rule,
            Act::TookIn(one) => team.take_in(*one),
            Act::NamedMember(member, name) => {
                if let Some(member) = team.members.get_mut(&member) {
                    member.name = cut(&name, MAX_NAME);
                }
            }
            Act::Removed(member) => return Some((member, team.remove(member)?)),
            Act::Joined(first, second) => drop(team.join(first, second)),
            Act::Parted(second) => drop(team.part(second)),
            Act::SatDown(id, name, at) => sit_down(team, checklist, id, &name, at),
            Act::Said(..) if team.names == Names::Hidden => {}
            Act::Said(member, practice, answer, at) => say(team, member, &practice, answer, at),
            Act::Ticked(practice, artefact, is_ticked) => {
                let talk = team.talk.entry(practice).or_default();
                let mut response =
                    Response { evidence: talk.evidence.clone(), ..Response::default() };
                response.tick(artefact, is_ticked);
                talk.evidence = response.evidence;
            }
            Act::Disagreed(practice, is) => talk(team, practice, |talk| talk.disagree = is),
            Act::Knows(practice, who) => {
                talk(team, practice, |talk| talk.knower = cut(&who, MAX_NAME));
            }
            Act::Stands(practice, place) => {
                talk(team, practice, |talk| talk.place = cut(&place, MAX_TEXT));
            }
            Act::Planned(action) => {
                if team.plan.len() < MAX_ACTIONS {
                    team.plan.push(*action);
                }
            }
            Act::TeamChange(nth, action) => {
                if let Some(known) = team.plan.get_mut(nth) {
                    *known = tidied(*action);
                }
            }
            Act::Dropped(nth) => {
                if nth < team.plan.len() {
                    team.plan.remove(nth);
                }
            }
            Act::ChoseWay(practice, path) => {
                team.foreign_ways.remove(&practice);
                team.ways.insert(practice, path);
            }
            Act::KeptDay(at) => team.keep_day(at),
            Act::Released(at) => drop(team.release(checklist, at)),
        }
        None
    }
}

/// An action as it is kept: its texts steer nothing.
fn tidied(action: Action) -> Action {
    Action {
        what: tidy_typed(&action.what),
        owner: tidy_typed(&action.owner),
        done_when: tidy_typed(&action.done_when),
        ..action
    }
}

/// The first signs of a text, counted as browsers count them, without those that steer how it is drawn.
pub(super) fn cut(text: &str, most: usize) -> String {
    let mut left = most;
    tidy_typed(text)
        .chars()
        .take_while(|letter| {
            let fits = letter.len_utf16() <= left;
            left = left.saturating_sub(letter.len_utf16());
            fits
        })
        .collect()
}

/// Chooses a tag in place of the others that answer the same question.
pub(super) fn choose(profile: &mut Tags, checklist: &Checklist, tag: &Tag) {
    let is_asked = |question: &&crate::domain::checklist::ProfileQuestion| {
        question.options.iter().any(|option| option.tag == *tag)
    };
    let mut chosen = Tags::new();
    let others = checklist.questions.iter().find(is_asked);
    for known in profile.iter() {
        if others.is_none_or(|asked| asked.options.iter().all(|option| option.tag != *known)) {
            chosen.insert(known.clone());
        }
    }
    chosen.insert(tag.clone());
    *profile = chosen;
}

fn talk(team: &mut Team, practice: PracticeId, change: impl FnOnce(&mut Discussion)) {
    change(team.talk.entry(practice).or_default());
}

fn sit_down(team: &mut Team, checklist: &Checklist, id: MemberId, name: &str, at: Moment) {
    let assessment = Assessment {
        checklist: checklist.id.clone(),
        version: checklist.version.clone(),
        profile: team.profile.clone(),
        ..Assessment::default()
    };
    let name = if team.names == Names::Hidden { String::new() } else { cut(name, MAX_NAME) };
    let first = Return {
        team: Some(team.id),
        member: id,
        name: name.clone(),
        at,
        assessment,
        ..Return::default()
    };
    team.members.insert(id, Member { name, returns: vec![Rc::new(first)], ..Member::default() });
}

/// What is said in a room changes what this member has said there so far: it is one return that grows.
fn say(
    team: &mut Team,
    member: MemberId,
    practice: &PracticeId,
    answer: Option<Answer>,
    at: Moment,
) {
    let quick = team.check == Form::Quick;
    let Some(latest) = team.members.get_mut(&member).and_then(|known| known.returns.last_mut())
    else {
        return;
    };
    let latest = Rc::make_mut(latest);
    latest.at = at.max(latest.at);
    let response = latest.assessment.responses.entry(practice.clone()).or_default();
    (response.answer, response.quick, response.at) = (answer, quick, at);
}
