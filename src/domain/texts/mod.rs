//! Words on screen, as data: one language file fills one typed list.
//!
//! A text that the file lacks, one that nobody asks for, or one whose placeholders differ stops the
//! build. A text that stands as it is has a name in [`Text`]; one with placeholders is a method that asks for each
//! of them, so that a forgotten value stops the build as well. In the browser the texts are a plain list.

mod filled;
mod keys;
mod level;
mod marked;
mod plural;
#[cfg(not(target_arch = "wasm32"))]
mod read;

use std::ops::Index;

pub use filled::{Count, FILLED};
pub use keys::Text;
pub use level::level_text;
pub use marked::{Mark, Marked};
pub use plural::Plural;

use crate::domain::figure::{figure, tenths};
use crate::domain::packed::{Packed, Reader};

/// The groups of the language file that only pages of the desk and of the team show.
pub const DESK: [&str; 5] = ["along.", "history.", "shared.", "table.", "lost."];

/// The groups that only the desk shows, and the check in somebody else's page.
pub const HOSTS: [&str; 2] = ["embed.", "builder."];

/// The groups that only pages show which take the whole checklist.
pub const WHOLE: [&str; 10] = [
    "full.",
    "scenario.",
    "room.",
    "contrast.",
    "sections.",
    "patterns.",
    "stairs.",
    "remarks.",
    "facts.",
    "scale.",
];

/// The groups of the language file that only pages of the team show.
pub const TEAM: [&str; 2] = ["team.", "asked."];

/// All texts of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The language, as in `en`.
    pub language: String,
    /// `ltr` or `rtl`, in which it is read.
    pub direction: String,
    /// Which form of a text a count takes.
    pub plural: Plural,
    /// In the order of [`Text::KEYS`], then of [`FILLED`], as [`Texts::read`] writes them.
    pub values: Vec<String>,
}

/// Stands before each form of a text, and once more before the placeholders whose counts choose among them.
pub const FORM: char = '\u{1f}';
const BOLD: char = '\u{2}';
const QUOTE: char = '\u{3}';
const LINK: char = '\u{4}';
const END: char = '\u{1}';

/// A text that travels apart from the others, and its place among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    place: u32,
    text: String,
}

impl Packed for Apart {
    fn put(&self, out: &mut String) {
        self.place.put(out);
        self.text.put(out);
    }

    fn take(reader: &mut Reader) -> Apart {
        Apart { place: Packed::take(reader), text: Packed::take(reader) }
    }
}

/// What the program knows of a text with placeholders.
pub struct Filled {
    /// Its key in the language file.
    pub key: &'static str,
    /// What is put in, in the order in which a packed text numbers them.
    pub placeholders: &'static [Placeholder],
    /// The marks that it has, a letter for each, such as `b`.
    pub marks: &'static str,
}

/// Something that is put into a text.
pub struct Placeholder {
    /// Its name between the braces.
    pub name: &'static str,
    /// What is put in: words, a number, or `Count` if the form of the text depends on it.
    pub kind: &'static str,
}

/// A value that is put into a text.
pub enum Value<'a> {
    /// Words.
    Words(&'a str),
    /// A whole number.
    Number(usize),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(words: &'a str) -> Value<'a> {
        Value::Words(words)
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Value::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Value::Number(usize::try_from(number).unwrap_or(usize::MAX))
    }
}

impl From<u8> for Value<'_> {
    fn from(number: u8) -> Self {
        Value::Number(number.into())
    }
}

impl Index<Text> for Texts {
    type Output = str;

    fn index(&self, text: Text) -> &str {
        self.at(text as usize)
    }
}

impl Packed for Texts {
    fn put(&self, out: &mut String) {
        self.language.put(out);
        self.direction.put(out);
        self.plural.put(out);
        self.values.put(out);
    }

    fn take(reader: &mut Reader) -> Texts {
        Texts {
            language: Packed::take(reader),
            direction: Packed::take(reader),
            plural: Packed::take(reader),
            values: Packed::take(reader),
        }
    }
}

