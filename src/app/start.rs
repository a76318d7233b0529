//! How the two programs begin.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::{AppHandle, Renderer};

use super::{AppProps, FirstApp, WholeApp};
use crate::browser::{self, WebError};
use crate::domain::checklist::packed;
use crate::domain::content::Content;
use crate::state::{Opened, Route, Whole};

thread_local! {
    /// The first program while it draws, so that it can make room for the whole one.
    static FIRST: RefCell<Option<AppHandle<FirstApp>>> = const { RefCell::new(None) };
}

/// The first program takes the page over that was rendered for it.
pub fn first() {
    hook_panics();
    or_say(take_over_first());
}

/// The whole program waits until the page or the first program starts it.
pub fn whole() {
    hook_panics();
    or_say(browser::program::offer_start(|answers, content| {
        spawn_local(async move { or_say(take_over_whole(answers, content).await) });
    }));
}

/// Hands over to the whole program, which must be loaded.
pub fn hand_over(answers: &str, content: &str) {
    if let Some(first) = FIRST.take() {
        let _ = browser::page::hold_focus();
        first.destroy();
        or_say(browser::program::start_whole(answers, content));
    }
}

fn take_over_first() -> Result<(), WebError> {
    let (early_tags, early_prediction, early_start) = browser::page::early_choices()?;
    browser::page::hold_focus()?;
    let early = Opened {
        early_tags,
        early_prediction,
        early_start,
        shuffle: browser::clock::random(),
        ..Opened::default()
    };
    let Whole { texts, checklist } = first_part()?.into();
    let props = AppProps {
        texts,
        checklist,
        route: drawn()?,
        is_whole: false,
        early: Some(Rc::new(early)),
    };
    let renderer = Renderer::<FirstApp>::with_root_and_props(browser::page::root()?, props);
    FIRST.set(Some(renderer.render()));
    Ok(())
}

async fn take_over_whole(answers: Option<String>, content: Option<String>) -> Result<(), WebError> {
    let is_handed_over = answers.is_some();
    browser::page::hold_focus()?;
    let route = if is_handed_over { browser::address::current()? } else { drawn()? };
    let needs_whole = route.needs_whole_checklist();
    let whole = match content {
        Some(text) => Some(parse(&text)?),
        None if needs_whole => {
            let address = browser::page::whole_address()?;
            Some(parse(&browser::fetch::text(&address).await?)?)
        }
        None => None,
    };
    let is_whole = whole.is_some();
    let Whole { texts, checklist } = match whole {
        Some(whole) => whole.into(),
        None => first_part()?.into(),
    };
    let early =
        Opened { handed_over: answers, shuffle: browser::clock::random(), ..Opened::default() };
    let props = AppProps { texts, checklist, is_whole, route, early: Some(Rc::new(early)) };
    let renderer = Renderer::<WholeApp>::with_root_and_props(browser::page::root()?, props);
    renderer.render();
    Ok(())
}

/// The page was rendered from its file alone; what stands behind the `#` comes after.
fn drawn() -> Result<Route, WebError> {
    Ok(Route::parse(browser::address::current()?.file(), ""))
}

fn first_part() -> Result<Content, WebError> {
    parse(&browser::page::data("content")?)
}

fn parse(text: &str) -> Result<Content, WebError> {
    packed::parse(text).ok_or_else(|| browser::missing("content"))
}

fn hook_panics() {
    yew::set_custom_panic_hook(Box::new(|info| {
        // Without a document there is nobody left to tell.
        let _ = browser::page::mark_broken();
        browser::page::log(&info.to_string());
    }));
}

/// Where a program cannot begin, the page stays as it was rendered and says so.
fn or_say(done: Result<(), WebError>) {
    if let Err(error) = done {
        let _ = browser::page::mark_broken();
        browser::page::log(&error.to_string());
    }
}
