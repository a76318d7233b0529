use dependable::browser::focus;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::stage::{Stage, document};

#[wasm_bindgen_test]
fn arriving_puts_the_focus_on_the_heading() {
    let stage = Stage::new("<h1 tabindex='-1'>Here</h1>");
    assert_eq!(focus::arrive(), Ok(()));
    let focused = document().active_element().expect("something has the focus");
    assert_eq!(focused, stage.find::<Element>("h1"));
}

const PARTS: &str = "
    <section id='look'><h2>Look</h2>
        <article><details><summary id='row'>Row</summary><details><summary>More</summary></details></details></article>
    </section>
    <details><summary>Fold</summary><table id='table'></table></details>
    <h3 id='title'>Title</h3>";

/// What has the focus and which folds are open, after arriving at a part of the page.
fn arrived_at(id: &str) -> (bool, String, Vec<String>) {
    let stage = Stage::new(PARTS);
    let is_there = focus::arrive_at(id).expect("the page has a document");
    let focused = document().active_element().expect("something has the focus");
    let named = if focused.id().is_empty() { focused.text_content() } else { Some(focused.id()) };
    let open = stage.0.query_selector_all("details[open] > summary").expect("the selector is one");
    let open = (0..open.length()).filter_map(|nth| open.item(nth)?.text_content()).collect();
    (is_there, named.unwrap_or_default(), open)
}

#[wasm_bindgen_test]
fn arriving_at_a_row_opens_it_and_puts_the_focus_on_its_summary() {
    assert_eq!(arrived_at("row"), (true, "row".to_owned(), vec!["Row".to_owned()]));
}

#[wasm_bindgen_test]
fn arriving_at_what_lies_in_a_fold_opens_the_fold() {
    assert_eq!(arrived_at("table"), (true, "table".to_owned(), vec!["Fold".to_owned()]));
}

#[wasm_bindgen_test]
fn arriving_at_a_part_with_rows_opens_none_of_them() {
    assert_eq!(arrived_at("look"), (true, "look".to_owned(), Vec::new()));
    assert_eq!(arrived_at("title"), (true, "title".to_owned(), Vec::new()));
}

#[wasm_bindgen_test]
fn where_nobody_can_arrive_nothing_is_moved() {
    let stage = Stage::new("<button id='here'>Here</button>");
    stage.find::<HtmlElement>("#here").focus().expect("it takes the focus");
    assert_eq!(focus::arrive_at("nowhere"), Ok(false));
    assert_eq!(document().active_element(), Some(stage.find("#here")));
}
