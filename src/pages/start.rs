use yew::prelude::*;

use crate::components::element::{group, heading, keyed, submit, text_in, with};
use crate::components::link::view_link;
use crate::domain::assessment::{Form, UnderWay};
use crate::domain::checklist::{Audience, Practice, Stop};
use crate::domain::texts::{Text, Texts};
use crate::pages::is_ahead;
use crate::pages::profile::{changed_on, view_choices};
use crate::pages::specimen::view_specimen;
use crate::state::store::Store;
use crate::state::{Route, START, TeamPlace};

/// The first page: what this is, the choices, and a specimen of what one gets. Whoever comes back finds where they
/// stand in place of that.
pub fn view_start(store: &Store, on_go: &Callback<Route>) -> Html {
    let texts = &store.texts;
    if let Some(standing) = store.under_way().filter(|_| !is_ahead(store)) {
        let parts = vec![view_welcome(store, &standing), view_reasons(texts)];
        keyed("welcome", group("div", "start", parts))
    } else {
        let pitch = group("div", "", vec![view_hero(store), view_form(store, on_go)]);
        let parts = vec![pitch, view_specimen(store), view_reasons(texts)];
        keyed("pitch", group("div", "start", parts))
    }
}

fn view_hero(store: &Store) -> Html {
    let texts = &store.texts;
    let tags = store.own.assessment.tags(&store.checklist);
    let count = store.checklist.quick_check(&tags).len();
    let lead = match store.own.assessment.audience() {
        Audience::Candidate => texts.start_lead(count),
        Audience::Team => texts.start_lead_team(count),
    };
    let hero = vec![heading(&texts[Text::StartTitle]), text_in("p", "lead", &lead)];
    group("div", "hero", hero)
}

fn view_form(store: &Store, on_go: &Callback<Route>) -> Html {
    let texts = &store.texts;
    let on_go = on_go.reform(|()| Route::Quick(None));
    html! {
        <form id="start" data-early={START} autocomplete={is_ahead(store).then_some("off")}>
            { view_choices(store) }
            { submit("button primary", &texts[Text::StartGo], on_go) }
            <p class="starting" role="status">{ &texts[Text::StartStarting] }</p>
            { text_in("p", "hint", &texts[Text::StartPrivacy]) }
        </form>
    }
}

/// What one gets, what a team gets, and why one can answer honestly.
fn view_reasons(texts: &Texts) -> Html {
    let reason = |title: Text, says: Text| {
        let children = vec![text_in("h2", "", &texts[title]), text_in("p", "", &texts[says])];
        group("section", "", children)
    };
    let on = |route: &Route, text: Text| with("p", "", view_link(route, "on", &texts[text]));
    let team = vec![
        text_in("h2", "", &texts[Text::StartTeamTitle]),
        text_in("p", "", &texts[Text::StartTeam]),
        on(&Route::Team(TeamPlace::Overview), Text::StartTeamGo),
        on(&Route::Builder, Text::StartBuilderGo),
    ];
    let reasons = vec![
        reason(Text::StartWhatTitle, Text::StartWhat),
        group("section", "", team),
        reason(Text::StartPrivateTitle, Text::StartPrivate),
    ];
    group("div", "reasons", reasons)
}

/// Where the person stands, and the way on.
fn view_welcome(store: &Store, standing: &UnderWay) -> Html {
    let texts = &store.texts;
    let state = texts.join_named(&texts[name(standing.form)], &progress(store, standing));
    let mut children = vec![heading(&texts[Text::StartWelcome]), text_in("p", "lead", &state)];
    if let Some(day) = changed_on(store) {
        children.push(text_in("p", "hint", &texts.start_since(&day)));
    }
    children.push(group("div", "actions", ways(store, standing)));
    group("section", "welcome", children)
}

/// How far the check has come, and where it stopped.
fn progress(store: &Store, standing: &UnderWay) -> String {
    let texts = &store.texts;
    let done = texts.start_done(standing.answered, standing.of);
    let stopped = match (standing.form, &standing.next, &standing.last) {
        (_, Stop::Result, _) | (Form::Quick, ..) => None,
        (_, _, Stop::Practice(id)) => {
            let practice = store.checklist.practice(id);
            let section = practice.and_then(|practice| store.checklist.section(practice.section()));
            section.map(|section| texts.start_stopped(&section.title))
        }
        _ => Some(texts.start_stopped(&texts[Text::StartScenarios])),
    };
    texts.facts(&[done].into_iter().chain(stopped).collect::<Vec<_>>())
}

/// The filled one goes on where the person stopped; then the result, and the other check while it has open questions.
fn ways(store: &Store, standing: &UnderWay) -> Vec<Html> {
    let texts = &store.texts;
    let go_on = Route::of_stop(&standing.next, standing.form);
    let mut ways = Vec::new();
    let mut way = |route: &Route, text: &str| {
        let class = if ways.is_empty() { "button primary" } else { "button" };
        ways.push(keyed(&route.href(), view_link(route, class, text)));
    };
    if standing.next != Stop::Result {
        way(&go_on, &texts[Text::StartResumeGo]);
    }
    way(&Route::Result, &texts[Text::StartResumeResult]);
    let assessment = &store.own.assessment;
    let tags = assessment.tags(&store.checklist);
    let is_open = |practice: &&Practice| assessment.answer_on_offer(practice, &tags).is_none();
    let quick = store.checklist.quick_check(&tags).into_iter().filter(is_open).count();
    let still_open = assessment.still_open(&store.checklist, &tags);
    let full = still_open.questions;
    match standing.form {
        Form::Quick if full > 0 => {
            way(&Route::Full(None), &texts.start_other_full(full, still_open.minutes()));
        }
        Form::Full => way(&Route::Full(None), &texts[Text::StartOverview]),
        Form::Quick => {}
    }
    if standing.form == Form::Full && quick > 0 {
        way(&Route::Quick(None), &texts[Text::NavQuick]);
    }
    ways
}

fn name(form: Form) -> Text {
    match form {
        Form::Quick => Text::NavQuick,
        Form::Full => Text::NavFull,
    }
}
