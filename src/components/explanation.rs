use yew::prelude::*;

use crate::components::element::{group, marked_in, text_in, with};

use crate::components::level_bar::view_level_bar;
use crate::components::link::view_link;
use crate::domain::checklist::{Checklist, Effort, Interview, Level, Practice};
use crate::domain::result::{Class, Explanation, OtherAnswer, Status};
use crate::domain::texts::{Text, Texts};
use crate::state::Route;

/// What one explanation card shows.
pub struct Card<'a> {
    pub texts: &'a Texts,
    pub checklist: &'a Checklist,
    pub explanation: &'a Explanation<'a>,
    pub class: Option<Class>,
    /// What the profile is called, such as `a senior role`.
    pub role: &'a str,
    /// Where the answer can be changed.
    pub change: Route,
    /// The disclosures stand open, as on paper.
    pub is_open: bool,
}

/// One explanation: the answer, what it costs, the step, the plan, the interview.
pub fn view_explanation(card: &Card) -> Html {
    let Card { texts, explanation, .. } = card;
    let practice = card.checklist.practice(explanation.practice);
    html! {
        <article class="card" key={explanation.practice.as_str()} id={format!("about-{}", explanation.practice)}>
            <header>
                if let Some(class) = card.class {
                    <p class={classes!("class", class_name(class))}>{ &texts[class_text(class)] }</p>
                }
                { text_in("h3", "", explanation.title) }
                { view_level_bar(texts, explanation.evidenced.unwrap_or_default(), explanation.target) }
            </header>
            { view_answer(card) }
            { view_worse(card) }
            if let Some(asked_for) = &explanation.asked_for {
                <section>
                    { text_in("h4", "", &texts.explain_asked_for(card.role)) }
                    <p>{ asked_for.clone() }</p>
                    if let Some(looks_like) = explanation.looks_like {
                        { text_in("p", "aside", &texts.join_named(&texts[Text::ExplainLooksLike], looks_like)) }
                    }
                </section>
            }
            { view_step(card) }
            { view_plan(card, practice) }
            { view_others(texts, Text::ExplainFirst, &explanation.first) }
            { view_others(texts, Text::ExplainUnlocks, &explanation.unlocks) }
            <details open={card.is_open}>
                { text_in("summary", "", &texts[Text::ExplainInterview]) }
                { view_interview(texts, explanation.interview) }
                <p>{ view_link(&Route::Room(Some(explanation.practice.clone())), "", &texts[Text::ExplainPractise]) }</p>
            </details>
            <details open={card.is_open}>
                { text_in("summary", "", &texts[Text::ExplainWhy]) }
                { text_in("p", "", explanation.why) }
                if let Some(practice) = practice {
                    { view_sources(texts, card.checklist, practice) }
                }
            </details>
            <p class="no-print">{ view_link(&card.change, "quiet", &texts[Text::ExplainChange]) }</p>
        </article>
    }
}

fn view_answer(card: &Card) -> Html {
    let Card { texts, explanation, .. } = card;
    let says = match explanation.status {
        Status::DontKnow => texts[Text::ExplainDontKnow].to_owned(),
        Status::NoOpportunity => texts[Text::ExplainNoOpportunity].to_owned(),
        Status::Level | Status::Unanswered | Status::NotApplicable => {
            explanation.means.unwrap_or_default().to_owned()
        }
    };
    html! {
        <section>
            if let Some(answered) = &explanation.answered {
                { marked_in("p", "answered", &texts.explain_answered(answered)) }
            }
            <p>{ says }</p>
            if let Some(without_permission) = explanation.without_permission {
                { text_in("p", "", without_permission) }
            }
            if let Some(missing) = &explanation.missing_proof {
                { text_in("p", "", &texts.explain_part_proof(&texts.list(&missing.not_ticked))) }
            }
        </section>
    }
}

fn view_worse(card: &Card) -> Html {
    let Card { texts, explanation, .. } = card;
    if explanation.worse.is_empty() {
        return Html::default();
    }
    let one = |other: &OtherAnswer| {
        html! {
            <li key={other.practice.as_str()}>
                { other.says.unwrap_or_default().to_owned() }{ &texts[Text::JoinSpace] }
                { text_in("span", "aside", &texts.join_titled(other.title, &also(texts, other))) }
            </li>
        }
    };
    html! {
        <section class="worse">
            { text_in("h4", "", &texts[Text::ExplainWorse]) }
            <ul>{ explanation.worse.iter().map(one).collect::<Html>() }</ul>
        </section>
    }
}

