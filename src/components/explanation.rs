use std::collections::BTreeSet;

use yew::prelude::*;

use crate::components::element::{details, group, marked_in, text_in, with};

use crate::components::ticks::view_ticks;
use crate::domain::assessment::Said;
use crate::domain::checklist::{
    ArtefactId, Audience, Checklist, Effort, Interview, Level, Practice, passages,
};
use crate::domain::result::{Explanation, OtherAnswer, Status};
use crate::domain::texts::{Text, Texts, level_text};
use crate::state::Route;

/// What one explanation card shows.
pub struct Card<'a> {
    pub texts: &'a Texts,
    pub checklist: &'a Checklist,
    pub explanation: &'a Explanation<'a>,
    /// A candidate is asked about it in an interview; a team has to mend it.
    pub audience: Audience,
    /// What the profile is called, such as `a senior role`.
    pub role: &'a str,
    /// What can be shown of it.
    pub ticked: Option<&'a BTreeSet<ArtefactId>>,
    /// Where the answer can be changed.
    pub change: Route,
    pub on_say: Callback<Said>,
}

/// One explanation, in the order in which it is needed: before an interview the question that will be asked, for a team
/// what it costs.
pub fn view_explanation(card: &Card) -> Html {
    let Card { texts, checklist, explanation, .. } = card;
    let Some(practice) = checklist.practice(explanation.practice) else {
        return Html::default();
    };
    let both = || view_both_answers(texts, explanation.interview, "h4");
    let then = texts.explain_follow_up(&explanation.interview.follow_up);
    let follow_up = text_in("p", "aside", &then);
    let (mut parts, mut more) = match card.audience {
        Audience::Candidate => {
            let first = vec![
                view_question(texts, explanation.interview),
                view_answer(card, Text::ExplainGivesAway),
            ];
            let step = [vec![view_asked_for(card)], view_steps(card, practice)].concat();
            let step = group("div", "", step);
            let more = vec![
                follow_up,
                view_also(texts, practice),
                view_worse(card),
                view_bring(card, practice),
                details(&texts[Text::ExplainTwoWays], false, both()),
                details(&texts[Text::ExplainStepAndPlan], false, step),
            ];
            (first, more)
        }
        Audience::Team => {
            let asked = vec![view_question(texts, explanation.interview), follow_up, both()];
            let hiring = group("div", "", asked);
            let small = texts.join_named(&texts[Text::ExplainSmallTeam], &practice.small_team);
            let mut more = vec![
                view_also(texts, practice),
                view_worse(card),
                view_asked_for(card),
                text_in("p", "aside", &small),
            ];
            more.extend(view_steps(card, practice));
            more.push(view_bring(card, practice));
            more.push(details(&texts[Text::ExplainHiring], false, hiring));
            (vec![view_answer(card, Text::ExplainCosts)], more)
        }
    };
    let why = vec![text_in("p", "", explanation.why), view_sources(texts, checklist, practice)];
    more.push(details(&texts[Text::ExplainWhy], false, group("div", "", why)));
    more.push(view_ways_on(card));
    parts.push(details(&texts[Text::ExplainMore], false, group("div", "", more)));
    group("div", "card", parts)
}

/// The step up, the plan for it, and what stands before and behind it.
fn view_steps(card: &Card, practice: &Practice) -> Vec<Html> {
    let Card { texts, explanation, .. } = card;
    vec![
        view_step(card),
        view_plan(card, practice),
        view_others(texts, Text::ExplainFirst, &explanation.first),
        view_others(texts, Text::ExplainUnlocks, &explanation.unlocks),
    ]
}

fn view_question(texts: &Texts, interview: &Interview) -> Html {
    let asked = vec![
        text_in("h4", "", &texts[Text::ExplainAskedYou]),
        with("p", "asked", text_in("q", "", &interview.question)),
    ];
    group("section", "", asked)
}

/// What else the field calls it.
fn view_also(texts: &Texts, practice: &Practice) -> Html {
    if practice.also.is_empty() {
        return Html::default();
    }
    let terms: Vec<&str> = practice.also.iter().map(String::as_str).collect();
    let says = texts.join_named(&texts[Text::ExplainAlsoCalled], &texts.list(&terms));
    text_in("p", "aside", &says)
}

/// The answer that was given, and what follows from it.
fn view_answer(card: &Card, heading: Text) -> Html {
    let Card { texts, explanation, .. } = card;
    let says = match explanation.status {
        Status::DontKnow => &texts[Text::ExplainDontKnow],
        Status::NoOpportunity => &texts[Text::ExplainNoOpportunity],
        Status::Level | Status::Unanswered | Status::NotApplicable => {
            explanation.means.unwrap_or_default()
        }
    };
    let mut parts = vec![text_in("h4", "", &texts[heading])];
    if let Some(answered) = &explanation.answered {
        parts.push(marked_in("p", "answered", &texts.explain_answered(answered)));
    }
    parts.push(text_in("p", "", says));
    parts.extend(explanation.without_permission.map(|build| text_in("p", "", build)));
    // The author's words for the level chosen; a team has nothing to say to anybody.
    let say = explanation.say.map(|say| texts.join_named_quote(&texts[Text::BriefSay], say));
    parts.extend(say.map(|say| marked_in("p", "", &say)));
    group("section", "", parts)
}

