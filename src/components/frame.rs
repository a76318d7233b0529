use yew::prelude::*;

use crate::components::element::{group, text_in, with};
use crate::components::link::view_link;
use crate::domain::texts::{Text, Texts};
use crate::state::Route;
use crate::state::pages::{PAGES, Page};

/// The header: where one is, and where one can go.
pub fn view_header(texts: &Texts, current: &Page) -> Html {
    let entry = |page: &Page| {
        let is_current = page.file == current.file;
        html! {
            <li>
                <a href={page.file} data-page="" aria-current={is_current.then_some("page")}>{ &texts[page.title] }</a>
            </li>
        }
    };
    let listed = PAGES.iter().filter(|page| page.is_in_navigation);
    let entries = group("ul", "", listed.map(entry).collect());
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
