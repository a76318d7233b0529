//! The full check: an overview, chapters with a result each, and scenarios.

mod chapter;
mod overview;
mod scenario;

use yew::prelude::*;

use crate::components::question::{Question, view_question};
use crate::domain::assessment::{Form, Response};
use crate::domain::checklist::{Chapter, Practice, Tags};
use crate::domain::texts::Text;
use crate::pages::result::Shown;
use crate::pages::{Computed, saved_text};
use crate::state::store::Store;
use crate::state::{Msg, Route};

/// The full check: at a practice, a scenario, a section's result, or (empty) the overview.
pub fn view_full(store: &Store, computed: &Computed, at: &str, on_go: &Callback<Route>) -> Html {
    let checklist = store.checklist.clone();
    let tags = store.assessment.tags(&checklist);
    let chapters = checklist.chapters(&tags);
    // A question needs no result, and one is drawn at every press.
    if let Some(practice) = checklist.practice(at).filter(|practice| practice.applies.holds(&tags))
    {
        return view_practice(store, &tags, &chapters, practice, on_go);
    }
    let result = computed.result(store);
    let shown = Shown { store, texts: &store.texts, checklist: &checklist, result: &result };
    if let Some(place) = chapters.iter().position(|chapter| chapter.section == at) {
        return chapter::view_chapter_result(&shown, &chapters, place);
    }
    if let Some((chapter, place)) = find_scenario(&chapters, at) {
        let next = after_scenario(&chapters, chapter, place);
        return scenario::view_scenario(&shown, &chapters[chapter], place, next, on_go);
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
    tags: &Tags,
    chapters: &[Chapter],
    practice: &Practice,
    on_go: &Callback<Route>,
) -> Html {
    let (texts, id) = (&store.texts, practice.id.as_str());
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
    let progress = match place {
        Some(place) => texts.question_progress(place + 1, asked.len()),
        None => texts.question_progress_bank(asked.len()),
    };
    let title = store.checklist.section(section).map_or("", |section| &section.title);
    let progress = texts.question_where(title, &progress, &texts.question_progress_open(open));
    let nothing = Response::default();
    let after = next.clone();
    let on_go = on_go.clone();
    let send: Callback<Msg> = store.dispatcher().to_callback();
    view_question(&Question {
        texts,
        practice,
        continues: &store.checklist.continues,
        audience: store.assessment.audience(),
        form: Form::Full,
        opening: store.opening,
        folds: store.folds,
        may_be_skipped: practice.may_be_skipped(tags),
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
