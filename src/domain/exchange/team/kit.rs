//! The interview kit: the same questions for everybody who applies, what to listen for, and a sheet to copy.

use std::fmt::Write;

use super::advert::Sought;
use super::markdown::{head, heading, row};
use crate::domain::checklist::{Checklist, Level, Practice};
use crate::domain::exchange::markdown::escaped;
use crate::domain::texts::{Text, Texts, level_text};

/// A box to tick.
const BOX: &str = "☐";
/// What can be heard in any answer, whichever words it is in.
const POINTS: [Text; 3] = [Text::TeamKitFirst, Text::TeamKitHeld, Text::TeamKitOpen];

/// Prints an interview kit as Markdown, with one sheet that each interviewer copies.
pub fn kit(texts: &Texts, checklist: &Checklist, sought: &Sought) -> String {
    if sought.practices(checklist).next().is_none() {
        return format!("{}\n", &texts[Text::TeamHiringNone]);
    }
    let mut out = format!("# {}\n\n{}\n", &texts[Text::TeamKitTitle], &texts[Text::TeamKitLead]);
    let _ = writeln!(out, "\n{}\n", texts.join_label(&texts[Text::TeamKitListen]));
    for point in POINTS {
        let _ = writeln!(out, "- {}", &texts[point]);
    }
    for practice in sought.practices(checklist) {
        one_question(&mut out, texts, checklist, practice);
    }
    sheet(&mut out, texts, checklist, sought);
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
    let Some(wording) = &practice.candidate else { return };
    let _ = writeln!(out, "{}\n", texts.join_label(&texts[Text::TeamKitLevels]));
    for level in Level::ALL {
        let anchor = wording.anchor(&checklist.continues, level, false);
        if !anchor.is_empty() {
            let name = format!("**{} {}**", level.number(), &texts[level_text(level)]);
            let _ = writeln!(out, "- {}", texts.join_named(&name, &anchor));
        }
    }
}

/// What each of them fills in before anybody talks.
fn sheet(out: &mut String, texts: &Texts, checklist: &Checklist, sought: &Sought) {
    heading(out, &texts[Text::TeamKitSheet]);
    let _ = writeln!(out, "{}\n", &texts[Text::TeamKitSheetNote]);
    let mut names = vec![Text::TeamKitQuestion];
    names.extend(POINTS);
    names.extend([Text::TeamKitNotAsked, Text::TeamKitMayNot]);
    names.extend([Text::TeamKitLevel, Text::TeamKitHeard]);
    *out += &head(&names.into_iter().map(|name| texts[name].to_owned()).collect::<Vec<_>>());
    for practice in sought.practices(checklist) {
        let mut cells = vec![escaped(&practice.title)];
        cells.extend((0..POINTS.len() + 2).map(|_| BOX.to_owned()));
        cells.extend([String::new(), String::new()]);
        *out += &row(&cells);
    }
}
