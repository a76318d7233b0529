use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::reworded::{Leads, view_reworded};
use super::send;
use crate::browser::cipher::{self, CipherError, How};
use crate::components::element::{button, details, group, heading, keyed, submit, text_in, with};
use crate::components::link::view_link;
use crate::components::read_only::read_only;
use crate::domain::exchange::link::{BOUND, LinkError, ROUNDS};
use crate::domain::history::reworded;
use crate::domain::texts::{Text, Texts};
use crate::pages::profile::says;
use crate::pages::result::view_result;
use crate::pages::{Computed, is_ahead};
use crate::state::desk::{DeskMsg, Received, SealedLink, Theirs, Tried};
use crate::state::store::{DeskStore, Store};
use crate::state::{Fold, Model, Msg, Route, Storage};

/// Somebody's answers, to be looked at; or where to put the link, and why one cannot be opened.
pub(super) fn view_shared(store: &Store, desk: &DeskStore) -> Html {
    if is_ahead(store) {
        let texts = &store.texts;
        let says =
            vec![heading(&texts[Text::SharedAsk]), text_in("p", "", &texts[Text::SharedAskNote])];
        return group("div", "", says);
    }
    match &desk.received {
        Received::Nothing => view_ask(store, desk, None),
        Received::Refused(error) => view_ask(store, desk, Some(*error)),
        Received::Sealed(link) => view_sealed(store, desk, link),
        Received::Theirs(theirs) => view_theirs(store, desk, theirs),
    }
}

fn view_ask(store: &Store, desk: &DeskStore, error: Option<LinkError>) -> Html {
    let texts = &store.texts;
    let send = send(store, desk);
    let pasted = Rc::clone(&desk.pasted);
    let on_open = send.reform(move |()| DeskMsg::Received(Rc::clone(&pasted)));
    let oninput = send.reform(|event: InputEvent| {
        let field = event.target_unchecked_into::<web_sys::HtmlTextAreaElement>();
        DeskMsg::Pasted(field.value().into())
    });
    let refused = error.map(|error| {
        html! {
            <div class="notice warning refused" role="alert">
                { text_in("p", "", &refused_text(texts, error)) }
                { text_in("p", "", &texts[Text::SharedSafe]) }
            </div>
        }
    });
    html! {
        <>
            { heading(&texts[Text::SharedAsk]) }
            { refused.unwrap_or_default() }
            { text_in("p", "", &texts[Text::SharedAskNote]) }
            <form class="paste">
                <label>
                    { text_in("span", "", &texts[Text::SharedField]) }
                    <textarea name="link" rows="4" autocomplete="off" spellcheck="false" value={desk.pasted.to_string()} {oninput} />
                </label>
                { submit("button primary", &texts[Text::SharedOpen], on_open) }
            </form>
        </>
    }
}

/// A sealed link asks for its passphrase.
fn view_sealed(store: &Store, desk: &DeskStore, link: &SealedLink) -> Html {
    let texts = &store.texts;
    let send = send(store, desk);
    let oninput = send.reform(|event: InputEvent| {
        let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
        DeskMsg::Typed(field.value().into())
    });
    let on_open = {
        let (send, link) = (send.clone(), link.clone());
        Callback::from(move |()| {
            let (send, link) = (send.clone(), link.clone());
            send.emit(DeskMsg::Tried(Tried::Working));
            spawn_local(async move { send.emit(unseal(&link).await) });
        })
    };
    let says = match link.tried {
        Tried::NotYet => "",
        Tried::Working => &texts[Text::SharedUnsealing],
        Tried::Wrong => &texts[Text::SharedWrong],
        Tried::NotSecure => &texts[Text::AlongNotSecure],
        Tried::Refused => &texts[Text::SharedNotUnsealed],
    };
    html! {
        <>
            { heading(&texts[Text::SharedSealedTitle]) }
            { text_in("p", "", &texts[Text::SharedSealed]) }
            <form class="paste">
                <label>
                    { text_in("span", "", &texts[Text::AlongPassphrase]) }
                    <input type="text" name="passphrase" autocomplete="off" spellcheck="false" value={link.passphrase.to_string()} {oninput} />
                </label>
                { submit("button primary", &texts[Text::SharedOpen], on_open) }
            </form>
            <p role="status">{ says }</p>
        </>
    }
}

async fn unseal(link: &SealedLink) -> DeskMsg {
    let sealed = &link.sealed;
    let how = How {
        passphrase: &link.passphrase,
        rounds: ROUNDS,
        salt: &sealed.salt,
        nonce: &sealed.nonce,
        bound: BOUND,
    };
    match cipher::decrypt(how, &sealed.text).await {
        Ok(contents) => DeskMsg::Unsealed(contents.into()),
        Err(CipherError::WrongKey) => DeskMsg::Tried(Tried::Wrong),
        Err(CipherError::NotSecure) => DeskMsg::Tried(Tried::NotSecure),
        Err(CipherError::Refused(_)) => DeskMsg::Tried(Tried::Refused),
    }
}

