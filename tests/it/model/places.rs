//! Addresses, and which place of a page is shown.

use dependable::domain::assessment::{Answer, Form, Said};
use dependable::state::pages::{PAGES, routes};
use dependable::state::{Handover, Model, Msg, Route};
use proptest::prelude::*;

use super::{after, answered, answered_two, asked, chose, closed, fresh, opened, quick, saved};

#[test]
fn answering_does_not_move_the_person_on() {
    let mut model = after(fresh(), [Msg::WentTo(quick("")), Msg::Began]);
    let first = asked(&model)[0].clone();
    assert_eq!(model.viewing.route, quick(&first));
    for number in 0..=4 {
        model.update(answered(&first, number));
        assert_eq!(model.viewing.route, quick(&first));
    }
    let model = after(model, [Msg::WentTo(quick(""))]);
    assert_eq!(model.viewing.route, quick(&asked(&model)[1]));
}

/// A senior engineer who comes by the menu is asked which role it is for before anything is judged.
#[test]
fn a_check_begins_with_the_profile_until_something_is_answered() {
    let profile = |model: Model| model.own.assessment.profile.len();
    for route in [quick(""), Route::Full(None)] {
        let opening = after(fresh(), [Msg::WentTo(route.clone())]);
        assert!(opening.asks_profile(), "{route:?}");
        assert_eq!(opening.viewing.route, route, "nothing is filled in");
        let begun = after(opening, [chose("senior"), Msg::Began]);
        assert!(!begun.asks_profile(), "{route:?}");
        assert!(begun.own.assessment.profile.contains("senior"));
        assert_eq!(profile(begun), 3, "what nobody touched is chosen as it was shown");
        let answered = after(fresh(), [answered("OPS-1", 2), Msg::WentTo(route)]);
        assert!(!answered.asks_profile(), "whoever has answered goes on");
    }
    let opening = [chose("team"), Msg::WentTo(Route::Full(None)), chose("agent")];
    assert!(
        after(fresh(), opening.clone()).asks_profile(),
        "nobody is sent on in the middle of it"
    );
    let begun = after(after(fresh(), opening), [Msg::Began, Msg::WentTo(Route::Start)]);
    assert!(!after(begun, [Msg::WentTo(Route::Full(None))]).asks_profile(), "nor asked twice");
    assert!(!after(fresh(), [Msg::WentTo(quick("OPS-4"))]).asks_profile());
}

#[test]
fn a_question_reached_from_a_result_leads_back_to_its_explanation() {
    let (before, _) = answered_two();
    for (result, question) in [
        (Route::Result, quick("DATA-3")),
        (Route::Result, Route::full_at("DATA-3")),
        (Route::full_at("DATA"), Route::full_at("DATA-3")),
    ] {
        let at_result = after(before.clone(), [Msg::WentTo(result.clone())]);
        let changing = after(at_result, [Msg::WentTo(question), answered("DATA-3", 4)]);
        assert_eq!(changing.viewing.returns_to, Some(result.clone()));
        let back = after(changing.clone(), [Msg::WentTo(result.clone())]);
        assert_eq!(back.viewing.arrives_at.as_deref(), Some("DATA-3"));
        assert_eq!(back.viewing.returns_to, None);
        // Whoever goes elsewhere is on the usual way again.
        let elsewhere = after(changing, [Msg::WentTo(Route::full_at("ENG-5"))]);
        assert_eq!(elsewhere.viewing.returns_to, None);
        assert_eq!(after(elsewhere, [Msg::WentTo(result)]).viewing.arrives_at, None);
    }
    // The next chapter's first question is no answer to change.
    let on = [Msg::WentTo(Route::full_at("DATA")), Msg::WentTo(Route::full_at("ENG-1"))];
    assert_eq!(after(before, on).viewing.returns_to, None);
}

