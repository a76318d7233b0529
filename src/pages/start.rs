use yew::prelude::*;

use crate::components::element::{group, heading, keyed, text_in};

use crate::components::choice::{Choice, view_choice, view_points};
use crate::components::link::view_link;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, ProfileOption, ProfileQuestion, Tags};
use crate::domain::texts::{Text, Texts};
use crate::pages::is_ahead;
use crate::state::store::Store;
use crate::state::{Msg, Route, START};

/// The first page: what this is, the promise, three choices, one prediction.
pub fn view_start(store: &Store, on_go: &Callback<Route>) -> Html {
    let texts = &store.texts;
    let tags = store.own.assessment.tags(&store.checklist);
    let count = store.checklist.quick_check(&tags).len();
    let on_go = on_go.clone();
    // A frame may forbid forms, and then no submit ever comes; the press does.
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on_go.emit(Route::Quick(None));
    });
    let form = html! {
        <form id="start" data-early={START} autocomplete={is_ahead(store).then_some("off")}>
            { view_profile(store, &tags, true) }
            { view_prediction(store) }
            <button type="submit" class="button primary" {onclick}>{ &texts[Text::StartGo] }</button>
            <p class="starting" role="status">{ &texts[Text::StartStarting] }</p>
            { text_in("p", "hint", &texts[Text::StartCompare]) }
        </form>
    };
    let hero = vec![
        heading(&texts[Text::StartTitle]),
        text_in("p", "lead", &texts.start_lead(count)),
        text_in("p", "lead", &texts[Text::StartLeadPrivacy]),
    ];
    group(
        "div",
        "",
        vec![group("div", "hero", hero), view_resume(store, &tags), form, view_reasons(texts)],
    )
}

/// Before anything is asked: what one gets, and why one can answer honestly.
fn view_reasons(texts: &Texts) -> Html {
    let reasons = |title: Text, items: [Text; 3]| {
        let items = items.map(|item| text_in("li", "", &texts[item])).to_vec();
        group("section", "", vec![text_in("h2", "", &texts[title]), group("ul", "", items)])
    };
    let what =
        reasons(Text::StartWhatTitle, [Text::StartWhat1, Text::StartWhat2, Text::StartWhat3]);
    let why = reasons(
        Text::StartPrivateTitle,
        [Text::StartPrivate1, Text::StartPrivate2, Text::StartPrivate3],
    );
    group("div", "reasons", vec![what, why])
}

/// The way back into answers that were saved.
fn view_resume(store: &Store, tags: &Tags) -> Html {
    let (answered, of) = quick_progress(&store.checklist, &store.own.assessment, tags);
    if answered == 0 {
        return Html::default();
    }
    let texts = &store.texts;
    let says = texts.start_resume(answered, of);
    let mut ways = Vec::new();
    if answered < of {
        let go = view_link(&Route::Quick(None), "button", &texts[Text::StartResumeGo]);
        ways.push(keyed("go", go));
    }
    let result = view_link(&Route::Result, "button", &texts[Text::StartResumeResult]);
    ways.push(keyed("result", result));
    let children = vec![
        text_in("h2", "", &texts[Text::StartResumeTitle]),
        text_in("p", "", &says),
        group("div", "actions", ways),
    ];
    group("section", "notice resume", children)
}

fn view_prediction(store: &Store) -> Html {
    let texts = &store.texts;
    view_points(
        "prediction",
        &texts[Text::StartPrediction],
        &texts[Text::StartPredictionNote],
        store.own.assessment.before,
        &store.dispatcher().to_callback().reform(Msg::Predicted),
    )
}

/// The profile's questions: those of the first page, or the others.
pub fn view_profile(store: &Store, tags: &Tags, is_first: bool) -> Html {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    store
        .checklist
        .questions
        .iter()
        .filter(|question| question.first == is_first && question.when.holds(tags))
        .map(|question| view_profile_question(question, tags, &send))
        .collect()
}

fn view_profile_question(question: &ProfileQuestion, tags: &Tags, send: &Callback<Msg>) -> Html {
    let name = AttrValue::from(question.id.clone());
    let option = |option: &ProfileOption| {
        let tag = option.tag.clone();
        let choice = Choice {
            value: option.tag.to_string().into(),
            text: option.text.clone().into(),
            note: option.note.clone().into(),
            is_chosen: tags.contains(&option.tag),
        };
        view_choice(&name, "option", choice, send.reform(move |()| Msg::ChoseProfile(tag.clone())))
    };
    let options = question.options.iter().map(option).collect();
    let children = vec![text_in("legend", "", &question.text), group("div", "options", options)];
    group("fieldset", "profile", children)
}

/// How many questions of the three-minute check are answered, and how many there are.
pub fn quick_progress(
    checklist: &Checklist,
    assessment: &Assessment,
    tags: &Tags,
) -> (usize, usize) {
    let asked = checklist.quick_check(tags);
    (
        asked
            .iter()
            .filter(|practice| assessment.answer_on_offer(practice, tags).is_some())
            .count(),
        asked.len(),
    )
}
