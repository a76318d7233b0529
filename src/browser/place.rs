//! Where a person is in a page: what has the focus, where the caret stands, how far it is scrolled, what is unfolded.
//! Taken before a page is drawn afresh, and given back after.

use std::fmt::Write;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
};

use super::{WebError, document, page, window};

/// A place in a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    focus: Option<Focus>,
    scroll: (f64, f64),
    /// Those that stand open.
    folds: Vec<PlacedFold>,
}

/// A disclosure, told by the part of the page that it is in and by how many stand before it there: what opens in one
/// part brings others with it, and must not be taken for those of the next.
#[derive(Clone, Debug, PartialEq)]
struct PlacedFold {
    part: String,
    nth: usize,
}

#[derive(Clone, Debug, PartialEq)]
struct Focus {
    /// Finds elements that are the same to a person.
    selector: String,
    /// Which of these it is, and of how many: among more or fewer it cannot be told.
    nth: u32,
    of: u32,
    /// Start and end of what is selected in a text.
    caret: Option<(u32, u32)>,
}

/// Where the person is now.
///
/// # Errors
///
/// Without a document.
pub fn take() -> Result<Place, WebError> {
    let (window, root) = (window()?, page::root()?);
    let focused = document()?.active_element();
    let focused = focused.filter(|focused| *focused != root && root.contains(Some(focused)));
    let folds = folds(&root)?.into_iter().filter(|(_, element)| element.open());
    Ok(Place {
        focus: focused.map(|focused| focus_of(&root, &focused)).transpose()?,
        scroll: (window.scroll_x()?, window.scroll_y()?),
        folds: folds.map(|(fold, _)| fold).collect(),
    })
}

/// Brings the person back there, as far as the page still has it.
///
/// # Errors
///
/// Without a document.
pub fn give_back(place: &Place) -> Result<(), WebError> {
    let root = page::root()?;
    for (fold, element) in folds(&root)? {
        if place.folds.contains(&fold) {
            element.set_open(true);
        }
    }
    if let Some(focus) = &place.focus {
        let alike = root.query_selector_all(&focus.selector)?;
        let found = alike.item(focus.nth).filter(|_| alike.length() == focus.of);
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            element.focus_with_options(&options)?;
            if let Some((start, end)) = focus.caret {
                if let Some(text) = element.dyn_ref::<HtmlTextAreaElement>() {
                    text.set_selection_range(start, end)?;
                } else if let Some(line) = line_of(&element) {
                    line.set_selection_range(start, end)?;
                }
            }
        }
    }
    window()?.scroll_to_with_x_and_y(place.scroll.0, place.scroll.1);
    Ok(())
}

fn focus_of(root: &Element, focused: &Element) -> Result<Focus, WebError> {
    let mut selector = String::new();
    if let Some(form) = focused.closest("[data-early]")? {
        put_attribute(&mut selector, &form, "data-early");
        selector.push(' ');
    }
    selector.push_str(&focused.tag_name().to_ascii_lowercase());
    for name in ["type", "name", "value", "href"] {
        put_attribute(&mut selector, focused, name);
    }
    let alike = root.query_selector_all(&selector)?;
    let nth = (0..alike.length()).find(|nth| alike.item(*nth).as_ref() == Some(focused.as_ref()));
    let caret = if let Some(text) = focused.dyn_ref::<HtmlTextAreaElement>() {
        text.selection_start()?.zip(text.selection_end()?)
    } else if let Some(line) = line_of(focused) {
        line.selection_start()?.zip(line.selection_end()?)
    } else {
        None
    };
    Ok(Focus { selector, nth: nth.unwrap_or_default(), of: alike.length(), caret })
}

/// A line to write in.
fn line_of(element: &Element) -> Option<&HtmlInputElement> {
    element.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "text")
}

fn put_attribute(selector: &mut String, element: &Element, name: &str) {
    // What is written is not what a field is; what can be chosen is told from others by its value.
    let is_told_by_value = || element.has_type::<HtmlInputElement>() && line_of(element).is_none();
    if let Some(value) =
        element.get_attribute(name).filter(|_| name != "value" || is_told_by_value())
    {
        let value = value.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = write!(selector, "[{name}=\"{value}\"]");
    }
}

fn folds(root: &Element) -> Result<Vec<(PlacedFold, HtmlDetailsElement)>, WebError> {
    let found = root.query_selector_all("details")?;
    let mut folds: Vec<(PlacedFold, HtmlDetailsElement)> = Vec::new();
    for place in 0..found.length() {
        let element = found.item(place).and_then(|item| item.dyn_into::<HtmlDetailsElement>().ok());
        let Some(element) = element else { continue };
        // A row has its name on its line.
        let part = match element.closest("article:has([id]), [id]")? {
            Some(part) if part.id().is_empty() => part.query_selector("[id]")?,
            part => part,
        };
        let part = part.map(|part| part.id()).unwrap_or_default();
        let nth = folds.iter().filter(|(fold, _)| fold.part == part).count();
        folds.push((PlacedFold { part, nth }, element));
    }
    Ok(folds)
}
