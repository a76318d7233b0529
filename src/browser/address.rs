//! The address bar and the back button.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent};

use super::{WebError, document, events, window};

/// Where a page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The folders and the file, such as `/checks/check.html`.
    pub path: String,
    /// What stands after the file, with its `#`; may be empty.
    pub fragment: String,
}

/// Where the page is now.
///
/// # Errors
///
/// Without a window.
pub fn current() -> Result<Address, WebError> {
    let location = window()?.location();
    at(location.pathname()?, location.hash()?)
}

/// Which page this file is, with the place that the address names in it.
///
/// The page says which one it is: hosts serve it under addresses of their own.
///
/// # Errors
///
/// Without a document.
pub fn own() -> Result<Address, WebError> {
    let location = window()?.location();
    if let Some(root) = document()?.document_element() {
        root.set_attribute(LOADED, &location.pathname()?)?;
    }
    let name = document()?.document_element().and_then(|root| root.get_attribute("data-page"));
    Ok(Address { path: name.unwrap_or_default(), fragment: location.hash()? })
}

/// Where the page noted the path that it was loaded from.
const LOADED: &str = "data-loaded";

/// An address as it is named in the site. What is served at the path that was loaded is this page, whatever the folder
/// may be called: a site in `/jobs/check/` begins with its start page.
fn at(path: String, fragment: String) -> Result<Address, WebError> {
    let root = document()?.document_element();
    let loaded = root.filter(|root| root.get_attribute(LOADED).as_deref() == Some(&path));
    let page = loaded.and_then(|root| root.get_attribute("data-page"));
    Ok(Address { path: page.unwrap_or(path), fragment })
}

/// The folder that the site stands in, such as `/` or `/checks/`.
///
/// # Errors
///
/// Without a window.
pub fn folder() -> Result<String, WebError> {
    let path = window()?.location().pathname()?;
    Ok(path.rfind('/').map_or(String::new(), |end| path[..=end].to_owned()))
}

/// The whole address of a file of this site, for somebody else.
///
/// # Errors
///
/// Without a window.
#[cfg(target_arch = "wasm32")]
pub fn whole(file: &str) -> Result<String, WebError> {
    let host = window()?.location().origin()?;
    // A page from a disk has an origin of no use.
    let host = if host == "null" { "file://".to_owned() } else { host };
    Ok([&host, &folder()?, file].concat())
}

/// Where pages are rendered ahead of time, no host is known.
///
/// # Errors
///
/// None.
#[cfg(not(target_arch = "wasm32"))]
pub fn whole(file: &str) -> Result<String, WebError> {
    Ok(file.to_owned())
}

/// Shows another address, relative to this one, without loading it.
///
/// # Errors
///
/// Where the browser keeps no history, as in some embedded pages.
pub fn go(href: &str) -> Result<(), WebError> {
    let history = window()?.history()?;
    Ok(history.push_state_with_url(&JsValue::NULL, "", Some(href))?)
}

/// Shows another address in place of the current one.
///
/// # Errors
///
/// As [`go`].
pub fn replace(href: &str) -> Result<(), WebError> {
    let history = window()?.history()?;
    Ok(history.replace_state_with_url(&JsValue::NULL, "", Some(href))?)
}

/// Loads another address, relative to this one.
///
/// # Errors
///
/// Without a window.
pub fn load(href: &str) -> Result<(), WebError> {
    Ok(window()?.location().assign(href)?)
}

/// Loads another address in place of this one, so that going back leads before both.
///
/// # Errors
///
/// Without a window.
pub fn load_instead(href: &str) -> Result<(), WebError> {
    Ok(window()?.location().replace(href)?)
}

/// Loads this address anew.
///
/// # Errors
///
/// Without a window.
pub fn reload() -> Result<(), WebError> {
    Ok(window()?.location().reload()?)
}

/// Loads this address anew, and leaves a word for the page that comes.
///
/// # Errors
///
/// Where the browser keeps no history, as in some embedded pages.
pub fn reload_with(word: &str) -> Result<(), WebError> {
    window()?.history()?.replace_state(&word.into(), "")?;
    reload()
}

