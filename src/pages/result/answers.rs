use yew::prelude::*;

use crate::components::element::text_in;

use super::Shown;
use crate::components::explanation::level_figure;
use crate::components::link::view_link;
use crate::domain::result::{PracticeResult, Status};
use crate::domain::texts::{Text, Texts};
use crate::state::Fold;

/// Every answer that was given, with what it counts for.
pub(super) fn view_answers(shown: &Shown) -> Html {
    let summary = &shown.texts[Text::ResultAll];
    shown.view_on_demand("all", summary, Fold::Answers, || view_table(shown))
}

fn view_table(shown: &Shown) -> Html {
    let texts = shown.texts;
    let row = |practice: &PracticeResult| {
        html! {
            <tr key={practice.id.as_str()}>
                <th scope="row">{ view_link(&shown.question(&practice.id), "", &shown.title(&practice.id)) }</th>
                <td>{ claimed_text(texts, practice) }</td>
                <td>{ level_figure(texts, practice.evidenced) }</td>
                <td>{ practice.target.number() }</td>
                <td>{ &texts[standing(practice)] }</td>
            </tr>
        }
    };
    let answered =
        shown.result.practices.iter().filter(|practice| practice.status != Status::Unanswered);
    let columns = [
        Text::LevelPractice,
        Text::LevelClaimed,
        Text::LevelEvidenced,
        Text::LevelTarget,
        Text::LevelAnswer,
    ];
    html! {
        <>
            { text_in("p", "hint", &texts[Text::ResultAllNote]) }
            <div class="table" tabindex="0" role="region" aria-label={texts[Text::ResultAll].to_owned()}>
                <table>
                    <thead>
                        <tr>{ columns.iter().map(|column| html! { <th scope="col">{ &texts[*column] }</th> }).collect::<Html>() }</tr>
                    </thead>
                    <tbody>{ answered.map(row).collect::<Html>() }</tbody>
                </table>
            </div>
        </>
    }
}

/// What was chosen, in a word or a figure.
pub(super) fn claimed_text(texts: &Texts, practice: &PracticeResult) -> String {
    match practice.status {
        Status::Level => level_figure(texts, practice.claimed),
        Status::DontKnow => texts[Text::LevelDontKnow].to_owned(),
        Status::NotApplicable => texts[Text::LevelNotApplicable].to_owned(),
        Status::NoOpportunity => texts[Text::LevelNoOpportunity].to_owned(),
        Status::Unanswered => texts[Text::LevelUnanswered].to_owned(),
    }
}

/// How an answer stands against its target.
pub(super) fn standing(practice: &PracticeResult) -> Text {
    if practice.evidenced.is_none() {
        Text::LevelNotApplicable
    } else if practice.unconfirmed {
        Text::LevelUnconfirmed
    } else if practice.meets() {
        Text::LevelMeets
    } else if practice.claimed.is_some_and(|claimed| claimed >= practice.target) {
        Text::LevelProof
    } else {
        Text::LevelBelow
    }
}
