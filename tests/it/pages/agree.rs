//! No two sentences of a page contradict each other: over all personas and a thousand assessments, each also cut down
//! to the states that are rare by chance.
//!
//! The pairs that are held: a heading and rows under it; a link of the contents and its part; the count in the heading
//! and the rows that meet their target; the dots and that count; "every answer meets" and the absence of gaps and
//! proofs; "below" and as many gaps; "the proof is missing" and as many proofs; strengths, gaps and proofs, which share
//! no practice; the highest band and that nothing holds it back; one order of gaps; counts and the form of their word; a chapter and what is answered in it; how many picks
//! were right, and that there are picks.

use std::collections::BTreeSet;
use std::rc::Rc;

use dependable::domain::assessment::{Answer, Assessment};
use dependable::domain::exchange::report::{Entry, report};
use dependable::domain::result::{CheckResult, PracticeResult, Standing, assess, judged, rate};
use dependable::domain::texts::Text;
use dependable::state::{Fold, Model, Msg, Route};
use proptest::prelude::*;

use super::answered::opened;
use super::element::Element;
use super::{draw, place, rows, texts};
use crate::model::after;
use crate::support::{any_assessment, built_in, level};

/// One way of cutting an assessment down.
#[derive(Clone, Copy, Debug)]
enum Cut {
    Whole,
    Quick,
    FewAnswers,
    OneChapter,
    AtTargets,
    Highest,
    WithoutProof,
    QuickAtTargets,
    QuickWithoutProof,
    Unknown,
    QuickUnknown,
    NotApplicable,
}

const CUTS: [Cut; 12] = [
    Cut::Whole,
    Cut::Quick,
    Cut::FewAnswers,
    Cut::OneChapter,
    Cut::AtTargets,
    Cut::Highest,
    Cut::WithoutProof,
    Cut::QuickAtTargets,
    Cut::QuickWithoutProof,
    Cut::Unknown,
    Cut::QuickUnknown,
    Cut::NotApplicable,
];

fn cut(assessment: &Assessment, cut: Cut) -> Assessment {
    let mut found = assessment.clone();
    let is_hinge = |id: &str| built_in().practice(id).is_some_and(|practice| practice.hinge);
    match cut {
        Cut::Quick | Cut::QuickAtTargets | Cut::QuickWithoutProof | Cut::QuickUnknown => {
            found.responses.retain(|id, _| is_hinge(id));
        }
        Cut::FewAnswers => found.responses.retain(|id, _| id.ends_with('3')),
        Cut::OneChapter => found.responses.retain(|id, _| id.starts_with("OPS")),
        Cut::Whole
        | Cut::AtTargets
        | Cut::Highest
        | Cut::WithoutProof
        | Cut::Unknown
        | Cut::NotApplicable => {}
    }
    let targets = rate(built_in(), assessment).practices;
    for (id, response) in &mut found.responses {
        let Some(practice) = built_in().practice(id) else { continue };
        let target = targets.iter().find(|rated| rated.id == *id).map(|rated| rated.target);
        match cut {
            Cut::AtTargets | Cut::QuickAtTargets | Cut::Highest => {
                let target = if matches!(cut, Cut::Highest) { Some(level(4)) } else { target };
                response.answer = target.map(Answer::Level);
                response.evidence =
                    practice.evidence.iter().map(|artefact| artefact.id.clone()).collect();
            }
            Cut::WithoutProof | Cut::QuickWithoutProof => {
                response.answer = target.map(|target| Answer::Level(target.max(level(3))));
                response.evidence.clear();
            }
            Cut::Unknown | Cut::QuickUnknown => response.answer = Some(Answer::DontKnow),
            Cut::NotApplicable => {
                let reason = practice.not_applicable.first();
                response.answer = reason.map(|reason| Answer::NotApplicable(reason.id.clone()));
            }
            _ => {}
        }
    }
    found
}

/// The result of an assessment, and what a page of it shows with every list unfolded.
struct Seen {
    result: CheckResult,
    page: Element,
    said: String,
}

fn seen(assessment: &Assessment, route: &Route) -> Seen {
    let mut model: Model = opened();
    model.own.assessment = Rc::new(assessment.clone());
    let folds = [Fold::Gaps, Fold::Strengths, Fold::Proofs, Fold::Arithmetic];
    let sections = built_in().sections.iter().map(|known| Fold::Section(known.id.clone()));
    let there = [Msg::WentTo(route.clone())];
    let unfolded = folds.into_iter().chain(sections).map(Msg::Unfolded);
    let page = draw(&after(model, there.into_iter().chain(unfolded)));
    let said = page.text();
    Seen { result: assess(built_in(), assessment), page, said }
}

fn ids(found: &[&Element]) -> BTreeSet<String> {
    found.iter().map(|row| place(row).split_once('-').unwrap().1.to_owned()).collect()
}

fn count(practices: &[&PracticeResult], standing: Standing) -> usize {
    practices.iter().filter(|practice| practice.standing() == standing).count()
}

