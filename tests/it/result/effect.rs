//! What is said at once about the ticks of a question.

use std::collections::BTreeSet;

use dependable::domain::assessment::NONE_YET;
use dependable::domain::checklist::{Artefact, ArtefactId, Practice};
use dependable::domain::result::{Effect, effect, evidenced};

use crate::support::{built_in, level};

/// Every choice among these artefacts.
fn choices(of: &[ArtefactId]) -> Vec<BTreeSet<ArtefactId>> {
    (0..1_u32 << of.len())
        .map(|choice| {
            let is_in = |place: &usize| choice & (1 << place) != 0;
            (0..of.len()).filter(is_in).map(|place| of[place].clone()).collect()
        })
        .collect()
}

fn artefacts(practice: &Practice) -> Vec<ArtefactId> {
    practice.evidence.iter().map(|artefact| artefact.id.clone()).collect()
}

#[test]
fn the_effect_names_the_level_that_counts_for_every_practice_and_every_choice_of_ticks() {
    for practice in &built_in().practices {
        for claimed in [level(3), level(4)] {
            for mut ticked in choices(&artefacts(practice)) {
                let counts = evidenced(claimed, practice, &ticked);
                let said = effect(claimed, practice, &ticked);
                let named = match said {
                    Effect::Full => claimed,
                    Effect::Nothing(counts) | Effect::Missing { counts, .. } => counts,
                    Effect::NoneYet(_) => panic!("{}: nobody said so", practice.id),
                };
                assert_eq!(named, counts, "{}: {ticked:?}", practice.id);
                assert_eq!(said == Effect::Nothing(counts), ticked.is_empty(), "{}", practice.id);
                ticked.insert(NONE_YET.into());
                assert_eq!(effect(claimed, practice, &ticked), Effect::NoneYet(level(2)));
            }
        }
    }
}

#[test]
fn what_is_missing_is_enough_and_nothing_less_is() {
    for practice in &built_in().practices {
        for ticked in choices(&artefacts(practice)) {
            let Effect::Missing { more, dated, .. } = effect(level(4), practice, &ticked) else {
                continue;
            };
            for further in choices(&artefacts(practice)) {
                let further: BTreeSet<_> = further.difference(&ticked).cloned().collect();
                let is_dated =
                    |artefact: &&Artefact| artefact.dated && further.contains(&artefact.id);
                let has_date = practice.evidence.iter().any(|artefact| is_dated(&artefact));
                let is_enough = further.len() >= more && (has_date || !dated);
                let all = ticked.union(&further).cloned().collect();
                let is_full = effect(level(4), practice, &all) == Effect::Full;
                assert_eq!(is_full, is_enough, "{}: {ticked:?} and {further:?}", practice.id);
            }
        }
    }
}
