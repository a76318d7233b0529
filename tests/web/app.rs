use std::rc::Rc;

use dependable::app::keys::keys;
use dependable::app::{App, AppProps};
use dependable::browser::storage;
use dependable::domain::assessment::Answer;
use dependable::domain::checklist::{Checklist, Level, Practice, Section, Wording};
use dependable::domain::content::Content;
use dependable::domain::exchange::file;
use dependable::domain::texts::{FILLED, Text, Texts};
use dependable::state::{Model, Msg, Opened, Route};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::address::leads_to;
use crate::early::Kept;
use crate::stage::{KeptAddress, Stage, document, press, root, until};

/// Every text says its key and its placeholders.
fn texts() -> Texts {
    let plain = Text::KEYS.iter().map(|key| (*key).to_owned());
    let filled = FILLED.iter().map(|text| {
        let values: Vec<String> =
            (0..text.placeholders.len()).map(|number| format!(" {{{number}}}")).collect();
        format!("{}{}", text.key, values.concat())
    });
    Texts {
        language: "en".to_owned(),
        direction: "ltr".to_owned(),
        values: plain.chain(filled).collect(),
        ..Texts::default()
    }
}

fn practice(id: &str) -> Practice {
    let levels: Vec<String> = (0..5).map(|level| format!("{id} level {level}")).collect();
    Practice {
        id: id.into(),
        hinge: true,
        candidate: Some(Wording {
            quick_stem: format!("How is {id}?"),
            quick_levels: levels,
            ..Wording::default()
        }),
        ..Practice::default()
    }
}

fn two_questions() -> Checklist {
    Checklist {
        id: "small".to_owned(),
        sections: vec![Section {
            id: "A".into(),
            title: "A".to_owned(),
            about: String::new(),
            aside: false,
            contrast: Vec::new(),
        }],
        asked: vec!["A".into()],
        practices: vec![practice("A-1"), practice("A-2")],
        ..Checklist::default()
    }
}

/// The page without its head, as long as a test needs it: what the app adds there would hold for all tests.
struct NoHead(Element);

impl NoHead {
    fn new() -> NoHead {
        let head = document().head().expect("there is a head");
        head.remove();
        NoHead(head.into())
    }
}

impl Drop for NoHead {
    fn drop(&mut self) {
        let _ = root().prepend_with_node_1(&self.0);
    }
}

#[wasm_bindgen_test]
async fn the_app_counts_an_answer_and_saves_it() {
    let keys = keys("/test/", "small");
    let _kept = KeptAddress::new();
    let _no_head = NoHead::new();
    assert_eq!(storage::remove(&keys.answers), Ok(()));
    assert_eq!(storage::save(&keys.early, "{}"), Ok(()));
    let settle = format!("{{ settle() {{ localStorage.removeItem('{}') }} }}", keys.early);
    let _early = Kept::new(&settle);
    let stage = Stage::new("");
    let content = Content { texts: texts(), checklist: two_questions() };
    let mut model = Model::new(content, Route::Start);
    model.update(Msg::Opened(Box::new(Opened { shuffle: 7, ..Opened::default() })));
    let props =
        AppProps { model: Rc::new(model), keys: Rc::new(keys.clone()), keeping: Rc::default() };
    let app = yew::Renderer::<App>::with_root_and_props(stage.0.clone(), props).render();
    until("the page is ready", || root().has_attribute("data-ready")).await;
    stage.find::<HtmlElement>("#start button[type=submit]").click();
    let opening = ".opening button[type=submit]";
    let is_there =
        |selector: &str| stage.0.query_selector(selector).is_ok_and(|found| found.is_some());
    until("the check opens", || is_there(opening)).await;
    stage.find::<HtmlElement>(opening).click();
    until("the first question is there", || is_there("form.question")).await;
    assert_eq!(leads_to(), Route::Quick(Some("A-1".into())));
    assert!(stage.text().contains("question.minutes 1"), "{}", stage.text());
    assert_eq!(storage::load(&keys.answers), Ok(None));

    let level = ".levels label:nth-of-type(3) input";
    assert!(!stage.find::<HtmlInputElement>(level).checked());
    stage.find::<HtmlElement>(level).click();
    until("the answer counts", || is_there(".clear")).await;
    assert!(stage.find::<HtmlInputElement>(level).checked());
    assert!(stage.text().contains("How is A-1?"), "answering does not move the person on");
    until("the answer is saved", || {
        storage::load(&keys.answers).is_ok_and(|saved| saved.is_some())
    })
    .await;
    let saved = storage::load(&keys.answers).ok().flatten().unwrap_or_default();
    let kept = file::parse(&saved).expect("what is kept can be read").assessment;
    assert_eq!(kept.answer("A-1").and_then(Answer::level).map(Level::number), Some(2), "{saved}");
    until("what was chosen early is part of that", || storage::load(&keys.early) == Ok(None)).await;

    let body = document().body().expect("there is a body");
    assert!(!press(&body, "Enter", ""));
    until("the second question is there", || stage.text().contains("How is A-2?")).await;
    app.destroy();
    root().remove_attribute("data-ready").expect("the mark can be removed");
    assert_eq!(storage::remove(&keys.answers), Ok(()));
}
