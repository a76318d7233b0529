use yew::prelude::*;

use crate::components::element::{heading, text_in};

use super::{Shown, out_of_ten};
use crate::domain::result::{PracticeResult, Status, to_show};
use crate::domain::texts::Text;

/// Prediction beside outcome, without a score: seven or eight answers cannot carry one.
pub(super) fn view_quick_headline(shown: &Shown) -> Html {
    let texts = shown.texts;
    let (met, of) = shown.result.targets_met();
    let outcome = match shown.store.own.assessment.before {
        Some(predicted) => texts.result_outcome(predicted, met, of),
        None => texts.result_outcome_plain(met, of),
    };
    let asked: Vec<&PracticeResult> =
        shown.result.practices.iter().filter(|practice| practice.hinge).collect();
    let answered = asked.iter().filter(|practice| practice.status != Status::Unanswered).count();
    let (has_gaps, proofs) = (!shown.result.gaps.is_empty(), shown.result.proofs.len());
    let role = shown.checklist.role(shown.tags());
    let (title, says) = if has_gaps {
        (Text::ResultTitle, None)
    } else if proofs > 0 {
        (Text::ResultTitleUnproven, Some(texts.result_none_unproven(role, proofs)))
    } else {
        (Text::ResultTitleNone, Some(texts.result_none_quick(role)))
    };
    html! {
        <>
            { heading(&texts[title]) }
            <p class="outcome">{ outcome }</p>
            if answered < asked.len() {
                { text_in("p", "hint", &texts.result_so_far_quick(answered, asked.len())) }
            }
            { text_in("p", "hint", &texts[Text::ResultQuickLimit]) }
            if let Some(says) = says {
                { text_in("p", "", &says) }
            } else {
                { text_in("h2", "", &texts[Text::ResultGapsQuick]) }
            }
        </>
    }
}

/// Band, weakest section, what holds it there, unknowns; the number comes second.
pub(super) fn view_headline(shown: &Shown) -> Html {
    let texts = shown.texts;
    let Some(overall) = &shown.result.overall else {
        return view_not_yet(shown);
    };
    let means = shown.checklist.bands.get(overall.band).map_or("", |band| &band.means);
    let without = overall.without_unknowns.map(|score| to_show(&shown.checklist.bands, score));
    let unknowns = match without {
        Some(without) if overall.unknowns > 0 => texts.result_unknowns(overall.unknowns, without),
        _ => texts[Text::ResultUnknownsNone].to_owned(),
    };
    html! {
        <section class="headline">
            { heading(&texts.result_headline(shown.band(overall.band))) }
            <p class="lead">{ means }</p>
            <p>
                { texts.result_weakest(shown.section(&overall.weakest)) }{ &texts[Text::JoinSpace] }
                if !overall.held_by.is_empty() {
                    { texts.result_held(&shown.titles(&overall.held_by)) }
                }
            </p>
            <p>{ unknowns }</p>
            <p class="hint">
                { texts.result_number(overall.shown) }{ &texts[Text::JoinSpace] }
                if overall.so_far {
                    { texts.result_so_far(overall.sections_shown, overall.sections) }{ &texts[Text::JoinSpace] }
                    if overall.sections_shown == overall.sections {
                        { &texts[Text::ResultFloorOpen] }
                    }
                }
            </p>
            { view_fit(shown) }
        </section>
    }
}

fn view_not_yet(shown: &Shown) -> Html {
    let (answered, of) = shown.result.progress();
    html! {
        <section class="headline">
            { heading(&shown.texts[Text::ResultTitle]) }
            { text_in("p", "", &shown.texts.result_not_yet(answered, of)) }
            { view_fit(shown) }
        </section>
    }
}

fn view_fit(shown: &Shown) -> Html {
    let texts = shown.texts;
    let Some(fit) = &shown.result.fit else {
        return Html::default();
    };
    let unconfirmed = shown.result.practices.iter().filter(|practice| practice.unconfirmed).count();
    let outcome = shown
        .store
        .own
        .assessment
        .before
        .map(|predicted| texts.result_outcome_fit(predicted, &out_of_ten(texts, fit.score)));
    html! {
        <>
            <p>
                { texts.result_fit(fit.met, fit.of, fit.floor_below) }
                if unconfirmed > 0 {
                    { &texts[Text::JoinSpace] }{ texts.result_outcome_unconfirmed(unconfirmed) }
                }
            </p>
            if let Some(outcome) = outcome {
                <p class="outcome">{ outcome }</p>
            }
        </>
    }
}
