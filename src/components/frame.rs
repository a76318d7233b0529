use yew::prelude::*;

use crate::components::element::{group, text_in, with};
use crate::components::link::view_link;
use crate::domain::texts::{Text, Texts};
use crate::state::Route;
use crate::state::pages::{PAGES, Page};

/// The header: where one is, and where one can go.
pub fn view_header(texts: &Texts, current: &Page) -> Html {
    let entry = |page: &Page| {
        let short = page.in_navigation?;
        let is_current = page.file == current.belongs_to;
        // A page that belongs to another one is not that page.
        let current = if page.file == current.file { "page" } else { "true" };
        let label = group(
            "span",
            "",
            vec![
                text_in("span", "wide", &texts[page.title]),
                text_in("span", "narrow", &texts[short]),
            ],
        );
        Some(html! {
            <li>
                <a href={page.file} data-page="" aria-current={is_current.then_some(current)}>{ label }</a>
            </li>
        })
    };
    let entries = group("ul", "", PAGES.iter().filter_map(entry).collect());
    html! {
        <header class="site">
            <a class="skip" href="#main">{ &texts[Text::SiteSkip] }</a>
            { with("div", "name", view_link(&Route::Start, "", &texts[Text::SiteName])) }
            <nav aria-label={texts[Text::SiteNav].to_owned()}>{ entries }</nav>
        </header>
    }
}

/// A page that belongs to another one has no place in the header: it leads back to where it belongs.
pub fn view_way_back(texts: &Texts, current: &Page) -> Option<Html> {
    if current.belongs_to == current.file {
        return None;
    }
    let around = PAGES.iter().find(|page| page.file == current.belongs_to)?;
    let link = view_link(&around.route(), "", &texts.join_back(&texts[around.title]));
    Some(with("p", "way-back no-print", link))
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
