//! What changed between two states, in words: the same on the screen, on paper and as Markdown.

use std::fmt::Write;

use super::markdown::escaped;
use crate::domain::checklist::{Checklist, Level};
use crate::domain::history::{Became, Changed, Counted, Moved, Reworded, Since};
use crate::domain::texts::{Text, Texts, level_text};

/// What changed, told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What is compared with what.
    pub title: String,
    /// What it comes to, or why nothing is compared.
    pub lead: String,
    /// What moved the figures; empty where nothing is compared.
    pub moved: Vec<MovedLine>,
    /// The practices by what became of them, without the kinds that have none.
    pub lists: Vec<(String, Vec<String>)>,
    /// The practices whose questions mean something else by now, each with both wordings where they are known.
    pub reworded: Vec<(String, Option<Reworded>)>,
}

/// What moved the figures: a line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedLine {
    /// What it was.
    pub what: String,
    /// By how many targets met.
    pub met: String,
    /// By how much of the score; empty where one of the two has none.
    pub score: String,
}

/// Tells what changed between two states with these names, and with both wordings of what was reworded.
pub fn tell(
    texts: &Texts,
    checklist: &Checklist,
    since: &Since,
    reworded: &[Reworded],
    (then, now): (&str, &str),
) -> Told {
    let title = texts.history_between(then, now);
    let lead = |lead: Text| Told {
        title: title.clone(),
        lead: texts[lead].to_owned(),
        moved: Vec::new(),
        lists: Vec::new(),
        reworded: Vec::new(),
    };
    match since {
        Since::OtherAudience => lead(Text::HistoryOtherAudience),
        Since::NothingInCommon => lead(Text::HistoryNothingInCommon),
        Since::Compared { rows, met, score } => Told {
            lead: texts.history_over(met.over, &figure(texts, met.then), &figure(texts, met.now)),
            title,
            moved: moved(texts, met, score.as_ref()),
            lists: lists(texts, checklist, rows),
            reworded: in_both_wordings(checklist, rows, reworded),
        },
    }
}

fn in_both_wordings(
    checklist: &Checklist,
    rows: &[Changed],
    reworded: &[Reworded],
) -> Vec<(String, Option<Reworded>)> {
    let of_it = |row: &Changed| {
        let title = checklist.title_of(&row.practice).unwrap_or_default().to_owned();
        let found = reworded.iter().find(|reworded| reworded.practice == row.practice);
        (title, found.cloned())
    };
    rows.iter().filter(|row| row.became == Became::Reworded).map(of_it).collect()
}

/// A question in both wordings, line by line: what the line says, and what stood or stands there.
pub fn wordings(reworded: &Reworded) -> Vec<(Text, &str)> {
    let Reworded { then, now, .. } = reworded;
    if reworded.reads_as_before() {
        return vec![
            (Text::HistoryAskedBoth, &then.question),
            (Text::HistoryChosen, &then.sentence),
        ];
    }
    vec![
        (Text::HistoryAskedThen, &then.question),
        (Text::HistoryChosen, &then.sentence),
        (Text::HistoryAskedNow, &now.question),
        (Text::HistoryReadsNow, &now.sentence),
    ]
}

fn moved(texts: &Texts, met: &Moved, score: Option<&Moved>) -> Vec<MovedLine> {
    let line = |what: Text, met: String, score: Option<String>| MovedLine {
        what: texts[what].to_owned(),
        met,
        score: score.unwrap_or_default(),
    };
    let by = |what: Text, part: fn(&Moved) -> f64| {
        line(what, signed(texts, part(met)), score.map(|score| signed(texts, part(score))))
    };
    let at = |what: Text, part: fn(&Moved) -> f64| {
        line(what, figure(texts, part(met)), score.map(|score| figure(texts, part(score))))
    };
    vec![
        at(Text::HistoryThen, |moved| moved.then),
        by(Text::HistoryByAnswers, |moved| moved.answers),
        by(Text::HistoryByQuestions, |moved| moved.questions),
        by(Text::HistoryByProfile, |moved| moved.profile),
        at(Text::HistoryNow, |moved| moved.now),
    ]
}

fn lists(texts: &Texts, checklist: &Checklist, rows: &[Changed]) -> Vec<(String, Vec<String>)> {
    let kinds = [
        (Became::Resolved, Text::HistoryResolved),
        (Became::New, Text::HistoryNew),
        (Became::Persisting, Text::HistoryPersisting),
        (Became::OnlyNow, Text::HistoryOnlyNow),
        (Became::OnlyThen, Text::HistoryOnlyThen),
        (Became::Stands, Text::HistoryStands),
    ];
    let list = |(kind, title): (Became, Text)| {
        let rows = rows.iter().filter(|row| row.became == kind);
        let lines: Vec<String> = rows.map(|row| says(texts, checklist, row)).collect();
        (texts[title].to_owned(), lines)
    };
    let mut lists = kinds.map(list).to_vec();
    lists.retain(|(_, lines)| !lines.is_empty());
    lists
}

/// A practice, and how it went; nothing of that where its question means something else by now.
fn says(texts: &Texts, checklist: &Checklist, row: &Changed) -> String {
    let title = checklist.title_of(&row.practice).unwrap_or_default();
    let Some(Counted { levels, targets }) = row.counted else { return title.to_owned() };
    let path = |(then, now): (Level, Level)| {
        let (then, now) = (&texts[level_text(then)], &texts[level_text(now)]);
        if then == now { now.to_owned() } else { texts.history_path(then, now) }
    };
    texts.history_row(title, &path(levels), &path(targets))
}

fn figure(texts: &Texts, value: f64) -> String {
    texts.figure((value * 10.0).round() / 10.0)
}

/// A difference, with a sign as books have it.
fn signed(texts: &Texts, value: f64) -> String {
    let size = figure(texts, value.abs());
    match size.as_str() {
        "0" => size,
        _ if value < 0.0 => format!("\u{2212}{size}"),
        _ => format!("+{size}"),
    }
}

impl Told {
    /// The same as Markdown.
    pub fn markdown(&self, texts: &Texts) -> String {
        let mut out = format!("# {}\n\n{}\n", escaped(&self.title), self.lead);
        if !self.moved.is_empty() {
            let (met, score) = (&texts[Text::HistoryTargets], &texts[Text::HistoryScoreHead]);
            let _ = writeln!(out, "\n| | {met} | {score} |\n|---|--:|--:|");
            for MovedLine { what, met, score } in &self.moved {
                let _ = writeln!(out, "| {what} | {met} | {score} |");
            }
        }
        for (title, lines) in &self.lists {
            let _ = writeln!(out, "\n## {title}\n");
            for line in lines {
                let _ = writeln!(out, "- {line}");
            }
        }
        if !self.reworded.is_empty() {
            let _ = writeln!(out, "\n## {}\n", &texts[Text::HistoryReworded]);
        }
        for (title, reworded) in &self.reworded {
            let _ = writeln!(out, "- {title}");
            for (name, says) in reworded.iter().flat_map(wordings) {
                let _ = writeln!(out, "  - {}", texts.join_named(&texts[name], says));
            }
        }
        let _ = writeln!(out, "\n{}", &texts[Text::SiteAid]);
        out
    }
}
