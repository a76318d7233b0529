//! Rust code, apart from its texts and comments.

/// Rust code and the texts in it, apart from each other; comments are neither.
#[derive(Default)]
pub(super) struct Code {
    pub(super) code: String,
    /// What stands between quotation marks, and in which line.
    pub(super) texts: Vec<(usize, String)>,
}

impl Code {
    /// Keeps every line in its place.
    pub(super) fn read(source: &str) -> Code {
        let mut found = Code::default();
        let mut rest = source;
        while let Some(letter) = rest.chars().next() {
            let length = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if let Some(hashes) = raw_text(rest) {
                let end = format!("\"{hashes}");
                let start = 1 + end.len();
                found.text(&rest[start..][..rest[start..].find(&end).unwrap_or(0)]);
                start + rest[start..].find(&end).unwrap_or(0) + end.len()
            } else if letter == '"' {
                let length = quoted_length(rest);
                found.text(&rest[1..length - 1]);
                length
            } else if letter == '\'' {
                character_length(rest)
            } else {
                found.code.push(letter);
                rest = &rest[letter.len_utf8()..];
                continue;
            };
            // The lines of what was taken out stay, so that places are true.
            let lines = rest[..length].matches('\n').count();
            found.code.push_str(&"\n".repeat(lines));
            rest = &rest[length..];
        }
        found
    }

    fn text(&mut self, text: &str) {
        let line = 1 + self.code.matches('\n').count();
        self.texts.push((line, text.to_owned()));
    }
}

/// The marks around a raw text that begins here.
fn raw_text(rest: &str) -> Option<&str> {
    let marks = rest.strip_prefix('r')?;
    let hashes = marks.len() - marks.trim_start_matches('#').len();
    marks[hashes..].starts_with('"').then(|| &marks[..hashes])
}

fn quoted_length(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    panic!("a text does not end: {}", &rest[..rest.len().min(60)]);
}

/// A character, or the mark of a lifetime.
fn character_length(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => {
            2 + rest[2..]
                .find('\'')
                .map_or(0, |end| end + usize::from(rest[2..].starts_with('\'')) + 1)
        }
        _ => match letters.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
    }
}

/// Whether a letter can be part of a name.
pub(super) fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The names in a piece of code, each with its line.
pub(super) fn names(code: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(code.lines()).flat_map(|(line, code)| {
        code.split(|letter| !is_name(letter))
            .filter(|name| !name.is_empty())
            .map(move |name| (line, name))
    })
}

#[test]
fn texts_and_comments_are_no_code() {
    let code = Code::read(
        "let a = 'b'; // crate::app\nlet c: &'static str = r#\"x \"crate::y\"#; \"é\\\"\"; '\\'' d",
    );
    assert!(!code.code.contains("crate::"), "{}", code.code);
    assert_eq!(code.texts, [(2, "x \"crate::y".to_owned()), (2, "é\\\"".to_owned())]);
    assert!(code.code.ends_with(" d"), "{}", code.code);
}
