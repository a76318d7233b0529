//! What can be said of a team, from its members' files and links (docs/team.md, The native tool).

use std::path::Path;

use dependable::domain::assessment::Assessment;
use dependable::domain::checklist::{Checklist, Level, PracticeId};
use dependable::domain::exchange::link::{Arrived, LinkError, find_returns};
use dependable::domain::exchange::team::return_of_file;
use dependable::domain::result::{CheckResult, assess};
use dependable::domain::team::merged::merged;
use dependable::domain::team::outstanding::Alone;
use dependable::domain::team::picture::{Cell, Coverage, Picture, PracticeRow};
use dependable::domain::team::plan::{Proposal, proposals};
use dependable::domain::team::seen::picture;
use dependable::domain::team::start::Start;
use dependable::domain::team::way::Grounds;
use dependable::domain::team::{MemberId, MergeRule, Return, Setting, Team, Unfit};
use serde_json::{Value, json};

use super::{content, link};

/// A team of everything that can be read, and what cannot, with its reason.
pub(crate) struct Convened {
    team: Team,
    refused: Vec<(String, String)>,
}

/// Takes in every file and link; the profile is that of the first that fits.
pub(crate) fn convene(checklist: &Checklist, given: &[&str]) -> Convened {
    let mut convened = Convened {
        team: Team {
            checklist: checklist.id.clone(),
            version: checklist.version.clone(),
            way: Setting::EachAlone,
            ..Team::default()
        },
        refused: Vec::new(),
    };
    for one in given {
        for found in read(checklist, one) {
            match found.and_then(|one| one.fit(checklist).map_err(why)) {
                Ok(found) => convened.take_in(found),
                Err(reason) => convened.refused.push(((*one).to_owned(), reason)),
            }
        }
    }
    convened
}

impl Convened {
    /// Somebody's answers could be read.
    pub(crate) fn has_anybody(&self) -> bool {
        !self.team.members.is_empty()
    }

    fn take_in(&mut self, one: Return) {
        if self.team.members.is_empty() {
            self.team.profile.clone_from(&one.assessment.profile);
        }
        self.team.take_in(one);
    }
}

/// The returns in a file or in a text with links.
fn read(checklist: &Checklist, given: &str) -> Vec<Result<Return, String>> {
    let path = Path::new(given);
    if !path.is_file() {
        return in_text(checklist, given);
    }
    match content::answers(path) {
        Ok(saved) => vec![Ok(return_of_file(&saved))],
        Err(reasons) => {
            let text = content::text(path).unwrap_or_default();
            let found = in_text(checklist, &text);
            if found.iter().any(Result::is_ok) { found } else { vec![Err(reasons.concat())] }
        }
    }
}

fn in_text(checklist: &Checklist, text: &str) -> Vec<Result<Return, String>> {
    let found = find_returns(checklist, text);
    if found.is_empty() {
        return vec![Err(link::reason(LinkError::NoLink))];
    }
    let given = |one: Result<Arrived, LinkError>| one.map(|one| one.given).map_err(link::reason);
    found.into_iter().map(given).collect()
}

fn why(unfit: Unfit) -> String {
    match unfit {
        Unfit::OtherChecklist => "it holds answers to another checklist",
        Unfit::Newer => "it is of a version of the checklist that is not known here",
        Unfit::Candidate => "it holds a candidate's answers, not those of a team",
        Unfit::Empty => "it holds no answer",
    }
    .to_owned()
}

/// Everything that can be said, as JSON.
pub(crate) fn told(checklist: &Checklist, convened: &Convened) -> Value {
    let Convened { team, refused } = convened;
    let picture = picture(checklist, team);
    let members =
        picture.members.iter().map(|id| json!({ "id": id.to_string(), "name": team.name_of(*id) }));
    let refused = refused.iter().map(|(given, reason)| json!({ "given": given, "reason": reason }));
    let ids = |rows: Vec<&PracticeRow>| -> Vec<String> {
        rows.into_iter().map(|row| row.practice.to_string()).collect()
    };
    let single = picture.single_points().into_iter().map(
        |(row, member)| json!({ "practice": row.practice.as_str(), "member": member.to_string() }),
    );
    let strengths = picture.strengths().into_iter().map(|strength| {
        json!({
            "practice": strength.row.practice.as_str(),
            "teachers": printed(&strength.teachers),
            "learners": printed(&strength.learners),
        })
    });
    let plan = proposals(checklist, team, &picture);
    json!({
        "checklist": checklist.id,
        "version": checklist.version,
        "profile": team.tags(checklist).iter().map(ToString::to_string).collect::<Vec<_>>(),
        "members": members.collect::<Vec<_>>(),
        "practices": picture.rows.iter().map(row).collect::<Vec<_>>(),
        "sections": sections(&picture),
        "heat": ids(picture.by_heat()),
        "disagreements": ids(picture.disagreements()),
        "single_points": single.collect::<Vec<_>>(),
        "alone": picture.alone().map(alone),
        "strengths": strengths.collect::<Vec<_>>(),
        "best": result(checklist, team, MergeRule::Best),
        "lowest": result(checklist, team, MergeRule::Lowest),
        "plan": plan.iter().map(proposal).collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
    })
}

