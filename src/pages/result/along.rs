use yew::prelude::*;

use crate::components::element::{group, keyed, text_in, with};

use super::{Shown, view_part};
use crate::components::link::view_link;
use crate::domain::checklist::{Audience, StillOpen};
use crate::domain::texts::Text;
use crate::state::Route;

/// What to take along, and where to go from here. One of them is filled, the others are a line of links.
pub(super) fn view_along(shown: &Shown) -> Html {
    let texts = shown.texts;
    let is_full = shown.is_full();
    let is_candidate = shown.audience() == Audience::Candidate;
    let brief = if is_candidate { Text::ResultOnBrief } else { Text::ResultOnBriefTeam };
    let more = more_text(shown);
    let is_asked = shown.store.own.assessment.is_for_a_team();
    let filled = if is_asked { LINK } else { FILLED };
    let mut entries = Vec::new();
    if is_asked {
        entries.push(entry(shown, &Route::Join, FILLED, Text::ResultOnHandBack));
    }
    if is_full {
        entries.push(entry(shown, &Route::Brief, filled, brief));
    } else {
        entries.push(entry(shown, &Route::Full(None), filled, Text::ResultOnFull));
        entries.push(entry(shown, &Route::Brief, LINK, brief));
    }
    if is_candidate {
        entries.push(entry(shown, &Route::Room(None), LINK, Text::ResultOnRoom));
    }
    // After a full check there is more to take along; the header leads there as well.
    if !is_full {
        entries.push(entry(shown, &Route::Contrast, LINK, Text::ResultOnContrast));
    }
    entries.push(entry(shown, &Route::Along, LINK, Text::ResultOnAlong));
    // What is kept beside the answers at hand stands in a window of its own.
    if !shown.store.is_embedded() {
        entries.push(entry(shown, &Route::History, LINK, Text::ResultOnHistory));
    }
    if is_full && !more.is_empty() {
        entries.push(entry(shown, &Route::Full(None), LINK, Text::ResultOnFullMore));
    }
    let mut parts = vec![group("ul", "way-on no-print", entries)];
    if !more.is_empty() {
        parts.push(text_in("p", "hint no-print", &more));
    }
    view_part("along", &texts[Text::ResultAlong], parts)
}

const FILLED: &str = "button primary";
const LINK: &str = "on";

fn entry(shown: &Shown, route: &Route, class: &'static str, text: Text) -> Html {
    let text = &shown.texts[text];
    keyed(text, with("li", "", view_link(route, class, text)))
}

/// What the full check still asks, and how long that takes; empty where nothing is open.
fn more_text(shown: &Shown) -> String {
    let texts = shown.texts;
    let (assessment, tags) = (&shown.store.own.assessment, shown.tags());
    let open = assessment.still_open(shown.checklist, tags);
    let StillOpen { questions, scenarios, .. } = open;
    if questions + scenarios == 0 {
        return String::new();
    }
    let mut facts = Vec::new();
    if questions > 0 {
        facts.push(texts.result_on_questions(questions));
    }
    if scenarios > 0 {
        facts.push(texts.result_on_scenarios(scenarios));
    }
    facts.push(texts.result_on_minutes(open.minutes()));
    texts.result_on_full_note(&texts.facts(&facts))
}
