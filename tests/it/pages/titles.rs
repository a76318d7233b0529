//! What a tab says.

use dependable::app::titles::title;
use dependable::state::Route;

use super::texts;
use crate::support::built_in;

#[track_caller]
fn says(route: &Route, name: &str) {
    assert_eq!(title(&texts(), built_in(), route), texts().site_title(name), "{route:?}");
}

#[test]
fn a_tab_says_what_the_whole_is_or_what_is_asked() {
    says(&Route::Start, "Production AI self-check");
    let practice = &built_in().practices[3];
    says(&Route::Quick(Some(practice.id.clone())), &practice.title);
    says(&Route::full_at(&practice.id), &practice.title);
    let scenario = &built_in().scenarios[0];
    says(&Route::full_at(&scenario.id), &scenario.title);
    let section = &built_in().sections[0];
    says(&Route::full_at(&section.id), &section.title);
    for route in [Route::Quick(None), Route::Full(None), Route::Result, Route::Contrast] {
        says(&route, &texts()[route.page().title]);
    }
    says(&Route::full_at("XYZ-9"), &texts()[Route::Full(None).page().title]);
}
