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
use crate::components::link::view_link;

use crate::domain::assessment::Assessment;
use crate::domain::checklist::Checklist;
use crate::domain::result::{CheckResult, assess};
use crate::domain::texts::{Text, Texts};
use crate::state::store::Store;
use crate::state::{Model, Opening, Route, Shared, Storage};

/// The result of what the store holds, computed once per change.
#[hook]
fn use_result(store: &Store) -> Rc<CheckResult> {
    let inputs = (store.checklist.clone(), Rc::clone(&store.assessment));
    use_memo(inputs, |(checklist, assessment): &(Shared<Checklist>, Rc<Assessment>)| {
        assess(checklist, assessment)
    })
}

/// A page of answers, as it is rendered ahead of time: what is true for everyone, and the way to answers.
fn view_ahead(texts: &Texts, title: Text) -> Html {
    html! {
        <div class="nothing">
            { heading(&texts[title]) }
            { text_in("p", "", &texts[Text::SiteAhead]) }
            <p>{ view_link(&Route::Quick(String::new()), "button", &texts[Text::ResultNothingGo]) }</p>
        </div>
    }
}

/// The page is rendered ahead of time.
fn is_ahead(model: &Model) -> bool {
    model.opening == Opening::Ahead
}

/// Whether answers are kept.
fn saved_text(model: &Model) -> Text {
    match model.storage {
        Storage::Works => Text::QuestionSaved,
        Storage::Failed(_) => Text::QuestionNotSaved,
    }
}
