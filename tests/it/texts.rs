//! The language file: a text that is missing, unknown, empty or wrongly filled stops the build.

use dependable::domain::packed;
use dependable::domain::texts::{FILLED, Mark, Plural, Text, Texts};
use toml::{Table, Value};

use crate::support::in_package;

const FILE: &str = "en.toml";

fn source() -> String {
    std::fs::read_to_string(in_package("static/locales/en.toml"))
        .expect("the language file can be read")
}

/// The texts of the built-in language file, for the other tests.
#[track_caller]
pub(crate) fn english() -> Texts {
    Texts::read(FILE, &source()).expect("the language file has no finding")
}

/// What the translator reads after a change.
#[track_caller]
fn after(change: impl FnOnce(&mut Table)) -> Vec<String> {
    let mut table: Table = source().parse().expect("the language file is TOML");
    change(&mut table);
    Texts::read(FILE, &table.to_string()).expect_err("the change has a finding")
}

fn group<'a>(table: &'a mut Table, name: &str) -> &'a mut Table {
    table[name].as_table_mut().expect("the group is there")
}

#[test]
fn the_built_in_language_file_fills_every_text() {
    let english = english();
    assert_eq!(english.language, "en");
    assert_eq!(english.direction, "ltr");
    assert_eq!(english.values.len(), Text::KEYS.len() + FILLED.len());
    assert_eq!(&english[Text::SiteName], "Dependable");
    assert_eq!(&english[Text::ContrastGo], "Check your own work in three minutes");
    assert_eq!(english.room_words(3), "3 words");
}

#[test]
fn a_missing_text_is_found() {
    let found = after(|table| {
        group(table, "start").remove("go");
    });
    assert_eq!(found, ["en.toml, start.go: is missing; add it"]);
}

#[test]
fn a_missing_group_is_found_text_by_text() {
    let found = after(|table| {
        table.remove("over");
    });
    assert_eq!(
        found,
        ["start", "sure", "yes", "no"]
            .map(|name| format!("en.toml, over.{name}: is missing; add it"))
    );
}

#[test]
fn a_text_that_nothing_shows_is_found() {
    let found = after(|table| {
        group(table, "start").insert("cheer".to_owned(), "Hello".into());
    });
    assert_eq!(found, ["en.toml, start.cheer: nothing shows this text; remove it"]);
}

#[test]
fn an_empty_text_is_found() {
    for empty in [Value::from(""), Value::from(" \n"), Value::from(3)] {
        let found = after(|table| {
            group(table, "start").insert("go".to_owned(), empty);
        });
        assert_eq!(found[0], "en.toml, start.go: is empty; write the text or remove the line");
    }
}

#[test]
fn a_placeholder_that_is_missing_or_unknown_is_found() {
    for (text, used) in [
        ("You answered.", "[]"),
        ("{n} answered", "[\"n\"]"),
        ("{n} of {of} for {name}", "[\"n\", \"name\", \"of\"]"),
        ("{n of {of}", "[\"n of {of\"]"),
    ] {
        let found = after(|table| {
            group(table, "start").insert("done".to_owned(), text.into());
        });
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("en.toml, start.done: has the placeholders ")
                && found[0].ends_with("; the program fills [\"n\", \"of\"]"),
            "{text}: {found:?}"
        );
        if !text.starts_with("{n of") {
            assert!(found[0].contains(used), "{text}: {found:?}");
        }
    }
}

#[test]
fn a_placeholder_may_be_used_twice_and_in_any_order() {
    let mut table: Table = source().parse().expect("the language file is TOML");
    group(&mut table, "start").insert("done".to_owned(), "{of}, {n}, {of}".into());
    let texts = Texts::read(FILE, &table.to_string()).expect("no finding");
    assert_eq!(texts.start_done(3, 8), "8, 3, 8");
}

#[test]
fn a_missing_language_is_found() {
    let found = after(|table| {
        table.remove("language");
    });
    assert_eq!(found, ["en.toml, language: is missing; add it, such as language = \"en\""]);
}

