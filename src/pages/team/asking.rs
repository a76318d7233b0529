//! Asking everybody: one link, and the same as a code for the wall.

use std::rc::Rc;

use yew::prelude::*;

use super::AroundTeam;
use super::taking::view_address;
use crate::browser;
use crate::components::element::{details, text_in};
use crate::domain::exchange::link::{Invitation, print_invitation};
use crate::domain::texts::Text;
use crate::pages::code::view_code;
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
    html! {
        <section class="way" id="ask">
            { text_in("h2", "", &texts[Text::TeamAsk]) }
            { text_in("p", "", &texts[Text::TeamAskNote]) }
            { view_address(texts, teams, send, Takeaway::Invitation, &address, Text::TeamAskCopy) }
            { details(&texts[Text::TeamAskCode], false, view_code(texts, &page, &link)) }
        </section>
    }
}
