//! Writing a team; what is empty is left out.

use serde_json::{Map, Value};

use super::{FORMAT, for_others};
use crate::domain::assessment::{Form, Rest};
use crate::domain::checklist::{ArtefactId, Tag};
use crate::domain::exchange::file::TEAM_KIND;
use crate::domain::exchange::file::print::{Out, list_of, value_of};
use crate::domain::team::release::{Release, ReleaseCounts, ShownRelease};
use crate::domain::team::{
    Action, Discussion, Member, MemberId, MergeRule, Names, Path, Return, Setting, Team, TeamDay,
};

/// Writes a file of a team, for whoever opens it; [`parse`](super::parse) reads it back. Of a hidden team it holds
/// [`for_others`].
pub fn print(team: &Team) -> String {
    keep(&for_others(team))
}

/// Writes a team as the lead's own browser keeps it, with everything that is known; [`parse`](super::parse) reads it
/// back.
pub fn keep(team: &Team) -> String {
    let mut out = Out(team.rest.clone());
    out.put("format", Some(FORMAT.into()));
    out.put("kind", Some(TEAM_KIND.into()));
    put_frame(&mut out, team);
    let members = team.members.iter().map(|(id, member)| (id, value_of_member(member)));
    put_object(&mut out, "members", members);
    let joined = team.joined.iter().map(|(second, first)| (second, first.to_string().into()));
    put_object(&mut out, "joined", joined);
    put_object(&mut out, "talk", team.talk.iter().map(|(id, talk)| (id, value_of_talk(talk))));
    put_list(&mut out, "plan", team.plan.iter().map(value_of_action));
    let foreign = team.foreign_ways.iter().map(|(id, path)| (id, path.as_str().into()));
    let ways = team.ways.iter().map(|(id, path)| (id, name_of(*path).into()));
    put_object(&mut out, "ways", foreign.chain(ways));
    put_list(&mut out, "days", team.days.iter().map(value_of_day));
    put_list(&mut out, "releases", team.releases.iter().map(value_of_release));
    put_list(&mut out, "shown", team.published.iter().map(value_of_shown));
    Value::Object(out.0).to_string()
}

fn put_frame(out: &mut Out, team: &Team) {
    out.put("id", Some(team.id.to_string().into()));
    out.put_text("name", &team.name);
    out.put("checklist", Some(team.checklist.as_str().into()));
    out.put("version", Some(team.version.as_str().into()));
    out.put("profile", Some(list_of(team.profile.iter().map(Tag::as_str))));
    let check = match team.check {
        Form::Quick => "quick",
        Form::Full => "full",
    };
    let way = match team.way {
        Setting::InOneRoom => "in_one_room",
        Setting::EachAlone => "each_alone",
    };
    let names = match team.names {
        Names::Shown => "shown",
        Names::Hidden => "hidden",
    };
    let rule = match team.rule {
        MergeRule::Best => "best",
        MergeRule::Lowest => "lowest",
    };
    for (name, value) in [("check", check), ("way", way), ("names", names), ("rule", rule)] {
        out.put(name, Some(value.into()));
    }
}

/// An object of named entries; left out without one.
fn put_object<K: ToString>(out: &mut Out, name: &str, entries: impl Iterator<Item = (K, Value)>) {
    let entries: Map<String, Value> = entries.map(|(id, value)| (id.to_string(), value)).collect();
    out.put(name, (!entries.is_empty()).then_some(Value::Object(entries)));
}

/// A list; left out without an entry.
fn put_list(out: &mut Out, name: &str, entries: impl Iterator<Item = Value>) {
    let entries: Vec<Value> = entries.collect();
    out.put(name, (!entries.is_empty()).then_some(Value::Array(entries)));
}

fn object(rest: &Rest, write: impl FnOnce(&mut Out)) -> Value {
    let mut out = Out(rest.clone());
    write(&mut out);
    Value::Object(out.0)
}

fn value_of_member(member: &Member) -> Value {
    object(&member.rest, |out| {
        out.put_text("name", &member.name);
        put_list(out, "returns", member.returns.iter().map(|one| value_of_return(one)));
    })
}

/// Whose it is, the member says that it stands in.
fn value_of_return(given: &Return) -> Value {
    object(&given.rest, |out| {
        out.put("team", given.team.map(|team| team.to_string().into()));
        out.put_text("name", &given.name);
        out.put_moment("at", given.at);
        out.put("assessment", Some(value_of(&given.assessment)));
    })
}

fn value_of_talk(talk: &Discussion) -> Value {
    object(&talk.rest, |out| {
        out.put("disagree", talk.disagree.then_some(Value::Bool(true)));
        out.put_text("knower", &talk.knower);
        out.put_text("place", &talk.place);
        let evidence = talk.evidence.iter().map(ArtefactId::as_str);
        out.put("evidence", (!talk.evidence.is_empty()).then(|| list_of(evidence)));
    })
}

fn value_of_action(action: &Action) -> Value {
    object(&action.rest, |out| {
        out.put("practice", Some(action.practice.as_str().into()));
        out.put_text("what", &action.what);
        out.put_text("owner", &action.owner);
        out.put("due", action.due.as_deref().map(Value::from));
        out.put_text("done_when", &action.done_when);
        out.put("way", action.way.map(|path| name_of(path).into()));
        out.put("is_done", action.is_done.then_some(Value::Bool(true)));
    })
}

fn name_of(path: Path) -> &'static str {
    match path {
        Path::Decide => "decide",
        Path::LookTogether => "look_together",
        Path::FindOut => "find_out",
        Path::Train => "train",
        Path::Borrow => "borrow",
        Path::Hire => "hire",
    }
}

fn value_of_day(day: &TeamDay) -> Value {
    object(&day.rest, |out| {
        out.put_moment("at", day.at);
        out.put_text("name", &day.name);
        put_object(out, "names", day.names.iter().map(|(id, name)| (id, name.as_str().into())));
        put_object(out, "counted", day.counted.iter().map(|(id, at)| (id, (*at).into())));
    })
}

fn value_of_release(release: &Release) -> Value {
    object(&release.rest, |out| {
        out.put_moment("at", release.at);
        let pair = |(id, at): &(MemberId, u64)| -> Value {
            [Value::from(id.to_string()), (*at).into()].into_iter().collect()
        };
        put_list(out, "counted", release.counted.iter().map(pair));
    })
}

fn value_of_shown(shown: &ShownRelease) -> Value {
    object(&shown.rest, |out| {
        out.put_moment("at", shown.at);
        out.put("members", Some(shown.members.into()));
        let counts = shown.practices.iter().map(|(id, counts)| (id, value_of_counts(counts)));
        put_object(out, "practices", counts);
    })
}

fn value_of_counts(counts: &ReleaseCounts) -> Value {
    object(&counts.rest, |out| {
        out.put("at_level", Some(counts.at_level.iter().copied().collect()));
        out.put("unknown", Some(counts.unknown.into()));
        out.put("not_applicable", Some(counts.not_applicable.into()));
        out.put("quick", Some(counts.quick.into()));
        out.put("covered", Some(counts.covered.into()));
    })
}
