//! Every page in every state, rendered natively to a string as the build does it.

use std::collections::BTreeSet;
use std::rc::Rc;

use dependable::app::keys::keys;
use dependable::app::{App, AppProps};
use dependable::domain::assessment::{Answer, Form, Pick, Said, Saved};
use dependable::domain::checklist::{Checklist, Level};
use dependable::domain::content::Content;
use dependable::domain::exchange::markdown;
use dependable::domain::exchange::report::report;
use dependable::domain::exchange::{file, json};
use dependable::domain::result::{Explanation, Status, assess, explain};
use dependable::domain::texts::{Text, Texts};
use dependable::pages::Computed;
use dependable::pages::brief::view_brief;
use dependable::pages::contrast::view_contrast;
use dependable::pages::full::view_full;
use dependable::pages::quick::view_quick;
use dependable::pages::result::view_result;
use dependable::pages::room::view_room;
use dependable::pages::start::view_start;
use dependable::state::pages::routes;
use dependable::state::store::Store;
use dependable::state::{Early, Fold, Model, Msg, Opened, Opening, Route, Shared};
use yew::prelude::*;

use crate::model::{after, closed, content};
use crate::support::built_in;
use crate::texts::english;

#[derive(Clone, PartialEq, Properties)]
struct StageProps {
    model: Model,
}

/// Draws the page of a model that was prepared beforehand, as effects do not run natively.
#[component]
fn Stage(props: &StageProps) -> Html {
    let model = props.model.clone();
    let store: Store = use_reducer(move || model);
    let on_go = Callback::noop();
    let computed = Computed::default();
    match store.viewing.route.clone() {
        Route::Start => view_start(&store, &on_go),
        Route::Quick(at) => view_quick(&store, at.as_ref(), &on_go),
        Route::Full(at) => view_full(&store, &computed, at.as_ref(), &on_go),
        Route::Result => view_result(&store, &computed),
        Route::Brief => view_brief(&store, &computed),
        Route::Room(at) => view_room(&store, &computed, at.as_ref()),
        Route::Contrast => view_contrast(&store),
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime can be built")
        .block_on(future)
}

/// The page of a model, read.
#[track_caller]
fn draw(model: &Model) -> Element {
    let props = StageProps { model: model.clone() };
    let html =
        block_on(yew::LocalServerRenderer::<Stage>::with_props(props).hydratable(false).render());
    Element::read(&html)
}

/// The page of a model at another address.
#[track_caller]
fn draw_at(model: &Model, route: Route) -> Element {
    draw(&after(model.clone(), [Msg::WentTo(route)]))
}

/// The whole app with what a model holds.
pub(crate) fn draw_app(model: Model) -> Element {
    let keys = Rc::new(keys("/", &model.checklist.id));
    let props = AppProps { model: Rc::new(model), keys, keeping: Rc::default() };
    let html =
        block_on(yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render());
    Element::read(&html)
}

/// A page as the build renders it: before anything is known of the person.
fn draw_ahead(route: &Route) -> Element {
    draw_app(at(closed(), route))
}

/// A model that looks at an address, with nothing else that going there does.
fn at(mut model: Model, route: &Route) -> Model {
    model.viewing.route = route.clone();
    model
}

// ---- what was drawn -----------------------------------------------------------------------------

/// An element of a page, or (without a name) a text.
#[derive(Debug, Default)]
pub(crate) struct Element {
    name: String,
    /// The attributes as they stand in the tag.
    attributes: String,
    text: String,
    children: Vec<Element>,
}

/// Elements that have no end tag.
const VOID: [&str; 3] = ["input", "br", "hr"];
/// Elements that a browser does not leave inside of a paragraph, so that the program would find another page
/// than the one that was rendered for it.
const ENDS_A_PARAGRAPH: [&str; 22] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "header",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "ul",
];

