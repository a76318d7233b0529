use std::cell::Cell;
use std::rc::Rc;

use dependable::browser::keyboard;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

use crate::stage::{Stage, document, press};

const QUESTION: &str = "<form class='question'>
    <div class='levels'><input type='radio' name='a' id='one'><input type='radio' name='a' id='two'></div>
    <input type='checkbox' id='tick'><textarea></textarea><input type='text' id='line'><a href='#x'>Link</a>
    <button type='button' id='plain'>Plain</button><button type='submit' class='button primary'>Next</button>
</form>";

/// A question on the page, and how often Next was pressed.
fn question() -> (Stage, Rc<Cell<u32>>, [EventListener; 2]) {
    let stage = Stage::new(QUESTION);
    let pressed = Rc::new(Cell::new(0));
    let count = Rc::clone(&pressed);
    let form: Element = stage.find("form");
    let options = EventListenerOptions::enable_prevent_default();
    let on_submit = EventListener::new_with_options(&form, "submit", options, move |event| {
        event.prevent_default();
        count.set(count.get() + 1);
    });
    let on_keys = keyboard::on_keys().expect("there is a window");
    (stage, pressed, [on_submit, on_keys])
}

#[wasm_bindgen_test]
fn a_digit_presses_the_choice_of_its_place() {
    let (stage, _, _listeners) = question();
    let body = document().body().expect("there is a body");
    assert!(press(&body, "2", ""), "outside of the question a digit is left to the browser");
    assert!(!stage.find::<HtmlInputElement>("#two").checked());
    assert!(!press(&stage.find("#one"), "2", ""), "the key is used");
    assert!(stage.find::<HtmlInputElement>("#two").checked());
    assert!(!press(&stage.find("#two"), "1", ""));
    assert!(stage.find::<HtmlInputElement>("#one").checked());
    assert_eq!(document().active_element(), Some(stage.find("#one")));
    for key in ["3", "0", "x"] {
        assert!(press(&stage.find("#one"), key, ""), "{key} is left to the browser");
    }
}

#[wasm_bindgen_test]
fn enter_presses_next() {
    let (stage, pressed, _listeners) = question();
    assert!(!press(&stage.find("#one"), "Enter", ""));
    assert!(!press(&stage.find("#tick"), "Enter", ""));
    assert_eq!(pressed.get(), 2);
}

#[wasm_bindgen_test]
fn text_fields_keep_their_keys() {
    let (stage, pressed, _listeners) = question();
    for field in ["textarea", "#line"] {
        for key in ["1", "2", "Enter"] {
            assert!(press(&stage.find(field), key, ""), "{field} keeps {key}");
        }
    }
    assert_eq!(pressed.get(), 0);
    assert!(!stage.find::<HtmlInputElement>("#one").checked());
    assert!(!stage.find::<HtmlInputElement>("#two").checked());
}

#[wasm_bindgen_test]
fn buttons_and_links_keep_enter() {
    let (stage, pressed, _listeners) = question();
    for target in ["#plain", "a"] {
        assert!(press(&stage.find(target), "Enter", ""), "{target}");
    }
    assert_eq!(pressed.get(), 0);
}

#[wasm_bindgen_test]
fn keys_with_a_modifier_stay_the_browsers() {
    let (stage, _, _listeners) = question();
    for modifier in [", ctrlKey: true", ", metaKey: true", ", altKey: true"] {
        assert!(press(&stage.find("#one"), "2", modifier), "{modifier}");
    }
    assert!(!stage.find::<HtmlInputElement>("#two").checked());
}

#[wasm_bindgen_test]
fn digits_that_are_switched_off_stay_the_browsers() {
    let (stage, pressed, _listeners) = question();
    let form: Element = stage.find("form");
    form.insert_adjacent_html("beforeend", "<input type='checkbox' name='shortcuts' checked>")
        .expect("the form takes an element");
    assert!(!press(&stage.find("#one"), "2", ""), "switched on they answer");
    stage.find::<HtmlInputElement>("[name=shortcuts]").set_checked(false);
    assert!(press(&stage.find("#two"), "1", ""), "switched off they do not");
    assert!(stage.find::<HtmlInputElement>("#two").checked());
    assert!(!press(&stage.find("#two"), "Enter", ""), "Enter is no key of one sign");
    assert_eq!(pressed.get(), 1);
}
