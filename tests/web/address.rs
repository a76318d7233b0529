use std::cell::RefCell;
use std::rc::Rc;

use dependable::browser::address;
use dependable::browser::address::Address;
use dependable::state::Route;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::stage::{KeptAddress, Stage, root, script, until};

fn history_length() -> u32 {
    let window = web_sys::window().expect("there is a window");
    window.history().and_then(|history| history.length()).expect("there is a history")
}

fn route_of(address: &Address) -> Route {
    Route::parse(&address.path, &address.fragment)
}

/// The page that the address leads to.
#[track_caller]
pub(crate) fn leads_to() -> Route {
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
