use yew::prelude::*;

use crate::browser;
use crate::components::element::{button, group, heading, marked_in, text_in, with};
use crate::components::link::view_link;
use crate::domain::exchange::first_page::{Bring, Expected, FirstPage, Fix, Sentence};
use crate::domain::exchange::markdown;
use crate::domain::exchange::report::{Entry, Report, ReportGap, ReportQuestion, report};
use crate::domain::result::Class;
use crate::domain::texts::{Text, Texts};
use crate::pages::{Computed, is_ahead, view_ahead};
use crate::state::store::Store;
use crate::state::{Msg, Route};

/// The interview brief or the audit report: made for paper, and to take along as text.
pub fn view_brief(store: &Store, computed: &Computed) -> Html {
    let texts = store.texts.clone();
    if is_ahead(store) {
        return view_ahead(&texts, Text::NavBrief);
    }
    let result = computed.result(store);
    let today = browser::clock::today();
    let report = report(&texts, &store.checklist, &store.own.assessment, &result, &today);
    if store.own.assessment.is_blank() {
        return html! {
            <>
                { heading(&report.title) }
                { text_in("p", "", &texts[Text::BriefEmpty]) }
                <p>{ view_link(&Route::Quick(None), "button primary", &texts[Text::ResultNothingGo]) }</p>
            </>
        };
    }
    html! {
        <article class="brief">
            { heading(&report.title.clone()) }
            { text_in("p", "hint", &report.about) }
            { view_exports(store) }
            { view_first_page(&texts, &report) }
            { view_strengths(&texts, &report) }
            { view_work(&texts, &report) }
            { text_in("h2", "", &texts[Text::BriefNotes]) }
            if report.notes.is_empty() {
                { text_in("p", "hint", &texts[Text::BriefNotesNone]) }
                { view_lines() }
            }
            { view_entries(&texts, "notes own", &report.notes) }
            { text_in("p", "hint", &texts[Text::SiteAid]) }
        </article>
    }
}

/// The sheet for the last minutes before the interview, or for the meeting after the audit.
fn view_first_page(texts: &Texts, report: &Report) -> Html {
    match &report.first {
        FirstPage::Interview { questions, say, bring } => {
            let asked = |expected: &Expected| view_expected(texts, expected);
            let said = |sentence: &Sentence| {
                html! {
                    <>
                        { text_in("q", "", &sentence.says) }{ &texts[Text::JoinSpace] }
                        { text_in("small", "", &sentence.about) }
                    </>
                }
            };
            let brought = |bring: &Bring| Html::from(texts.join_aside(&bring.what, &bring.shows));
            html! {
                <>
                <section class="first-page">
                    { view_boxes(&texts.brief_first_questions(questions.len()), questions, &asked) }
                    { view_boxes(&texts.brief_first_say(say.len()), say, &said) }
                    { view_boxes(&texts.brief_first_bring(bring.len()), bring, &brought) }
                </section>
                { view_headline(texts, report) }
                </>
            }
        }
        FirstPage::Audit(fixes) => html! {
            <section class="first-page">
                { view_boxes(&texts[Text::BriefFirstFix], fixes, &|fix: &Fix| view_fix(texts, fix)) }
                { view_headline(texts, report) }
            </section>
        },
    }
}

/// A heading and boxes to tick on paper; nothing where there is nothing to tick.
fn view_boxes<T>(title: &str, items: &[T], view: &dyn Fn(&T) -> Html) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    let boxes = items.iter().map(|item| with("li", "", view(item))).collect();
    html! { <>{ text_in("h2", "", title) }{ group("ul", "boxes", boxes) }</> }
}

fn view_expected(texts: &Texts, expected: &Expected) -> Html {
    let room = Route::Room(Some(expected.practice.clone()));
    html! {
        <>
            { text_in("q", "asked", &expected.question) }{ &texts[Text::JoinSpace] }
            { with("small", "", view_link(&room, "", &expected.about)) }
            if !expected.step.is_empty() {
                { text_in("p", "hint", &texts.join_named(&texts[Text::BriefStep], &expected.step)) }
            }
            { view_lines() }
        </>
    }
}

