//! What travels, and what never does.

use dependable::domain::assessment::{Answer, Assessment, NONE_YET, Picks, Response};
use dependable::domain::exchange::link;
use proptest::prelude::*;

use super::{full, link_to, mixed, of_it_travels, opens, quick};
use crate::support::{any_assessment, built_in, candidate, level, tags};

/// Everything that a person can say besides, and everything that stays behind.
fn said_besides(mut assessment: Assessment, seed: u64) -> Assessment {
    for (nth, response) in assessment.responses.values_mut().enumerate() {
        let bits = seed.rotate_left(u32::try_from(nth).unwrap_or_default() * 3);
        response.quick = bits % 2 == 1;
        response.otherwise = bits % 7 == 6;
        if bits % 11 == 10 {
            response.evidence.insert(NONE_YET.into());
        }
    }
    assessment.after = u8::try_from(seed % 14).ok().filter(|points| *points <= 10);
    let version = ["", "2026.11", "2026.12"][usize::try_from(seed % 3).unwrap_or_default()];
    version.clone_into(&mut assessment.version);
    assessment
}

/// What only the person's own device knows.
fn with_everything_private(mut assessment: Assessment) -> Assessment {
    for response in assessment.responses.values_mut() {
        response.note.push_str("Łukasz left in June");
        response.own_words.push_str("We were lucky");
        (response.at, response.note_at, response.words_at) = (7, 8, 9);
        response.earlier = Some(Answer::DontKnow);
        response.rest.insert("later".to_owned(), "unknown".into());
    }
    for picks in assessment.scenarios.values_mut() {
        picks.at = 10;
    }
    assessment.name.push_str("Acme's churn model");
    (assessment.id, assessment.shuffle) = (11, 12);
    (assessment.profile_at, assessment.name_at) = (13, 14);
    (assessment.before_at, assessment.after_at) = (15, 16);
    let open = Response { note: "private".to_owned(), ..Response::default() };
    assessment.responses.entry("OPS-10".into()).or_insert(open);
    assessment
}

proptest! {
    #[test]
    fn any_answers_travel(assessment in any_assessment(), seed in any::<u64>()) {
        let sent = said_besides(assessment, seed);
        let link = link_to(&sent);
        let opened = link::read(built_in(), &link);
        prop_assert_eq!(&opened, &Ok(of_it_travels(&sent)));
        prop_assert_eq!(link_to(&opened.unwrap()), link);
    }

    #[test]
    fn what_is_private_changes_no_sign_of_a_link(assessment in any_assessment(), seed in any::<u64>()) {
        let sent = said_besides(assessment, seed);
        let open = sent.responses.get("OPS-10").is_none_or(|response| response.answer.is_none());
        let private = with_everything_private(sent.clone());
        prop_assert!(open || private.responses["OPS-10"].answer.is_some());
        prop_assert_eq!(link_to(&private), link_to(&sent));
    }
}

#[test]
fn a_link_has_only_signs_that_mean_nothing_in_an_address() {
    for sent in [quick(&tags(&["candidate"])), full(&tags(&["team", "agent"])), mixed()] {
        let link = link_to(&sent);
        let is_unreserved = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
        assert!(link.chars().all(is_unreserved), "{link}");
        assert_eq!(link.matches('.').count(), 1, "{link}");
        assert!(link.starts_with(link::MARKER) && !link.ends_with('.'), "{link}");
    }
}

#[test]
fn every_kind_of_answer_travels() {
    opens(&link_to(&mixed()), &mixed());
    let sent = candidate(&["llm", "senior"])
        .level("OPS-4", 3)
        .ticks("OPS-4", &["measure", "who"])
        .dont_know("OPS-5")
        .no_opportunity("COST-1")
        .not_applicable("DATA-3")
        .level("ENG-5", 0)
        .ticks("ENG-5", &[NONE_YET])
        .picks("S3", "hold", "last-week")
        .predicted(6)
        .assessment;
    opens(&link_to(&sent), &sent);
}

#[test]
fn no_answers_at_all_make_a_link_too() {
    opens(&link_to(&Assessment::default()), &Assessment::default());
}

#[test]
fn a_question_without_an_answer_stays_behind_with_its_ticks() {
    let sent = candidate(&["llm"]).level("OPS-4", 2);
    let ticked = sent.clone().ticks("OPS-5", &[NONE_YET]);
    assert_eq!(link_to(&ticked.assessment), link_to(&sent.assessment));
}

#[test]
fn one_pick_of_two_travels() {
    let mut sent = candidate(&["llm"]).picks("S3", "hold", "last-week").assessment;
    sent.scenarios.get_mut("S3").unwrap().best = None;
    sent.scenarios.insert("S1".into(), Picks::default());
    opens(&link_to(&sent), &sent);
}

#[test]
fn what_no_codebook_names_is_left_out_and_said() {
    let mut sent = candidate(&["llm", "quantum"]).level("OPS-4", 3).ticks("OPS-4", &["who"]);
    let known = candidate(&["llm"]).level("OPS-4", 3).ticks("OPS-4", &["who"]);
    let answer = |answer| Response { answer: Some(answer), ..Response::default() };
    let responses = &mut sent.assessment.responses;
    responses.get_mut("OPS-4").unwrap().evidence.insert("hologram".into());
    responses.insert("OPS-99".into(), answer(Answer::Level(level(2))));
    responses.insert("OPS-5".into(), answer(Answer::NotApplicable("no-time".into())));
    // Without an answer there is nothing to take along.
    responses.insert("OPS-98".into(), Response { note: "kept".to_owned(), ..Response::default() });
    let picks = |best: &str| Picks { best: Some(best.into()), ..Picks::default() };
    sent.assessment.scenarios.insert("S1".into(), picks("wait"));
    sent.assessment.scenarios.insert("S99".into(), picks("trial"));
    let printed = link::print(built_in(), &sent.assessment);
    assert_eq!(
        printed.left_out,
        ["quantum", "OPS-4: hologram", "OPS-5: no-time", "OPS-99", "S1: wait", "S99: trial"]
    );
    opens(&printed.link, &known.assessment);
}

#[test]
fn answers_to_a_version_that_was_never_released_say_none() {
    let mut sent = candidate(&["llm"]).level("OPS-4", 3).assessment;
    sent.version = "2031.01".to_owned();
    let printed = link::print(built_in(), &sent);
    assert_eq!(printed.left_out, ["2031.01"]);
    let opened = link::read(built_in(), &printed.link).expect("it is whole");
    assert_eq!(opened.version, "");
    assert_eq!(opened.answer("OPS-4"), Some(&Answer::Level(level(3))));
}
