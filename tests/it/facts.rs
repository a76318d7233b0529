//! What a listener can hold on to in an answer.

use dependable::domain::facts::{Fact, facts, pieces};
use proptest::prelude::*;

use crate::support::built_in;
use crate::texts::english;

/// The facts of a text, each with the words that it is found by.
fn found(text: &str) -> Vec<(Fact, &str)> {
    facts(&english(), text).into_iter().map(|(fact, place)| (fact, &text[place])).collect()
}

fn kinds(text: &str) -> Vec<Fact> {
    let found = found(text);
    Fact::ALL.into_iter().filter(|fact| found.iter().any(|(other, _)| other == fact)).collect()
}

#[test]
fn numbers_dates_names_and_limits_are_found_where_they_stand() {
    assert_eq!(
        found("In June Ines restored 812 files within forty minutes."),
        [
            (Fact::Date, "June"),
            (Fact::Name, "Ines"),
            (Fact::Number, "812"),
            (Fact::Limit, "within"),
            (Fact::Number, "forty"),
        ]
    );
    assert_eq!(
        found("It cost at most 3 %."),
        [(Fact::Limit, "at most"), (Fact::Number, "3"), (Fact::Limit, "%")]
    );
    assert_eq!(
        found("since 2024-03-18, a Monday"),
        [(Fact::Date, "2024-03-18"), (Fact::Date, "Monday")]
    );
    assert_eq!(
        found("since 2023 (then “Grafana”)"),
        [(Fact::Date, "2023"), (Fact::Name, "Grafana")]
    );
}

#[test]
fn an_answer_without_a_fact_has_none() {
    for text in [
        "",
        "We may look at it now and then, and I'm sure that it works well for our users.",
        "Everything is monitored. The team cares. Quality is key: Nothing breaks.",
        "\"The API is robust\", and the LLM as well.",
        "First line\nSecond line",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn the_production_ready_answers_have_more_facts_than_the_others() {
    let sections = built_in().sections.iter().flat_map(|section| &section.contrast);
    let (mut demo, mut production) = (0, 0);
    for contrast in sections {
        demo += kinds(&contrast.demo).len();
        production += kinds(&contrast.production).len();
    }
    assert!(2 * production > 3 * demo, "{production} kinds of facts against {demo}");
}

#[test]
fn facts_side_by_side_are_marked_as_one() {
    let marked = [Fact::Number, Fact::Date, Fact::Limit];
    assert_eq!(
        pieces(&english(), "Done within 40 minutes, in June by Ines.", &marked),
        [
            (false, "Done "),
            (true, "within 40"),
            (false, " minutes, in "),
            (true, "June"),
            (false, " by Ines."),
        ]
    );
}

proptest! {
    #[test]
    fn any_text_is_kept_letter_by_letter_in_its_pieces(text in ".{0,80}") {
        let texts = english();
        let pieces = pieces(&texts, &text, &Fact::ALL);
        prop_assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), text);
    }
}
