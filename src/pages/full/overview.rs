use yew::prelude::*;

use super::facts::{facts, view_facts};

use crate::components::element::{details, group, heading, keyed, text_in};

use crate::components::link::view_link;
use crate::domain::assessment::Form;
use crate::domain::checklist::{Chapter, Practice, Scenario, StillOpen, Stop};
use crate::domain::texts::Text;
use crate::pages::result::Shown;
use crate::state::Route;

/// The full check as a list of tasks: how far it has come, one way on, and every part of it.
pub(super) fn view_overview(shown: &Shown, chapters: &[Chapter]) -> Html {
    let texts = shown.texts;
    let scenarios = shown.checklist.scenarios_for(shown.tags());
    let (answered, of) = shown.result.progress();
    let minutes = |questions, scenarios| StillOpen { questions, scenarios, short: 0 }.minutes();
    let lead = if scenarios.is_empty() {
        texts.full_lead_alone(of, minutes(of, 0))
    } else {
        texts.full_lead(of, minutes(of, 0), scenarios.len(), minutes(0, scenarios.len()))
    };
    let left = minutes(of - answered, 0);
    let says = if answered == of {
        texts[Text::FullOpenNone].to_owned()
    } else {
        texts.full_progress(answered, of, left)
    };
    let parts = chapters.iter().enumerate();
    let mut list: Vec<Html> =
        parts.map(|(nth, chapter)| view_chapter(shown, chapter, nth + 1)).collect();
    if !scenarios.is_empty() {
        list.push(view_scenarios(shown, &scenarios, chapters.len() + 1));
    }
    html! {
        <div class="tasks">
            { heading(&texts[Text::OpeningFullTitle]) }
            { text_in("p", "lead", &lead) }
            <div class="progress">
                <span role="status">{ says.clone() }</span>
                <progress aria-label={says} max={of.to_string()} value={answered.to_string()} />
            </div>
            <p class="actions">{ view_way_on(shown) }</p>
            { view_facts_in_short(shown) }
            { text_in("h2", "", &texts[Text::FullChapters]) }
            { group("ol", "chapters", list) }
        </div>
    }
}

/// The one filled button: to the first open question, or to the result.
fn view_way_on(shown: &Shown) -> Html {
    let texts = shown.texts;
    let store = shown.store;
    // The three-minute check has its own order: here one goes on after what was answered here.
    let standing = store.under_way().filter(|standing| standing.form == Form::Full);
    let last = standing.map(|standing| standing.last);
    let next =
        store.own.assessment.next_in(shown.checklist, shown.tags(), Form::Full, last.as_ref());
    let section = |stop: &Stop| match stop {
        Stop::Practice(id) => {
            shown.checklist.practice(id).map_or("", |practice| shown.section(practice.section()))
        }
        _ => &texts[Text::StartScenarios],
    };
    let text = match &next {
        Stop::Result => texts[Text::QuestionFinish].to_owned(),
        stop if shown.result.progress().0 == 0 => texts.full_start_with(section(stop)),
        stop => texts.full_continue_with(section(stop)),
    };
    view_link(&Route::of_stop(&next, Form::Full), "button primary", &text)
}

/// The facts as one line, which opens into the choices.
fn view_facts_in_short(shown: &Shown) -> Html {
    let texts = shown.texts;
    let line = texts.line(&facts(shown.store, shown.tags()));
    let choices = vec![
        text_in("p", "hint", &texts[Text::FullFactsNote]),
        view_facts(shown.store, shown.tags()),
    ];
    let summary = texts.join_named(&texts[Text::FullFacts], &line);
    let is_open = shown.store.viewing.disclosures.facts;
    group("div", "facts", vec![details(&summary, is_open, group("div", "", choices))])
}

