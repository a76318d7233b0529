use yew::prelude::*;

use crate::components::element::{group, heading, keyed, text_in};

use crate::components::explanation::view_both_answers;
use crate::components::limit::view_left;
use crate::components::link::view_link;
use crate::domain::assessment::{MAX_TEXT, Said};
use crate::domain::checklist::{Practice, PracticeId};
use crate::domain::facts::{Fact, facts};
use crate::domain::texts::{Text, Texts};
use crate::pages::Computed;
use crate::state::store::Store;
use crate::state::{Msg, Route};

/// With fewer words there is no answer yet.
const WORDS: usize = 10;

/// The practice room: a question, a place to write, and then the contrast. `at` names the practice; without one: the first
/// gap, or the first practice.
pub fn view_room(store: &Store, computed: &Computed, at: Option<&PracticeId>) -> Html {
    let result = computed.result(store);
    let texts = &store.texts;
    let mut choices = store.checklist.full_check(&result.profile);
    choices.extend(store.checklist.bank(&result.profile));
    choices.retain(|practice| practice.wording(store.own.assessment.audience()).is_some());
    let first_gap = result.gaps.first().map(|gap| gap.practice.as_str());
    let find = |id: &str| choices.iter().position(|practice| practice.id == id);
    let Some(place) = at
        .and_then(|at| find(at))
        .or_else(|| find(first_gap?))
        .or((!choices.is_empty()).then_some(0))
    else {
        return Html::default();
    };
    let practice = choices[place];
    let next = choices[(place + 1) % choices.len()];
    let own =
        store.own.assessment.responses.get(&practice.id).map_or("", |response| &response.own_words);
    let words = own.split_whitespace().count();
    let id = practice.id.clone();
    let send = store.dispatcher().to_callback();
    let oninput = send.reform(move |event: InputEvent| {
        let own = event.target_unchecked_into::<web_sys::HtmlTextAreaElement>().value();
        Msg::Said { practice: id.clone(), said: Said::OwnWords(own) }
    });
    html! {
        <div class="room">
            { text_in("p", "hint", &texts.join_named(&texts[Text::RoomTitle], &practice.title)) }
            { heading(&practice.interview.question) }
            { text_in("p", "aside", &texts.explain_follow_up(&practice.interview.follow_up)) }
            { text_in("p", "hint", &texts[Text::RoomLead]) }
            <form data-early={practice.id.to_string()} onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            <label class="note">
                { text_in("b", "", &texts[Text::RoomOwn]) }
                <span class="hint">{ &texts[Text::RoomOwnHint] }</span>
                <textarea key={practice.id.as_str()} name="own_words" autocomplete="off" rows="8" maxlength={MAX_TEXT.to_string()} value={own.to_owned()} {oninput} />
            </label>
            { view_left(texts, own) }
            </form>
            // A new figure is a new paragraph: a translator has taken the old one's text out of the program's hands.
            <>{ keyed(&words.to_string(), text_in("p", "hint", &texts.room_words(words))) }</>
            { view_facts(texts, own, words) }
            <details key={format!("contrast-{}", practice.id)}>
                { text_in("summary", "", &texts[Text::RoomContrast]) }
                { view_both_answers(texts, &practice.interview, "h2") }
            </details>
            <details key={format!("evidence-{}", practice.id)}>
                { text_in("summary", "", &texts[Text::RoomEvidence]) }
                <ul>{ practice.evidence.iter().map(|artefact| html! { { text_in("li", "", &artefact.text) } }).collect::<Html>() }</ul>
            </details>
            <div class="actions">
                { view_link(&Route::Room(Some(next.id.clone())), "button", &texts[Text::RoomNext]) }
                { view_link(&Route::Result, "button quiet", &texts[Text::RoomBack]) }
            </div>
            <details>
                { text_in("summary", "", &texts[Text::RoomChoose]) }
                <ul class="entries">{ choices.iter().map(|practice| view_entry(practice)).collect::<Html>() }</ul>
            </details>
        </div>
    }
}

/// What a listener can hold on to in the answer, once there is enough of it to listen to.
///
/// The region stands from the beginning and says only what has become different, so that it is read out when a fact
/// comes or goes and not at every key.
fn view_facts(texts: &Texts, own: &str, words: usize) -> Html {
    let mut found = facts(texts, own);
    // While it is being written, "Ju" is a name on its way to be a month.
    found.retain(|(fact, place)| *fact != Fact::Name || place.end < own.len());
    let line = |fact: Fact| {
        let (yes, open) = fact_texts(fact);
        let is_there = found.iter().any(|(other, _)| *other == fact);
        text_in("li", "", &texts[if is_there { yes } else { open }])
    };
    html! {
        <div class="heard" aria-live="polite">
            if words >= WORDS {
                { text_in("h2", "", &texts[Text::FactsLead]) }
                { group("ul", "", Fact::ALL.map(line).into()) }
                { text_in("p", "hint", &texts[Text::FactsNote]) }
            }
        </div>
    }
}

fn fact_texts(fact: Fact) -> (Text, Text) {
    match fact {
        Fact::Number => (Text::FactsNumber, Text::FactsNumberOpen),
        Fact::Date => (Text::FactsDate, Text::FactsDateOpen),
        Fact::Name => (Text::FactsName, Text::FactsNameOpen),
        Fact::Limit => (Text::FactsLimit, Text::FactsLimitOpen),
    }
}

fn view_entry(practice: &Practice) -> Html {
    html! {
        <li key={practice.id.as_str()}>{ view_link(&Route::Room(Some(practice.id.clone())), "", &practice.title) }</li>
    }
}
