use yew::prelude::*;

use crate::components::element::{group, heading, text_in};

use crate::components::link::view_link;
use crate::domain::assessment::Form;
use crate::domain::checklist::{Chapter, Stop, after_chapter};
use crate::domain::result::{Outlook, PracticeResult, Status};
use crate::domain::texts::Text;
use crate::pages::result::{Shown, Within, outlook_text, view_gaps, view_prepare, view_strengths};
use crate::state::Route;

/// The result of one chapter, and the way on.
pub(super) fn view_chapter_result(shown: &Shown, chapters: &[Chapter], place: usize) -> Html {
    let texts = shown.texts;
    let section = chapters[place].section;
    let within = Within::Section(section);
    let parts = vec![
        text_in("p", "hint", &texts.full_chapter(place + 1, chapters.len())),
        heading(&texts.full_chapter_result(shown.section(section))),
        view_score(shown, section),
        view_outlook(shown, section),
        view_strengths(shown, within),
        view_gaps(shown, within),
        view_prepare(shown, within),
        html! {
            <div class="actions">
                { view_link(&Route::Full(None), "button quiet", &texts[Text::FullToOverview]) }
                { view_on(shown, chapters, place) }
            </div>
        },
    ];
    group("div", "result", parts)
}

/// Its answers, those on request among them.
fn answers<'a>(shown: &'a Shown, section: &str) -> Vec<&'a PracticeResult> {
    let within = Within::Section(section);
    let of_it = shown.result.practices.iter().filter(|practice| within.has(practice));
    of_it.filter(|practice| practice.status != Status::Unanswered).collect()
}

/// Targets met, as in the headline of the whole, and its band where enough is answered.
fn view_score(shown: &Shown, section: &str) -> Html {
    let texts = shown.texts;
    let answers = answers(shown, section);
    if answers.is_empty() {
        return text_in("p", "lead", &texts[Text::FullChapterEmpty]);
    }
    let found = shown.result.sections.iter().find(|found| *found.id == *section);
    let Some(found) = found.filter(|found| found.is_shown) else {
        return text_in("p", "lead", &texts[Text::FullChapterOpen]);
    };
    let counted: Vec<_> = answers.iter().filter(|answer| answer.evidenced.is_some()).collect();
    let met = counted.iter().filter(|answer| answer.meets()).count();
    let band = found.band.unwrap_or_default();
    let says = texts.full_chapter_met(shown.section(section), shown.band(band), met, counted.len());
    let held = if found.held_by.is_empty() {
        String::new()
    } else {
        texts.full_held_by(&shown.titles(&found.held_by), shown.band(band + 1))
    };
    text_in("p", "lead", &texts.sentences(&[&says, &held]))
}

/// What its answers come to; nothing of a chapter that nobody has answered.
fn view_outlook(shown: &Shown, section: &str) -> Html {
    let texts = shown.texts;
    let answers = answers(shown, section);
    let says = match Outlook::of(answers.iter().copied()) {
        _ if answers.is_empty() => return Html::default(),
        Outlook::Nothing => texts[Text::FullChapterNothing].to_owned(),
        Outlook::Unknown => texts[Text::FullChapterUnknown].to_owned(),
        outlook => outlook_text(texts, outlook, shown.checklist.role(&shown.result.profile)),
    };
    text_in("p", "", &says)
}

fn view_on(shown: &Shown, chapters: &[Chapter], place: usize) -> Html {
    let texts = shown.texts;
    let next = after_chapter(chapters, &shown.checklist.scenarios_for(shown.tags()), place);
    let text = match (&next, chapters.get(place + 1)) {
        (Stop::Scenario(_), _) => texts[Text::FullToScenarios].to_owned(),
        (_, Some(chapter)) => texts.full_next_chapter(shown.section(chapter.section)),
        (_, None) => texts[Text::QuestionFinish].to_owned(),
    };
    view_link(&Route::of_stop(&next, Form::Full), "button primary", &text)
}
