use yew::prelude::*;

use crate::components::element::{heading, text_in};

use super::{Shown, out_of_ten};
use crate::domain::result::PracticeResult;
use crate::domain::texts::Text;

/// Prediction beside outcome, without a score: seven or eight answers cannot carry one.
pub(super) fn view_quick_headline(shown: &Shown) -> Html {
    let texts = shown.texts;
    let (met, of) = shown.result.targets_met();
    let (met, of) = (met.to_string(), of.to_string());
    let outcome = match shown.store.assessment.before {
        Some(predicted) => texts.with(
            Text::ResultOutcome,
            &[("predicted", &predicted.to_string()), ("met", &met), ("of", &of)],
        ),
        None => texts.with(Text::ResultOutcomePlain, &[("met", &met), ("of", &of)]),
    };
    let asked: Vec<&PracticeResult> =
        shown.result.practices.iter().filter(|practice| practice.hinge).collect();
    let answered = asked
        .iter()
        .filter(|practice| practice.status != crate::domain::result::Status::Unanswered)
        .count();
    let (has_gaps, proofs) = (!shown.result.gaps.is_empty(), shown.result.proofs.len());
    let role = shown.checklist.role(shown.tags());
    let (title, says) = if has_gaps {
        (Text::ResultTitle, None)
    } else if proofs > 0 {
        let values = [("role", role), ("n", &proofs.to_string())];
        (Text::ResultTitleUnproven, Some(texts.with(Text::ResultNoneUnproven, &values)))
    } else {
        (Text::ResultTitleNone, Some(texts.with(Text::ResultNoneQuick, &[("role", role)])))
    };
    html! {
        <>
            { heading(&texts[title]) }
            <p class="outcome">{ outcome }</p>
            if answered < asked.len() {
                { text_in("p", "hint", &texts.with(Text::ResultSoFarQuick, &[("n", &answered.to_string()), ("of", &asked.len().to_string())])) }
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
    let without = overall
        .without_unknowns
        .map(|score| crate::domain::result::to_show(&shown.checklist.bands, score).to_string());
    let unknowns = match without {
        Some(without) if overall.unknowns > 0 => texts.with(
            Text::ResultUnknowns,
            &[("n", &overall.unknowns.to_string()), ("score", &without)],
        ),
        _ => texts[Text::ResultUnknownsNone].to_owned(),
    };
    html! {
        <section class="headline">
            { heading(&texts.with(Text::ResultHeadline, &[("band", shown.band(overall.band))])) }
            <p class="lead">{ means }</p>
            <p>
                { texts.with(Text::ResultWeakest, &[("section", shown.section(&overall.weakest))]) }{ " " }
                if !overall.held_by.is_empty() {
                    { texts.with(Text::ResultHeld, &[("list", &shown.titles(&overall.held_by))]) }
                }
            </p>
            <p>{ unknowns }</p>
            <p class="hint">
                { texts.with(Text::ResultNumber, &[("n", &overall.shown.to_string())]) }{ ". " }
                if overall.so_far {
                    { texts.with(Text::ResultSoFar, &[("n", &overall.sections_shown.to_string()), ("of", &overall.sections.to_string())]) }{ " " }
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
            { text_in("p", "", &shown.texts.with(Text::ResultNotYet, &[("n", &answered.to_string()), ("of", &of.to_string())])) }
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
    let outcome = shown.store.assessment.before.map(|predicted| {
        texts.with(
            Text::ResultOutcomeFit,
            &[("predicted", &predicted.to_string()), ("fit", &out_of_ten(fit.score))],
        )
    });
    html! {
        <>
            <p>
                { texts.with(Text::ResultFit, &[("n", &fit.met.to_string()), ("of", &fit.of.to_string()), ("floor", &fit.floor_below.to_string())]) }
                if unconfirmed > 0 {
                    { " " }{ texts.with(Text::ResultOutcomeUnconfirmed, &[("n", &unconfirmed.to_string())]) }
                }
            </p>
            if let Some(outcome) = outcome {
                <p class="outcome">{ outcome }</p>
            }
        </>
    }
}
