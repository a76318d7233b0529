use yew::prelude::*;

use crate::components::element::{group, text_in};

/// A line that opens into what it is about.
pub struct Row<'a> {
    /// Where a link of the page leads.
    pub id: String,
    pub title: &'a str,
    /// The ladder.
    pub ladder: Html,
    /// A few words each.
    pub chips: Vec<String>,
    /// Only when it is first drawn; afterwards it is the person's.
    pub starts_open: bool,
    pub ontoggle: Callback<Event>,
}

/// One row; its content is there once it was opened.
pub fn view_row(row: Row, content: Option<Html>) -> Html {
    let Row { id, title, ladder, chips, starts_open, ontoggle } = row;
    let mut line = vec![text_in("h3", "", title), ladder];
    line.extend(chips.iter().map(|chip| text_in("span", "chip", chip)));
    html! {
        <article class="row" key={id.clone()} {id}>
            <details open={starts_open} {ontoggle}>
                { group("summary", "", line) }
                { content.unwrap_or_default() }
            </details>
        </article>
    }
}
