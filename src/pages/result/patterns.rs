use yew::prelude::*;

use crate::components::element::{group, marked_in, text_in};

use super::Shown;
use crate::components::row::{Row, view_row};
use crate::domain::checklist::{Pattern, PracticeId};
use crate::domain::result::FiredPattern;
use crate::domain::texts::Text;
use crate::state::Fold;

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
    let parts = vec![
        text_in("h2", "", &texts[Text::PatternsTitle]),
        text_in("p", "hint", &texts[Text::PatternsNote]),
        group("div", "rows", fired),
    ];
    group("section", "", parts)
}

fn view_pattern(shown: &Shown, fired: &FiredPattern) -> Option<Html> {
    let pattern = shown.checklist.patterns.iter().find(|pattern| pattern.id == fired.id)?;
    let fold = Fold::Pattern(pattern.id.clone());
    let content = shown.is_unfolded(&fold).then(|| view_behind(shown, pattern, fired));
    let says = if fired.may_be { &pattern.may_be } else { &pattern.says };
    let row = Row {
        id: ["pattern", &pattern.id].join("-"),
        title: &pattern.title,
        under: Some(text_in("span", "hint", says)),
        chips: Vec::new(),
        starts_open: false,
        ontoggle: shown.on_unfold(fold),
    };
    Some(view_row(row, content))
}

fn view_behind(shown: &Shown, pattern: &Pattern, fired: &FiredPattern) -> Html {
    let texts = shown.texts;
    let behind = |text: Text, ids: &[PracticeId]| {
        if ids.is_empty() {
            return Html::default();
        }
        marked_in("p", "aside", &texts.join_named_bold(&texts[text], &shown.titles(ids)))
    };
    let parts = vec![
        text_in("h4", "", &texts[Text::PatternsHurts]),
        text_in("p", "", &pattern.hurts),
        text_in("h4", "", &texts[Text::PatternsFirstStep]),
        text_in("p", "", &pattern.first_step),
        behind(Text::PatternsBehindHigh, &fired.high),
        behind(Text::PatternsBehindLow, &fired.low),
    ];
    group("div", "card", parts)
}
