use yew::prelude::*;

use crate::components::element::{group, keyed, text_in, with};

use super::{Shown, view_part};
use crate::components::link::view_link;
use crate::domain::checklist::{Audience, StillOpen};
use crate::domain::texts::Text;
use crate::state::Route;

/// What to take along, and where to go from here. One of them is filled.
pub(super) fn view_along(shown: &Shown) -> Html {
    let texts = shown.texts;
    let is_full = shown.result.fit.is_some();
    let of_brief = |class| match shown.audience() {
        Audience::Candidate => entry(
            &Route::Brief,
            class,
            &texts[Text::ResultOnBrief],
            &texts[Text::ResultOnBriefNote],
        ),
        Audience::Team => {
            let note = &texts[Text::ResultOnBriefNoteTeam];
            entry(&Route::Brief, class, &texts[Text::ResultOnBriefTeam], note)
        }
    };
    let more = more_text(shown);
    let full = |class, text: Text| entry(&Route::Full(None), class, &texts[text], &more);
    let mut entries = if is_full {
        vec![of_brief("button primary")]
    } else {
        vec![full("button primary", Text::ResultOnFull), of_brief("button")]
    };
    if shown.audience() == Audience::Candidate {
        let note = &texts[Text::ResultOnRoomNote];
        entries.push(entry(&Route::Room(None), "button", &texts[Text::ResultOnRoom], note));
    }
    let note = &texts[Text::ResultOnContrastNote];
    entries.push(entry(&Route::Contrast, "button", &texts[Text::ResultOnContrast], note));
    if is_full && !more.is_empty() {
        entries.push(full("button", Text::ResultOnFullMore));
    }
    let list = group("ul", "way-on no-print", entries);
    view_part("along", &texts[Text::ResultAlong], vec![list])
}

fn entry(route: &Route, class: &'static str, text: &str, note: &str) -> Html {
    let link = view_link(route, class, text);
    let parts = if note.is_empty() {
        with("li", "", link)
    } else {
        group("li", "", vec![link, text_in("p", "hint", note)])
    };
    keyed(text, parts)
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
