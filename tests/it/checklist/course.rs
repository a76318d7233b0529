//! What comes after what in the full check.

use dependable::domain::checklist::{StillOpen, Stop, after_chapter};

use crate::support::{built_in, tags};

#[test]
fn the_scenarios_are_a_part_of_their_own_after_the_last_chapter() {
    for profile in [&["candidate", "llm", "mid"][..], &["team", "agent", "tier-a"]] {
        let tags = tags(profile);
        let (chapters, scenarios) = (built_in().chapters(&tags), built_in().scenarios_for(&tags));
        assert!(scenarios.len() >= 9);
        for (nth, _) in chapters.iter().enumerate() {
            let expected = match chapters.get(nth + 1) {
                Some(next) => Stop::Practice(next.practices[0].id.clone()),
                None => Stop::Scenario(scenarios[0].id.clone()),
            };
            assert_eq!(after_chapter(&chapters, &scenarios, nth), expected);
            let without = after_chapter(&chapters, &[], nth);
            assert_eq!(without == Stop::Result, nth + 1 == chapters.len());
        }
        let mut before = Stop::Overview;
        for (place, scenario) in scenarios.iter().enumerate() {
            let at = built_in().situation(&tags, &scenario.id).expect("it is asked");
            assert_eq!((at.place, at.of, &at.back), (place, scenarios.len(), &before));
            before = Stop::Scenario(scenario.id.clone());
            let next = scenarios.get(place + 1).map(|next| Stop::Scenario(next.id.clone()));
            assert_eq!(at.next, next.unwrap_or(Stop::Result));
        }
        assert!(built_in().situation(&tags, "OPS-4").is_none());
    }
}

/// The sentence that was wrong: "29 more questions, about 17 minutes", with nine scenarios to come.
#[test]
fn minutes_count_scenarios_as_well() {
    let minutes = |questions, scenarios| StillOpen { questions, scenarios, short: 0 }.minutes();
    assert_eq!(minutes(29, 0), 17);
    assert_eq!(minutes(29, 9), 32);
    assert_eq!(minutes(0, 9), 15);
    assert_eq!(minutes(1, 0), 1);
    assert_eq!(minutes(0, 0), 0);
}
