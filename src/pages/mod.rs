//! Chooses: one file per page. Pages are the only readers of the store beside `app`.

pub mod brief;
mod carry;
mod code;
pub mod contrast;
pub mod desk;
pub mod embed;
pub mod full;
mod opening;
mod profile;
mod question;
pub mod quick;
pub mod result;
pub mod room;
mod specimen;
pub mod start;
pub mod team;

use std::cell::{RefCell, RefMut};
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::element::{heading, keyed, text_in};
use crate::components::frame::view_way_back;
use crate::components::link::view_link;

use crate::domain::assessment::Assessment;
use crate::domain::exchange::Format;
use crate::domain::result::{CheckResult, Stair, assess, climb};
use crate::domain::texts::{Text, Texts};
use crate::state::store::Store;
use crate::state::{Model, Opening, Route, Storage};

/// The page that the address names, below what holds for it: who is answering, and where it belongs.
pub fn view_page(store: &Store, computed: &Computed, on_go: &Callback<Route>) -> Html {
    let page = match &store.viewing.route {
        Route::Start => start::view_start(store, on_go),
        Route::Quick(at) => quick::view_quick(store, at.as_ref(), on_go),
        Route::Full(at) => full::view_full(store, computed, at.as_ref(), on_go),
        Route::Result => result::view_result(store, computed),
        Route::Brief => brief::view_brief(store, computed),
        Route::Room(at) => room::view_room(store, computed, at.as_ref()),
        Route::Contrast => contrast::view_contrast(store, computed),
        // The other programs'.
        Route::Along
        | Route::History
        | Route::Shared
        | Route::Team(_)
        | Route::Join
        | Route::Embed
        | Route::Builder => Html::default(),
    };
    let way_back = view_way_back_to(store);
    let line = profile::view_line(store).map(|line| keyed("profile", line));
    way_back.into_iter().chain(line).chain([keyed("page", page)]).collect()
}

fn view_way_back_to(store: &Store) -> Option<Html> {
    view_way_back(&store.texts, store.viewing.route.page()).map(|way| keyed("back", way))
}

/// What follows from the answers, computed when a page asks for it, and once per change.
#[derive(Default)]
pub struct Computed(RefCell<Option<Last>>);

/// What was computed last.
struct Last {
    assessment: Rc<Assessment>,
    result: Rc<CheckResult>,
    /// Takes longer than the result, so that only a page that shows it asks for it.
    staircase: Option<Rc<Vec<Stair>>>,
}

impl Computed {
    fn result(&self, store: &Store) -> Rc<CheckResult> {
        Rc::clone(&self.last(store).result)
    }

    fn staircase(&self, store: &Store) -> Rc<Vec<Stair>> {
        let mut last = self.last(store);
        let Last { result, staircase, .. } = &mut *last;
        Rc::clone(staircase.get_or_insert_with(|| Rc::new(climb(&store.checklist, result))))
    }

    fn last(&self, store: &Store) -> RefMut<'_, Last> {
        RefMut::map(self.0.borrow_mut(), |last| {
            let kept =
                last.take().filter(|last| Rc::ptr_eq(&last.assessment, &store.own.assessment));
            last.insert(kept.unwrap_or_else(|| Last {
                assessment: Rc::clone(&store.own.assessment),
                result: Rc::new(assess(&store.checklist, &store.own.assessment)),
                staircase: None,
            }))
        })
    }
}

/// A page of answers, as it is rendered ahead of time: what is true for everyone, and the way to answers.
fn view_ahead(texts: &Texts, title: Text) -> Html {
    html! {
        <div class="nothing">
            { heading(&texts[title]) }
            { text_in("p", "", &texts[Text::SiteAhead]) }
            <p>{ view_link(&Route::Quick(None), "button", &texts[Text::ResultNothingGo]) }</p>
        </div>
    }
}

/// The page is rendered ahead of time.
///
/// Only then do forms ask the browser to restore nothing by itself: in the program's own forms `WebKit` would empty
/// a kept page, so that a note written after Back would replace the one before.
fn is_ahead(model: &Model) -> bool {
    model.opening == Opening::Ahead
}

/// Offers a text in one of the formats. It is printed when it is asked for, not each time that the button is drawn.
pub fn save_as(
    format: Format,
    texts: &Texts,
    print: Rc<dyn Fn() -> String>,
) -> Callback<MouseEvent> {
    save_file(format.file_name(texts), format.media_type(), print)
}

/// Offers a text as a file.
pub fn save_file(
    name: String,
    kind: &'static str,
    print: Rc<dyn Fn() -> String>,
) -> Callback<MouseEvent> {
    // Where downloads are refused, the browser says so itself.
    Callback::from(move |_| drop(browser::download::save_as(&name, kind, &print())))
}

/// Whether answers are kept; that they will not be is said before the first of them.
fn saved_text(model: &Model) -> Option<Text> {
    match model.kept.storage {
        Storage::Failed(_) => Some(Text::QuestionNotSaved),
        Storage::Works if model.own.assessment.is_blank() => None,
        Storage::Works => Some(Text::QuestionSaved),
    }
}
