use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::{Around, days};
use crate::browser;
use crate::components::choice::{Choice, view_select};
use crate::components::element::{button, details, group, text_in};
use crate::domain::assessment::Assessment;
use crate::domain::exchange::since::{MovedLine, Told, tell};
use crate::domain::history::{reworded, since};
use crate::domain::texts::Text;
use crate::pages::desk::reworded::{Leads, view_reworded};
use crate::state::desk::{HistoryMsg, Point};

/// A list of more fills a screen.
const LONG: usize = 8;

/// What changed between two of the days, or between one and now; nothing while there is nothing to compare.
pub(super) fn view_compare(shown: &Around) -> Html {
    let points = points(shown);
    let Some(last) = points.first() else { return Html::default() };
    // What stands as the last does has nothing to tell beside it.
    let mut others = points.iter().skip(1).filter(|point| !says_the_same(shown, last, point));
    let Some(then) = others.next() else { return Html::default() };
    let texts = shown.texts;
    let chosen = shown.history.compared.clone();
    // A day may be gone by now.
    let chosen = chosen.filter(|(then, now)| points.contains(then) && points.contains(now));
    let (then, now) = chosen.unwrap_or_else(|| (then.clone(), last.clone()));
    let told = told(shown, &then, &now);
    let choose = |name: &str, question: Text, at: &Point, other: &Point, is_then: bool| {
        let options = points.iter().map(|point| Choice {
            value: value(point).to_string().into(),
            text: called(shown, point).into(),
            note: AttrValue::default(),
            is_chosen: point == at,
        });
        let other = other.clone();
        let on_choose = shown.send.reform(move |value: String| {
            let point = point(&value);
            let (then, now) = if is_then { (point, other.clone()) } else { (other.clone(), point) };
            HistoryMsg::Compared(then, now)
        });
        view_select(name, &texts[question], options.collect(), &on_choose)
    };
    let choices = vec![
        choose("then", Text::HistoryThen, &then, &now, true),
        choose("now", Text::HistoryNow, &now, &then, false),
    ];
    html! {
        <section id="compare">
            <h2 id="changed" tabindex="-1">{ &texts[Text::HistoryChangedTitle] }</h2>
            { group("div", "no-print", choices) }
            { told.map(|told| view_told(shown, &told)).unwrap_or_default() }
        </section>
    }
}

/// The answers at hand, and the days, the latest first.
fn points(shown: &Around) -> Vec<Point> {
    let mut points = Vec::new();
    points.extend((!shown.store.own.assessment.is_blank()).then_some(Point::Now));
    points.extend(shown.history.days().iter().map(|day| Point::Day(Rc::clone(&day.name))));
    points
}

const NOW: &str = "now";

fn value(point: &Point) -> &str {
    match point {
        Point::Now => NOW,
        Point::Day(name) => name,
    }
}

fn point(value: &str) -> Point {
    if value == NOW { Point::Now } else { Point::Day(value.into()) }
}

fn called(shown: &Around, point: &Point) -> String {
    match point {
        Point::Now => shown.texts[Text::HistoryNowAnswers].to_owned(),
        Point::Day(name) => {
            let day = shown.history.days().iter().find(|day| day.name == *name);
            day.map(|day| days::day_text(shown, day)).unwrap_or_default()
        }
    }
}

fn assessment(shown: &Around, point: &Point) -> Option<Rc<Assessment>> {
    match point {
        Point::Now => Some(Rc::clone(&shown.store.own.assessment)),
        Point::Day(name) => {
            let day = shown.history.days().iter().find(|day| day.name == *name)?;
            Some(Rc::clone(&day.assessment))
        }
    }
}

fn says_the_same(shown: &Around, one: &Point, other: &Point) -> bool {
    let answers =
        |point| assessment(shown, point).map(|it| (it.profile.clone(), it.responses.clone()));
    answers(one) == answers(other)
}

fn told(shown: &Around, then: &Point, now: &Point) -> Option<Told> {
    let checklist = &shown.store.checklist;
    let names = (called(shown, then), called(shown, now));
    let (then, now) = (assessment(shown, then)?, assessment(shown, now)?);
    let since = since(checklist, &then, &now);
    let reworded = reworded(checklist, &[&*then, &*now]);
    Some(tell(shown.texts, checklist, &since, &reworded, (&names.0, &names.1)))
}

fn view_told(shown: &Around, told: &Told) -> Html {
    let texts = shown.texts;
    let line = |line: &MovedLine| {
        html! {
            <tr>
                <th scope="row">{ line.what.clone() }</th>
                <td>{ line.met.clone() }</td>
                <td>{ line.score.clone() }</td>
            </tr>
        }
    };
    let list = |(nth, (title, lines)): (usize, &(String, Vec<String>))| {
        let items = lines.iter().map(|line| text_in("li", "", line)).collect();
        // The first says what changed; a list that fills a screen folds, and so does what stayed.
        let starts_open = nth < 3 && lines.len() <= LONG;
        details(&texts.history_list(title, lines.len()), starts_open, group("ul", "", items))
    };
    let markdown = told.markdown(texts);
    let on_copy = {
        let (text, send) = (markdown.clone(), shown.send.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, send) = (text.clone(), send.clone());
            spawn_local(async move {
                send.emit(HistoryMsg::Copied(browser::clipboard::copy(&text).await.is_ok()));
            });
        })
    };
    let outcome = match shown.history.copied {
        None => "",
        Some(true) => &texts[Text::AlongCopied],
        Some(false) => &texts[Text::AlongRefused],
    };
    html! {
        <>
            { text_in("p", "lead", &told.lead) }
            if !told.moved.is_empty() {
                <div class="table" tabindex="0" role="region" aria-label={texts[Text::HistoryMovedTitle].to_owned()}>
                    <table>
                        <caption>{ &texts[Text::HistoryMovedTitle] }</caption>
                        <thead><tr>
                            <td />
                            { text_in("th", "", &texts[Text::HistoryTargets]) }
                            { text_in("th", "", &texts[Text::HistoryScoreHead]) }
                        </tr></thead>
                        <tbody>{ told.moved.iter().map(line).collect::<Html>() }</tbody>
                    </table>
                </div>
                { text_in("p", "hint", &texts[Text::HistoryMovedNote]) }
            }
            { told.lists.iter().enumerate().map(list).collect::<Html>() }
            { view_reworded_list(shown, told) }
            <div class="actions no-print">{ button("button", &texts[Text::HistoryCopyMarkdown], on_copy) }</div>
            <p role="status" class="no-print">{ outcome }</p>
            if shown.history.copied == Some(false) {
                <textarea readonly=true rows="8" aria-label={texts[Text::HistoryCopyMarkdown].to_owned()} value={markdown} />
            }
        </>
    }
}

/// What is not compared, in both wordings.
fn view_reworded_list(shown: &Around, told: &Told) -> Html {
    let texts = shown.texts;
    if told.reworded.is_empty() {
        return Html::default();
    }
    let title = texts.history_list(&texts[Text::HistoryReworded], told.reworded.len());
    let rows = told.reworded.iter().map(|(title, reworded)| (title.as_str(), reworded.as_ref()));
    details(&title, false, view_reworded(texts, rows, Leads::Nowhere))
}