fn view_fix(texts: &Texts, fix: &Fix) -> Html {
    let blank = |name: Text| text_in("span", "blank", &texts.join_label(&texts[name]));
    html! {
        <>
            { marked_in("p", "", &texts.join_titled_bold(&fix.title, &fix.step)) }
            { text_in("p", "", &texts.brief_done(&fix.done)) }
            <p class="blanks">{ blank(Text::BriefOwner) }{ blank(Text::BriefDue) }</p>
        </>
    }
}

/// Lines to write on, on paper.
fn view_lines() -> Html {
    html! { <div class="lines" aria-hidden="true"><i /><i /><i /></div> }
}

fn view_headline(texts: &Texts, report: &Report) -> Html {
    let headline = report.headline.iter().map(|line| text_in("li", "", line)).collect();
    html! { <>{ text_in("h2", "", &texts[Text::BriefStand]) }{ group("ul", "", headline) }</> }
}

fn view_strengths(texts: &Texts, report: &Report) -> Html {
    html! {
        <>
            { text_in("h2", "", &texts[Text::BriefStrengths]) }
            if report.strengths.is_empty() {
                { text_in("p", "", &texts[Text::BriefStrengthsNone]) }
            }
            { view_entries(texts, "", &report.strengths) }
            if !report.proofs.is_empty() {
                { text_in("h2", "", &texts[Text::ResultClaims]) }
                { view_entries(texts, "", &report.proofs) }
            }
        </>
    }
}

fn view_work(texts: &Texts, report: &Report) -> Html {
    let more = |(class, title): &(Class, String)| {
        text_in("li", "", &texts.join_aside(title, markdown::class(texts, *class)))
    };
    html! {
        <>
            if !report.gaps.is_empty() {
                { text_in("h2", "", &texts[Text::BriefGaps]) }
                { report.gaps.iter().map(|gap| view_gap(texts, gap)).collect::<Html>() }
            }
            if !report.more_gaps.is_empty() {
                { text_in("h3", "", &texts[Text::BriefMoreGaps]) }
                { group("ul", "compact", report.more_gaps.iter().map(more).collect()) }
            }
            if !report.questions.is_empty() {
                { text_in("h2", "", &texts[Text::BriefQuestions]) }
                { report.questions.iter().map(|question| view_question(texts, question)).collect::<Html>() }
            }
        </>
    }
}

fn view_entries(texts: &Texts, class: &'static str, entries: &[Entry]) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    let one =
        |entry: &Entry| marked_in("li", "", &texts.join_titled_bold(&entry.title, &entry.text));
    group("ul", class, entries.iter().map(one).collect())
}

fn view_gap(texts: &Texts, gap: &ReportGap) -> Html {
    html! {
        <section class="keep">
            <h3>{ gap.title.clone() }{ &texts[Text::JoinSpace] }<small>{ markdown::class(texts, gap.class).to_owned() }</small></h3>
            if let Some(answered) = &gap.answered {
                { marked_in("p", "", &texts.join_named_quote(&texts[Text::LevelAnswer], answered)) }
            }
            { text_in("p", "", &gap.means) }
            if let Some(say) = &gap.say {
                { marked_in("p", "", &texts.join_named_quote(&texts[Text::BriefSay], say)) }
            }
            { marked_in("p", "", &texts.join_named_bold(&texts[Text::BriefStep], &gap.step)) }
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
            if !question.own.is_empty() {
                { marked_in("p", "own", &texts.join_named_bold(&texts[Text::BriefOwn], &question.own)) }
            }
        </section>
    }
}

/// The ways out of the device, each a press of its own, below a sentence that says what they hold.
fn view_exports(store: &Store) -> Html {
    let texts = &store.texts;
    let send: Callback<Msg> = store.dispatcher().to_callback();
    let on_print = Callback::from(move |_: MouseEvent| {
        if browser::print::print().is_err() {
            send.emit(Msg::NotPrinted);
        }
    });
    let ways = vec![
        button("button primary", &texts[Text::BriefPrint], on_print),
        view_link(&Route::Along, "button", &texts[Text::BriefWays]),
    ];
    html! {
        <div class="exports no-print">
            { group("div", "actions", ways) }
            { text_in("p", "hint", &texts[Text::BriefReveals]) }
        </div>
    }
}
