//! Passages: the words of a text that an author has marked.

use std::ops::Range;

/// A text in pieces: whether each is a marked passage. Passages that the text does not have mark nothing; where two meet
/// or overlap they are one.
///
/// `Nobody could. The script has run since then.` with `script has run` marked has three pieces, the second of them marked.
pub fn passages<'a>(text: &'a str, marked: &[String]) -> Vec<(bool, &'a str)> {
    let found = |passage: &String| text.find(passage.as_str()).map(|at| at..at + passage.len());
    let mut places: Vec<Range<usize>> = marked.iter().filter_map(found).collect();
    places.sort_by_key(|place| place.start);
    let mut pieces = Vec::new();
    let mut done = 0;
    for place in places {
        pieces.push((false, &text[done..place.start.max(done)]));
        pieces.push((true, &text[place.start.max(done)..place.end.max(done)]));
        done = place.end.max(done);
    }
    pieces.push((false, &text[done..]));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}
