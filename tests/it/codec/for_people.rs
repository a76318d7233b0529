//! What people take along of a team: the report, the plan.

use dependable::domain::exchange::csv::Decimals;
use dependable::domain::exchange::team::findings::{
    BothRules, Disagreement, Range, RestsOnOne, SinglePoint, TeamAction, TeamPractice, TeamReport,
    TeamSection,
};
use dependable::domain::exchange::team::report::report;
use dependable::domain::exchange::team::tracker::{calendar, tracker};
use dependable::domain::team::picture::Coverage;
use dependable::domain::team::{MergeRule, TeamId};
use proptest::prelude::*;

use crate::support::level;
use crate::texts::english;

const NOW: &str = "20261127T160721Z";

fn action(what: &str, owner: &str) -> TeamAction {
    TeamAction {
        practice: "OPS-4".to_owned(),
        title: "A way back".to_owned(),
        what: what.to_owned(),
        owner: owner.to_owned(),
        due: Some("2026-12-24".to_owned()),
        done_when: "a drill went well".to_owned(),
        is_done: false,
    }
}

/// A report in which people wrote everything that people can write.
fn written(text: &str) -> TeamReport {
    let range = Range { lowest: level(0), highest: level(3) };
    TeamReport {
        system: text.to_owned(),
        date: "2026-11-27".to_owned(),
        members: 5,
        answers: 40,
        quick: 7,
        score: Some(47.5),
        bands: vec!["Demo".to_owned(), "Pilot".to_owned()],
        band: Some(1),
        asked: Some(0),
        targets: BothRules { best: 6, lowest: 1, of: 7 },
        on_one: 3,
        sections: vec![TeamSection {
            title: "Operations".to_owned(),
            score: Some(30.0),
            band: "Demo".to_owned(),
            answered: 4,
            asked: 7,
            quick: 1,
        }],
        actions: vec![TeamAction { done_when: text.to_owned(), ..action(text, text) }],
        single: vec![SinglePoint { title: "A way back".to_owned(), who: Some(text.to_owned()) }],
        disagreements: vec![Disagreement {
            title: "Alerts".to_owned(),
            claims: vec![(level(3), 1), (level(0), 3)],
            unknown: 1,
            quick: 2,
            is_by_short: true,
            is_parked: true,
        }],
        practices: vec![TeamPractice {
            title: "A way back".to_owned(),
            coverage: Some(Coverage::One),
            range: Some(range),
            answered: 5,
            quick: 2,
            places: vec![text.to_owned()],
            ..TeamPractice::default()
        }],
        ..TeamReport::default()
    }
}

#[test]
fn the_report_says_on_what_it_rests_before_it_says_anything_else() {
    let printed = report(&english(), &written("Invoices"));
    for line in [
        "# What our team can operate",
        "System: Invoices · 2026-11-27",
        "Rule in force: somebody can. For each practice the best evidenced answer of any of us counts. It rests on the \
         answers of 5 people. 7 of the 40 answers that count were given in the short form of the three-minute check.",
        "47.5 of 100",
        "By the best answer of each: 6 of 7 targets. By the lowest: 1 of 7. 3 rest on one of us.",
        "- Demo (asked of us)",
        "- **Pilot** (we are here)",
        "| Operations | 30 | Demo | 4 of 7 answers, 1 in the short form |",
        "- [ ] Invoices (A way back) · Owner: Invoices · Due: 2026-12-24 · Done when: Invoices",
        "- A way back: Invoices",
        "- [ ] Alerts: 1 says: by routine, 3 say: not there, 1 says: don’t know, 2 in the short form, apart only by short \
         answers: ask these again in the full form before talking, parked",
        "| A way back | one of us | from not there to by routine | 5 people, 2 in the short form | Invoices |",
    ] {
        assert!(printed.lines().any(|printed| printed == line), "{line}\n\n{printed}");
    }
    let lowest = TeamReport { rule: MergeRule::Lowest, ..written("x") };
    assert!(report(&english(), &lowest).contains("everybody does"));
}