fn view_chapter(shown: &Shown, chapter: &Chapter, number: usize) -> Html {
    let texts = shown.texts;
    let answered = chapter.practices.iter().filter(|practice| shown.is_answered(practice)).count();
    let of = chapter.practices.len();
    let open = chapter.practices.iter().find(|practice| !shown.is_answered(practice));
    let to = open.or(chapter.practices.first());
    let section = shown.checklist.section(chapter.section);
    let go = to.map_or(Route::Full(None), |practice| Route::full_at(&practice.id));
    let title = texts.full_part(number, section.map_or("", |section| &section.title));
    let minutes = StillOpen { questions: of, ..StillOpen::default() }.minutes();
    let mut folded = vec![view_entries(shown, &chapter.practices)];
    let bank: Vec<&Practice> = shown
        .checklist
        .bank(shown.tags())
        .into_iter()
        .filter(|practice| {
            *practice.section() == **chapter.section && practice.wording(shown.audience()).is_some()
        })
        .collect();
    if !bank.is_empty() {
        folded.push(text_in("h4", "", &texts[Text::FullBank]));
        folded.push(text_in("p", "hint", &texts[Text::FullBankNote]));
        folded.push(view_entries(shown, &bank));
    }
    let children = vec![
        group("h3", "", vec![view_link(&go, "", &title)]),
        view_state(shown, answered, of, minutes, shown.band_of(chapter.section)),
        text_in("p", "hint", section.map_or("", |section| &section.about)),
        details(&texts[Text::FullQuestions], false, group("div", "", folded)),
    ];
    keyed(chapter.section, group("li", "", children))
}

/// How long a part takes, and how far it has come.
fn view_state(
    shown: &Shown,
    answered: usize,
    of: usize,
    minutes: usize,
    band: Option<&str>,
) -> Html {
    let texts = shown.texts;
    let state = match band {
        _ if answered == 0 => texts[Text::FullNotStarted].to_owned(),
        _ if answered < of => texts.full_chapter_state(answered, of),
        Some(band) => texts.full_done(band),
        None => texts[Text::FullDone].to_owned(),
    };
    text_in("p", "state", &texts.line(&[texts.full_minutes(minutes), state]))
}

fn view_entries(shown: &Shown, practices: &[&Practice]) -> Html {
    let entry = |practice: &&Practice| {
        let link = view_link(&Route::full_at(&practice.id), "", &practice.title);
        keyed(&practice.id, view_entry(shown, link, !shown.is_answered(practice)))
    };
    group("ul", "entries", practices.iter().map(entry).collect())
}

fn view_entry(shown: &Shown, link: Html, is_open: bool) -> Html {
    let mut children = vec![link];
    if is_open {
        children.push(Html::from(shown.texts[Text::JoinSpace].to_owned()));
        children.push(text_in("span", "open", &shown.texts[Text::QuestionUnanswered]));
    }
    group("li", "", children)
}

/// The last part, which may be left out.
fn view_scenarios(shown: &Shown, scenarios: &[&Scenario], number: usize) -> Html {
    let texts = shown.texts;
    let is_open = |scenario: &&Scenario| !shown.store.own.assessment.has_both_picks(scenario);
    let open = scenarios.iter().filter(|scenario| is_open(scenario)).count();
    let first = scenarios.iter().find(|scenario| is_open(scenario)).or(scenarios.first());
    let go = first.map_or(Route::Full(None), |scenario| Route::full_at(&scenario.id));
    let title = texts.full_part(number, &texts[Text::StartScenarios]);
    let of = scenarios.len();
    let minutes = StillOpen { scenarios: of, ..StillOpen::default() }.minutes();
    let entry = |scenario: &&Scenario| {
        let link = view_link(&Route::full_at(&scenario.id), "", &scenario.title);
        keyed(&scenario.id, view_entry(shown, link, is_open(scenario)))
    };
    let entries = group("ul", "entries", scenarios.iter().map(entry).collect());
    let children = vec![
        group("h3", "", vec![view_link(&go, "", &title)]),
        view_state(shown, of - open, of, minutes, None),
        text_in("p", "hint", &texts[Text::FullScenariosNote]),
        details(&texts[Text::FullScenariosAll], false, entries),
    ];
    keyed("scenarios", group("li", "", children))
}
