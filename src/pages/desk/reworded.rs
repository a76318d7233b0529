//! Questions that mean something else by now, in both wordings.

use yew::prelude::*;

use crate::components::element::{group, keyed, marked_in, text_in, with};
use crate::components::link::view_link;
use crate::domain::exchange::since::wordings;
use crate::domain::history::Reworded;
use crate::domain::texts::{Text, Texts};
use crate::state::Route;

/// Whether the title of a question leads to it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Leads {
    /// To the question, which is the person's own and open.
    ToTheQuestion,
    /// Nowhere.
    Nowhere,
}

/// A list of questions by their titles, each with what was asked and chosen then and what is asked now.
pub(super) fn view_reworded<'a>(
    texts: &Texts,
    reworded: impl IntoIterator<Item = (&'a str, Option<&'a Reworded>)>,
    leads: Leads,
) -> Html {
    let row = |(name, reworded): (&str, Option<&Reworded>)| {
        let title = match (reworded, leads) {
            (Some(reworded), Leads::ToTheQuestion) => {
                let link = view_link(&Route::full_at(&reworded.practice), "", name);
                with("b", "", link)
            }
            _ => text_in("b", "", name),
        };
        let mut parts = vec![with("p", "", title)];
        parts.extend(reworded.into_iter().flat_map(|reworded| view_wordings(texts, reworded)));
        keyed(name, group("li", "", parts))
    };
    group("ul", "reworded", reworded.into_iter().map(row).collect())
}

fn view_wordings(texts: &Texts, reworded: &Reworded) -> Vec<Html> {
    let line = |(name, says): (Text, &str)| {
        let is_chosen = matches!(name, Text::HistoryChosen | Text::HistoryReadsNow);
        let name = &texts[name];
        let says = if is_chosen {
            texts.join_named_quote(name, says)
        } else {
            texts.join_named_bold(name, says)
        };
        marked_in("p", "", &says)
    };
    let mut lines: Vec<Html> = wordings(reworded).into_iter().map(line).collect();
    if reworded.reads_as_before() {
        lines.push(text_in("p", "hint", &texts[Text::HistoryReadsAsBefore]));
    }
    lines
}