impl Element {
    /// Reads what Yew writes: quoted attributes, and an end tag for everything that is not void.
    #[track_caller]
    fn read(html: &str) -> Element {
        let mut open = vec![Element::default()];
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            open.last_mut().expect("an element is open").add_text(&rest[..start]);
            let end = start + rest[start..].find('>').expect("a tag ends");
            let tag = &rest[start + 1..end];
            rest = &rest[end + 1..];
            if tag.starts_with('!') {
                continue;
            }
            if let Some(name) = tag.strip_prefix('/') {
                let done = open.pop().expect("an element is open");
                assert_eq!(done.name, name, "the tags of the page do not match");
                open.last_mut().expect("an element is open").children.push(done);
                continue;
            }
            let tag = tag.trim_end_matches('/');
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            let element = Element {
                name: name.to_owned(),
                attributes: attributes.to_owned(),
                ..Element::default()
            };
            if VOID.contains(&name) {
                open.last_mut().expect("an element is open").children.push(element);
            } else {
                open.push(element);
            }
        }
        assert_eq!(open.len(), 1, "an element of the page is not closed");
        let mut page = open.pop().expect("the page is open");
        page.add_text(rest);
        page
    }

    fn add_text(&mut self, text: &str) {
        if !text.is_empty() {
            let text = unescaped(text);
            self.children.push(Element { text, ..Element::default() });
        }
    }

    /// Itself and everything in it, in the order of the page.
    fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Element::all));
        all
    }

    fn named(&self, name: &str) -> Vec<&Element> {
        let mut all = self.all();
        all.retain(|element| element.name == name);
        all
    }

    /// Its words, with single spaces between them.
    fn text(&self) -> String {
        let pieces: Vec<&str> = self.all().iter().map(|element| element.text.as_str()).collect();
        pieces.concat().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let start = format!(" {}", self.attributes);
        let (_, rest) = start.split_once(&format!(" {name}=\""))?;
        Some(unescaped(rest.split_once('"')?.0))
    }

    /// Everything in it that a person can read or hear, text by text.
    pub(crate) fn said(&self) -> Vec<String> {
        let attributes = ["aria-label", "data-label", "title", "alt", "placeholder"];
        let of = |element: &&Element| {
            let mut said: Vec<String> =
                attributes.iter().filter_map(|name| element.attribute(name)).collect();
            said.push(element.text.clone());
            said
        };
        self.all().iter().flat_map(of).filter(|text| !text.trim().is_empty()).collect()
    }

    fn is_hidden(&self) -> bool {
        self.attribute("hidden").is_some()
    }

    /// What a person finds on the page: itself and everything in it but what is hidden.
    fn visible(&self) -> Vec<&Element> {
        if self.is_hidden() {
            return Vec::new();
        }
        let mut visible = vec![self];
        visible.extend(self.children.iter().flat_map(Element::visible));
        visible
    }

    fn with_class(&self, class: &str) -> Vec<&Element> {
        let mut all = self.all();
        all.retain(|element| {
            let classes = element.attribute("class").unwrap_or_default();
            classes.split_whitespace().any(|word| word == class)
        });
        all
    }

    /// The classes of itself and of everything in it.
    pub(crate) fn classes(&self) -> BTreeSet<String> {
        let of = |element: &&Element| element.attribute("class");
        let words = self.all().iter().filter_map(of).collect::<Vec<_>>().join(" ");
        words.split_whitespace().map(str::to_owned).collect()
    }
}

fn unescaped(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (escape, letter)| text.replace(escape, letter))
}

// ---- who answered -------------------------------------------------------------------------------

/// A model at work.
pub(crate) fn opened() -> Model {
    after(closed(), [Msg::Opened(Box::new(Opened { shuffle: 7, ..Opened::default() }))])
}

fn level(number: u8) -> Answer {
    Answer::Level(Level::at_most_max(number))
}

/// Every state that an answer can have.
fn answers() -> Vec<Answer> {
    let mut answers: Vec<Answer> = (0..=4).map(level).collect();
    answers.extend([
        Answer::DontKnow,
        Answer::NoOpportunity,
        Answer::NotApplicable("some-reason".into()),
    ]);
    answers
}

/// Answers everything that can be asked, each state in turn, with evidence, notes and own words.
fn rich(tags: &[&str]) -> Model {
    let mut model = opened();
    for tag in tags {
        model.update(Msg::ChoseProfile((*tag).into()));
    }
    let checklist = model.checklist.clone();
    let tags = model.own.assessment.tags(&checklist);
    let mut asked = checklist.full_check(&tags);
    asked.extend(checklist.bank(&tags));
    for (place, practice) in asked.into_iter().enumerate() {
        let id = || practice.id.clone();
        // Mostly levels: patterns and the staircase need them.
        let answer = match place % 9 {
            6 => Answer::DontKnow,
            7 if tags.contains("candidate") => Answer::NoOpportunity,
            8 if practice.may_be_skipped(&tags) => {
                Answer::NotApplicable(practice.not_applicable[0].id.clone())
            }
            other => level([4, 0, 3, 1, 4, 2, 3, 1, 0][other]),
        };
        model.update(Msg::Said { practice: id(), said: Said::Answered(answer, Form::Full) });
        for artefact in practice.evidence.iter().take(place % 5) {
            model.update(Msg::Said { practice: id(), said: Said::Ticked(artefact.id.clone()) });
        }
        model.update(Msg::Said {
            practice: id(),
            said: Said::Noted(format!("Note {place}: ask Ada about June.")),
        });
        model.update(Msg::Said {
            practice: id(),
            said: Said::OwnWords(format!("In week {place} we restored it.")),
        });
    }
    for scenario in checklist.scenarios_for(&tags) {
        // The worst taken for the best, where the remarks are.
        let pick = |place: usize| scenario.options[place].id.clone();
        model.update(Msg::Picked {
            scenario: scenario.id.clone(),
            pick: Pick::Best,
            option: pick(1),
        });
        model.update(Msg::Picked {
            scenario: scenario.id.clone(),
            pick: Pick::Worst,
            option: pick(2),
        });
    }
    after(model, [Msg::Predicted(9), Msg::PredictedAgain(4)])
}

