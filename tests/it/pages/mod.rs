//! Every page in every state, rendered natively to a string as the build does it.

use std::rc::Rc;

use dependable::app::builder::BuilderApp;
use dependable::app::desk::{DeskApp, DeskProps};
use dependable::app::embed::{EmbedApp, EmbedProps};
use dependable::app::keys::keys;
use dependable::app::team::{TeamApp, TeamProps};
use dependable::app::{App, AppProps};
use dependable::domain::exchange::host::Wishes;
use dependable::domain::result::{Explanation, Status, assess, explain};
use dependable::domain::texts::{Text, Texts};
use dependable::pages::desk::builder::{AroundBuilder, Width, view_builder};
use dependable::pages::{Computed, desk, embed, team as team_pages, view_page};
use dependable::state::desk::Desk;
use dependable::state::store::{DeskStore, Store, TeamStore};
use dependable::state::team::Teams;
use dependable::state::{Model, Msg, Program, Route};
use yew::LocalServerRenderer;
use yew::prelude::*;

use crate::model::{after, closed};
use crate::texts::english;

mod agree;
mod ahead;
mod along;
mod answered;
mod brief;
mod check;
mod days;
mod element;
mod excerpt;
mod files;
mod limits;
mod plans;
mod question;
mod result;
mod reworded;
mod shared;
mod team;
mod titles;
mod told;
mod whole;

pub(crate) use answered::{candidate, everything, everything_in, opened, team, unfolded};

use element::{ENDS_A_PARAGRAPH, Element};

#[derive(Clone, PartialEq, Properties)]
struct StageProps {
    model: Model,
    desk: Desk,
    teams: Teams,
}

/// Draws the page of a model that was prepared beforehand, as effects do not run natively.
#[component]
fn Stage(props: &StageProps) -> Html {
    let StageProps { model, desk, teams } = props.clone();
    let store: Store = use_reducer(move || model);
    let desk: DeskStore = use_reducer(move || desk);
    let teams: TeamStore = use_reducer(move || teams);
    let on_go = Callback::noop();
    let computed = Computed::default();
    match store.viewing.route.page().program {
        Program::Journey => view_page(&store, &computed, &on_go),
        Program::Desk => desk::view_page(&store, &desk),
        Program::Team => team_pages::view_page(&store, &teams, &team_pages::SeenTeam::default()),
        Program::Builder => {
            let seen = AroundBuilder {
                choices: Rc::default(),
                width: Width::default(),
                told: None,
                on_choose: Callback::noop(),
                on_width: Callback::noop(),
                tried: Callback::noop(),
            };
            view_builder(&store, &seen)
        }
        Program::Embed => embed::view_ahead(&store),
    }
}

pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime can be built")
        .block_on(future)
}

/// The page of a model, read.
#[track_caller]
fn draw(model: &Model) -> Element {
    draw_desk(model, Desk::default())
}

/// A page of the desk, with what the desk knows beside the model.
#[track_caller]
pub(crate) fn draw_desk(model: &Model, desk: Desk) -> Element {
    stage(StageProps { model: model.clone(), desk, teams: Teams::default() })
}

/// A page of the team, with what it knows beside the model.
#[track_caller]
pub(crate) fn draw_team(model: &Model, teams: Teams) -> Element {
    stage(StageProps { model: model.clone(), desk: Desk::default(), teams })
}

#[track_caller]
fn stage(props: StageProps) -> Element {
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
    Element::read(&app_html(model))
}

/// The same as it is written.
fn app_html(model: Model) -> String {
    let keys = Rc::new(keys("/", &model.checklist.id));
    let program = model.viewing.route.page().program;
    let app = AppProps { model: Rc::new(model), keys, keeping: Rc::default() };
    match program {
        Program::Journey => {
            block_on(LocalServerRenderer::<App>::with_props(app).hydratable(false).render())
        }
        Program::Desk => {
            let props = DeskProps { app, link: None, is_deleted: false };
            block_on(LocalServerRenderer::<DeskApp>::with_props(props).hydratable(false).render())
        }
        Program::Team => {
            let props = TeamProps { app, link: None, came: None };
            block_on(LocalServerRenderer::<TeamApp>::with_props(props).hydratable(false).render())
        }
        Program::Builder => {
            block_on(LocalServerRenderer::<BuilderApp>::with_props(app).hydratable(false).render())
        }
        Program::Embed => embedded_html(app, Wishes::default()),
    }
}

/// The check in somebody else's page, as that wishes.
fn embedded_html(app: AppProps, wishes: Wishes) -> String {
    let props = EmbedProps { app, wishes, ignored: Rc::default() };
    block_on(LocalServerRenderer::<EmbedApp>::with_props(props).hydratable(false).render())
}

/// A page as the build renders it: before anything is known of the person.
fn draw_ahead(route: &Route) -> Element {
    draw_app(at(closed(), route))
}

/// A model that looks at an address, with nothing else that going there does.
pub(super) fn at(mut model: Model, route: &Route) -> Model {
    model.viewing.route = route.clone();
    model
}

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

/// The rows of a page of one kind: `about` what is below its target, `prepare` and `stands`.
fn rows<'a>(page: &'a Element, kind: &str) -> Vec<&'a Element> {
    let mut rows = page.named("article");
    rows.retain(|row| place(row).starts_with(&format!("{kind}-")));
    rows
}

/// Where links lead to a row: its summary, which can have the focus.
fn place(row: &Element) -> String {
    row.named("summary")[0].attribute("id").unwrap_or_default()
}

/// The titles of rows.
fn titles(rows: &[&Element]) -> Vec<String> {
    rows.iter().map(|row| row.named("h3")[0].text()).collect()
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
