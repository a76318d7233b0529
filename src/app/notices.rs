//! What there is to tell: about saving, and about what happened.

use yew::prelude::*;

use super::keep::{view_download, view_unreadable};
use crate::components::element::text_in;
use crate::domain::exchange::file;
use crate::domain::texts::{Text, Texts};
use crate::state::store::Store;
use crate::state::{Msg, Notice, Storage, StorageError};

/// The messages: about saving above the page, about what happened near its lower edge, where nothing moves for them.
/// The live regions are there beforehand, as a reader says only what appears in one.
pub(super) fn view_notices(store: &Store) -> Html {
    let texts = &store.texts;
    html! {
        <>
            <div aria-live="polite">
                if let Storage::Failed(error) = store.kept.storage {
                    <div class="notice warning">
                        <p>{ &texts[storage_text(error)] }</p>
                        if store.checklist.is_excerpt() {
                            { text_in("p", "", &texts[Text::StorageExcerpt]) }
                        }
                        { view_download(store) }
                    </div>
                }
            </div>
            { view_toast(store, "toast no-print") }
        </>
    }
}

/// What happened.
pub(super) fn view_toast(store: &Store, class: &'static str) -> Html {
    let texts = &store.texts;
    let send: Callback<Msg> = store.dispatcher().to_callback();
    html! {
        <div {class} aria-live="polite">
            if let Some(notice) = &store.notice {
                <div class="notice">
                    <p>{ notice_text(texts, notice) }</p>
                    <div class="actions">
                        { view_notice_action(store, notice) }
                        <button type="button" class="button quiet" onclick={send.reform(|_| Msg::DismissedNotice)}>
                            { &texts[Text::NoticeDismiss] }
                        </button>
                    </div>
                </div>
            }
        </div>
    }
}

fn storage_text(error: StorageError) -> Text {
    match error {
        StorageError::Blocked => Text::StorageBlocked,
        StorageError::Full => Text::StorageFull,
    }
}

fn notice_text(texts: &Texts, notice: &Notice) -> String {
    match notice {
        Notice::Unreadable(error) => texts.notice_unreadable(&error.reason(texts)),
        Notice::FileRefused(error) => texts.notice_refused(&error.reason(texts)),
        Notice::Unknown(names) => texts.notice_unknown(&few(texts, names)),
        Notice::StartedOver => texts[Text::NoticeStartedOver].to_owned(),
        Notice::KeptAgain => texts[Text::NoticeKeptAgain].to_owned(),
        Notice::OpenedFile => texts[Text::NoticeOpened].to_owned(),
        Notice::NotPrinted => texts[Text::NoticeNotPrinted].to_owned(),
        Notice::Offered => texts[Text::NoticeOffered].to_owned(),
    }
}

/// A file may name anything, at any length: ten names, each of forty letters, and how many more there are.
fn few(texts: &Texts, ids: &[String]) -> String {
    let name = |id: &String| {
        let short: String = id.chars().take(40).collect();
        if short.len() < id.len() { texts.notice_cut(&short) } else { short }
    };
    let names: Vec<String> = ids.iter().take(10).map(name).collect();
    let first = texts.facts(&names);
    if ids.len() > names.len() {
        texts.notice_more_ids(&first, ids.len() - names.len())
    } else {
        first
    }
}

fn view_notice_action(store: &Store, notice: &Notice) -> Html {
    let texts = &store.texts;
    let button = |text: Text, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="button" {onclick}>{ &texts[text] }</button> }
    };
    let undo = || store.dispatcher().to_callback().reform(|_| Msg::UndidStartingOver);
    match notice {
        Notice::StartedOver => button(Text::NoticeUndo, undo()),
        Notice::OpenedFile if !store.own.set_aside.is_empty() => {
            button(Text::NoticeOpenedUndo, undo())
        }
        Notice::Unreadable(_) => view_unreadable(store),
        Notice::Offered => {
            let (label, value) =
                (texts[Text::StorageDownload].to_owned(), file::print(&store.to_copy()));
            html! { <textarea readonly=true rows="2" aria-label={label} {value} /> }
        }
        _ => Html::default(),
    }
}
