//! Answers to every released version of the checklist, as they were saved then.

use std::fs;

use dependable::domain::assessment::{NONE_YET, Saved};
use dependable::domain::exchange::file;

use crate::support::{built_in, in_package};

/// Every file of `tests/fixtures/`, with the version that it was saved by.
pub(super) fn released() -> Vec<(String, String, Saved)> {
    let mut all = Vec::new();
    for version in fs::read_dir(in_package("tests/fixtures")).unwrap() {
        let version = version.unwrap().path();
        for path in fs::read_dir(&version).unwrap() {
            let path = path.unwrap().path();
            // Links and codebooks stand beside them: tests/it/codec/link/golden.rs.
            if path.extension().is_none_or(|ending| ending != "json") {
                continue;
            }
            let saved = file::parse(&fs::read_to_string(&path).unwrap()).unwrap();
            let name = |path: &std::path::Path| {
                path.file_name().unwrap_or_default().to_string_lossy().into_owned()
            };
            all.push((name(&version), name(&path), saved));
        }
    }
    assert!(all.len() >= 10, "they were found");
    all
}

#[test]
fn answers_to_every_released_version_follow_and_none_is_lost() {
    for (version, name, saved) in released() {
        assert_eq!(saved.assessment.version, version, "{name}");
        let before = saved.assessment.clone();
        let after = saved.upgraded(built_in()).assessment;
        assert_eq!(after.version, built_in().version, "{name}");
        for (id, response) in &before.responses {
            let followed = &after.responses[id];
            assert_eq!(
                followed.answer.as_ref().or(followed.earlier.as_ref()),
                response.answer.as_ref(),
                "{name}: {id}"
            );
            assert_eq!(followed.evidence.len(), response.evidence.len(), "{name}: {id}");
        }
    }
}

#[test]
fn what_was_ticked_and_picked_in_a_released_version_still_has_its_words() {
    let mut lost = Vec::new();
    for (_, _, saved) in released() {
        let after = saved.upgraded(built_in()).assessment;
        for (id, response) in &after.responses {
            let Some(practice) = built_in().practice(id) else { continue };
            for tick in response.evidence.iter().filter(|tick| **tick != NONE_YET) {
                if practice.evidence.iter().all(|artefact| artefact.id != *tick) {
                    lost.push(format!("{id} {tick}"));
                }
            }
        }
        for (id, picks) in &after.scenarios {
            let options = &built_in().scenario(id).expect("the scenario is still there").options;
            for pick in [&picks.best, &picks.worst].into_iter().flatten() {
                if options.iter().all(|option| option.id != *pick) {
                    lost.push(format!("{id} {pick}"));
                }
            }
        }
    }
    lost.sort();
    lost.dedup();
    assert_eq!(lost, [""; 0]);
}
