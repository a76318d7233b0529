//! What a page is called.

use crate::domain::texts::Texts;
use crate::state::Route;

/// The title of a page, as the tab shows it.
pub fn title(texts: &Texts, route: &Route) -> String {
    texts.site_title(&texts[route.page().title])
}