impl Texts {
    /// Takes the texts of some groups out, as no other page shows one of them.
    pub fn take_those_of(&mut self, groups: &[&str]) -> Vec<Apart> {
        let keys = Text::KEYS.iter().copied().chain(FILLED.iter().map(|filled| filled.key));
        let mut apart = Vec::new();
        for ((place, key), value) in (0..).zip(keys).zip(&mut self.values) {
            if groups.iter().any(|group| key.starts_with(group)) {
                apart.push(Apart { place, text: std::mem::take(value) });
            }
        }
        apart
    }

    /// Puts texts that travelled apart in their places.
    #[must_use]
    pub fn with(mut self, apart: Vec<Apart>) -> Texts {
        for Apart { place, text } in apart {
            if let Some(value) = self.values.get_mut(place as usize) {
                *value = text;
            }
        }
        self
    }

    fn at(&self, place: usize) -> &str {
        self.values.get(place).map_or("", String::as_str)
    }

    /// A text with its placeholders filled: `{0}` by the first value.
    #[inline(never)]
    fn fill(&self, place: usize, values: &[Value]) -> String {
        let mut filled = String::new();
        let mut rest = self.form(self.at(place), values);
        let is_marked = rest.contains(END);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (number, after) = after.split_once('}').unwrap_or((after, ""));
            match number.parse().ok().and_then(|number: usize| values.get(number)) {
                Some(Value::Words(words)) if is_marked => {
                    filled.extend(words.chars().map(pictured));
                }
                Some(Value::Words(words)) => filled.push_str(words),
                Some(Value::Number(number)) => filled.push_str(&number.to_string()),
                None => {}
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// The form of a text that its counts choose, the last of them changing fastest.
    fn form<'a>(&self, text: &'a str, values: &[Value]) -> &'a str {
        let mut pieces = text.split(FORM).skip(1);
        let Some(counts) = pieces.next() else { return text };
        let form = counts.bytes().fold(0, |form, figure| {
            let count = match values.get(usize::from(figure.saturating_sub(b'0'))) {
                Some(Value::Number(count)) => *count,
                _ => 0,
            };
            form * self.plural.categories + self.plural.category(count)
        });
        pieces.nth(form).unwrap_or("")
    }

    /// Sentences one after the other, without those that are empty.
    pub fn sentences(&self, sentences: &[&str]) -> String {
        let mut sentences = sentences.iter().copied().filter(|sentence| !sentence.is_empty());
        joined(&mut sentences, &self[Text::JoinSpace])
    }

    /// Titles or whole sentences as one list.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        joined(&mut items.iter().map(AsRef::as_ref), &self[Text::JoinList])
    }

    /// A few words as one list.
    pub fn facts(&self, items: &[String]) -> String {
        joined(&mut items.iter().map(String::as_str), &self[Text::JoinFacts])
    }

    /// A few words each, as one line.
    pub fn line(&self, items: &[String]) -> String {
        joined(&mut items.iter().map(String::as_str), &self[Text::JoinLine])
    }

    /// A figure beside the one that is shown for it: with one decimal where they differ, and never rounded up, so
    /// that a score below a band does not read as one of it.
    pub fn exact(&self, value: f64, shown: u32) -> String {
        let below = (value * 10.0 + 1e-6).floor() / 10.0;
        let is_other = (below - f64::from(shown)).abs() > 0.05;
        let figure = if is_other { tenths(below) } else { figure(below) };
        figure.replace('.', &self[Text::JoinDecimal])
    }

    /// A figure, with the sign that the language writes before decimals.
    pub fn figure(&self, value: f64) -> String {
        figure(value).replace('.', &self[Text::JoinDecimal])
    }
}

/// What a person wrote may hold any letter. Those that mark pieces of a text are shown by the pictures of them.
fn pictured(letter: char) -> char {
    match letter {
        END => '\u{2401}',
        BOLD => '\u{2402}',
        QUOTE => '\u{2403}',
        LINK => '\u{2404}',
        _ => letter,
    }
}

fn joined(items: &mut dyn Iterator<Item = &str>, between: &str) -> String {
    let mut joined = String::new();
    for (place, item) in items.enumerate() {
        if place > 0 {
            joined.push_str(between);
        }
        joined.push_str(item);
    }
    joined
}
