use dependable::browser::page;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::document;

#[wasm_bindgen_test]
fn the_title_is_set() {
    let before = document().title();
    assert_eq!(page::set_title("Result · Dependable"), Ok(()));
    assert_eq!(document().title(), "Result · Dependable");
    document().set_title(&before);
}