pub(crate) fn candidate() -> Model {
    rich(&["candidate", "llm", "senior", "live", "retrieval"])
}

pub(crate) fn team() -> Model {
    rich(&[
        "team",
        "agent",
        "tier-a",
        "live",
        "decides-about-people",
        "acts-without-approval",
        "external-builders",
    ])
}

/// Only the three-minute check is answered.
fn quick_only(answer: &Answer) -> Model {
    let mut model = opened();
    let checklist = model.checklist.clone();
    for practice in checklist.quick_check(&model.own.assessment.tags(&checklist)) {
        model.update(Msg::Said {
            practice: practice.id.clone(),
            said: Said::Answered(answer.clone(), Form::Quick),
        });
    }
    after(model, [Msg::Predicted(9)])
}

/// Every place of every page that a model can be at.
fn places(model: &Model) -> Vec<Route> {
    let checklist = &model.checklist;
    let tags = model.own.assessment.tags(checklist);
    let mut places: Vec<Route> = routes().collect();
    places.extend(
        checklist.quick_check(&tags).iter().map(|practice| Route::Quick(Some(practice.id.clone()))),
    );
    for chapter in checklist.chapters(&tags) {
        places.push(Route::full_at(chapter.section));
        places.extend(chapter.practices.iter().map(|practice| Route::full_at(&practice.id)));
        places.extend(chapter.scenarios.iter().map(|scenario| Route::full_at(&scenario.id)));
    }
    places.extend(checklist.bank(&tags).iter().map(|practice| Route::full_at(&practice.id)));
    places.extend(
        checklist
            .full_check(&tags)
            .iter()
            .step_by(9)
            .map(|practice| Route::Room(Some(practice.id.clone()))),
    );
    places
}

/// Every page in every state worth a look, with a name for whoever reads a failure.
pub(crate) fn everything() -> Vec<(String, Element)> {
    everything_in(&content())
}

/// The same with other words.
pub(crate) fn everything_in(content: &Content) -> Vec<(String, Element)> {
    let (texts, checklist) =
        (Shared::new(content.texts.clone()), Shared::new(content.checklist.clone()));
    let said = |model: Model| Model { texts: texts.clone(), checklist: checklist.clone(), ..model };
    let mut drawn = Vec::new();
    for route in routes() {
        drawn.push((format!("app, ahead, {}", route.file()), draw_app(said(at(closed(), &route)))));
        let model = after(opened(), [Msg::WentTo(route.clone())]);
        drawn.push((format!("app, opened, {}", route.file()), draw_app(said(model))));
    }
    let people = [
        ("nobody", opened()),
        ("candidate", candidate()),
        ("team", team()),
        ("ahead", Model { opening: Opening::Ahead, ..candidate() }),
    ];
    for (who, model) in people {
        let model = said(model);
        let routes =
            if model.opening == Opening::Opened { places(&model) } else { routes().collect() };
        for route in routes {
            drawn.push((format!("{who}, {}", route.href()), draw_at(&model, route)));
        }
    }
    for answer in answers() {
        let quick = said(quick_only(&answer));
        for route in [
            Route::Result,
            Route::Brief,
            Route::Quick(Some("OPS-4".into())),
            Route::full_at("OPS-4"),
        ] {
            drawn.push((format!("only {answer:?}, {}", route.href()), draw_at(&quick, route)));
        }
    }
    drawn
}

// ---- what must hold -----------------------------------------------------------------------------

fn texts() -> Texts {
    english()
}

/// What is said about a practice in this model.
#[track_caller]
fn explanation<'a>(model: &'a Model, practice: &str) -> Explanation<'a> {
    let result = assess(&model.checklist, &model.own.assessment);
    explain(&model.checklist, &model.own.assessment, &result, practice)
        .expect("the practice is explained")
}

/// The answer behind an explanation, as the page puts it.
fn answer_text(explanation: &Explanation) -> String {
    match explanation.status {
        Status::DontKnow => texts()[Text::ExplainDontKnow].to_owned(),
        Status::NoOpportunity => texts()[Text::ExplainNoOpportunity].to_owned(),
        _ => explanation.answered.clone().expect("a level was chosen"),
    }
}

/// The cards of a page that explain a practice: those with a plan.
fn cards(page: &Element) -> Vec<&Element> {
    let mut cards = page.named("article");
    let plan = &texts()[Text::ExplainPlan];
    cards.retain(|card| card.named("h4").iter().any(|heading| heading.text() == plan));
    cards
}

