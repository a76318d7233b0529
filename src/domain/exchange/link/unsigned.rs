//! Answers that came without an id: from a private link, or from a file.

use std::fmt::Write;

use crate::domain::assessment::{Answer, Assessment, Picks, Response};
use crate::domain::team::{MemberId, Return};

/// A return of answers that say neither who nor when: its id follows from what travels of them, so the same answers are
/// the same member however they came, and whatever else was in the file.
pub fn unsigned(assessment: &Assessment) -> Return {
    let assessment = of_it_travels(assessment);
    Return { member: MemberId::of(hash(&said(&assessment))), assessment, ..Return::default() }
}

/// What a link takes along of answers: no notes, no own words, no names, no moments, and no question without an answer.
#[must_use]
pub fn of_it_travels(assessment: &Assessment) -> Assessment {
    let response = |response: &Response| Response {
        answer: response.answer.clone(),
        evidence: response.evidence.clone(),
        quick: response.quick,
        otherwise: response.otherwise,
        ..Response::default()
    };
    let picks = |picks: &Picks| Picks {
        best: picks.best.clone(),
        worst: picks.worst.clone(),
        ..Picks::default()
    };
    let answered = assessment.responses.iter().filter(|(_, given)| given.answer.is_some());
    let picked = assessment
        .scenarios
        .iter()
        .filter(|(_, given)| given.best.is_some() || given.worst.is_some());
    Assessment {
        checklist: assessment.checklist.clone(),
        version: assessment.version.clone(),
        profile: assessment.profile.clone(),
        before: assessment.before,
        after: assessment.after,
        responses: answered.map(|(id, given)| (id.clone(), response(given))).collect(),
        scenarios: picked.map(|(id, given)| (id.clone(), picks(given))).collect(),
        ..Assessment::default()
    }
}

/// The answers in a form of their own, which never changes: the ids of members follow from it.
fn said(assessment: &Assessment) -> String {
    let mut out = String::new();
    // No name of the codebook holds a line break; from a file it may, and then two files may share an id.
    let mut line = |kind: char, id: &str, says: &str| {
        let _ = writeln!(out, "{kind} {id} {says}");
    };
    line('c', &assessment.checklist, &assessment.version);
    for tag in &assessment.profile {
        line('t', tag, "");
    }
    for (kind, points) in [('b', assessment.before), ('a', assessment.after)] {
        if let Some(points) = points {
            line(kind, &points.to_string(), "");
        }
    }
    for (id, response) in &assessment.responses {
        let answer = match &response.answer {
            Some(Answer::Level(level)) => level.number().to_string(),
            Some(Answer::DontKnow) => "dont_know".to_owned(),
            Some(Answer::NoOpportunity) => "no_opportunity".to_owned(),
            Some(Answer::NotApplicable(reason)) => format!("not_applicable {reason}"),
            None => continue,
        };
        line('r', id, &answer);
        for artefact in &response.evidence {
            line('e', artefact, "");
        }
        for (kind, holds) in [('q', response.quick), ('o', response.otherwise)] {
            if holds {
                line(kind, "", "");
            }
        }
    }
    for (id, picks) in &assessment.scenarios {
        let name = |option: Option<&str>| option.unwrap_or_default().to_owned();
        let picked = [name(picks.best.as_deref()), name(picks.worst.as_deref())];
        line('s', id, &picked.join(" "));
    }
    out
}

/// FNV-1a, the same on every machine; its halves are folded, as only the lower bits of it count.
fn hash(text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    hash ^ hash >> 50
}