fn also(texts: &Texts, other: &OtherAnswer) -> String {
    match &other.answered {
        None => texts[Text::ExplainAlsoUnknown].to_owned(),
        Some(answered) => texts.explain_also(answered),
    }
}

fn view_step(card: &Card) -> Html {
    let Card { texts, explanation, .. } = card;
    let Some(step) = explanation.step else {
        return Html::default();
    };
    let (heading, says) = match explanation.status {
        Status::DontKnow => (Text::ExplainAsk, texts.explain_ask_text(step)),
        _ => (Text::ExplainStep, step.to_owned()),
    };
    html! {
        <section>
            { text_in("h4", "", &texts[heading]) }
            <p>{ says }</p>
        </section>
    }
}

fn view_plan(card: &Card, practice: Option<&Practice>) -> Html {
    let Card { texts, explanation, .. } = card;
    let next = explanation.next;
    html! {
        <section class="plan">
            { text_in("h4", "", &texts[Text::ExplainPlan]) }
            { marked_in("p", "", &texts.explain_plan_says(&next.cue, &next.then)) }
            if let Some(practice) = practice {
                { text_in("p", "aside", &texts.explain_plan_done(&next.done, &texts[effort_text(practice.effort)], &next.recheck)) }
            }
        </section>
    }
}

fn view_others(texts: &Texts, heading: Text, others: &[OtherAnswer]) -> Html {
    if others.is_empty() {
        return Html::default();
    }
    let titles: Vec<&str> = others.iter().map(|other| other.title).collect();
    marked_in("p", "aside", &texts.join_named_bold(&texts[heading], &texts.list(&titles)))
}

/// The question and both ways of answering it, side by side where there is room.
pub fn view_interview(texts: &Texts, interview: &Interview) -> Html {
    html! {
        <>
            <p class="asked"><q>{ interview.question.clone() }</q></p>
            { text_in("p", "aside", &texts.explain_follow_up(&interview.follow_up)) }
            { view_both_answers(texts, interview, "h5") }
        </>
    }
}

/// Both ways of answering, under headings of the level that fits the page.
pub fn view_both_answers(texts: &Texts, interview: &Interview, heading: &'static str) -> Html {
    let answer = |class: &'static str, title: Text, says: &str| {
        let says = with("p", "", text_in("q", "", says));
        group("div", class, vec![text_in(heading, "", &texts[title]), says])
    };
    let answers = vec![
        answer("", Text::ExplainDemo, &interview.demo),
        answer("production", Text::ExplainProduction, &interview.production),
    ];
    group("div", "contrast", answers)
}

/// The sources that were read at the primary text; others are not shown as support.
fn view_sources(texts: &Texts, checklist: &Checklist, practice: &Practice) -> Html {
    let opened: Vec<Html> = practice
        .refs
        .iter()
        .filter_map(|key| checklist.reference(key))
        .filter(|(_, section)| section.opened)
        .map(|(reference, section)| {
            let line = texts.explain_source_line(
                &reference.title,
                &section.at,
                &section.says,
                &section.read,
            );
            html! {
                <li key={section.at.clone()}>
                    { line }
                    if !reference.note.is_empty() {
                        { &texts[Text::JoinSpace] }<small>{ reference.note.clone() }</small>
                    }
                </li>
            }
        })
        .collect();
    if opened.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { text_in("h5", "", &texts[Text::ExplainSources]) }
            <ul class="sources">{ opened.into_iter().collect::<Html>() }</ul>
        </>
    }
}

/// The words for a class.
pub fn class_text(class: Class) -> Text {
    match class {
        Class::P1 => Text::ExplainP1,
        Class::P2 => Text::ExplainP2,
        Class::P3 => Text::ExplainP3,
    }
}

fn class_name(class: Class) -> &'static str {
    match class {
        Class::P1 => "p1",
        Class::P2 | Class::P3 => "",
    }
}

/// The words for an effort.
pub fn effort_text(effort: Effort) -> Text {
    match effort {
        Effort::S => Text::ExplainEffortS,
        Effort::M => Text::ExplainEffortM,
        Effort::L => Text::ExplainEffortL,
    }
}

/// A level in figures, or a dash.
pub fn level_figure(texts: &Texts, level: Option<Level>) -> String {
    level.map_or_else(|| texts[Text::LevelNone].to_owned(), |level| level.number().to_string())
}
