use yew::prelude::*;

use crate::components::element::{heading, text_in};

use crate::components::link::view_link;
use crate::domain::checklist::{Chapter, Practice, Scenario};
use crate::domain::texts::Text;
use crate::pages::result::Shown;
use crate::pages::start::view_profile;
use crate::state::Route;

/// Every question within reach, and what is still open.
pub(super) fn view_overview(shown: &Shown, chapters: &[Chapter]) -> Html {
    let texts = shown.texts;
    let (answered, of) = shown.result.progress();
    let open = of - answered;
    let open_text =
        if open == 0 { texts[Text::FullOpenNone].to_owned() } else { texts.full_open(open) };
    html! {
        <div>
            { heading(&texts[Text::FullTitle]) }
            { text_in("p", "lead", &texts[Text::FullLead]) }
            <p role="status"><b>{ open_text }</b></p>
            <section>
                { text_in("h2", "", &texts[Text::FullFacts]) }
                { text_in("p", "hint", &texts[Text::FullFactsNote]) }
                { view_profile(shown.store, &shown.result.profile, false) }
            </section>
            { text_in("h2", "", &texts[Text::FullChapters]) }
            <ol class="chapters">
                { chapters.iter().map(|chapter| view_chapter(shown, chapter)).collect::<Html>() }
            </ol>
            <p>{ view_link(&Route::Result, "button primary", &texts[Text::QuestionFinish]) }</p>
        </div>
    }
}

fn view_chapter(shown: &Shown, chapter: &Chapter) -> Html {
    let texts = shown.texts;
    let answered = chapter.practices.iter().filter(|practice| shown.is_answered(practice)).count();
    let of = chapter.practices.len();
    let open = chapter.practices.iter().find(|practice| !shown.is_answered(practice));
    let (go, to) = match open.or(chapter.practices.first()) {
        Some(practice) if answered == of => (Text::FullChapterAgain, Some(practice)),
        Some(practice) if answered > 0 => (Text::FullChapterMore, Some(practice)),
        Some(practice) => (Text::FullChapterGo, Some(practice)),
        None => (Text::FullChapterGo, None),
    };
    let state = texts.full_chapter_state(answered, of);
    let section = shown.checklist.section(chapter.section);
    let bank: Vec<&Practice> = shown
        .checklist
        .bank(&shown.result.profile)
        .into_iter()
        .filter(|practice| {
            *practice.section() == **chapter.section && practice.wording(shown.audience()).is_some()
        })
        .collect();
    html! {
        <li key={chapter.section.as_str()}>
            <h3>{ section.map(|section| section.title.clone()).unwrap_or_default() }</h3>
            <p class="hint">{ section.map(|section| section.about.clone()).unwrap_or_default() }</p>
            <div class="actions">
                <span>{ state }</span>
                { view_link(&Route::Full(to.map(|practice| practice.id.clone().into())), "button", &texts[go]) }
            </div>
            <details>
                { text_in("summary", "", &texts[Text::FullQuestions]) }
                <ul class="entries">{ chapter.practices.iter().map(|practice| view_entry(shown, practice)).collect::<Html>() }</ul>
                if !bank.is_empty() {
                    { text_in("h4", "", &texts[Text::FullBank]) }
                    { text_in("p", "hint", &texts[Text::FullBankNote]) }
                    <ul class="entries">{ bank.iter().map(|practice| view_entry(shown, practice)).collect::<Html>() }</ul>
                }
            </details>
            { view_scenarios(shown, chapter) }
        </li>
    }
}

fn view_entry(shown: &Shown, practice: &Practice) -> Html {
    let is_open = !shown.is_answered(practice);
    html! {
        <li key={practice.id.as_str()}>
            { view_link(&Route::full_at(&practice.id), "", &practice.title) }
            if is_open {
                { &shown.texts[Text::JoinSpace] }<span class="open">{ &shown.texts[Text::QuestionUnanswered] }</span>
            }
        </li>
    }
}

fn view_scenarios(shown: &Shown, chapter: &Chapter) -> Html {
    if chapter.scenarios.is_empty() {
        return Html::default();
    }
    let entry = |scenario: &&Scenario| {
        let picks = shown.store.own.assessment.scenarios.get(&scenario.id);
        let is_open = picks.is_none_or(|picks| picks.best.is_none() || picks.worst.is_none());
        html! {
            <li key={scenario.id.as_str()}>
                { view_link(&Route::full_at(&scenario.id), "", &scenario.title) }
                if is_open {
                    { &shown.texts[Text::JoinSpace] }<span class="open">{ &shown.texts[Text::QuestionUnanswered] }</span>
                }
            </li>
        }
    };
    html! {
        <div class="scenarios">
            { text_in("h4", "", &shown.texts[Text::FullScenarios]) }
            { text_in("p", "hint", &shown.texts[Text::FullScenariosNote]) }
            <ul class="entries">{ chapter.scenarios.iter().map(entry).collect::<Html>() }</ul>
        </div>
    }
}