/// The word that was left for this page. It is there once.
///
/// # Errors
///
/// As [`reload_with`].
pub fn word() -> Result<Option<String>, WebError> {
    let history = window()?.history()?;
    let word = history.state()?.as_string();
    if word.is_some() {
        history.replace_state(&JsValue::NULL, "")?;
    }
    Ok(word)
}

/// Tells when the person went back or forward, or changed the address.
///
/// # Errors
///
/// Without a window.
pub fn on_change(tell: Rc<dyn Fn(Address)>) -> Result<EventListener, WebError> {
    Ok(EventListener::new(&events()?, "popstate", move |_| {
        if let Ok(address) = current() {
            tell(address);
        }
    }))
}

/// Tells when a link to a page of this site is followed, in place of loading it; the browser loads it where the answer
/// is no.
///
/// Links with a modifier key, with another button, and links elsewhere stay the browser's.
///
/// # Errors
///
/// Without a window.
pub fn on_link(tell: Rc<dyn Fn(Address) -> bool>) -> Result<EventListener, WebError> {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = move |event: &web_sys::Event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let has_modifier =
            click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        if has_modifier || click.button() != 0 || click.default_prevented() {
            return;
        }
        let target = click.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        // Its fragment is a place in the page, not a place in the checklist.
        let skips =
            target.as_ref().and_then(|target| target.closest("a.skip").ok().flatten()).is_some();
        if skips && super::focus::skip_to_main().is_ok() {
            event.prevent_default();
            return;
        }
        let link = target
            .and_then(|target| target.closest("a[data-page]").ok().flatten())
            .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
        let is_taken =
            |link: &HtmlAnchorElement| at(link.pathname(), link.hash()).is_ok_and(|to| tell(to));
        if link.as_ref().is_some_and(is_taken) {
            event.prevent_default();
        }
    };
    Ok(EventListener::new_with_options(&events()?, "click", options, listener))
}

/// Takes what stands after the `#` out of the address, if this page is the one for links: from then on it is with this
/// entry of the tab's history, so that going back and loading anew find it, and nobody else.
///
/// # Errors
///
/// Without a window.
pub fn take_link(file: &str) -> Result<Option<String>, WebError> {
    let address = own()?;
    if address.path != file {
        return Ok(None);
    }
    let link = address.fragment.trim_start_matches('#');
    if link.is_empty() {
        return noted(LINK);
    }
    // Without a history the link stays in the address; everything else works.
    let _ = note(LINK, link, Some(file));
    Ok(Some(link.to_owned()))
}

/// Under what name a link stands with its entry of the history.
const LINK: &str = "link";
/// Under what name a mark does.
const MARK: &str = "mark";

/// Loads this address anew, without its place, and marks the page that comes.
///
/// # Errors
///
/// Without a window.
pub fn reload_marked(mark: &str) -> Result<(), WebError> {
    // Without a history the page that comes does not know why it does.
    let path = window()?.location().pathname()?;
    let _ = note(MARK, mark, Some(&path));
    reload()
}

/// The mark of this page. It is there once.
///
/// # Errors
///
/// Without a window.
pub fn take_mark() -> Result<Option<String>, WebError> {
    let mark = noted(MARK)?;
    if mark.is_some() {
        window()?.history()?.replace_state(&JsValue::NULL, "")?;
    }
    Ok(mark)
}

fn note(name: &str, text: &str, address: Option<&str>) -> Result<(), WebError> {
    let state = js_sys::Object::new();
    js_sys::Reflect::set(&state, &name.into(), &text.into())?;
    Ok(window()?.history()?.replace_state_with_url(&state, "", address)?)
}

fn noted(name: &str) -> Result<Option<String>, WebError> {
    let state = window()?.history()?.state()?;
    let noted = js_sys::Reflect::get(&state, &name.into()).ok();
    Ok(noted.and_then(|noted| noted.as_string()))
}

/// Tells of a link that is opened while its page runs, or found again by going back.
///
/// # Errors
///
/// Without a window.
pub fn on_link_opened(
    file: &'static str,
    tell: impl Fn(String) + 'static,
) -> Result<EventListener, WebError> {
    Ok(EventListener::new(&events()?, "popstate", move |_| {
        if let Ok(Some(link)) = take_link(file) {
            tell(link);
        }
    }))
}
