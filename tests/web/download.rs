use dependable::browser::download;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::script;

#[wasm_bindgen_test]
fn a_text_is_offered_as_a_file() {
    assert_eq!(download::save_as("answers.json", "application/json", "{}"), Ok(()));
}

#[wasm_bindgen_test]
async fn a_file_is_read_up_to_its_limit() {
    let file = script("return new File([value], 'answers.json')", &"é 123".into());
    let file: web_sys::File = file.unchecked_into();
    assert_eq!(download::read(&file, 6).await, Ok("é 123".as_bytes().to_vec()));
    assert_eq!(download::read(&file, 5).await, Err(Ok(6)));
}
