//! Words that an author has marked in a text.

use dependable::domain::checklist::passages;
use proptest::prelude::*;

use super::{OPS, after, practice};

fn pieces<'a>(text: &'a str, marked: &[&str]) -> Vec<(bool, &'a str)> {
    passages(text, &marked.iter().map(|words| (*words).to_owned()).collect::<Vec<_>>())
}

#[test]
fn marked_words_are_pieces_of_their_own_in_the_order_of_the_text() {
    assert_eq!(
        pieces("It ran, and we pulled it.", &["we pulled it", "It ran"]),
        [(true, "It ran"), (false, ", and "), (true, "we pulled it"), (false, ".")]
    );
}

#[test]
fn words_that_overlap_are_shown_once_and_those_that_are_not_there_not_at_all() {
    let found = pieces("a b c d", &["a b c", "b c d", "e"]);
    let marked: String = found.iter().filter(|(is, _)| *is).map(|(_, piece)| *piece).collect();
    assert_eq!(marked, "a b c d");
    assert_eq!(pieces("a b", &[]), [(false, "a b")]);
    assert_eq!(pieces("", &["a"]), []);
}

#[test]
fn words_that_are_marked_and_do_not_stand_there_are_found() {
    let found = after(OPS, |file| {
        practice(file, "OPS-1")["interview"]["shows"] = vec!["never said"].into();
        practice(file, "OPS-2")["interview"]["shows"] = Vec::<String>::new().into();
    });
    for (place, problem) in
        [("OPS-1", "`never said` is no part of the text"), ("OPS-2", "no words are marked")]
    {
        let begins = format!("{OPS}, practice {place}, interview.shows: {problem}; ");
        assert!(found.iter().any(|found| found.starts_with(&begins)), "{begins}: {found:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_kept_letter_by_letter(text in ".{0,40}", from in 0..20_usize, many in 0..20_usize) {
        let letters = text.chars().count();
        let words: String = text.chars().skip(from.min(letters)).take(many).collect();
        let found = pieces(&text, &[&words, "x"]);
        prop_assert_eq!(found.iter().map(|(_, piece)| *piece).collect::<String>(), text);
    }
}