/// Why a link cannot be opened.
pub(in crate::pages) fn refused_text(texts: &Texts, error: LinkError) -> String {
    let text = match error {
        LinkError::CutOff { missing: Some(missing) } => return texts.shared_missing(missing),
        LinkError::CutOff { missing: None } => Text::SharedCut,
        LinkError::NoLink => Text::SharedNone,
        LinkError::Damaged => Text::SharedDamaged,
        LinkError::Sealed => Text::SharedSealed,
        LinkError::Answers => Text::SharedAnswers,
        LinkError::Invitation => Text::SharedInvitation,
        LinkError::Return => Text::SharedReturn,
        LinkError::Newer => Text::SharedNewer,
        LinkError::OtherChecklist => Text::SharedOtherChecklist,
    };
    texts[text].to_owned()
}

fn view_theirs(store: &Store, desk: &DeskStore, theirs: &Theirs) -> Html {
    let texts = &store.texts;
    let is_brought = theirs.is_brought(store);
    let (title, note) = if is_brought {
        (Text::SharedGoOn, Text::SharedOwn)
    } else if theirs.is_as(store) {
        (Text::SharedMine, Text::SharedMineNote)
    } else if store.own.is_untouched() {
        (Text::SharedTheirs, Text::SharedTheirsAlone)
    } else {
        (Text::SharedTheirs, Text::SharedTheirsNote)
    };
    let mut about = vec![text_in("h2", "", &texts[title]), text_in("p", "", &texts[note])];
    let changed = theirs.changed();
    let changed = if changed > 0 { texts.shared_changed(changed) } else { String::new() };
    let version = texts.shared_version(&theirs.version);
    let facts = texts.sentences(&[&version, &changed, &texts[Text::SharedLeftBehind]]);
    about.push(text_in("p", "hint", &facts));
    about.push(view_changed_since(texts, &theirs.model));
    about.push(html! { <p role="status">{ kept_text(store, theirs) }</p> });
    let back = if store.own.is_untouched() {
        view_link(&Route::Start, "button", &texts[Text::LostLink])
    } else {
        view_link(&Route::Result, "button", &texts[Text::SharedBack])
    };
    let next = if theirs.is_kept {
        view_link(&Route::History, "button", &texts[Text::NavHistory])
    } else if is_brought {
        button("button primary", &texts[Text::SharedGoOn], on_go_on(store, theirs))
    } else {
        button("button", &texts[Text::SharedKeep], on_keep(store, desk, theirs))
    };
    about.push(group(
        "div",
        "actions no-print",
        vec![keyed("back", back), keyed(if theirs.is_kept { "history" } else { "keep" }, next)],
    ));
    html! {
        <>
            <section class="notice theirs">{ about }</section>
            <TheirResult key={theirs.came.to_string()} model={Rc::clone(&theirs.model)} />
        </>
    }
}

/// Their answers to questions that mean something else by now, in both wordings.
fn view_changed_since(texts: &Texts, model: &Model) -> Html {
    let open = reworded(&model.checklist, &[&*model.own.assessment]);
    if open.is_empty() {
        return Html::default();
    }
    let title = texts.history_list(&texts[Text::HistoryRewordedTitle], open.len());
    let rows = open.iter().map(|reworded| (reworded.title.as_str(), Some(reworded)));
    details(&title, false, view_reworded(texts, rows, Leads::Nowhere))
}

fn kept_text<'a>(store: &'a Store, theirs: &Theirs) -> &'a str {
    match (theirs.is_kept, store.kept.storage) {
        (false, _) => "",
        (true, Storage::Works) => &store.texts[Text::SharedKept],
        (true, Storage::Failed(_)) => &store.texts[Text::SharedNotKept],
    }
}

fn on_go_on(store: &Store, theirs: &Theirs) -> Callback<MouseEvent> {
    let (store, theirs) = (store.clone(), theirs.clone());
    Callback::from(move |_| {
        store.dispatch(Msg::Rearranged(Box::new(theirs.taken_over(&store))));
    })
}

fn on_keep(store: &Store, desk: &DeskStore, theirs: &Theirs) -> Callback<MouseEvent> {
    let (store, theirs) = (store.clone(), theirs.clone());
    send(&store.clone(), desk).reform(move |_| {
        let saved = theirs.kept_beside(&store, &store.texts[Text::SharedName]);
        store.dispatch(Msg::Rearranged(Box::new(saved)));
        DeskMsg::KeptCopy
    })
}

#[derive(Clone, PartialEq, Properties)]
struct TheirProps {
    model: Rc<Model>,
}

/// Their result. What is unfolded in it is this component's own, and nothing of it is kept.
#[component]
fn TheirResult(props: &TheirProps) -> Html {
    let model = Rc::clone(&props.model);
    let store: Store = use_reducer(move || {
        let mut model = (*model).clone();
        // A button that would show the rest cannot be pressed.
        for fold in [Fold::Gaps, Fold::Strengths, Fold::Proofs] {
            model.update(Msg::Unfolded(fold));
        }
        model
    });
    let computed = use_mut_ref(Computed::default);
    let line = with("p", "hint", Html::from(says(&store)));
    let result = read_only(view_result(&store, &computed.borrow()));
    group("div", "", vec![line, result])
}
