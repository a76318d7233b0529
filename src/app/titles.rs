//! What a page is called.

use crate::domain::checklist::Checklist;
use crate::domain::texts::Texts;
use crate::state::Route;

/// The title of a page, as the tab shows it: what the whole is, what is asked, or which page it is.
pub fn title(texts: &Texts, checklist: &Checklist, route: &Route) -> String {
    let at = route.practice().unwrap_or_default();
    let practice = || checklist.practice(at).map(|practice| &practice.title);
    let scenario = || checklist.scenario(at).map(|scenario| &scenario.title);
    let section = || checklist.section(at).map(|section| &section.title);
    if *route == Route::Start {
        return texts.site_title(&texts.site_what(&checklist.title));
    }
    let asked = practice().or_else(scenario).or_else(section);
    texts.site_title(asked.map_or(&texts[route.page().title], String::as_str))
}
