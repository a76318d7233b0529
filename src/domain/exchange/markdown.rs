//! The report as Markdown, for people.

use std::fmt::Write;

use super::first_page::{FirstPage, Fix};
use super::report::{Entry, Report, ReportGap};
use crate::domain::result::Class;
use crate::domain::texts::{Text, Texts};

/// Prints a report as Markdown.
///
/// What a person wrote is kept on lines of its own, so that it cannot become a heading or a link of the document.
pub fn print(texts: &Texts, report: &Report) -> String {
    let mut out = format!("# {}\n\n{}\n\n", report.title, escaped(&report.about));
    first_page(&mut out, texts, &report.first);
    heading(&mut out, &texts[Text::BriefStand]);
    for line in &report.headline {
        let _ = writeln!(out, "- {line}");
    }
    entries(&mut out, texts, &texts[Text::BriefStrengths], &report.strengths);
    if report.strengths.is_empty() {
        let _ = writeln!(out, "{}", &texts[Text::BriefStrengthsNone]);
    }
    if !report.proofs.is_empty() {
        entries(&mut out, texts, &texts[Text::ResultClaims], &report.proofs);
    }
    if !report.gaps.is_empty() {
        heading(&mut out, &texts[Text::BriefGaps]);
    }
    for gap in &report.gaps {
        one_gap(&mut out, texts, gap);
    }
    if !report.more_gaps.is_empty() {
        heading(&mut out, &texts[Text::BriefMoreGaps]);
        for (gap_class, title) in &report.more_gaps {
            let _ = writeln!(out, "- {}", texts.join_aside(title, class(texts, *gap_class)));
        }
    }
    if !report.questions.is_empty() {
        heading(&mut out, &texts[Text::BriefQuestions]);
    }
    for question in &report.questions {
        let asked = texts.sentences(&[&question.question, &question.follow_up]);
        let _ = writeln!(out, "### {}\n\n{asked}\n", question.title);
        quotation(&mut out, texts, &texts[Text::ExplainDemo], &question.demo);
        quotation(&mut out, texts, &texts[Text::ExplainProduction], &question.production);
        if !question.own.is_empty() {
            quotation(&mut out, texts, &texts[Text::BriefOwn], &question.own);
        }
    }
    if !report.notes.is_empty() {
        heading(&mut out, &texts[Text::BriefNotes]);
        for note in &report.notes {
            // A practice that the checklist does not know is named by whoever wrote the file.
            quotation(&mut out, texts, &escaped(&note.title), &note.text);
        }
    }
    let _ = writeln!(out, "\n{}", &texts[Text::SiteAid]);
    out
}

/// The first sheet, with boxes to tick where a tracker knows them.
fn first_page(out: &mut String, texts: &Texts, first: &FirstPage) {
    let mut boxes = |title: &str, lines: &[String]| {
        if !lines.is_empty() {
            heading(out, title);
        }
        for line in lines {
            let _ = writeln!(out, "- [ ] {line}");
        }
    };
    match first {
        FirstPage::Interview { questions, say, bring } => {
            let asked = questions.iter().map(|asked| {
                let says = texts.join_aside(&asked.question, &asked.about);
                if asked.step.is_empty() {
                    return says;
                }
                texts.sentences(&[&says, &texts.join_named(&texts[Text::BriefStep], &asked.step)])
            });
            boxes(&texts.brief_first_questions(questions.len()), &asked.collect::<Vec<_>>());
            let lines =
                say.iter().map(|sentence| texts.join_aside(&sentence.says, &sentence.about));
            boxes(&texts.brief_first_say(say.len()), &lines.collect::<Vec<_>>());
            let lines = bring.iter().map(|bring| texts.join_aside(&bring.what, &bring.shows));
            boxes(&texts.brief_first_bring(bring.len()), &lines.collect::<Vec<_>>());
        }
        FirstPage::Audit(fixes) => {
            let blanks = [Text::BriefOwner, Text::BriefDue]
                .map(|name| texts.join_named(&texts[name], "____"));
            let line = |fix: &Fix| {
                let done = texts.brief_done(&fix.done);
                let says = texts.sentences(&[&fix.step, &done, &blanks[0], &blanks[1]]);
                texts.join_titled(&fix.title, &says)
            };
            boxes(&texts[Text::BriefFirstFix], &fixes.iter().map(line).collect::<Vec<_>>());
        }
    }
}

fn one_gap(out: &mut String, texts: &Texts, gap: &ReportGap) {
    let _ = writeln!(out, "### {}\n", texts.join_aside(&gap.title, class(texts, gap.class)));
    let mut line = |line: &str| {
        if !line.is_empty() {
            let _ = writeln!(out, "{line}\n");
        }
    };
    if let Some(answered) = &gap.answered {
        line(&texts.join_named(&texts[Text::LevelAnswer], answered));
    }
    line(&gap.means);
    if let Some(say) = &gap.say {
        line(&texts.join_named(&texts[Text::BriefSay], say));
    }
    line(&texts.join_named(&texts[Text::BriefStep], &gap.step));
    line(&gap.plan);
}

fn heading(out: &mut String, title: &str) {
    let _ = writeln!(out, "\n## {title}\n");
}

fn quotation(out: &mut String, texts: &Texts, name: &str, text: &str) {
    let _ = writeln!(out, "{}\n\n{}\n", texts.join_label(name), quoted(text));
}

fn entries(out: &mut String, texts: &Texts, title: &str, entries: &[Entry]) {
    heading(out, title);
    for entry in entries {
        let title = format!("**{}**", entry.title);
        let _ = writeln!(out, "- {}", texts.join_named(&title, &entry.text));
    }
}

/// Every line of it as a quotation. A carriage return alone ends a line for Markdown as well.
fn quoted(text: &str) -> String {
    let lines = text.trim_end().replace("\r\n", "\n");
    let lines = lines.split(['\n', '\r']).map(|line| {
        // A line of these alone would make a heading of the line before it.
        let marks = line.trim_start();
        let is_underline =
            marks.starts_with(['=', '-']) && marks.chars().all(|letter| "=- ".contains(letter));
        format!("> {}{}", if is_underline { "\\" } else { "" }, escaped(line))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// On one line, with the marks that mean something to Markdown or HTML escaped. Addresses stay words: many readers
/// make links of them, and whoever wrote a file would choose where they lead.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let is_address = match letter {
            ':' => text[at..].starts_with("://"),
            '.' => text[..at].to_ascii_lowercase().ends_with("www"),
            _ => letter == '@',
        };
        if is_address || "\\`*_~[]<>#|&".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(if letter == '\n' || letter == '\r' { ' ' } else { letter });
    }
    escaped
}

/// The words for a class.
pub fn class(texts: &Texts, class: Class) -> &str {
    match class {
        Class::P1 => &texts[Text::ExplainP1],
        Class::P2 => &texts[Text::ExplainP2],
        Class::P3 => &texts[Text::ExplainP3],
    }
}
