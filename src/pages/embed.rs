//! The check in somebody else's page: what stands around its pages there.

use yew::prelude::*;

use crate::browser;
use crate::components::element::{button, group, heading, keyed, text_in, with};
use crate::domain::exchange::host::{Credit, shareable};
use crate::domain::exchange::link::{self, Reveals};
use crate::domain::texts::Text;
use crate::pages::desk::view_reveals;
use crate::state::desk::OWN;
use crate::state::embed::{Hosted, HostedMsg, Sharing};
use crate::state::store::{HostedStore, Store};
use crate::state::{Model, Route};

/// What the page says before its program is there, and where it never comes.
pub fn view_ahead(model: &Model) -> Html {
    let texts = &model.texts;
    html! {
        <div class="nothing">
            { heading(&texts[Text::EmbedTitle]) }
            { text_in("p", "", &texts[Text::EmbedAhead]) }
            <p><a href="./" class="button" target="_blank" rel="noopener">{ &texts[Text::EmbedWindow] }</a></p>
        </div>
    }
}

/// What the page around learns, said where answers are given.
pub fn view_privacy(model: &Model, hosted: &Hosted, can_keep: bool) -> Html {
    let texts = &model.texts;
    let learns = match (&hosted.origin, hosted.asks) {
        (None, _) if browser::host::is_alone() => "",
        (None, _) => &texts[Text::EmbedLearnsNothing],
        (Some(_), false) => &texts[Text::EmbedLearnsCount],
        (Some(_), true) => &texts[Text::EmbedLearnsCountAndAsks],
    };
    let keeps = match (hosted.keeps_nothing(), can_keep) {
        (true, _) => &texts[Text::EmbedKeepsNothing],
        (false, true) => &texts[Text::EmbedKeeps],
        // That is said above.
        (false, false) => "",
    };
    text_in("p", "privacy", &texts.sentences(&[learns, keeps]))
}

/// The way to share with the page around, where that page asks and there is something to share.
pub fn view_share(store: &Store, hosted: &HostedStore, on_share: Callback<MouseEvent>) -> Html {
    let is_there = matches!(store.viewing.route, Route::Result | Route::Along);
    let Some(origin) = hosted.origin.as_ref().filter(|_| hosted.asks && is_there) else {
        return Html::default();
    };
    if store.own.assessment.is_blank() {
        return Html::default();
    }
    let texts = &store.texts;
    let send = hosted.dispatcher().to_callback();
    let says = |msg: HostedMsg| send.reform(move |_: MouseEvent| msg.clone());
    let title = text_in("h2", "", &texts.embed_share_title(origin));
    let content = match hosted.sharing {
        Sharing::Offered => vec![
            text_in("p", "", &texts[Text::EmbedShareLead]),
            with(
                "div",
                "actions",
                button("button", &texts[Text::EmbedShareShow], says(HostedMsg::Showed)),
            ),
        ],
        Sharing::Shown => vec![
            view_reveals(texts, Text::EmbedGets, &revealed(store)),
            group(
                "div",
                "actions",
                vec![
                    button("button primary", &texts.embed_share_yes(origin), on_share),
                    button("button", &texts[Text::EmbedShareNo], says(HostedMsg::Declined)),
                ],
            ),
        ],
        Sharing::Shared => vec![text_in("p", "", &texts.embed_shared(origin))],
    };
    let content = group("div", "", content);
    html! {
        <section class="share no-print" aria-live="polite">
            { title }
            { keyed(&format!("{:?}", hosted.sharing), content) }
        </section>
    }
}

/// What the page around would get, and what stays behind.
fn revealed(model: &Model) -> Reveals {
    let (checklist, assessment) = (&model.checklist, &model.own.assessment);
    let all = link::reveals(checklist, assessment, &link::print(checklist, assessment));
    let shared = shareable(checklist, assessment);
    let shared = link::reveals(checklist, &shared, &link::print(checklist, &shared));
    Reveals { texts_behind: all.texts_behind, name_behind: all.name_behind, ..shared }
}

/// The way to a window of its own, with the answers that are there.
pub fn view_window(model: &Model) -> Html {
    let texts = &model.texts;
    let assessment = &model.own.assessment;
    // What a page inside of another one may not do, that one may.
    let (address, text) = if assessment.is_blank() {
        (Route::Start.href(), Text::EmbedWindow)
    } else {
        let link = link::print(&model.checklist, assessment).link;
        ([Route::Shared.file(), "#", OWN, &link].concat(), Text::EmbedWindowWithAnswers)
    };
    html! { <a href={address} class="button" target="_blank" rel="noopener">{ &texts[text] }</a> }
}

/// Who made it, as quietly as it can be said.
pub fn view_credit(model: &Model, hosted: &Hosted) -> Html {
    if hosted.wishes.credit == Credit::Hidden {
        return Html::default();
    }
    let address = browser::address::whole("").unwrap_or_default();
    html! {
        <p class="credit"><a href={address} target="_blank" rel="noopener">{ &model.texts[Text::EmbedCredit] }</a></p>
    }
}
