use yew::prelude::*;

use crate::components::element::{marked_in, text_in};
use crate::components::link::view_link;
use crate::components::scenario::{Decision, view_decision};
use crate::domain::assessment::{Form, Pick, Picks};
use crate::domain::checklist::{Key, OptionId, Scenario, Situation, StillOpen, Stop};
use crate::domain::texts::Text;
use crate::pages::question::{choose_shortcuts, with_minutes};
use crate::pages::result::Shown;
use crate::state::{Fold, Msg, Route};

/// One situation: two picks, and the reasons on request.
pub(super) fn view_scenario(
    shown: &Shown,
    situation: &Situation,
    still_open: StillOpen,
    on_go: &Callback<Route>,
) -> Html {
    let (texts, store, scenario) = (shown.texts, shown.store, situation.scenario);
    let picks = store.own.assessment.scenarios.get(&scenario.id).cloned().unwrap_or_default();
    // Whoever knows the reasons knows them, whatever is picked after.
    let is_explained = store.viewing.unfolded.contains(&Fold::Reasons);
    let reasons = is_explained.then(|| view_reasons(shown, scenario, &picks));
    let next = Route::of_stop(&situation.next, Form::Full);
    let id = scenario.id.clone();
    let send: Callback<Msg> = store.dispatcher().to_callback();
    view_decision(&Decision {
        texts,
        scenario,
        options: scenario.shuffled(store.own.assessment.shuffle),
        picks,
        reasons,
        progress: with_minutes(
            texts,
            texts.scenario_progress(situation.place + 1, situation.of),
            still_open,
        ),
        back: Route::of_stop(&situation.back, Form::Full),
        next_text: if situation.next == Stop::Result {
            Text::QuestionFinish
        } else {
            Text::QuestionNext
        },
        shortcuts: store.shortcuts,
        on_pick: send.reform(move |(pick, option): (Pick, OptionId)| Msg::Picked {
            scenario: id.clone(),
            pick,
            option,
        }),
        on_explain: send.reform(|_: MouseEvent| Msg::Unfolded(Fold::Reasons)),
        on_next: on_go.reform(move |()| next.clone()),
        on_shortcuts: choose_shortcuts(store),
    })
}

/// What stands behind the actions, for all of them together.
fn view_reasons(shown: &Shown, scenario: &Scenario, picks: &Picks) -> Html {
    let texts = shown.texts;
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
        <section class="reasons-shown">
            <h2 tabindex="-1">{ &texts[Text::ScenarioReasons] }</h2>
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
