//! How long links are: a code that phones can read, an address that no program cuts.

use std::collections::BTreeMap;

use dependable::domain::assessment::{Answer, NONE_YET};
use dependable::domain::checklist::Practice;

use super::{answered, full, link_to, profiles, quick};
use crate::support::built_in;

/// At most so many signs, the mark included.
const QUICK: usize = 90;
const FULL: usize = 300;
/// What they have come down to.
const QUICK_NOW: usize = 49;
const FULL_NOW: usize = 144;

#[test]
fn the_links_of_every_profile_are_short() {
    let profiles = profiles(built_in());
    assert!(profiles.len() > 500, "{} profiles", profiles.len());
    let mut longest: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for profile in &profiles {
        let (quick, full) = (link_to(&quick(profile)), link_to(&full(profile)));
        assert!(quick.len() <= QUICK.min(QUICK_NOW), "{}: {quick} of {profile:?}", quick.len());
        assert!(full.len() <= FULL.min(FULL_NOW), "{}: {full} of {profile:?}", full.len());
        let first = built_in().questions.iter().filter(|question| question.first);
        let of_first = first.flat_map(|question| &question.options);
        let named = of_first.filter(|option| profile.contains(&option.tag));
        let name: Vec<&str> = named.map(|option| option.tag.as_str()).collect();
        let sizes = longest.entry(name.join(", ")).or_default();
        *sizes = (sizes.0.max(quick.len()), sizes.1.max(full.len()));
    }
    // Seen with --no-capture.
    for (profile, (quick, full)) in longest {
        eprintln!("| {profile} | {quick} | {full} |");
    }
}

#[test]
fn the_heaviest_answers_to_every_question_stay_far_below_the_limit() {
    let last_reason = |practice: &Practice| match practice.not_applicable.last() {
        Some(reason) => Answer::NotApplicable(reason.id.clone()),
        None => Answer::DontKnow,
    };
    let every: Vec<&Practice> = built_in().practices.iter().collect();
    let profile = built_in().questions.iter().flat_map(|question| &question.options);
    let profile = profile.map(|option| option.tag.clone()).collect();
    let mut heaviest = answered(&profile, &every, last_reason);
    heaviest.scenarios = full(&profile).scenarios;
    for response in heaviest.responses.values_mut() {
        response.quick = true;
        response.otherwise = true;
        response.evidence.insert(NONE_YET.into());
    }
    let link = link_to(&heaviest);
    assert!(link.len() < FULL, "{}", link.len());
}
