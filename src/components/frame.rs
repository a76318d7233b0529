use yew::prelude::*;

use crate::components::element::{group, text_in, with};
use crate::components::link::view_link;
use crate::domain::texts::{Text, Texts};
use crate::state::Route;

/// The header: where one is, and where one can go.
pub fn view_header(texts: &Texts, current: &Route, pages: &[(Route, Text)]) -> Html {
    let entry = |(route, text): &(Route, Text)| {
        let is_current = route.file() == current.file();
        html! {
            <li>
                <a href={route.href()} data-page="" aria-current={is_current.then_some("page")}>{ &texts[*text] }</a>
            </li>
        }
    };
    let entries = group("ul", "", pages.iter().map(entry).collect());
    html! {
        <header class="site">
            <a class="skip" href="#main">{ &texts[Text::SiteSkip] }</a>
            { with("div", "name", view_link(&Route::Start, "", &texts[Text::SiteName])) }
            <nav aria-label={texts[Text::SiteNav].to_owned()}>{ entries }</nav>
        </header>
    }
}

/// The footer: the promise, and the colours.
pub fn view_footer(texts: &Texts, judged: &str, on_colours: &Callback<&'static str>) -> Html {
    // Which one is chosen stands in the document, where it was set before and outlasts each program.
    let option = |choice: &'static str, text: Text| {
        html! {
            <label>
                <input type="radio" name="colours" value={choice} onchange={on_colours.reform(move |_| choice)} />
                { &texts[text] }
            </label>
        }
    };
    let judged = texts.site_judged(&judged.replace('-', "\u{2011}"));
    let about = texts.sentences(&[&texts[Text::SiteAid], &judged]);
    let colours = vec![
        text_in("legend", "", &texts[Text::SiteColours]),
        option("", Text::SiteColoursSystem),
        option("light", Text::SiteColoursLight),
        option("dark", Text::SiteColoursDark),
    ];
    let children = vec![
        text_in("p", "", &texts[Text::SitePromise]),
        text_in("p", "", &about),
        group("fieldset", "colours", colours),
    ];
    group("footer", "site", children)
}
