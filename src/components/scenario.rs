use yew::prelude::*;

use crate::components::element::{button, group, heading, keyed, submit, text_in};
use crate::components::link::view_link;
use crate::components::shortcuts::view_shortcuts;
use crate::domain::assessment::{Pick, Picks};
use crate::domain::checklist::{Key, OptionId, Scenario, ScenarioOption};
use crate::domain::texts::{Text, Texts};
use crate::state::{Route, Shortcuts};

/// What one scenario shows.
pub struct Decision<'a> {
    pub texts: &'a Texts,
    pub scenario: &'a Scenario,
    /// The actions in the person's own order.
    pub options: Vec<&'a ScenarioOption>,
    pub picks: Picks,
    /// What follows the actions, once it was asked for.
    pub reasons: Option<Html>,
    pub progress: String,
    pub back: Route,
    pub next_text: Text,
    pub shortcuts: Shortcuts,
    pub on_pick: Callback<(Pick, OptionId)>,
    pub on_explain: Callback<MouseEvent>,
    pub on_next: Callback<()>,
    pub on_shortcuts: Callback<Shortcuts>,
}

impl Decision<'_> {
    /// Both picks are made, and the reasons are one press away.
    fn offers_reasons(&self) -> bool {
        self.picks.are_both_made() && self.reasons.is_none()
    }
}

/// One situation: four actions, of which one comes first and one does most harm. Nothing of the key is on the page
/// before the reasons are asked for.
pub fn view_decision(decision: &Decision) -> Html {
    let texts = decision.texts;
    let actions = vec![
        text_in("legend", "", &texts[Text::ScenarioAsk]),
        group(
            "div",
            "columns",
            vec![
                text_in("span", "", &texts[Text::ScenarioFirst]),
                text_in("span", "", &texts[Text::ScenarioHarm]),
            ],
        ),
        view_actions(decision),
    ];
    // One filled button at a time, and Enter presses it.
    let class = if decision.offers_reasons() { "button" } else { "button primary" };
    html! {
        <form class="question scenario" key={decision.scenario.id.as_str()}>
            { text_in("p", "progress", &decision.progress) }
            { heading(&decision.scenario.title) }
            { text_in("p", "hint", &texts[Text::ScenarioLead]) }
            { text_in("p", "situation", &decision.scenario.situation) }
            { group("fieldset", "", actions) }
            { view_explanation(decision) }
            <div class="actions">
                { view_link(&decision.back, "button quiet", &texts[Text::QuestionBack]) }
                { submit(class, &texts[decision.next_text], decision.on_next.clone()) }
            </div>
            { view_shortcuts(&texts[Text::ScenarioKeys], decision.shortcuts, &decision.on_shortcuts) }
        </form>
    }
}

/// Says how far the picks are, and offers the reasons; the heading of these takes the place of the button.
fn view_explanation(decision: &Decision) -> Html {
    let texts = decision.texts;
    let state = if decision.reasons.is_some() {
        Text::ScenarioShown
    } else if decision.offers_reasons() {
        Text::ScenarioReady
    } else {
        Text::ScenarioBoth
    };
    let state = html! { <p class="hint" role="status">{ &texts[state] }</p> };
    let mut parts = vec![keyed("state", state)];
    if let Some(reasons) = &decision.reasons {
        parts.push(keyed("reasons", reasons.clone()));
    } else if decision.offers_reasons() {
        let show = &texts[Text::ScenarioShowReasons];
        parts.push(keyed("show", button("button primary", show, decision.on_explain.clone())));
    }
    group("div", "explained", parts)
}

/// The actions, and after them one column of picks after the other, as Tab goes from column to column; styles put each
/// pick beside its action.
fn view_actions(decision: &Decision) -> Html {
    let action = |option: &&ScenarioOption| {
        let mut parts = vec![keyed("text", text_in("p", "", &option.text))];
        if decision.reasons.is_some() {
            parts.push(keyed("says", view_verdict(decision, option)));
        }
        keyed(&option.id, group("li", "", parts))
    };
    let actions = group("ul", "", decision.options.iter().map(action).collect());
    let columns = [Pick::Best, Pick::Worst].map(|pick| view_column(decision, pick));
    group("div", "decide", [actions].into_iter().chain(columns).collect())
}

/// The picks of one column. What is picked in the other one cannot be picked here, so that arrow keys take nothing away.
fn view_column(decision: &Decision, pick: Pick) -> Html {
    let texts = decision.texts;
    let (best, worst) = (&decision.picks.best, &decision.picks.worst);
    let (class, name, title, mine, other) = match pick {
        Pick::Best => ("", "best", Text::ScenarioFirst, best, worst),
        Pick::Worst => ("harm", "worst", Text::ScenarioHarm, worst, best),
    };
    let place = |option: &&ScenarioOption| {
        let label = match pick {
            Pick::Best => texts.scenario_pick_first(&option.text),
            Pick::Worst => texts.scenario_pick_harm(&option.text),
        };
        let is = |pick: &Option<OptionId>| pick.as_ref() == Some(&option.id);
        let id = option.id.clone();
        let onchange = decision.on_pick.reform(move |_: Event| (pick, id.clone()));
        html! {
            <label class="pick" key={option.id.as_str()}>
                <input type="radio" {name} value={option.id.to_string()} aria-label={label} checked={is(mine)} disabled={is(other)} {onchange} />
                { text_in("span", "", &texts[title]) }
            </label>
        }
    };
    group("div", class, decision.options.iter().map(place).collect())
}

/// What an action would do, and whether it was picked.
fn view_verdict(decision: &Decision, option: &ScenarioOption) -> Html {
    let texts = decision.texts;
    let key = match option.key {
        Key::Best => Text::ScenarioKeyBest,
        Key::Acceptable => Text::ScenarioKeyAcceptable,
        Key::Poor => Text::ScenarioKeyPoor,
        Key::Worst => Text::ScenarioKeyWorst,
    };
    let mut says = texts[key].to_owned();
    for (pick, text) in [
        (&decision.picks.best, Text::ScenarioYourBest),
        (&decision.picks.worst, Text::ScenarioYourWorst),
    ] {
        if pick.as_ref() == Some(&option.id) {
            says = texts.join_aside(&says, &texts[text]);
        }
    }
    text_in("p", "says", &says)
}
