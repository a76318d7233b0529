//! The team's pages: empty, at work, and with names hidden.

use std::rc::Rc;

use dependable::domain::assessment::Answer;
use dependable::domain::checklist::PracticeId;
use dependable::domain::exchange::file::FileError;
use dependable::domain::exchange::link::print_return;
use dependable::domain::team::{
    Action, MemberId, MergeRule, Names, Path, Return, Setting, Team, TeamId,
};
use dependable::domain::texts::Text;
use dependable::state::team::{Act, Came, Draft, Shelf, TeamMsg, Teams, Whence};
use dependable::state::{Model, Route, TeamPlace};

use super::element::Element;
use super::{at, draw_team, has, is_whole_page, opened, texts};
use crate::model::closed;
use crate::team::{given, handed, hidden_team, named, team, team_of};

fn model(place: TeamPlace) -> Model {
    at(opened(), &Route::Team(place))
}

fn with(team: Team) -> Teams {
    let at_hand = Some(team.id);
    Teams { shelf: Shelf::Database, list: vec![Rc::new(team)], at_hand, ..Teams::default() }
}

#[track_caller]
fn drawn(place: TeamPlace, team: Team) -> Element {
    let page = draw_team(&model(place), with(team));
    is_whole_page("team", &page);
    page
}

fn three() -> Team {
    let mut team = team();
    let given =
        [given().everything(4), given().everything(1).dont_know("OPS-3"), given().everything(0)];
    for ((number, name), one) in (1..).zip(["<b>Ada</b>", "Łukasz", ""]).zip(given) {
        team.take_in(named(name, handed(number, 100, one)));
    }
    team
}

#[test]
fn before_the_program_the_page_says_what_a_team_gets() {
    for route in [Route::Team(TeamPlace::Overview), Route::Join] {
        let page = draw_team(&at(closed(), &route), Teams::default());
        is_whole_page("team", &page);
    }
}

#[test]
fn without_a_team_there_is_a_way_to_one() {
    let teams = Teams { shelf: Shelf::Database, ..Teams::default() };
    let page = draw_team(&model(TeamPlace::Overview), teams.clone());
    is_whole_page("team", &page);
    has(&page, &texts()[Text::TeamSetUp]);
    let draft = Some(Draft::of_team());
    let page = draw_team(&model(TeamPlace::Overview), Teams { draft, ..teams });
    is_whole_page("team", &page);
    assert_eq!(page.named("form").len(), 1);
}

#[test]
fn every_page_of_a_team_says_why_it_is_empty() {
    for place in [TeamPlace::Skills, TeamPlace::Plan, TeamPlace::Report] {
        let page = drawn(place, team());
        assert!(page.named("table").is_empty(), "{place:?}");
    }
}

#[test]
fn the_lead_sees_the_link_and_who_answered() {
    let page = drawn(TeamPlace::Overview, three());
    has(&page, &texts()[Text::TeamAsk]);
    has(&page, "<b>Ada</b>");
    has(&page, "Łukasz");
    assert!(page.text().contains("Member 3"), "who gave no name has a number");
}

#[test]
fn the_heat_map_has_a_column_for_everybody_and_says_what_it_rests_on() {
    let page = drawn(TeamPlace::Skills, three());
    assert!(page.text().contains("3 answers"));
    assert!(page.text().contains(&texts()[Text::TeamCellUnknown]));
    has(&page, &texts()[Text::TeamAppraisals]);
    let single = texts().history_list(&texts()[Text::TeamSingle], 0);
    assert!(!page.text().contains(&single), "Ada is the only one who can");
}

#[test]
fn the_plan_offers_a_text_for_the_advert_once_somebody_is_to_be_hired() {
    let mut team = three();
    let without = drawn(TeamPlace::Plan, team.clone());
    assert!(!without.text().contains(&texts()[Text::TeamAdvert]));
    team.ways.insert(PracticeId::from("OPS-1"), Path::Hire);
    let chosen = drawn(TeamPlace::Plan, team.clone());
    has(&chosen, &texts()[Text::TeamHiringNone]);
    assert!(!chosen.text().contains(&texts()[Text::TeamAdvert]));
    team.plan.push(Action { practice: "OPS-1".into(), way: Some(Path::Hire), ..Action::default() });
    let page = drawn(TeamPlace::Plan, team);
    has(&page, &texts()[Text::TeamAdvert]);
    has(&page, &texts()[Text::TeamKit]);
}