#[track_caller]
fn has(page: &Element, text: &str) {
    assert!(page.text().contains(text), "{text:?} is not on the page:\n{}", page.text());
}

#[track_caller]
fn is_whole_page(name: &str, page: &Element) {
    let visible = page.visible();
    let headings = visible.iter().filter(|element| element.name == "h1").count();
    assert_eq!(headings, 1, "{name} has no single heading");
    let text = page.text();
    let seen = page.all();
    let attributes = seen.iter().map(|element| element.attributes.as_str());
    for text in attributes.chain([text.as_str()]) {
        assert!(!text.contains(['{', '}']), "{name} has an unfilled place: {text}");
    }
    for word in ["undefined", "NaN", "Some(", "None", "null"] {
        let is_there =
            text.split(|letter: char| letter.is_whitespace()).any(|found| found.starts_with(word));
        assert!(
            !is_there || word == "None" && !text.contains("None,"),
            "{name} says {word}: {text}"
        );
    }
    for paragraph in page.named("p") {
        for inner in paragraph.all().into_iter().skip(1) {
            assert!(
                !ENDS_A_PARAGRAPH.contains(&inner.name.as_str()),
                "{name} has <{}> inside of <p>, which a browser moves: {}",
                inner.name,
                paragraph.text()
            );
        }
    }
    for element in seen.iter().filter(|element| {
        ["h1", "h2", "h3", "h4", "a", "button", "legend", "summary"]
            .contains(&element.name.as_str())
    }) {
        assert!(!element.text().is_empty(), "{name} has an empty <{}>", element.name);
    }
}

#[test]
fn every_page_in_every_state_is_whole() {
    for (name, page) in everything() {
        is_whole_page(&name, &page);
    }
}

#[test]
fn the_app_draws_every_page_ahead_of_time_and_once_opened() {
    for route in routes() {
        let at = |model: Model| draw_app(after(model, [Msg::WentTo(route.clone())]));
        for (opening, page) in [("ahead", at(closed())), ("opened", at(opened()))] {
            let name = format!("{}, {opening}", route.file());
            is_whole_page(&name, &page);
            assert_eq!(page.named("main").len(), 1, "{name}");
            has(&page, &texts()[Text::SiteName]);
            // Whether there are answers to take away is not known ahead of time.
            let has_keep = !page.with_class("keep-strip").is_empty();
            assert_eq!(has_keep, opening == "opened", "{name}");
        }
    }
}

#[test]
fn ids_of_a_page_are_its_own() {
    for (name, page) in everything() {
        let ids: Vec<_> = page.all().iter().filter_map(|element| element.attribute("id")).collect();
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{name} uses an id twice: {ids:?}");
    }
}

#[test]
fn the_start_page_says_all_that_a_person_needs_to_begin() {
    let page = draw_ahead(&Route::Start);
    has(&page, &texts()[Text::StartTitle]);
    has(&page, &texts()[Text::SitePromise]);
    has(&page, &texts()[Text::StartLeadPrivacy]);
    has(&page, &texts()[Text::StartPrediction]);
    let checklist = built_in();
    let tags = opened().own.assessment.tags(checklist);
    let asked: Vec<_> = checklist
        .questions
        .iter()
        .filter(|question| question.first && question.when.holds(&tags))
        .collect();
    assert!((1..=3).contains(&asked.len()), "three choices at most");
    for question in &asked {
        has(&page, &question.text);
        for option in &question.options {
            has(&page, &option.text);
        }
    }
    let radios = |name: &str| {
        let inputs = page.named("input");
        inputs.iter().filter(|input| input.attribute("name").as_deref() == Some(name)).count()
    };
    assert_eq!(radios("prediction"), 11);
    assert_eq!(radios(&asked[0].id), asked[0].options.len());
    assert_eq!(page.named("form").len(), 1);
    has(&page, &texts()[Text::StartGo]);
}

#[test]
fn a_question_prefers_no_answer_and_shows_no_numbers() {
    for route in places(&opened()) {
        let Route::Quick(at) = &route else { continue };
        let page = draw_at(&opened(), Route::Quick(at.clone()));
        let inputs = page.named("input");
        assert!(inputs.len() >= 6, "five levels and more ways to answer");
        assert!(
            inputs.iter().all(|input| !format!(" {} ", input.attributes).contains(" checked")),
            "{at:?}"
        );
    }
}

