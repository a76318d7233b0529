use yew::prelude::*;

use crate::components::element::text_in;

/// A line that opens into what it is about.
pub struct Row<'a> {
    /// Where a link of the page leads.
    pub id: String,
    pub title: &'a str,
    /// What stands under the title, such as the ladder; none where a line is all there is.
    pub under: Option<Html>,
    /// A few words each.
    pub chips: Vec<String>,
    /// Only when it is first drawn; afterwards it is the person's.
    pub starts_open: bool,
    pub ontoggle: Callback<Event>,
}

/// One row; its content is there once it was opened.
pub fn view_row(row: Row, content: Option<Html>) -> Html {
    let Row { id, title, under, chips, starts_open, ontoggle } = row;
    let mut line = vec![text_in("h3", "", title)];
    line.extend(under);
    line.extend(chips.iter().map(|chip| text_in("span", "chip", chip)));
    html! {
        <article class="row" key={id.clone()}>
            <details open={starts_open} {ontoggle}>
                { view_line(id, line) }
                { content.unwrap_or_default() }
            </details>
        </article>
    }
}

/// The line itself, where links lead: a browser puts the focus there, and a summary can have it.
fn view_line(id: String, line: Vec<Html>) -> Html {
    html! { <summary {id}>{ line.into_iter().collect::<Html>() }</summary> }
}
