//! What the options of a scenario must not give away.

use dependable::domain::checklist::{Checklist, Key};

use super::after;

#[test]
fn an_option_whose_length_stands_out_is_found() {
    let found = after(|checklist| {
        checklist.scenarios[0].options[2].text.push_str(" while the fitters wait with you");
    });
    assert_eq!(found, ["option-length at scenario S1, options wait"]);
}

#[test]
fn a_best_option_that_is_longest_more_often_than_chance_allows_is_found() {
    assert_eq!(after(|checklist| keyed_by_length(checklist, Key::Best, 1)), [""; 0]);
    assert_eq!(
        after(|checklist| keyed_by_length(checklist, Key::Best, 2)),
        ["longest-best at scenarios"]
    );
}

#[test]
fn a_worst_option_that_is_shortest_more_often_than_chance_allows_is_found() {
    assert_eq!(after(|checklist| keyed_by_length(checklist, Key::Worst, 1)), [""; 0]);
    assert_eq!(
        after(|checklist| keyed_by_length(checklist, Key::Worst, 2)),
        ["shortest-worst at scenarios"]
    );
}

/// Three scenarios, of which so many have a best option that is the longest, or a worst that is the shortest.
fn keyed_by_length(checklist: &mut Checklist, key: Key, hits: u32) {
    let scenario = checklist.scenarios.remove(0);
    for number in 0..3_u32 {
        let mut copy = scenario.clone();
        copy.id = format!("S{number}").into();
        for text in [
            &mut copy.title,
            &mut copy.situation,
            &mut copy.rationale,
            &mut copy.minority,
            &mut copy.if_worst,
            &mut copy.interview,
        ] {
            text.push(char::from_digit(number, 10).unwrap_or_default());
        }
        let extreme = if key == Key::Best { 11 } else { 9 };
        for option in &mut copy.options {
            let words = if (option.key == key) == (number < hits) { extreme } else { 10 };
            option.text = vec![format!("{}{number}", option.id); words].join(" ");
        }
        checklist.scenarios.push(copy);
    }
}
