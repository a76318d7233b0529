use yew::prelude::*;

use super::{Shown, Within, view_part};
use crate::components::explanation::{Card, effort_text, view_explanation};
use crate::components::ladder::view_ladder;
use crate::components::row::{Row, view_row};
use crate::domain::result::{Explanation, Gap, explain};
use crate::domain::texts::Text;
use crate::state::Fold;

/// What to look at, in the order in which to: rows that open, the first of them open.
pub fn view_gaps(shown: &Shown, within: Within) -> Html {
    let is_within = |gap: &&Gap| {
        shown.result.practice(&gap.practice).is_some_and(|practice| within.has(practice))
    };
    let gaps: Vec<&Gap> = shown.result.gaps.iter().filter(is_within).collect();
    if gaps.is_empty() {
        return Html::default();
    }
    let more = |n| shown.texts.result_more(n);
    let row = |nth: usize| view_gap(shown, gaps[nth], nth == 0);
    let rows = shown.view_rows(gaps.len(), super::FIRST_GAPS, Fold::Gaps, &more, &row);
    view_part("look", &shown.texts[Text::ResultGaps], vec![rows])
}

fn view_gap(shown: &Shown, gap: &Gap, is_first: bool) -> Option<Html> {
    let assessment = &shown.store.own.assessment;
    let explanation = explain(shown.checklist, assessment, shown.result, &gap.practice)?;
    let fold = Fold::Card(gap.practice.clone());
    let content = (is_first || shown.is_unfolded(&fold)).then(|| view_card(shown, &explanation));
    let mut chips = vec![shown.texts[effort_text(gap.effort)].to_owned()];
    chips.extend(lifts(shown, &gap.practice));
    let row = Row {
        id: ["about", &gap.practice].join("-"),
        title: explanation.title,
        under: Some(view_ladder(shown.texts, &explanation)),
        chips,
        starts_open: is_first,
        ontoggle: shown.on_unfold(fold),
    };
    Some(view_row(row, content))
}

/// Whether the shortest way up leads over this practice: said once, however many of its steps belong to it.
pub(super) fn lifts(shown: &Shown, practice: &str) -> Option<String> {
    let stair = shown
        .staircase
        .iter()
        .find(|stair| stair.changes.iter().any(|change| change.practice == *practice))?;
    Some(shown.texts.stairs_lifts(shown.band(stair.band)))
}

fn view_card(shown: &Shown, explanation: &Explanation) -> Html {
    view_explanation(&Card {
        texts: shown.texts,
        checklist: shown.checklist,
        explanation,
        audience: shown.audience(),
        role: shown.role(),
        ticked: shown.store.own.assessment.evidence(explanation.practice),
        change: shown.question(explanation.practice),
        on_say: shown.on_say(explanation.practice),
    })
}
