use dependable::browser::colours;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::root;

#[wasm_bindgen_test]
fn colours_are_shown_and_remembered() {
    assert_eq!(colours::choose("dark"), Ok(()));
    assert_eq!(root().get_attribute("data-colours").as_deref(), Some("dark"));
    root().remove_attribute("data-colours").expect("the mark can be removed");
    assert_eq!(colours::show_chosen(), Ok(()));
    assert_eq!(root().get_attribute("data-colours").as_deref(), Some("dark"));
    assert_eq!(colours::choose(""), Ok(()));
    assert_eq!(root().get_attribute("data-colours"), None);
}
