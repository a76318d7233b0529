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
        for assessment in std::iter::once(&mut self.assessment).chain(&mut self.set_aside) {
            let before = known.each().find(|other| other.id == assessment.id);
            // One that nobody knows and that has moments of its own comes from a file, or is a copy: what it says was
            // said then.
            if before.is_some() || assessment.latest() == 0 {
                assessment.stamp(before, now);
            }
        }
        let is_current = known.assessment.id == self.assessment.id;
        self.since = if is_current { known.since } else { now.max(known.since.saturating_add(1)) };
        self
    }

    /// Both in one: the answers of the same assessment by practice, the newer first; which assessment is at hand,
    /// the newer decided; every other one set aside. Of one that was deleted nothing is left but, at hand, its id: whoever
    /// takes this in begins another.
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
        let mut gone = newer.gone;
        for id in older.gone {
            add(&mut gone, id);
        }
        for assessment in &mut all {
            if gone.contains(&assessment.id) {
                *assessment = assessment.emptied();
            }
        }
        let mut all = all.into_iter();
        let assessment = all.next().unwrap_or_default();
        let set_aside = all.filter(|aside| !aside.is_untouched()).collect();
        Saved { assessment, since: newer.since, set_aside, gone, rest }
    }

    /// The latest moment at which anything in it was said.
    pub fn latest(&self) -> Moment {
        self.each().map(Assessment::latest).max().unwrap_or_default()
    }

    pub(super) fn each(&self) -> impl Iterator<Item = &Assessment> {
        std::iter::once(&self.assessment).chain(&self.set_aside)
    }

    /// Notes that the assessment with this id was deleted.
    pub fn note_gone(&mut self, id: u64) {
        add(&mut self.gone, id);
    }

    /// Gives each assessment an id of its own. Format 1 had none, and two with one id would be taken for one.
    pub fn tell_apart(&mut self) {
        let mut next = self.next_id();
        let mut seen = vec![self.assessment.id];
        for aside in &mut self.set_aside {
            if seen.contains(&aside.id) {
                aside.id = next;
                next += 1;
            }
            seen.push(aside.id);
        }
    }

    /// An id that no assessment here has, or ever had.
    pub fn next_id(&self) -> u64 {
        1 + self.each().map(|known| known.id).chain(self.gone.iter().copied()).max().unwrap_or(0)
    }
}

/// Adds an id to a list in order that has each of them once.
fn add(ids: &mut Vec<u64>, id: u64) {
    if !ids.contains(&id) {
        let at = ids.iter().take_while(|known| **known < id).count();
        ids.insert(at, id);
    }
}

impl Assessment {
    fn stamp(&mut self, known: Option<&Assessment>, now: Moment) {
        let nothing = Assessment::default();
        let known = known.unwrap_or(&nothing);
        // A clock that was set back must not make what is new look old.
        let now = now.max(known.latest().saturating_add(1));
        let at = |is_the_same: bool, before: Moment| if is_the_same { before } else { now };
        self.profile_at = at(self.profile == known.profile, known.profile_at);
        self.name_at = at(self.name == known.name, known.name_at);
        self.before_at = at(self.before == known.before, known.before_at);
        self.after_at = at(self.after == known.after, known.after_at);
        for (id, response) in &mut self.responses {
            response.stamp(known.responses.get(id), now);
        }
        for (id, picks) in &mut self.scenarios {
            picks.stamp(known.scenarios.get(id), now);
        }
    }

    /// The latest moment at which anything was said.
    pub fn latest(&self) -> Moment {
        let responses = self.responses.values().map(Timed::latest);
        let picks = self.scenarios.values().map(Timed::latest);
        let own = [self.profile_at, self.name_at, self.before_at, self.after_at];
        responses.chain(picks).chain(own).max().unwrap_or_default()
    }

    /// An order of what two assessments say, the same everywhere; equal ones may differ in notes and moments.
    pub fn order(&self, other: &Assessment) -> Ordering {
        let said = |one: &Assessment| {
            let one = one.clone();
            let answers: Vec<_> = one
                .responses
                .into_iter()
                .map(|(id, said)| (id, said.answer, said.evidence, said.quick, said.otherwise))
                .collect();
            (one.profile, answers)
        };
        said(self).cmp(&said(other))
    }

    /// Nothing of it but its id, and the order in which this person has seen options.
    fn emptied(&self) -> Assessment {
        Assessment { id: self.id, shuffle: self.shuffle, ..Assessment::default() }
    }

    fn merge(&mut self, other: Assessment) {
        if (other.profile_at, &other.profile) > (self.profile_at, &self.profile) {
            (self.profile_at, self.profile) = (other.profile_at, other.profile);
        }
        if (other.name_at, &other.name) > (self.name_at, &self.name) {
            (self.name_at, self.name) = (other.name_at, other.name);
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

/// Something that was said, each part of it at a moment of its own: whoever writes a note in one tab does not take
/// back the answer that was given in another.
trait Timed: Default {
    /// Marks what differs from `known` as said `now`.
    fn stamp(&mut self, known: Option<&Self>, now: Moment);
    /// Takes every part that is newer there; of two that were said at the same moment, the same one everywhere.
    fn merge(&mut self, other: Self);
    /// The latest moment at which any of it was said.
    fn latest(&self) -> Moment;
}

impl Response {
    fn answered(&self) -> impl Ord + '_ {
        (&self.answer, &self.earlier, &self.evidence, self.quick, self.otherwise)
    }
}

impl Timed for Response {
    fn stamp(&mut self, known: Option<&Response>, now: Moment) {
        let nothing = Response::default();
        let known = known.unwrap_or(&nothing);
        let at = |is_the_same: bool, before: Moment| if is_the_same { before } else { now };
        let is_the_same = self.answered() == known.answered();
        self.at = at(is_the_same, known.at);
        self.note_at = at(self.note == known.note, known.note_at);
        self.words_at = at(self.own_words == known.own_words, known.words_at);
    }

    fn merge(&mut self, other: Response) {
        if (other.note_at, &other.note) > (self.note_at, &self.note) {
            (self.note_at, self.note) = (other.note_at, other.note.clone());
        }
        if (other.words_at, &other.own_words) > (self.words_at, &self.own_words) {
            (self.words_at, self.own_words) = (other.words_at, other.own_words.clone());
        }
        if (other.at, other.answered()) > (self.at, self.answered()) {
            let Response { note, note_at, own_words, words_at, .. } = std::mem::take(self);
            *self = Response { note, own_words, note_at, words_at, ..other };
        }
    }

    fn latest(&self) -> Moment {
        self.at.max(self.note_at).max(self.words_at)
    }
}

impl Timed for Picks {
    fn stamp(&mut self, known: Option<&Picks>, now: Moment) {
        let nothing = Picks::default();
        let known = known.unwrap_or(&nothing);
        let is_the_same = (&self.best, &self.worst) == (&known.best, &known.worst);
        self.at = if is_the_same { known.at } else { now };
    }

    fn merge(&mut self, other: Picks) {
        if (other.at, &other.best, &other.worst) > (self.at, &self.best, &self.worst) {
            *self = other;
        }
    }

    fn latest(&self) -> Moment {
        self.at
    }
}

fn newer_of_each<K: Ord, T: Timed>(ours: &mut BTreeMap<K, T>, theirs: BTreeMap<K, T>) {
    for (id, their) in theirs {
        ours.entry(id).or_default().merge(their);
    }
}
