//! The plan of a team for the programs that it is followed in: a table for a tracker, days for a calendar.

use super::findings::TeamAction;
use crate::domain::exchange::calendar::{self, CalendarDay};
use crate::domain::exchange::csv::{self, Decimals};
use crate::domain::history::Date;
use crate::domain::order::in_order;
use crate::domain::team::TeamId;
use crate::domain::texts::{Text, Texts};

/// The plan as CSV, a row for each action.
pub fn tracker(texts: &Texts, actions: &[TeamAction], decimals: Decimals) -> String {
    let header = [
        Text::TeamReportAction,
        Text::TeamReportPractice,
        Text::TeamReportOwner,
        Text::TeamReportDue,
        Text::TeamReportDoneWhen,
        Text::TeamReportStatus,
    ];
    let rows = actions.iter().map(|action| {
        let status =
            if action.is_done { Text::TeamReportStatusDone } else { Text::TeamReportStatusOpen };
        vec![
            what(action).to_owned(),
            action.title.clone(),
            action.owner.clone(),
            action.due.clone().unwrap_or_default(),
            action.done_when.clone(),
            texts[status].to_owned(),
        ]
    });
    csv::table(texts, &header, rows, decimals)
}

/// What is done, or what it is about where nobody has said that.
fn what(action: &TeamAction) -> &str {
    if action.what.trim().is_empty() { &action.title } else { &action.what }
}

/// The days of a plan: each action that is not done and has a day. `now` is the moment of writing in UTC, such as
/// `20261127T160721Z`.
///
/// The name of the system is in none of them: whoever sees the calendar sees its days.
pub fn calendar(texts: &Texts, team: TeamId, actions: &[TeamAction], now: &str) -> String {
    let planned = actions.iter().filter(|action| !action.is_done).filter_map(|action| {
        let date = Date::parse(action.due.as_deref()?)?;
        let line = |name: Text, text: &str| texts.join_named(&texts[name], text);
        let mut about = vec![action.title.clone()];
        for (name, says) in
            [(Text::TeamReportOwner, &action.owner), (Text::TeamReportDoneWhen, &action.done_when)]
        {
            if !says.trim().is_empty() {
                about.push(line(name, says));
            }
        }
        Some(CalendarDay {
            uid: format!("{team}-{}@dependable", action.practice),
            date,
            summary: what(action).to_owned(),
            description: about.join("\n"),
        })
    });
    calendar::print(&in_order(planned, |day| day.date), now)
}
