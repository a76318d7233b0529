use dependable::browser::{shortcuts, storage};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn whether_keys_answer_is_remembered_and_on_at_first() {
    assert_eq!(storage::remove("dependable:keys"), Ok(()));
    assert!(shortcuts::are_on());
    for are_on in [false, true, false] {
        assert_eq!(shortcuts::choose(are_on), Ok(()));
        assert_eq!(shortcuts::are_on(), are_on);
    }
    assert_eq!(shortcuts::choose(true), Ok(()));
    assert_eq!(storage::load("dependable:keys"), Ok(None), "what holds anyhow is not kept");
}
