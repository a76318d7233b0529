//! What a team takes along: as texts, printed when they are asked for.

use std::rc::Rc;

use super::AroundTeam;
use super::findings::{both, findings, planned};
use super::taking::Ware;
use crate::browser::clock;
use crate::domain::checklist::Checklist;
use crate::domain::exchange::csv::Decimals;
use crate::domain::exchange::team::advert::{Sought, advert};
use crate::domain::exchange::team::findings::{BothRules, TeamAction};
use crate::domain::exchange::team::kit::kit;
use crate::domain::exchange::team::report::report;
use crate::domain::exchange::team::tracker::{calendar, tracker};
use crate::domain::team::Team;
use crate::domain::team::merged::Merged;
use crate::domain::team::picture::Picture;
use crate::domain::texts::{Text, Texts};
use crate::state::Shared;
use crate::state::team::Takeaway;

/// So many things to learn stand in an advert.
const LEARNED: usize = 3;

/// What every text needs, for as long as it can be asked for.
struct WareSource {
    texts: Shared<Texts>,
    checklist: Shared<Checklist>,
    team: Rc<Team>,
    picture: Rc<Picture>,
}

fn ware(
    shown: &AroundTeam,
    carrier: Takeaway,
    says: [Text; 3],
    kind: (&'static str, &'static str),
    print: impl Fn(&WareSource) -> String + 'static,
) -> Ware {
    let [title, note, name] = says;
    let (ending, kind) = kind;
    let source = WareSource {
        texts: shown.store.texts.clone(),
        checklist: shown.store.checklist.clone(),
        team: Rc::clone(shown.team),
        picture: shown.picture(),
    };
    Ware {
        carrier,
        title,
        note,
        file: (format!("{}.{ending}", &shown.texts[name]), kind),
        print: Rc::new(move || print(&source)),
    }
}

/// The actions, for a tracker.
pub(super) fn tracker_ware(shown: &AroundTeam) -> Ware {
    let decimals: Decimals = shown.teams.decimals;
    let says = [Text::TeamTracker, Text::TeamTrackerNote, Text::TeamTrackerFile];
    ware(shown, Takeaway::Tracker, says, ("csv", "text/csv"), move |source| {
        tracker(&source.texts, &actions_of(source), decimals)
    })
}

/// The actions, for a calendar.
pub(super) fn calendar_ware(shown: &AroundTeam) -> Ware {
    let says = [Text::TeamCalendar, Text::TeamCalendarNote, Text::TeamCalendarFile];
    ware(shown, Takeaway::Calendar, says, ("ics", "text/calendar"), |source| {
        calendar(&source.texts, source.team.id, &actions_of(source), &clock::stamp())
    })
}

/// The skills, for an advert.
pub(super) fn advert_ware(shown: &AroundTeam) -> Ware {
    let says = [Text::TeamAdvert, Text::TeamAdvertNote, Text::TeamAdvertFile];
    ware(shown, Takeaway::Advert, says, ("md", "text/markdown"), |source| {
        advert(&source.texts, &source.checklist, &sought(source))
    })
}

/// The questions, for interviews.
pub(super) fn kit_ware(shown: &AroundTeam) -> Ware {
    let says = [Text::TeamKit, Text::TeamKitNote, Text::TeamKitFile];
    ware(shown, Takeaway::Kit, says, ("md", "text/markdown"), |source| {
        kit(&source.texts, &source.checklist, &sought(source))
    })
}

/// The audit report.
pub(super) fn report_ware(shown: &AroundTeam, merged: Merged) -> Ware {
    let says = [Text::TeamAudit, Text::TeamAuditNote, Text::TeamAuditFile];
    ware(shown, Takeaway::Report, says, ("md", "text/markdown"), move |source| {
        report(&source.texts, &findings(&source.checklist, &source.team, &source.picture, &merged))
    })
}

/// What the team decided, as its documents say it.
pub(super) fn actions(shown: &AroundTeam) -> Vec<TeamAction> {
    planned(&shown.store.checklist, shown.team)
}

/// How many targets are met by each rule.
pub(super) fn both_rules(shown: &AroundTeam) -> BothRules {
    both(&shown.store.checklist, shown.team)
}

fn actions_of(source: &WareSource) -> Vec<TeamAction> {
    planned(&source.checklist, &source.team)
}

/// What is hired for; what others of the team could teach is learned here.
fn sought(source: &WareSource) -> Sought {
    let WareSource { team, picture, .. } = source;
    let learned = picture.strengths().into_iter().map(|strength| strength.row.practice.clone());
    Sought { hire: team.to_hire(), learned: learned.take(LEARNED).collect() }
}
