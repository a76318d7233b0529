use std::fmt;

/// A day of the calendar, from 1583 to 9999; written as `2026-12-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// When the calendar of today began; what is earlier is a slip of the hand.
const FIRST_YEAR: u16 = 1583;

impl Date {
    /// Reads `2026-12-03`; none for anything else, and for a day that its month does not have.
    pub fn parse(text: &str) -> Option<Date> {
        let bytes = text.as_bytes();
        let is_formed = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !is_formed {
            return None;
        }
        let (year, month, day) =
            (text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?);
        let is_there = year >= FIRST_YEAR && (1..=days_in(year, month)).contains(&day);
        is_there.then_some(Date { year, month, day })
    }

    /// The same without its dashes, as calendars write it: `20261203`.
    pub fn digits(self) -> String {
        let Date { year, month, day } = self;
        format!("{year:04}{month:02}{day:02}")
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Date { year, month, day } = self;
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}
