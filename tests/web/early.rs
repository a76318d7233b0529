use dependable::browser::early;
use dependable::browser::early::Done;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::script;

/// What the page's own script has kept so far, as long as a test needs it.
pub(crate) struct Kept;

impl Kept {
    pub(crate) fn new(early: &str) -> Kept {
        script(
            &format!("window.early = Object.assign({{ settle() {{}} }}, {early})"),
            &JsValue::NULL,
        );
        Kept
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        script("delete window.early", &JsValue::NULL);
    }
}

#[wasm_bindgen_test]
fn early_choices_are_taken_in_their_order() {
    let _kept = Kept::new(
        "{ chosen: { 'start|who': 'team', 'OPS-4|evidence|log': true, 'OPS-4|evidence|who': false,
           'OPS-4|note': '', 'DATA-3|answer': '2' }, left: true }",
    );
    let chosen = [
        ("start|who", "team"),
        ("OPS-4|evidence|log", "true"),
        ("OPS-4|evidence|who", "false"),
        ("OPS-4|note", ""),
        ("DATA-3|answer", "2"),
    ];
    let chosen = chosen.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let done = Done {
        chosen: chosen.to_vec(),
        // Without a moment, as a release before kept them.
        moments: vec![u64::MAX; 5],
        left: true,
    };
    assert_eq!(early::take(), Ok(done));
}

#[wasm_bindgen_test]
fn where_nothing_was_chosen_early_there_is_nothing_to_take() {
    let _kept = Kept::new("{ chosen: {} }");
    assert_eq!(early::take(), Ok(Done::default()));
}

#[wasm_bindgen_test]
fn what_is_no_early_choice_is_passed_over() {
    let _kept = Kept::new("{ chosen: { a: 2, b: null, c: {}, 'OPS-4|answer': '2' }, left: null }");
    let chosen = vec![("OPS-4|answer".to_owned(), "2".to_owned())];
    assert_eq!(early::take(), Ok(Done { chosen, moments: vec![u64::MAX], ..Done::default() }));
}

#[wasm_bindgen_test]
async fn a_page_without_its_own_script_says_so() {
    assert!(early::take().is_err());
    assert!(early::content().await.is_err());
}

#[wasm_bindgen_test]
async fn the_content_is_the_text_that_the_page_fetches() {
    {
        let _kept = Kept::new("{ content: Promise.resolve('en\\n2 &lt; 3') }");
        assert_eq!(early::content().await.as_deref(), Ok("en\n2 &lt; 3"));
    }
    let missing = "this browser has no content";
    for (content, error) in [
        ("Promise.reject('content.txt: 404')", "content.txt: 404"),
        ("Promise.reject(Error('cut off'))", "the browser refused"),
        ("Promise.resolve(3)", missing),
        ("'en'", missing),
        ("undefined", missing),
    ] {
        let _kept = Kept::new(&format!("{{ content: {content} }}"));
        let told = early::content().await.expect_err("there is no content");
        assert_eq!(told.to_string(), error, "{content}");
    }
}
