//! How much more fits into a text field, said before nothing more does.

use yew::prelude::*;

use super::element::{keyed, text_in};
use crate::domain::assessment::MAX_TEXT;
use crate::domain::texts::Texts;

/// From here on it is said.
const NEAR: usize = 200;
/// It is said anew after so many signs: a reader of the screen says each change aloud.
const STEP: usize = 50;

/// What is left of a field of [`MAX_TEXT`] signs. The place for it is there beforehand, as a reader says only what appears
/// in one.
pub fn view_left(texts: &Texts, written: &str) -> Html {
    let left = MAX_TEXT.saturating_sub(written.encode_utf16().count());
    let says = match left {
        0 => texts.question_full(MAX_TEXT),
        1..=NEAR => texts.question_left(left.div_ceil(STEP) * STEP),
        _ => String::new(),
    };
    html! { <div aria-live="polite">{ keyed(&says, text_in("p", "hint", &says)) }</div> }
}
