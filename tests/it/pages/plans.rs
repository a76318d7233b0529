//! What is planned on the page of earlier answers.

use dependable::domain::history::{Date, Plans};
use dependable::domain::result::{assess, explain};
use dependable::domain::texts::Text;
use dependable::state::desk::{Desk, DeskMsg, HistoryMsg, Outcome, PlanMsg, PlanTold};
use dependable::state::{Model, Route};

use super::element::Element;
use super::{at, candidate, draw_desk, has, is_whole_page, opened, texts};

const TODAY: &str = "2026-12-01";

fn planned(plans: &[(&str, &str)]) -> Plans {
    let mut planned = Plans::default();
    for (now, (practice, until)) in (1..).zip(plans) {
        planned.plan((*practice).into(), Date::parse(until).unwrap(), now).unwrap();
    }
    planned
}

/// The section, after all of this has happened.
#[track_caller]
fn section(own: Model, msgs: impl IntoIterator<Item = PlanMsg>) -> Element {
    let model = at(own, &Route::History);
    let mut desk = Desk::default();
    for msg in msgs {
        desk.update(DeskMsg::History(HistoryMsg::Plan(msg)), &model);
    }
    let page = draw_desk(&model, desk);
    is_whole_page("history", &page);
    let mut sections = page.named("section");
    sections.retain(|section| section.attribute("id").as_deref() == Some("plans"));
    sections[0].clone()
}

fn found(plans: &[(&str, &str)]) -> PlanMsg {
    PlanMsg::Found(Some(planned(plans)), TODAY.to_owned())
}

fn lacks(page: &Element, text: &str) {
    assert!(!page.text().contains(text), "{text:?} is on the page:\n{}", page.text());
}

fn labels(page: &Element, element: &str) -> Vec<String> {
    let found = page.named(element);
    found.iter().filter_map(|element| element.attribute("aria-label")).collect()
}

/// What the calendar would hold, as it stands to be selected.
#[track_caller]
fn calendar(page: &Element) -> String {
    page.named("textarea")[0].text()
}

#[test]
fn the_first_five_gaps_are_offered_each_with_its_step_and_a_day() {
    let own = candidate();
    let result = assess(&own.checklist, &own.own.assessment);
    let page = section(own.clone(), [found(&[])]);
    has(&page, &texts()[Text::HistoryPlansNone]);
    let (days, acts) = (labels(&page, "input"), labels(&page, "button"));
    assert_eq!((days.len(), acts.len()), (5, 5));
    for (place, gap) in result.gaps.iter().take(5).enumerate() {
        let gap = explain(&own.checklist, &own.own.assessment, &result, &gap.practice).unwrap();
        assert!(days[place].contains(gap.title), "{days:?}");
        assert!(acts[place].contains(gap.title), "{acts:?}");
        has(&page, gap.step.expect("a gap has a step"));
    }
}

#[test]
fn before_plans_are_found_and_where_they_cannot_be_read_nothing_can_be_planned() {
    let looking = section(candidate(), []);
    has(&looking, &texts()[Text::HistoryLooking]);
    let unreadable = section(candidate(), [PlanMsg::Found(None, TODAY.to_owned())]);
    has(&unreadable, &texts()[Text::HistoryPlansUnreadable]);
    for page in [looking, unreadable] {
        assert!(page.named("input").is_empty() && page.named("button").is_empty());
    }
}

#[test]
fn a_day_that_is_over_is_no_reproach() {
    let page = section(opened(), [found(&[("OPS-1", "2026-11-30"), ("OPS-2", TODAY)])]);
    has(&page, &texts().history_plan_past("2026-11-30"));
    has(&page, &texts().history_plan_open(TODAY));
    lacks(&page, &texts().history_plan_open("2026-11-30"));
}

#[test]
fn a_plan_that_is_done_stands_last_and_can_only_be_taken_out() {
    let mut plans = planned(&[("OPS-1", "2026-12-03"), ("OPS-2", "2026-12-24")]);
    plans.finish(&"OPS-1".into(), 1, 9);
    let page = section(opened(), [PlanMsg::Found(Some(plans), TODAY.to_owned())]);
    let checklist = opened().checklist;
    let title = |id: &str| checklist.title_of(id).unwrap().to_owned();
    let label = |text: Text, id: &str| texts().join_named(&texts()[text], &title(id));
    assert_eq!(
        labels(&page, "button"),
        [
            label(Text::HistoryPlanDone, "OPS-2"),
            label(Text::HistoryPlanTakeOut, "OPS-2"),
            label(Text::HistoryPlanTakeOut, "OPS-1"),
        ]
    );
}

