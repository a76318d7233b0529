//! Which answer is the sound one must not be told by looks.

use dependable::domain::checklist::{Checklist, Contrast};

use super::after;

/// So many contrasts of which the sound one has a digit in so many, and the other in the rest.
fn contrasts(checklist: &mut Checklist, with_digit: usize, of: usize) {
    let talk = |nth: usize| {
        let (one, other) = (format!("It took {nth} hours."), "It took some hours.".to_owned());
        let (production, demo) = if nth < with_digit { (one, other) } else { (other, one) };
        Contrast { topic: format!("Topic {nth}"), demo, production, shows: Vec::new() }
    };
    checklist.sections[0].contrast = (0..of).map(talk).collect();
}

#[test]
fn a_digit_that_stands_nearly_always_in_the_sound_answer_is_found() {
    let found = |with_digit| {
        let mut found = after(move |checklist| contrasts(checklist, with_digit, 20));
        found.retain(|finding| finding.starts_with("tell"));
        found
    };
    assert_eq!(found(20), ["tell at contrasts"]);
    assert_eq!(found(18), ["tell at contrasts"]);
    // As many as not: nothing to be learnt from it.
    assert_eq!(found(10), [""; 0]);
}

#[test]
fn a_handful_of_answers_is_not_judged_by_looks() {
    let mut found = after(|checklist| contrasts(checklist, 9, 9));
    found.retain(|finding| finding.starts_with("tell"));
    assert_eq!(found, [""; 0]);
}
