use yew::prelude::*;

use crate::components::element::{heading, text_in};

use crate::components::link::view_link;
use crate::domain::checklist::{Contrast, Section};
use crate::domain::texts::{Text, Texts};
use crate::state::Route;
use crate::state::store::Store;

/// How demo-minded and production-ready people talk about the same work; the same for everyone.
pub fn view_contrast(store: &Store) -> Html {
    let texts = &store.texts;
    let sections = store.checklist.sections.iter().filter(|section| !section.contrast.is_empty());
    html! {
        <>
            { heading(&texts[Text::ContrastTitle]) }
            { text_in("p", "lead", &texts[Text::ContrastLead]) }
            { text_in("p", "hint", &texts[Text::ContrastOurs]) }
            { sections.map(|section| view_section(texts, section)).collect::<Html>() }
            <p class="no-print">{ view_link(&Route::Start, "button primary", &texts[Text::ContrastGo]) }</p>
        </>
    }
}

fn view_section(texts: &Texts, section: &Section) -> Html {
    let row = |contrast: &Contrast| {
        html! {
            <tr key={contrast.topic.clone()}>
                <th scope="row">{ contrast.topic.clone() }</th>
                <td data-label={texts[Text::ContrastDemo].to_owned()}><q>{ contrast.demo.clone() }</q></td>
                <td class="production" data-label={texts[Text::ContrastProduction].to_owned()}><q>{ contrast.production.clone() }</q></td>
            </tr>
        }
    };
    html! {
        <section key={section.id.as_str()}>
            { text_in("h2", "", &section.title) }
            <table class="talk">
                <thead>
                    <tr>
                        <th scope="col">{ &texts[Text::ContrastTopic] }</th>
                        <th scope="col">{ &texts[Text::ContrastDemo] }</th>
                        <th scope="col">{ &texts[Text::ContrastProduction] }</th>
                    </tr>
                </thead>
                <tbody>{ section.contrast.iter().map(row).collect::<Html>() }</tbody>
            </table>
        </section>
    }
}
