//! The thin edges to the browser, in a browser.

#![cfg(target_arch = "wasm32")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use dependable::app::keys::keys;
use dependable::app::{App, AppProps};
use dependable::browser::address::Address;
use dependable::browser::early::Done;
use dependable::browser::hands::{Hands, Touched};
use dependable::browser::storage::Refused;
use dependable::browser::{
    address, clock, colours, download, early, focus, keyboard, marks, page, place, storage,
};
use dependable::domain::assessment::Answer;
use dependable::domain::checklist::{Checklist, Level, Practice, Section, Wording};
use dependable::domain::content::Content;
use dependable::domain::exchange::file;
use dependable::domain::texts::{FILLED, Text, Texts};
use dependable::state::{Model, Msg, Opened, Route};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Document, Element, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
};
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    let window = web_sys::window().expect("there is a window");
    window.document().expect("there is a document")
}

fn root() -> Element {
    document().document_element().expect("there is a root element")
}

/// A part of the page that is there as long as a test needs it.
struct Stage(Element);

impl Stage {
    fn new(html: &str) -> Stage {
        let host = document().create_element("div").expect("an element can be made");
        host.set_inner_html(html);
        let body = document().body().expect("there is a body");
        body.append_child(&host).expect("the body takes an element");
        Stage(host)
    }

    /// As the element that the program draws into.
    fn as_root(html: &str) -> Stage {
        let stage = Stage::new(html);
        stage.0.set_id("app");
        stage
    }

    #[track_caller]
    fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.0.query_selector(selector).expect("the selector is one");
        let found = found.unwrap_or_else(|| panic!("there is no {selector}"));
        found.dyn_into().unwrap_or_else(|_| panic!("{selector} is of another kind"))
    }

    fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// The address as it was, once the test is over.
struct KeptAddress(String);

impl KeptAddress {
    fn new() -> KeptAddress {
        let location = document().location().expect("the document has an address");
        KeptAddress(location.href().expect("the address is a text"))
    }
}

impl Drop for KeptAddress {
    fn drop(&mut self) {
        let window = web_sys::window().expect("there is a window");
        let history = window.history().expect("there is a history");
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&self.0));
    }
}

fn history_length() -> u32 {
    let window = web_sys::window().expect("there is a window");
    window.history().and_then(|history| history.length()).expect("there is a history")
}

