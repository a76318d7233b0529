//! The opening of a check: who is answering about what, and one prediction.

use yew::prelude::*;

use crate::components::choice::view_points;
use crate::components::element::{heading, submit, text_in};
use crate::domain::assessment::Form;
use crate::domain::checklist::{Audience, StillOpen};
use crate::domain::texts::Text;
use crate::pages::is_ahead;
use crate::pages::profile::{view_choices, view_name};
use crate::state::store::Store;
use crate::state::{Msg, START};

/// Before the first question of a check.
pub(super) fn view_opening(store: &Store, form: Form) -> Html {
    let texts = &store.texts;
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let tags = store.own.assessment.tags(&store.checklist);
    let (title, lead, go) = match form {
        Form::Quick => {
            let questions = store.checklist.quick_check(&tags).len();
            (Text::NavQuick, texts.opening_quick(questions), Text::OpeningGo)
        }
        Form::Full => {
            let questions = store.checklist.full_check(&tags).len();
            let scenarios = store.checklist.scenario_count(&tags);
            let minutes = StillOpen { questions, scenarios, ..StillOpen::default() }.minutes();
            (Text::OpeningFullTitle, texts.opening_full(questions, minutes), Text::OpeningGoFull)
        }
    };
    let prediction = match store.own.assessment.audience() {
        Audience::Candidate => Text::OpeningPrediction,
        Audience::Team => Text::OpeningPredictionTeam,
    };
    html! {
        <form id="start" class="opening" data-early={START} autocomplete={is_ahead(store).then_some("off")}>
            { heading(&texts[title]) }
            { text_in("p", "lead", &lead) }
            { view_choices(store) }
            { view_name(store) }
            { view_points("prediction", &texts[prediction], &texts[Text::OpeningPredictionNote], store.own.assessment.before, &send.reform(Msg::Predicted)) }
            { submit("button primary", &texts[go], send.reform(|()| Msg::Began)) }
            <p class="starting" role="status">{ &texts[Text::StartStarting] }</p>
        </form>
    }
}
