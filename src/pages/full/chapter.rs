use yew::prelude::*;

use crate::components::element::{heading, text_in};

use crate::components::link::view_link;
use crate::domain::assessment::Form;
use crate::domain::checklist::{Chapter, Stop, after_chapter};
use crate::domain::result::{Gap, SectionResult};
use crate::domain::texts::Text;
use crate::pages::result::{Shown, view_explanations};
use crate::state::Route;

/// The result of one chapter, and the way on.
pub(super) fn view_chapter_result(shown: &Shown, chapters: &[Chapter], place: usize) -> Html {
    let texts = shown.texts;
    let chapter = &chapters[place];
    let title = shown.section(chapter.section).to_owned();
    let gaps: Vec<Gap> = shown
        .result
        .gaps
        .iter()
        .filter(|gap| {
            shown
                .result
                .practice(&gap.practice)
                .is_some_and(|practice| practice.section == *chapter.section)
        })
        .cloned()
        .collect();
    let section = shown.result.sections.iter().find(|section| section.id == *chapter.section);
    html! {
        <div class="result">
            <p class="hint">
                { texts.full_chapter(place + 1, chapters.len()) }
            </p>
            { heading(&texts.full_chapter_result(&title)) }
            { view_score(shown, section) }
            if gaps.is_empty() {
                { text_in("p", "", &texts[Text::FullChapterNoGaps]) }
            } else {
                { text_in("h2", "", &texts[Text::FullChapterGaps]) }
                { view_explanations(shown, &gaps, false) }
            }
            <div class="actions">
                { view_link(&Route::Full(None), "button quiet", &texts[Text::FullToOverview]) }
                { view_on(shown, chapters, place) }
            </div>
        </div>
    }
}

fn view_score(shown: &Shown, section: Option<&SectionResult>) -> Html {
    let texts = shown.texts;
    let Some((section, score)) = section
        .filter(|section| section.is_shown)
        .and_then(|section| Some((section, section.shown?)))
    else {
        return html! { { text_in("p", "", &texts[Text::FullChapterOpen]) } };
    };
    let band = section.band.unwrap_or_default();
    let number = texts.result_number(score);
    let says = texts.full_chapter_band(shown.band(band), &number);
    let held = if section.held_by.is_empty() {
        String::new()
    } else {
        texts.full_held_by(&shown.titles(&section.held_by), shown.band(band + 1))
    };
    text_in("p", "lead", &texts.sentences(&[&says, &held]))
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
