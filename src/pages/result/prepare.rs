use yew::prelude::*;

use crate::components::element::{group, marked_in, text_in};

use super::{Shown, Within, gaps, view_part};
use crate::components::explanation::{needed_text, view_counts};
use crate::components::ladder::view_ladder;
use crate::components::link::view_link;
use crate::components::row::{Row, view_row};
use crate::components::ticks::view_ticks;
use crate::domain::checklist::Audience;
use crate::domain::result::{Explanation, PracticeResult, Standing, explain};
use crate::domain::texts::Text;
use crate::state::Fold;

/// Whether a practice has its row here: it counts for less than was chosen, or did when somebody opened it.
pub(super) fn has(shown: &Shown, practice: &PracticeResult) -> bool {
    let stands = matches!(practice.standing(), Standing::Claimed | Standing::Met);
    let needs = practice.claimed.is_some_and(crate::domain::checklist::Level::needs_evidence);
    let stays = || shown.is_unfolded(&Fold::Proof(practice.id.clone()));
    stands && (practice.claims_more() || needs && stays())
}

/// Whether there is anything to prepare.
pub(super) fn is_there(shown: &Shown, within: Within) -> bool {
    to_prepare(shown, within).next().is_some()
}

fn to_prepare<'a>(
    shown: &'a Shown,
    within: Within<'a>,
) -> impl Iterator<Item = &'a PracticeResult> {
    let found = shown.result.practices.iter();
    found.filter(move |practice| within.has(practice) && has(shown, practice))
}

/// Claims that count for less than was chosen, each with what would carry it.
pub fn view_prepare(shown: &Shown, within: Within) -> Html {
    let texts = shown.texts;
    let found: Vec<&PracticeResult> = to_prepare(shown, within).collect();
    if found.is_empty() {
        return Html::default();
    }
    let note = match shown.audience() {
        Audience::Candidate => Text::ResultClaimsNote,
        Audience::Team => Text::ResultClaimsNoteTeam,
    };
    let more = |n| texts.result_more_proofs(n);
    let row = |nth: usize| view_proof(shown, found[nth]);
    let rows = shown.view_rows(found.len(), super::FIRST_OTHERS, Fold::Proofs, &more, &row);
    let note = text_in("p", "hint", &texts[note]);
    view_part("prepare", &texts[Text::ResultClaims], vec![note, rows])
}

fn view_proof(shown: &Shown, found: &PracticeResult) -> Option<Html> {
    let texts = shown.texts;
    let explanation =
        explain(shown.checklist, &shown.store.own.assessment, shown.result, &found.id)?;
    let fold = Fold::Proof(found.id.clone());
    let content = shown.is_unfolded(&fold).then(|| view_content(shown, &explanation)).flatten();
    let counts = match found.standing() {
        _ if !found.claims_more() => Text::ResultProofDone,
        Standing::Met => Text::ResultProofEnough,
        _ => Text::ResultProofOpen,
    };
    let mut chips = vec![texts[counts].to_owned()];
    chips.extend(gaps::lifts(shown, &found.id));
    let row = Row {
        id: ["prepare", &found.id].join("-"),
        title: explanation.title,
        under: None,
        chips,
        starts_open: false,
        ontoggle: shown.on_unfold(fold),
    };
    Some(view_row(row, content))
}

fn view_content(shown: &Shown, explanation: &Explanation) -> Option<Html> {
    let texts = shown.texts;
    let practice = shown.checklist.practice(explanation.practice)?;
    let legend = needed_text(texts, explanation.claimed?);
    let ticked = shown.store.own.assessment.evidence(&practice.id);
    let answered = explanation.answered.as_deref().unwrap_or_default();
    let change =
        view_link(&shown.question(&practice.id), "button quiet", &texts[Text::ExplainChange]);
    let parts = vec![
        view_ladder(texts, explanation),
        marked_in("p", "answered", &texts.explain_answered(answered)),
        view_ticks(texts, practice, ticked, &legend, &shown.on_say(&practice.id)),
        view_counts(texts, explanation),
        group("div", "actions no-print", vec![change]),
    ];
    Some(group("div", "card", parts))
}