#[test]
fn a_question_shows_its_anchors_lowest_first_in_the_persons_wording() {
    for model in [candidate(), team()] {
        let practice = model.checklist.practice("OPS-4").expect("the practice exists");
        let wording = practice.wording(model.own.assessment.audience()).expect("it has a wording");
        for (route, stem, levels) in [
            (Route::Quick(Some(practice.id.clone())), &wording.quick_stem, &wording.quick_levels),
            (Route::full_at(&practice.id), &wording.stem, &wording.levels),
        ] {
            let page = draw_at(&model, route);
            assert_eq!(page.named("h1")[0].text(), *stem);
            let text = page.text();
            // The highest continues the one below it, in the page's own words.
            let mark = model.checklist.continues.mark.as_str();
            let own = |level: &String| level.trim_start_matches(mark).trim().to_owned();
            let at: Vec<usize> = levels
                .iter()
                .map(|level| text.find(&own(level)).expect("the anchor is there"))
                .collect();
            assert!(at.is_sorted(), "{levels:?}");
            assert!(!text.contains(mark), "{text}");
        }
    }
}

#[test]
fn evidence_is_asked_for_at_levels_3_and_4_only() {
    for (answer, is_asked) in
        answers().into_iter().zip([false, false, false, true, true, false, false, false])
    {
        let page = draw_at(&quick_only(&answer), Route::Quick(Some("OPS-4".into())));
        assert_eq!(page.text().contains(&texts()[Text::QuestionEvidence]), is_asked, "{answer:?}");
    }
}

#[test]
fn the_result_shows_exactly_three_explanations_first() {
    for model in [
        candidate(),
        team(),
        quick_only(&level(0)),
        quick_only(&Answer::DontKnow),
        quick_only(&Answer::NoOpportunity),
    ] {
        let page = draw_at(&model, Route::Result);
        let gaps = assess(&model.checklist, &model.own.assessment).gaps;
        assert!(gaps.len() > 3, "the person has more than three gaps");
        let shown: Vec<String> =
            cards(&page).iter().map(|card| card.named("h3")[0].text()).collect();
        let wanted: Vec<String> = gaps[..3]
            .iter()
            .map(|gap| explanation(&model, &gap.practice).title.to_owned())
            .collect();
        assert_eq!(shown, wanted);
    }
}

#[test]
fn every_explanation_names_its_answer_its_cost_its_step_and_its_question() {
    for model in [candidate(), team()] {
        let mut explained = 0;
        let routes = places(&model).into_iter().filter(|route| {
            *route == Route::Result
                || matches!(route, Route::Full(Some(at)) if model.checklist.section(at).is_some())
        });
        for route in routes {
            let page = draw_at(&model, route);
            for card in cards(&page) {
                let title = card.named("h3")[0].text();
                let practice =
                    model.checklist.practices.iter().find(|practice| practice.title == title);
                let explanation =
                    explanation(&model, &practice.expect("a card names its practice").id);
                has(card, &answer_text(&explanation));
                has(card, explanation.means.unwrap_or_default());
                has(card, explanation.step.expect("it names a step"));
                has(card, &explanation.next.then);
                has(card, &explanation.next.done);
                has(card, &explanation.interview.question);
                has(card, &explanation.interview.demo);
                has(card, &explanation.interview.production);
                for other in &explanation.worse {
                    has(card, other.says.expect("it says why"));
                    has(card, other.title);
                }
                explained += 1;
            }
        }
        assert!(explained > 12, "only {explained} cards were drawn");
    }
}

#[test]
fn the_result_of_the_three_minute_check_has_no_score() {
    let page = draw_at(&quick_only(&level(1)), Route::Result);
    has(&page, &texts()[Text::ResultQuickLimit]);
    assert!(page.named("svg").is_empty());
    let bands = &built_in().bands;
    assert!(!bands.iter().any(|band| page.text().contains(&band.means)));
}

#[test]
fn the_prediction_stands_beside_the_outcome() {
    let page = draw_at(&quick_only(&level(1)), Route::Result);
    let said = texts().result_outcome(9, 0, 7);
    has(&page, said.split(": 0").next().expect("the outcome follows"));
    let shift = texts().result_after_shift(9, 4);
    has(&draw_at(&candidate(), Route::Result), &shift);
}

#[test]
fn what_the_page_carries_is_all_that_a_page_shows() {
    let carried = content().for_pages();
    assert_ne!(carried, content(), "it is less");
    for model in [candidate(), team(), quick_only(&level(0)), quick_only(&Answer::DontKnow)] {
        for route in places(&model) {
            let folds = [Fold::Gaps, Fold::Arithmetic, Fold::Answers].map(Msg::Unfolded);
            let whole = after(after(model.clone(), [Msg::WentTo(route.clone())]), folds);
            let less = Model {
                texts: Shared::new(carried.texts.clone()),
                checklist: Shared::new(carried.checklist.clone()),
                ..whole.clone()
            };
            assert_eq!(draw(&less).text(), draw(&whole).text(), "{}", route.href());
        }
    }
}

