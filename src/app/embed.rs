//! The check in somebody else's page. A program of its own: the journey with less around it, and with what is taken
//! along. Whatever happens, the page around keeps its place, its focus and its history until somebody acts in here.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::effects::{Go, Latest};
use super::keep::{view_download, view_offered, view_open_file, view_over, view_unreadable};
use super::notices::view_toast;
use super::{AppProps, Wired, use_wires};
use crate::browser;
use crate::browser::host::Channel;
use crate::components::element::{keyed, text_in};
use crate::domain::exchange::host::{
    Accent, FROM_FRAME, FromHost, Ignored, Scheme, Staying, ToHost, Wishes, is_welcome, shareable,
};
use crate::domain::texts::Text;
use crate::pages::embed::{view_ahead, view_credit, view_privacy, view_share, view_window};
use crate::pages::{Computed, desk, view_page};
use crate::state::desk::Desk;
use crate::state::embed::{Hosted, HostedMsg};
use crate::state::store::{DeskStore, HostedStore, Store};
use crate::state::{Asks, Model, Msg, Opening, Route, Storage};

/// What the check in somebody else's page begins with.
#[derive(Clone, PartialEq, Properties)]
pub struct EmbedProps {
    pub app: AppProps,
    /// What the page around wishes.
    pub wishes: Wishes,
    /// What of its wishes cannot be met.
    pub ignored: Rc<Vec<Ignored>>,
}

/// The channel to the page around, once that has answered.
type Host = Rc<RefCell<Option<Channel>>>;

/// The check in somebody else's page.
#[component]
pub fn EmbedApp(props: &EmbedProps) -> Html {
    let Wired { store, afresh, on_go } = use_wires(&props.app, lead);
    let desk: DeskStore = use_reducer(Desk::default);
    let hosted: HostedStore = {
        let wishes = props.wishes.clone();
        use_reducer(move || Hosted { wishes, ..Hosted::default() })
    };
    let host: Host = use_mut_ref(|| None);
    use_looks(&hosted);
    use_going_on(&store);
    use_host(&store, &hosted, &host, &props.ignored);
    use_progress(&store, &hosted, &host);
    use_sight(&store, &hosted, &host);
    let computed = use_mut_ref(Computed::default);
    let computed = &*computed.borrow();
    let page = match &store.viewing.route {
        Route::Embed => view_ahead(&store),
        Route::Along => desk::view_page(&store, &desk),
        _ => view_page(&store, computed, &on_go),
    };
    let on_share = {
        let (store, hosted) = (store.clone(), hosted.clone());
        Callback::from(move |_: MouseEvent| {
            let shared = shareable(&store.checklist, &store.own.assessment);
            say(&host, &ToHost::shared(&shared));
            hosted.dispatch(HostedMsg::Shared);
        })
    };
    let main = html! {
        <main id="main">
            { keyed("kept", view_storage(&store, &hosted)) }
            { keyed(&store.viewing.route.href(), page) }
            { keyed("share", view_share(&store, &hosted, on_share)) }
        </main>
    };
    let parts = [
        main,
        view_toast(&store, "no-print"),
        view_strip(&store, &hosted),
        view_footer(&store, &hosted),
    ];
    let part = |(nth, part)| keyed(&format!("{nth}-{afresh}"), part);
    parts.into_iter().enumerate().map(part).collect()
}

/// Pages that this program does not draw have a window of their own; the page around is nobody's to leave from here.
fn lead(store: &Store, latest: &Latest) -> Go {
    let (send, latest) = (store.dispatcher().to_callback(), Rc::clone(latest));
    Rc::new(move |route| {
        let route = if route == Route::Start { latest.borrow().begins.clone() } else { route };
        if Model::draws_embedded(&route) {
            send.emit(Msg::WentTo(route));
        } else if route != Route::Embed {
            // Where the page around allows no window, everything else works.
            let _ = browser::host::open_window(&route.href());
        }
        true
    })
}

