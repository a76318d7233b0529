//! Reading a team, entry by entry, so that the one that is wrong can be named.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value;

use super::FORMAT;
use super::entry::{Read, figures, id, object_of};
use super::released::{release, shown};
use crate::domain::assessment::{Form, Saved};
use crate::domain::checklist::PracticeId;
use crate::domain::exchange::file::read::{
    assessment, entries, flag, is_known, names, number, object, text, text_of, wrong,
};
use crate::domain::exchange::file::{FileError, TEAM_KIND};
use crate::domain::exchange::link::unsigned;
use crate::domain::history::Date;
use crate::domain::team::{
    Action, Asked, Discussion, Member, MemberId, MergeRule, Names, Path, Return, Setting, Team,
    TeamDay, TeamId, tidy_name, tidy_typed,
};

/// Reads a team.
///
/// # Errors
///
/// - answers: [`FileError::NoTeam`]
/// - `{"kind": "team", "format": 2}`: [`FileError::Newer`]
/// - a check of `"some"`, a member who is joined with one that is joined: [`FileError::NotAnAssessment`] with the entry
/// - as [`file::parse`](crate::domain::exchange::file::parse)
pub fn parse(text: &str) -> Read<Team> {
    let map = object(text)?;
    if map.get("kind").is_none_or(|kind| kind != TEAM_KIND) {
        return Err(if map.contains_key("format") { FileError::NoTeam } else { wrong("format") });
    }
    is_known(&map, FORMAT)?;
    if !map.contains_key("id") {
        // Two files without one would be taken for the same team.
        return Err(wrong("id"));
    }
    let mut found = Team::default();
    for (key, value) in map {
        match key.as_str() {
            "format" | "kind" => {}
            "shown" => found.published = list(&key, value, shown)?,
            _ => team(&mut found, &key, value)?,
        }
    }
    let is_second = |first: &MemberId| found.joined.contains_key(first);
    if found.joined.values().any(is_second) { Err(wrong("joined")) } else { Ok(found) }
}

/// Reads the bytes of a file as [`parse`] reads its text.
///
/// # Errors
///
/// - an image: [`FileError::NotText`]
/// - with the mark of UTF-16 at its beginning: [`FileError::Utf16`]
/// - as [`parse`]
pub fn open(bytes: &[u8]) -> Read<Team> {
    parse(text_of(bytes)?)
}

/// A member's own file as a return: the answers at hand, as they were when anything in them was last said. The member
/// is the one that the device is to the team that asked; without one, the same answers are the same member, as with a private link.
pub fn return_of_file(saved: &Saved) -> Return {
    let given = unsigned(&saved.assessment);
    let asked = Asked::of(&saved.assessment);
    let member = asked.map_or(given.member, |asked| asked.member);
    let team = asked.map(|asked| asked.team);
    let name = Asked::name_in(&saved.assessment).to_owned();
    Return { team, member, name, at: saved.assessment.latest(), ..given }
}

fn team(team: &mut Team, key: &str, value: Value) -> Read<()> {
    let is_read = match key {
        "id" => set(&mut team.id, id(&value).map(TeamId::of)),
        "name" => set(&mut team.name, name(value)),
        "checklist" => set(&mut team.checklist, text(value)),
        "version" => set(&mut team.version, text(value)),
        "profile" => set(&mut team.profile, names(value)),
        "check" => {
            set(&mut team.check, one(&value, [("quick", Form::Quick), ("full", Form::Full)]))
        }
        "way" => {
            let ways = [("in_one_room", Setting::InOneRoom), ("each_alone", Setting::EachAlone)];
            set(&mut team.way, one(&value, ways))
        }
        "names" => {
            set(&mut team.names, one(&value, [("shown", Names::Shown), ("hidden", Names::Hidden)]))
        }
        "rule" => set(
            &mut team.rule,
            one(&value, [("best", MergeRule::Best), ("lowest", MergeRule::Lowest)]),
        ),
        "ways" => {
            ways(team, entries(key, value, text)?);
            true
        }
        _ => return members_and_work(team, key, value),
    };
    if is_read { Ok(()) } else { Err(wrong(key)) }
}

fn path(name: &str) -> Option<Path> {
    Some(match name {
        "decide" => Path::Decide,
        "look_together" => Path::LookTogether,
        "find_out" => Path::FindOut,
        "train" => Path::Train,
        "borrow" => Path::Borrow,
        "hire" => Path::Hire,
        _ => return None,
    })
}

/// The ways that this version knows, and those that another one does.
fn ways(team: &mut Team, named: BTreeMap<PracticeId, String>) {
    for (practice, name) in named {
        match path(&name) {
            Some(path) => drop(team.ways.insert(practice, path)),
            None => drop(team.foreign_ways.insert(practice, name)),
        }
    }
}

fn members_and_work(team: &mut Team, key: &str, value: Value) -> Read<()> {
    match key {
        "members" => team.members = by_member(key, value, member)?,
        "joined" => {
            let first = |_, first: Value| id(&first).map(MemberId::of).ok_or_else(|| wrong(key));
            team.joined = by_member(key, value, first)?;
        }
        "talk" => team.talk = entries(key, value, talk)?,
        "plan" => team.plan = list(key, value, action)?,
        "days" => team.days = list(key, value, day)?,
        "releases" => team.releases = list(key, value, release)?,
        _ => drop(team.rest.insert(key.to_owned(), value)),
    }
    Ok(())
}

