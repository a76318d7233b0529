use dependable::browser::place;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlTextAreaElement};

use crate::stage::{Stage, document};

const PLACE: &str = "<div id='app'>
    <form data-early='start'><input type='radio' name='answer' value='2'></form>
    <form data-early='OPS-4'>
        <input type='radio' name='answer' value='1'><input type='radio' name='answer' value='2'>
        <details id='why'><summary>Why</summary>So</details>
        <details id='note'><summary>Note</summary><textarea name='note'></textarea></details>
        <a href='full.html'>One</a><a href='full.html' id='other'>Other</a>
    </form>
    <div style='height: 5000px'></div>
</div>";

/// Where the person was, after the page was drawn afresh; nothing of the old one is left.
#[track_caller]
fn drawn_afresh(stage: &Stage) -> place::Place {
    let taken = place::take().expect("the page has a root");
    stage.0.set_inner_html(PLACE);
    scroll_to(0.0);
    assert_eq!(document().active_element(), document().body().map(Element::from));
    taken
}

fn scroll_to(height: f64) {
    let window = web_sys::window().expect("there is a window");
    window.scroll_to_with_x_and_y(0.0, height);
}

/// How far the page is scrolled.
#[track_caller]
fn is_scrolled_to(height: f64) {
    let window = web_sys::window().expect("there is a window");
    let found = window.scroll_y().expect("the window scrolls");
    assert!((found - height).abs() < 1.0, "{found} is not {height}");
}

#[wasm_bindgen_test]
fn the_focus_comes_back_to_the_same_control() {
    for selector in [
        "[data-early=OPS-4] [value='1']",
        "[data-early=OPS-4] [value='2']",
        "[data-early=start] [value='2']",
        "#other",
    ] {
        let stage = Stage::new(PLACE);
        stage.find::<HtmlElement>(selector).focus().expect("it takes the focus");
        let taken = drawn_afresh(&stage);
        assert_eq!(place::give_back(&taken), Ok(()));
        let focused = document().active_element();
        assert_eq!(focused, Some(stage.find(selector)), "{selector}");
    }
}

#[wasm_bindgen_test]
fn the_caret_comes_back_to_its_text() {
    let stage = Stage::new(PLACE);
    stage.find::<HtmlDetailsElement>("#note").set_open(true);
    let text: HtmlTextAreaElement = stage.find("textarea");
    text.set_value("Ask Ines about June");
    text.focus().expect("it takes the focus");
    text.set_selection_range(4, 8).expect("the text is long enough");
    let taken = drawn_afresh(&stage);
    let text: HtmlTextAreaElement = stage.find("textarea");
    // The program draws the note that it has been told.
    text.set_value("Ask Ines about June");
    assert_eq!(place::give_back(&taken), Ok(()));
    assert_eq!(document().active_element(), Some(text.clone().into()));
    assert_eq!((text.selection_start(), text.selection_end()), (Ok(Some(4)), Ok(Some(8))));
}

#[wasm_bindgen_test]
fn the_page_stands_as_far_scrolled_and_unfolded_as_before() {
    let stage = Stage::new(PLACE);
    stage.find::<HtmlDetailsElement>("#why").set_open(true);
    stage.find::<HtmlElement>("[value='1']").focus().expect("it takes the focus");
    scroll_to(240.0);
    let taken = drawn_afresh(&stage);
    assert_eq!(place::give_back(&taken), Ok(()));
    is_scrolled_to(240.0);
    assert!(stage.find::<HtmlDetailsElement>("#why").open());
    assert!(!stage.find::<HtmlDetailsElement>("#note").open());
    // What the program unfolds by itself stays so.
    stage.find::<HtmlDetailsElement>("#note").set_open(true);
    assert_eq!(place::give_back(&taken), Ok(()));
    assert!(stage.find::<HtmlDetailsElement>("#note").open());
    scroll_to(0.0);
}

#[wasm_bindgen_test]
fn a_row_that_brings_folds_with_it_is_not_taken_for_the_next() {
    let row = |name: &str, inside: &str| {
        format!(
            "<article><details><summary id='{name}'>{name}</summary>{inside}</details></article>"
        )
    };
    let inside = "<details><summary>More</summary></details>";
    let page = |first: &str| {
        format!(
            "<div id='app'><section id='look'>{}{}</section></div>",
            row("a", first),
            row("b", "")
        )
    };
    let stage = Stage::new(&page(""));
    stage.find::<HtmlDetailsElement>("details:has(> #b)").set_open(true);
    let taken = place::take().expect("the page has a root");
    stage.0.set_inner_html(&page(inside));
    assert_eq!(place::give_back(&taken), Ok(()));
    assert!(stage.find::<HtmlDetailsElement>("details:has(> #b)").open());
    assert!(!stage.find::<HtmlDetailsElement>("details:has(> #a)").open());
    assert!(!stage.find::<HtmlDetailsElement>("details details").open());
}

#[wasm_bindgen_test]
fn whoever_was_nowhere_in_the_page_is_moved_nowhere() {
    let stage = Stage::new(PLACE);
    let taken = drawn_afresh(&stage);
    assert_eq!(place::give_back(&taken), Ok(()));
    assert_eq!(document().active_element(), document().body().map(Element::from));
    is_scrolled_to(0.0);
    assert!(!stage.find::<HtmlDetailsElement>("#why").open());
}

#[wasm_bindgen_test]
fn a_place_that_the_page_no_longer_has_is_let_go() {
    let stage = Stage::new(PLACE);
    stage.find::<HtmlDetailsElement>("#why").set_open(true);
    stage.find::<HtmlElement>("#other").focus().expect("it takes the focus");
    let taken = drawn_afresh(&stage);
    stage.find::<Element>("#app").set_inner_html("<details><summary>Another</summary></details>");
    assert_eq!(place::give_back(&taken), Ok(()));
    assert_eq!(document().active_element(), document().body().map(Element::from));
    assert!(!stage.find::<HtmlDetailsElement>("details").open());
}
