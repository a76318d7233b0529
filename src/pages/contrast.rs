use yew::prelude::*;

use crate::components::element::{heading, text_in};

use crate::components::explanation::view_quoted;
use crate::components::link::{view_contents, view_link};
use crate::domain::checklist::{Contrast, Practice, Section};
use crate::domain::texts::{Text, Texts};
use crate::pages::Computed;
use crate::state::Route;
use crate::state::store::Store;

/// So many of a person's own gaps have their answers here.
const GAPS: usize = 3;

/// Ways of talking about one thing, under a name that the page is jumped by.
struct Talk<'a> {
    id: &'a str,
    title: &'a str,
    rows: Vec<Ways<'a>>,
}

/// Both ways of talking about it.
struct Ways<'a> {
    topic: &'a str,
    demo: &'a str,
    production: &'a str,
    /// The words of it that make the difference.
    shows: &'a [String],
}

/// How demo-minded and production-ready people talk about the same work: about a person's own gaps first.
pub fn view_contrast(store: &Store, computed: &Computed) -> Html {
    let texts = &store.texts;
    let own = own_rows(store, computed);
    let mut talks = Vec::new();
    if !own.is_empty() {
        talks.push(Talk { id: "own", title: &texts[Text::ContrastOwn], rows: own });
    }
    let tags = store.own.assessment.tags(&store.checklist);
    // Whoever has answered something finds what they can be asked; the page by itself holds everything.
    let is_asked = |section: &&Section| {
        let mut practices = store.checklist.practices.iter();
        store.own.assessment.is_blank()
            || practices.any(|found| *found.section() == *section.id && found.applies.holds(&tags))
    };
    let sections = store.checklist.sections.iter().filter(|section| !section.contrast.is_empty());
    let sections = sections.filter(is_asked);
    talks.extend(sections.map(|section| Talk {
        id: &section.id,
        title: &section.title,
        rows: section.contrast.iter().map(of_section).collect(),
    }));
    let parts = talks.iter().map(|talk| (part(talk.id), talk.title)).collect();
    let first = talks.first().map(|talk| talk.id);
    html! {
        <>
            { heading(&texts[Text::ContrastTitle]) }
            { text_in("p", "lead", &texts[Text::ContrastLead]) }
            { text_in("p", "hint", &texts[Text::ContrastOurs]) }
            { view_contents("jump no-print", &texts[Text::ContrastJump], parts) }
            { talks.iter().map(|talk| view_talk(texts, talk, Some(talk.id) == first)).collect::<Html>() }
            <p class="no-print">{ view_link(&Route::Start, "button primary", &texts[Text::ContrastGo]) }</p>
        </>
    }
}

/// Both ways of answering the questions behind the first gaps.
fn own_rows<'a>(store: &'a Store, computed: &Computed) -> Vec<Ways<'a>> {
    if store.own.assessment.is_blank() {
        return Vec::new();
    }
    let result = computed.result(store);
    let practices = result.gaps.iter().filter_map(|gap| store.checklist.practice(&gap.practice));
    let of_it = |practice: &'a Practice| Ways {
        topic: &practice.title,
        demo: &practice.interview.demo,
        production: &practice.interview.production,
        shows: &practice.interview.shows,
    };
    practices.take(GAPS).map(of_it).filter(|row| !row.demo.is_empty()).collect()
}

fn of_section(contrast: &Contrast) -> Ways<'_> {
    let Contrast { topic, demo, production, shows } = contrast;
    Ways { topic, demo, production, shows }
}

/// The name that the page is jumped by.
fn part(id: &str) -> String {
    ["talk-", id].concat()
}

/// What leads to it stands inside of it, so that the browser unfolds it for whoever jumps there.
fn view_talk(texts: &Texts, talk: &Talk, is_open: bool) -> Html {
    let row = |row: &Ways| {
        html! {
            <tr key={row.topic}>
                <th scope="row">{ row.topic.to_owned() }</th>
                <td data-label={texts[Text::ContrastDemo].to_owned()}>{ text_in("q", "", row.demo) }</td>
                <td class="production" data-label={texts[Text::ContrastProduction].to_owned()}>{ view_quoted(row.production, row.shows) }</td>
            </tr>
        }
    };
    html! {
        <details class="talk-section" open={is_open} key={talk.id.to_owned()}>
            <summary>{ text_in("h2", "", talk.title) }</summary>
            <table class="talk" id={part(talk.id)}>
                <thead>
                    <tr>
                        <th scope="col">{ &texts[Text::ContrastTopic] }</th>
                        <th scope="col">{ &texts[Text::ContrastDemo] }</th>
                        <th scope="col">{ &texts[Text::ContrastProduction] }</th>
                    </tr>
                </thead>
                <tbody>{ talk.rows.iter().map(row).collect::<Html>() }</tbody>
            </table>
        </details>
    }
}
