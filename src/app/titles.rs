//! What a page is called.

use crate::domain::texts::{Text, Texts};
use crate::state::Route;

/// The title of a page, as the tab shows it.
pub fn title(texts: &Texts, route: &Route) -> String {
    texts.with(Text::SiteTitle, &[("page", &texts[route.page().title])])
}