#[test]
fn a_practice_that_the_checklist_does_not_have_is_shown_by_its_id() {
    let page = section(opened(), [found(&[("GONE-7", "2026-12-03")])]);
    has(&page, "GONE-7");
}

#[test]
fn a_press_without_a_day_asks_for_one_and_choosing_it_is_the_answer() {
    let told = PlanMsg::Told(PlanTold::NoDay);
    has(&section(candidate(), [found(&[]), told.clone()]), &texts()[Text::HistoryPlanNoDay]);
    let chose = PlanMsg::ChoseDay("OPS-4".into(), "2026-12-03".to_owned());
    lacks(&section(candidate(), [found(&[]), told, chose]), &texts()[Text::HistoryPlanNoDay]);
}

#[test]
fn a_chosen_day_stands_in_its_field_until_it_is_planned() {
    let own = candidate();
    let result = assess(&own.checklist, &own.own.assessment);
    let practice = &result.gaps[0].practice;
    let chose = PlanMsg::ChoseDay(practice.clone(), "2026-12-24".to_owned());
    let value = |page: &Element| page.named("input")[0].attribute("value").unwrap_or_default();
    let page = section(own.clone(), [found(&[]), chose.clone()]);
    assert_eq!(value(&page), "2026-12-24");
    let kept = PlanMsg::Learned(planned(&[(practice, "2026-12-24")]));
    let page = section(own.clone(), [found(&[]), chose, kept]);
    assert_eq!(value(&page), "");
    has(&page, &texts().history_plan_open("2026-12-24"));
    let no_day = PlanMsg::ChoseDay(practice.clone(), "2026-02-30".to_owned());
    assert_eq!(value(&section(own, [found(&[]), no_day])), "");
}

#[test]
fn the_calendar_names_a_practice_only_where_the_person_ticks_so() {
    let plans = || found(&[("OPS-1", "2026-12-03"), ("OPS-2", "2026-12-04")]);
    let saved = || PlanMsg::Saved(Outcome::Refused);
    let again = || PlanMsg::ChoseAgain("2027-03-01".to_owned());
    let named = PlanMsg::NamesPractices(true);
    let title = |id: &str| opened().checklist.title_of(id).unwrap().to_owned();
    // A title may be folded, and its commas are escaped.
    let plain = |text: &str| text.replace(|letter: char| !letter.is_alphanumeric(), "");

    let silent = section(opened(), [plans(), again(), saved()]);
    has(&silent, &texts()[Text::AlongRefused]);
    let file = calendar(&silent);
    for day in ["20261203", "20261204", "20270301"] {
        assert!(file.contains(&format!("DTSTART;VALUE=DATE:{day}")), "{file}");
    }
    for id in ["OPS-1", "OPS-2"] {
        assert!(!file.contains(id) && !plain(&file).contains(&plain(&title(id))), "{file}");
    }
    let telling = calendar(&section(opened(), [plans(), named.clone(), saved()]));
    assert!(plain(&telling).contains(&plain(&title("OPS-1"))), "{telling}");
    let changed = section(opened(), [plans(), saved(), named]);
    lacks(&changed, &texts()[Text::AlongRefused]);
}

#[test]
fn without_a_day_there_is_no_calendar_and_a_done_plan_has_none() {
    let save = &texts()[Text::HistoryCalendarSave];
    lacks(&section(opened(), [found(&[])]), save);
    let mut plans = planned(&[("OPS-1", "2026-12-03")]);
    plans.finish(&"OPS-1".into(), 1, 9);
    lacks(&section(opened(), [PlanMsg::Found(Some(plans), TODAY.to_owned())]), save);
    let again = PlanMsg::ChoseAgain("2027-03-01".to_owned());
    has(&section(opened(), [found(&[]), again]), save);
}

#[test]
fn what_the_browser_was_asked_to_save_can_be_copied_instead() {
    let saved = PlanMsg::Saved(Outcome::Offered);
    let page = section(opened(), [found(&[("OPS-1", "2026-12-03")]), saved]);
    let name = format!("{}.ics", &texts()[Text::HistoryCalendarFile]);
    has(&page, &texts().along_offered(&name));
    assert!(calendar(&page).contains("BEGIN:VEVENT"));
}

#[test]
fn every_outcome_of_a_press_is_said() {
    let said = [
        (PlanTold::Kept, Text::HistoryPlanKept),
        (PlanTold::Past, Text::HistoryPlanIsPast),
        (PlanTold::TooMany, Text::HistoryPlanTooMany),
        (PlanTold::Refused, Text::HistoryPlanRefused),
    ];
    for (told, text) in said {
        has(&section(opened(), [found(&[]), PlanMsg::Told(told)]), &texts()[text]);
    }
}
