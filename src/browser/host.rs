//! The page that shows this one in a frame.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, MessagePort, ResizeObserver, Window};

use super::{WebError, document, events, missing, page, window};

/// So many pixels are one step of the height that a host is told.
const STEP: u32 = 64;
/// Narrower than this, in pixels, there is no height worth telling.
const NARROWEST: i32 = 120;

/// A channel that only the host and this page have.
#[derive(Clone)]
pub struct Channel {
    port: MessagePort,
    /// Where the host's page is from, as the browser says.
    pub origin: String,
}

/// Keeps nothing from here on: whatever asks for the storage finds it blocked, as some browsers have it.
///
/// # Errors
///
/// Without a window.
pub fn keep_nothing() -> Result<(), WebError> {
    let blocked = js_sys::Object::new();
    js_sys::Reflect::set(&blocked, &"value".into(), &JsValue::NULL)?;
    let window = window()?;
    for name in ["localStorage", "sessionStorage"] {
        js_sys::Object::define_property(&window, &name.into(), &blocked);
    }
    Ok(())
}

/// What stands behind the `?` of the address, by name, decoded.
///
/// # Errors
///
/// Without a window.
pub fn wishes() -> Result<Vec<(String, String)>, WebError> {
    let pairs = web_sys::UrlSearchParams::new_with_str(&window()?.location().search()?)?;
    let mut wishes = Vec::new();
    for pair in js_sys::try_iter(&pairs)?.into_iter().flatten() {
        let pair = js_sys::Array::from(&pair?);
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            wishes.push((name, value));
        }
    }
    Ok(wishes)
}

/// The page that shows this one; none where it stands in a window of its own.
fn parent() -> Option<Window> {
    let window = window().ok()?;
    let parent = window.parent().ok().flatten()?;
    (parent != window).then_some(parent)
}

/// Says to whoever shows this page that it is there, and tells once of a channel that comes back for it. A frame that
/// nobody answers stays as it is.
///
/// # Errors
///
/// Without a window, or in a window of its own.
pub fn connect(
    says: &str,
    is_welcome: fn(&str) -> bool,
    tell: impl FnOnce(Channel) + 'static,
) -> Result<EventListener, WebError> {
    let parent = parent().ok_or_else(|| missing("page around it"))?;
    let from = parent.clone();
    let tell = RefCell::new(Some(tell));
    let listener = EventListener::new(&events()?, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let is_parent = event
            .source()
            .is_some_and(|source| JsValue::from(source) == JsValue::from(from.clone()));
        let welcomes = event.data().as_string().is_some_and(|text| is_welcome(&text));
        if !is_parent || !welcomes {
            return;
        }
        let port = event.ports().get(0).dyn_into::<MessagePort>();
        if let (Ok(port), Some(tell)) = (port, tell.borrow_mut().take()) {
            tell(Channel { port, origin: event.origin() });
        }
    });
    // To whoever it is, as it says nothing but that.
    parent.post_message(&says.into(), "*")?;
    Ok(listener)
}

impl Channel {
    /// Says something to the host.
    ///
    /// # Errors
    ///
    /// Where the browser refuses.
    pub fn say(&self, text: &str) -> Result<(), WebError> {
        Ok(self.port.post_message(&text.into())?)
    }

    /// Tells what the host says, from now on.
    pub fn on_said(&self, tell: impl Fn(String) + 'static) {
        let hear = move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                tell(text);
            }
        };
        let hear = Closure::<dyn Fn(MessageEvent)>::new(hear).into_js_value();
        self.port.set_onmessage(Some(hear.unchecked_ref()));
    }
}

/// Tells how high the content is, in CSS pixels, now and whenever that changes.
///
/// # Errors
///
/// Where the browser cannot watch sizes.
pub fn on_height(tell: impl Fn(u32) + 'static) -> Result<ResizeObserver, WebError> {
    let body = document()?.body().ok_or_else(|| missing("body"))?;
    let told = Rc::new(RefCell::new(0));
    let measured = body.clone();
    let look = move || {
        let (height, width) = (measured.offset_height(), measured.offset_width());
        // One more, as whole pixels are rounded to the nearest; and in steps, as each line more or less would tell the
        // page around something of what is said in here.
        let height = u32::try_from(height).map_or(0, |height| (height + 1).next_multiple_of(STEP));
        // While it is not shown, nothing has a size; and nobody reads letter below letter.
        if width >= NARROWEST && *told.borrow() != height {
            told.replace(height);
            tell(height);
        }
    };
    let look = Closure::<dyn Fn()>::new(look).into_js_value();
    let observer = ResizeObserver::new(look.unchecked_ref())?;
    observer.observe(&body);
    Ok(observer)
}

/// No page stands around this one.
#[cfg(target_arch = "wasm32")]
pub fn is_alone() -> bool {
    let parent = window().and_then(|window| Ok((window.parent()?, window)));
    parent.is_ok_and(|(parent, window)| parent == Some(window))
}

/// Where pages are rendered ahead of time, it is not known yet.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_alone() -> bool {
    false
}

/// Notes in the document whether the host shows this page at its whole height.
///
/// # Errors
///
/// Without a document.
pub fn note_hosted(is_whole: bool) -> Result<(), WebError> {
    let root = document()?.document_element().ok_or_else(|| missing("document"))?;
    if is_whole {
        root.set_attribute("data-hosted", "")?;
    } else {
        root.remove_attribute("data-hosted")?;
    }
    Ok(())
}

/// The upper and lower edge of the first element that matches, in CSS pixels from the top of the page; none where there
/// is no such element.
///
/// # Errors
///
/// Without a document.
pub fn edges(selector: &str) -> Result<Option<(u32, u32)>, WebError> {
    let Some(element) = document()?.query_selector(selector)? else { return Ok(None) };
    let (bounds, scrolled) = (element.get_bounding_client_rect(), window()?.scroll_y()?);
    let whole = |edge: f64| format!("{:.0}", (edge + scrolled).max(0.0)).parse().unwrap_or(0);
    Ok(Some((whole(bounds.top()), whole(bounds.bottom()))))
}

/// Puts a host's colour in place of this page's own, as CSS writes it; without one, the page's own again.
///
/// # Errors
///
/// Where the browser keeps no styles of the page's own.
pub fn set_accent(colour: Option<&str>) -> Result<(), WebError> {
    let root = page::root()?;
    let root = root.owner_document().and_then(|document| document.document_element());
    let root = root.ok_or_else(|| missing("document"))?;
    let root = root.dyn_into::<web_sys::HtmlElement>().map_err(|_| missing("document"))?;
    // By the object model, which the page's policy allows where it forbids styles inside of the page.
    match colour {
        Some(colour) => root.style().set_property("--accent", colour)?,
        None => drop(root.style().remove_property("--accent")?),
    }
    Ok(())
}

/// Opens an address in a window of its own.
///
/// # Errors
///
/// Where the browser or the host does not allow it.
pub fn open_window(href: &str) -> Result<(), WebError> {
    let opened = window()?.open_with_url_and_target_and_features(href, "_blank", "noopener");
    opened.map(drop).map_err(Into::into)
}
