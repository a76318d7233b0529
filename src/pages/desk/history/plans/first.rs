use std::rc::Rc;

use yew::prelude::*;

use super::{change, in_words, send, view_act, view_day};
use crate::browser;
use crate::components::element::{group, keyed, text_in, with};
use crate::domain::checklist::PracticeId;
use crate::domain::history::Plans;
use crate::domain::result::{Explanation, Status, assess, explain};
use crate::domain::texts::Text;
use crate::pages::desk::history::Around;
use crate::state::desk::{PlanMsg, PlanTold};

/// More would be no first step.
const FIRST: usize = 5;

/// The first gaps of the answers at hand, each with its step and a day to choose.
pub(super) fn view_first(shown: &Around, plans: &Rc<Plans>) -> Html {
    let (checklist, assessment) = (&shown.store.checklist, &shown.store.own.assessment);
    if assessment.is_blank() {
        return Html::default();
    }
    let result = assess(checklist, assessment);
    let first = result.gaps.iter().take(FIRST);
    let explained = first.filter_map(|gap| explain(checklist, assessment, &result, &gap.practice));
    let rows: Vec<Html> = explained.map(|gap| view_gap(shown, plans, &gap)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { text_in("h3", "", &shown.texts[Text::HistoryPlansFirst]) }
            { group("ul", "kept", rows) }
        </>
    }
}

fn view_gap(shown: &Around, plans: &Rc<Plans>, gap: &Explanation) -> Html {
    let practice = gap.practice.clone();
    let on_choose = {
        let practice = practice.clone();
        send(shown).reform(move |day| PlanMsg::ChoseDay(practice.clone(), day))
    };
    let chosen = shown.history.planning.chosen.get(&practice).copied();
    let mut parts = vec![with("p", "", text_in("b", "", gap.title))];
    // What nobody could say begins with whom to ask.
    let asks = gap.status == Status::DontKnow;
    let says = |step: &str| if asks { shown.texts.explain_ask_text(step) } else { step.to_owned() };
    parts.extend(gap.step.map(|step| text_in("p", "", &says(step))));
    if let Some(plan) = plans.open().find(|plan| plan.practice == practice) {
        let until = shown.texts.history_plan_open(&in_words(shown, plan.until));
        parts.push(text_in("p", "hint", &until));
    }
    let acts = vec![
        view_day("until", Text::HistoryPlanUntil, Some(gap.title), chosen, shown, &on_choose),
        view_act(shown, Text::HistoryPlanIt, gap.title, on_plan(shown, plans, &practice)),
    ];
    parts.push(group("div", "actions", acts));
    keyed(&practice, with("li", "", group("div", "", parts)))
}

fn on_plan(shown: &Around, plans: &Rc<Plans>, practice: &PracticeId) -> Callback<MouseEvent> {
    let tell = |told: PlanTold| send(shown).reform(move |_: MouseEvent| PlanMsg::Told(told));
    let Some(day) = shown.history.planning.chosen.get(practice).copied() else {
        return tell(PlanTold::NoDay);
    };
    if shown.history.planning.is_over(day) {
        return tell(PlanTold::Past);
    }
    let practice = practice.clone();
    change(shown, plans, move |plans| plans.plan(practice.clone(), day, browser::clock::now()))
}
