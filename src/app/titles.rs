//! What a page is called.

use crate::domain::texts::{Text, Texts};
use crate::state::Route;

/// The title of a page, as the tab shows it.
pub fn title(texts: &Texts, route: &Route) -> String {
    texts.site_title(&texts[page_text(route)])
}

/// What a page is called in the navigation.
pub fn page_text(route: &Route) -> Text {
    match route {
        Route::Start => Text::NavStart,
        Route::Quick(_) => Text::NavQuick,
        Route::Full(_) => Text::NavFull,
        Route::Result => Text::NavResult,
        Route::Brief => Text::NavBrief,
        Route::Room(_) => Text::NavRoom,
        Route::Contrast => Text::NavContrast,
    }
}