/// What holds on the page of a result and on that of a chapter, about these practices.
fn agrees(seen: &Seen, practices: &[&PracticeResult]) -> Result<(), TestCaseError> {
    let Seen { page, said, result } = seen;
    let texts = texts();
    let [about, prepare, stands] = ["about", "prepare", "stands"].map(|kind| rows(page, kind));
    for (heading, rows) in
        [(Text::ResultGaps, &about), (Text::ResultClaims, &prepare), (Text::ResultStands, &stands)]
    {
        let is_there = page.named("h2").iter().any(|found| found.text() == texts[heading]);
        prop_assert_eq!(is_there, !rows.is_empty(), "{}: {}", &texts[heading], said);
    }
    let elsewhere = practices.iter().filter(|found| found.meets() && found.claims_more()).count();
    let says = texts.result_more_meet(elsewhere);
    let says: String = says.pieces().iter().map(|(_, words)| *words).collect();
    let is_told = !stands.is_empty() && elsewhere > 0;
    prop_assert_eq!(said.contains(&says), is_told, "{} elsewhere: {}", elsewhere, said);
    let proofs = count(practices, Standing::Claimed);
    let lacks = |row: &&&Element| row.text().contains(&texts[Text::ResultProofOpen]);
    prop_assert_eq!(prepare.iter().filter(lacks).count(), proofs, "{}", said);
    let [about, prepare, stands] = [about, prepare, stands].map(|rows| ids(&rows));
    prop_assert!(about.is_disjoint(&prepare) && about.is_disjoint(&stands), "{said}");
    prop_assert!(prepare.is_disjoint(&stands), "{said}");

    let role = built_in().role(&result.profile);
    let gaps = about.len();
    let counted = practices.iter().filter(|practice| practice.evidenced.is_some()).count();
    let has = |sentence: &str| said.contains(sentence);
    let all_met = counted > 0 && gaps == 0 && proofs == 0;
    prop_assert_eq!(has(&texts.outlook_met(role)), all_met, "{}", said);
    let tells_gaps = has(&texts.outlook_gaps(gaps, role));
    let is_level = |practice: &&PracticeResult| practice.claimed.is_some() || practice.meets();
    let is_known = practices.iter().any(is_level);
    prop_assert_eq!(tells_gaps, gaps > 0 && is_known, "{}", said);
    prop_assert_eq!(has(" below what is asked"), tells_gaps || gaps == 0 && proofs > 0, "{}", said);
    let tells_proofs =
        has(&texts.outlook_proofs(proofs, role)) || has(&texts.outlook_more_proofs(proofs));
    prop_assert_eq!(tells_proofs, proofs > 0 && is_known, "{}", said);
    prop_assert!(!has(&texts[Text::ExplainP1]), "there is one order, and no second first: {said}");
    counts_have_their_form(said)
}

/// No "1 answers", and no sentence about none of something.
fn counts_have_their_form(said: &str) -> Result<(), TestCaseError> {
    let many =
        ["answers", "targets", "questions", "scenarios", "minutes", "sections", "must-haves"];
    let words: Vec<&str> = said.split_whitespace().collect();
    for pair in words.windows(2) {
        let word = pair[1].trim_end_matches(|letter: char| !letter.is_alphabetic());
        prop_assert!(pair[0] != "1" || !many.contains(&word), "{} {}", pair[0], pair[1]);
    }
    Ok(())
}

fn result_agrees(assessment: &Assessment) -> Result<(), TestCaseError> {
    let seen = seen(assessment, &Route::Result);
    let texts = texts();
    if assessment.is_blank() {
        prop_assert!(seen.said.contains(&texts[Text::ResultNothingTitle]));
        return Ok(());
    }
    let practices: Vec<&PracticeResult> = seen.result.practices.iter().collect();
    agrees(&seen, &practices)?;
    let parts: Vec<String> =
        seen.page.all().iter().filter_map(|element| element.attribute("id")).collect();
    for link in seen.page.named("a") {
        let href = link.attribute("href").unwrap();
        let Some(part) = href.strip_prefix('#') else { continue };
        prop_assert!(parts.iter().any(|id| id == part), "{href} leads nowhere: {}", seen.said);
    }
    picks_agree(&seen, assessment)?;
    let title = seen.page.named("h1")[0].text();
    let (met, of) = seen.result.targets_met();
    prop_assert_eq!(met, count(&practices, Standing::Met));
    let expected = match (&seen.result.fit, &seen.result.overall) {
        _ if of == 0 => texts[Text::ResultNoneCounts].to_owned(),
        (None, _) => texts.result_title_quick(met, of),
        (_, None) => texts.result_title_so_far(met, of),
        (_, Some(overall)) => texts.result_title(met, of, &built_in().bands[overall.band].title),
    };
    prop_assert!(title.ends_with(&expected), "{title} is not {expected}");
    let dots = |kind: &str| {
        seen.page
            .with_class("dot")
            .iter()
            .filter(|dot| {
                dot.attribute("class").is_some_and(|class| class == format!("dot {kind}"))
            })
            .count()
    };
    if seen.result.fit.is_none() {
        let claimed = count(&practices, Standing::Claimed);
        prop_assert_eq!((dots("met"), dots("claimed")), (met, claimed));
        prop_assert_eq!(dots("below"), count(&practices, Standing::Below));
    } else {
        let cells: Vec<String> = seen.page.named("td").iter().map(|cell| cell.text()).collect();
        let is_met = |cell: &&String| {
            **cell == texts[Text::StandingMet] || **cell == texts[Text::LevelUnconfirmed]
        };
        prop_assert_eq!(cells.iter().filter(is_met).count(), met);
    }
    if let Some(overall) = &seen.result.overall {
        let is_highest = overall.band + 1 == built_in().bands.len();
        let weakest = built_in().section(&overall.weakest).unwrap();
        let says = texts.result_held_back(&weakest.title);
        let says: String = says.pieces().iter().map(|(_, words)| *words).collect();
        prop_assert_eq!(seen.said.contains(&says), !is_highest, "{}", seen.said);
    }
    if let (Some(overall), [scale]) = (&seen.result.overall, &seen.page.with_class("scale")[..]) {
        let now = texts.join_named(&texts[Text::ScaleNow], &built_in().bands[overall.band].title);
        prop_assert!(scale.text().contains(&now), "{}", scale.text());
    }
    Ok(())
}