/// What can be done with the answers.
fn view_strip(store: &Store, hosted: &HostedStore) -> Html {
    if store.opening == Opening::Ahead {
        return Html::default();
    }
    let texts = &store.texts;
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let (keeps_nothing, is_alone) = (hosted.keeps_nothing(), browser::host::is_alone());
    let on_over = send.reform(move |_: MouseEvent| Msg::StartedOver);
    // Whoever comes next must not find what was set aside.
    let on_over =
        if keeps_nothing { Callback::from(|_| drop(browser::address::reload())) } else { on_over };
    let sure = if keeps_nothing { Text::EmbedOverSure } else { Text::OverSure };
    html! {
        <aside class="keep-strip no-print" aria-label={texts[Text::SiteKeep].to_owned()}>
            if let Some(Asks::Opening(offered)) = &store.viewing.asks {
                { view_offered(store, offered) }
            } else if store.viewing.asks == Some(Asks::StartingOver) {
                { view_over(store, sure, on_over) }
            } else {
                // Our tag forbids none of this; of what another frame forbids, browsers say nothing.
                if !is_alone && hosted.origin.is_none() && !store.own.assessment.is_blank() {
                    { text_in("p", "hint", &texts[Text::EmbedPoor]) }
                }
                <div class="actions">
                    if !store.own.assessment.is_blank() {
                        { view_download(store) }
                    }
                    if !is_alone {
                        { view_window(store) }
                    }
                    { view_open_file(store) }
                    { view_unreadable(store) }
                    if !store.own.assessment.is_blank() {
                        <button type="button" class="button" data-over="" onclick={send.reform(|_| Msg::AskedToStartOver)}>{ &texts[Text::OverStart] }</button>
                    }
                </div>
            }
        </aside>
    }
}

/// The browser lets a page inside of another one keep nothing.
fn is_refused(store: &Store) -> bool {
    matches!(store.kept.storage, Storage::Failed(_))
}

/// Where nothing is kept, that is said with the first answer, and the way out.
fn view_storage(store: &Store, hosted: &Hosted) -> Html {
    let texts = &store.texts;
    let is_said = is_refused(store) && !hosted.keeps_nothing();
    html! {
        <div aria-live="polite">
            if is_said {
                <div class="notice warning">
                    <p>{ &texts[Text::EmbedBlocked] }</p>
                    <div class="actions">
                        { view_window(store) }
                        { view_download(store) }
                    </div>
                </div>
            }
        </div>
    }
}

fn view_footer(store: &Store, hosted: &Hosted) -> Html {
    html! {
        <footer class="site">
            if store.opening != Opening::Ahead {
                { view_privacy(store, hosted, !is_refused(store)) }
            }
            { view_credit(store, hosted) }
        </footer>
    }
}

/// Tells the page around; where there is none that has answered, nobody.
fn say(host: &Host, says: &ToHost) {
    if let Some(channel) = &*host.borrow() {
        // A page around that is gone misses nothing.
        let _ = channel.say(&says.print());
    }
}

/// The colours that the page around wishes.
#[hook]
fn use_looks(hosted: &HostedStore) {
    let looks = (hosted.wishes.accent, hosted.wishes.scheme);
    use_effect_with(looks, |(accent, scheme)| {
        let accent = accent.map(Accent::nearest);
        // None of these failures keeps anything from working.
        let _ = browser::host::set_accent(accent.map(Accent::css).as_deref());
        let _ = browser::colours::show(match scheme {
            Scheme::System => "",
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        });
    });
}

/// Where other answers are at hand than before, such as those that were set aside, it goes on with them.
#[hook]
fn use_going_on(store: &Store) {
    let (send, next) = (store.dispatcher(), store.next());
    let id = store.own.assessment.id;
    let before = use_mut_ref(|| id);
    use_effect_with(id, move |id| {
        if before.replace(*id) != *id {
            send.dispatch(Msg::WentTo(next));
        }
    });
}

