use yew::prelude::*;

use crate::components::element::{button, group, text_in};
use crate::domain::texts::{Text, Texts};
use crate::state::Handover;

/// Who is answering, about what, in one line that opens into the choices.
pub fn view_profile_line(
    texts: &Texts,
    is_printed: bool,
    says: &str,
    is_open: bool,
    choices: Html,
) -> Html {
    let class = if is_printed { "profile-line" } else { "profile-line no-print" };
    html! {
        <details {class} open={is_open}>
            <summary>
                { text_in("span", "says", says) }
                { &texts[Text::JoinSpace] }
                { text_in("span", "change", &texts[Text::ProfileChange]) }
            </summary>
            { choices }
        </details>
    }
}

/// What becomes of the answers when another one is answering; until that is said, nothing changes.
pub fn view_handover(
    texts: &Texts,
    asks: &str,
    on_hand_over: &Callback<Handover>,
    on_cancel: Callback<MouseEvent>,
) -> Html {
    let hand_over = |text: Text, handover: Handover| {
        button("button", &texts[text], on_hand_over.reform(move |_: MouseEvent| handover))
    };
    let cancel = html! {
        <button type="button" class="button" data-no="" onclick={on_cancel}>{ &texts[Text::WhoCancel] }</button>
    };
    let ways = vec![
        hand_over(Text::WhoKeep, Handover::Keep),
        hand_over(Text::WhoAnew, Handover::Anew),
        cancel,
    ];
    html! {
        <div class="notice" role="alert">
            { text_in("p", "", asks) }
            { group("div", "actions", ways) }
        </div>
    }
}
