//! Asking everybody: one link, and the same as a code for the wall.

use std::rc::Rc;

use yew::prelude::*;

use super::AroundTeam;
use super::taking::view_address;
use crate::browser;
use crate::components::element::{details, text_in};
use crate::components::qr::view_qr;
use crate::domain::exchange::link::{Invitation, print_invitation};
use crate::domain::exchange::qr;
use crate::domain::texts::Text;
use crate::state::Route;
use crate::state::team::Takeaway;

/// The lead's one link.
pub(super) fn view_asking(shown: &AroundTeam) -> Html {
    let AroundTeam { store, texts, teams, team, send, .. } = shown;
    let invitation = Invitation {
        team: team.id,
        check: team.check,
        names: team.names,
        profile: team.profile.clone(),
    };
    let link = print_invitation(&store.checklist, &invitation).link;
    let page = browser::address::whole(Route::Join.file()).unwrap_or_default();
    let address: Rc<str> = [&page, "#", &link].concat().into();
    let code = match qr::of_address(&page, &link) {
        Ok(modules) => {
            html! { <div class="code">{ view_qr(&modules, &texts[Text::AlongCodeLabel]) }</div> }
        }
        Err(_) => text_in("p", "", &texts[Text::AlongCodeTooLong]),
    };
    html! {
        <section class="way" id="ask">
            { text_in("h2", "", &texts[Text::TeamAsk]) }
            { text_in("p", "", &texts[Text::TeamAskNote]) }
            { view_address(texts, teams, send, Takeaway::Invitation, &address, Text::TeamAskCopy) }
            { details(&texts[Text::TeamAskCode], false, code) }
        </section>
    }
}
