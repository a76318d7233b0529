//! The excerpt of a checklist and the rest of it: parts of one whole, and never taken for it.

use dependable::domain::assessment::{Answer, Assessment, Picks, Response};
use dependable::domain::checklist::{
    Checklist, Known, Level, More, Pattern, PracticeId, Reference, Side, Test,
};
use dependable::domain::content::{Content, Parts};
use dependable::domain::packed;
use dependable::domain::texts::{DESK, FILLED, HOSTS, TEAM, Text};

use crate::model::content;
use crate::support::built_in;

/// The files of a release that every page may fetch.
fn files(content: &Content) -> (String, String) {
    let Parts { first, more, .. } = content.clone().parted();
    (packed::print(&first), packed::print(&more))
}

fn parted() -> (Checklist, More) {
    built_in().clone().parted()
}

#[test]
fn the_parts_of_a_checklist_make_it_whole_again() {
    let (excerpt, more) = parted();
    assert_eq!(excerpt.joined(more).as_ref(), Some(built_in()));
}

#[test]
fn a_page_reads_the_content_from_one_file_or_from_two() {
    let whole = without_the_desk();
    let (first, more) = files(&whole);
    assert_eq!(Content::read(&packed::print(&whole)), Some(whole.clone()));
    assert_eq!(Content::read(&first), Some(whole.clone().parted().first));
    assert_eq!(Content::read(&format!("{first}{more}")), Some(whole));
}

/// The content as the pages of the journey have it.
fn without_the_desk() -> Content {
    let Parts { first, more, .. } = content().for_pages().parted();
    first.joined(more).expect("the parts are of one whole")
}

#[test]
fn the_desk_reads_three_files_and_the_team_four() {
    let whole = content().for_pages();
    let Parts { first, more, for_desk, for_team } = whole.clone().parted();
    let [first, more, desk, team] = [
        packed::print(&first),
        packed::print(&more),
        packed::print(&for_desk),
        packed::print(&for_team),
    ];
    let at_the_desk = Content::read_for_desk(&format!("{first}{more}{desk}")).unwrap();
    let mut without_the_teams = whole.checklist.clone();
    for practice in &mut without_the_teams.practices {
        (practice.decision, practice.guarded) = (false, false);
    }
    assert_ne!(without_the_teams, whole.checklist, "which practices are decided is the team's");
    assert_eq!(at_the_desk.checklist, without_the_teams);
    assert_eq!(&at_the_desk.texts[Text::HistoryLead], &whole.texts[Text::HistoryLead]);
    assert_eq!(&at_the_desk.texts[Text::TeamLead], "");
    for cut in [format!("{first}{more}"), format!("{first}{desk}"), format!("{more}{desk}")] {
        assert_eq!(Content::read_for_desk(&cut), None);
    }
    let Parts { for_desk, .. } = whole.clone().parted();
    let desk = packed::print(&for_desk.for_a_team());
    let mut without_earlier = whole;
    without_earlier.checklist.earlier.clear();
    // Nor what stands in other people's pages.
    without_earlier.texts.take_those_of(&HOSTS);
    let at_the_team = Content::read_for_team(&format!("{first}{more}{desk}{team}"));
    assert_eq!(at_the_team, Some(without_earlier), "no page of a team shows what was asked before");
    for cut in [format!("{first}{more}{desk}"), format!("{first}{more}{team}")] {
        assert_eq!(Content::read_for_team(&cut), None);
    }
}

#[test]
fn no_text_of_the_desk_is_on_a_page_of_the_journey() {
    let texts = without_the_desk().texts;
    let keys = Text::KEYS.iter().copied().chain(FILLED.iter().map(|filled| filled.key));
    let mut of_the_desk = 0;
    for (key, value) in keys.zip(&texts.values) {
        let is_of_the_desk =
            DESK.iter().chain(&HOSTS).chain(&TEAM).any(|group| key.starts_with(group));
        assert_eq!(value.is_empty(), is_of_the_desk, "{key}");
        of_the_desk += usize::from(is_of_the_desk);
    }
    assert!(of_the_desk > 10, "{of_the_desk}");
}

#[test]
fn parts_that_are_cut_missing_or_of_two_releases_are_no_content() {
    let whole = content().for_pages();
    let (first, more) = files(&whole);
    let mut other = whole.clone();
    // The first practice beyond the three-minute check is another one, or is gone.
    let place = other.checklist.practices.iter().position(|practice| !practice.hinge).unwrap();
    other.checklist.practices[place].id = "OWN-99".into();
    let (_, renamed) = files(&other);
    other.checklist.practices.remove(place);
    let (_, fewer) = files(&other);
    let cut: String = more.split_inclusive('\n').take(more.lines().count() - 1).collect();
    let html = "<p>Not here</p>\n";
    for (what, text) in [
        ("another release", format!("{first}{renamed}")),
        ("fewer practices", format!("{first}{fewer}")),
        ("cut", format!("{first}{cut}")),
        ("a page in place of it", format!("{first}{html}")),
        ("twice", format!("{first}{more}{more}")),
        ("whole already", format!("{}{more}", packed::print(&whole))),
        ("without the first", more.clone()),
    ] {
        assert_eq!(Content::read(&text), None, "{what}");
    }
}

