//! What can be done with the answers: take a copy, open one, start over, bring back what was set aside.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::element::{button, text_in};
use crate::components::link::view_link;

use crate::browser;
use crate::domain::assessment::Saved;
use crate::domain::exchange::{Format, file};
use crate::domain::texts::Text;
use crate::pages::{save_as, save_file};
use crate::state::store::Store;
use crate::state::{Asks, Msg, Offered, Opening, Route, answers_of};

pub(super) fn view_download(store: &Store) -> Html {
    let texts = &store.texts;
    let onclick = {
        let store = store.clone();
        let save = save_as(Format::Answers, texts, {
            let store = store.clone();
            Rc::new(move || file::print(&store.to_copy()))
        });
        // A page is not told whether a file came of it.
        Callback::from(move |event: MouseEvent| {
            save.emit(event);
            store.dispatch(Msg::OfferedCopy);
        })
    };
    html! { <button type="button" class="button" {onclick}>{ &texts[Text::StorageDownload] }</button> }
}

/// What can be done with the answers: take a copy, open one, start over.
pub(super) fn view_keep(store: &Store) -> Html {
    if store.opening == Opening::Ahead {
        return Html::default();
    }
    let texts = &store.texts;
    let send: Callback<Msg> = store.dispatcher().to_callback();
    html! {
        <aside class="keep-strip no-print" aria-label={texts[Text::SiteKeep].to_owned()}>
            if let Some(Asks::Opening(offered)) = &store.viewing.asks {
                { view_offered(store, offered) }
            } else if store.viewing.asks == Some(Asks::StartingOver) {
                { view_over(store, Text::OverSure, send.reform(|_| Msg::StartedOver)) }
            } else {
                <div class="actions">
                    if !store.own.assessment.is_blank() {
                        { view_download(store) }
                    }
                    { view_open_file(store) }
                    { view_unreadable(store) }
                    if store.viewing.route != Route::History {
                        { view_link(&Route::History, "button", &texts[Text::NavHistory]) }
                    }
                    if !store.own.assessment.is_blank() {
                        <button type="button" class="button" data-over="" onclick={send.reform(|_| Msg::AskedToStartOver)}>{ &texts[Text::OverStart] }</button>
                    }
                </div>
            }
        </aside>
    }
}

/// Whether to start over.
pub(super) fn view_over(store: &Store, sure: Text, on_yes: Callback<MouseEvent>) -> Html {
    let texts = &store.texts;
    let send: Callback<Msg> = store.dispatcher().to_callback();
    html! {
        <div class="notice" role="alert">
            { text_in("p", "", &texts[sure]) }
            <div class="actions">
                <button type="button" class="button" data-no="" onclick={send.reform(|_| Msg::KeptGoing)}>{ &texts[Text::OverNo] }</button>
                <button type="button" class="button" onclick={on_yes}>{ &texts[Text::OverYes] }</button>
            </div>
        </div>
    }
}

/// What a file holds and what becomes of one's own answers, before either happens.
pub(super) fn view_offered(store: &Store, offered: &Offered) -> Html {
    let texts = &store.texts;
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let mine = answers_of(&store.own.assessment);
    let no = if mine == 0 { Text::FileNoMine } else { Text::FileNo };
    html! {
        <div class="notice" role="alert">
            { text_in("p", "", &texts.file_holds(&texts.facts(&facts(store, offered)))) }
            if mine > 0 {
                { text_in("p", "", &texts.file_mine(mine)) }
            }
            <div class="actions">
                <button type="button" class="button" data-no="" onclick={send.reform(|_| Msg::KeptGoing)}>{ &texts[no] }</button>
                <button type="button" class="button" onclick={send.reform(|_| Msg::OpenedFile)}>{ &texts[Text::FileYes] }</button>
            </div>
        </div>
    }
}

/// Who answered, how much, and when last.
fn facts(store: &Store, offered: &Offered) -> Vec<String> {
    let (texts, checklist) = (&store.texts, &store.checklist);
    let Saved { assessment, set_aside, .. } = &offered.saved;
    let tags = assessment.tags(checklist);
    let who = checklist.questions.iter().flat_map(|question| &question.options);
    let who = who.filter(|option| tags.contains(&option.tag)).take(1);
    let mut facts: Vec<String> = who.map(|option| option.text.clone()).collect();
    let day = browser::clock::day(assessment.latest(), &texts.language);
    facts.push(assessment.name.clone());
    facts.push(texts.file_answers(answers_of(assessment)));
    facts.push(texts.result_on_scenarios(assessment.scenarios.len()));
    if !set_aside.is_empty() {
        facts.push(texts.file_aside(set_aside.len()));
    }
    if !day.is_empty() {
        facts.push(texts.file_changed(&day));
    }
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// What could not be opened stays within reach, whatever happens to the message about it.
pub(super) fn view_unreadable(store: &Store) -> Html {
    let Some(text) = store.kept.unreadable.clone() else {
        return Html::default();
    };
    let name = store.texts[Text::StorageRawName].to_owned();
    let onclick = save_file(name, "text/plain", Rc::new(move || text.to_string()));
    button("button", &store.texts[Text::NoticeUnreadableDownload], onclick)
}

pub(super) fn view_open_file(store: &Store) -> Html {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<web_sys::HtmlInputElement>();
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        // So that the same file can be chosen once more.
        input.set_value("");
        let send = send.clone();
        spawn_local(async move {
            send.emit(match browser::download::read(&file, file::LARGEST).await {
                Ok(bytes) => Msg::ChoseFile(bytes),
                Err(Ok(bytes)) => Msg::FileTooLarge(bytes),
                Err(Err(_)) => Msg::ChoseFile(Vec::new()),
            });
        });
    });
    html! {
        <label class="button quiet file">
            { &store.texts[Text::StorageOpenFile] }
            <input type="file" accept=".json,application/json" {onchange} />
        </label>
    }
}
