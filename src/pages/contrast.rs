use yew::prelude::*;

use crate::components::element::{group, heading, text_in, with};

use crate::components::link::view_link;
use crate::domain::checklist::{Contrast, Practice, Section};
use crate::domain::facts::{Fact, pieces};
use crate::domain::texts::{Text, Texts};
use crate::pages::Computed;
use crate::state::Route;
use crate::state::store::Store;

/// So many of a person's own gaps have their answers here.
const GAPS: usize = 3;

/// The facts that are marked; names are left as they stand, since only a person can tell them from titles.
const MARKED: [Fact; 3] = [Fact::Number, Fact::Date, Fact::Limit];

/// Ways of talking about one thing, under a name that the page is jumped by.
struct Talk<'a> {
    id: &'a str,
    title: &'a str,
    rows: Vec<Contrast>,
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
        rows: section.contrast.clone(),
    }));
    let jump = |talk: &Talk| {
        html! { <li key={talk.id.to_owned()}><a href={format!("#talk-{}", talk.id)}>{ talk.title.to_owned() }</a></li> }
    };
    let first = talks.first().map(|talk| talk.id);
    html! {
        <>
            { heading(&texts[Text::ContrastTitle]) }
            { text_in("p", "lead", &texts[Text::ContrastLead]) }
            { text_in("p", "hint", &texts[Text::ContrastOurs]) }
            <nav class="jump no-print" aria-label={texts[Text::ContrastJump].to_owned()}>
                { group("ul", "", talks.iter().map(jump).collect()) }
            </nav>
            { talks.iter().map(|talk| view_talk(texts, talk, Some(talk.id) == first)).collect::<Html>() }
            <p class="no-print">{ view_link(&Route::Start, "button primary", &texts[Text::ContrastGo]) }</p>
        </>
    }
}

/// Both ways of answering the questions behind the first gaps.
fn own_rows(store: &Store, computed: &Computed) -> Vec<Contrast> {
    if store.own.assessment.is_blank() {
        return Vec::new();
    }
    let result = computed.result(store);
    let practices = result.gaps.iter().filter_map(|gap| store.checklist.practice(&gap.practice));
    let row = |practice: &Practice| Contrast {
        topic: practice.title.clone(),
        demo: practice.interview.demo.clone(),
        production: practice.interview.production.clone(),
    };
    let mut rows: Vec<Contrast> = practices.take(GAPS).map(row).collect();
    rows.retain(|row| !row.demo.is_empty());
    rows
}

/// What leads to it stands inside of it, so that the browser unfolds it for whoever jumps there.
fn view_talk(texts: &Texts, talk: &Talk, is_open: bool) -> Html {
    let row = |contrast: &Contrast| {
        html! {
            <tr key={contrast.topic.clone()}>
                <th scope="row">{ contrast.topic.clone() }</th>
                <td data-label={texts[Text::ContrastDemo].to_owned()}><q>{ contrast.demo.clone() }</q></td>
                <td class="production" data-label={texts[Text::ContrastProduction].to_owned()}>{ view_facts(texts, &contrast.production) }</td>
            </tr>
        }
    };
    html! {
        <details class="talk-section" open={is_open} key={talk.id.to_owned()}>
            <summary>{ text_in("h2", "", talk.title) }</summary>
            <table class="talk" id={format!("talk-{}", talk.id)}>
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

/// A quotation with its facts marked, as these make the difference.
fn view_facts(texts: &Texts, says: &str) -> Html {
    let piece = |(is_fact, piece): (bool, &str)| {
        if is_fact { text_in("mark", "", piece) } else { Html::from(piece.to_owned()) }
    };
    with("q", "", pieces(texts, says, &MARKED).into_iter().map(piece).collect::<Html>())
}
