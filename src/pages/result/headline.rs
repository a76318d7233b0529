use yew::prelude::*;

use crate::components::element::{group, text_in, view_marked};

use super::counted::{out_of_ten, view_counted};
use super::outlook::outlook_text;
use super::{Shown, prepare, strengths};
use crate::components::dots::{Dot, view_dots};
use crate::components::scale::{Placed, Sign, view_scale};
use crate::domain::result::{Outlook, Overall, PracticeResult, Spot, Standing, Status};
use crate::domain::texts::Text;

/// The heading of a result says what page it is, as it is what a reader hears first.
fn view_title(shown: &Shown, says: &str) -> Html {
    let texts = shown.texts;
    let kicker = if shown.is_theirs() { Text::SharedKicker } else { Text::ResultKicker };
    let kicker = texts.join_label(&texts[kicker]);
    html! {
        <h1 tabindex="-1">
            { text_in("span", "kicker", &kicker) }{ &texts[Text::JoinSpace] }{ says.to_owned() }
        </h1>
    }
}

/// What was guessed beside what it came to, both of ten; a quick result counts the targets met, as it has no score.
fn view_guess(shown: &Shown) -> Html {
    let Some(guess) = shown.store.own.assessment.before else {
        return Html::default();
    };
    let (texts, result) = (shown.texts, shown.result);
    // Where there is a scale, the guess stands on it beside the outcome; another figure would be a second one.
    let outcome = match (&result.overall, &result.fit, result.targets_met()) {
        (Some(_), _, _) | (None, None, (_, 0)) => String::new(),
        (None, Some(fit), _) => texts.result_outcome_fit(&out_of_ten(texts, fit.score)),
        (None, None, (met, of)) => texts.result_outcome_quick((20 * met + of) / (2 * of)),
    };
    text_in("p", "guessed", &texts.sentences(&[&texts.result_guess(guess), &outcome]))
}

/// One dot for each answer, without a score: seven or eight answers cannot carry one.
pub(super) fn view_quick_headline(shown: &Shown) -> Html {
    let texts = shown.texts;
    let outlook = shown.result.outlook();
    let (met, of) = shown.result.targets_met();
    let title = match outlook {
        Outlook::Nothing => texts[Text::ResultNoneCounts].to_owned(),
        _ => texts.result_title_quick(met, of),
    };
    let asked: Vec<&PracticeResult> =
        shown.result.practices.iter().filter(|practice| practice.hinge).collect();
    let answered = asked.iter().filter(|practice| practice.status != Status::Unanswered).count();
    let dots: Vec<Dot> = asked.iter().map(|practice| dot(shown, practice)).collect();
    let mut parts = vec![
        view_title(shown, &title),
        view_guess(shown),
        view_dots(texts, &dots),
        text_in("p", "lead", &outlook_text(texts, outlook, shown.role())),
    ];
    if answered < asked.len() {
        parts.push(text_in("p", "hint", &texts.result_so_far_quick(answered, asked.len())));
    }
    parts.push(text_in("p", "hint", &texts[Text::ResultQuickLimit]));
    parts.push(view_counted(shown));
    group("section", "headline", parts)
}

fn dot<'a>(shown: &'a Shown, practice: &PracticeResult) -> Dot<'a> {
    let row = match practice.standing() {
        Standing::Below | Standing::Unknown => Some("about"),
        _ if prepare::has(shown, practice) => Some("prepare"),
        _ if strengths::has(shown, practice) => Some("stands"),
        _ => None,
    };
    Dot {
        standing: practice.standing(),
        title: shown.title(&practice.id),
        row: row.map(|kind| [kind, &practice.id].join("-")),
        question: shown.question(&practice.id),
    }
}

/// Targets met, the band, and where that lies; the number itself folds with everything else about counting.
pub(super) fn view_headline(shown: &Shown) -> Html {
    let texts = shown.texts;
    let (met, of) = shown.result.targets_met();
    let outlook = shown.result.outlook();
    let says = outlook_text(texts, outlook, shown.role());
    let mut parts = if let Some(overall) = &shown.result.overall {
        let title = texts.result_title(met, of, shown.band(overall.band));
        let meaning = view_meaning(shown, overall, &says);
        vec![view_title(shown, &title), view_guess(shown), view_place(shown), meaning]
    } else {
        let title = match outlook {
            Outlook::Nothing => texts[Text::ResultNoneCounts].to_owned(),
            _ => texts.result_title_so_far(met, of),
        };
        let (answered, of) = shown.result.progress();
        vec![
            view_title(shown, &title),
            view_guess(shown),
            text_in("p", "", &texts.result_not_yet(answered, of)),
            text_in("p", "lead", &says),
        ]
    };
    parts.push(view_counted(shown));
    group("section", "headline", parts)
}

fn view_place(shown: &Shown) -> Html {
    let (texts, bands) = (shown.texts, &shown.checklist.bands);
    let Some(places) = shown.result.spots(bands) else {
        return Html::default();
    };
    let asked = texts.scale_asked(shown.role());
    let predicted = shown.store.own.assessment.before;
    let mut marks = vec![
        Placed { sign: Sign::Now, name: &texts[Text::ScaleNow], spot: places.now },
        Placed { sign: Sign::Asked, name: &asked, spot: places.asked },
    ];
    marks.extend(predicted.map(|points| Placed {
        sign: Sign::Guess,
        name: &texts[Text::ScaleGuess],
        spot: Spot::predicted(bands, points),
    }));
    marks.extend(places.proven.map(|spot| Placed {
        sign: Sign::Proven,
        name: &texts[Text::ScaleProven],
        spot,
    }));
    view_scale(texts, bands, &marks)
}

/// The weakest section, and what keeps it there.
fn view_held_back(shown: &Shown, overall: &Overall) -> Html {
    let texts = shown.texts;
    let row = ["#section-", &overall.weakest].concat();
    let link = |title: &str| html! { <a href={row.clone()}>{ title.to_owned() }</a> };
    let held_back = texts.result_held_back(shown.section(&overall.weakest));
    let mut held = vec![view_marked(&held_back, &link)];
    if !overall.held_by.is_empty() {
        held.push(Html::from(texts[Text::JoinSpace].to_owned()));
        held.push(Html::from(texts.result_held(&shown.titles(&overall.held_by))));
    }
    group("p", "", held)
}

fn view_meaning(shown: &Shown, overall: &Overall, says: &str) -> Html {
    let texts = shown.texts;
    let means = shown.checklist.bands.get(overall.band).map_or("", |band| &band.means);
    let mut parts = vec![text_in("p", "lead", means), text_in("p", "", says)];
    // Nothing holds back what has no band above it.
    if overall.band + 1 < shown.checklist.bands.len() {
        parts.push(view_held_back(shown, overall));
    }
    let beside = shown.result.aside();
    parts.extend(beside.map(|(section, band)| {
        let says = texts.result_aside(shown.section(&section.id), shown.band(band));
        text_in("p", "hint", &says)
    }));
    if overall.so_far {
        let open = overall.sections_shown == overall.sections;
        let so_far = texts.result_so_far(overall.sections_shown, overall.sections);
        let open = if open { &texts[Text::ResultFloorOpen] } else { "" };
        parts.push(text_in("p", "hint", &texts.sentences(&[&so_far, open])));
    }
    group("div", "", parts)
}
