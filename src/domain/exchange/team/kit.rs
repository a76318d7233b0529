//! The interview kit: the same questions for everybody who applies, what to listen for, and a sheet for each interviewer.

use std::fmt::Write;

use super::advert::Sought;
use super::markdown::{head, heading, row};
use crate::domain::checklist::{Checklist, Level, Practice};
use crate::domain::exchange::markdown::escaped;
use crate::domain::texts::{Text, Texts, level_text};

/// So many people ask at most.
const MOST: usize = 6;
/// A box to tick.
const BOX: &str = "☐";

/// Prints an interview kit as Markdown, with a sheet for each of so many interviewers: one at least, six at most.
pub fn kit(texts: &Texts, checklist: &Checklist, sought: &Sought, interviewers: usize) -> String {
    let mut out = format!("# {}\n\n{}\n", &texts[Text::TeamKitTitle], &texts[Text::TeamKitLead]);
    for practice in sought.practices(checklist) {
        one_question(&mut out, texts, checklist, practice);
    }
    for interviewer in 1..=interviewers.clamp(1, MOST) {
        sheet(&mut out, texts, checklist, sought, interviewer);
    }
    let _ = writeln!(out, "\n{}", &texts[Text::TeamKitAfter]);
    out
}

fn one_question(out: &mut String, texts: &Texts, checklist: &Checklist, practice: &Practice) {
    heading(out, &practice.title);
    let interview = &practice.interview;
    for (name, says) in
        [(Text::TeamKitAsk, &interview.question), (Text::TeamKitThen, &interview.follow_up)]
    {
        if !says.is_empty() {
            let _ = writeln!(out, "{}\n", texts.join_named(&format!("**{}**", &texts[name]), says));
        }
    }
    if !interview.shows.is_empty() {
        let _ = writeln!(out, "{}\n", texts.join_label(&texts[Text::TeamKitListen]));
        for shows in &interview.shows {
            let _ = writeln!(out, "- {shows}");
        }
        out.push('\n');
    }
    if !interview.production.is_empty() {
        let name = texts.join_label(&texts[Text::TeamKitAnswer]);
        let _ = writeln!(out, "{name}\n\n> {}\n", interview.production);
    }
    let Some(wording) = &practice.candidate else { return };
    let _ = writeln!(out, "{}\n", texts.join_label(&texts[Text::TeamKitLevels]));
    for level in Level::ALL {
        let anchor = wording.anchor(&checklist.continues, level, false);
        if !anchor.is_empty() {
            let name = format!("**{}**", &texts[level_text(level)]);
            let _ = writeln!(out, "- {}", texts.join_named(&name, &anchor));
        }
    }
}

/// One person's sheet, filled in before anybody talks.
fn sheet(
    out: &mut String,
    texts: &Texts,
    checklist: &Checklist,
    sought: &Sought,
    interviewer: usize,
) {
    heading(out, &texts.team_kit_sheet(interviewer));
    let _ = writeln!(out, "{}\n", &texts[Text::TeamKitSheetNote]);
    let mut names = vec![texts[Text::TeamKitQuestion].to_owned()];
    names.extend(Level::ALL.map(|level| texts[level_text(level)].to_owned()));
    names.push(texts[Text::TeamKitHeard].to_owned());
    *out += &head(&names);
    for practice in sought.practices(checklist) {
        let mut cells = vec![escaped(&practice.title)];
        cells.extend(Level::ALL.map(|_| BOX.to_owned()));
        cells.push(String::new());
        *out += &row(&cells);
    }
}
