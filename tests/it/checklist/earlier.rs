//! What earlier versions asked, where a question means something else by now.

use dependable::domain::assessment::Answer;
use dependable::domain::checklist::{Audience, Earlier, EarlierWording};
use dependable::domain::content::Parts;
use dependable::domain::packed;

use super::released::released;
use super::{after, entry, list, says, without};
use crate::model::content;
use crate::support::{built_in, level};

const EARLIER: &str = "earlier.toml";

#[test]
fn a_changed_question_without_its_earlier_wording_is_found() {
    let found = after(EARLIER, |file| {
        list(&mut file["earlier"]).retain(|earlier| earlier["id"].as_str() != Some("BIZ-2"));
        entry(file, "earlier", "SEC-3").as_table_mut().unwrap().remove("candidate");
        entry(file, "earlier", "BIZ-5").as_table_mut().unwrap().remove("team");
    });
    let remedy = |name| {
        format!(
            "add [earlier.{name}] with the words of then; where it was not asked of a {name}, \
             name it in the other's list of upgrades.toml"
        )
    };
    for (id, name) in
        [("BIZ-2", "team"), ("BIZ-2", "candidate"), ("SEC-3", "candidate"), ("BIZ-5", "team")]
    {
        let problem = format!("what version 2026.11 asked a {name} is missing");
        says(&found, &format!("{EARLIER}, practice {id}: {problem}; {}", remedy(name)));
    }
    assert_eq!(found.len(), 4, "who is asked as before needs nothing: {found:#?}");
    assert!(without(EARLIER).len() > 40, "the file is missed");
}

#[test]
fn a_level_that_is_asked_again_without_its_sentence_is_found() {
    let found = after(EARLIER, |file| {
        let team = &mut entry(file, "earlier", "SEC-3")["team"];
        team["stem"] = " ".into();
        team["levels"][3] = "".into();
        list(&mut team["quick_levels"]).pop();
    });
    assert_eq!(
        found,
        [
            "earlier.toml, practice SEC-3, team.stem: the text is empty; write it",
            "earlier.toml, practice SEC-3, team.levels[3]: the text is empty; write it",
            "earlier.toml, practice SEC-3, team.quick_levels: there are 4 texts for 5 levels; \
             write one for each level from 0 to 4",
        ]
    );
}

#[test]
fn a_wording_that_nobody_needs_and_one_that_stands_twice_are_found() {
    let found = after(EARLIER, |file| {
        let twin = entry(file, "earlier", "SEC-3").clone();
        let mut other = twin.clone();
        other["id"] = "OPS-4".into();
        let mut version = twin.clone();
        version["version"] = "2026.01".into();
        list(&mut file["earlier"]).extend([twin, other, version]);
        let candidate = entry(file, "earlier", "SEC-3")["candidate"].clone();
        let of_team = entry(file, "earlier", "BIZ-5").as_table_mut().unwrap();
        of_team.insert("candidate".into(), candidate);
    });
    let remedy = "remove it, or name in upgrades.toml what changed";
    for sentence in [
        format!(
            "{EARLIER}, practice OPS-4: nobody who answered version 2026.11 as a team is asked again; {remedy}"
        ),
        format!(
            "{EARLIER}, practice SEC-3: nobody who answered version 2026.01 as a candidate is asked again; {remedy}"
        ),
        format!(
            "{EARLIER}, practice BIZ-5: nobody who answered version 2026.11 as a candidate is asked again; {remedy}"
        ),
        format!(
            "{EARLIER}, practice SEC-3: version 2026.11 stands there twice; remove one of the two"
        ),
    ] {
        says(&found, &sentence);
    }
}

#[test]
fn every_answer_that_is_asked_again_has_its_question_and_its_sentence() {
    let mut asked_again = 0;
    for (_, name, saved) in released() {
        let after = saved.upgraded(built_in()).assessment;
        for (id, response) in &after.responses {
            let Some(level) = response.earlier.as_ref().and_then(Answer::level) else { continue };
            let wording = built_in().earlier_wording(id, after.audience());
            let wording = wording.unwrap_or_else(|| panic!("{name}: {id}"));
            let sentence = wording.anchor(&built_in().continues, level, response.quick);
            assert!(wording.stem.ends_with(['?', '.']), "{name}: {id}");
            assert!(sentence.ends_with('.') && !sentence.starts_with("As "), "{name}: {sentence}");
            asked_again += 1;
        }
    }
    assert!(asked_again > 50, "{asked_again}");
}

/// Every question and sentence of an earlier version that the version at hand does not have.
fn gone() -> Vec<&'static str> {
    let mut texts = Vec::new();
    for Earlier { team, candidate, .. } in &built_in().earlier {
        for wording in [team, candidate].into_iter().flatten() {
            let EarlierWording { stem, levels, quick_stem, quick_levels, .. } = wording;
            texts.extend([stem, quick_stem].into_iter().chain(levels).chain(quick_levels));
        }
    }
    let practices = packed::print(&built_in().practices);
    let mut texts: Vec<&str> = texts.into_iter().map(String::as_str).collect();
    texts.retain(|text| !text.is_empty() && !practices.lines().any(|line| line == *text));
    texts
}

#[test]
fn what_earlier_versions_asked_travels_with_the_desk_and_with_no_page_of_the_journey() {
    let Parts { first, more, for_desk, .. } = content().for_pages().parted();
    let journey = [packed::print(&first), packed::print(&more)].concat();
    let desk = packed::print(&for_desk);
    let gone = gone();
    assert!(gone.len() > 100, "{}", gone.len());
    for text in gone {
        assert!(!journey.lines().any(|line| line == text), "{text}");
        assert!(desk.lines().any(|line| line == text), "{text}");
    }
    assert!(first.joined(more).unwrap().checklist.earlier.is_empty());
}

#[test]
fn of_a_question_with_words_of_two_versions_none_is_told() {
    let mut checklist = built_in().clone();
    assert!(checklist.earlier_wording("SEC-3", Audience::Team).is_some());
    assert!(checklist.earlier_wording("BIZ-5", Audience::Candidate).is_none(), "as it was");
    let of_it = checklist.earlier.iter().find(|earlier| earlier.id == "SEC-3");
    let other = Earlier { version: "2026.01".to_owned(), ..of_it.unwrap().clone() };
    checklist.earlier.push(other);
    assert!(checklist.earlier_wording("SEC-3", Audience::Team).is_none());
}

#[test]
fn the_highest_sentence_of_then_is_told_whole() {
    let wording = built_in().earlier_wording("COST-6", Audience::Team).unwrap();
    let sentence = wording.anchor(&built_in().continues, level(4), false);
    assert!(sentence.starts_with("Rules change it by themselves") && sentence.contains(", and in"));
}
