use dependable::domain::exchange::calendar::{CalendarDay, print};
use dependable::domain::history::Date;
use proptest::prelude::*;

const NOW: &str = "20261127T160721Z";

fn day(summary: &str, description: &str) -> CalendarDay {
    CalendarDay {
        uid: "1764144000000@dependable".to_owned(),
        date: Date::parse("2026-12-03").unwrap(),
        summary: summary.to_owned(),
        description: description.to_owned(),
    }
}

/// The lines of a calendar as RFC 5545 has them read: the name with its parameters, and the value as it is written.
#[track_caller]
fn lines(file: &str) -> Vec<(String, String)> {
    assert!(file.ends_with("\r\n"));
    let whole = file.replace("\r\n ", "").replace("\r\n\t", "");
    assert!(!whole.replace("\r\n", "").contains(['\r', '\n']), "lines end as they should");
    let split = |line: &str| line.split_once(':').map(|(name, value)| (name.into(), value.into()));
    whole.split_terminator("\r\n").map(|line| split(line).expect("a name and a value")).collect()
}

/// A value of text, unescaped letter by letter.
#[track_caller]
fn text(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        assert!(!";,".contains(letter), "{letter} stands for itself: {value}");
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(letter @ ('\\' | ';' | ',')) => out.push(letter),
                other => panic!("{other:?} is not escaped: {value}"),
            },
            _ => out.push(letter),
        }
    }
    out
}

fn values(file: &str, wanted: &str) -> Vec<String> {
    let mut lines = lines(file);
    lines.retain(|(name, _)| name == wanted);
    lines.into_iter().map(|(_, value)| text(&value)).collect()
}

#[test]
fn a_day_is_written_as_calendars_read_it() {
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Dependable//Dependable//EN",
        "BEGIN:VEVENT",
        "UID:1764144000000@dependable",
        "DTSTAMP:20261127T160721Z",
        "DTSTART;VALUE=DATE:20261203",
        "SUMMARY:A step\\, planned",
        "DESCRIPTION:C:\\\\logs\\; and\\nmore",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:A step\\, planned",
        "TRIGGER:-PT15H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    let file = print(&[day("A step, planned", "C:\\logs; and\r\nmore\u{7}")], NOW);
    assert_eq!(file.split("\r\n").collect::<Vec<_>>(), expected);
}

#[test]
fn every_day_stands_whole_and_without_a_description_none_is_written() {
    let file = print(&[day("one", ""), day("two", "why")], NOW);
    assert_eq!(values(&file, "SUMMARY"), ["one", "two"]);
    // The reminder has one that names the day.
    assert_eq!(values(&file, "DESCRIPTION"), ["one", "why", "two"]);
}

#[test]
fn lines_are_broken_between_letters_and_no_earlier_than_needed() {
    for letter in ["a", "é", "日", "🙂"] {
        for shift in 0..4 {
            let summary = format!("{}{}", "x".repeat(shift), letter.repeat(100));
            let file = print(&[day(&summary, "")], NOW);
            assert_eq!(values(&file, "SUMMARY"), [summary]);
            let folded = file.split("\r\n").filter(|line| line.len() > 75 - letter.len()).count();
            assert!(folded > 0, "lines are as long as they may be");
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_said_comes_back(
        summary in any::<String>(),
        description in "(\\PC|[\r\n\t;,\\\\:\" ]|日|🙂){1,300}",
    ) {
        let file = print(&[day(&summary, &description)], NOW);
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        }
        let plain = |text: &str| {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            text.replace(|letter: char| letter.is_control() && !"\n\t".contains(letter), "")
        };
        prop_assert_eq!(values(&file, "SUMMARY"), [plain(&summary)]);
        prop_assert_eq!(values(&file, "DESCRIPTION"), [plain(&description), plain(&summary)]);
    }
}
