//! What people take along to hire somebody for a team: the advert, the interview kit.

use dependable::domain::exchange::team::advert::{Sought, advert};
use dependable::domain::exchange::team::kit::kit;

use crate::support::{built_in, level};
use crate::texts::english;

fn sought() -> Sought {
    Sought {
        hire: ["OPS-1", "XYZ-9", "OPS-4"].map(Into::into).to_vec(),
        learned: ["OPS-2", "OPS-1"].map(Into::into).to_vec(),
    }
}

#[test]
fn an_advert_says_what_the_work_is_and_what_nobody_is_asked_for() {
    let printed = advert(&english(), built_in(), &sought());
    let practice = |id| built_in().practice(id).unwrap();
    for id in ["OPS-1", "OPS-4"] {
        let practice = practice(id);
        for says in [&format!("## {}", practice.title), &practice.fact, &practice.why] {
            assert!(printed.contains(says.as_str()), "{says}\n\n{printed}");
        }
        for (_, looks) in practice.looks_like.iter().filter(|(_, looks)| !looks.is_empty()) {
            assert!(
                !printed.contains(looks.as_str()),
                "an example is no fact about the team: {looks}"
            );
        }
    }
    assert!(printed.contains(&format!("- {}\n", practice("OPS-2").title)));
    assert_eq!(printed.matches(practice("OPS-1").title.as_str()).count(), 1);
    assert!(!printed.contains("\n\n\n") && !printed.contains("interview"));
    let of_the_kit = printed.replace(&practice("OPS-1").why, "").to_lowercase();
    for word in ["years of", "rockstar", "passionate", "ninja", "must have"] {
        assert!(!of_the_kit.contains(word), "{word}");
    }
}

#[test]
fn an_advert_does_not_say_where_the_team_can_be_attacked() {
    let practice = |id| built_in().practice(id).unwrap();
    let hire = ["SEC-2", "OPS-1", "SEC-10", "DATA-7"].map(Into::into).to_vec();
    let learned = vec!["SEC-3".into()];
    let printed = advert(&english(), built_in(), &Sought { hire, learned });
    for id in ["SEC-2", "SEC-10", "DATA-7", "SEC-3"] {
        assert!(practice(id).guarded && !printed.contains(&practice(id).title), "{id}");
    }
    let whole = "You help us keep data and permissions under control.";
    assert_eq!(printed.matches(whole).count(), 1);
    assert!(!practice("OPS-1").guarded && printed.contains(&practice("OPS-1").title));
}

#[test]
fn before_anything_is_decided_neither_advert_nor_kit_says_anything_else() {
    for hire in [vec![], vec!["XYZ-9".into()]] {
        let sought = Sought { hire, learned: vec!["OPS-2".into()] };
        let nothing = "Nothing is decided for hiring yet.\n";
        assert_eq!(advert(&english(), built_in(), &sought), nothing);
        assert_eq!(kit(&english(), built_in(), &sought), nothing);
    }
}

#[test]
fn a_kit_has_questions_three_things_to_listen_for_and_one_sheet() {
    let printed = kit(&english(), built_in(), &sought());
    let practice = built_in().practice("OPS-1").unwrap();
    let wording = practice.candidate.as_ref().unwrap();
    let highest = wording.anchor(&built_in().continues, level(4), false);
    let interview = &practice.interview;
    for says in [&interview.question, &interview.follow_up, &highest] {
        assert!(printed.contains(says.as_str()), "{says}\n\n{printed}");
    }
    assert!(!highest.starts_with("As "), "{highest}");
    for model_answer in [&interview.demo, &interview.production, &interview.shows[0]] {
        assert!(!printed.contains(model_answer.as_str()), "{model_answer}");
    }
    for point in [
        "names what they looked at first",
        "says how they knew that it held",
        "says what stayed open",
    ] {
        assert_eq!(printed.matches(point).count(), 2, "once in words and once on the sheet");
    }
    assert!(printed.contains("| not asked | may not speak about it |"), "{printed}");
    let rows = printed.lines().filter(|line| line.matches('☐').count() == 5).count();
    assert_eq!(rows, 2, "two practices on one sheet");
}