/// What to have at hand: what the chosen level asks to see, or what the next one would.
fn view_bring(card: &Card, practice: &Practice) -> Html {
    let Card { texts, explanation, .. } = card;
    let heading = text_in("h4", "", &texts[Text::ExplainBring]);
    let claimed = explanation.claimed.filter(|claimed| claimed.needs_evidence());
    let Some(claimed) = claimed else {
        let one = |text: &str| text_in("li", "", text);
        let list = practice.evidence.iter().map(|artefact| one(&artefact.text)).collect();
        let later = text_in("p", "hint", &texts[Text::ExplainBringLater]);
        return group("section", "", vec![heading, later, group("ul", "", list)]);
    };
    let ticks =
        view_ticks(texts, practice, card.ticked, &needed_text(texts, claimed), &card.on_say);
    let counts = view_counts(texts, explanation);
    group("section", "", vec![heading, ticks, counts])
}

/// How much of the evidence a level needs.
pub fn needed_text(texts: &Texts, claimed: Level) -> String {
    let needed = claimed.needed();
    if needed.dated {
        texts.explain_bring_dated(needed.artefacts)
    } else {
        texts.explain_bring_any(needed.artefacts)
    }
}

/// What the answer counts for with what is ticked now. Said to readers when it changes.
pub fn view_counts(texts: &Texts, explanation: &Explanation) -> Html {
    let shown = explanation.evidenced.unwrap_or_default();
    let says = if explanation.claimed > explanation.evidenced {
        texts.explain_counts(&texts[level_text(shown)])
    } else {
        texts[Text::ExplainCountsFull].to_owned()
    };
    html! { <p class="counts" role="status">{ says }</p> }
}

fn view_asked_for(card: &Card) -> Html {
    let Card { texts, explanation, .. } = card;
    let Some(asked_for) = &explanation.asked_for else {
        return Html::default();
    };
    let target = explanation.target;
    // A low target is the least that is asked for, and no advice; an example of more would contradict it.
    let says = if target.needs_evidence() {
        asked_for.clone()
    } else {
        texts.join_named(&texts[Text::ExplainAtLeast], asked_for)
    };
    let looks_like = explanation.looks_like.filter(|_| target.needs_evidence());
    let looks_like = looks_like.map(|looks_like| {
        let says = texts.join_named(&texts[Text::ExplainLooksLike], looks_like);
        text_in("p", "aside", &says)
    });
    let mut parts =
        vec![text_in("h4", "", &texts.explain_asked_for(card.role)), text_in("p", "", &says)];
    parts.extend(looks_like);
    group("section", "", parts)
}

fn view_ways_on(card: &Card) -> Html {
    let Card { texts, explanation, .. } = card;
    // A page has many of them; read out of their rows, each has a name of its own.
    let link = |route: &Route, class: &'static str, text: Text| {
        let name = texts.join_named(&texts[text], explanation.title);
        html! { <a href={route.href()} {class} data-page="" aria-label={name}>{ &texts[text] }</a> }
    };
    let mut links = Vec::new();
    if card.audience == Audience::Candidate {
        let room = Route::Room(Some(explanation.practice.clone()));
        links.push(link(&room, "button", Text::ExplainPractise));
    }
    links.push(link(&card.change, "button quiet", Text::ExplainChange));
    group("div", "actions no-print", links)
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

fn view_plan(card: &Card, practice: &Practice) -> Html {
    let Card { texts, explanation, .. } = card;
    let next = explanation.next;
    html! {
        <section class="plan">
            { text_in("h4", "", &texts[Text::ExplainPlan]) }
            { marked_in("p", "", &texts.explain_plan_says(&next.cue, &next.then)) }
            { text_in("p", "aside", &texts.explain_plan_done(&next.done, &texts[effort_text(practice.effort)], &next.recheck)) }
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

/// Both ways of answering, under headings of the level that fits the page.
pub fn view_both_answers(texts: &Texts, interview: &Interview, heading: &'static str) -> Html {
    let answer = |class: &'static str, title: Text, says: Html| {
        group("div", class, vec![text_in(heading, "", &texts[title]), with("p", "", says)])
    };
    let production = view_quoted(&interview.production, &interview.shows);
    let answers = vec![
        answer("", Text::ExplainDemo, text_in("q", "", &interview.demo)),
        answer("production", Text::ExplainProduction, production),
    ];
    group("div", "contrast", answers)
}

/// A quotation, with the words marked that make the difference.
pub fn view_quoted(says: &str, shows: &[String]) -> Html {
    let piece = |(is_marked, piece): (bool, &str)| {
        if is_marked { text_in("mark", "", piece) } else { Html::from(piece.to_owned()) }
    };
    with("q", "", passages(says, shows).into_iter().map(piece).collect::<Html>())
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

/// The words for an effort.
pub fn effort_text(effort: Effort) -> Text {
    match effort {
        Effort::S => Text::ExplainEffortS,
        Effort::M => Text::ExplainEffortM,
        Effort::L => Text::ExplainEffortL,
    }
}
