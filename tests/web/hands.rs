use dependable::browser::hands::{Hands, Touched};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::stage::{Stage, document};

#[wasm_bindgen_test]
fn other_hands_are_told_from_the_programs_own() {
    let stage = Stage::as_root("<p>one</p><p>two</p>");
    let hands = Hands::watch(|| {}).expect("there is a page");
    let paragraph: Element = stage.find("p");
    paragraph.set_text_content(Some("ours"));
    hands.that_was_us();
    assert_eq!(hands.touched(), Touched::Nothing);
    let foreign = document().create_element("font").unwrap();
    paragraph.append_child(&foreign).unwrap();
    foreign.set_inner_html("<b>theirs</b>");
    foreign.set_text_content(None);
    assert_eq!(hands.touched(), Touched::Nothing, "what is only added does no harm");
    let text = paragraph.first_child().unwrap();
    foreign.append_child(&text).unwrap();
    assert_eq!(hands.touched(), Touched::Texts);
    hands.forget();
    assert_eq!(hands.touched(), Touched::Nothing);
    foreign.append_child(&stage.find::<Element>("p:last-of-type")).unwrap();
    assert_eq!(hands.touched(), Touched::Elements);
}
