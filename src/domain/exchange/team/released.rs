//! Reading what a hidden team showed.

use std::collections::BTreeSet;

use serde_json::Value;

use super::entry::{Read, id, object_of};
use crate::domain::assessment::Moment;
use crate::domain::exchange::file::read::{entries, number, wrong};
use crate::domain::team::MemberId;
use crate::domain::team::release::{Release, ReleaseCounts, ShownRelease};

pub(super) fn release(here: &str, value: Value) -> Read<Release> {
    let mut release = Release::default();
    for (key, value) in object_of(here, value)? {
        match key.as_str() {
            "at" => release.at = number(&value).ok_or_else(|| wrong(here))?,
            "counted" => release.counted = counted(&value).ok_or_else(|| wrong(here))?,
            _ => drop(release.rest.insert(key, value)),
        }
    }
    Ok(release)
}

fn counted(value: &Value) -> Option<BTreeSet<(MemberId, Moment)>> {
    let mut pairs = BTreeSet::new();
    for pair in value.as_array()? {
        let [member, at] = pair.as_array()?.as_slice() else { return None };
        pairs.insert((MemberId::of(id(member)?), number(at)?));
    }
    Some(pairs)
}

pub(super) fn shown(here: &str, value: Value) -> Read<ShownRelease> {
    let mut shown = ShownRelease::default();
    for (key, value) in object_of(here, value)? {
        match key.as_str() {
            "at" => shown.at = number(&value).ok_or_else(|| wrong(here))?,
            "members" => shown.members = count(&value).ok_or_else(|| wrong(here))?,
            "practices" => shown.practices = entries(&key, value, counts)?,
            _ => drop(shown.rest.insert(key, value)),
        }
    }
    Ok(shown)
}

fn counts(value: Value) -> Option<ReleaseCounts> {
    let Value::Object(map) = value else { return None };
    let mut counts = ReleaseCounts::default();
    for (key, value) in map {
        match key.as_str() {
            "at_level" => {
                let levels: Option<Vec<usize>> = value.as_array()?.iter().map(count).collect();
                counts.at_level = levels?.try_into().ok()?;
            }
            "unknown" => counts.unknown = count(&value)?,
            "not_applicable" => counts.not_applicable = count(&value)?,
            "quick" => counts.quick = count(&value)?,
            "covered" => counts.covered = count(&value)?,
            _ => drop(counts.rest.insert(key, value)),
        }
    }
    Some(counts)
}

/// No team has more members than a browser has whole numbers of 32 bits.
fn count(value: &Value) -> Option<usize> {
    u32::try_from(number(value)?).ok()?.try_into().ok()
}