#[test]
fn an_address_without_a_place_leads_to_the_first_when_all_is_answered() {
    let mut model = fresh();
    for id in asked(&model) {
        model.update(answered(&id, 1));
    }
    let model = after(model, [Msg::WentTo(quick(""))]);
    assert_eq!(model.viewing.route, quick(&asked(&model)[0]));
}

#[test]
fn a_place_that_does_not_exist_is_settled_only_when_saved_work_is_there() {
    let model = after(closed(), [Msg::WentTo(quick("XYZ-9"))]);
    assert_eq!(model.viewing.route, quick("XYZ-9"));
    let (_, text) = answered_two();
    let model = after(model, [opened(&text)]);
    assert_eq!(model.viewing.route, quick(&asked(&model)[2]));
}

/// A link that is old, mistyped, or for somebody else.
#[test]
fn a_place_that_is_not_asked_of_this_person_gives_way_to_what_the_page_shows() {
    let unknown = |name: &str| after(answered_two().0, [Msg::WentTo(Route::full_at(name))]);
    assert_eq!(unknown("XYZ-9").viewing.route, Route::Full(None));
    let room = |model: Model, name: &str| {
        after(model, [Msg::WentTo(Route::Room(Some(name.into())))]).viewing.route
    };
    assert_eq!(room(fresh(), "XYZ-9"), Route::Room(None));
    for known in ["DATA-3", "DATA"] {
        assert_eq!(unknown(known).viewing.route, Route::full_at(known));
    }
    assert_eq!(room(fresh(), "DATA-3"), Route::Room(Some("DATA-3".into())));
    let opening = after(fresh(), [Msg::WentTo(quick("XYZ-9"))]);
    assert!(opening.asks_profile(), "a check begins as without a place");
    let model = after(closed(), [Msg::WentTo(Route::full_at("XYZ-9"))]);
    assert_eq!(model.viewing.route, Route::full_at("XYZ-9"), "nothing is known of the person yet");
    let (_, text) = answered_two();
    assert_eq!(after(model, [opened(&text)]).viewing.route, Route::Full(None));
}

/// Going back must not lead to what was left out, only to lead on again.
#[test]
fn an_address_is_replaced_by_the_same_page_at_a_place_that_is_there() {
    let (model, _) = answered_two();
    for (address, route, is_replaced) in [
        (quick(""), quick("OPS-4"), true),
        (quick("XYZ-9"), quick("OPS-4"), true),
        (quick("DATA-3"), quick("OPS-4"), false),
        (Route::full_at("XYZ-9"), Route::Full(None), true),
        (Route::full_at("DATA-3"), Route::Full(None), false),
        (Route::Full(None), Route::full_at("DATA-3"), false),
        (Route::Room(Some("XYZ-9".into())), Route::Room(None), true),
        (Route::full_at("XYZ-9"), Route::Result, false),
        (Route::Start, quick("OPS-4"), false),
    ] {
        assert_eq!(model.replaces(&address, &route), is_replaced, "{address:?} by {route:?}");
    }
}

#[test]
fn every_other_address_stays_as_it_is() {
    for route in routes().filter(|route| !matches!(route, Route::Quick(_))) {
        assert_eq!(after(fresh(), [Msg::WentTo(route.clone())]).viewing.route, route);
    }
}

/// Reads an address as the browser splits it.
#[track_caller]
fn parsed_route(href: &str) -> Route {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    Route::parse(&format!("/some/folder/{path}"), &format!("#{fragment}"))
}

#[test]
fn every_address_leads_back_to_its_page() {
    let places = [quick("OPS-4"), Route::full_at("S3"), Route::Room(Some("DATA-3".into()))];
    for route in routes().chain(places) {
        assert_eq!(parsed_route(&route.href()), route);
    }
}

#[test]
fn every_page_has_one_row_and_is_found_by_its_address() {
    for (nth, page) in PAGES.iter().enumerate() {
        assert_eq!(page.route().page().file, page.file);
        assert_eq!((page.at)(Some("OPS-4")).page().file, page.file);
        assert!(PAGES[..nth].iter().all(|other| other.file != page.file), "{}", page.file);
    }
}

