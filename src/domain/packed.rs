//! Content as the page carries it: one value a line, lists led by their length, no names.
//!
//! The browser reads it with a fraction of the program that a general format takes: measured, the
//! same checklist through `serde_json` made the program a third larger. Authors never see this form,
//! and the page and its program are always built together.

use std::str::{FromStr, Lines};

/// Reads what [`print()`] wrote; none if it is anything else.
pub fn parse<T: Packed>(text: &str) -> Option<T> {
    let mut reader = Reader { lines: text.lines(), is_broken: false };
    let value = T::take(&mut reader);
    (!reader.is_broken && reader.lines.next().is_none()).then_some(value)
}

/// Reads on after a mistake, with empty values, and remembers it: one question at the end in place of
/// one after every value.
pub struct Reader<'a> {
    lines: Lines<'a>,
    is_broken: bool,
}

impl<'a> Reader<'a> {
    /// The next line; nothing after the last.
    pub fn line(&mut self) -> &'a str {
        self.lines.next().unwrap_or_else(|| {
            self.is_broken = true;
            ""
        })
    }

    /// The next line as a number; 0 if it is none.
    #[inline(never)]
    pub fn number<T: FromStr + Default>(&mut self) -> T {
        self.line().parse().unwrap_or_else(|_| {
            self.is_broken = true;
            T::default()
        })
    }

    /// Whether nothing follows.
    pub fn is_at_end(&self) -> bool {
        self.lines.clone().next().is_none()
    }

    /// Remembers that what was read is not what was written, unless it holds.
    pub fn check(&mut self, holds: bool) {
        self.is_broken |= !holds;
    }

    /// How many items follow; none after a mistake, so that no room is set aside for a count that is only claimed.
    fn count(&mut self) -> usize {
        let count = self.number();
        if self.is_broken { 0 } else { count }
    }
}

/// Writes a value line by line; [`parse`] reads it back. Line breaks inside of texts become spaces.
pub fn print(value: &impl Packed) -> String {
    let mut out = String::new();
    value.put(&mut out);
    out
}

/// Something that is written line by line.
pub trait Packed: Sized {
    /// Adds its lines.
    fn put(&self, out: &mut String);
    /// Takes as many lines as [`Packed::put`] added.
    fn take(reader: &mut Reader) -> Self;
}

impl Packed for String {
    fn put(&self, out: &mut String) {
        out.extend(self.chars().map(
            |letter| {
                if letter == '\n' || letter == '\r' { ' ' } else { letter }
            },
        ));
        out.push('\n');
    }

    // One copy of it is enough; inlined at each of a hundred fields it would outweigh all else here.
    #[inline(never)]
    fn take(reader: &mut Reader) -> String {
        reader.line().to_owned()
    }
}

macro_rules! numbers {
    ($($type:ty),*) => {$(
        impl Packed for $type {
            fn put(&self, out: &mut String) {
                self.to_string().put(out);
            }

            fn take(reader: &mut Reader) -> $type {
                reader.number()
            }
        }
    )*};
}

numbers!(u32, usize);

impl Packed for bool {
    fn put(&self, out: &mut String) {
        usize::from(*self).put(out);
    }

    fn take(reader: &mut Reader) -> bool {
        let number: usize = reader.number();
        reader.check(number <= 1);
        number == 1
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn put(&self, out: &mut String) {
        self.len().put(out);
        for item in self {
            item.put(out);
        }
    }

    #[inline(never)]
    fn take(reader: &mut Reader) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..reader.count() {
            if reader.is_broken {
                break;
            }
            items.push(T::take(reader));
        }
        items
    }
}

impl<T: Packed> Packed for Option<T> {
    fn put(&self, out: &mut String) {
        self.is_some().put(out);
        if let Some(item) = self {
            item.put(out);
        }
    }

    fn take(reader: &mut Reader) -> Option<T> {
        if bool::take(reader) { Some(T::take(reader)) } else { None }
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn put(&self, out: &mut String) {
        self.0.put(out);
        self.1.put(out);
    }

    fn take(reader: &mut Reader) -> (A, B) {
        (A::take(reader), B::take(reader))
    }
}