#[test]
fn a_file_that_is_not_toml_is_found_with_its_line() {
    let broken = source().replacen("[nav]", "[nav", 1);
    let found = Texts::read(FILE, &broken).expect_err("the file is broken");
    assert_eq!(found.len(), 1, "{found:?}");
    let line =
        1 + source().lines().position(|line| line == "[nav]").expect("the file has the group");
    assert!(
        found[0].starts_with("en.toml: not readable as TOML: ")
            && found[0].contains(&format!("line {line}")),
        "{found:?}"
    );
}

#[test]
fn texts_reach_the_browser_as_they_are() {
    let english = english();
    assert_eq!(packed::parse(&packed::print(&english)), Some(english));
}

// ---- forms of counts ----------------------------------------------------------------------------

#[test]
fn one_is_not_many() {
    let texts = english();
    let role = "a senior role";
    assert_eq!(texts.outlook_gaps(1, role), "1 answer is below what is asked of a senior role.");
    assert_eq!(texts.outlook_gaps(2, role), "2 answers are below what is asked of a senior role.");
    assert_eq!(texts.room_words(0), "0 words");
    assert_eq!(texts.room_words(1), "1 word");
    assert_eq!(texts.room_words(101), "101 words");
    assert_eq!(texts.full_minutes(1), "1 minute");
    assert_eq!(texts.result_outcome_plain(1, 8), "1 of 8 answers meets the target.");
    assert_eq!(texts.result_outcome_plain(0, 1), "0 of 1 answer meets the target.");
    assert_eq!(texts.result_outcome_plain(0, 8), "0 of 8 answers meet the target.");
}

#[test]
fn a_mean_never_reads_as_of_another_band_than_the_number_beside_it() {
    let texts = english();
    assert_eq!(texts.exact(49.6, 45), "49.6");
    assert_eq!(texts.exact(49.97, 45), "49.9");
    assert_eq!(texts.exact(52.0, 50), "52.0");
    assert_eq!(texts.exact(50.0, 50), "50");
}

#[test]
fn the_band_of_a_chapter_does_not_read_as_the_name_of_a_target() {
    let says = english().full_chapter_met("Data reality", "Operable", 1, 5);
    assert_eq!(says, "Data reality: Operable. 1 of 5 targets met.");
    let says = english().full_chapter_met("Data reality", "Operable", 1, 1);
    assert_eq!(says, "Data reality: Operable. 1 of 1 target met.");
}

#[test]
fn a_language_has_the_categories_of_its_rules() {
    let categories = |language: &str| Plural::of(language).expect("a language").1;
    assert_eq!(categories("en"), ["one", "other"]);
    assert_eq!(categories("ja"), ["other"]);
    assert_eq!(categories("pl"), ["one", "few", "many"]);
    assert_eq!(categories("ar"), ["zero", "one", "two", "few", "many", "other"]);
    assert_eq!(Plural::of("not a language"), None);
}

#[test]
fn the_table_says_what_the_rules_say_for_every_count() {
    use icu_plurals::PluralRules;
    for language in
        ["en", "de", "fr", "es", "pl", "cs", "ru", "ar", "lv", "sl", "cy", "ga", "he", "ja"]
    {
        let tag: icu_locale_core::Locale = language.parse().unwrap();
        let rules = PluralRules::try_new_cardinal(tag.into()).unwrap();
        let (plural, names) = Plural::of(language).unwrap();
        for count in 0..20_000_usize {
            let name = Plural::name(rules.category_for(count));
            assert_eq!(names[plural.category(count)], name, "{language}, {count}");
        }
    }
}

#[test]
fn a_form_that_the_language_needs_is_found_when_it_is_missing() {
    let found = after(|table| {
        table.insert("language".to_owned(), "pl".into());
    });
    assert!(
        found.contains(&"en.toml, room.words: has no form for \"few\"; add it".to_owned()),
        "{found:?}"
    );
    let found = after(|table| {
        let forms = group(group(table, "room"), "words");
        forms.remove("one");
        forms.insert("few".to_owned(), "{n} words".into());
    });
    assert_eq!(
        found,
        [
            "en.toml, room.words: has no form for \"one\"; add it",
            "en.toml, room.words: has a form for \"few\", which no whole number of the language takes; remove it",
        ]
    );
}

