use yew::prelude::*;

use crate::components::element::{heading, keyed, marked_in, text_in};

use crate::components::choice::{Choice, view_choice};
use crate::components::link::view_link;
use crate::domain::assessment::{Form, Pick, Picks};
use crate::domain::checklist::{Key, OptionId, Scenario, ScenarioOption, Situation, Stop};
use crate::domain::texts::Text;
use crate::pages::result::Shown;
use crate::state::{Msg, Route};

/// One situation: two picks, and then the reasons.
pub(super) fn view_scenario(shown: &Shown, situation: &Situation, on_go: &Callback<Route>) -> Html {
    let texts = shown.texts;
    let scenario = situation.scenario;
    let picks = shown.store.own.assessment.scenarios.get(&scenario.id).cloned().unwrap_or_default();
    let options = scenario.shuffled(shown.store.own.assessment.shuffle);
    let is_last = situation.next == Stop::Result;
    let back = Route::of_stop(&situation.back, Form::Full);
    let next = Route::of_stop(&situation.next, Form::Full);
    let on_go = on_go.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on_go.emit(next.clone());
    });
    let progress = texts.scenario_progress(situation.place + 1, situation.of);
    let is_picked = picks.best.is_some() && picks.worst.is_some();
    html! {
        <form class="question scenario" key={scenario.id.as_str()}>
            <p class="hint">{ progress }</p>
            { heading(&scenario.title.clone()) }
            { text_in("p", "situation", &scenario.situation) }
            { view_pick(shown, scenario, &options, Pick::Best, picks.best.as_ref()) }
            { view_pick(shown, scenario, &options, Pick::Worst, picks.worst.as_ref()) }
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
    pick: Pick,
    chosen: Option<&OptionId>,
) -> Html {
    let send: Callback<Msg> = shown.store.dispatcher().to_callback();
    let (name, question) = match pick {
        Pick::Best => ("best", Text::ScenarioBest),
        Pick::Worst => ("worst", Text::ScenarioWorst),
    };
    let row = |option: &&ScenarioOption| {
        let choice = Choice {
            value: option.id.to_string().into(),
            text: option.text.clone().into(),
            note: AttrValue::default(),
            is_chosen: chosen == Some(&option.id),
        };
        let (scenario, option) = (scenario.id.clone(), option.id.clone());
        let on_choose = send.reform(move |()| Msg::Picked {
            scenario: scenario.clone(),
            pick,
            option: option.clone(),
        });
        view_choice(&AttrValue::Static(name), "choice", choice, on_choose)
    };
    html! {
        <fieldset key={scenario.id.as_str()}>
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
        .map(|id| html! { <li key={id.as_str()}>{ view_link(&Route::full_at(id), "", shown.title(id)) }</li> });
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
