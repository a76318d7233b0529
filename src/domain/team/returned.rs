//! What members hand back, and taking it in.

use std::cmp::Ordering;
use std::rc::Rc;

use super::{Member, MemberId, Names, Team, TeamId};
use crate::domain::assessment::{Assessment, Moment, Rest};
use crate::domain::checklist::{Audience, Checklist};
use crate::domain::order::gathered;

/// What a member handed back: who, when, and the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Return {
    /// The team that asked; none where the answers came without one, such as from a saved file.
    pub team: Option<TeamId>,
    /// Who.
    pub member: MemberId,
    /// What they call themselves; empty where they did not say, and where names are hidden.
    pub name: String,
    /// When it was handed back.
    pub at: Moment,
    /// The answers, without notes, own words and the name of a system.
    pub assessment: Assessment,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

/// What a return would change, before it is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The member is not there yet.
    New,
    /// It is there already, to the letter.
    Known,
    /// Later than what counts of this member: it would count from now on.
    Later {
        /// When the one was handed back that counts now.
        than: Moment,
    },
    /// Earlier than what counts of this member: it would be kept, and not count.
    Earlier {
        /// When the one was handed back that counts now.
        than: Moment,
    },
}

/// Why a return cannot be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It answers another checklist.
    OtherChecklist,
    /// It is of a version of the checklist that is not known here.
    Newer,
    /// A candidate's answers, which are about a person and not about a system.
    Candidate,
    /// It holds no answer.
    Empty,
}

impl Return {
    /// The return as a team takes it in: of the checklist's version, and without what is the member's own.
    ///
    /// # Errors
    ///
    /// [`Unfit`] where a team can make nothing of it.
    pub fn fit(mut self, checklist: &Checklist) -> Result<Return, Unfit> {
        let answers = &mut self.assessment;
        if answers.checklist.is_empty() {
            answers.checklist.clone_from(&checklist.id);
        }
        if answers.checklist != checklist.id {
            return Err(Unfit::OtherChecklist);
        }
        answers.upgrade(checklist);
        if answers.version.is_empty() {
            answers.version.clone_from(&checklist.version);
        }
        if answers.version != checklist.version {
            return Err(Unfit::Newer);
        }
        if answers.responses.values().all(|response| response.answer.is_none()) {
            return Err(Unfit::Empty);
        }
        if answers.audience() == Audience::Candidate {
            return Err(Unfit::Candidate);
        }
        for response in answers.responses.values_mut() {
            response.note.clear();
            response.own_words.clear();
            (response.note_at, response.words_at) = (0, 0);
        }
        answers.responses.retain(|_, response| !response.is_blank());
        // What another device keeps beside the answers is its own affair.
        answers.name.clear();
        (answers.id, answers.name_at, answers.shuffle) = (0, 0, 0);
        answers.rest.remove(Assessment::TEAM);
        self.name = tidy_name(&self.name);
        Ok(self)
    }

    /// Of two returns of a member, this one comes first: by the moment and, where that is the same, by what they say.
    fn is_before(&self, other: &Return) -> bool {
        let order = self.at.cmp(&other.at).then_with(|| self.assessment.order(&other.assessment));
        order.then_with(|| (&self.name, self.team).cmp(&(&other.name, other.team)))
            == Ordering::Less
    }
}

/// A name as it is shown: one line of [`MAX_NAME`](super::MAX_NAME) signs at most, without signs that steer how text is
/// drawn.
pub fn tidy_name(name: &str) -> String {
    let letters: String = name.chars().filter(|letter| !steers(*letter)).collect();
    let mut left = super::MAX_NAME;
    let fits = |letter: &char| {
        let size = letter.len_utf16();
        let fits = size <= left;
        left = left.saturating_sub(size);
        fits
    };
    let out: String = letters.trim().chars().take_while(fits).collect();
    // Joiners hold letters together, and are none.
    let is_seen = |letter: char| !matches!(letter, '\u{200c}' | '\u{200d}' | ' ');
    if out.contains(is_seen) { out.trim_end().to_owned() } else { String::new() }
}

/// A text while it is being typed: without signs that steer how it is drawn, and otherwise as it stands.
pub fn tidy_typed(text: &str) -> String {
    text.chars().filter(|letter| !steers(*letter)).collect()
}

/// Signs that turn text round, break its line, or are not seen at all. Joiners stay: scripts and emoji need them.
fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{ffa0}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
        )
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

impl Member {
    /// The return that counts: the newest.
    pub fn newest(&self) -> Option<&Return> {
        self.returns.last().map(|one| &**one)
    }

    /// Takes a return of this member in, in its place; one that is there already changes nothing.
    pub fn take_in(&mut self, one: Rc<Return>) {
        let at = self.returns.partition_point(|known| known.is_before(&one));
        if self.returns.get(at) != Some(&one) {
            self.returns.insert(at, one);
        }
    }