#[test]
fn what_is_not_known_yet_is_a_blank_or_a_dash_and_never_a_figure() {
    let nothing = TeamReport {
        single: vec![SinglePoint { title: "A way back".to_owned(), who: None }],
        actions: vec![TeamAction { title: "A way back".to_owned(), ..TeamAction::default() }],
        practices: vec![TeamPractice { title: "Alerts".to_owned(), ..TeamPractice::default() }],
        ..TeamReport::default()
    };
    let printed = report(&english(), &nothing);
    for line in [
        "We have answered too little for a figure.",
        "- [ ] A way back · Owner: ____ · Due: ____ · Done when: ____",
        "- A way back: one person",
        "1 of 1 have no owner, 1 no day: not a plan yet.",
        "| Alerts | – | – | 0 people | – |",
    ] {
        assert!(printed.lines().any(|printed| printed == line), "{line}\n\n{printed}");
    }
    let empty = report(&english(), &TeamReport::default());
    assert!(empty.contains("We have not agreed on an action yet."));
    assert!(!empty.contains('|'), "no table without a row");
}

#[test]
fn no_more_than_five_actions_stand_on_the_page() {
    let many = TeamReport { actions: vec![action("a", "b"); 9], ..TeamReport::default() };
    assert_eq!(report(&english(), &many).matches("- [ ]").count(), 5);
}

#[test]
fn no_more_than_five_things_to_talk_about_stand_on_the_page_and_what_is_the_same_is_one_line() {
    let open = |nth: usize, title: &str| Disagreement {
        title: title.to_owned(),
        claims: vec![(level(3), nth), (level(0), 1)],
        ..Disagreement::default()
    };
    let single =
        |who: &str| SinglePoint { title: "A way back".to_owned(), who: Some(who.to_owned()) };
    let eight = TeamReport {
        disagreements: (1..=8).map(|nth| open(nth, "Alerts")).collect(),
        single: vec![single("Ana"); 8],
        ..TeamReport::default()
    };
    let printed = report(&english(), &eight);
    assert_eq!(printed.matches("- [ ] Alerts").count(), 5);
    assert!(printed.contains("- [ ] and 3 more: annex"), "{printed}");
    assert!(printed.contains("- 8 practices: Ana\n"), "{printed}");
    let two = vec![single("Ana"), single("Ben"), single("Ana")];
    let printed = report(&english(), &TeamReport { single: two, ..TeamReport::default() });
    assert!(printed.contains("- A way back; A way back: Ana\n- A way back: Ben\n"), "{printed}");
    let alone = RestsOnOne { who: Some("Ana".to_owned()), practices: 8, of: 9 };
    let printed = report(&english(), &TeamReport { alone: Some(alone), ..eight });
    assert_eq!(printed.matches("Ana").count(), 1, "one finding, once: {printed}");
    assert!(printed.contains("8 of 9 rest on Ana alone. That is one problem, not 8."));
}

#[test]
fn the_annex_tells_what_nobody_knows_from_what_does_not_apply_and_what_was_ticked_from_nothing() {
    let practice = |coverage, is_ticked| TeamPractice {
        title: "Alerts".to_owned(),
        coverage: Some(coverage),
        answered: 8,
        unknown: 8,
        not_applicable: 3,
        reason: Some("Nothing is live".to_owned()),
        who: Some("Ana".to_owned()),
        is_ticked: Some(is_ticked),
        ..TeamPractice::default()
    };
    let rows = [
        practice(Coverage::Unknown, false),
        practice(Coverage::NotApplicable, false),
        practice(Coverage::One, true),
    ];
    let printed =
        report(&english(), &TeamReport { practices: rows.to_vec(), ..TeamReport::default() });
    for cells in [
        "| we don’t know (8 of 8) | – | 8 people | none |",
        "| 3 say it does not apply (Nothing is live) | – | 8 people | none |",
        "| one of us: Ana | – | 8 people | ticked, place not given |",
    ] {
        assert!(printed.contains(cells), "{cells}: {printed}");
    }
}