/// Whether there was one; it is in its place then.
fn set<T>(place: &mut T, read: Option<T>) -> bool {
    let is_read = read.is_some();
    if let Some(read) = read {
        *place = read;
    }
    is_read
}

fn one<T: Copy, const N: usize>(value: &Value, names: [(&str, T); N]) -> Option<T> {
    let wanted = value.as_str()?;
    names.into_iter().find_map(|(name, one)| (name == wanted).then_some(one))
}

/// A name as it is shown, whoever wrote it.
fn name(value: Value) -> Option<String> {
    text(value).map(|name| tidy_name(&name))
}

/// A text of one line, without signs that steer how it is drawn.
fn line(value: Value) -> Option<String> {
    text(value).map(|text| tidy_typed(&text))
}

/// A day such as `2026-12-24`, one that there is.
fn due(value: Value) -> Option<String> {
    text(value).filter(|day| Date::parse(day).is_some())
}

fn list<T>(key: &str, value: Value, read: fn(&str, Value) -> Read<T>) -> Read<Vec<T>> {
    match value {
        Value::Array(values) => values.into_iter().map(|value| read(key, value)).collect(),
        _ => Err(wrong(key)),
    }
}

fn by_member<T>(
    key: &str,
    value: Value,
    read: impl Fn(MemberId, Value) -> Read<T>,
) -> Read<BTreeMap<MemberId, T>> {
    let mut found = BTreeMap::new();
    for (name, value) in object_of(key, value)? {
        let member = MemberId::of(figures(&name).ok_or_else(|| wrong(&name))?);
        found.insert(member, read(member, value)?);
    }
    Ok(found)
}

/// Reads members as they stand between the braces of their list.
pub(super) fn members(text: &str) -> Read<BTreeMap<MemberId, Member>> {
    by_member("members", object(&["{", text, "}"].concat())?.into(), member)
}

fn member(id: MemberId, value: Value) -> Read<Member> {
    let here = id.to_string();
    let (mut member, mut returns) = (Member::default(), Vec::new());
    for (key, value) in object_of(&here, value)? {
        match key.as_str() {
            "name" => member.name = name(value).ok_or_else(|| wrong(&here))?,
            "returns" => returns = list(&here, value, returned)?,
            _ => drop(member.rest.insert(key, value)),
        }
    }
    for given in &mut returns {
        given.member = id;
    }
    for given in returns {
        member.take_in(Rc::new(given));
    }
    Ok(member)
}

fn returned(here: &str, value: Value) -> Read<Return> {
    let mut given = Return::default();
    for (key, value) in object_of(here, value)? {
        match key.as_str() {
            "team" if value.is_null() => {}
            "team" => given.team = Some(id(&value).map(TeamId::of).ok_or_else(|| wrong(here))?),
            "name" => given.name = name(value).ok_or_else(|| wrong(here))?,
            "at" => given.at = number(&value).ok_or_else(|| wrong(here))?,
            "assessment" => given.assessment = assessment(value)?,
            _ => drop(given.rest.insert(key, value)),
        }
    }
    Ok(given)
}

fn talk(value: Value) -> Option<Discussion> {
    let Value::Object(map) = value else { return None };
    let mut talk = Discussion::default();
    for (key, value) in map {
        match key.as_str() {
            "disagree" => talk.disagree = flag(&value)?,
            "knower" => talk.knower = name(value)?,
            "place" => talk.place = line(value)?,
            "evidence" => talk.evidence = names(value)?,
            _ => drop(talk.rest.insert(key, value)),
        }
    }
    Some(talk)
}

fn action(key: &str, value: Value) -> Read<Action> {
    let mut action = Action::default();
    for (key, value) in object_of(key, value)? {
        let is_read = match key.as_str() {
            "practice" => set(&mut action.practice, text(value).map(Into::into)),
            "what" => set(&mut action.what, line(value)),
            "owner" => set(&mut action.owner, name(value)),
            "due" if value.is_null() => true,
            "due" => set(&mut action.due, due(value).map(Some)),
            "done_when" => set(&mut action.done_when, line(value)),
            "way" if value.as_str().and_then(path).is_some() => {
                action.way = value.as_str().and_then(path);
                true
            }
            // Of another version; written back as it is.
            "way" if !value.is_string() && !value.is_null() => false,
            "is_done" => set(&mut action.is_done, flag(&value)),
            _ => {
                action.rest.insert(key, value);
                continue;
            }
        };
        if !is_read {
            return Err(wrong(&key));
        }
    }
    Ok(action)
}

fn day(here: &str, value: Value) -> Read<TeamDay> {
    let mut day = TeamDay::default();
    for (key, value) in object_of(here, value)? {
        let wrong = || wrong(here);
        match key.as_str() {
            "at" => day.at = number(&value).ok_or_else(wrong)?,
            "name" => day.name = text(value).ok_or_else(wrong)?,
            "names" => day.names = by_member(&key, value, |_, name| text(name).ok_or_else(wrong))?,
            "counted" => {
                day.counted = by_member(&key, value, |_, at| number(&at).ok_or_else(wrong))?;
            }
            _ => drop(day.rest.insert(key, value)),
        }
    }
    Ok(day)
}
