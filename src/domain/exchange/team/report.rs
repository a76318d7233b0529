//! The audit report of a team: one page for the meeting, and an annex with every practice.

use std::fmt::Write;

use super::annex::{annex, rests_on};
use super::findings::{Disagreement, TeamAction, TeamReport};
use super::markdown::{bullets, heading, named, or_blank};
use crate::domain::exchange::markdown::escaped;
use crate::domain::figure::figure;
use crate::domain::team::MergeRule;
use crate::domain::texts::{Text, Texts, level_text};

/// So many lines of each list stand on the first page.
const FIRST: usize = crate::domain::team::MAX_ACTIONS;

/// Prints the report as Markdown. What people wrote stays words: no heading, no link, no cell of its own.
pub fn report(texts: &Texts, report: &TeamReport) -> String {
    let mut out = format!("# {}\n\n", &texts[Text::TeamReportTitle]);
    let about: Vec<&str> = [report.system.as_str(), &report.date]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let _ = writeln!(
        out,
        "{}\n",
        named(texts, Text::TeamReportAbout, &about.join(&texts[Text::JoinLine]))
    );
    let rule = match report.rule {
        MergeRule::Best => Text::TeamReportRuleBest,
        MergeRule::Lowest => Text::TeamReportRuleLowest,
    };
    let mut basis = vec![texts[rule].to_owned(), texts.team_report_basis(report.members)];
    if report.quick > 0 {
        basis.push(texts.team_report_quick(report.quick, report.answers));
    }
    let basis: Vec<&str> = basis.iter().map(String::as_str).collect();
    let _ = writeln!(out, "{}", texts.sentences(&basis));
    scale(&mut out, texts, report);
    actions(&mut out, texts, &report.actions);
    single(&mut out, texts, report);
    agenda(&mut out, texts, &report.disagreements);
    annex(&mut out, texts, report);
    let _ = writeln!(out, "\n{}", &texts[Text::SiteAid]);
    out
}

/// Both rules' figures, whatever is in force, the scale, and on whom it rests.
fn scale(out: &mut String, texts: &Texts, report: &TeamReport) {
    heading(out, &texts[Text::TeamReportScale]);
    let score = report.score.map(|score| texts.team_report_score(&figure(score)));
    let score = score.unwrap_or_else(|| texts[Text::TeamReportNoScore].to_owned());
    let _ = writeln!(out, "{score}\n");
    if report.targets.of > 0 {
        let targets = report.targets;
        let both = texts.team_both(targets.best, targets.of, targets.lowest);
        let _ = writeln!(out, "{}\n", texts.sentences(&[&both, &texts.team_on_one(report.on_one)]));
    }
    if report.is_unsettled {
        let _ = writeln!(out, "{}\n", &texts[Text::TeamUnsettled]);
    }
    for (place, band) in report.bands.iter().enumerate() {
        let mut band = escaped(band);
        if report.band == Some(place) {
            band = texts.join_aside(&format!("**{band}**"), &texts[Text::TeamReportHere]);
        }
        if report.asked == Some(place) {
            band = texts.join_aside(&band, &texts[Text::TeamReportAsked]);
        }
        let _ = writeln!(out, "- {band}");
    }
    if let Some(alone) = &report.alone {
        let who = escaped(alone.who.as_deref().unwrap_or(&texts[Text::TeamReportOnePerson]));
        let says = texts.team_rests_alone(alone.practices, alone.of, &who);
        let _ = writeln!(out, "\n**{says}**");
    }
}

fn actions(out: &mut String, texts: &Texts, actions: &[TeamAction]) {
    heading(out, &texts[Text::TeamReportActions]);
    if actions.is_empty() {
        let _ = writeln!(out, "{}", &texts[Text::TeamReportNoActions]);
    }
    for action in actions.iter().take(FIRST) {
        let says = if action.what.is_empty() { &action.title } else { &action.what };
        let what = texts.join_aside(&escaped(says), &escaped(&action.title));
        let what = if action.what.is_empty() { escaped(says) } else { what };
        let parts = [
            what,
            named(texts, Text::TeamReportOwner, or_blank(&action.owner)),
            named(texts, Text::TeamReportDue, or_blank(action.due.as_deref().unwrap_or_default())),
            named(texts, Text::TeamReportDoneWhen, or_blank(&action.done_when)),
        ];
        let tick = if action.is_done { 'x' } else { ' ' };
        let _ = writeln!(out, "- [{tick}] {}", parts.join(&texts[Text::JoinLine]));
    }
    if let Some(unready) = unready(texts, actions) {
        let _ = writeln!(out, "\n{unready}");
    }
}

/// That actions still have nobody or no day; none where all that are open have both.
pub fn unready(texts: &Texts, actions: &[TeamAction]) -> Option<String> {
    let open = || actions.iter().filter(|action| !action.is_done);
    let nobody = open().filter(|action| action.owner.trim().is_empty()).count();
    let no_day = open().filter(|action| action.due.as_deref().is_none_or(str::is_empty)).count();
    (nobody + no_day > 0).then(|| texts.team_unready(nobody, open().count(), no_day))
}

/// What rests on one person: nothing more where more than half does, and one line where it is always the same one.
fn single(out: &mut String, texts: &Texts, report: &TeamReport) {
    if report.alone.is_some() {
        return;
    }
    let line = |single: &super::findings::SinglePoint| {
        let who = single.who.as_deref().unwrap_or(&texts[Text::TeamReportOnePerson]);
        (escaped(&single.title), escaped(who))
    };
    let lines = report.single.iter().map(line).collect();
    let note = Text::TeamReportSingleNote;
    bullets(out, texts, (Text::TeamReportSingle, note), "-", shortened(texts, lines));
}

fn agenda(out: &mut String, texts: &Texts, open: &[Disagreement]) {
    let line = |open: &Disagreement| {
        let claim =
            |(level, count): &(_, usize)| texts.team_says(*count, &texts[level_text(*level)]);
        let mut says: Vec<String> = open.claims.iter().map(claim).collect();
        if open.unknown > 0 {
            says.push(texts.team_says(open.unknown, &texts[Text::TeamCellUnknown]));
        }
        let mut says = vec![rests_on(texts, texts.facts(&says), open.quick)];
        says.extend(open.is_by_short.then(|| texts[Text::TeamReportByShort].to_owned()));
        says.extend(open.is_parked.then(|| texts[Text::TeamReportParked].to_owned()));
        (escaped(&open.title), texts.facts(&says))
    };
    let lines = open.iter().map(line).collect();
    let note = Text::TeamReportAgendaNote;
    bullets(out, texts, (Text::TeamReportAgenda, note), "- [ ]", shortened(texts, lines));
}

/// The first lines of a list, and how many more there are. Those that say the same are one line: all of them by their
/// number, some of them by their titles.
fn shortened(texts: &Texts, lines: Vec<(String, String)>) -> Vec<String> {
    let count = lines.len();
    if let [(_, first), _, ..] = lines.as_slice()
        && lines.iter().all(|(_, says)| says == first)
    {
        return vec![texts.join_named(&texts.team_report_practices(count), first)];
    }
    let mut said: Vec<(Vec<String>, String)> = Vec::new();
    for (title, says) in lines.into_iter().take(FIRST) {
        match said.iter_mut().find(|(_, known)| *known == says) {
            Some((titles, _)) => titles.push(title),
            None => said.push((vec![title], says)),
        }
    }
    let said = said.iter().map(|(titles, says)| texts.join_named(&texts.list(titles), says));
    let more = (count > FIRST).then(|| texts.team_report_more(count - FIRST));
    said.chain(more).collect()
}
