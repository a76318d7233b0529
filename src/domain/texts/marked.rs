use super::{BOLD, END, LINK, QUOTE};

/// A text some pieces of which are bold, a quotation or a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked(String);

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing more than its words.
    Plain,
    /// In the language file between `<b>` and `</b>`.
    Bold,
    /// Between `<q>` and `</q>`.
    Quote,
    /// Between `<a>` and `</a>`.
    Link,
}

impl From<String> for Marked {
    fn from(text: String) -> Marked {
        Marked(text)
    }
}

impl Marked {
    /// The pieces in their order, each with what it is.
    pub fn pieces(&self) -> Vec<(Mark, &str)> {
        let mut mark = Mark::Plain;
        let mut pieces = Vec::new();
        let mut rest = self.0.as_str();
        while let Some(at) = rest.find([BOLD, QUOTE, LINK, END]) {
            if at > 0 {
                pieces.push((mark, &rest[..at]));
            }
            mark = match rest[at..].chars().next() {
                Some(BOLD) => Mark::Bold,
                Some(QUOTE) => Mark::Quote,
                Some(LINK) => Mark::Link,
                _ => Mark::Plain,
            };
            rest = &rest[at + END.len_utf8()..];
        }
        if !rest.is_empty() {
            pieces.push((mark, rest));
        }
        pieces
    }
}
