//! As much of JSON as an assessment needs: whole numbers, texts, lists and maps.
//!
//! Measured, `serde_json` with the derived readers makes the first visit 15 kB heavier (Brotli); this
//! is 2 kB. The tests hold it against `serde_json`.

use std::fmt::Write;

/// Nothing that we write is nested deeper; what is, could exhaust the stack.
const DEEPEST: usize = 32;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number. Other numbers do not occur in an assessment and are refused.
    Number(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// A map, in the order in which it was written; of two values for one key the last counts.
    Map(Vec<(String, Value)>),
}

/// Where reading stopped: line and column, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// The line.
    pub line: usize,
    /// The column, in bytes.
    pub column: usize,
}

/// Reads a text.
///
/// # Errors
///
/// The place where it is no JSON, holds a number that is not whole, or nests more than 32 deep.
pub fn parse(text: &str) -> Result<Value, Stopped> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0).filter(|_| {
        reader.skip_space();
        reader.at == text.len()
    });
    value.ok_or_else(|| reader.stopped())
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn stopped(&self) -> Stopped {
        let before = &self.text.as_bytes()[..self.at.min(self.text.len())];
        let line_start =
            before.iter().rposition(|byte| *byte == b'\n').map_or(0, |place| place + 1);
        let line = before.split(|byte| *byte == b'\n').count();
        Stopped { line, column: 1 + before.len() - line_start }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Moves on if this comes next.
    fn takes(&mut self, mark: &str) -> bool {
        let comes = self.text.as_bytes()[self.at..].starts_with(mark.as_bytes());
        if comes {
            self.at += mark.len();
        }
        comes
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_space();
        match self.peek()? {
            b'{' if depth < DEEPEST => self.map(depth),
            b'[' if depth < DEEPEST => self.list(depth),
            b'"' => Some(Value::Text(self.text()?)),
            b't' if self.takes("true") => Some(Value::Flag(true)),
            b'f' if self.takes("false") => Some(Value::Flag(false)),
            b'n' if self.takes("null") => Some(Value::Null),
            b'-' | b'0'..=b'9' => self.number(),
            _ => None,
        }
    }

    fn map(&mut self, depth: usize) -> Option<Value> {
        let mut map = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.takes("}") {
            return Some(Value::Map(map));
        }
        loop {
            self.skip_space();
            if self.peek()? != b'"' {
                return None;
            }
            let key = self.text()?;
            self.skip_space();
            if !self.takes(":") {
                return None;
            }
            let value = self.value(depth + 1)?;
            map.push((key, value));
            self.skip_space();
            if self.takes("}") {
                return Some(Value::Map(map));
            }
            if !self.takes(",") {
                return None;
            }
        }
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        let mut list = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.takes("]") {
            return Some(Value::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            self.skip_space();
            if self.takes("]") {
                return Some(Value::List(list));
            }
            if !self.takes(",") {
                return None;
            }
        }
    }

    fn number(&mut self) -> Option<Value> {
        let from = self.at;
        self.takes("-");
        let digits = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        let is_padded = self.at > digits + 1 && self.text.as_bytes()[digits] == b'0';
        if is_padded || matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return None;
        }
        Some(Value::Number(self.text[from..self.at].parse().ok()?))
    }

    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        self.at += 1;
        loop {
            let rest = &self.text[self.at..];
            let plain =
                rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < b' ')?;
            text.push_str(&rest[..plain]);
            self.at += plain;
            if self.takes("\"") {
                return Some(text);
            }
            if !self.takes("\\") {
                return None;
            }
            let escape = self.peek()?;
            self.at += 1;
            text.push(match escape {
                b'"' | b'\\' | b'/' => char::from(escape),
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'n' => '\n',
                b'r' => '\r',
                b't' => '\t',
                b'u' => self.unicode()?,
                _ => return None,
            });
        }
    }

    /// The letter of a `\u` escape, or of two that belong together.
    fn unicode(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        if !self.takes("\\u") {
            return None;
        }
        let second = self.hex()?;
        if !(0xdc00..0xe000).contains(&second) {
            return None;
        }
        char::from_u32(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self
            .text
            .get(self.at..self.at + 4)
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

/// Writes a value; [`parse`] reads it back.
pub fn print(value: &Value) -> String {
    let mut out = String::new();
    put(value, &mut out);
    out
}

fn put(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Flag(true) => out.push_str("true"),
        Value::Flag(false) => out.push_str("false"),
        // Writing to a text does not fail.
        Value::Number(number) => drop(write!(out, "{number}")),
        Value::Text(text) => put_text(text, out),
        Value::List(list) => {
            out.push('[');
            for (place, item) in list.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                put(item, out);
            }
            out.push(']');
        }
        Value::Map(map) => {
            out.push('{');
            for (place, (key, item)) in map.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                put_text(key, out);
                out.push(':');
                put(item, out);
            }
            out.push('}');
        }
    }
}

fn put_text(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => drop(write!(out, "\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
}
