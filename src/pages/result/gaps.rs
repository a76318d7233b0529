use yew::prelude::*;

use crate::components::element::{keyed, text_in, view_marked, with};

use super::Shown;
use crate::components::explanation::{Card, view_explanation};
use crate::components::link::view_link;
use crate::domain::checklist::{Audience, PracticeId};
use crate::domain::exchange::report::missing_proof;
use crate::domain::result::{Gap, explain};
use crate::domain::texts::Text;
use crate::state::{Fold, Msg};

/// So many gaps are shown; the rest is one click away.
const FIRST: usize = 3;

/// The first three explanations, and the rest on request.
pub(super) fn view_gaps(shown: &Shown) -> Html {
    let gaps = &shown.result.gaps;
    let shows_all = shown.store.viewing.unfolded.contains(&Fold::Gaps);
    let count = if shows_all { gaps.len() } else { gaps.len().min(FIRST) };
    let on_more =
        shown.store.dispatcher().to_callback().reform(|_: MouseEvent| Msg::Unfolded(Fold::Gaps));
    let rest = gaps.len() - count;
    html! {
        <>
            { view_explanations(shown, &gaps[..count], false) }
            if rest > 0 {
                <p class="no-print">
                    <button type="button" class="button" onclick={on_more}>
                        { shown.texts.result_more(rest) }
                    </button>
                </p>
            }
        </>
    }
}

/// The explanations of some gaps.
pub fn view_explanations(shown: &Shown, gaps: &[Gap], is_open: bool) -> Html {
    let role = shown.checklist.role(&shown.result.profile);
    let one = |gap: &Gap| {
        let explanation =
            explain(shown.checklist, &shown.store.own.assessment, shown.result, &gap.practice)?;
        let card = Card {
            texts: shown.texts,
            checklist: shown.checklist,
            explanation: &explanation,
            class: Some(gap.class),
            role,
            change: shown.question(&gap.practice),
            is_open,
        };
        Some(view_explanation(&card))
    };
    html! { <div class="cards">{ gaps.iter().filter_map(one).collect::<Html>() }</div> }
}

/// Claims that still need their evidence.
pub(super) fn view_proofs(shown: &Shown) -> Html {
    let texts = shown.texts;
    if shown.result.proofs.is_empty() {
        return Html::default();
    }
    let note = match shown.audience() {
        Audience::Candidate => Text::ResultClaimsNote,
        Audience::Team => Text::ResultClaimsNoteTeam,
    };
    let one = |practice: &PracticeId| {
        let explanation =
            explain(shown.checklist, &shown.store.own.assessment, shown.result, practice)?;
        let missing = explanation.missing_proof?;
        let says = missing_proof(texts, &missing);
        let says = texts.result_claim(explanation.title, &says);
        let link = |title: &str| view_link(&shown.question(practice), "", title);
        Some(keyed(practice, with("li", "", view_marked(&says, &link))))
    };
    html! {
        <section>
            { text_in("h2", "", &texts[Text::ResultClaims]) }
            { text_in("p", "hint", &texts[note]) }
            <ul class="proofs">{ shown.result.proofs.iter().filter_map(|proof| one(&proof.practice)).collect::<Html>() }</ul>
        </section>
    }
}
