use yew::prelude::*;

use crate::components::element::{heading, keyed, marked_in, text_in};

use crate::components::choice::{Choice, view_choice};
use crate::components::link::view_link;
use crate::domain::assessment::Picks;
use crate::domain::checklist::{Chapter, Key, Scenario, ScenarioOption};
use crate::domain::texts::Text;
use crate::pages::result::Shown;
use crate::state::{Msg, Route};

/// One situation: two picks, and then the reasons.
pub(super) fn view_scenario(
    shown: &Shown,
    chapter: &Chapter,
    place: usize,
    next: Route,
    on_go: &Callback<Route>,
) -> Html {
    let texts = shown.texts;
    let scenario = chapter.scenarios[place];
    let picks = shown.store.assessment.scenarios.get(&scenario.id).cloned().unwrap_or_default();
    let options = scenario.shuffled(shown.store.assessment.shuffle);
    let back = match place.checked_sub(1) {
        Some(before) => Route::Full(chapter.scenarios[before].id.clone()),
        None => Route::Full(chapter.section.to_owned()),
    };
    let is_last = next == Route::Result;
    let on_go = on_go.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on_go.emit(next.clone());
    });
    let progress = texts.scenario_progress(place + 1, chapter.scenarios.len());
    let is_picked = picks.best.is_some() && picks.worst.is_some();
    html! {
        <form class="question scenario" key={scenario.id.clone()}>
            <p class="hint">{ progress }</p>
            { heading(&scenario.title.clone()) }
            { text_in("p", "situation", &scenario.situation) }
            { view_pick(shown, scenario, &options, Text::ScenarioBest, picks.best.as_deref()) }
            { view_pick(shown, scenario, &options, Text::ScenarioWorst, picks.worst.as_deref()) }
            if is_picked {
                { view_reasons(shown, scenario, &options, &picks) }
            } else {
                { text_in("p", "hint", &texts[Text::ScenarioBoth]) }
            }
            <div class="actions">
                { view_link(&back, "button quiet", &texts[Text::QuestionBack]) }
                <button type="submit" class="button primary" {onclick}>
                    { &texts[if is_last { Text::QuestionFinish } else { Text::QuestionNext }] }
                </button>
            </div>
        </form>
    }
}

fn view_pick(
    shown: &Shown,
    scenario: &Scenario,
    options: &[&ScenarioOption],
    question: Text,
    chosen: Option<&str>,
) -> Html {
    let send: Callback<Msg> = shown.store.dispatcher().to_callback();
    let is_best = question == Text::ScenarioBest;
    let row = |option: &&ScenarioOption| {
        let choice = Choice {
            value: option.id.clone().into(),
            text: option.text.clone().into(),
            note: AttrValue::default(),
            is_chosen: chosen == Some(&option.id),
        };
        let (scenario, option) = (scenario.id.clone(), option.id.clone());
        let on_choose = send.reform(move |()| {
            let (scenario, option) = (scenario.clone(), option.clone());
            if is_best {
                Msg::PickedBest { scenario, option }
            } else {
                Msg::PickedWorst { scenario, option }
            }
        });
        view_choice(
            &AttrValue::Static(if is_best { "best" } else { "worst" }),
            "choice",
            choice,
            on_choose,
        )
    };
    html! {
        <fieldset key={scenario.id.clone()}>
            { text_in("legend", "", &shown.texts[question]) }
            { options.iter().map(row).collect::<Html>() }
        </fieldset>
    }
}

fn view_reasons(
    shown: &Shown,
    scenario: &Scenario,
    options: &[&ScenarioOption],
    picks: &Picks,
) -> Html {
    let texts = shown.texts;
    let row = |option: &&ScenarioOption| {
        let key = match option.key {
            Key::Best => Text::ScenarioKeyBest,
            Key::Acceptable => Text::ScenarioKeyAcceptable,
            Key::Poor => Text::ScenarioKeyPoor,
            Key::Worst => Text::ScenarioKeyWorst,
        };
        let mut says = texts[key].to_owned();
        for (pick, text) in
            [(&picks.best, Text::ScenarioYourBest), (&picks.worst, Text::ScenarioYourWorst)]
        {
            if pick.as_ref() == Some(&option.id) {
                says = texts.join_aside(&says, &texts[text]);
            }
        }
        keyed(&option.id, marked_in("li", "", &texts.scenario_option(&says, &option.text)))
    };
    let took_worst = scenario
        .options
        .iter()
        .any(|option| option.key == Key::Worst && picks.best.as_ref() == Some(&option.id));
    let informs = scenario
        .informs
        .iter()
        .filter(|id| shown.result.practice(id).is_some())
        .map(|id| html! { <li key={id.clone()}>{ view_link(&Route::Full(id.clone()), "", &shown.title(id)) }</li> });
    let named = |name: Text, says: &str| {
        marked_in("p", "aside", &texts.join_named_bold(&texts[name], says))
    };
    html! {
        <section class="reasons-shown" aria-live="polite">
            { text_in("h2", "", &texts[Text::ScenarioReasons]) }
            <ul>{ options.iter().map(row).collect::<Html>() }</ul>
            { text_in("p", "", &scenario.rationale) }
            if took_worst {
                { text_in("p", "", &scenario.if_worst) }
            }
            { named(Text::ScenarioMinority, &scenario.minority) }
            { named(Text::ScenarioInterview, &scenario.interview) }
            { marked_in("p", "aside", &texts.join_label_bold(&texts[Text::ScenarioInforms])) }
            <ul class="entries">{ informs.collect::<Html>() }</ul>
        </section>
    }
}
