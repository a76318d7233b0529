//! The check in somebody else's page: what that page wishes, and what the two say to each other.

use dependable::domain::exchange::host::{FromHost, Ignored, Staying, Wishes};

use crate::model::content;

mod accent;
mod embedded;
mod shared;
mod snippet;

fn read(pairs: &[(&str, &str)]) -> (Wishes, Vec<Ignored>) {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Wishes::read(&pairs.iter().map(owned).collect::<Vec<_>>(), &content())
}

/// Wishes that can all be met.
#[track_caller]
fn wishes(pairs: &[(&str, &str)]) -> Wishes {
    let (wishes, ignored) = read(pairs);
    assert_eq!(ignored, []);
    wishes
}

#[test]
fn a_page_that_wishes_nothing_gets_the_three_minute_check() {
    assert_eq!(read(&[]), (Wishes::default(), Vec::new()));
    let every = [
        ("check", "quick"),
        ("scheme", "system"),
        ("credit", "yes"),
        ("keep", "yes"),
        ("lang", "en"),
        ("key", ""),
    ];
    assert_eq!(wishes(&every), Wishes::default());
}

#[test]
fn a_question_of_the_profile_is_answered_by_its_name() {
    let wishes = wishes(&[
        ("who", "candidate"),
        ("system", "agent"),
        ("tier", "tier-c"),
        ("keep", "no"),
        ("lang", "en-GB"),
    ]);
    let tags: Vec<_> = wishes.profile.iter().map(ToString::to_string).collect();
    assert_eq!(tags, ["agent", "candidate", "tier-c"]);
    assert_eq!(wishes.keeps, Staying::Nothing);
}

#[test]
fn of_two_answers_to_one_question_the_last_holds() {
    assert_eq!(wishes(&[("who", "team"), ("who", "candidate")]), wishes(&[("who", "candidate")]));
}

#[test]
fn what_cannot_be_met_changes_nothing_and_is_told_with_what_can() {
    for (name, value, known) in [
        ("who", "everybody", "candidate, team"),
        ("check", "long", "quick, full"),
        ("scheme", "sepia", "system, light, dark"),
        ("credit", "1", "yes, no"),
        ("keep", "never", "yes, no"),
        ("accent", "mauve", "a colour such as #14594f"),
        ("lang", "de", "en"),
        ("key", "a b", "40 letters, figures, - and _"),
        ("color", "red", "check, sections, accent, scheme, credit, key, keep, lang"),
        ("sections", "OPS XYZ", "DATA, "),
    ] {
        let (wishes, ignored) = read(&[(name, value)]);
        assert_eq!(wishes, Wishes::default(), "{name}={value}");
        let [told] = ignored.as_slice() else { panic!("{name}={value} is told once") };
        assert!(told.to_string().starts_with(&format!("{name}=\"{value}\" is not met; known: ")));
        assert!(told.known.contains(known), "{name}: {}", told.known);
    }
}

#[test]
fn a_long_wish_is_told_short() {
    let long = "x".repeat(100_000);
    let (_, ignored) = read(&[(&long, &long)]);
    assert!(ignored[0].to_string().len() < 400);
}

#[test]
fn how_it_looks_can_be_wished_at_any_time_and_nothing_else() {
    let mut wishes = Wishes::default();
    for (name, value) in [("accent", "#a00"), ("scheme", "dark"), ("credit", "no")] {
        assert_eq!(wishes.hear_late(name, value), Ok(()));
    }
    let looks = wishes.clone();
    for (name, value) in [("who", "team"), ("key", "b"), ("scheme", "sepia"), ("", "")] {
        assert!(wishes.hear_late(name, value).is_err(), "{name}={value}");
        assert_eq!(wishes, looks);
    }
    for name in ["accent", "scheme", "credit"] {
        assert_eq!(wishes.hear_late(name, ""), Ok(()));
    }
    assert_eq!(wishes, Wishes::default());
}

#[test]
fn only_what_a_host_of_this_version_says_is_heard() {
    let wish = FromHost::Wishes { name: "scheme".to_owned(), value: "dark".to_owned() };
    assert_eq!(FromHost::parse(r#"{"type":"wish","name":"scheme","value":"dark"}"#), Some(wish));
    assert_eq!(FromHost::parse(r#"{"type":"reset"}"#), Some(FromHost::Reset));
    assert_eq!(FromHost::parse(r#"{"type":"ask","is":true}"#), Some(FromHost::Asks(true)));
    assert_eq!(FromHost::parse(r#"{"type":"limited","is":false}"#), Some(FromHost::Limits(false)));
    let long = format!(r#"{{"type":"wish","name":"accent","value":"{}"}}"#, "a".repeat(1_000_000));
    for none in [
        "",
        "{",
        "null",
        "[]",
        r#""reset""#,
        r#"{"type":"share"}"#,
        r#"{"type":"ask","is":"yes"}"#,
        r#"{"type":"wish","name":1,"value":"dark"}"#,
        r#"{"type":["reset"]}"#,
        &long,
    ] {
        assert_eq!(FromHost::parse(none), None);
    }
}

proptest::proptest! {
    #[test]
    fn nothing_that_a_page_wishes_or_says_breaks_anything(pairs in proptest::collection::vec((".{0,20}", ".{0,20}"), 0..6), text in ".{0,80}") {
        let _ = Wishes::read(&pairs, &content());
        let _ = FromHost::parse(&text);
    }
}
