//! The desk: what was kept, sent and received. A program of its own, beside the journey.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::effects::go;
use super::keep::view_keep;
use super::notices::view_notices;
use super::shell::view_shell;
use super::{AppProps, Wired, use_wires};
use crate::browser;
use crate::pages::desk::history::{kept, plans as planned};
use crate::pages::desk::view_page;
use crate::state::desk::{Desk, DeskMsg, Device, Hears, HistoryMsg};
use crate::state::store::{DeskStore, Store};
use crate::state::{Program, Route};

/// So many days are read before the page is drawn.
const AT_ONCE: usize = 10;
/// So many more are read before it is drawn again.
const LATER_AT_ONCE: usize = 30;

/// What the desk begins with.
#[derive(Clone, PartialEq, Properties)]
pub struct DeskProps {
    pub app: AppProps,
    /// What stood behind the address of the page for links.
    pub link: Option<Rc<str>>,
    /// The page was loaded anew because everything was deleted.
    pub is_deleted: bool,
}

/// The desk.
#[component]
pub fn DeskApp(props: &DeskProps) -> Html {
    let Wired { store, afresh, .. } =
        use_wires(&props.app, |store, latest| go(store, latest, Program::Desk));
    let desk: DeskStore = {
        let (app, link) = (props.app.clone(), props.link.clone());
        use_reducer(move || {
            let days = app.keys.day.as_str().into();
            let plans = plans(&app.keys.day).into();
            let mut desk = Desk { days, plans, ..Desk::default() };
            if let Some(link) = link {
                desk.update(DeskMsg::Received(link), &app.model);
            }
            desk
        })
    };
    use_links(&store, &desk);
    use_days(&store, &desk, props);
    use_question(&desk);
    use_naming(&desk);
    let page = view_page(&store, &desk);
    view_shell(&store, afresh, page, view_notices(&store), view_keep(&store))
}

/// A link that is opened in the running page.
#[hook]
fn use_links(store: &Store, desk: &DeskStore) {
    let hears = desk.dispatcher();
    let model = Rc::new((**store).clone());
    let latest = use_mut_ref(|| Rc::clone(&model));
    *latest.borrow_mut() = model;
    use_effect_with((), move |()| {
        let listener = browser::address::on_link_opened(Route::Shared.file(), move |link| {
            let msg = DeskMsg::Received(link.into());
            hears.dispatch(Hears { msg, model: Rc::clone(&latest.borrow()) });
        });
        move || drop(listener)
    });
}

/// The days and plans that are kept, looked for once; or what is left of them.
#[hook]
fn use_days(store: &Store, desk: &DeskStore, props: &DeskProps) {
    let (hears, model) = (desk.dispatcher(), Rc::new((**store).clone()));
    let (start, is_deleted) = (props.app.keys.day.clone(), props.is_deleted);
    use_effect_with((), move |()| {
        spawn_local(async move {
            let msg = if is_deleted {
                HistoryMsg::Device(kept::left().await)
            } else {
                kept::look(&start).await
            };
            let tell = |msg| {
                let (msg, model) = (DeskMsg::History(msg), Rc::clone(&model));
                hears.dispatch(Hears { msg, model });
            };
            if let HistoryMsg::Found(mut texts, keeps) = msg {
                // The latest are shown first; the others are read while those can be seen.
                texts.sort_by(|(one, _), (other, _)| other.cmp(one));
                let later = texts.split_off(texts.len().min(AT_ONCE));
                tell(HistoryMsg::Found(texts, keeps));
                if !later.is_empty() {
                    browser::clock::painted().await;
                }
                for some in later.chunks(LATER_AT_ONCE) {
                    browser::clock::breathe().await;
                    tell(HistoryMsg::FoundMore(some.to_vec()));
                }
            } else {
                tell(msg);
            }
            if !is_deleted {
                tell(HistoryMsg::Plan(planned::kept::look(&plans(&start)).await));
            }
        });
    });
}

/// Under what name plans are kept, beside the days. Only the desk knows it, as the journey keeps none.
fn plans(day: &str) -> String {
    format!("{}plans", day.strip_suffix("day").unwrap_or(day))
}

/// The question whether to delete everything takes the focus from the button that asked it, and gives it back with a no.
#[hook]
fn use_question(desk: &DeskStore) {
    let was = use_mut_ref(Device::default);
    use_effect_with(desk.history.device.clone(), move |device| {
        let before = was.replace(device.clone());
        let _ = match (before, device) {
            (Device::Stays, Device::Asks) => browser::focus::put("[data-no]").map(drop),
            (Device::Asks, Device::Stays) => browser::focus::put("[data-delete]").map(drop),
            (_, Device::Deleted { .. }) => browser::focus::arrive(),
            _ => Ok(()),
        };
    });
}

/// The field for a name takes the focus from the button that asked for it.
#[hook]
fn use_naming(desk: &DeskStore) {
    use_effect_with(desk.history.named, |named| {
        if named.is_some() {
            // Without it, it can still be reached.
            let _ = browser::focus::put("#assessments input[name=name]");
        }
    });
}
