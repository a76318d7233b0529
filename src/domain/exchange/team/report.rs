//! The audit report of a team: one page for the meeting, and an annex with every practice.

use std::fmt::Write;

use super::markdown::{bullets, heading, named, or_blank, table};
use crate::domain::checklist::Level;
use crate::domain::exchange::markdown::escaped;
use crate::domain::figure::figure;
use crate::domain::team::MergeRule;
use crate::domain::team::picture::Coverage;
use crate::domain::texts::{Text, Texts, level_text};

/// What the report says, put together by whoever knows the team. Where names are hidden it rests on a release, and no
/// `who` is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TeamReport {
    /// What the system is called.
    pub system: String,
    /// The day of the report, as `2026-12-24`.
    pub date: String,
    /// The rule in force.
    pub rule: MergeRule,
    /// On how many members it rests.
    pub members: usize,
    /// How many of the answers that count were given.
    pub answers: usize,
    /// How many of them in the short form.
    pub quick: usize,
    /// The figure for everything, 0 to 100; none where too little was answered.
    pub score: Option<f64>,
    /// The titles of the bands, the lowest first.
    pub bands: Vec<String>,
    /// The place of the band that the team is in.
    pub band: Option<usize>,
    /// The sections, in their order.
    pub sections: Vec<TeamSection>,
    /// What the team decided to do, in its order.
    pub actions: Vec<TeamAction>,
    /// What only one of them could do tomorrow, the gravest first.
    pub single: Vec<SinglePoint>,
    /// Where they disagree, the greatest first.
    pub disagreements: Vec<Disagreement>,
    /// Every practice, in the order of the checklist.
    pub practices: Vec<TeamPractice>,
}

/// How a team stands in a section.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TeamSection {
    /// Its title.
    pub title: String,
    /// Its figure, 0 to 100.
    pub score: Option<f64>,
    /// The title of its band; empty without one.
    pub band: String,
    /// On how many answers it rests.
    pub answered: usize,
    /// Of how many that the team is asked.
    pub asked: usize,
    /// How many of the answers were in the short form.
    pub quick: usize,
}

/// Something that a team decided to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamAction {
    /// The id of the practice that it is about.
    pub practice: String,
    /// The title of it.
    pub title: String,
    /// What is done; empty until it is said.
    pub what: String,
    /// Who does it; empty until it is said.
    pub owner: String,
    /// Until when, as `2026-12-24`.
    pub due: Option<String>,
    /// By what one sees that it is done.
    pub done_when: String,
    /// It is done.
    pub is_done: bool,
}

/// What only one person could do tomorrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SinglePoint {
    /// The title of the practice.
    pub title: String,
    /// Who; none where names are hidden, or where they have none.
    pub who: Option<String>,
}

/// How far answers are apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The lowest level claimed.
    pub lowest: Level,
    /// The highest.
    pub highest: Level,
}

/// A practice to talk about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Disagreement {
    /// Its title.
    pub title: String,
    /// How far apart they are.
    pub range: Range,
    /// How many answered it.
    pub answered: usize,
    /// It was parked: "we disagree".
    pub is_parked: bool,
}

/// A practice of the annex.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamPractice {
    /// Its title.
    pub title: String,
    /// How many could do it tomorrow; none where nobody answered.
    pub coverage: Option<Coverage>,
    /// The lowest and the highest claim; none without a level, and where names are hidden.
    pub range: Option<Range>,
    /// How many answered.
    pub answered: usize,
    /// How many of them in the short form.
    pub quick: usize,
    /// Where the evidence is.
    pub places: Vec<String>,
}

/// So many actions stand on the page.
const ACTIONS: usize = crate::domain::team::MAX_ACTIONS;

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
    sections(&mut out, texts, &report.sections);
    actions(&mut out, texts, &report.actions);
    talk(&mut out, texts, report);
    annex(&mut out, texts, &report.practices);
    let _ = writeln!(out, "\n{}", &texts[Text::SiteAid]);
    out
}

