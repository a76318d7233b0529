//! What fits into a text field is said before nothing more does, and nothing is ever cut.

use dependable::domain::assessment::{MAX_TEXT, Said, Saved};
use dependable::domain::exchange::file;
use dependable::state::{Model, Msg, Route};

use super::{draw_at, texts};
use crate::model::{after, answered, fresh};

/// The two fields, with so many signs in each.
fn fields(model: &Model) -> [(&'static str, String); 2] {
    let room = draw_at(model, Route::Room(Some("OPS-4".into())));
    let question = draw_at(model, Route::full_at("OPS-4"));
    [("note", question.text()), ("own words", room.text())]
}

fn written(text: &str) -> Model {
    let said = |said: Said| Msg::Said { practice: "OPS-4".into(), said };
    let words = [said(Said::Noted(text.to_owned())), said(Said::OwnWords(text.to_owned()))];
    after(after(fresh(), [answered("OPS-4", 2)]), words)
}

#[test]
fn what_is_left_is_said_near_the_end_and_anew_only_after_fifty_signs() {
    for (signs, left) in [
        (1_800, Some(200)),
        (1_849, Some(200)),
        (1_851, Some(150)),
        (1_999, Some(50)),
        (1_799, None),
    ] {
        for (field, page) in fields(&written(&"x".repeat(signs))) {
            let says = |left| page.contains(&texts().question_left(left));
            let said: Vec<usize> =
                [50, 100, 150, 200].into_iter().filter(|left| says(*left)).collect();
            assert_eq!(said, left.into_iter().collect::<Vec<_>>(), "{signs} in {field}");
        }
    }
}

#[test]
fn a_full_field_says_so_and_counts_as_browsers_do() {
    for text in ["x".repeat(MAX_TEXT), "\u{1f512}".repeat(MAX_TEXT / 2), "x".repeat(MAX_TEXT + 500)]
    {
        for (field, page) in fields(&written(&text)) {
            assert!(page.contains(&texts().question_full(MAX_TEXT)), "{field}");
        }
    }
}

#[test]
fn the_fields_take_no_more_than_that() {
    let model = written("x");
    for (page, name) in
        [(Route::full_at("OPS-4"), "note"), (Route::Room(Some("OPS-4".into())), "own_words")]
    {
        let page = draw_at(&model, page);
        let areas = page.named("textarea");
        let area =
            areas.iter().find(|area| area.attribute("name").as_deref() == Some(name)).unwrap();
        assert_eq!(area.attribute("maxlength").as_deref(), Some("2000"), "{name}");
    }
}

#[test]
fn a_longer_text_of_a_file_is_kept_whole_also_while_it_is_shortened() {
    let long = "x".repeat(MAX_TEXT + 500);
    let saved: Saved = written(&long).to_save().unwrap();
    let mut model =
        after(fresh(), [Msg::ChoseFile(file::print(&saved).into_bytes()), Msg::OpenedFile]);
    assert_eq!(model.own.assessment.responses["OPS-4"].note, long);
    let shorter = long[1..].to_owned();
    model.update(Msg::Said { practice: "OPS-4".into(), said: Said::Noted(shorter.clone()) });
    assert_eq!(model.own.assessment.responses["OPS-4"].note, shorter);
}
