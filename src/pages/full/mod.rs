//! The full check: an overview, chapters with a result each, and scenarios.

mod chapter;
mod overview;
mod scenario;

use yew::prelude::*;

use crate::components::question::{Question, view_question};
use crate::domain::assessment::{Form, Response};
use crate::domain::checklist::Chapter;
use crate::domain::result::CheckResult;
use crate::domain::texts::Text;
use crate::pages::result::Shown;
use crate::pages::{saved_text, use_result};
use crate::state::store::{Store, use_store};
use crate::state::{Msg, Route};

#[derive(Clone, PartialEq, Properties)]
pub struct FullProps {
    /// A practice, a scenario, a section's result; empty: the overview.
    pub at: AttrValue,
    pub on_go: Callback<Route>,
}

/// The full check.
#[component]
pub fn Full(props: &FullProps) -> Html {
    let store = use_store();
    let result = use_result(&store);
    let checklist = store.checklist.clone();
    let chapters = checklist.chapters(&result.profile);
    let shown =
        Shown { store: &store, texts: &store.texts, checklist: &checklist, result: &result };
    let at = props.at.as_str();
    if let Some(place) = chapters.iter().position(|chapter| chapter.section == at) {
        return chapter::view_chapter_result(&shown, &chapters, place);
    }
    if let Some((chapter, place)) = find_scenario(&chapters, at) {
        let next = after_scenario(&chapters, chapter, place);
        return scenario::view_scenario(&shown, &chapters[chapter], place, next, &props.on_go);
    }
    if result.practice(at).is_some() {
        return view_practice(&store, &result, &chapters, at, &props.on_go);
    }
    overview::view_overview(&shown, &chapters)
}

fn find_scenario(chapters: &[Chapter], id: &str) -> Option<(usize, usize)> {
    chapters.iter().enumerate().find_map(|(chapter, found)| {
        Some((chapter, found.scenarios.iter().position(|scenario| scenario.id == id)?))
    })
}

/// After a scenario comes the next one, then the next chapter, then the result.
fn after_scenario(chapters: &[Chapter], chapter: usize, place: usize) -> Route {
    match chapters[chapter].scenarios.get(place + 1) {
        Some(next) => Route::Full(next.id.clone()),
        None => next_chapter(chapters, chapter),
    }
}

/// The first question of the next chapter, or the result after the last.
fn next_chapter(chapters: &[Chapter], chapter: usize) -> Route {
    let first = chapters.get(chapter + 1).and_then(|next| next.practices.first());
    first.map_or(Route::Result, |practice| Route::Full(practice.id.clone()))
}

fn view_practice(
    store: &Store,
    result: &CheckResult,
    chapters: &[Chapter],
    id: &str,
    on_go: &Callback<Route>,
) -> Html {
    let texts = &store.texts;
    let Some(practice) = store.checklist.practice(id) else {
        return Html::default();
    };
    let section = practice.section();
    let chapter_place = chapters.iter().position(|chapter| chapter.section == section).unwrap_or(0);
    let asked: Vec<&str> = chapters.get(chapter_place).map_or_else(Vec::new, |chapter| {
        chapter.practices.iter().map(|asked| asked.id.as_str()).collect()
    });
    let place = asked.iter().position(|asked| *asked == id);
    let chapter_result = || Route::Full(section.to_owned());
    let (next, back) = match place {
        Some(place) => (
            asked
                .get(place + 1)
                .map_or_else(chapter_result, |next| Route::Full((*next).to_owned())),
            place
                .checked_sub(1)
                .map_or_else(Route::default_full, |before| Route::Full(asked[before].to_owned())),
        ),
        // A question on request stands outside of the chapter's course.
        None => (chapter_result(), Route::default_full()),
    };
    let open = asked.iter().filter(|asked| store.assessment.answer(asked).is_none()).count();
    let progress = [
        store.checklist.section(section).map_or("", |section| &section.title).to_owned(),
        texts.with(
            Text::QuestionProgress,
            &[
                ("n", &place.map_or_else(|| "+".to_owned(), |place| (place + 1).to_string())),
                ("of", &asked.len().to_string()),
            ],
        ),
        texts.with(Text::QuestionProgressOpen, &[("n", &open.to_string())]),
    ]
    .join(", ");
    let nothing = Response::default();
    let after = next.clone();
    let on_go = on_go.clone();
    let send: Callback<Msg> = store.dispatcher().to_callback();
    view_question(&Question {
        texts,
        practice,
        audience: store.assessment.audience(),
        form: Form::Full,
        opening: store.opening,
        may_be_skipped: practice.may_be_skipped(&result.profile),
        response: store.assessment.responses.get(id).unwrap_or(&nothing),
        progress,
        place: place.unwrap_or(asked.len()),
        of: asked.len(),
        back,
        next_text: Text::QuestionNext,
        next,
        saved: saved_text(store),
        send,
        on_next: Callback::from(move |()| on_go.emit(after.clone())),
    })
}
