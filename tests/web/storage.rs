use std::cell::Cell;
use std::rc::Rc;

use dependable::browser::storage;
use dependable::browser::storage::Refused;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::script;

#[wasm_bindgen_test]
fn what_is_saved_can_be_loaded_and_removed() {
    let key = "dependable:test";
    assert_eq!(storage::remove(key), Ok(()));
    assert_eq!(storage::load(key), Ok(None));
    assert_eq!(storage::save(key, "June"), Ok(()));
    assert_eq!(storage::save(key, "July é"), Ok(()));
    assert_eq!(storage::load(key), Ok(Some("July é".to_owned())));
    assert_eq!(storage::remove(key), Ok(()));
    assert_eq!(storage::load(key), Ok(None));
}

#[wasm_bindgen_test]
fn storage_without_room_says_so_and_keeps_what_it_has() {
    let key = "dependable:test-full";
    assert_eq!(storage::save(key, "small"), Ok(()));
    let large = "x".repeat(20_000_000);
    assert_eq!(storage::save(key, &large), Err(Refused::Full));
    assert_eq!(storage::load(key), Ok(Some("small".to_owned())));
    assert_eq!(storage::remove(key), Ok(()));
}

#[wasm_bindgen_test]
fn deleting_everything_leaves_nothing_but_the_mark_that_it_was_done() {
    let kept = "localStorage.setItem(value, 'x'); sessionStorage.setItem(value, 'x')";
    for name in
        ["dependable:/:a:answers", "dependable:/b/:a:day:2026-11-27:0", "dependable:colours"]
    {
        script(kept, &name.into());
    }
    script("localStorage.setItem(value, 'theirs')", &"another-app".into());
    assert_eq!(storage::delete_all(77), Ok(()));
    assert_eq!(storage::names(), Ok(vec![storage::DELETED.to_owned()]));
    assert_eq!(storage::load(storage::DELETED), Ok(Some("77".to_owned())));
    assert_eq!(storage::load("another-app"), Ok(Some("theirs".to_owned())));
    for name in [storage::DELETED, "another-app"] {
        assert_eq!(storage::remove(name), Ok(()));
    }
}

#[wasm_bindgen_test]
fn what_another_tab_saves_under_our_key_is_heard_and_nothing_else() {
    let heard = Rc::new(Cell::new(0));
    let tell = {
        let heard = Rc::clone(&heard);
        Rc::new(move || heard.set(heard.get() + 1))
    };
    let saved = "window.dispatchEvent(new StorageEvent('storage', {key: value}))";
    let shown = "window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: value}))";
    let listeners =
        storage::on_time_to_look("dependable:answers".to_owned(), tell).expect("there is a window");
    script(saved, &"dependable:answers".into());
    assert_eq!(heard.get(), 1);
    script(saved, &"another-app".into());
    script(shown, &false.into());
    assert_eq!(heard.get(), 1);
    script(saved, &JsValue::NULL);
    assert_eq!(heard.get(), 1, "whoever cleared everything is not answered with everything");
    script(saved, &storage::DELETED.into());
    assert_eq!(heard.get(), 2, "whoever deleted everything is");
    script(shown, &true.into());
    assert_eq!(heard.get(), 3, "a page that was kept aside looks again");
    drop(listeners);
    script(saved, &"dependable:answers".into());
    assert_eq!(heard.get(), 3);
}
