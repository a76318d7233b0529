use dependable::browser::marks;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::root;

#[wasm_bindgen_test]
fn the_page_is_marked_ready_or_broken() {
    assert_eq!(marks::ready(), Ok(()));
    assert!(root().has_attribute("data-ready"));
    root().remove_attribute("data-ready").expect("the mark can be removed");
    for why in ["program", "files"] {
        assert_eq!(marks::broken(why), Ok(()));
        assert_eq!(root().get_attribute("data-broken").as_deref(), Some(why));
    }
    root().remove_attribute("data-broken").expect("the mark can be removed");
}