#[test]
fn the_result_of_a_team_says_we_and_nothing_of_interviews() {
    let page = drawn(TeamPlace::Report, three());
    let text = page.text();
    assert!(text.contains("We meet"), "{text}");
    for word in ["interviewer", "Practice room", "You meet"] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn the_result_says_both_figures_and_on_whom_it_rests_whichever_rule_is_in_force() {
    let mut team = three();
    for rule in [MergeRule::Best, MergeRule::Lowest] {
        team.rule = rule;
        let text = drawn(TeamPlace::Report, team.clone()).text();
        assert!(text.contains("by the best answer of each, 0 by the lowest"), "{text}");
        assert!(text.contains("rest on one of us."), "{text}");
    }
}

#[test]
fn that_one_person_has_everything_is_said_once_above_the_plan() {
    let text = drawn(TeamPlace::Plan, three()).text();
    assert_eq!(text.matches("That is one problem").count(), 1, "{text}");
    assert!(!text.contains("says that it is in place."), "{text}");
    assert!(!text.contains("Then I"), "{text}");
}

#[test]
fn the_agenda_has_counts_and_no_names() {
    let page = drawn(TeamPlace::Skills, three());
    let is_agenda =
        |element: &&&Element| element.attribute("id").as_deref() == Some("disagreements");
    let sections = page.named("section");
    let agenda = sections.iter().find(is_agenda).expect("there is one");
    assert!(agenda.text().contains("1 says: "), "{}", agenda.text());
    assert!(!agenda.text().contains("Łukasz"), "{}", agenda.text());
}

#[test]
fn in_one_room_the_agenda_comes_first() {
    let team = Team { way: Setting::InOneRoom, ..team_of([given().level("OPS-1", 2)]) };
    let page = drawn(TeamPlace::Room, team);
    has(&page, &texts()[Text::TeamAgenda]);
}

#[test]
fn a_hidden_team_shows_no_name_and_no_row_of_one_person_anywhere() {
    let mut team = hidden_team();
    for number in 1..=6 {
        team.take_in(named("Ana", handed(number, 100, given().everything(1))));
    }
    for place in TeamPlace::ALL {
        let before = drawn(place, team.clone());
        assert!(!before.text().contains("Ana") && before.named("table").is_empty(), "{place:?}");
    }
    assert!(team.release(crate::support::built_in(), 9));
    for place in TeamPlace::ALL {
        let page = drawn(place, team.clone());
        assert!(!page.text().contains("Ana"), "{place:?}");
        assert!(!page.text().contains("Member 1"), "{place:?}");
    }
}

#[test]
fn a_hidden_team_has_no_meeting_whatever_the_address_and_the_file_say() {
    let mut team = Team { way: Setting::InOneRoom, ..hidden_team() };
    for number in 1..=6 {
        team.take_in(handed(number, 100, given().everything(1)));
    }
    let id = team.id;
    let mut teams = with(team);
    let practice = crate::support::built_in().practices[0].id.clone();
    let own = model(TeamPlace::Room);
    teams.update(TeamMsg::MetAt(Some(practice.clone()), 1), &own);
    let page = draw_team(&own, teams.clone());
    is_whole_page("team", &page);
    assert!(page.with_class("dot").is_empty() && page.with_class("meeting").is_empty());
    let before = teams.clone();
    let said = Act::Said(MemberId::of(1), practice, Some(Answer::DontKnow), 9);
    teams.update(TeamMsg::Acted(said), &own);
    assert_eq!(teams.list, before.list, "and nothing is said for anybody");
    assert_eq!(teams.at_hand, Some(id));
}

#[test]
fn a_copy_of_a_team_that_is_here_is_put_together_only_after_asking() {
    let own = model(TeamPlace::Overview);
    let mut copy = three();
    copy.take_in(handed(1, 200, given().everything(2)));
    copy.take_in(handed(9, 200, given().everything(2)));
    let mut teams = with(three());
    teams.update(TeamMsg::Chose(None), &own);
    let before = teams.list.clone();
    teams.update(TeamMsg::CameWhole(Box::new(copy)), &own);
    assert_eq!(teams.list, before, "nothing has changed yet");
    let page = draw_team(&own, teams.clone());
    has(&page, &texts().team_copy("\u{2068}Claims\u{2069}", 1, 1));
    assert!(!page.text().contains(&texts()[Text::TeamCopyHides]));
    let mut left = teams.clone();
    left.update(TeamMsg::LeftCopy, &own);
    assert_eq!((left.list, left.copy), (before, None));
    teams.update(TeamMsg::PutTogether, &own);
    assert_eq!(teams.team().unwrap().members.len(), 4);
    let hidden = Team { names: Names::Hidden, ..three() };
    teams.update(TeamMsg::CameWhole(Box::new(hidden)), &own);
    teams.update(TeamMsg::Chose(None), &own);
    let asks = teams.copy.is_some();
    assert!(asks, "names that would be gone for good are a question");
    has(&draw_team(&own, teams), &texts()[Text::TeamCopyHides]);
}

#[test]
fn a_team_of_another_checklist_is_refused_and_what_a_file_leaves_out_is_filled_in() {
    let own = model(TeamPlace::Overview);
    let mut teams = Teams { shelf: Shelf::Database, ..Teams::default() };
    let other = Team { checklist: "baking".to_owned(), ..three() };
    teams.update(TeamMsg::CameWhole(Box::new(other)), &own);
    assert!(teams.list.is_empty());
    assert_eq!(teams.refused, Some(FileError::OtherChecklist { id: "baking".to_owned() }));
    let bare = Team { checklist: String::new(), version: String::new(), ..three() };
    teams.update(TeamMsg::CameWhole(Box::new(bare)), &own);
    let team = teams.team().expect("it is opened");
    assert_eq!((&team.checklist, &team.version), (&own.checklist.id, &own.checklist.version));
}

#[test]
fn a_members_link_waits_for_a_team_and_says_so() {
    let own = model(TeamPlace::Overview);
    let team = three();
    let one = handed(7, 300, given().everything(2)).fit(&own.checklist).unwrap();
    let link: Rc<str> =
        print_return(&own.checklist, &Return { team: Some(team.id), ..one }).link.into();
    let mut teams = Teams { shelf: Shelf::Database, ..Teams::default() };
    teams.update(TeamMsg::Opened(Rc::clone(&link)), &own);
    has(&draw_team(&own, teams.clone()), &texts()[Text::TeamWaitsNone]);
    teams.update(TeamMsg::CameWhole(Box::new(team)), &own);
    assert_eq!(teams.arriving.as_ref().map(|came| came.fit.len()), Some(1), "it is looked at now");
    assert_eq!(teams.waits, None);
    let other = Team { id: TeamId::of(77), ..three() };
    let mut two = Teams {
        list: vec![Rc::new(other.clone()), Rc::new(Team { id: TeamId::of(78), ..other })],
        ..teams
    };
    two.update(TeamMsg::Chose(None), &own);
    two.update(TeamMsg::Opened(link), &own);
    has(&draw_team(&own, two), &texts()[Text::TeamWaits]);
}

#[test]
fn fifty_returns_of_one_person_are_one_person() {
    let own = model(TeamPlace::Overview);
    let mut teams = with(three());
    let came = (0..50).map(|nth| Came {
        whence: Whence::Text(nth),
        holds: Ok(handed(7, 300 + nth as u64, given().everything(2))),
    });
    teams.update(TeamMsg::Came(came.collect()), &own);
    let page = draw_team(&own, teams.clone());
    has(&page, &texts().team_came(1));
    has(&page, &texts().team_take_in_n(1));
    teams.update(TeamMsg::TookIn, &own);
    has(&draw_team(&own, teams.clone()), &texts().team_took(1));
    assert_eq!(teams.team().unwrap().members.len(), 4);
}

#[test]
fn what_was_wrong_with_one_text_is_over_when_the_next_is_looked_at() {
    let own = model(TeamPlace::Overview);
    let mut teams = with(three());
    teams.update(TeamMsg::Came(Came::in_text(Vec::new())), &own);
    has(&draw_team(&own, teams.clone()), &texts()[Text::TeamNoLink]);
    let came = Came { whence: Whence::Text(1), holds: Ok(handed(7, 300, given().everything(2))) };
    teams.update(TeamMsg::Came(vec![came]), &own);
    assert!(!draw_team(&own, teams).text().contains(&texts()[Text::TeamNoLink]));
}

#[test]
fn a_full_check_with_few_answers_is_not_called_a_first_look() {
    let page = drawn(TeamPlace::Report, team_of([given().level("OPS-1", 2)]));
    has(&page, &texts()[Text::TeamReportNoScore]);
    assert!(!page.text().contains(&texts()[Text::TeamNoScore]));
}
