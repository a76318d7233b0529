//! How the program begins.

use std::rc::Rc;

use yew::Renderer;
use yew::platform::spawn_local;

use super::builder::BuilderApp;
use super::desk::{DeskApp, DeskProps};
use super::effects::{route_of, why};
use super::embed::{EmbedApp, EmbedProps};
use super::keys::Keys;
use super::team::{TeamApp, TeamProps};
use super::{App, AppProps, keys};
use crate::browser::storage::{self, Refused};
use crate::browser::{self, WebError};
use crate::domain::content::Content;
use crate::domain::exchange::host::{Staying, Wishes};
use crate::pages::desk::history::kept::DELETED;
use crate::state::{Early, Keeping, Model, Msg, Notice, Opened, Route, Shortcuts, TeamPlace};

/// The journey takes the page over.
pub fn journey() {
    start(Content::read, |props| {
        Renderer::<App>::with_root_and_props(browser::page::root()?, props).render();
        Ok(())
    });
}

/// The desk takes the page over.
pub fn desk() {
    start(Content::read_for_desk, |app| {
        if app.model.viewing.route == Route::Builder {
            Renderer::<BuilderApp>::with_root_and_props(browser::page::root()?, app).render();
            return Ok(());
        }
        // Out of the address before anything is drawn: a link is opened once, and stands nowhere to be read.
        let link = browser::address::take_link(Route::Shared.file())?.map(Into::into);
        let mark = browser::address::take_mark().ok().flatten();
        let is_deleted = mark.as_deref() == Some(DELETED);
        // Nobody else's visit should leave a database behind, be it an empty one.
        if app.model.viewing.route == Route::History && !is_deleted {
            browser::database::wake();
        }
        let props = DeskProps { app, link, is_deleted };
        Renderer::<DeskApp>::with_root_and_props(browser::page::root()?, props).render();
        Ok(())
    });
}

/// The team takes the page over.
pub fn team() {
    start(Content::read_for_team, |app| {
        let link = browser::address::take_link(Route::Join.file())?.map(Into::into);
        // A member's answers stand where places do.
        let team = Route::Team(TeamPlace::Overview).file();
        let is_place =
            |fragment: &str| TeamPlace::ALL.iter().any(|place| place.at() == Some(fragment));
        let fragment = browser::address::own()?.fragment;
        let came = if is_place(fragment.trim_start_matches('#')) {
            None
        } else {
            browser::address::take_link(team)?.map(Into::into)
        };
        let props = TeamProps { app, link, came };
        Renderer::<TeamApp>::with_root_and_props(browser::page::root()?, props).render();
        Ok(())
    });
}

/// The check in somebody else's page takes its frame over.
pub fn embed() {
    hook_panics();
    spawn_local(async move {
        if let Err(error) = take_frame_over().await {
            tell_missing(&error);
        }
    });
}

async fn take_frame_over() -> Result<(), WebError> {
    let text = browser::early::content().await?;
    let content = Content::read_for_desk(&text).ok_or_else(|| browser::missing("content"))?;
    let (wishes, ignored) = Wishes::read(&browser::host::wishes()?, &content);
    if wishes.keeps == Staying::Nothing {
        browser::host::keep_nothing()?;
    }
    let place = [content.checklist.id.as_str(), "@", &wishes.key].concat();
    let keys = keys::keys(&browser::address::folder()?, &place);
    let mut model = Model::new(content, Route::Embed);
    let deleted = browser::storage::load(storage::DELETED).ok().flatten();
    let stored = browser::storage::load(&keys.answers).transpose();
    let opened = opened(&keys, stored, Early::default());
    let found = opened.stored.as_ref().and_then(|stored| stored.clone().ok());
    let keeping = Rc::new(Keeping::new(found, &model.checklist).after(deleted));
    model.update(Msg::Opened(Box::new(opened)));
    model.begin_with(&wishes);
    let app = AppProps { model: Rc::new(model), keys: Rc::new(keys), keeping };
    let props = EmbedProps { app, wishes, ignored: Rc::new(ignored) };
    Renderer::<EmbedApp>::with_root_and_props(browser::page::root()?, props).render();
    Ok(())
}

/// How a program reads the content of its page.
type Read = fn(&str) -> Option<Content>;
/// How it draws for the first time.
type Draw = fn(AppProps) -> Result<(), WebError>;

/// Takes the page over: reads what there is, then clears the page and draws in one task.
fn start(read: Read, draw: Draw) {
    hook_panics();
    spawn_local(async move {
        if let Err(error) = take_over(read, draw).await {
            tell_missing(&error);
        }
    });
}

fn hook_panics() {
    yew::set_custom_panic_hook(Box::new(|info| {
        // Without a document there is nobody left to tell.
        let _ = browser::marks::broken("program");
        browser::console::log(&info.to_string());
    }));
}

fn tell_missing(error: &WebError) {
    let _ = browser::marks::broken("files");
    browser::console::log(&error.to_string());
}

fn opened(keys: &Keys, stored: Option<Result<String, Refused>>, early: Early) -> Opened {
    Opened {
        stored: stored.map(|stored| stored.map_err(why)),
        // A text that could not be read earlier stays within reach; where it cannot be read, neither can the answers.
        unreadable: browser::storage::load(&keys.unreadable).ok().flatten(),
        early,
        shuffle: browser::clock::random(),
        shortcuts: if browser::shortcuts::are_on() { Shortcuts::On } else { Shortcuts::Off },
        told: browser::address::word().ok().flatten().and_then(|word| Notice::of_word(&word)),
    }
}

async fn take_over(read: Read, draw: Draw) -> Result<(), WebError> {
    let address = browser::address::own()?;
    if let Some(reader) = Route::reading(&address.path, &address.fragment) {
        return browser::address::load_instead(&[reader.file(), &address.fragment].concat());
    }
    let text = browser::early::content().await?;
    let content = read(&text).ok_or_else(|| browser::missing("content"))?;
    let keys = keys::keys(&browser::address::folder()?, &content.checklist.id);
    let mut model = Model::new(content, route_of(&address));
    // From here on nothing waits, so that nothing can be chosen between being read and being drawn.
    let done = browser::early::take()?;
    let early = Early { chosen: done.chosen, moments: done.moments, left: done.left };
    let deleted = browser::storage::load(storage::DELETED).ok().flatten();
    let stored = browser::storage::load(&keys.answers).transpose();
    let stored = stored.or_else(|| browser::storage::load(keys::BEFORE_PATHS).transpose());
    let opened = opened(&keys, stored, early);
    // Whoever has asked to go on arrives at another page; everybody else stays where they are.
    let place = if opened.early.left { None } else { Some(browser::place::take()?) };
    let found = opened.stored.as_ref().and_then(|stored| stored.clone().ok());
    let keeping = Rc::new(Keeping::new(found, &model.checklist).after(deleted));
    model.update(Msg::Opened(Box::new(opened)));
    draw(AppProps { model: Rc::new(model), keys: Rc::new(keys), keeping })?;
    // Next in turn after the drawing, and in the same task. Effects may come a frame later: what is typed until then
    // would be lost.
    spawn_local(async move {
        // None of these failures keeps anything from working.
        let _ = browser::colours::show_chosen();
        let _ = match place {
            Some(place) => browser::place::give_back(&place),
            None => browser::focus::arrive(),
        };
    });
    Ok(())
}
