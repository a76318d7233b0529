//! A chosen file: what it would change is said before it does, and why a bad one is not opened.

use dependable::domain::assessment::{Assessment, Saved};
use dependable::domain::content::Content;
use dependable::domain::exchange::file;
use dependable::domain::packed;
use dependable::domain::texts::Text;
use dependable::state::{Model, Msg, Notice};

use super::answered::opened;
use super::{draw_app, has, texts};
use crate::model::{after, answered, content, fresh};
use crate::support::built_in;

fn chose(model: Model, bytes: impl Into<Vec<u8>>) -> Model {
    after(model, [Msg::ChoseFile(bytes.into())])
}

/// A file of somebody's: a team's, with a name, two answers and one assessment set aside.
fn theirs() -> String {
    let team = [Msg::ChoseProfile("team".into()), Msg::Named("Triage".to_owned())];
    let answers = [answered("OPS-4", 3), answered("DATA-1", 0)];
    let model = after(after(fresh(), team), answers);
    let aside = Assessment { id: 7, before: Some(4), ..Assessment::default() };
    file::print(&Saved { set_aside: vec![aside], ..model.to_save().unwrap() })
}

/// Everything but what is told and asked.
fn untold(model: &Model) -> Model {
    let mut model = Model { notice: None, ..model.clone() };
    model.viewing.asks = None;
    model
}

#[test]
fn a_chosen_file_changes_nothing_and_says_what_it_holds_and_what_becomes_of_mine() {
    let mine = after(fresh(), [answered("SEC-3", 2)]);
    let model = chose(mine.clone(), theirs());
    assert_eq!(untold(&model), untold(&mine));
    let page = draw_app(model.clone());
    let strip = &page.with_class("keep-strip")[0];
    let team = &built_in().questions[0].options.iter().find(|option| option.tag == *"team");
    for said in
        [&team.unwrap().text, "Triage", "2 answers", "0 scenarios", "1 assessment set aside"]
    {
        has(strip, said);
    }
    has(strip, &texts().file_mine(1));
    for said in [Text::FileYes, Text::FileNo] {
        has(strip, &texts()[said]);
    }
    let kept = after(model.clone(), [Msg::KeptGoing]);
    assert_eq!(kept, mine);
    let taken = after(model, [Msg::OpenedFile]);
    assert_eq!(taken.own.assessment.name, "Triage");
    assert_eq!(taken.own.set_aside.len(), 2);
    assert_eq!(taken.viewing.asks, None);
}

#[test]
fn with_nothing_of_ones_own_a_file_is_shown_before_it_is_opened_as_well() {
    let page = draw_app(chose(fresh(), theirs()));
    let strip = &page.with_class("keep-strip")[0];
    has(strip, &texts()[Text::FileNoMine]);
    assert!(!strip.text().contains("set aside, and"), "{}", strip.text());
}

#[test]
fn a_yes_without_a_file_opens_nothing() {
    let mine = after(fresh(), [answered("SEC-3", 2)]);
    assert_eq!(after(mine.clone(), [Msg::OpenedFile]), mine);
}

#[test]
fn a_bad_file_takes_back_the_question_about_the_one_before() {
    let model = chose(chose(fresh(), theirs()), "not json");
    assert_eq!(model.viewing.asks, None);
}

/// Why a file is not opened, as the page says it, which changes nothing else.
#[track_caller]
fn refusal(bytes: impl Into<Vec<u8>>) -> String {
    let mine = after(opened(), [answered("SEC-3", 2)]);
    let model = chose(mine.clone(), bytes);
    assert_eq!(untold(&model), untold(&mine));
    let Some(Notice::FileRefused(error)) = &model.notice else {
        panic!("it is not refused: {:?}", model.notice)
    };
    let reason = error.reason(&texts());
    has(&draw_app(model.clone()), &texts().notice_refused(&reason));
    reason
}

