//! Pages ahead of time, and what can be chosen on them.

use dependable::domain::texts::Text;
use dependable::state::{Early, Msg, Opened, Route, START};

use super::answered::opened;
use super::{draw_ahead, draw_at, has, texts};
use crate::model::{after, closed};
use crate::support::built_in;

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
fn both_checks_begin_ahead_of_time_with_the_same_form_as_once_opened() {
    for route in [Route::Quick(None), Route::Full(None)] {
        let (ahead, there) = (draw_ahead(&route), draw_at(&opened(), route));
        let form = &ahead.named("form")[0];
        assert_eq!(form.attribute("data-early").as_deref(), Some(START));
        assert_eq!(form.text(), there.named("form")[0].text());
        has(form, &texts()[Text::OpeningPrediction]);
        let questions = built_in().questions.iter().filter(|question| question.first);
        let tags = opened().own.assessment.tags(built_in());
        for question in questions.filter(|question| question.when.holds(&tags)) {
            has(form, &question.text);
        }
    }
}

#[test]
fn whatever_can_be_chosen_ahead_of_time_is_heard_once_the_program_is_there() {
    for (route, least) in [(Route::Start, 9), (Route::Quick(None), 20), (Route::Full(None), 20)] {
        let page = draw_ahead(&route);
        let mut forms = page.named("form");
        forms.retain(|form| form.attribute("data-early").is_some());
        let mut heard = 0;
        for form in forms {
            let early = form.attribute("data-early").expect("the form has a name");
            // As `static/early.js` puts it.
            let mut chosen: Vec<(String, String)> = Vec::new();
            for field in form.named("input") {
                let name = field.attribute("name").expect("what can be chosen has a name");
                let is_written = field.attribute("type").as_deref() == Some("text");
                let value = if is_written {
                    Some("Invoice bot".to_owned())
                } else {
                    field.attribute("value")
                };
                chosen.push((name, value.unwrap_or_default()));
            }
            for list in form.named("select") {
                let name = list.attribute("name").expect("what can be chosen has a name");
                for option in list.named("option") {
                    chosen.push((name.clone(), option.attribute("value").unwrap_or_default()));
                }
            }
            for (name, value) in chosen {
                let chosen = vec![(format!("{early}|{name}"), value)];
                let early = Early { chosen: chosen.clone(), ..Early::default() };
                let opened = Opened { early, ..Opened::default() };
                let before = closed().own.assessment;
                let model = after(closed(), [Msg::Opened(Box::new(opened))]);
                assert!(model.own.assessment != before, "{chosen:?}");
                heard += 1;
            }
        }
        assert!(heard >= least, "only {heard} fields on {}", route.file());
    }
}
