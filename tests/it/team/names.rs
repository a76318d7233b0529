//! What people may call themselves, and what is made of it.

use dependable::domain::exchange::team::{keep, parse};
use dependable::domain::team::{Action, MAX_NAME, MemberId, Return, tidy_name};
use proptest::prelude::*;

use super::{given, handed, id, team};
use crate::support::built_in;

/// The name as the team keeps it.
fn kept(name: &str) -> String {
    let answers = handed(1, 1, given().level("OPS-1", 1));
    let mut team = team();
    let named = Return { name: name.to_owned(), ..answers };
    team.take_in(named.fit(built_in()).expect("a name refuses nobody"));
    let again = parse(&keep(&team)).expect("it opens");
    assert_eq!(again.name_of(id(1)), team.name_of(id(1)));
    team.name_of(id(1)).to_owned()
}

#[test]
fn a_name_is_text_and_neither_markup_nor_a_formula() {
    for name in
        ["<img src=x onerror=alert(1)>", "=HYPERLINK(\"x\")", "{{7*7}}", "\"; --", "null", "0"]
    {
        assert_eq!(kept(name), name, "it stays what it is; whoever writes it escapes it");
    }
}

#[test]
fn nothing_in_a_name_turns_the_text_beside_it() {
    let steering = "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
    assert_eq!(kept(&format!("A{steering}na")), "Ana");
    assert_eq!(kept("שרה"), "שרה", "letters turn themselves");
}

#[test]
fn a_name_is_one_line_without_space_around_it() {
    for name in ["A\nB", "A\r\nB", "A\u{2028}B", "A\u{2029}B", "A\u{85}B", "A\0B", "A\tB"] {
        assert_eq!(kept(name), "AB");
    }
    assert_eq!(kept(" \u{202e} Ana \u{feff} "), "Ana");
    assert_eq!(kept(&format!("{} {}", "x".repeat(59), "y".repeat(9))), "x".repeat(59));
}

#[test]
fn a_name_that_nobody_sees_is_none() {
    for name in ["", "  ", "\u{200b}\u{200b}", "\u{feff}", "\u{200d}", "\u{2060}\u{200c} \u{202e}"]
    {
        assert_eq!(kept(name), "", "{name:?}");
    }
}

#[test]
fn emoji_and_accents_stay_as_they_were_written() {
    for name in ["👩‍🚀 Ada", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "Zoe\u{308}", "Zo\u{eb}", "नमस्ते", "می‌خواهم"]
    {
        assert_eq!(kept(name), name);
    }
}

#[test]
fn ten_thousand_signs_are_cut_and_never_inside_of_one() {
    assert_eq!(kept(&"x".repeat(10_000)), "x".repeat(60));
    assert_eq!(kept(&"🦀".repeat(10_000)), "🦀".repeat(30));
    assert_eq!(kept(&format!("x{}", "🦀".repeat(99))), format!("x{}", "🦀".repeat(29)));
}

proptest! {
    #[test]
    fn whatever_it_is_a_name_fits_and_is_tidy_at_once(name in any::<String>()) {
        let tidy = tidy_name(&name);
        prop_assert!(tidy.encode_utf16().count() <= MAX_NAME);
        prop_assert!(!tidy.chars().any(char::is_control));
        prop_assert_eq!(tidy.trim(), &tidy);
        prop_assert_eq!(tidy_name(&tidy), tidy);
    }
}

#[test]
fn names_of_a_file_are_made_what_names_are_and_a_day_is_one_that_there_is() {
    let text = r#"{"format":1,"kind":"team","id":"0000000007","members":{"0000000001":{"name":" \u202eAda\u2028 "}},
        "plan":[{"what":"Draw\u202e it","owner":"Bo\r\nb","due":"2026-12-24"}]}"#;
    let team = parse(text).expect("it opens");
    assert_eq!(team.members[&MemberId::of(1)].name, "Ada");
    let Action { what, owner, due, .. } = &team.plan[0];
    assert_eq!(
        (what.as_str(), owner.as_str(), due.as_deref()),
        ("Draw it", "Bob", Some("2026-12-24"))
    );
    assert!(parse(&text.replace("2026-12-24", "2026-99-99")).is_err());
    let long = parse(&text.replace("Ada", &"A".repeat(10_000))).expect("it opens");
    assert_eq!(long.members[&MemberId::of(1)].name.len(), 60);
}
