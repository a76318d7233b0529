//! What can be taken along, with what became of a press.

use dependable::domain::exchange::csv::Decimals;
use dependable::domain::exchange::{FORMATS, Format};
use dependable::domain::texts::Text;
use dependable::state::Route;
use dependable::state::desk::{Along, Carrier, Desk, Outcome, Sealing};

use super::element::Element;
use super::{at, candidate, draw_desk, has, is_whole_page, opened, texts};

/// What is said to readers when it changes.
fn status(page: &Element) -> Vec<String> {
    let mut found = page.all();
    found.retain(|element| element.attribute("role").as_deref() == Some("status"));
    found.iter().map(|element| element.text()).collect()
}

fn with(along: Along) -> Desk {
    Desk { along, ..Desk::default() }
}

#[test]
fn every_form_is_offered_with_what_it_reveals() {
    let page = draw_desk(&at(candidate(), &Route::Along), Desk::default());
    is_whole_page("along", &page);
    let headings: Vec<String> = page.named("h2").iter().map(|heading| heading.text()).collect();
    for format in FORMATS {
        assert!(headings.contains(&texts()[format.text()].to_owned()), "{format:?}: {headings:?}");
    }
    assert_eq!(
        page.named("textarea").len(),
        1,
        "but for the link no text is printed before it is asked for"
    );
}

#[test]
fn every_press_has_an_outcome_that_can_be_seen() {
    let way = Carrier::Format(Format::Markdown);
    for outcome in
        [Outcome::Copied, Outcome::Offered, Outcome::HandedOver, Outcome::Closed, Outcome::Refused]
    {
        let along = Along { told: Some((way, outcome)), ..Along::default() };
        let page = draw_desk(&at(candidate(), &Route::Along), with(along));
        let told: Vec<String> = status(&page);
        let told: Vec<&String> = told.iter().filter(|told| !told.is_empty()).collect();
        assert_eq!(told.len(), 1, "{outcome:?}: {told:?}");
        if outcome == Outcome::Offered {
            assert!(told[0].contains(&Format::Markdown.file_name(&texts())), "{told:?}");
        }
    }
}

#[test]
fn what_the_browser_refuses_stands_there_to_be_selected() {
    let mut desk = Desk::default();
    let model = at(candidate(), &Route::Along);
    desk.update(
        dependable::state::desk::DeskMsg::Along(dependable::state::desk::AlongMsg::Tried(
            Carrier::Format(Format::Answers),
            Outcome::Refused,
        )),
        &model,
    );
    let page = draw_desk(&model, desk);
    let fields = page.named("textarea");
    assert_eq!(fields.len(), 2, "beside the link");
    assert!(page.text().contains("Note 0: ask Ada about June."), "{}", page.text());
}

#[test]
fn tables_are_written_for_either_kind_of_spreadsheet() {
    for (decimals, header) in
        [(Decimals::Point, "section,title"), (Decimals::Comma, "section;title")]
    {
        let way = Carrier::Format(Format::Sections);
        let along = Along { decimals, shown: vec![way], ..Along::default() };
        let page = draw_desk(&at(candidate(), &Route::Along), with(along));
        has(&page, header);
    }
}

#[test]
fn without_an_answer_there_is_nothing_to_take_along() {
    let page = draw_desk(&at(opened(), &Route::Along), Desk::default());
    has(&page, &texts()[Text::AlongNothing]);
    assert!(page.named("button").is_empty());
}

#[test]
fn a_passphrase_that_is_typed_keeps_the_open_link_back() {
    let link = |along: Along| {
        let page = draw_desk(&at(candidate(), &Route::Along), with(along));
        let says = page.text().contains(&texts()[Text::AlongSealFirst]);
        (page.text().contains("dpn.") || !page.named("textarea").is_empty(), says)
    };
    assert_eq!(link(Along::default()), (true, false));
    let typed = Along { passphrase: "five words".into(), ..Along::default() };
    assert_eq!(link(typed.clone()), (false, true));
    let sealed = Along { sealing: Sealing::Sealed("dps.1".into()), ..typed };
    assert_eq!(link(sealed), (true, false));
}
