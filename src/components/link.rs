use yew::prelude::*;

use crate::state::Route;

/// A link to a page of this site. It works before the program has arrived, and inside the program after.
#[inline(never)]
pub fn view_link(route: &Route, class: &'static str, text: &str) -> Html {
    html! { <a href={route.href()} {class} data-page="">{ text.to_owned() }</a> }
}
