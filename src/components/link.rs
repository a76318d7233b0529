use yew::prelude::*;

use crate::components::element::{group, keyed, with};
use crate::state::Route;

/// A link to a page of this site. It works before the program has arrived, and inside the program after.
#[inline(never)]
pub fn view_link(route: &Route, class: &'static str, text: &str) -> Html {
    html! { <a href={route.href()} {class} data-page="">{ text.to_owned() }</a> }
}

/// Links to the parts of a page, each with the name that the part has there.
pub fn view_contents(class: &'static str, label: &str, parts: Vec<(String, &str)>) -> Html {
    let link = |(part, title): (String, &str)| {
        let link = html! { <a href={["#", &part].concat()}>{ title.to_owned() }</a> };
        keyed(&part, with("li", "", link))
    };
    let list = group("ul", "", parts.into_iter().map(link).collect());
    html! { <nav {class} aria-label={label.to_owned()}>{ list }</nav> }
}
