use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::Date;
use crate::domain::assessment::{Moment, Rest};
use crate::domain::checklist::PracticeId;

/// So many plans are kept at most.
pub const MAX_PLANS: usize = 200;

/// The version of the form that is written; a newer one is left as it is.
const FORMAT: u64 = 1;

/// A practice to work on until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What is worked on; the checklist may not have it any more.
    pub practice: PracticeId,
    /// Until when.
    pub until: Date,
    /// When it was planned, which tells plans for a practice apart.
    pub taken: Moment,
    /// When it was said to be done.
    pub done: Option<Moment>,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

impl Plan {
    /// Nobody has said that it is done.
    pub fn is_open(&self) -> bool {
        self.done.is_none()
    }

    fn key(&self) -> (Moment, &PracticeId) {
        (self.taken, &self.practice)
    }
}

/// What was planned on this device, in the order in which it was; at most one open plan for a practice.
///
/// ```json
/// { "format": 1,
///   "plans": [{ "practice": "OPS-4", "until": "2026-12-03", "taken": 1764144000000, "done": 1764748800000 }],
///   "gone": [1764144000001] }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plans {
    list: Vec<Plan>,
    /// The moments of those that were taken out, so that an older copy does not bring them back.
    gone: BTreeSet<Moment>,
    rest: Rest,
}

/// There are [`MAX_PLANS`] already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

impl Plans {
    /// All of them, in the order in which they were planned.
    pub fn list(&self) -> &[Plan] {
        &self.list
    }

    /// Those that nobody has said to be done.
    pub fn open(&self) -> impl Iterator<Item = &Plan> {
        self.list.iter().filter(|plan| plan.is_open())
    }

    /// Plans a practice; an open plan for it makes way.
    ///
    /// # Errors
    ///
    /// [`TooMany`] where there are as many as are kept; nothing has changed then.
    pub fn plan(&mut self, practice: PracticeId, until: Date, now: Moment) -> Result<(), TooMany> {
        let open = self.open().find(|plan| plan.practice == practice).map(|plan| plan.taken);
        if open.is_none() && self.list.len() >= MAX_PLANS {
            return Err(TooMany);
        }
        if let Some(taken) = open {
            self.take_out(taken);
        }
        let moments = self.list.iter().map(|plan| plan.taken).chain(self.gone.iter().copied());
        // A clock that was set back gives no moment twice.
        let taken = moments.max().map_or(now, |last| now.max(last.saturating_add(1)));
        self.list.push(Plan { practice, until, taken, done: None, rest: Rest::new() });
        Ok(())
    }

    /// Says that the plan for a practice of a moment is done; what is done already stays as it was.
    pub fn finish(&mut self, practice: &PracticeId, taken: Moment, now: Moment) {
        if let Some(plan) = self.list.iter_mut().find(|plan| plan.key() == (taken, practice)) {
            plan.done.get_or_insert(now);
        }
    }

    /// Takes the plan of a moment out.
    pub fn take_out(&mut self, taken: Moment) {
        self.list.retain(|plan| plan.taken != taken);
        self.gone.insert(taken);
        self.tidy();
    }

    /// Learns what another copy says: each plan of either, but for those that one has taken out; what one says to be done
    /// is done; and of two open plans for a practice the later one holds.
    pub fn merge(&mut self, other: Plans) {
        self.gone.extend(other.gone);
        for plan in other.list {
            match self.list.iter_mut().find(|known| known.key() == plan.key()) {
                None => self.list.push(plan),
                Some(known) => {
                    // Only where a clock was set back do two copies plan at one moment.
                    known.until = known.until.max(plan.until);
                    known.done = known.done.into_iter().chain(plan.done).min();
                    for (name, value) in plan.rest {
                        known.rest.entry(name).or_insert(value);
                    }
                }
            }
        }
        for (name, value) in other.rest {
            self.rest.entry(name).or_insert(value);
        }
        self.tidy();
    }

    fn tidy(&mut self) {
        self.list.sort_by(|one, other| one.key().cmp(&other.key()));
        let mut later = BTreeSet::new();
        let mut gone = std::mem::take(&mut self.gone);
        for plan in self.list.iter().rev().filter(|plan| !gone.contains(&plan.taken)) {
            if plan.is_open() && !later.insert(plan.practice.clone()) {
                // Not looked at again on this way: each moment is there once.
                self.gone.insert(plan.taken);
            }
        }
        gone.append(&mut self.gone);
        self.list.retain(|plan| !gone.contains(&plan.taken));
        while self.list.len() > MAX_PLANS {
            let first_done = self.list.iter().position(|plan| !plan.is_open());
            gone.insert(self.list.remove(first_done.unwrap_or(0)).taken);
        }
        while gone.len() > MAX_PLANS {
            gone.pop_first();
        }
        self.gone = gone;
    }

    /// Reads what [`print`](Plans::print) wrote; none, and nothing of it, where any part of it is something else, or of
    /// a newer form.
    pub fn parse(text: &str) -> Option<Plans> {
        let Value::Object(mut map) = serde_json::from_str(text).ok()? else { return None };
        if map.remove("format")?.as_u64()? != FORMAT {
            return None;
        }
        let Value::Array(plans) = map.remove("plans")? else { return None };
        let gone = match map.remove("gone") {
            None => BTreeSet::new(),
            Some(gone) => gone.as_array()?.iter().map(moment).collect::<Option<_>>()?,
        };
        let list = plans.into_iter().map(plan).collect::<Option<Vec<Plan>>>()?;
        let mut read = Plans { list, gone, rest: map };
        let count = (read.list.len(), read.gone.len());
        let is_sorted = read.list.is_sorted_by(|one, next| one.key() < next.key());
        read.tidy();
        // What cannot stand together was not written here.
        (is_sorted && (read.list.len(), read.gone.len()) == count).then_some(read)
    }

    /// Writes them; [`parse`](Plans::parse) reads them back.
    pub fn print(&self) -> String {
        let mut out = self.rest.clone();
        out.insert("format".to_owned(), FORMAT.into());
        out.insert("plans".to_owned(), self.list.iter().map(value_of).collect());
        if !self.gone.is_empty() {
            out.insert("gone".to_owned(), self.gone.iter().copied().collect());
        }
        Value::Object(out).to_string()
    }
}

/// A moment that a browser can tell: after it there is always a later one.
fn moment(value: &Value) -> Option<Moment> {
    value.as_u64().filter(|moment| *moment < 1 << 53)
}

fn plan(value: Value) -> Option<Plan> {
    let Value::Object(mut map) = value else { return None };
    let practice = map.remove("practice")?.as_str()?.into();
    let until = Date::parse(map.remove("until")?.as_str()?)?;
    let taken = moment(&map.remove("taken")?)?;
    let done = match map.remove("done") {
        None => None,
        Some(done) => Some(moment(&done)?),
    };
    Some(Plan { practice, until, taken, done, rest: map })
}

fn value_of(plan: &Plan) -> Value {
    let mut out: Map<String, Value> = plan.rest.clone();
    out.insert("practice".to_owned(), plan.practice.as_str().into());
    out.insert("until".to_owned(), plan.until.to_string().into());
    out.insert("taken".to_owned(), plan.taken.into());
    if let Some(done) = plan.done {
        out.insert("done".to_owned(), done.into());
    }
    Value::Object(out)
}