#[test]
fn an_unknown_address_is_the_first_page() {
    for path in ["", "/", "/nothing.html", "/nothing", "/recheck", "/../etc/passwd"] {
        assert_eq!(Route::parse(path, "#OPS-4"), Route::Start, "{path}");
    }
}

#[test]
fn a_page_is_the_same_on_every_host() {
    for page in &PAGES[1..] {
        let name = page.name();
        for path in [
            format!("/{name}"),
            format!("/{name}/"),
            format!("/{name}.html/"),
            format!("/sub/folder/{}.HTML", name.to_uppercase()),
            format!("/{name}%2Ehtml"),
        ] {
            assert_eq!(Route::parse(&path, "").file(), page.file, "{path}");
        }
    }
}

proptest! {
    #[test]
    fn a_hostile_fragment_is_a_harmless_place(fragment in any::<String>(), page in 0..PAGES.len()) {
        let route = Route::parse(PAGES[page].file, &fragment);
        prop_assert_eq!(route.file(), PAGES[page].file);
        let at = match &route {
            Route::Quick(at) | Route::Room(at) => at.as_deref(),
            Route::Full(at) => at.as_deref(),
            _ => None,
        };
        let at = at.unwrap_or_default();
        prop_assert!(at.len() <= 40);
        prop_assert!(at.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'));
        prop_assert_eq!(parsed_route(&route.href()), route);
    }

    #[test]
    fn a_hostile_address_never_moves_the_answers(path in any::<String>(), fragment in any::<String>()) {
        let (before, text) = answered_two();
        let model = after(before, [Msg::WentTo(Route::parse(&path, &fragment))]);
        prop_assert_eq!(saved(&model), text);
    }
}

/// What a candidate may answer and a team may not is open again for the team, in the check as in the scores.
#[test]
fn an_answer_that_is_not_on_offer_any_more_leaves_its_question_open() {
    let mut model = fresh();
    let asked = asked(&model);
    for id in &asked {
        model.update(answered(id, 2));
    }
    let said = Said::Answered(Answer::NoOpportunity, Form::Quick);
    model.update(Msg::Said { practice: asked[1].clone(), said });
    let first_open = |model: Model| after(model, [Msg::WentTo(quick(""))]).viewing.route;
    assert_eq!(first_open(model.clone()), quick(&asked[0]), "nothing is open");
    let handed_over = Msg::HandedOver(Handover::Keep);
    let team = after(model, [Msg::ChoseProfile("team".into()), handed_over]);
    assert_eq!(first_open(team.clone()), quick(&asked[1]));
    assert_eq!(team.own.assessment.answer(&asked[1]), Some(&Answer::NoOpportunity), "it is kept");
}

#[test]
fn a_link_behind_the_address_of_another_page_leads_to_the_page_that_reads_it() {
    let leads = |file: &str, fragment: &str| Route::reading(file, fragment);
    for file in ["index.html", "check.html", "result.html", "along.html", "404.html", ""] {
        assert_eq!(leads(file, "#dpn.3abc"), Some(Route::Shared), "{file}");
        assert_eq!(leads(file, "#DPN.3ABC"), Some(Route::Shared), "{file}");
        assert_eq!(leads(file, "#dps.1abc"), Some(Route::Shared), "{file}");
        assert_eq!(leads(file, "#dpt.1abc"), Some(Route::Shared), "{file}");
        assert_eq!(leads(file, "#dpi.1abc"), Some(Route::Join), "{file}");
        for place in ["", "#", "#OPS-4", "#dpn", "#a-dpn.3"] {
            assert_eq!(leads(file, place), None, "{file}{place}");
        }
    }
    for file in ["shared.html", "join.html", "team.html"] {
        assert_eq!(leads(file, "#dpn.3abc"), None, "{file} reads it, or says what it is");
    }
}