/// Waits until something holds, for two seconds at most.
async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..200 {
        if holds() {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("after two seconds still not: {what}");
}

/// Runs a line of JavaScript with one value.
#[track_caller]
fn script(line: &str, value: &JsValue) -> JsValue {
    let function = js_sys::Function::new_with_args("value", line);
    function.call1(&JsValue::NULL, value).expect("the line runs")
}

/// Presses a key on an element; whether the browser is left to act on it.
#[track_caller]
fn press(target: &Element, key: &str, more: &str) -> bool {
    let line = format!(
        "return value.dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', bubbles: true, cancelable: true{more}}}))"
    );
    script(&line, target).is_truthy()
}

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

fn route_of(address: &Address) -> Route {
    Route::parse(&address.path, &address.fragment)
}

/// The page that the address leads to.
#[track_caller]
fn leads_to() -> Route {
    route_of(&address::current().expect("there is a window"))
}

#[wasm_bindgen_test]
async fn the_address_follows_and_the_back_button_tells() {
    let _kept = KeptAddress::new();
    assert_eq!(leads_to(), Route::Start);
    let told = Rc::new(RefCell::new(Vec::new()));
    let tell = {
        let told = Rc::clone(&told);
        Rc::new(move |address: Address| told.borrow_mut().push(route_of(&address)))
    };
    let _listener = address::on_change(tell).expect("there is a window");

    let length = history_length();
    let question = Route::Quick(Some("OPS-4".into()));
    assert_eq!(address::go(&question.href()), Ok(()));
    assert_eq!(leads_to(), question);
    assert_eq!(history_length(), length + 1);

    assert_eq!(address::go("full.html#S3"), Ok(()));
    assert_eq!(address::replace("result.html"), Ok(()));
    assert_eq!(leads_to(), Route::Result);
    assert_eq!(history_length(), length + 2);
    assert!(told.borrow().is_empty());

    let window = web_sys::window().expect("there is a window");
    window.history().and_then(|history| history.back()).expect("there is a history");
    until("the back button has told", || !told.borrow().is_empty()).await;
    assert_eq!(*told.borrow(), [question]);
    assert_eq!(address::go("./"), Ok(()));
    assert_eq!(leads_to(), Route::Start);
}

#[wasm_bindgen_test]
fn a_link_to_a_page_is_told_in_place_of_being_loaded() {
    let _kept = KeptAddress::new();
    let stage = Stage::new(
        "<a id='ours' href='check.html#OPS-4' data-page=''><b>Go</b></a><a id='other' href='#elsewhere'>Stay</a>",
    );
    let told = Rc::new(RefCell::new(Vec::new()));
    let tell = {
        let told = Rc::clone(&told);
        Rc::new(move |address: Address| {
            told.borrow_mut().push(route_of(&address));
            true
        })
    };
    let listener = address::on_link(tell).expect("there is a window");
    stage.find::<HtmlElement>("#other").click();
    assert!(told.borrow().is_empty());
    stage.find::<HtmlElement>("#ours b").click();
    assert_eq!(*told.borrow(), [Route::Quick(Some("OPS-4".into()))]);
    drop(listener);
}

#[wasm_bindgen_test]
fn a_link_that_the_app_does_not_take_stays_the_browsers() {
    let _kept = KeptAddress::new();
    let stage = Stage::new("<a id='ours' href='full.html' data-page=''>Go</a>");
    for is_taken in [true, false] {
        let listener = address::on_link(Rc::new(move |_| is_taken)).expect("there is a window");
        // Hears it after the app, and keeps the browser from leaving this page.
        let seen = "addEventListener('click', (event) => { window.seen = event.defaultPrevented; event.preventDefault(); }, { once: true })";
        script(seen, &JsValue::NULL);
        stage.find::<HtmlElement>("#ours").click();
        assert_eq!(script("return window.seen", &JsValue::NULL), JsValue::from(is_taken));
        drop(listener);
    }
}

#[wasm_bindgen_test]
fn the_page_says_which_one_it_is_and_the_address_names_the_place() {
    let _kept = KeptAddress::new();
    assert_eq!(address::go("check.html#OPS-4"), Ok(()));
    let own = |path: &str| Ok(Address { path: path.to_owned(), fragment: "#OPS-4".to_owned() });
    assert_eq!(address::own(), own(""));
    // A host may serve the file under an address of its own.
    root().set_attribute("data-page", "full.html").expect("the mark can be set");
    assert_eq!(address::own(), own("full.html"));
    root().remove_attribute("data-page").expect("the mark can be removed");
}

#[wasm_bindgen_test]
fn the_folder_of_the_site_is_told() {
    let _kept = KeptAddress::new();
    for (path, folder) in [("/", "/"), ("/check.html#OPS-4", "/"), ("/a/b/check.html", "/a/b/")] {
        script("history.pushState(null, '', value)", &path.into());
        assert_eq!(address::folder().as_deref(), Ok(folder), "{path}");
    }
}

/// What the page's own script has kept so far, as long as a test needs it.
struct Kept;

impl Kept {
    fn new(early: &str) -> Kept {
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

#[wasm_bindgen_test]
fn arriving_puts_the_focus_on_the_heading() {
    let stage = Stage::new("<h1 tabindex='-1'>Here</h1>");
    assert_eq!(focus::arrive(), Ok(()));
    let focused = document().active_element().expect("something has the focus");
    assert_eq!(focused, stage.find::<Element>("h1"));
}

#[wasm_bindgen_test]
fn the_title_is_set() {
    let before = document().title();
    assert_eq!(page::set_title("Result · Dependable"), Ok(()));
    assert_eq!(document().title(), "Result · Dependable");
    document().set_title(&before);
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
    script(shown, &true.into());
    assert_eq!(heard.get(), 2, "a page that was kept aside looks again");
    drop(listeners);
    script(saved, &"dependable:answers".into());
    assert_eq!(heard.get(), 2);
}

#[wasm_bindgen_test]
fn colours_are_shown_and_remembered() {
    assert_eq!(colours::choose("dark"), Ok(()));
    assert_eq!(root().get_attribute("data-colours").as_deref(), Some("dark"));
    root().remove_attribute("data-colours").expect("the mark can be removed");
    assert_eq!(colours::show_chosen(), Ok(()));
    assert_eq!(root().get_attribute("data-colours").as_deref(), Some("dark"));
    assert_eq!(colours::choose(""), Ok(()));
    assert_eq!(root().get_attribute("data-colours"), None);
}

#[wasm_bindgen_test]
fn a_text_is_offered_as_a_file() {
    assert_eq!(download::save_as("answers.json", "application/json", "{}"), Ok(()));
}

#[wasm_bindgen_test]
async fn a_file_is_read_up_to_its_limit() {
    let file = script("return new File([value], 'answers.json')", &"é 123".into());
    let file: web_sys::File = file.unchecked_into();
    assert_eq!(download::read(&file, 6).await, Ok("é 123".to_owned()));
    assert_eq!(download::read(&file, 5).await, Err(Ok(6)));
}

#[wasm_bindgen_test]
fn today_is_a_date() {
    let today = clock::today();
    let form: String =
        today.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
    assert_eq!(form, "0000-00-00", "{today}");
    assert!(today.as_str() > "2026-01-01", "{today}");
}

#[wasm_bindgen_test]
fn random_numbers_differ_and_are_never_none_yet() {
    let numbers: Vec<u32> = (0..20).map(|_| clock::random()).collect();
    assert!(numbers.iter().all(|number| *number > 0));
    assert!(numbers.iter().any(|number| *number != numbers[0]));
}

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
fn other_hands_are_told_from_the_programs_own() {
    let stage = Stage::as_root("<p>one</p><p>two</p>");
    let hands = Hands::watch(|| {}).expect("there is a page");
    let paragraph: Element = stage.find("p");
    paragraph.set_text_content(Some("ours"));
    hands.that_was_us();
    assert_eq!(hands.touched(), Touched::Nothing);
    let foreign = document().create_element("font").unwrap();
    paragraph.append_child(&foreign).unwrap();
    foreign.set_inner_html("<b>theirs</b>");
    foreign.set_text_content(None);
    assert_eq!(hands.touched(), Touched::Nothing, "what is only added does no harm");
    let text = paragraph.first_child().unwrap();
    foreign.append_child(&text).unwrap();
    assert_eq!(hands.touched(), Touched::Texts);
    hands.forget();
    assert_eq!(hands.touched(), Touched::Nothing);
    foreign.append_child(&stage.find::<Element>("p:last-of-type")).unwrap();
    assert_eq!(hands.touched(), Touched::Elements);
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

/// Every text says its key and its placeholders.
fn texts() -> Texts {
    let plain = Text::KEYS.iter().map(|key| (*key).to_owned());
    let filled = FILLED.iter().map(|text| {
        let values: Vec<String> =
            (0..text.placeholders.len()).map(|number| format!(" {{{number}}}")).collect();
        format!("{}{}", text.key, values.concat())
    });
    Texts {
        language: "en".to_owned(),
        direction: "ltr".to_owned(),
        values: plain.chain(filled).collect(),
        ..Texts::default()
    }
}

fn practice(id: &str) -> Practice {
    let levels: Vec<String> = (0..5).map(|level| format!("{id} level {level}")).collect();
    Practice {
        id: id.into(),
        hinge: true,
        candidate: Some(Wording {
            quick_stem: format!("How is {id}?"),
            quick_levels: levels,
            ..Wording::default()
        }),
        ..Practice::default()
    }
}

fn two_questions() -> Checklist {
    Checklist {
        id: "small".to_owned(),
        sections: vec![Section {
            id: "A".into(),
            title: "A".to_owned(),
            about: String::new(),
            contrast: Vec::new(),
            aside: false,
        }],
        asked: vec!["A".into()],
        practices: vec![practice("A-1"), practice("A-2")],
        ..Checklist::default()
    }
}

/// The page without its head, as long as a test needs it: what the app adds there would hold for all tests.
struct NoHead(Element);

impl NoHead {
    fn new() -> NoHead {
        let head = document().head().expect("there is a head");
        head.remove();
        NoHead(head.into())
    }
}

impl Drop for NoHead {
    fn drop(&mut self) {
        let _ = root().prepend_with_node_1(&self.0);
    }
}

#[wasm_bindgen_test]
async fn the_app_counts_an_answer_and_saves_it() {
    let keys = keys("/test/", "small");
    let _kept = KeptAddress::new();
    let _no_head = NoHead::new();
    assert_eq!(storage::remove(&keys.answers), Ok(()));
    assert_eq!(storage::save(&keys.early, "{}"), Ok(()));
    let settle = format!("{{ settle() {{ localStorage.removeItem('{}') }} }}", keys.early);
    let _early = Kept::new(&settle);
    let stage = Stage::new("");
    let content = Content { texts: texts(), checklist: two_questions() };
    let mut model = Model::new(content, Route::Start);
    model.update(Msg::Opened(Box::new(Opened { shuffle: 7, ..Opened::default() })));
    let props =
        AppProps { model: Rc::new(model), keys: Rc::new(keys.clone()), keeping: Rc::default() };
    let app = yew::Renderer::<App>::with_root_and_props(stage.0.clone(), props).render();
    until("the page is ready", || root().has_attribute("data-ready")).await;
    stage.find::<HtmlElement>("#start button[type=submit]").click();
    let opening = ".opening button[type=submit]";
    let is_there =
        |selector: &str| stage.0.query_selector(selector).is_ok_and(|found| found.is_some());
    until("the check opens", || is_there(opening)).await;
    stage.find::<HtmlElement>(opening).click();
    until("the first question is there", || is_there("form.question")).await;
    assert_eq!(leads_to(), Route::Quick(Some("A-1".into())));
    assert!(stage.text().contains("question.minutes 1"), "{}", stage.text());
    assert_eq!(storage::load(&keys.answers), Ok(None));

    let level = ".levels label:nth-of-type(3) input";
    assert!(!stage.find::<HtmlInputElement>(level).checked());
    stage.find::<HtmlElement>(level).click();
    until("the answer counts", || is_there(".clear")).await;
    assert!(stage.find::<HtmlInputElement>(level).checked());
    assert!(stage.text().contains("How is A-1?"), "answering does not move the person on");
    until("the answer is saved", || {
        storage::load(&keys.answers).is_ok_and(|saved| saved.is_some())
    })
    .await;
    let saved = storage::load(&keys.answers).ok().flatten().unwrap_or_default();
    let kept = file::parse(&saved).expect("what is kept can be read").assessment;
    assert_eq!(kept.answer("A-1").and_then(Answer::level).map(Level::number), Some(2), "{saved}");
    until("what was chosen early is part of that", || storage::load(&keys.early) == Ok(None)).await;

    let body = document().body().expect("there is a body");
    assert!(!press(&body, "Enter", ""));
    until("the second question is there", || stage.text().contains("How is A-2?")).await;
    app.destroy();
    root().remove_attribute("data-ready").expect("the mark can be removed");
    assert_eq!(storage::remove(&keys.answers), Ok(()));
}
