use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::components::element::{button, heading, marked_in, text_in};
use crate::domain::exchange::report::{Entry, Report, ReportGap, ReportQuestion, report};
use crate::domain::exchange::{FORMATS, Format, Source, markdown};
use crate::domain::result::CheckResult;
use crate::domain::texts::{Text, Texts};
use crate::pages::{Computed, is_ahead, save_as, view_ahead};
use crate::state::store::Store;
use crate::state::{Model, Msg};

/// The interview brief or the audit report: made for paper, and to take along as text.
pub fn view_brief(store: &Store, computed: &Computed) -> Html {
    let texts = store.texts.clone();
    if is_ahead(store) {
        return view_ahead(&texts, Text::NavBrief);
    }
    let result = computed.result(store);
    let today = browser::clock::today();
    let report = Rc::new(report(&texts, &store.checklist, &store.own.assessment, &result, &today));
    if store.own.assessment.is_blank() {
        return html! {
            <>
                { heading(&report.title) }
                { text_in("p", "", &texts[Text::BriefEmpty]) }
            </>
        };
    }
    html! {
        <article class="brief">
            { heading(&report.title.clone()) }
            { text_in("p", "hint", &report.about) }
            { view_exports(store, &result, &report) }
            <ul>
                { report.headline.iter().map(|line| html! { { text_in("li", "", line) } }).collect::<Html>() }
            </ul>
            { text_in("h2", "", &texts[Text::BriefStrengths]) }
            if report.strengths.is_empty() {
                { text_in("p", "", &texts[Text::BriefStrengthsNone]) }
            }
            { view_entries(&texts, &report.strengths) }
            if !report.proofs.is_empty() {
                { text_in("h2", "", &texts[Text::ResultClaims]) }
                { view_entries(&texts, &report.proofs) }
            }
            if !report.gaps.is_empty() {
                { text_in("h2", "", &texts[Text::BriefGaps]) }
                { report.gaps.iter().map(|gap| view_gap(&texts, gap)).collect::<Html>() }
            }
            if !report.more_gaps.is_empty() {
                { text_in("h3", "", &texts[Text::BriefMoreGaps]) }
                <ul class="compact">
                    { report.more_gaps.iter().map(|(class, title)| text_in("li", "", &texts.join_aside(title, markdown::class(&texts, *class)))).collect::<Html>() }
                </ul>
            }
            if !report.questions.is_empty() {
                { text_in("h2", "", &texts[Text::BriefQuestions]) }
                { report.questions.iter().map(|question| view_question(&texts, question)).collect::<Html>() }
            }
            { text_in("h2", "", &texts[Text::BriefNotes]) }
            if report.notes.is_empty() {
                { text_in("p", "hint", &texts[Text::BriefNotesNone]) }
                <div class="lines" aria-hidden="true" />
            }
            { view_entries(&texts, &report.notes) }
            { text_in("p", "hint", &texts[Text::SiteAid]) }
        </article>
    }
}

fn view_entries(texts: &Texts, entries: &[Entry]) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    let one =
        |entry: &Entry| marked_in("li", "", &texts.join_titled_bold(&entry.title, &entry.text));
    html! { <ul>{ entries.iter().map(one).collect::<Html>() }</ul> }
}

fn view_gap(texts: &Texts, gap: &ReportGap) -> Html {
    html! {
        <section class="keep">
            <h3>{ gap.title.clone() }{ &texts[Text::JoinSpace] }<small>{ markdown::class(texts, gap.class).to_owned() }</small></h3>
            { text_in("p", "", &gap.means) }
            { marked_in("p", "", &texts.join_named_bold(&texts[Text::BriefSay], &gap.say)) }
            { text_in("p", "", &gap.plan) }
        </section>
    }
}

fn view_question(texts: &Texts, question: &ReportQuestion) -> Html {
    let quoted =
        |name: Text, says: &str| marked_in("p", "", &texts.join_named_quote(&texts[name], says));
    html! {
        <section class="keep">
            { text_in("h3", "", &question.title) }
            <p class="asked"><q>{ question.question.clone() }</q>{ &texts[Text::JoinSpace] }<q>{ question.follow_up.clone() }</q></p>
            { quoted(Text::ExplainDemo, &question.demo) }
            { quoted(Text::ExplainProduction, &question.production) }
            if question.own.is_empty() {
                <div class="lines" aria-hidden="true" />
            } else {
                { marked_in("p", "own", &texts.join_named_bold(&texts[Text::BriefOwn], &question.own)) }
            }
        </section>
    }
}

/// The ways out of the device, each a press of its own, below a sentence that says what they hold.
fn view_exports(store: &Store, result: &Rc<CheckResult>, report: &Rc<Report>) -> Html {
    let texts = &store.texts;
    let print: Rc<dyn Fn(Format) -> String> = {
        let (store, result, report) = (store.clone(), Rc::clone(result), Rc::clone(report));
        Rc::new(move |format| {
            let Model { texts, checklist, .. } = &*store;
            let saved = &store.to_copy();
            format.print(&Source { texts, checklist, saved, result: &result, report: &report })
        })
    };
    let on_copy = {
        let (send, print) = (store.dispatcher().to_callback(), Rc::clone(&print));
        Callback::from(move |_: MouseEvent| {
            let (text, send) = (print(Format::Markdown), send.clone());
            spawn_local(async move {
                send.emit(Msg::Copied(browser::clipboard::copy(&text).await.is_ok()));
            });
        })
    };
    let on_print = Callback::from(|_: MouseEvent| drop(browser::print::print()));
    let file = |format: Format| {
        let print = Rc::clone(&print);
        let onclick = save_as(format, texts, Rc::new(move || print(format)));
        button("button", &texts[format.text()], onclick)
    };
    html! {
        <div class="exports no-print">
            { text_in("p", "hint", &texts[Text::BriefReveals]) }
            <div class="actions">
                { button("button primary", &texts[Text::BriefPrint], on_print) }
                { button("button", &texts[Text::BriefCopy], on_copy) }
                { FORMATS.into_iter().map(file).collect::<Html>() }
            </div>
        </div>
    }
}