/// Says that the check is there, and hears the page around if it answers.
#[hook]
fn use_host(store: &Store, hosted: &HostedStore, host: &Host, ignored: &Rc<Vec<Ignored>>) {
    let send = store.dispatcher();
    let (hears, host, ignored) = (hosted.dispatcher(), Rc::clone(host), Rc::clone(ignored));
    let wishes = hosted.wishes.clone();
    // A page around can ask for it as often as it likes: nothing answered is nothing to set aside.
    let is_blank = use_mut_ref(|| true);
    *is_blank.borrow_mut() = store.own.assessment.is_blank();
    use_effect_with((), move |()| {
        let wishes = Rc::new(RefCell::new(wishes));
        let listener = browser::host::connect(FROM_FRAME, is_welcome, move |channel: Channel| {
            hears.dispatch(HostedMsg::Connected(channel.origin.as_str().into()));
            let (send, hears, told) = (send.clone(), hears.clone(), channel.clone());
            let wishes = Rc::clone(&wishes);
            let first = wishes.borrow().clone();
            channel.on_said(move |text| match FromHost::parse(&text) {
                None => {}
                // Whoever comes next must not find what was set aside.
                Some(FromHost::Reset) if wishes.borrow().keeps == Staying::Nothing => {
                    let _ = browser::address::reload();
                }
                Some(FromHost::Reset) if is_blank.replace(true) => {}
                Some(FromHost::Reset) => send.dispatch(Msg::StartedOver),
                Some(FromHost::Asks(asks)) => hears.dispatch(HostedMsg::Asked(asks)),
                Some(FromHost::Limits(limits)) => drop(browser::host::note_hosted(!limits)),
                Some(FromHost::Wishes { name, value }) => {
                    let mut wishes = wishes.borrow_mut();
                    match wishes.hear_late(&name, &value) {
                        Ok(()) => hears.dispatch(HostedMsg::Wished(Box::new(wishes.clone()))),
                        Err(ignored) => drop(told.say(&ToHost::Ignored(ignored).print())),
                    }
                    tell_accent(&told, &wishes);
                }
            });
            let _ = browser::host::note_hosted(true);
            let _ = channel.say(&ToHost::Ready.print());
            for ignored in ignored.iter() {
                let _ = channel.say(&ToHost::Ignored(ignored.clone()).print());
            }
            tell_accent(&channel, &first);
            let heights = channel.clone();
            let observer = browser::host::on_height(move |height| {
                drop(heights.say(&ToHost::Height(height).print()));
            });
            // It watches as long as the page is there.
            std::mem::forget(observer);
            *host.borrow_mut() = Some(channel);
        });
        move || drop(listener)
    });
}

/// A colour that cannot be read is replaced by the nearest that can, and the developer of the page around is told.
fn tell_accent(channel: &Channel, wishes: &Wishes) {
    let changed = wishes.accent.map(|wished| (wished, Accent::nearest(wished)));
    if let Some((wished, accent)) =
        changed.filter(|(wished, accent)| accent.differs(*wished, wishes.scheme))
    {
        let _ = channel.say(&ToHost::Ignored(accent.told(wished)).print());
    }
}

/// Tells the page around how far the check is, and when it is done.
#[hook]
fn use_progress(store: &Store, hosted: &HostedStore, host: &Host) {
    let (progress, finished) = (store.progress(), store.is_finished());
    let is_connected = hosted.origin.is_some();
    let told = use_mut_ref(|| (None, false));
    let hears = hosted.dispatcher();
    let answers = Rc::clone(&store.own.assessment);
    let (of_host, was) = (Rc::clone(host), use_mut_ref(|| Rc::clone(&answers)));
    use_effect_with((progress, finished, is_connected), move |(progress, finished, connected)| {
        if !connected {
            return;
        }
        let mut told = told.borrow_mut();
        if told.0.as_ref() != Some(progress) {
            say(&of_host, progress);
            told.0 = Some(progress.clone());
        }
        if *finished && !told.1 {
            say(&of_host, &ToHost::Finished);
        }
        told.1 = *finished;
    });
    use_effect_with(answers, move |answers| {
        if was.replace(Rc::clone(answers)) != *answers {
            // What is there now was not looked at.
            hears.dispatch(HostedMsg::Changed);
        }
    });
}

/// Asks the page around to bring what the visitor goes on with into sight, as only that page can.
#[hook]
fn use_sight(store: &Store, hosted: &HostedStore, host: &Host) {
    let at = store.viewing.route.clone();
    let (host, before) = (Rc::clone(host), use_mut_ref(|| at.clone()));
    let is_connected = hosted.origin.is_some();
    use_effect_with(at, move |at| {
        let is_new = before.replace(at.clone()) != *at;
        // Nothing that unfolds with an answer: where it is would tell which one.
        if let (true, true, Ok(Some((top, bottom)))) =
            (is_new, is_connected, browser::host::edges("h1"))
        {
            say(&host, &ToHost::Show { top, bottom });
        }
    });
}