fn scale(out: &mut String, texts: &Texts, report: &TeamReport) {
    heading(out, &texts[Text::TeamReportScale]);
    match report.score {
        Some(score) => {
            let _ = writeln!(out, "{}\n", texts.team_report_score(&figure(score)));
        }
        None => {
            let _ = writeln!(out, "{}\n", &texts[Text::TeamReportNoScore]);
        }
    }
    for (place, band) in report.bands.iter().enumerate() {
        let band = escaped(band);
        if report.band == Some(place) {
            let here = texts.join_aside(&format!("**{band}**"), &texts[Text::TeamReportHere]);
            let _ = writeln!(out, "- {here}");
        } else {
            let _ = writeln!(out, "- {band}");
        }
    }
}

/// On what a figure rests.
fn rests_on(texts: &Texts, basis: String, quick: usize) -> String {
    let quick = (quick > 0).then(|| texts.team_report_of_them_quick(quick));
    texts.facts(&[basis].into_iter().chain(quick).collect::<Vec<_>>())
}

fn sections(out: &mut String, texts: &Texts, sections: &[TeamSection]) {
    let none = &texts[Text::LevelNone];
    let rows = sections.iter().map(|section| {
        let basis = texts.team_report_answers(section.answered, section.asked);
        vec![
            section.title.clone(),
            section.score.map_or_else(|| none.to_owned(), figure),
            if section.band.is_empty() { none.to_owned() } else { section.band.clone() },
            rests_on(texts, basis, section.quick),
        ]
    });
    let header = [
        Text::TeamReportSection,
        Text::TeamReportFigure,
        Text::TeamReportBand,
        Text::TeamReportRests,
    ];
    table(out, texts, Text::TeamReportSections, &header, rows.collect());
}

fn actions(out: &mut String, texts: &Texts, actions: &[TeamAction]) {
    heading(out, &texts[Text::TeamReportActions]);
    if actions.is_empty() {
        let _ = writeln!(out, "{}", &texts[Text::TeamReportNoActions]);
    }
    for action in actions.iter().take(ACTIONS) {
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
}

fn talk(out: &mut String, texts: &Texts, report: &TeamReport) {
    let single = report.single.iter().map(|single| {
        let who = single.who.as_deref().unwrap_or(&texts[Text::TeamReportOnePerson]);
        texts.join_named(&escaped(&single.title), &escaped(who))
    });
    let note = Text::TeamReportSingleNote;
    bullets(out, texts, (Text::TeamReportSingle, note), "-", single.collect());
    let agenda = report.disagreements.iter().map(|open| {
        let Range { lowest, highest } = open.range;
        let [lowest, highest] = [lowest, highest].map(|level| &texts[level_text(level)]);
        let mut says = vec![
            texts.team_report_from_to(lowest, highest),
            texts.team_report_people(open.answered),
        ];
        says.extend(open.is_parked.then(|| texts[Text::TeamReportParked].to_owned()));
        texts.join_named(&escaped(&open.title), &texts.facts(&says))
    });
    let note = Text::TeamReportAgendaNote;
    bullets(out, texts, (Text::TeamReportAgenda, note), "- [ ]", agenda.collect());
}

fn annex(out: &mut String, texts: &Texts, practices: &[TeamPractice]) {
    let none = || texts[Text::LevelNone].to_owned();
    let words = |coverage| {
        let text = match coverage {
            Coverage::None => Text::TeamReportCoveredNone,
            Coverage::One => Text::TeamReportCoveredOne,
            Coverage::More => Text::TeamReportCoveredMore,
        };
        texts[text].to_owned()
    };
    let range = |Range { lowest, highest }| {
        let [low, high] = [lowest, highest].map(|level| &texts[level_text(level)]);
        if lowest == highest { low.to_owned() } else { texts.team_report_from_to(low, high) }
    };
    let rows = practices.iter().map(|practice| {
        let basis = texts.team_report_people(practice.answered);
        vec![
            practice.title.clone(),
            practice.coverage.map_or_else(none, words),
            practice.range.map_or_else(none, range),
            rests_on(texts, basis, practice.quick),
            if practice.places.is_empty() { none() } else { texts.list(&practice.places) },
        ]
    });
    let header = [
        Text::TeamReportPractice,
        Text::TeamReportCoverage,
        Text::TeamReportRange,
        Text::TeamReportRests,
        Text::TeamReportEvidence,
    ];
    table(out, texts, Text::TeamReportAnnex, &header, rows.collect());
}
