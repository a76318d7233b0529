//! The private link: what travels in it, how it survives the way, and that a changed one is noticed.

use dependable::domain::assessment::{Answer, Assessment, NONE_YET, Picks, Response};
use dependable::domain::checklist::{Checklist, Level, Practice, Tags};
use dependable::domain::exchange::link;

use crate::support::built_in;

mod codes;
mod damage;
mod format;
mod golden;
mod many;
mod reveals;
mod sealed;
mod sizes;
mod team;
mod travel;
mod way;

/// The link to the answers, of which nothing is left out.
#[track_caller]
fn link_to(assessment: &Assessment) -> String {
    let printed = link::print(built_in(), assessment);
    assert_eq!(printed.left_out, [""; 0]);
    printed.link
}

/// The longest link of a full check.
pub(super) fn fullest() -> String {
    longest_of(full)
}

/// The longest link of a three-minute check.
pub(super) fn quickest() -> String {
    longest_of(quick)
}

fn longest_of(check: fn(&Tags) -> Assessment) -> String {
    let links = profiles(built_in()).into_iter().map(|profile| link_to(&check(&profile)));
    links.max_by_key(String::len).expect("there are profiles")
}

/// What a link takes along of the answers: the rest of it is at its beginning.
fn of_it_travels(assessment: &Assessment) -> Assessment {
    let is_new = assessment.version.is_empty();
    let version = if is_new { &built_in().version } else { &assessment.version };
    let response = |response: &Response| Response {
        answer: response.answer.clone(),
        evidence: response.evidence.clone(),
        quick: response.quick,
        otherwise: response.otherwise,
        ..Response::default()
    };
    let answered = assessment.responses.iter().filter(|(_, response)| response.answer.is_some());
    let picked = assessment
        .scenarios
        .iter()
        .filter(|(_, picks)| picks.best.is_some() || picks.worst.is_some());
    let picks = |picks: &Picks| Picks {
        best: picks.best.clone(),
        worst: picks.worst.clone(),
        ..Picks::default()
    };
    Assessment {
        checklist: built_in().id.clone(),
        version: version.clone(),
        profile: assessment.profile.clone(),
        before: assessment.before,
        after: assessment.after,
        responses: answered.map(|(id, given)| (id.clone(), response(given))).collect(),
        scenarios: picked.map(|(id, given)| (id.clone(), picks(given))).collect(),
        ..Assessment::default()
    }
}

/// The link opens, and shows the answers that were sent.
#[track_caller]
fn opens(text: &str, sent: &Assessment) {
    assert_eq!(link::read(built_in(), text), Ok(of_it_travels(sent)), "{text}");
}

/// Every profile that the checklist can ask for.
fn profiles(checklist: &Checklist) -> Vec<Tags> {
    checklist.questions.iter().fold(vec![Tags::new()], |profiles, question| {
        let next = |profile: Tags| -> Vec<Tags> {
            if !question.when.holds(&profile) {
                return vec![profile];
            }
            let with = |tag: &_| profile.iter().chain([tag]).cloned().collect();
            question.options.iter().map(|option| with(&option.tag)).collect()
        };
        profiles.into_iter().flat_map(next).collect()
    })
}

/// Answers to these questions, with every tick.
fn answered(
    profile: &Tags,
    practices: &[&Practice],
    answer: fn(&Practice) -> Answer,
) -> Assessment {
    let response = |practice: &Practice| Response {
        answer: Some(answer(practice)),
        evidence: practice.evidence.iter().map(|artefact| artefact.id.clone()).collect(),
        ..Response::default()
    };
    let responses = practices.iter().map(|practice| (practice.id.clone(), response(practice)));
    Assessment {
        profile: profile.clone(),
        before: Some(6),
        after: Some(5),
        responses: responses.collect(),
        ..Assessment::default()
    }
}

/// The three-minute check of a profile, every question at the highest level with every tick.
fn quick(profile: &Tags) -> Assessment {
    let mut quick =
        answered(profile, &built_in().quick_check(profile), |_| Answer::Level(Level::MAX));
    for response in quick.responses.values_mut() {
        response.quick = true;
    }
    quick
}

/// The full check of a profile, every question at the highest level with every tick, and both picks of every scenario.
fn full(profile: &Tags) -> Assessment {
    let mut full =
        answered(profile, &built_in().full_check(profile), |_| Answer::Level(Level::MAX));
    for scenario in built_in().scenarios_for(profile) {
        let option = |place: usize| Some(scenario.options[place].id.clone());
        let picks = Picks { best: option(3), worst: option(2), ..Picks::default() };
        full.scenarios.insert(scenario.id.clone(), picks);
    }
    full
}

/// A full check in which everything occurs that a link can say.
fn mixed() -> Assessment {
    let profile = crate::support::tags(&["team", "agent", "tier-b", "live", "retrieval"]);
    let mut mixed = full(&profile);
    for (nth, (id, response)) in mixed.responses.iter_mut().enumerate() {
        let practice = built_in().practice(id).expect("it is asked");
        let reason = practice.not_applicable.first().map(|reason| reason.id.clone());
        response.answer = Some(match (nth % 8, reason) {
            (5, _) => Answer::DontKnow,
            (6, _) => Answer::NoOpportunity,
            (7, Some(reason)) => Answer::NotApplicable(reason),
            (number, _) => Answer::Level(Level::at_most_max(u8::try_from(number).unwrap())),
        });
        response.quick = practice.hinge;
        response.otherwise = practice.otherwise.is_some();
        let ticked = nth % 5;
        response.evidence = response.evidence.iter().take(ticked).cloned().collect();
        if ticked == 0 && nth % 2 == 0 {
            response.evidence.insert(NONE_YET.into());
        }
    }
    mixed
}