/// A document without what a backslash takes the meaning of.
fn bare(printed: &str) -> String {
    let mut letters = printed.chars();
    let mut bare = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => bare.extend(letters.next().map(|_| '.')),
            letter => bare.push(letter),
        }
    }
    bare
}

/// The shape of a document: how each line begins, and how many cells it has.
fn shape(printed: &str) -> Vec<(String, usize)> {
    let begin = |line: &str| line.chars().take_while(|sign| "#-[] |>x".contains(*sign)).collect();
    let lines = bare(printed);
    lines.split(['\n', '\r']).map(|line| (begin(line), line.matches('|').count())).collect()
}

#[track_caller]
fn stays_words(text: &str) {
    let texts = english();
    let calm = shape(&report(&texts, &written("calm")));
    let printed = report(&texts, &written(text));
    for ((found, cells), (calm, wanted)) in shape(&printed).into_iter().zip(&calm) {
        assert!(cells == *wanted && found.starts_with(calm.as_str()), "{text:?}: {printed}");
    }
    assert_eq!(shape(&printed).len(), calm.len(), "{text:?}: {printed}");
    for mark in ["<script", "](", "://"] {
        assert!(!bare(&printed).contains(mark), "{text:?}: {printed}");
    }
}

#[test]
fn what_people_wrote_stays_words_in_the_report() {
    for text in [
        "# A heading",
        "a | b\n| c",
        "[a](https://example.org)",
        "<script>alert(1)</script>",
        "\r\n\r\n## x",
        "\\| \\\\|",
        "- [x] done",
    ] {
        stays_words(text);
    }
}

proptest! {
    #[test]
    fn nothing_that_people_write_leaves_its_place(text in "a\\PC{0,80}", marks in "a[-=#<>\\[\\]()!a \n\r\\\\|]{0,16}") {
        stays_words(&text);
        stays_words(&marks);
    }
}

#[test]
fn the_tracker_has_a_row_for_each_action_and_no_formula() {
    let done = TeamAction { is_done: true, due: None, ..action("=1+1", "Ana; ＝1") };
    let printed = tracker(&english(), &[action("Drill", "Ana"), done], Decimals::Comma);
    let expected = "\u{feff}Action;Practice;Owner;Due;\"Done when\";Status\r\n\
                    Drill;\"A way back\";Ana;2026-12-24;\"a drill went well\";open\r\n\
                    \"'=1+1\";\"A way back\";\"Ana; ＝1\";;\"a drill went well\";done\r\n";
    assert_eq!(printed, expected);
    assert!(
        tracker(&english(), &[action("a,b", "c")], Decimals::Point)
            .contains("\"a,b\",\"A way back\",c,")
    );
}

#[test]
fn the_calendar_has_what_is_open_on_the_days_that_somebody_set() {
    let actions = [
        TeamAction { due: Some("2027-02-01".to_owned()), ..action("Later", "Ben") },
        action("Drill", ""),
        TeamAction { is_done: true, ..action("Done", "") },
        TeamAction { due: None, ..action("Some day", "") },
        TeamAction { due: Some("2026-02-31".to_owned()), ..action("Never", "") },
    ];
    let printed = calendar(&english(), TeamId::of(91), &actions, NOW);
    let lines = |name: &str| -> Vec<String> {
        printed.split("\r\n").filter(|line| line.starts_with(name)).map(str::to_owned).collect()
    };
    assert_eq!(lines("SUMMARY"), ["SUMMARY:Drill", "SUMMARY:Later"]);
    assert_eq!(lines("UID")[0], "UID:000000002v-OPS-4@dependable");
    assert_eq!(lines("DTSTART")[1], "DTSTART;VALUE=DATE:20270201");
    assert_eq!(lines("DESCRIPTION")[0], "DESCRIPTION:A way back\\nDone when: a drill went well");
}
