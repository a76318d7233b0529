//! The packed form of the content comes back, and nothing else is read as it.

use dependable::domain::checklist::{
    Checklist, Codes, Condition, Level, Otherwise, Practice, PracticeId, Table, Target, Test,
    Wording,
};
use dependable::domain::content::Content;
use dependable::domain::packed::{self, Packed};
use dependable::domain::texts::Texts;
use proptest::prelude::*;

use super::level;
use crate::support::built_in;
use crate::texts::english;

/// Reads back what was printed.
#[track_caller]
fn comes_back<T: Packed + PartialEq + std::fmt::Debug>(value: &T) {
    assert_eq!(packed::parse::<T>(&packed::print(value)).as_ref(), Some(value));
}

/// The text is none of this type, and no page is needed to say so.
#[track_caller]
fn is_refused<T: Packed + std::fmt::Debug>(text: &str) {
    if let Some(value) = packed::parse::<T>(text) {
        panic!("{text:?} was read as {value:?}");
    }
}

/// A text without line breaks, which the packed form does not keep.
fn line() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| text.replace(['\n', '\r'], " "))
}

/// A name of a thing, which may be any line.
fn name<T: From<String> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    line().prop_map(T::from)
}

fn condition() -> impl Strategy<Value = Condition> {
    prop::collection::vec(prop::collection::vec(name(), 0..3), 0..3).prop_map(Condition)
}

prop_compose! {
    fn practice()(
        (id, title, why) in (name(), line(), line()),
        applies in condition(),
        hinge in any::<bool>(),
        steps in prop::collection::vec(line(), 0..6),
        looks_like in prop::collection::btree_map(name(), line(), 0..3),
        otherwise in prop::option::of((line(), line(), line())),
        levels in prop::option::of(prop::collection::vec(line(), 0..6)),
    ) -> Practice {
        Practice {
            id,
            title,
            why,
            applies,
            hinge,
            steps,
            looks_like: looks_like.into(),
            otherwise: otherwise.map(|(text, team, candidate)| Otherwise { text, team, candidate }),
            team: levels.map(|levels| Wording { levels, ..Wording::default() }),
            ..Practice::default()
        }
    }
}

prop_compose! {
    fn target()(
        when in condition(),
        floor in level(),
        sections in prop::collection::btree_map(name(), level(), 0..3),
    ) -> Target {
        Target { when, floor, other: Level::ZERO, sections: sections.into(), practices: Table::default() }
    }
}

prop_compose! {
    fn test()(
        when in condition(),
        of in prop::collection::vec(name(), 0..3),
        at_most in any::<Option<u32>>(),
        count in any::<Option<usize>>(),
    ) -> Test {
        Test { when, of, at_most, at_least: None, count }
    }
}

proptest! {
    #[test]
    fn a_packed_practice_comes_back(practice in practice()) {
        comes_back(&practice);
    }

    #[test]
    fn packed_targets_and_tests_come_back(
        targets in prop::collection::vec(target(), 0..3),
        tests in prop::collection::vec(test(), 0..3),
    ) {
        comes_back(&targets);
        comes_back(&tests);
    }

    #[test]
    fn a_packed_text_comes_back_with_its_line_breaks_as_spaces(text in any::<String>()) {
        let kept = text.replace(['\n', '\r'], " ");
        prop_assert_eq!(packed::parse::<String>(&packed::print(&text)), Some(kept));
    }

    #[test]
    fn a_packed_checklist_comes_back_with_any_practices(
        practices in prop::collection::vec(practice(), 0..4),
        targets in prop::collection::vec(target(), 0..3),
    ) {
        comes_back(&Checklist { practices, targets, ..Checklist::default() });
    }

    #[test]
    fn foreign_text_is_no_checklist(text in any::<String>(), count in any::<u64>()) {
        is_refused::<Checklist>(&text);
        is_refused::<Checklist>(&format!("{count}\n{text}"));
        is_refused::<Level>(&format!("{}\n", count.max(5)));
    }
}

#[test]
fn the_packed_built_in_checklist_comes_back() {
    comes_back(&of_a_page());
}

/// The codebook, what earlier versions asked, and what only the team's pages know of practices travel in parts of their
/// own.
fn of_a_page() -> Checklist {
    let mut page = Checklist { codes: Codes::default(), earlier: Vec::new(), ..built_in().clone() };
    for practice in &mut page.practices {
        (practice.decision, practice.guarded) = (false, false);
    }
    page
}

#[test]
fn the_content_of_a_page_comes_back() {
    comes_back(&Content { texts: english(), checklist: of_a_page() });
}

#[test]
fn a_checklist_that_is_cut_off_anywhere_is_refused() {
    let whole = packed::print(built_in());
    let step = whole.len() / 200;
    let mut cuts: Vec<usize> = (0..200).map(|cut| cut * step).collect();
    cuts.extend(whole.len() - 100..whole.len() - 1);
    for cut in cuts.into_iter().filter(|cut| whole.is_char_boundary(*cut)) {
        assert!(packed::parse::<Checklist>(&whole[..cut]).is_none(), "cut at {cut}");
    }
}

#[test]
fn texts_without_their_last_line_are_refused() {
    let whole = packed::print(&english());
    for lines in 0..whole.lines().count() {
        let cut: String = whole.split_inclusive('\n').take(lines).collect();
        is_refused::<Texts>(&cut);
    }
}

#[test]
fn a_line_too_many_is_refused() {
    is_refused::<Checklist>(&format!("{}more\n", packed::print(built_in())));
    is_refused::<String>("one\ntwo\n");
}

#[test]
fn a_count_that_the_text_only_claims_takes_no_room() {
    for count in ["4000000000", "18446744073709551615"] {
        is_refused::<Vec<Practice>>(&format!("{count}\n"));
        is_refused::<Table<PracticeId, String>>(&format!("{count}\na\nb\n"));
        is_refused::<Texts>(&format!("en\nltr\n1\n0\n{count}\nDependable\n"));
    }
}

#[test]
fn values_that_do_not_exist_are_refused() {
    is_refused::<Level>("5\n");
    is_refused::<Level>("7\n");
    is_refused::<Level>("-1\n");
    is_refused::<bool>("yes\n");
    is_refused::<Option<u32>>("true\nmany\n");
    is_refused::<dependable::domain::checklist::Key>("best\n");
    is_refused::<u32>("4294967296\n");
}
