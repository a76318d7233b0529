//! Two states of the same answers become one.
//!
//! Several tabs keep their answers under one name, and a tab may sleep for days. Each thing that a person says carries
//! the moment at which it was said, and of two the newer holds. Merging is therefore the same in any order and
//! as often as one likes, and whatever was said anywhere is there at the end.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Assessment, Moment, Picks, Response, Saved};

impl Saved {
    /// Marks what differs from `known`, which holds the moments of everything before, as said `now`.
    #[must_use]
    pub fn stamped(mut self, known: &Saved, now: Moment) -> Saved {
        let before = known.each().find(|other| other.id == self.assessment.id);
        self.assessment.stamp(before, now);
        for aside in &mut self.set_aside {
            let before = known.each().find(|other| other.id == aside.id);
            aside.stamp(before, now);
        }
        let is_current = known.assessment.id == self.assessment.id;
        self.since = if is_current { known.since } else { now.max(known.since + 1) };
        self
    }

    /// Both in one: the answers of the same assessment by practice, the newer first; which assessment is at hand,
    /// the newer decision; every other one set aside.
    #[must_use]
    pub fn merged(self, other: Saved) -> Saved {
        let (newer, older) =
            if (self.since, self.assessment.id) >= (other.since, other.assessment.id) {
                (self, other)
            } else {
                (other, self)
            };
        let mut rest = older.rest;
        rest.extend(newer.rest);
        let mut all: Vec<Assessment> = Vec::new();
        let theirs = std::iter::once(older.assessment).chain(older.set_aside);
        for assessment in std::iter::once(newer.assessment).chain(newer.set_aside).chain(theirs) {
            match all.iter_mut().find(|known| known.id == assessment.id) {
                Some(known) => known.merge(assessment),
                None => all.push(assessment),
            }
        }
        let mut all = all.into_iter();
        let assessment = all.next().unwrap_or_default();
        let set_aside = all.filter(|aside| !aside.is_untouched()).collect();
        Saved { assessment, since: newer.since, set_aside, rest }
    }

    /// The latest moment at which anything in it was said.
    pub fn latest(&self) -> Moment {
        self.each().map(Assessment::latest).max().unwrap_or_default()
    }

    fn each(&self) -> impl Iterator<Item = &Assessment> {
        std::iter::once(&self.assessment).chain(&self.set_aside)
    }
}

impl Assessment {
    fn stamp(&mut self, known: Option<&Assessment>, now: Moment) {
        let nothing = Assessment::default();
        let known = known.unwrap_or(&nothing);
        // A clock that was set back must not make what is new look old.
        let now = now.max(known.latest() + 1);
        let at = |is_the_same: bool, before: Moment| if is_the_same { before } else { now };
        self.profile_at = at(self.profile == known.profile, known.profile_at);
        self.before_at = at(self.before == known.before, known.before_at);
        self.after_at = at(self.after == known.after, known.after_at);
        for (id, response) in &mut self.responses {
            response.at = stamp_of(known.responses.get(id), response, now);
        }
        for (id, picks) in &mut self.scenarios {
            picks.at = stamp_of(known.scenarios.get(id), picks, now);
        }
    }

    /// The latest moment at which anything was said.
    fn latest(&self) -> Moment {
        let responses = self.responses.values().map(|response| response.at);
        let picks = self.scenarios.values().map(|picks| picks.at);
        let own = [self.profile_at, self.before_at, self.after_at];
        responses.chain(picks).chain(own).max().unwrap_or_default()
    }

    fn merge(&mut self, other: Assessment) {
        if (other.profile_at, &other.profile) > (self.profile_at, &self.profile) {
            (self.profile_at, self.profile) = (other.profile_at, other.profile);
        }
        (self.before_at, self.before) =
            (self.before_at, self.before).max((other.before_at, other.before));
        (self.after_at, self.after) =
            (self.after_at, self.after).max((other.after_at, other.after));
        newer_of_each(&mut self.responses, other.responses);
        newer_of_each(&mut self.scenarios, other.scenarios);
        // Whoever began first has shown this order of options already.
        self.shuffle = match (self.shuffle, other.shuffle) {
            (0, shuffle) | (shuffle, 0) => shuffle,
            (one, another) => one.min(another),
        };
        if self.checklist.is_empty() {
            self.checklist = other.checklist;
        }
        if other.version > self.version {
            self.version = other.version;
        }
        for (key, value) in other.rest {
            self.rest.entry(key).or_insert(value);
        }
    }
}

/// Something that was said at a moment.
trait Said {
    fn at(&self) -> Moment;
    /// The same but for the moment; what another version says does not change here.
    fn says_the_same(&self, other: &Self) -> bool;
    /// Decides between two that were said at the same moment, the same way everywhere.
    fn outweighs(&self, other: &Self) -> bool;
}

impl Said for Response {
    fn at(&self) -> Moment {
        self.at
    }

    fn says_the_same(&self, other: &Response) -> bool {
        self.outweighed_by(other).is_eq()
    }

    fn outweighs(&self, other: &Response) -> bool {
        self.outweighed_by(other).is_ge()
    }
}

impl Response {
    fn outweighed_by(&self, other: &Response) -> Ordering {
        (&self.answer, &self.note, &self.own_words)
            .cmp(&(&other.answer, &other.note, &other.own_words))
            .then_with(|| self.evidence.cmp(&other.evidence))
            .then_with(|| (self.quick, self.otherwise).cmp(&(other.quick, other.otherwise)))
    }
}

impl Said for Picks {
    fn at(&self) -> Moment {
        self.at
    }

    fn says_the_same(&self, other: &Picks) -> bool {
        (&self.best, &self.worst) == (&other.best, &other.worst)
    }

    fn outweighs(&self, other: &Picks) -> bool {
        (&self.best, &self.worst) >= (&other.best, &other.worst)
    }
}

fn stamp_of<T: Said>(known: Option<&T>, said: &T, now: Moment) -> Moment {
    match known {
        Some(known) if known.says_the_same(said) => known.at(),
        _ => now,
    }
}

fn newer_of_each<T: Said>(ours: &mut BTreeMap<String, T>, theirs: BTreeMap<String, T>) {
    for (id, their) in theirs {
        let keeps_ours = ours.get(&id).is_some_and(|our| {
            our.at() > their.at() || our.at() == their.at() && our.outweighs(&their)
        });
        if !keeps_ours {
            ours.insert(id, their);
        }
    }
}