#[test]
fn claims_without_proof_are_not_praised() {
    let unproven = draw_at(&quick_only(&level(4)), Route::Result).text();
    assert!(unproven.contains(&texts()[Text::ResultTitleUnproven]), "{unproven}");
    assert!(!unproven.contains(&texts()[Text::ResultTitleNone]), "{unproven}");
}

#[test]
fn opposite_answers_get_different_results() {
    let low = draw_at(&quick_only(&level(0)), Route::Result).text();
    let unknown = draw_at(&quick_only(&Answer::DontKnow), Route::Result).text();
    let high = draw_at(&quick_only(&level(4)), Route::Result).text();
    assert!(low != unknown && unknown != high && low != high);
}

#[test]
fn the_reasons_of_a_scenario_appear_after_both_picks_only() {
    let scenario = built_in().scenarios[0].clone();
    let pick = |place: usize| (scenario.id.clone(), scenario.options[place].id.clone());
    let best = || {
        let (scenario, option) = pick(0);
        Msg::Picked { scenario, pick: Pick::Best, option }
    };
    let worst = || {
        let (scenario, option) = pick(1);
        Msg::Picked { scenario, pick: Pick::Worst, option }
    };
    for (picks, is_shown) in [
        (vec![], false),
        (vec![best()], false),
        (vec![worst()], false),
        (vec![best(), worst()], true),
    ] {
        let page = draw_at(&after(opened(), picks), Route::full_at(&scenario.id));
        assert_eq!(page.text().contains(&scenario.rationale), is_shown);
        assert_eq!(page.text().contains(&texts()[Text::ScenarioBoth]), !is_shown);
        has(&page, &scenario.situation);
    }
}

#[test]
fn the_chart_has_a_table_that_says_the_same() {
    let model = candidate();
    let page = draw_at(&model, Route::Result);
    assert_eq!(page.named("svg").len(), 1);
    let result = assess(&model.checklist, &model.own.assessment);
    let tables = page.named("table");
    for section in &result.sections {
        let title = &model.checklist.section(&section.id).expect("the section exists").title;
        let row = tables
            .iter()
            .flat_map(|table| table.named("tr"))
            .find(|row| row.text().starts_with(title.as_str()));
        let row = row.expect("the section has a row").text();
        if let Some(score) = section.shown.filter(|_| section.is_shown) {
            assert!(row.contains(&format!("{score}")), "{row}");
        }
    }
}

#[test]
fn the_contrast_page_reads_without_the_check() {
    let page = draw_ahead(&Route::Contrast);
    for contrast in built_in().sections.iter().flat_map(|section| &section.contrast) {
        has(&page, &contrast.demo);
        has(&page, &contrast.production);
    }
}

#[test]
fn the_result_and_the_brief_lead_to_the_check_ahead_of_time() {
    let check = Route::Quick(None).href();
    for route in [Route::Result, Route::Brief] {
        let page = draw_at(&closed(), route.clone());
        has(&page, &texts()[Text::SiteAhead]);
        let links = page.named("a");
        assert!(links.iter().any(|link| link.attribute("href").as_ref() == Some(&check)));
        assert!(!draw_at(&opened(), route).text().contains(&texts()[Text::SiteAhead]));
    }
}

#[test]
fn the_check_ahead_of_time_holds_a_form_for_each_audience_and_hides_all_but_the_first() {
    let page = draw_ahead(&Route::Quick(None));
    let mut forms = page.all();
    forms.retain(|element| element.attribute("data-for").is_some());
    let tags: Vec<_> = forms.iter().filter_map(|form| form.attribute("data-for")).collect();
    assert_eq!(tags, ["candidate", "team"]);
    let hidden: Vec<bool> = forms.iter().map(|form| form.is_hidden()).collect();
    assert_eq!(hidden, [false, true]);
    for (form, tag) in forms.iter().zip(tags) {
        // Once the program is there, the person reads the same question in the same words.
        let person =
            after(opened(), [Msg::ChoseProfile(tag.into()), Msg::WentTo(Route::Quick(None))]);
        let Route::Quick(first) = &person.viewing.route else {
            panic!("the check is a page of its own")
        };
        let asked = draw(&person);
        assert_eq!(form.named("form").len(), 1);
        assert_eq!(form.named("form")[0].attribute("data-early").as_deref(), first.as_deref());
        assert_eq!(form.named("h1")[0].text(), asked.named("h1")[0].text());
        let words = |page: &Element, class: &str| page.with_class(class)[0].text();
        assert_eq!(words(form, "levels"), words(&asked, "levels"));
        assert_eq!(words(form, "others"), words(&asked, "others"));
        assert_eq!(words(form, "progress"), words(&asked, "progress"));
        // It is asked for as soon as it is needed, which is before the program can know.
        has(form, &texts()[Text::QuestionEvidence]);
    }
    assert_ne!(forms[0].named("h1")[0].text(), forms[1].named("h1")[0].text());
}

