//! What stands around every page: header, messages, what can be done with the answers, footer.

use yew::prelude::*;

use crate::browser;
use crate::components::element::keyed;
use crate::components::frame::{view_footer, view_header};
use crate::state::store::Store;

/// The frame around a page.
pub(super) fn view_shell(
    store: &Store,
    afresh: u32,
    page: Html,
    notices: Html,
    keep: Html,
) -> Html {
    let texts = &store.texts;
    // The colours are the document's own, so that they hold before and after the program as well.
    let on_colours = Callback::from(|choice: &'static str| drop(browser::colours::choose(choice)));
    let main = html! {
        <main id="main">
            { keyed("notices", notices) }
            { keyed(&store.viewing.route.href(), page) }
        </main>
    };
    let parts = [
        view_header(texts, store.viewing.route.page()),
        main,
        keep,
        view_footer(texts, &store.checklist.judged, &on_colours),
    ];
    let part = |(nth, part)| keyed(&format!("{nth}-{afresh}"), part);
    parts.into_iter().enumerate().map(part).collect()
}
