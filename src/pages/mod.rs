//! Chooses: one file per page. Pages are the only readers of the store beside `app`.

pub mod brief;
pub mod contrast;
pub mod full;
pub mod quick;
pub mod result;
pub mod room;
pub mod start;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::element::{heading, text_in};

use crate::domain::assessment::Assessment;
use crate::domain::checklist::Checklist;
use crate::domain::result::{CheckResult, assess};
use crate::domain::texts::{Text, Texts};
use crate::state::store::Store;
use crate::state::{Model, Shared, Storage};

/// The result of what the store holds, computed once per change.
#[hook]
fn use_result(store: &Store) -> Rc<CheckResult> {
    let inputs = (store.checklist.clone(), Rc::clone(&store.assessment));
    use_memo(inputs, |(checklist, assessment): &(Shared<Checklist>, Rc<Assessment>)| {
        assess(checklist, assessment)
    })
}

/// What a page shows that cannot be drawn yet.
pub fn view_waiting(texts: &Texts, text: Text) -> Html {
    // A heading inside of a paragraph would be moved out of it by the browser.
    html! {
        <div class="waiting" role="status">
            { heading(&texts[Text::SiteName]) }
            { text_in("p", "", &texts[text]) }
        </div>
    }
}

/// Why a page cannot be drawn yet, if it cannot: saved work was not looked for, or the rest is missing.
fn waits_for(model: &Model, needs_whole: bool) -> Option<Text> {
    if model.whole_failed && (needs_whole || model.needs_whole) {
        Some(Text::SiteWholeFailed)
    } else if !model.is_opened {
        Some(Text::SiteOpening)
    } else if needs_whole && !model.is_whole {
        Some(Text::SiteWaiting)
    } else {
        None
    }
}

/// Whether answers are kept.
fn saved_text(model: &Model) -> Text {
    match model.storage {
        Storage::Works => Text::QuestionSaved,
        Storage::Failed(_) => Text::QuestionNotSaved,
    }
}
