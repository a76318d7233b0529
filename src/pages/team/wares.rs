//! What a team takes along: as texts, printed when they are asked for.

use std::rc::Rc;

use super::AroundTeam;
use super::taking::Ware;
use crate::browser::clock;
use crate::domain::checklist::Checklist;
use crate::domain::exchange::csv::Decimals;
use crate::domain::exchange::team::advert::{Sought, advert};
use crate::domain::exchange::team::kit::kit;
use crate::domain::exchange::team::report::{
    Disagreement, Range, SinglePoint, TeamAction, TeamPractice, TeamReport, TeamSection, report,
};
use crate::domain::exchange::team::tracker::{calendar, tracker};
use crate::domain::history::Date;
use crate::domain::result::assess;
use crate::domain::team::merged::Merged;
use crate::domain::team::picture::{Picture, PracticeRow};
use crate::domain::team::plan::to_hire;
use crate::domain::team::{Action, Names, Team};
use crate::domain::texts::{Text, Texts};
use crate::state::Shared;
use crate::state::team::Takeaway;

/// After so many days a team looks again.
const AGAIN_DAYS: u64 = 90;
/// So many milliseconds has a day.
const DAY: u64 = 24 * 60 * 60 * 1000;
/// So many people interview.
const INTERVIEWERS: usize = 3;

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
        tracker(&source.texts, &actions(source), decimals)
    })
}

/// The actions, for a calendar, and the day on which the team looks again.
pub(super) fn calendar_ware(shown: &AroundTeam) -> Ware {
    let says = [Text::TeamCalendar, Text::TeamCalendarNote, Text::TeamCalendarFile];
    ware(shown, Takeaway::Calendar, says, ("ics", "text/calendar"), |source| {
        let again = Date::parse(&clock::date(clock::now() + AGAIN_DAYS * DAY));
        calendar(&source.texts, source.team.id, &actions(source), again, &clock::stamp())
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
        kit(&source.texts, &source.checklist, &sought(source), INTERVIEWERS)
    })
}

/// The audit report.
pub(super) fn report_ware(shown: &AroundTeam, merged: Merged) -> Ware {
    let says = [Text::TeamAudit, Text::TeamAuditNote, Text::TeamAuditFile];
    ware(shown, Takeaway::Report, says, ("md", "text/markdown"), move |source| {
        report(&source.texts, &told(source, &merged))
    })
}

fn title(source: &WareSource, id: &str) -> String {
    source.checklist.practice(id).map_or_else(|| id.to_owned(), |known| known.title.clone())
}

fn actions(source: &WareSource) -> Vec<TeamAction> {
    let action = |action: &Action| TeamAction {
        practice: action.practice.to_string(),
        title: title(source, &action.practice),
        what: action.what.clone(),
        owner: action.owner.clone(),
        due: action.due.clone(),
        done_when: action.done_when.clone(),
        is_done: action.is_done,
    };
    source.team.plan.iter().map(action).collect()
}

/// What is hired for; what others of the team could teach is learned here.
fn sought(source: &WareSource) -> Sought {
    let WareSource { checklist, team, picture, .. } = source;
    let learned = picture.strengths().into_iter().map(|strength| strength.row.practice.clone());
    Sought {
        profile: team.tags(checklist),
        hire: to_hire(checklist, team, picture),
        learned: learned.take(INTERVIEWERS).collect(),
    }
}

fn told(source: &WareSource, merged: &Merged) -> TeamReport {
    let WareSource { checklist, team, picture, .. } = source;
    let result = assess(checklist, &merged.assessment);
    let is_hidden = team.names == Names::Hidden;
    let section = |section: &crate::domain::result::SectionResult| {
        let of = |row: &&&PracticeRow| *row.practice.section() == *section.id && row.asked;
        let rows: Vec<&PracticeRow> = picture.rows.iter().collect();
        let asked = rows.iter().filter(of).count();
        let basis = |row: &&PracticeRow| merged.rests_on.get(&row.practice);
        let answered = rows.iter().filter(of).filter(|row| basis(row).is_some()).count();
        let quick =
            rows.iter().filter(of).filter(|row| basis(row).is_some_and(|on| on.quick > 0)).count();
        let band = section.band.filter(|_| section.is_shown);
        TeamSection {
            title: checklist.section(&section.id).map_or_else(String::new, |of| of.title.clone()),
            score: section.shown.filter(|_| section.is_shown).map(f64::from),
            band: band
                .and_then(|band| checklist.bands.get(band))
                .map_or_else(String::new, |band| band.title.clone()),
            answered,
            asked,
            quick,
        }
    };
    let single = picture.single_points().into_iter().map(|(row, member)| SinglePoint {
        title: title(source, &row.practice),
        who: Some(team.name_of(member).to_owned()).filter(|name| !is_hidden && !name.is_empty()),
    });
    let parked = |row: &PracticeRow| team.talk.get(&row.practice).is_some_and(|talk| talk.disagree);
    let range =
        |row: &PracticeRow| row.figures.range.map(|(lowest, highest)| Range { lowest, highest });
    let open = picture.by_heat().into_iter().filter(|row| row.is_disagreed() || parked(row));
    let disagreements = open.filter_map(|row| {
        Some(Disagreement {
            title: title(source, &row.practice),
            range: range(row)?,
            answered: row.figures.answered,
            is_parked: parked(row),
        })
    });
    let practice = |row: &PracticeRow| TeamPractice {
        title: title(source, &row.practice),
        coverage: row.figures.coverage(),
        range: range(row).filter(|_| !is_hidden),
        answered: row.figures.answered,
        quick: row.figures.quick,
        places: team
            .talk
            .get(&row.practice)
            .map(|talk| talk.place.trim().to_owned())
            .filter(|place| !place.is_empty())
            .into_iter()
            .collect(),
    };
    TeamReport {
        system: team.name.clone(),
        date: clock::today(),
        rule: team.rule,
        members: merged.members,
        answers: picture.rows.iter().map(|row| row.figures.answered).sum(),
        quick: picture.rows.iter().map(|row| row.figures.quick).sum(),
        score: result.overall.as_ref().map(|overall| f64::from(overall.shown)),
        bands: checklist.bands.iter().map(|band| band.title.clone()).collect(),
        band: result.overall.as_ref().map(|overall| overall.band),
        sections: result.sections.iter().map(section).collect(),
        actions: actions(source),
        single: single.collect(),
        disagreements: disagreements.collect(),
        practices: picture.rows.iter().map(practice).collect(),
    }
}
