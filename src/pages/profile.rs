//! The profile: asked in lists, and said in one line on every page that depends on it.

use yew::prelude::*;

use crate::browser;
use crate::components::choice::{Choice, view_select, view_written};
use crate::components::element::{group, keyed, text_in};
use crate::components::profile_line::{view_handover, view_profile_line};
use crate::domain::assessment::MAX_NAME;
use crate::domain::checklist::{ProfileOption, ProfileQuestion, Tag, Tags};
use crate::domain::texts::Text;
use crate::pages::is_ahead;
use crate::state::store::Store;
use crate::state::{Asks, Msg, Route};

/// What the first page asks, each question with the list of its answers.
pub(super) fn view_choices(store: &Store) -> Html {
    let texts = &store.texts;
    let tags = store.own.assessment.tags(&store.checklist);
    let choose = store
        .dispatcher()
        .to_callback()
        .reform(|value: String| Msg::ChoseProfile(value.as_str().into()));
    let one = |question: &ProfileQuestion| {
        let option = |option: &ProfileOption| Choice {
            value: option.tag.to_string().into(),
            text: option.text.clone().into(),
            note: AttrValue::default(),
            is_chosen: tags.contains(&option.tag),
        };
        let options = question.options.iter().map(option).collect();
        view_select(&question.id, &question.text, options, &choose)
    };
    let lists = asked(store, &tags, true).map(one).collect();
    let options = asked(store, &tags, true).flat_map(|question| &question.options);
    let chosen = options.filter(|option| tags.contains(&option.tag) && !option.note.is_empty());
    let notes: Vec<String> = chosen.map(|option| option.note.clone()).collect();
    group(
        "div",
        "",
        vec![
            group("div", "choices", lists),
            text_in("p", "hint chosen-notes", &texts.line(&notes)),
        ],
    )
}

/// What is asked of the profile: first, or in the full check besides.
pub(super) fn asked<'a>(
    store: &'a Store,
    tags: &'a Tags,
    is_first: bool,
) -> impl Iterator<Item = &'a ProfileQuestion> {
    let questions = store.checklist.questions.iter();
    questions.filter(move |question| question.first == is_first && question.when.holds(tags))
}

/// What the system is called, which only its owner needs to know.
pub(super) fn view_name(store: &Store) -> Html {
    let texts = &store.texts;
    let send = store.dispatcher().to_callback().reform(Msg::Named);
    let written = &store.own.assessment.name;
    let line = view_written("name", &texts[Text::ProfileName], written, MAX_NAME, &send);
    let note = text_in("p", "hint", &texts.profile_name_note(MAX_NAME));
    group("div", "named", vec![line, note])
}

/// The line above every page that depends on the profile; none where the page asks for it, or does not use it.
pub(super) fn view_line(store: &Store) -> Option<Html> {
    let is_shown = !is_ahead(store)
        && match store.viewing.route {
            Route::Quick(_) | Route::Full(_) => !store.asks_profile(),
            Route::Start | Route::Result | Route::Brief => store.is_under_way(),
            _ => false,
        };
    is_shown.then(|| {
        let choices = match &store.viewing.asks {
            Some(Asks::Who(tag)) => keyed("who", view_who(store, tag)),
            _ => keyed("choices", group("div", "", vec![view_choices(store), view_name(store)])),
        };
        let is_asked = matches!(store.viewing.asks, Some(Asks::Who(_)));
        // The brief says on paper itself who it is about.
        let is_printed = store.viewing.route != Route::Brief;
        view_profile_line(&store.texts, is_printed, &says(store), is_asked, choices)
    })
}

/// The profile in a few words, and on a result since when the answers are as they are.
pub(super) fn says(store: &Store) -> String {
    let texts = &store.texts;
    let tags = store.own.assessment.tags(&store.checklist);
    let mut names = store.checklist.profile_names(&tags);
    // Last, since a line begins with a capital and a name as it is written; isolated, as it may run the other way.
    let name = store.own.assessment.name.trim();
    names.extend((!name.is_empty()).then(|| format!("\u{2068}{name}\u{2069}")));
    if store.viewing.route == Route::Result {
        names.extend(changed_on(store));
    }
    texts.line(&names)
}

/// The day of the last change; none where no moment was noted.
pub(super) fn changed_on(store: &Store) -> Option<String> {
    let at = match store.own.last {
        Some(_) => browser::clock::now(),
        None => store.own.assessment.latest(),
    };
    let day = browser::clock::day(at, &store.texts.language);
    (!day.is_empty()).then_some(day)
}

fn view_who(store: &Store, tag: &Tag) -> Html {
    let checklist = &store.checklist;
    let tags = store.own.assessment.tags(checklist);
    let question = checklist
        .questions
        .iter()
        .find(|question| question.options.iter().any(|option| option.tag == *tag));
    let options = || question.iter().flat_map(|question| &question.options);
    let before = options().find(|option| tags.contains(&option.tag));
    let after = options().find(|option| option.tag == *tag);
    let name = |option: Option<&ProfileOption>| option.map_or("", ProfileOption::name).to_owned();
    let asks = store.texts.who_asks(&name(before), &name(after));
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let cancel = send.reform(|_: MouseEvent| Msg::KeptGoing);
    view_handover(&store.texts, &asks, &send.reform(Msg::HandedOver), cancel)
}
