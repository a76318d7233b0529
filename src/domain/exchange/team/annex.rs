//! The annex of a team's report: every section, and every practice.

use super::findings::{Range, TeamPractice, TeamReport, TeamSection};
use super::markdown::table;
use crate::domain::figure::figure;
use crate::domain::team::picture::Coverage;
use crate::domain::texts::{Text, Texts, level_text};

pub(super) fn annex(out: &mut String, texts: &Texts, report: &TeamReport) {
    sections(out, texts, &report.sections);
    practices(out, texts, &report.practices);
}

/// On what a figure rests.
pub(super) fn rests_on(texts: &Texts, basis: String, quick: usize) -> String {
    let quick = (quick > 0).then(|| texts.team_report_of_them_quick(quick));
    texts.facts(&[basis].into_iter().chain(quick).collect::<Vec<_>>())
}

fn sections(out: &mut String, texts: &Texts, sections: &[TeamSection]) {
    let none = &texts[Text::LevelNone];
    let rows: Vec<_> = sections
        .iter()
        .map(|section| {
            let basis = texts.team_report_answers(section.answered, section.asked);
            vec![
                section.title.clone(),
                section.score.map_or_else(|| none.to_owned(), figure),
                if section.band.is_empty() { none.to_owned() } else { section.band.clone() },
                rests_on(texts, basis, section.quick),
            ]
        })
        .collect();
    let header = [
        Text::TeamReportSection,
        Text::TeamReportFigure,
        Text::TeamReportBand,
        Text::TeamReportRests,
    ];
    let has_rows = !rows.is_empty();
    table(out, texts, Text::TeamReportSections, &header, rows);
    if has_rows {
        *out += "\n";
        *out += &texts[Text::TeamPointsNote];
        *out += "\n";
    }
}

fn practices(out: &mut String, texts: &Texts, practices: &[TeamPractice]) {
    let none = || texts[Text::LevelNone].to_owned();
    let range = |Range { lowest, highest }| {
        let [low, high] = [lowest, highest].map(|level| &texts[level_text(level)]);
        if lowest == highest { low.to_owned() } else { texts.team_report_from_to(low, high) }
    };
    let rows = practices.iter().map(|practice| {
        let basis = texts.team_report_people(practice.answered);
        vec![
            practice.title.clone(),
            covered(texts, practice),
            practice.range.map_or_else(none, range),
            rests_on(texts, basis, practice.quick),
            evidence(texts, practice),
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

/// Who has a practice in place.
fn covered(texts: &Texts, practice: &TeamPractice) -> String {
    let text = |text: Text| texts[text].to_owned();
    match practice.coverage {
        None => text(Text::LevelNone),
        Some(Coverage::None) => text(Text::TeamReportCoveredNone),
        Some(Coverage::One) => match &practice.who {
            Some(who) => texts.join_named(&texts[Text::TeamReportCoveredOne], who),
            None => text(Text::TeamReportCoveredOne),
        },
        Some(Coverage::More) => text(Text::TeamReportCoveredMore),
        Some(Coverage::Unknown) => texts.team_covered_unknown(practice.unknown, practice.answered),
        Some(Coverage::NotApplicable) => {
            let says = texts.team_covered_not_applicable(practice.not_applicable);
            match &practice.reason {
                Some(reason) => texts.join_aside(&says, reason),
                None => says,
            }
        }
    }
}

/// Where the evidence of a practice is, or whether any was ticked.
fn evidence(texts: &Texts, practice: &TeamPractice) -> String {
    if !practice.places.is_empty() {
        return texts.list(&practice.places);
    }
    let text = match practice.is_ticked {
        Some(true) => Text::TeamReportTicked,
        Some(false) => Text::TeamReportNoEvidence,
        None => Text::LevelNone,
    };
    texts[text].to_owned()
}
