//! Links in any text: what mail, chats, pages and documents put into them and around them.

use super::LinkError;
use super::envelope::{HEADER, LONGEST, LinkForm, five, open};

/// What is no part of a link wherever it stands: soft hyphens, spaces and joiners of no width, marks of direction, the
/// soft line breaks of mail (quoted-printable) and of HTML, the backslash before a sign in Markdown.
const SKIPPED: [&str; 15] = [
    "=\r\n", "=\n", "\u{ad}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{200e}", "\u{200f}",
    "\u{2060}", "\u{feff}", "<wbr>", "&shy;", "&#173;", "&#8203;", "\\",
];

/// What may part a link in two, and may as well end it.
const GAPS: [&str; 10] = ["\\n", "\\r", "\r", "\n", " ", "\t", "\u{a0}", "<br>", "<br/>", "<br />"];

/// A link in a text.
pub(super) struct Found {
    pub(super) form: LinkForm,
    /// What is inside of it, or as much of it as there is where that cannot be told.
    pub(super) signs: Vec<u8>,
    /// Why it cannot be opened.
    pub(super) error: Option<LinkError>,
}

/// Every link in a text, in order.
///
/// No text takes more than 16 times its own room, nor more than a few looks at each of its letters: a link ends before
/// the next one's mark.
pub(super) fn find(text: &str) -> Vec<Found> {
    let text = plain(&without_percent(text));
    let starts = text.match_indices(['d', 'D']).filter_map(|(at, _)| {
        let rest = &text[at..];
        let after = |form| Some((form, rest.get(after_mark(rest, form)?..)?));
        let (form, rest) = LinkForm::ALL.into_iter().find_map(after)?;
        found(form, rest, text[..at].ends_with(|before: char| before.is_alphanumeric()))
    });
    starts.collect()
}

/// The link whose mark comes before `rest`; none where that is the end of a word, or a word by itself.
fn found(form: LinkForm, rest: &str, is_in_a_word: bool) -> Option<Found> {
    // As far as it can reach: what proves to be whole is one link, whatever parts it.
    if let Ok(inside) = open(form, &signs(rest, true)) {
        return Some(Found { form, signs: inside.to_vec(), error: None });
    }
    let near = signs(rest, false);
    if form.is_like_a_word() && (is_in_a_word || near.len() < HEADER) {
        return None;
    }
    let error = open(form, &near).err().or(Some(LinkError::Damaged));
    Some(Found { form, signs: near, error })
}

/// The length of the mark that a text begins with, in whatever case and however parted.
fn after_mark(text: &str, form: LinkForm) -> Option<usize> {
    let mut wanted = form.marker().chars();
    let mut next = wanted.next();
    for (at, letter) in text.char_indices() {
        let Some(sign) = next else { return Some(at) };
        if letter.eq_ignore_ascii_case(&sign) {
            next = wanted.next();
        } else if letter != ' ' {
            return None;
        }
    }
    next.is_none().then_some(text.len())
}

fn signs(text: &str, is_across_gaps: bool) -> Vec<u8> {
    let letters = text.bytes().filter(|letter| !is_across_gaps || *letter != b' ');
    letters.map_while(five).take(LONGEST).collect()
}

/// The text without percent-encoding, however often it was encoded.
fn without_percent(text: &str) -> String {
    let mut rest = text.as_bytes();
    let mut out = Vec::with_capacity(rest.len());
    while let Some((letter, after)) = rest.split_first() {
        let decoded = (*letter == b'%').then(|| encoded(after)).flatten();
        let (letter, after) = decoded.unwrap_or((*letter, after));
        out.push(letter);
        rest = after;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// The letter whose number follows a percent sign, and what comes after: `41…` and `2541…` are an A.
fn encoded(mut rest: &[u8]) -> Option<(u8, &[u8])> {
    loop {
        let digit = |place: usize| char::from(*rest.get(place)?).to_digit(16);
        let letter = u8::try_from(digit(0)? << 4 | digit(1)?).ok()?;
        rest = rest.get(2..)?;
        if letter != b'%' || rest.len() < 2 || !rest[..2].iter().all(u8::is_ascii_hexdigit) {
            return Some((letter, rest));
        }
    }
}

/// The text without what is skipped, each gap as one space.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_line_start = false;
    while let Some(letter) = rest.chars().next() {
        let starts = |known: &&&str| rest.starts_with(**known);
        // Most of any text, and the beginning of nothing that is looked for here.
        if letter.is_ascii_alphanumeric() {
            is_line_start = false;
            out.push(letter);
            rest = &rest[1..];
        } else if let Some(gap) = GAPS.iter().find(starts) {
            rest = &rest[gap.len()..];
            is_line_start |= gap.contains(['\n', '\r']);
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if let Some(skipped) = SKIPPED.iter().find(starts) {
            rest = &rest[skipped.len()..];
        } else if is_line_start && letter == '>' {
            // A quotation in a mail.
            rest = &rest[1..];
        } else {
            is_line_start = false;
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    out
}