#[test]
fn a_form_may_say_its_count_in_words_and_nothing_else_may_be_left_out() {
    let mut table: Table = source().parse().unwrap();
    group(group(&mut table, "outlook"), "gaps")
        .insert("one".to_owned(), "A single answer is below {role}".into());
    let texts = Texts::read(FILE, &table.to_string()).expect("no finding");
    assert_eq!(texts.outlook_gaps(1, "a role"), "A single answer is below a role");
    let found = after(|table| {
        group(group(table, "outlook"), "gaps").insert("one".to_owned(), "{n} answer".into());
    });
    assert_eq!(
        found,
        [
            "en.toml, outlook.gaps.one: has the placeholders [\"n\"]; the program fills [\"n\", \"role\"]"
        ]
    );
}

#[test]
fn a_text_that_is_the_same_at_every_count_may_be_written_once() {
    let mut table: Table = source().parse().unwrap();
    group(&mut table, "room").insert("words".to_owned(), "Words: {n}".into());
    let texts = Texts::read(FILE, &table.to_string()).expect("no finding");
    assert_eq!(texts.room_words(1), "Words: 1");
}

// ---- marks and joins ----------------------------------------------------------------------------

#[test]
fn a_mark_that_is_missing_open_or_strange_is_found() {
    for text in
        ["By {section}.", "By <a>{section}.", "<b>By</b> <a>{section}</a>.", "By </a>{section}<a>."]
    {
        let found = after(|table| {
            group(table, "result").insert("held_back".to_owned(), text.into());
        });
        assert_eq!(
            found,
            [
                "en.toml, result.held_back: has other marks than the program draws, \"a\", or an open one; mark it so"
            ]
        );
    }
}

#[test]
fn marked_pieces_come_in_their_order() {
    let says = english().explain_plan_says("it rains", "run");
    assert_eq!(
        says.pieces(),
        [
            (Mark::Bold, "If"),
            (Mark::Plain, " it rains, "),
            (Mark::Bold, "then"),
            (Mark::Plain, " run."),
        ]
    );
}

#[test]
fn only_the_space_between_sentences_may_be_nothing() {
    let mut table: Table = source().parse().unwrap();
    group(&mut table, "join").insert("space".to_owned(), "".into());
    let texts = Texts::read(FILE, &table.to_string()).expect("no finding");
    assert_eq!(texts.sentences(&["One.", "", "Two."]), "One.Two.");
    let found = after(|table| {
        group(table, "join").insert("list".to_owned(), " ".into());
    });
    assert_eq!(found, ["en.toml, join.list: is empty; write the text or remove the line"]);
}

#[test]
fn a_direction_that_is_neither_is_found() {
    let found = after(|table| {
        table.insert("direction".to_owned(), "down".into());
    });
    assert_eq!(found, ["en.toml, direction: is missing; add it, direction = \"ltr\" or \"rtl\""]);
}

/// A note may hold any letter. Those that mark pieces in a text are only marks where the language file has them.
#[test]
fn what_a_person_wrote_marks_no_piece_and_loses_no_letter() {
    let written = "\u{2}a\u{1}\u{4}b\u{3}";
    let told = english().join_named_bold("Note", written);
    let plain: Vec<&str> = told
        .pieces()
        .into_iter()
        .filter(|(mark, _)| *mark == Mark::Plain)
        .map(|(_, words)| words)
        .collect();
    assert!(told.pieces().iter().filter(|(mark, _)| *mark != Mark::Plain).count() == 1, "{told:?}");
    assert!(plain.concat().ends_with("\u{2402}a\u{2401}\u{2404}b\u{2403}"), "{told:?}");
}

#[test]
fn a_text_without_marks_holds_what_was_written_letter_by_letter() {
    let written = "\u{2}a\u{1}\u{4}b\u{3}";
    assert!(english().notice_unknown(written).contains(written));
}
