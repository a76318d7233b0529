//! What leaves and enters: parse and print are one contract, and foreign text is only refused.

use dependable::domain::assessment::{Assessment, Saved};
use dependable::domain::checklist::{Checklist, Level};
use dependable::domain::exchange::csv::Decimals;
use dependable::domain::exchange::report;
use dependable::domain::exchange::{FORMATS, Format, Source};
use dependable::domain::result::assess;
use proptest::prelude::*;

use crate::texts::english;

mod any_team;
mod calendar;
mod document;
mod for_people;
mod formats;
mod hiring;
mod link;
mod many;
mod packed;
mod qr;
mod saved;
mod schema;
mod tables;
mod team;
mod turns;

fn level() -> impl Strategy<Value = Level> {
    (0_u8..=4).prop_map(Level::at_most_max)
}

/// A name as a file may have it: any text.
fn any_name<T: From<String> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    any::<String>().prop_map(T::from)
}

/// Everything that can be taken along, printed.
fn exports(checklist: &Checklist, assessment: &Assessment) -> Vec<(Format, String)> {
    let texts = &english();
    let result = &assess(checklist, assessment);
    let report = &report::report(texts, checklist, assessment, result, "2026-11-23");
    let saved = &Saved { assessment: assessment.clone(), ..Saved::default() };
    let source = Source { texts, checklist, saved, result, report, decimals: Decimals::Point };
    FORMATS.into_iter().map(|format| (format, format.print(&source))).collect()
}
