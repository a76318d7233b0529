//! What an author is told about the size of a checklist.

use dependable::domain::authoring::lint::figures;

use super::{built_in, small};

#[test]
fn the_figures_count_and_time_every_answer_to_the_first_page() {
    let figures = figures(&small());
    assert_eq!((figures.practices, figures.levels, figures.explanations), (1, 10, 15));
    assert_eq!((figures.scenarios, figures.patterns), (1, 0));
    let profiles: Vec<&str> =
        figures.profiles.iter().map(|profile| profile.profile.as_str()).collect();
    assert_eq!(profiles, ["candidate", "team"]);
    // 31 words are 8 s at 238 a minute (7.8 rounded up), then 4 s to decide and 20 s to begin.
    assert_eq!((figures.profiles[1].quick_practices, figures.profiles[1].quick_seconds), (1, 32));
    assert_eq!((figures.profiles[1].full_practices, figures.profiles[1].full_minutes), (1, 1));
    assert_eq!(figures.profiles[1].scenario_minutes, 1);
}

#[test]
fn the_figures_print_as_a_few_lines() {
    let text = figures(&small()).to_string();
    assert!(
        text.starts_with("1 practices, 10 levels, 15 explanations, 1 scenarios, 0 patterns, "),
        "{text}"
    );
    assert!(
        text.ends_with("\nteam: 1 practices in 32 s, 1 in 1 minutes, and scenarios in 1"),
        "{text}"
    );
}

#[test]
fn nobody_waits_longer_than_three_minutes_for_the_built_in_quick_check() {
    let figures = figures(&built_in());
    assert_eq!(figures.profiles.len(), 6);
    assert!(figures.profiles.iter().all(|profile| profile.quick_seconds <= 180), "{figures}");
}