    /// Takes in what another copy has of this member.
    pub(super) fn merge(&mut self, other: Member) {
        // Of two names that a lead gave, the same one everywhere.
        if self.name.is_empty() || !other.name.is_empty() && other.name < self.name {
            self.name = other.name;
        }
        for one in other.returns {
            self.take_in(one);
        }
        for (key, value) in other.rest {
            self.rest.entry(key).or_insert(value);
        }
    }
}

impl Team {
    /// What a return would change.
    pub fn arrival(&self, one: &Return) -> Arrival {
        let one = self.nameless(one.clone());
        let Some(newest) = self.members.get(&one.member).and_then(Member::newest) else {
            return Arrival::New;
        };
        if self.members[&one.member].returns.iter().any(|known| **known == one) {
            return Arrival::Known;
        }
        let than = newest.at;
        if newest.is_before(&one) { Arrival::Later { than } } else { Arrival::Earlier { than } }
    }

    /// Takes a return in. The same in any order and as often as one likes; nothing is lost.
    pub fn take_in(&mut self, one: Return) {
        let mut one = self.nameless(one);
        if self.names == Names::Hidden
            && let Some(member) = self.members.get(&one.member)
        {
            // What was shown is found again by its moment: no other return may come to stand there.
            let is_taken = |at: Moment| {
                member
                    .returns
                    .iter()
                    .any(|known| known.at == at && known.assessment != one.assessment)
            };
            // As many moments as there are returns cannot all be taken.
            let free = (one.at..=one.at.saturating_add(member.returns.len() as u64))
                .find(|at| !is_taken(*at));
            one.at = free.unwrap_or(one.at);
        }
        self.members.entry(one.member).or_default().take_in(Rc::new(one));
    }

    /// What a member is called: by the lead, or else as they called themselves last.
    pub fn name_of(&self, member: MemberId) -> &str {
        let Some(member) = self.members.get(&member).filter(|_| self.names == Names::Shown) else {
            return "";
        };
        if !member.name.is_empty() {
            return &member.name;
        }
        let names = member.returns.iter().rev().map(|one| one.name.as_str());
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    }

    fn nameless(&self, mut one: Return) -> Return {
        if self.names == Names::Hidden {
            one.name.clear();
        }
        one
    }

    /// Counts a second member under a first one; no where either is not there, or they are joined already.
    pub fn join(&mut self, first: MemberId, second: MemberId) -> bool {
        let first = self.counted_as(first);
        let second_under = self.joined.get(&second);
        let is_there = |id: MemberId| self.members.contains_key(&id);
        if first == second || !is_there(first) || !is_there(second) {
            return false;
        }
        if second_under.is_some_and(|under| is_there(*under)) {
            return false;
        }
        // Whoever it was joined to was taken out: it stands by itself since.
        self.joined.remove(&first);
        for other in self.joined.values_mut().filter(|other| **other == second) {
            *other = first;
        }
        self.joined.insert(second, first);
        true
    }

    /// Makes a joined member one of their own again; no where they were not joined.
    pub fn part(&mut self, second: MemberId) -> bool {
        self.joined.remove(&second).is_some()
    }

    /// Under whom a member counts: themselves, or the one that they were joined to.
    pub fn counted_as(&self, member: MemberId) -> MemberId {
        let first = self.joined.get(&member).copied().unwrap_or(member);
        if self.members.contains_key(&first) { first } else { member }
    }

    /// Takes a member out; what is told is all that is left of them, for [`put_back`](Team::put_back).
    pub fn remove(&mut self, member: MemberId) -> Option<Member> {
        self.members.remove(&member)
    }

    /// Puts a member back who was taken out.
    pub fn put_back(&mut self, id: MemberId, member: Member) {
        self.members.entry(id).or_default().merge(member);
    }

    /// Whose answers count, and which: one return for each person, in the order of ids.
    pub fn counted(&self) -> Vec<(MemberId, &Return)> {
        let mut counted: std::collections::BTreeMap<MemberId, &Return> =
            std::collections::BTreeMap::new();
        for (id, member) in &self.members {
            let Some(newest) = member.newest() else { continue };
            let under = self.counted_as(*id);
            match counted.get(&under) {
                // Whoever was joined: the later of the two, and of equal ones the first in the order of ids.
                Some(known) if !known.is_before(newest) => {}
                _ => drop(counted.insert(under, newest)),
            }
        }
        counted
            .retain(|_, one| one.assessment.responses.values().any(|said| said.answer.is_some()));
        counted.into_iter().collect()
    }

    /// The team without its members: what every change has to keep anew.
    #[must_use]
    pub fn frame(&self) -> Team {
        let mut frame = self.clone();
        frame.members.clear();
        frame
    }

    /// One member of it, as a team of nobody else.
    #[must_use]
    pub fn only(&self, id: MemberId, member: &Member) -> Team {
        Team {
            id: self.id,
            checklist: self.checklist.clone(),
            names: self.names,
            members: gathered([(id, member.clone())]),
            ..Team::default()
        }
    }
}
