//! Pages ahead of time, and what can be chosen on them.

use dependable::domain::texts::Text;
use dependable::state::{Early, Msg, Opened, Route};

use super::answered::opened;
use super::element::Element;
use super::{draw, draw_ahead, draw_at, has, texts};
use crate::model::{after, closed};

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
        // Evidence stands among the answers, as styles show it before the program can.
        let answers = |page: &Element| -> Vec<String> {
            let rows = page.with_class("levels")[0].children.iter();
            rows.filter(|row| row.name == "label").map(Element::text).collect()
        };
        assert_eq!(answers(form), answers(&asked));
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