#[test]
fn whatever_can_be_chosen_ahead_of_time_is_heard_once_the_program_is_there() {
    for (route, least) in [(Route::Start, 20), (Route::Quick(None), 24)] {
        let page = draw_ahead(&route);
        let mut forms = page.named("form");
        forms.retain(|form| form.attribute("data-early").is_some());
        let mut heard = 0;
        for form in forms {
            let early = form.attribute("data-early").expect("the form has a name");
            for field in form.named("input").into_iter().chain(form.named("textarea")) {
                let name = field.attribute("name").expect("what can be chosen has a name");
                let value = field.attribute("value").unwrap_or_default();
                let is_tick = field.attribute("type").as_deref() == Some("checkbox");
                // As `static/early.js` puts it.
                let chosen = if is_tick {
                    (format!("{early}|{name}|{value}"), "true".to_owned())
                } else {
                    (format!("{early}|{name}"), value)
                };
                let early = Early { chosen: vec![chosen.clone()], ..Early::default() };
                let opened = Opened { early, ..Opened::default() };
                let before = closed().own.assessment;
                let model = after(closed(), [Msg::Opened(Box::new(opened))]);
                // A note that is still empty says nothing.
                assert!(field.name == "textarea" || model.own.assessment != before, "{chosen:?}");
                heard += 1;
            }
        }
        assert!(heard >= least, "only {heard} fields on {}", route.file());
    }
}

/// The words of a text, without the marks around them.
fn words(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .fold(" ".to_owned(), |words, word| words + &word.to_lowercase() + " ")
}

/// The texts of a page, without what is not printed.
fn printed<'a>(element: &'a Element, found: &mut Vec<&'a str>) {
    if element.attribute("class").is_some_and(|class| class.contains("no-print")) {
        return;
    }
    if !element.text.trim().is_empty() {
        found.push(&element.text);
    }
    for child in &element.children {
        printed(child, found);
    }
}

#[test]
fn the_brief_and_its_markdown_say_the_same() {
    for model in [candidate(), team(), quick_only(&level(0)), quick_only(&Answer::DontKnow)] {
        let page = draw_at(&model, Route::Brief);
        let mut on_page = Vec::new();
        printed(&page, &mut on_page);
        let result = assess(&model.checklist, &model.own.assessment);
        // Natively there is no clock, and the page stands without its day.
        let report = report(&model.texts, &model.checklist, &model.own.assessment, &result, "");
        let markdown = markdown::print(&model.texts, &report).replace('\\', "");
        let in_markdown = words(&markdown);
        let only_on_page = [&texts()[Text::BriefNotesNone], &texts()[Text::BriefNotes]].map(words);
        for text in &on_page {
            let text = words(text);
            let is_in = in_markdown.contains(&text) || only_on_page.contains(&text);
            assert!(is_in, "only on the page: {text}");
        }
        let on_page = words(&on_page.join(" "));
        for line in markdown.lines() {
            assert!(on_page.contains(&words(line)), "only in the Markdown: {line}");
        }
        for note in &report.notes {
            assert!(in_markdown.contains(&words(&note.text)));
        }
    }
}

#[test]
fn a_hostile_note_is_text_on_every_page() {
    let hostile = "<script>alert(1)</script><h1>x</h1>";
    let mut model = candidate();
    let ids: Vec<_> = model.own.assessment.responses.keys().cloned().collect();
    for practice in ids {
        model.update(Msg::Said {
            practice: practice.clone(),
            said: Said::Noted(hostile.to_owned()),
        });
        model.update(Msg::Said { practice, said: Said::OwnWords(hostile.to_owned()) });
    }
    for route in [Route::Brief, Route::full_at("OPS-4"), Route::Room(Some("OPS-4".into()))] {
        let page = draw_at(&model, route);
        assert!(page.named("script").is_empty());
        assert_eq!(page.named("h1").len(), 1);
    }
    has(&draw_at(&model, Route::Brief), hostile);
}

#[test]
fn a_checklist_on_another_subject_runs_the_same() {
    let mut checklist =
        Checklist { title: "Backups".to_owned(), targets: Vec::new(), ..built_in().clone() };
    checklist.sections.retain(|section| section.id == "OPS");
    checklist.asked = vec!["OPS".into()];
    checklist.practices.retain(|practice| practice.section() == "OPS");
    checklist.scenarios.clear();
    checklist.patterns.clear();
    checklist.clusters.clear();
    let model = Model { checklist: Shared::new(checklist), ..candidate() };
    for route in routes() {
        is_whole_page(route.file(), &draw_at(&model, route.clone()));
    }
}

// ------------------------------------------------------- the page and the native tool say the same

/// A whole number as the native tool prints it.
#[track_caller]
fn number(value: &serde_json::Value) -> String {
    value.as_u64().unwrap().to_string()
}

