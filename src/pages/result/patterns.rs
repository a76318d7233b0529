use yew::prelude::*;

use crate::components::element::{marked_in, text_in};

use super::Shown;
use crate::domain::checklist::PracticeId;
use crate::domain::result::FiredPattern;
use crate::domain::texts::Text;

/// The patterns that fired, with the answers that fired them.
pub(super) fn view_patterns(shown: &Shown) -> Html {
    let texts = shown.texts;
    let fired: Vec<Html> = shown
        .result
        .patterns_to_show()
        .filter_map(|pattern| view_pattern(shown, pattern))
        .collect();
    if fired.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            { text_in("h2", "", &texts[Text::PatternsTitle]) }
            { text_in("p", "hint", &texts[Text::PatternsNote]) }
            <div class="cards">{ fired.into_iter().collect::<Html>() }</div>
        </section>
    }
}

fn view_pattern(shown: &Shown, fired: &FiredPattern) -> Option<Html> {
    let texts = shown.texts;
    let pattern = shown.checklist.patterns.iter().find(|pattern| pattern.id == fired.id)?;
    let behind = |text: Text, ids: &[PracticeId]| {
        if ids.is_empty() {
            return Html::default();
        }
        marked_in("p", "aside", &texts.join_named_bold(&texts[text], &shown.titles(ids)))
    };
    Some(html! {
        <article class="card pattern" key={pattern.id.as_str()}>
            { text_in("h3", "", &pattern.title) }
            <p>{ if fired.may_be { pattern.may_be.clone() } else { pattern.says.clone() } }</p>
            { text_in("h4", "", &texts[Text::PatternsHurts]) }
            { text_in("p", "", &pattern.hurts) }
            { text_in("h4", "", &texts[Text::PatternsFirstStep]) }
            { text_in("p", "", &pattern.first_step) }
            { behind(Text::PatternsBehindHigh, &fired.high) }
            { behind(Text::PatternsBehindLow, &fired.low) }
        </article>
    })
}