/// The picks are told of where there are some, under one heading, and nothing is compared where there are none.
fn picks_agree(seen: &Seen, assessment: &Assessment) -> Result<(), TestCaseError> {
    let texts = texts();
    let picks = judged(built_in(), assessment, &seen.result.profile);
    let told = picks.as_ref().map(|picks| {
        let says = texts.clusters_picks(picks.best, picks.of, picks.worst);
        says.pieces().iter().map(|(_, words)| *words).collect::<String>()
    });
    let lines = seen.page.named("p");
    let is_told = |line: &&Element| Some(line.text()) == told;
    prop_assert_eq!(lines.into_iter().filter(is_told).count(), usize::from(picks.is_some()));
    let titles = [Text::StartScenarios, Text::ClustersTitle, Text::ClustersTitlePlain];
    let headings = seen.page.named("h2");
    let is_title = |heading: &&Element| titles.iter().any(|text| heading.text() == texts[*text]);
    let found = headings.into_iter().filter(is_title).count();
    prop_assert_eq!(found, usize::from(picks.is_some()), "{}", seen.said);
    Ok(())
}

fn chapters_agree(assessment: &Assessment) -> Result<(), TestCaseError> {
    let texts = texts();
    let tags = assessment.tags(built_in());
    for chapter in built_in().chapters(&tags) {
        let seen = seen(assessment, &Route::full_at(chapter.section));
        let practices: Vec<&PracticeResult> = seen.result.practices.iter().collect();
        let practices: Vec<&PracticeResult> =
            practices.into_iter().filter(|found| found.section == *chapter.section).collect();
        let is_answered = practices.iter().any(|found| found.standing() != Standing::Open);
        let is_empty = seen.said.contains(&texts[Text::FullChapterEmpty]);
        prop_assert_eq!(is_empty, !is_answered, "{}", &seen.said);
        agrees(&seen, &practices)?;
    }
    Ok(())
}

fn report_agrees(assessment: &Assessment) -> Result<(), TestCaseError> {
    let result = assess(built_in(), assessment);
    let report = report(&texts(), built_in(), assessment, &result, "2026-11-26");
    let of = |entries: &[Entry]| {
        entries.iter().map(|entry| entry.title.clone()).collect::<BTreeSet<String>>()
    };
    let (strengths, proofs) = (of(&report.strengths), of(&report.proofs));
    let mut gaps: BTreeSet<String> = report.gaps.iter().map(|gap| gap.title.clone()).collect();
    gaps.extend(report.more_gaps.iter().map(|(_, title)| title.clone()));
    prop_assert!(strengths.is_disjoint(&proofs) && strengths.is_disjoint(&gaps));
    prop_assert!(proofs.is_disjoint(&gaps));
    Ok(())
}

#[test]
fn no_page_of_any_persona_contradicts_itself() {
    for persona in crate::personas::all() {
        for way in CUTS {
            let assessment = cut(&persona.given().assessment, way);
            result_agrees(&assessment).unwrap_or_else(|error| panic!("{way:?}: {error}"));
        }
        chapters_agree(&persona.given().assessment).unwrap();
        report_agrees(&persona.given().assessment).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_full_result_contradicts_itself(
        assessment in any_assessment(),
        way in proptest::sample::select(&CUTS[..]),
    ) {
        let assessment = cut(&assessment, way);
        result_agrees(&assessment)?;
        report_agrees(&assessment)?;
    }

    #[test]
    fn no_quick_result_contradicts_itself(
        assessment in any_assessment(),
        way in proptest::sample::select(&[
            Cut::Quick,
            Cut::QuickAtTargets,
            Cut::QuickWithoutProof,
            Cut::QuickUnknown,
        ][..]),
    ) {
        result_agrees(&cut(&assessment, way))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_chapter_contradicts_itself(
        assessment in any_assessment(),
        way in proptest::sample::select(&CUTS[..]),
    ) {
        chapters_agree(&cut(&assessment, way))?;
    }
}