/// A score that the native tool prints as a ratio, rounded as the page rounds it.
#[track_caller]
fn rounded(ratio: &serde_json::Value) -> String {
    let part = |name: &str| ratio[name].as_f64().unwrap();
    format!("{}", (part("of_hundred") / part("by")).round())
}

/// One persona's result: as the native tool prints it, and as the page shows it.
struct Told {
    name: &'static str,
    json: serde_json::Value,
    page: Element,
    texts: Shared<Texts>,
    checklist: Shared<Checklist>,
}

fn told(persona: &'static crate::personas::Persona) -> Told {
    let given = persona.given();
    let saved = Saved { assessment: given.assessment.clone(), ..Saved::default() };
    let model = after(opened(), [Msg::OpenedFile(file::print(&saved))]);
    Told {
        name: &persona.name,
        json: serde_json::from_str(&json::print(built_in(), &given.assessment).unwrap()).unwrap(),
        page: draw_at(&model, Route::Result),
        texts: model.texts,
        checklist: model.checklist,
    }
}

impl Told {
    #[track_caller]
    fn says(&self, text: &str) {
        let said = self.page.text();
        assert!(said.contains(text), "{}: {text}\n{said}", self.name);
    }

    fn list(&self, name: &str) -> Vec<serde_json::Value> {
        self.json[name].as_array().unwrap().clone()
    }

    fn title(&self, practice: &serde_json::Value) -> String {
        let practice = self.checklist.practice(practice.as_str().unwrap());
        practice.unwrap().title.clone()
    }

    fn band(&self, index: &serde_json::Value) -> String {
        let index = usize::try_from(index.as_u64().unwrap()).unwrap();
        self.checklist.bands[index].title.clone()
    }
}

#[test]
fn the_headline_and_the_sections_say_what_the_native_tool_prints_for_every_persona() {
    for told in crate::personas::all().iter().map(told) {
        let (texts, overall, fit) = (&told.texts, &told.json["overall"], &told.json["fit"]);
        let headline = told.page.named("h1")[0].text();
        assert_eq!(headline, told.band(&overall["band"]), "{}", told.name);
        told.says(&texts.result_number(number(&overall["shown"]).parse().unwrap()));
        let weakest = told.checklist.section(overall["weakest"].as_str().unwrap());
        let weakest = &weakest.unwrap().title;
        told.says(&texts.result_weakest(weakest));
        let [met, of, floor] =
            ["met", "of", "floor_below"].map(|name| number(&fit[name]).parse().unwrap());
        told.says(&texts.result_fit(met, of, floor));
        let rows = told.page.named("tbody")[0].named("tr");
        let sections = told.list("sections");
        assert_eq!(rows.len(), sections.len(), "{}", told.name);
        for (row, section) in rows.iter().zip(&sections) {
            let cells: Vec<String> = row.named("td").iter().map(|cell| cell.text()).collect();
            if section["is_shown"] == true {
                let expected = [
                    number(&section["shown"]),
                    rounded(&section["claimed_score"]),
                    rounded(&section["target_score"]),
                    told.band(&section["band"]),
                ];
                assert_eq!(cells[..4], expected, "{}, {}", told.name, section["id"]);
            }
        }
    }
}

#[test]
fn gaps_proofs_patterns_and_staircase_say_what_the_native_tool_prints_for_every_persona() {
    for told in crate::personas::all().iter().map(told) {
        let shown = cards(&told.page);
        let shown: Vec<String> = shown.iter().map(|card| card.named("h3")[0].text()).collect();
        let gaps = told.list("gaps");
        let first: Vec<String> =
            gaps.iter().take(3).map(|gap| told.title(&gap["practice"])).collect();
        assert_eq!(shown, first, "{}", told.name);
        for proof in told.list("proofs") {
            told.says(&told.title(&proof["practice"]));
        }
        let patterns = told.list("patterns");
        for pattern in patterns.iter().filter(|pattern| pattern["reserve"] == false).take(3) {
            let known =
                told.checklist.patterns.iter().find(|known| pattern["id"] == known.id.as_str());
            told.says(&known.unwrap().title);
        }
        for stair in told.list("staircase") {
            let changes = stair["changes"].as_array().unwrap();
            let (band, count) = (told.band(&stair["band"]), changes.len());
            told.says(&told.texts.stairs_step(&band, count));
            for change in changes {
                let is_proof = change["proof"] == true;
                let title = told.title(&change["practice"]);
                let [from, to] = ["from", "to"].map(|name| number(&change[name]).parse().unwrap());
                let step = if is_proof {
                    told.texts.stairs_proof(&title, from, to)
                } else {
                    told.texts.stairs_raise(&title, from, to)
                };
                let words: Vec<&str> = step.pieces().iter().map(|(_, words)| *words).collect();
                told.says(&words.concat());
            }
        }
    }
}