#[test]
fn an_excerpt_has_the_three_minute_check_whole_and_the_rest_in_outline() {
    let whole = built_in();
    let (excerpt, _) = parted();
    assert!(excerpt.is_excerpt() && !whole.is_excerpt());
    let known = excerpt.known();
    assert_eq!(known.len(), whole.practices.len());
    for (known, practice) in known.into_iter().zip(&whole.practices) {
        assert_eq!(*known.routing().id, practice.id, "in the order of the whole");
        match known {
            Known::Whole(known) => assert_eq!((known, known.hinge), (practice, true)),
            Known::InOutline(_) => assert!(!practice.hinge, "{}", practice.id),
        }
        assert_eq!(excerpt.title_of(&practice.id), Some(practice.title.as_str()));
    }
    assert_eq!(excerpt.title_of("OWN-99"), None);
    assert!(excerpt.scenarios.is_empty());
    let tags = Assessment::default().tags(whole);
    assert_eq!(excerpt.scenario_count(&tags), whole.scenarios_for(&tags).len());
    assert_eq!(whole.scenario_count(&tags), whole.scenarios_for(&tags).len());
    assert_eq!(excerpt.quick_check(&tags), whole.quick_check(&tags));
}

#[test]
fn an_excerpt_has_the_sources_of_its_practices_and_no_others() {
    let (excerpt, _) = parted();
    let cited = |key: &String| excerpt.practices.iter().any(|practice| practice.refs.contains(key));
    for key in excerpt.practices.iter().flat_map(|practice| &practice.refs) {
        assert_eq!(
            excerpt.reference(key).map(|(_, at)| at),
            built_in().reference(key).map(|(_, at)| at)
        );
    }
    for Reference { id, sections, .. } in &excerpt.references {
        assert!(!sections.is_empty(), "{id}");
        for section in sections {
            assert!(cited(&format!("{id}: {}", section.at)), "{id}: {}", section.at);
        }
    }
}

#[test]
fn an_excerpt_has_the_patterns_that_its_practices_alone_can_make_fire() {
    let hinges: Vec<PracticeId> =
        parted().0.practices.iter().map(|practice| practice.id.clone()).collect();
    let other = parted().0.outlines()[0].id.clone();
    let pattern = |id: &str, of: Vec<PracticeId>| Pattern {
        id: id.into(),
        high: Vec::new(),
        low: vec![Side { any: vec![Test { of, ..Test::default() }] }],
        ..built_in().patterns[0].clone()
    };
    let two_of_three = vec![hinges[0].clone(), hinges[1].clone(), other.clone()];
    let one_of_two = vec![hinges[0].clone(), other];
    let mut checklist = built_in().clone();
    checklist.patterns = vec![pattern("P1", one_of_two), pattern("P2", two_of_three)];
    let ids: Vec<String> =
        checklist.parted().0.patterns.iter().map(|pattern| pattern.id.to_string()).collect();
    assert_eq!(ids, ["P2"]);
}

#[test]
fn answers_reach_beyond_an_excerpt_and_never_beyond_the_whole() {
    let (excerpt, _) = parted();
    let level = |number| Some(Answer::Level(Level::at_most_max(number)));
    let with = |id: &PracticeId, response: Response| Assessment {
        responses: [(id.clone(), response)].into(),
        ..Assessment::default()
    };
    let (hinge, other) = (&excerpt.practices[0].id, &excerpt.outlines()[0].id);
    let answered = || Response { answer: level(2), ..Response::default() };
    let noted = Response { note: "Ask Ada".to_owned(), ..Response::default() };
    let picked = Assessment {
        scenarios: [("S1".into(), Picks { best: Some("a".into()), ..Picks::default() })].into(),
        ..Assessment::default()
    };
    for (assessment, is_beyond) in [
        (Assessment::default(), false),
        (with(hinge, answered()), false),
        (with(&"OLD-9".into(), answered()), false),
        (with(other, Response::default()), false),
        (with(other, answered()), true),
        (with(other, noted), true),
        (picked, true),
    ] {
        assert_eq!(assessment.is_beyond(&excerpt), is_beyond, "{assessment:?}");
        assert!(!assessment.is_beyond(built_in()));
    }
}
