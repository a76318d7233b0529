use yew::platform::spawn_local;
use yew::prelude::*;

use super::{Around, kept};
use crate::components::element::{button, heading, text_in};
use crate::components::link::view_link;
use crate::domain::texts::{Text, Texts};
use crate::state::Route;
use crate::state::desk::{Device, HistoryMsg};

/// How to be rid of everything on this device.
pub(super) fn view_device(shown: &Around) -> Html {
    let Around { texts, history, send, .. } = shown;
    let asks = send.reform(|_: MouseEvent| HistoryMsg::Device(Device::Asks));
    let stays = send.reform(|_: MouseEvent| HistoryMsg::Device(Device::Stays));
    let on_delete =
        Callback::from(|_: MouseEvent| spawn_local(async { kept::delete_everything().await }));
    html! {
        <section id="device">
            { text_in("h2", "", &texts[Text::HistoryDevice]) }
            { text_in("p", "", &texts[Text::HistoryDeviceNote]) }
            if history.device == Device::Asks {
                <div class="notice warning" role="alert">
                    { text_in("p", "", &texts[Text::HistoryDeviceSure]) }
                    <div class="actions">
                        <button type="button" class="button" data-no="" onclick={stays}>{ &texts[Text::HistoryDeviceNo] }</button>
                        { button("button", &texts[Text::HistoryDeviceYes], on_delete) }
                    </div>
                </div>
            } else {
                <div class="actions"><button type="button" class="button" data-delete="" onclick={asks}>{ &texts[Text::HistoryDeviceDelete] }</button></div>
            }
        </section>
    }
}

/// What was found after everything was deleted.
pub(super) fn view_deleted(texts: &Texts, storage: usize, database: Option<usize>) -> Html {
    let is_clean = storage == 0 && database == Some(0);
    let says = if is_clean { Text::HistoryDeviceClean } else { Text::HistoryDeviceLeft };
    let database = match database {
        Some(count) => texts.history_left_database(count),
        None => texts[Text::HistoryLeftUnknown].to_owned(),
    };
    html! {
        <>
            { heading(&texts[Text::HistoryDeviceDone]) }
            { text_in("p", "", &texts[says]) }
            <ul>
                { text_in("li", "", &texts.history_left_storage(storage)) }
                { text_in("li", "", &database) }
            </ul>
            <p>{ view_link(&Route::Start, "button primary", &texts[Text::LostLink]) }</p>
        </>
    }
}
