use yew::prelude::*;

use crate::components::element::{group, keyed, text_in, with};
use crate::domain::result::Standing;
use crate::domain::texts::{Text, Texts};
use crate::state::Route;

/// One answer: how it stands, what it is about, and where on the page it is explained.
pub struct Dot<'a> {
    pub standing: Standing,
    pub title: &'a str,
    /// Its row on this page; where it has none, it leads to its question.
    pub row: Option<String>,
    pub question: Route,
}

/// A handful of answers, each named and marked by its form; what the forms mean is said beside each.
pub fn view_dots(texts: &Texts, dots: &[Dot]) -> Html {
    let one = |dot: &Dot| {
        let sign = with("span", sign_class(dot.standing), Html::default());
        let words = vec![
            text_in("b", "", dot.title),
            Html::from(texts[Text::JoinSpace].to_owned()),
            text_in("small", "", &texts[standing_text(dot.standing)]),
        ];
        let words = group("span", "", words);
        let link = match &dot.row {
            Some(row) => html! { <a href={["#", row].concat()}>{ sign }{ words }</a> },
            None => html! { <a href={dot.question.href()} data-page="">{ sign }{ words }</a> },
        };
        keyed(dot.title, with("li", "", link))
    };
    group("ul", "dots", dots.iter().map(one).collect())
}

fn sign_class(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "dot met",
        Standing::Claimed => "dot claimed",
        Standing::Below => "dot below",
        Standing::Unknown | Standing::Open | Standing::NotApplicable => "dot none",
    }
}

/// How an answer stands, in words.
pub fn standing_text(standing: Standing) -> Text {
    match standing {
        Standing::Met => Text::StandingMet,
        Standing::Claimed => Text::StandingClaimed,
        Standing::Below => Text::StandingBelow,
        Standing::Unknown => Text::StandingUnknown,
        Standing::Open => Text::StandingOpen,
        Standing::NotApplicable => Text::StandingNotApplicable,
    }
}
