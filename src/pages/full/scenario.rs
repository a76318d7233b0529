use yew::prelude::*;

use crate::components::element::{heading, text_in};

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
    let picks = shown.store.assessment.scenarios.get(&scenario.id).cloned().unwrap_or_default();
    let options = scenario.shuffled(shown.store.assessment.shuffle);
    let is_last = situation.next == Stop::Result;
    let back = Route::of_stop(&situation.back, Form::Full);
    let next = Route::of_stop(&situation.next, Form::Full);
    let on_go = on_go.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on_go.emit(next.clone());
    });
    let progress = texts.with(
        Text::ScenarioProgress,
        &[("n", &(situation.place + 1).to_string()), ("of", &situation.of.to_string())],
    );
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
        let mark = |pick: &Option<OptionId>, text: Text| {
            if pick.as_ref() == Some(&option.id) {
                format!(" ({})", &texts[text])
            } else {
                String::new()
            }
        };
        let key = match option.key {
            Key::Best => Text::ScenarioKeyBest,
            Key::Acceptable => Text::ScenarioKeyAcceptable,
            Key::Poor => Text::ScenarioKeyPoor,
            Key::Worst => Text::ScenarioKeyWorst,
        };
        let marks = format!(
            "{}{}",
            mark(&picks.best, Text::ScenarioYourBest),
            mark(&picks.worst, Text::ScenarioYourWorst)
        );
        html! {
            <li key={option.id.as_str()}><b>{ format!("{}{marks}: ", &texts[key]) }</b>{ option.text.clone() }</li>
        }
    };
    let took_worst = scenario
        .options
        .iter()
        .any(|option| option.key == Key::Worst && picks.best.as_ref() == Some(&option.id));
    let informs = scenario
        .informs
        .iter()
        .filter(|id| shown.result.practice(id).is_some())
        .map(|id| html! { <li key={id.as_str()}>{ view_link(&Route::full_at(id), "", &shown.title(id)) }</li> });
    html! {
        <section class="reasons-shown" aria-live="polite">
            { text_in("h2", "", &texts[Text::ScenarioReasons]) }
            <ul>{ options.iter().map(row).collect::<Html>() }</ul>
            { text_in("p", "", &scenario.rationale) }
            if took_worst {
                { text_in("p", "", &scenario.if_worst) }
            }
            <p class="aside">{ text_in("b", "", &texts[Text::ScenarioMinority]) }{ ": " }{ scenario.minority.clone() }</p>
            <p class="aside">{ text_in("b", "", &texts[Text::ScenarioInterview]) }{ ": " }{ scenario.interview.clone() }</p>
            <p class="aside">{ text_in("b", "", &texts[Text::ScenarioInforms]) }{ ":" }</p>
            <ul class="entries">{ informs.collect::<Html>() }</ul>
        </section>
    }
}