fn printed(members: &[MemberId]) -> Vec<String> {
    members.iter().map(MemberId::to_string).collect()
}

fn row(row: &PracticeRow) -> Value {
    let figures = row.figures;
    let coverage = figures.coverage().map(|coverage| match coverage {
        Coverage::None => "none",
        Coverage::One => "one",
        Coverage::More => "more",
        Coverage::Unknown => "unknown",
        Coverage::NotApplicable => "not_applicable",
    });
    json!({
        "id": row.practice.as_str(),
        "target": row.target.number(),
        "weight": row.weight,
        "floor": row.floor,
        "asked": row.asked,
        "cells": row.cells.iter().map(|cell| self::cell(*cell)).collect::<Vec<_>>(),
        "answered": figures.answered,
        "quick": figures.quick,
        "unknown": figures.unknown,
        "not_applicable": figures.not_applicable,
        "lowest": figures.range.map(|(low, _)| low.number()),
        "highest": figures.range.map(|(_, high)| high.number()),
        "spread": figures.spread(),
        "covered": figures.covered,
        "coverage": coverage,
    })
}

fn cell(cell: Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Level { claimed, counts, quick } => {
            json!({ "claimed": claimed.number(), "counts": counts.number(), "quick": quick })
        }
        Cell::Unknown { quick } => json!({ "unknown": true, "quick": quick }),
        Cell::NotApplicable { quick } => json!({ "not_applicable": true, "quick": quick }),
    }
}

fn sections(picture: &Picture) -> Vec<Value> {
    let mean = |mean: &dependable::domain::team::picture::Mean| json!({ "level": mean.level, "answered": mean.answered, "unknown": mean.unknown, "asked": mean.asked, "quick": mean.quick });
    let sections = picture.sections.iter();
    sections
        .map(|section| {
            let means: Vec<Value> = section.means.iter().map(mean).collect();
            json!({ "id": section.section.as_str(), "members": means })
        })
        .collect()
}

/// The result of all by one rule, and on whose answer each part of it rests.
fn result(checklist: &Checklist, team: &Team, rule: MergeRule) -> Value {
    let merged = merged(checklist, team, rule);
    let result: CheckResult = assess(checklist, &merged.assessment);
    let answer = |(practice, rests): (&PracticeId, &dependable::domain::team::merged::RestsOn)| {
        let level = level_of(&merged.assessment, practice);
        let counts = result.practice(practice).and_then(|practice| practice.evidenced);
        json!({
            "practice": practice.as_str(),
            "claimed": level.map(Level::number),
            "counts": counts.map(Level::number),
            "member": rests.member.to_string(),
            "answered": rests.answered,
            "quick": rests.quick,
        })
    };
    json!({
        "members": merged.members,
        "quick": merged.quick,
        "overall": result.overall,
        "sections": result.sections,
        "answers": merged.rests_on.iter().map(answer).collect::<Vec<_>>(),
    })
}

fn alone(alone: Alone) -> Value {
    let Alone { member, practices, asked } = alone;
    json!({ "member": member.to_string(), "practices": practices, "asked": asked })
}

fn level_of(assessment: &Assessment, practice: &str) -> Option<Level> {
    assessment.answer(practice)?.level()
}

fn proposal(one: &Proposal) -> Value {
    let reason = match one.reason {
        Grounds::Decision => "decision",
        Grounds::Apart => "apart",
        Grounds::NobodyKnows => "nobody_knows",
        Grounds::HalfDontKnow => "half_dont_know",
        Grounds::Pair => "pair",
        Grounds::NobodyElse => "nobody_else",
        Grounds::Near => "near",
        Grounds::SmallEffort => "small_effort",
        Grounds::LargeEffort => "large_effort",
        Grounds::ManyOfSection => "many_of_section",
    };
    let start = match one.start {
        Start::Ahead(_) => Some("ahead"),
        Start::Several => Some("several"),
        Start::Alike => Some("alike"),
        Start::Nobody => None,
    };
    let way = match one.path {
        dependable::domain::team::Path::Decide => "decide",
        dependable::domain::team::Path::LookTogether => "look_together",
        dependable::domain::team::Path::FindOut => "find_out",
        dependable::domain::team::Path::Train => "train",
        dependable::domain::team::Path::Borrow => "borrow",
        dependable::domain::team::Path::Hire => "hire",
    };
    json!({
        "practice": one.practice.as_str(),
        "covered_by": u8::from(one.coverage == Coverage::One),
        "way": way,
        "reason": reason,
        "start": start,
        "soonest": one.soonest().map(|member| member.to_string()),
        "pair": one.pair.map(|member| member.to_string()),
        "among_first": one.is_among_first,
    })
}
