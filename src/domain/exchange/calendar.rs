//! A calendar file (RFC 5545): whole days, each with a reminder on the day before.

use crate::domain::history::Date;

/// One day in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// The same whenever the same is written again, so that a calendar does not show it twice; it is seen by whoever sees
    /// the calendar.
    pub uid: String,
    /// Which day.
    pub date: Date,
    /// The line in the calendar.
    pub summary: String,
    /// What stands below it; left out where it is empty.
    pub description: String,
}

/// A line has so many bytes at most, the end of the line not counted.
const LINE: usize = 75;
/// Nine in the morning of the day before.
const BEFORE: &str = "TRIGGER:-PT15H";

/// Writes a calendar of some days. `now` is the moment of writing in UTC, such as `20261127T160721Z`.
pub fn print(days: &[CalendarDay], now: &str) -> String {
    let mut out = String::new();
    let mut line = |line: &str| fold(line, &mut out);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Dependable//Dependable//EN");
    for day in days {
        let summary = escape(&day.summary);
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escape(&day.uid)));
        line(&format!("DTSTAMP:{now}"));
        line(&format!("DTSTART;VALUE=DATE:{}", day.date.digits()));
        line(&format!("SUMMARY:{summary}"));
        if !day.description.is_empty() {
            line(&format!("DESCRIPTION:{}", escape(&day.description)));
        }
        // The day stays free for others who plan by the same calendar.
        line("TRANSP:TRANSPARENT");
        line("CLASS:PRIVATE");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line(&format!("DESCRIPTION:{summary}"));
        line(BEFORE);
        line("END:VALARM");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

/// A text as a value of the file; signs that are no text, such as a bell, are left out.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' | '\r' => out.push_str("\\n"),
            _ if letter.is_control() && letter != '\t' => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Breaks a line where it is too long, between two letters: a space goes on with it.
fn fold(line: &str, out: &mut String) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}
