use std::rc::Rc;

use yew::prelude::*;

use super::{Around, called, plainly, rearrange, saved};
use crate::browser;
use crate::components::choice::view_written;
use crate::components::element::{group, keyed, text_in, with};
use crate::components::link::view_link;
use crate::domain::assessment::{Assessment, MAX_NAME, Saved};
use crate::domain::texts::Text;
use crate::state::Route;
use crate::state::desk::HistoryMsg;
use crate::state::store::Store;

/// The assessments of this device: the one at hand, and those beside it.
pub(super) fn view_assessments(shown: &Around) -> Html {
    let (texts, own) = (shown.texts, &shown.store.own);
    let mut rows = Vec::new();
    if !own.assessment.is_untouched() {
        rows.push(view_row(shown, &own.assessment, true));
    }
    rows.extend(own.set_aside.iter().map(|aside| view_row(shown, aside, false)));
    let none = rows.is_empty();
    html! {
        <section id="assessments">
            { text_in("h2", "", &texts[Text::HistoryAssessments]) }
            if none { { text_in("p", "hint", &texts[Text::HistoryNone]) } }
            { group("ul", "kept", rows) }
            { with("div", "actions", view_link(&Route::Shared, "button", &texts[Text::SharedAsk])) }
        </section>
    }
}

fn view_row(shown: &Around, assessment: &Rc<Assessment>, is_at_hand: bool) -> Html {
    let Around { store, texts, history, send, .. } = shown;
    let id = assessment.id;
    let labelled = |text: Text, onclick: Callback<MouseEvent>| {
        let label = texts.join_named(&texts[text], &called(store, assessment));
        html! { <button type="button" class="button quiet" aria-label={label} {onclick}>{ &texts[text] }</button> }
    };
    let on_delete = {
        let (assessment, send) = (Rc::clone(assessment), send.clone());
        let delete = act(store, id, Saved::delete);
        Callback::from(move |event: MouseEvent| {
            delete.emit(event);
            send.emit(HistoryMsg::DeletedAssessment(Rc::clone(&assessment)));
        })
    };
    let mut acts = Vec::new();
    if !is_at_hand {
        acts.push(labelled(Text::HistorySwitch, act(store, id, Saved::switch_to)));
    }
    let is_named = history.named == Some(id);
    let naming = if is_named { None } else { Some(id) };
    acts.push(labelled(Text::HistoryCopy, on_copy(store, assessment)));
    acts.push(labelled(Text::HistoryName, send.reform(move |_| HistoryMsg::Naming(naming))));
    acts.push(labelled(Text::HistoryDelete, on_delete));
    let title = called(store, assessment);
    let mut line = vec![text_in("b", "", &title)];
    if is_at_hand {
        line.push(text_in("span", "chip", &texts[Text::HistoryAtHand]));
    }
    let mut parts = vec![group("p", "", line), text_in("p", "hint", &about(shown, assessment))];
    if is_named {
        parts.push(view_naming(shown, assessment));
    }
    parts.push(group("div", "actions", acts));
    keyed(&id.to_string(), with("li", "", group("div", "", parts)))
}

/// Changes something about one assessment.
fn act<T: 'static>(
    store: &Store,
    id: u64,
    change: fn(&mut Saved, u64) -> T,
) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |_: MouseEvent| {
        let mut saved = saved(&store);
        change(&mut saved, id);
        rearrange(&store, saved);
    })
}

/// A copy says in its name that it is one: beside the first, nothing else would tell them apart.
fn on_copy(store: &Store, assessment: &Rc<Assessment>) -> Callback<MouseEvent> {
    let (store, assessment) = (store.clone(), Rc::clone(assessment));
    Callback::from(move |_: MouseEvent| {
        let mut saved = saved(&store);
        if let Some(copy) = saved.duplicate(assessment.id) {
            saved.rename(copy, &store.texts.history_copy_of(&plainly(&store, &assessment)));
        }
        rearrange(&store, saved);
    })
}

fn view_naming(shown: &Around, assessment: &Rc<Assessment>) -> Html {
    let (store, id) = (shown.store.clone(), assessment.id);
    let on_write = Callback::from(move |name: String| {
        let mut saved = saved(&store);
        saved.rename(id, &name);
        rearrange(&store, saved);
    });
    let question = &shown.texts[Text::HistoryNameAsk];
    view_written("name", question, &assessment.name, MAX_NAME, &on_write)
}

/// What it is about, how much is answered, and since when it stands as it does.
fn about(shown: &Around, assessment: &Assessment) -> String {
    let Around { store, texts, .. } = shown;
    let tags = assessment.tags(&store.checklist);
    let mut facts = Vec::new();
    if !assessment.name.trim().is_empty() {
        facts.extend(store.checklist.profile_names(&tags));
    }
    let answered = assessment.responses.values().filter(|response| response.answer.is_some());
    facts.push(texts.history_answers(answered.count()));
    let day = browser::clock::day(assessment.latest(), &texts.language);
    facts.extend((!day.is_empty()).then(|| texts.history_changed(&day)));
    texts.line(&facts)
}
