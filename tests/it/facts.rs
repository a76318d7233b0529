//! What a listener can hold on to in an answer.

use dependable::domain::facts::{Fact, facts};

use crate::texts::english;

/// The facts of a text, each with the words that it is found by.
fn found(text: &str) -> Vec<(Fact, &str)> {
    facts(&english(), text).into_iter().map(|(fact, place)| (fact, &text[place])).collect()
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
fn numbers_and_limits_are_found_in_capitals_as_well() {
    assert_eq!(
        found("AT MOST forty, then FORTY"),
        [(Fact::Limit, "AT MOST"), (Fact::Number, "forty"), (Fact::Number, "FORTY")]
    );
}
