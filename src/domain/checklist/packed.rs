//! The checklist as the page carries it: one value a line, lists led by their length, no names.
//!
//! The browser reads it with a fraction of the program that a general format takes: measured, the
//! same checklist through `serde_json` made the program a third larger. Authors never see this form,
//! and the page and its program are always built together.

use std::collections::BTreeMap;
use std::str::{FromStr, Lines};

use super::{
    Artefact, Band, Checklist, Cluster, Condition, Continues, Contrast, Effort, Interview, Key,
    Next, Otherwise, Pattern, Practice, ProfileOption, ProfileQuestion, Reason, Reference,
    ReferenceSection, Scenario, ScenarioOption, Section, Side, Target, Test, Weights, Wording,
    Worse,
};
use crate::domain::assessment::Level;

/// Reads what [`print`] wrote; none if it is anything else.
pub fn parse<T: Packed>(text: &str) -> Option<T> {
    let mut reader = Reader { lines: text.lines(), is_broken: false };
    let value = T::take(&mut reader);
    (!reader.is_broken && reader.lines.next().is_none()).then_some(value)
}

/// Reads on after a mistake, with empty values, and remembers it: one question at the end in place of
/// one after every value.
pub struct Reader<'a> {
    lines: Lines<'a>,
    is_broken: bool,
}

impl<'a> Reader<'a> {
    fn line(&mut self) -> &'a str {
        self.lines.next().unwrap_or_else(|| {
            self.is_broken = true;
            ""
        })
    }

    #[inline(never)]
    fn number<T: FromStr + Default>(&mut self) -> T {
        self.line().parse().unwrap_or_else(|_| {
            self.is_broken = true;
            T::default()
        })
    }

    /// How many items follow; none after a mistake, so that no room is set aside for a count that is only claimed.
    fn count(&mut self) -> usize {
        let count = self.number();
        if self.is_broken { 0 } else { count }
    }
}

/// Writes a value line by line; [`parse`] reads it back. Line breaks inside of texts become spaces.
pub fn print(value: &impl Packed) -> String {
    let mut out = String::new();
    value.put(&mut out);
    out
}

/// Something that is written line by line.
pub trait Packed: Sized {
    /// Adds its lines.
    fn put(&self, out: &mut String);
    /// Takes as many lines as [`Packed::put`] added.
    fn take(reader: &mut Reader) -> Self;
}

impl Packed for String {
    fn put(&self, out: &mut String) {
        out.extend(self.chars().map(
            |letter| {
                if letter == '\n' || letter == '\r' { ' ' } else { letter }
            },
        ));
        out.push('\n');
    }

    // One copy of it is enough; inlined at each of a hundred fields it would outweigh all else here.
    #[inline(never)]
    fn take(reader: &mut Reader) -> String {
        reader.line().to_owned()
    }
}

macro_rules! numbers {
    ($($type:ty),*) => {$(
        impl Packed for $type {
            fn put(&self, out: &mut String) {
                self.to_string().put(out);
            }

            fn take(reader: &mut Reader) -> $type {
                reader.number()
            }
        }
    )*};
}

numbers!(u32, usize);

impl Packed for bool {
    fn put(&self, out: &mut String) {
        usize::from(*self).put(out);
    }

    fn take(reader: &mut Reader) -> bool {
        let number: usize = reader.number();
        reader.is_broken |= number > 1;
        number == 1
    }
}

impl Packed for Level {
    fn put(&self, out: &mut String) {
        u32::from(self.number()).put(out);
    }

    fn take(reader: &mut Reader) -> Level {
        let number = reader.number();
        reader.is_broken |= number > Level::MAX.number();
        Level::at_most_max(number)
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn put(&self, out: &mut String) {
        self.len().put(out);
        for item in self {
            item.put(out);
        }
    }

    #[inline(never)]
    fn take(reader: &mut Reader) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..reader.count() {
            if reader.is_broken {
                break;
            }
            items.push(T::take(reader));
        }
        items
    }
}

impl<T: Packed> Packed for Option<T> {
    fn put(&self, out: &mut String) {
        self.is_some().put(out);
        if let Some(item) = self {
            item.put(out);
        }
    }

    fn take(reader: &mut Reader) -> Option<T> {
        if bool::take(reader) { Some(T::take(reader)) } else { None }
    }
}

impl<T: Packed> Packed for BTreeMap<String, T> {
    fn put(&self, out: &mut String) {
        self.len().put(out);
        for (key, value) in self {
            key.put(out);
            value.put(out);
        }
    }

    fn take(reader: &mut Reader) -> BTreeMap<String, T> {
        let mut items = BTreeMap::new();
        for _ in 0..reader.count() {
            if reader.is_broken {
                break;
            }
            let key = String::take(reader);
            items.insert(key, T::take(reader));
        }
        items
    }
}

impl Packed for Condition {
    fn put(&self, out: &mut String) {
        self.0.put(out);
    }

    fn take(reader: &mut Reader) -> Condition {
        Condition(Packed::take(reader))
    }
}

macro_rules! choices {
    ($($type:ident { $($variant:ident),* })*) => {$(
        impl Packed for $type {
            fn put(&self, out: &mut String) {
                match self {
                    $($type::$variant => stringify!($variant).to_owned().put(out)),*
                }
            }

            fn take(reader: &mut Reader) -> $type {
                match reader.line() {
                    $(stringify!($variant) => $type::$variant,)*
                    _ => {
                        reader.is_broken = true;
                        $type::default()
                    }
                }
            }
        }
    )*};
}

choices! {
    Effort { S, M, L }
    Key { Best, Acceptable, Poor, Worst }
}

/// Naming every field here is not optional: a field that is left out does not compile.
macro_rules! records {
    ($($type:ident { $($field:ident),* $(,)? })*) => {$(
        impl Packed for $type {
            fn put(&self, out: &mut String) {
                $(self.$field.put(out);)*
            }

            #[inline(never)]
            fn take(reader: &mut Reader) -> $type {
                $type { $($field: Packed::take(reader)),* }
            }
        }
    )*};
}

records! {
    Checklist {
        id, version, title, judged, weights, bands, continues, questions, sections, asked, clusters, scenarios_after, targets,
        practices, scenarios, patterns, references,
    }
    Continues { mark, stop, joint }
    Weights { floor, full, bank }
    Band { from, title, means }
    ProfileQuestion { id, first, when, text, options }
    ProfileOption { tag, text, note, role, default }
    Section { id, title, about, contrast }
    Contrast { topic, demo, production }
    Cluster { id, title, sections }
    Target { when, floor, other, sections, practices }
    Practice {
        id, title, fact, applies, full, floor, hinge, effort, needs, traces_to, implied, why, small_team,
        who_would_know, without_permission, looks_like, otherwise, evidence, not_applicable, refs, steps, team,
        candidate, next, interview, worse,
    }
    Wording { stem, levels, quick_stem, quick_levels, means }
    Otherwise { text, team, candidate }
    Artefact { id, text, dated }
    Reason { id, text }
    Next { cue, then, done, recheck }
    Interview { question, follow_up, demo, production }
    Worse { with, at_most, says }
    Scenario {
        id, title, cluster, asked, situation, options, rationale, minority, informs, if_worst, interview, traces_to,
    }
    ScenarioOption { id, text, key }
    Pattern { id, title, when, reserve, high, low, says, may_be, hurts, first_step }
    Side { any }
    Test { when, of, at_most, at_least, count }
    Reference { id, title, url, note, sections }
    ReferenceSection { at, says, read, opened }
}
