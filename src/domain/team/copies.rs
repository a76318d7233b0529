//! Two copies of one team in one.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Action, Discussion, MAX_ACTIONS, MemberId, Names, Team};
use crate::domain::assessment::Rest;
use crate::domain::order::{gathered, in_order};

impl Team {
    /// Two copies of one team in one: every member and every return of both, whoever was joined in either, and what was
    /// said about practices, the greater text where both say something; so far it is the same whichever copy was opened
    /// first. What the first one was set up with, its plan and its ways stay, and the second adds what is missing there.
    #[must_use]
    pub fn merged_with(mut self, mut other: Team) -> Team {
        if [self.names, other.names].contains(&Names::Hidden) {
            self.hide_names();
            other.hide_names();
        }
        for (id, member) in other.members {
            self.members.entry(id).or_default().merge(member);
        }
        self.joined = joined_in_either(&self.joined, &other.joined);
        for (practice, talk) in other.talk {
            self.talk.entry(practice).or_default().merge(talk);
        }
        for action in other.plan {
            if let Some(known) =
                self.plan.iter_mut().find(|known| known.practice == action.practice)
            {
                known.fill(action);
            } else if self.plan.len() < MAX_ACTIONS {
                self.plan.push(action);
            }
        }
        for (practice, path) in other.ways {
            if !self.foreign_ways.contains_key(&practice) {
                self.ways.entry(practice).or_insert(path);
            }
        }
        for (practice, path) in other.foreign_ways {
            if !self.ways.contains_key(&practice) {
                self.foreign_ways.entry(practice).or_insert(path);
            }
        }
        for day in other.days {
            self.put_day(day);
        }
        add_missing(&mut self.releases, other.releases);
        self.releases =
            in_order(std::mem::take(&mut self.releases), |one| (one.at, one.counted.clone()));
        add_missing(&mut self.published, other.published);
        self.published =
            in_order(std::mem::take(&mut self.published), |shown| (shown.at, shown.members));
        fill(&mut self.rest, other.rest);
        self
    }

    /// What is hidden in one copy is hidden: a hidden team keeps no names, and no earlier day.
    fn hide_names(&mut self) {
        if self.names == Names::Hidden {
            return;
        }
        self.names = Names::Hidden;
        self.days.clear();
        for member in self.members.values_mut() {
            member.name.clear();
            for one in std::mem::take(&mut member.returns) {
                let mut one = Rc::unwrap_or_clone(one);
                one.name.clear();
                member.take_in(Rc::new(one));
            }
        }
    }
}

impl Discussion {
    fn merge(&mut self, other: Discussion) {
        self.disagree |= other.disagree;
        self.evidence.extend(other.evidence);
        self.knower = std::mem::take(&mut self.knower).max(other.knower);
        self.place = std::mem::take(&mut self.place).max(other.place);
        fill(&mut self.rest, other.rest);
    }
}

impl Action {
    /// What another copy says, where this one says nothing; done in one copy is done.
    fn fill(&mut self, other: Action) {
        self.is_done |= other.is_done;
        let texts = [
            (&mut self.what, other.what),
            (&mut self.owner, other.owner),
            (&mut self.done_when, other.done_when),
        ];
        for (known, other) in texts {
            if known.is_empty() {
                *known = other;
            }
        }
        self.due = self.due.take().or(other.due);
        // What another version decided stands where it is written back, and stays.
        if !self.rest.contains_key("way") {
            self.way = self.way.or(other.way);
        }
        fill(&mut self.rest, other.rest);
    }
}

fn add_missing<T: PartialEq>(known: &mut Vec<T>, others: Vec<T>) {
    for other in others {
        if !known.contains(&other) {
            known.push(other);
        }
    }
}

fn fill(known: &mut Rest, other: Rest) {
    for (key, value) in other {
        known.entry(key).or_insert(value);
    }
}

/// Whoever is one person in either copy is one in both: under the smallest id that nobody put second or, where each was
/// put second somewhere, under the smallest.
///
/// 2 under 1 in one copy and 3 under 2 in the other: 2 and 3 under 1. 2 under 1 and 1 under 2: 2 under 1.
fn joined_in_either(
    one: &BTreeMap<MemberId, MemberId>,
    other: &BTreeMap<MemberId, MemberId>,
) -> BTreeMap<MemberId, MemberId> {
    // Each id, and the smallest of those that are the same person.
    let mut smallest: BTreeMap<MemberId, MemberId> = BTreeMap::new();
    for (second, first) in one.iter().chain(other) {
        let of = |id: &MemberId| smallest.get(id).copied().unwrap_or(*id);
        let (low, high) = (of(second).min(of(first)), of(second).max(of(first)));
        smallest.values_mut().filter(|known| **known == high).for_each(|known| *known = low);
        smallest.insert(*second, low);
        smallest.insert(*first, low);
    }
    let mut firsts: BTreeMap<MemberId, MemberId> = BTreeMap::new();
    for (id, low) in &smallest {
        if !one.contains_key(id) && !other.contains_key(id) {
            firsts.entry(*low).or_insert(*id);
        }
    }
    let under = |(id, low): (MemberId, MemberId)| (id, firsts.get(&low).copied().unwrap_or(low));
    gathered(smallest.into_iter().map(under).filter(|(id, first)| id != first))
}
