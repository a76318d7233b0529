//! Texts in the browser's database.

use dependable::browser::database;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn texts_are_kept_found_by_how_their_names_begin_and_removed() {
    assert_eq!(database::delete().await, Ok(()));
    let texts = |names: &[&str]| {
        names
            .iter()
            .map(|name| ((*name).to_owned(), format!("of {name} — größer")))
            .collect::<Vec<_>>()
    };
    assert_eq!(database::all("").await, Ok(Vec::new()));
    assert_eq!(database::keep(texts(&["/a/:one", "/a/:two", "/b/:one"])).await, Ok(()));
    assert_eq!(database::all("/a/:").await, Ok(texts(&["/a/:one", "/a/:two"])));
    assert_eq!(database::keep(vec![("/a/:two".to_owned(), "anew".to_owned())]).await, Ok(()));
    assert_eq!(database::remove(vec!["/a/:one".to_owned(), "gone".to_owned()]).await, Ok(()));
    assert_eq!(database::all("/a/:").await, Ok(vec![("/a/:two".to_owned(), "anew".to_owned())]));
    // More than are read at once.
    let many: Vec<String> = (100..500).map(|nth| format!("/c/:{nth}")).collect();
    let many = texts(&many.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(database::keep(many.clone()).await, Ok(()));
    assert_eq!(database::all("/c/:").await, Ok(many.clone()));
    assert_eq!(database::all("/c/:1").await, Ok(many[..100].to_vec()));
    assert_eq!(database::delete().await, Ok(()));
    assert_eq!(database::all("").await, Ok(Vec::new()));
    assert_eq!(database::delete().await, Ok(()));
}
