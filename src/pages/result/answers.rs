use yew::prelude::*;

use crate::components::element::text_in;

use super::Shown;
use crate::components::explanation::figure;
use crate::components::link::view_link;
use crate::domain::result::{PracticeResult, Status};
use crate::domain::texts::{Text, Texts};

/// Every answer that was given, with what it counts for.
pub(super) fn view_answers(shown: &Shown) -> Html {
    let texts = shown.texts;
    let row = |practice: &PracticeResult| {
        html! {
            <tr key={practice.id.clone()}>
                <th scope="row">{ view_link(&shown.question(&practice.id), "", &shown.title(&practice.id)) }</th>
                <td>{ claimed_text(texts, practice) }</td>
                <td>{ figure(practice.evidenced) }</td>
                <td>{ practice.target.number() }</td>
                <td>{ &texts[standing(practice)] }</td>
            </tr>
        }
    };
    let answered = shown
        .result
        .practices
        .iter()
        .filter(|practice| practice.status != Status::Unanswered);
    html! {
        <details class="all">
            { text_in("summary", "", &texts[Text::ResultAll]) }
            { text_in("p", "hint", &texts[Text::ResultAllNote]) }
            <div class="table" tabindex="0" role="region" aria-label={texts[Text::ResultAll].to_owned()}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ &texts[Text::LevelPractice] }</th>
                            <th scope="col">{ &texts[Text::LevelClaimed] }</th>
                            <th scope="col">{ &texts[Text::LevelEvidenced] }</th>
                            <th scope="col">{ &texts[Text::LevelTarget] }</th>
                            <th scope="col">{ &texts[Text::LevelAnswer] }</th>
                        </tr>
                    </thead>
                    <tbody>{ answered.map(row).collect::<Html>() }</tbody>
                </table>
            </div>
        </details>
    }
}

/// What was chosen, in a word or a figure.
pub(super) fn claimed_text(texts: &Texts, practice: &PracticeResult) -> String {
    match practice.status {
        Status::Level => figure(practice.claimed),
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
    } else if practice
        .claimed
        .is_some_and(|claimed| claimed >= practice.target)
    {
        Text::LevelProof
    } else {
        Text::LevelBelow
    }
}