#[test]
fn every_kind_of_bad_file_has_a_sentence_of_its_own() {
    let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(theirs().encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
    };
    let packed = packed::print(&Content { checklist: built_in().clone(), ..content() });
    let mut twice = theirs();
    twice.insert_str(1, r#""format":2,"#);
    let cut_off = &theirs()[..200];
    for (bytes, says) in [
        (Vec::new(), "it is empty"),
        (b" \n".to_vec(), "it is empty"),
        (include_bytes!("../../../static/preview.png").to_vec(), "it is not a text"),
        (b"{\"format\":2,\"assessment\":{\"name\":\"\xe9\"}}".to_vec(), "it is not a text"),
        (utf16([0xff, 0xfe], u16::to_le_bytes), "UTF-16"),
        (utf16([0xfe, 0xff], u16::to_be_bytes), "UTF-16"),
        (b"https://example.com/shared.html#dpn.AbC".to_vec(), "it holds a private link"),
        (
            include_bytes!("../../../static/checklists/production-ai/checklist.toml").to_vec(),
            "it holds questions",
        ),
        (
            include_bytes!("../../../static/checklists/production-ai/sections/ops.toml").to_vec(),
            "it holds questions",
        ),
        (packed.into_bytes(), "it holds questions"),
        (
            br#"{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}"#
                .to_vec(),
            "it holds questions",
        ),
        (cut_off.into(), "it ends in line 1, column 200"),
        (twice.into(), "an entry stands twice, again in line 1"),
        (
            br#"{"format":2,"assessment":{"responses":{"OPS-4":{"note":"a","note":"b"}}}}"#
                .to_vec(),
            "an entry stands twice",
        ),
        (br#"{"format":3,"assessment":[]}"#.to_vec(), "a newer version of this app (format 3)"),
        (b"{}".to_vec(), "\"format\" in it is not of the form"),
        (b"PK and so on".to_vec(), "reading stopped in line 1, column 1"),
    ] {
        let reason = refusal(bytes);
        assert!(reason.contains(says), "{says:?} is wanted, and there is: {reason}");
    }
}

#[test]
fn a_mark_of_utf8_an_older_format_and_ten_megabytes_do_no_harm() {
    let old = r#"{"format":1,"assessment":{"responses":{"OPS-4":{"answer":{"level":2}}}}}"#;
    let note = "x".repeat(10_000_000);
    let large = format!(r#"{{"format":2,"assessment":{{"name":"{note}"}}}}"#);
    for text in [format!("\u{feff}{old}"), old.to_owned(), large] {
        let model = after(chose(fresh(), text), [Msg::OpenedFile]);
        assert_eq!(model.notice, Some(Notice::OpenedFile));
    }
}

#[test]
fn names_that_are_not_known_are_told_at_every_level_and_kept() {
    let text = r#"{"format":2,"assessment":{"profile":["candidate","wizard"],"responses":{
        "OLD-1":{"answer":{"level":2}},
        "OPS-4":{"answer":{"level":3},"evidence":["scroll","none-yet"]},
        "OPS-7":{"answer":{"not_applicable":"magic"}}},
        "scenarios":{"S1":{"best":"flee"},"S99":{"worst":"stay"}}}}"#;
    let model = after(chose(fresh(), text), [Msg::OpenedFile]);
    let names = ["OLD-1", "wizard", "OPS-4/scroll", "OPS-7/magic", "S1/flee", "S99"];
    assert_eq!(model.notice, Some(Notice::Unknown(names.map(str::to_owned).to_vec())));
    has(&draw_app(model.clone()), &texts().facts(&names.map(str::to_owned)));
    let kept = file::print(&model.to_save().unwrap());
    for name in ["wizard", "OLD-1", "scroll", "magic", "flee", "S99"] {
        assert!(kept.contains(name), "{name} is gone");
    }
}

#[test]
fn what_the_checklist_has_is_never_called_unknown() {
    for persona in crate::personas::all() {
        assert_eq!(persona.given().assessment.unknown(built_in()), [""; 0], "{}", persona.name);
    }
}
