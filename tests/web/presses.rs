use std::cell::Cell;
use std::rc::Rc;

use dependable::browser::presses;
use gloo::events::EventListener;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

use crate::stage::{Stage, script};

const PAGE: &str = "<main><label><input type='checkbox' id='tick'>Tick</label><button id='next'>Next</button>
    <details><summary id='fold'>Fold</summary></details></main><button id='outside'>Outside</button>";

/// Clicks for the first, the second … time in a row.
#[track_caller]
fn click(target: &Element, nth: u32) {
    let line = format!(
        "value.dispatchEvent(new MouseEvent('click', {{ detail: {nth}, bubbles: true, cancelable: true }}))"
    );
    script(&line, target);
}

/// How often an element hears that it was clicked.
fn count(target: &Element) -> (Rc<Cell<u32>>, EventListener) {
    let heard = Rc::new(Cell::new(0));
    let listener = {
        let heard = Rc::clone(&heard);
        EventListener::new(target, "click", move |_| heard.set(heard.get() + 1))
    };
    (heard, listener)
}

#[wasm_bindgen_test]
fn the_second_half_of_a_double_press_does_nothing() {
    let stage = Stage::new(PAGE);
    let _once = presses::take_once().expect("there is a window");
    let next = stage.find("#next");
    let (heard, _listener) = count(&next);
    click(&next, 1);
    click(&next, 2);
    click(&next, 3);
    assert_eq!(heard.get(), 1);
    // A new press is a new wish, and so is that of a keyboard, which counts none.
    click(&next, 1);
    click(&next, 0);
    assert_eq!(heard.get(), 3);
}

#[wasm_bindgen_test]
fn a_box_that_comes_under_the_pointer_is_not_ticked_by_the_press_before() {
    let stage = Stage::new(PAGE);
    let _once = presses::take_once().expect("there is a window");
    let tick: HtmlInputElement = stage.find("#tick");
    click(&stage.find("label"), 2);
    click(&tick, 2);
    assert!(!tick.checked());
    click(&tick, 1);
    assert!(tick.checked());
}

#[wasm_bindgen_test]
fn outside_of_the_content_and_on_a_fold_both_presses_count() {
    let stage = Stage::new(PAGE);
    let _once = presses::take_once().expect("there is a window");
    for target in ["#outside", "#fold"] {
        let target = stage.find(target);
        let (heard, _listener) = count(&target);
        click(&target, 2);
        assert_eq!(heard.get(), 1);
    }
}
