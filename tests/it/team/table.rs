//! Three small teams, and everything that docs/team.md makes of them, worked out by hand.

use std::collections::BTreeMap;
use std::fmt::Write;

use dependable::domain::assessment::{Answer, Assessment, Form, Response};
use dependable::domain::checklist::{Checklist, Condition, Effort, Reason};
use dependable::domain::team::merged::merged;
use dependable::domain::team::picture::{Cell, Coverage, Picture};
use dependable::domain::team::plan::proposals;
use dependable::domain::team::seen::picture;
use dependable::domain::team::start::Start;
use dependable::domain::team::{MemberId, MergeRule, Return, Setting, Team, TeamId};

use super::id;
use crate::support::{level, small_checklist, tags};

/// Floor practices weigh 3, `B-4` weighs 1 and is in no check, all others 2. Every target is 2, but that of `A-2` 3
/// and that of `C-2` 0.
fn checklist() -> Checklist {
    let (small, medium, large) = ((Effort::S, false), (Effort::M, false), (Effort::L, false));
    let sections: [&[_]; 3] = [
        &[(Effort::S, true), medium, large],
        &[large, large, large, small],
        &[(Effort::M, true), small],
    ];
    let mut checklist = small_checklist(&sections, 2);
    let targets = BTreeMap::from([("A-2".into(), level(3)), ("C-2".into(), level(0))]);
    checklist.targets[0].practices = targets.into();
    for practice in &mut checklist.practices {
        practice.hinge = ["A-1", "B-1", "B-2", "B-3"].contains(&practice.id.as_str());
        match practice.id.as_str() {
            "A-2" => {
                let reason = |id: &str| Reason { id: id.into(), text: id.to_owned() };
                practice.not_applicable = vec![reason("first"), reason("second")];
            }
            "A-3" => practice.needs = vec!["A-1".into()],
            "B-4" => practice.full = Condition(Vec::new()),
            _ => {}
        }
    }
    checklist
}

fn team(way: Setting, check: Form) -> Team {
    Team { id: TeamId::of(1), way, check, ..Team::default() }
}

/// Reads one answer: a level, `?`, or a reason; after a level what is ticked (`e` what it needs, `u` three undated);
/// then `q` for the short form.
fn said(text: &str) -> Response {
    let quick = text.ends_with('q');
    let text = text.trim_end_matches('q');
    let number = |text: &str| text[..1].parse().map(level);
    let (answer, ticks): (Answer, &[&str]) = match text {
        "?" => (Answer::DontKnow, &[]),
        "3e" => (Answer::Level(level(3)), &["one", "day"]),
        "4e" => (Answer::Level(level(4)), &["one", "two", "day"]),
        "4u" => (Answer::Level(level(4)), &["one", "two", "three"]),
        _ => match number(text) {
            Ok(level) => (Answer::Level(level), &[]),
            Err(_) => (Answer::NotApplicable(text.into()), &[]),
        },
    };
    let evidence = ticks.iter().map(|tick| (*tick).into()).collect();
    Response { answer: Some(answer), quick, evidence, ..Response::default() }
}

/// Takes in what a table of answers says: a column for each of these members and moments, a row for each practice.
fn take_in(team: &mut Team, members: &[(u64, u64)], table: &str) {
    for (nth, (member, at)) in members.iter().enumerate() {
        let mut assessment = Assessment { profile: tags(&["team"]), ..Assessment::default() };
        for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let words: Vec<&str> = row.split_whitespace().collect();
            assert_eq!(words.len(), members.len() + 1, "{row}");
            if words[nth + 1] != "." {
                assessment.responses.insert(words[0].into(), said(words[nth + 1]));
            }
        }
        let one = Return { member: id(*member), at: *at, assessment, ..Return::default() };
        team.take_in(one.fit(&checklist()).expect("it fits"));
    }
}

fn ids(members: &[MemberId]) -> String {
    let numbers: Vec<String> = members.iter().map(|id| id.number().to_string()).collect();
    numbers.join("+")
}

fn or_dash<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

fn cell(cell: Cell) -> String {
    let mark = |quick: bool| if quick { "q" } else { "" };
    match cell {
        Cell::Empty => ".".to_owned(),
        Cell::Level { claimed, counts, quick } => {
            format!("{}:{}{}", claimed.number(), counts.number(), mark(quick))
        }
        Cell::Unknown { quick } => format!("?{}", mark(quick)),
        Cell::NotApplicable { quick } => format!("x{}", mark(quick)),
    }
}

fn print_picture(out: &mut String, picture: &Picture) {
    let _ = writeln!(out, "members {}", ids(&picture.members));
    for row in &picture.rows {
        let cells: Vec<String> = row.cells.iter().copied().map(cell).collect();
        let figures = row.figures;
        let range = figures.range.map(|(low, high)| format!("{}-{}", low.number(), high.number()));
        let coverage = figures.coverage().map(|coverage| match coverage {
            Coverage::None => "none",
            Coverage::One => "one",
            Coverage::More => "more",
            Coverage::Unknown => "unknown",
            Coverage::NotApplicable => "out",
        });
        let _ = writeln!(
            out,
            "{} {} | {} {} {} {} | {} {} | {} {}",
            row.practice,
            cells.join(" "),
            figures.answered,
            figures.quick,
            figures.unknown,
            figures.not_applicable,
            or_dash(range),
            or_dash(figures.spread()),
            figures.covered,
            or_dash(coverage),
        );
    }
    for section in &picture.sections {
        let mean = |mean: &dependable::domain::team::picture::Mean| {
            let level = or_dash(mean.level.map(|level| format!("{level:.1}")));
            format!("{level}={}/{}?{}q{}", mean.answered, mean.asked, mean.unknown, mean.quick)
        };
        let means: Vec<String> = section.means.iter().map(mean).collect();
        let _ = writeln!(out, "{} {}", section.section, means.join(" "));
    }
}

fn print_views(out: &mut String, picture: &Picture) {
    let line = |words: Vec<String>| if words.is_empty() { "-".to_owned() } else { words.join(" ") };
    let heat = picture.by_heat().iter().map(|row| row.practice.to_string()).collect();
    let _ = writeln!(out, "heat {}", line(heat));
    let apart = picture.disagreements().iter().map(|row| row.practice.to_string()).collect();
    let _ = writeln!(out, "disagree {}", line(apart));
    let single = picture.single_points().into_iter();
    let single = single.map(|(row, member)| format!("{}@{}", row.practice, member.number()));
    let _ = writeln!(out, "single {}", line(single.collect()));
    let strengths = picture
        .strengths()
        .into_iter()
        .map(|one| format!("{}:{}>{}", one.row.practice, ids(&one.teachers), ids(&one.learners)));
    let _ = writeln!(out, "teach {}", line(strengths.collect()));
}

/// Every view of a team, as a text.
fn told(team: &Team) -> String {
    let checklist = checklist();
    let picture = picture(&checklist, team);
    let mut out = String::new();
    print_picture(&mut out, &picture);
    print_views(&mut out, &picture);
    for (name, rule) in [("best", MergeRule::Best), ("lowest", MergeRule::Lowest)] {
        let merged = merged(&checklist, team, rule);
        let answers = merged.assessment.responses.iter().map(|(id, response)| {
            let answer = match response.answer.as_ref().expect("it is answered") {
                Answer::Level(level) => level.number().to_string(),
                Answer::DontKnow => "?".to_owned(),
                Answer::NotApplicable(reason) => reason.to_string(),
                Answer::NoOpportunity => "never".to_owned(),
            };
            let rests = merged.rests_on[id];
            format!("{id}={answer}@{}/{}", rests.member.number(), rests.answered)
        });
        let answers: Vec<String> = answers.collect();
        let _ = writeln!(out, "{name} q{} {}", merged.quick, answers.join(" "));
    }
    for one in proposals(&checklist, team, &picture) {
        let number = |id: Option<MemberId>| or_dash(id.map(MemberId::number));
        let start = match one.start {
            Start::Ahead(member) => number(Some(member)),
            Start::Several => "several".to_owned(),
            Start::Alike => "alike".to_owned(),
            Start::Nobody => "-".to_owned(),
        };
        let (pair, place) = (number(one.pair), if one.is_among_first { "now" } else { "later" });
        let (practice, path, reason) = (&one.practice, one.path, one.reason);
        let _ = writeln!(out, "{practice} {path:?} {reason:?} {start} {pair} {place}");
    }
    out
}

#[track_caller]
fn is(team: &Team, by_hand: &str) {
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect()
    };
    for (told, by_hand) in lines(&told(team)).iter().zip(lines(by_hand)) {
        assert_eq!(*told, by_hand);
    }
    assert_eq!(lines(&told(team)), lines(by_hand));
}

#[test]
fn four_people_one_of_whom_handed_back_under_two_ids() {
    let mut team = team(Setting::EachAlone, Form::Full);
    // What the second said at first does not count: under the id 5 they said something later.
    take_in(&mut team, &[(2, 100)], "A-1 4e");
    take_in(
        &mut team,
        &[(1, 100), (5, 200), (3, 100), (4, 100)],
        "A-1  3e  1   ?        2q
         A-2  4u  3   second   .
         A-3  1   2   .        0q
         B-1  0   0   1        ?
         B-2  0   ?   0        .
         B-3  0   0   .        .
         B-4  .   .   2        .
         C-1  2   1   unheard  .
         C-2  0   ?   .        .",
    );
    assert!(team.join(id(2), id(5)));
    is(
        &team,
        "members 1+2+3+4
         A-1  3:3  1:1  ?    2:2q  | 4 1 1 0 | 1-3 2 | 2 more
         A-2  4:3  3:2  x    .     | 2 0 0 1 | 3-4 1 | 1 one
         A-3  1:1  2:2  .    0:0q  | 3 1 0 0 | 0-2 2 | 1 one
         B-1  0:0  0:0  1:1  ?     | 4 0 1 0 | 0-1 1 | 0 none
         B-2  0:0  ?    0:0  .     | 3 0 1 0 | 0-0 0 | 0 none
         B-3  0:0  0:0  .    .     | 2 0 0 0 | 0-0 0 | 0 none
         B-4  .    .    2:2  .     | 1 0 0 0 | 2-2 - | 1 one
         C-1  2:2  1:1  .    .     | 2 0 0 0 | 1-2 1 | 1 one
         C-2  0:0  ?    .    .     | 2 0 1 0 | 0-0 - | 1 one
         A  2.4=3/3?0q0  1.6=3/3?0q0  -=1/3?1q0    1.2=2/3?0q2
         B  0.0=3/3?0q0  0.0=3/3?1q0  0.8=3/4?0q0  -=1/3?1q0
         C  1.2=2/2?0q0  -=2/2?1q0    -=0/2?0q0    -=0/2?0q0
         heat A-1 A-3 C-1 A-2 B-1 B-2 B-3 B-4 C-2
         disagree A-1 A-3
         single C-1@1 A-2@1 A-3@2 C-2@1
         teach -
         best q0 A-1=3@1/4 A-2=4@1/2 A-3=2@2/3 B-1=1@3/4 B-2=0@1/3 B-3=0@1/2 B-4=2@3/1 C-1=2@1/2 C-2=0@1/2
         lowest q1 A-1=?@3/4 A-2=3@2/2 A-3=0@4/3 B-1=?@4/4 B-2=?@2/3 B-3=0@1/2 B-4=2@3/1 C-1=1@2/2 C-2=?@2/2
         C-1 Train Pair 2 1 now
         B-2 Borrow LargeEffort alike - now
         B-3 Borrow LargeEffort alike - now
         B-1 Train Near 3 - now
         C-2 FindOut HalfDontKnow - 1 now
         A-2 Train Pair 2 1 later
         A-3 LookTogether Apart - 2 later",
    );
}

#[test]
fn two_people_in_one_room_who_answer_the_short_check_and_some_more() {
    let mut team = team(Setting::InOneRoom, Form::Quick);
    let room = team.talk.entry("A-1".into()).or_default();
    room.evidence = ["one", "two", "day"].map(Into::into).into_iter().collect();
    take_in(
        &mut team,
        &[(1, 100), (2, 100)],
        "A-1  4      3q
         A-2  first  ?
         A-3  2      .
         B-1  0      ?
         B-2  ?      0q
         B-3  0      0",
    );
    is(
        &team,
        "members 1+2
         A-1  4:4  3:3q  | 2 1 0 0 | 3-4 1 | 2 more
         A-2  x    ?     | 1 0 1 1 | -   - | 0 unknown
         A-3  2:2  .     | 1 0 0 0 | 2-2 - | 1 one
         B-1  0:0  ?     | 2 0 1 0 | 0-0 - | 0 none
         B-2  ?    0:0q  | 2 1 1 0 | 0-0 - | 0 none
         B-3  0:0  0:0   | 2 0 0 0 | 0-0 0 | 0 none
         A  3.2=2/2?0q0  -=2/2?1q1
         B  0.0=3/3?1q0  0.0=3/3?1q1
         heat A-1 B-3 A-2 A-3 B-1 B-2
         disagree -
         single -
         teach -
         best q1 A-1=4@1/2 A-2=?@2/1 A-3=2@1/1 B-1=0@1/2 B-2=0@2/2 B-3=0@1/2
         lowest q1 A-1=3@2/2 A-2=?@2/1 A-3=2@1/1 B-1=?@2/2 B-2=?@1/2 B-3=0@1/2
         B-1 FindOut HalfDontKnow - - now
         B-2 FindOut HalfDontKnow - - now
         B-3 Borrow LargeEffort alike - now",
    );
}

#[test]
fn three_people_who_say_the_same_by_other_words() {
    let mut team = team(Setting::EachAlone, Form::Full);
    take_in(
        &mut team,
        &[(1, 100), (2, 100), (3, 100)],
        "A-1  2      4       4
         A-2  first  second  second
         A-3  ?      ?       .",
    );
    is(
        &team,
        "members 1+2+3
         A-1  2:2  4:2  4:2  | 3 0 0 0 | 2-4 2 | 3 more
         A-2  x    x    x    | 0 0 0 3 | -   - | 0 out
         A-3  ?    ?    .    | 2 0 2 0 | -   - | 0 unknown
         B-1  .    .    .    | 0 0 0 0 | -   - | 0 -
         B-2  .    .    .    | 0 0 0 0 | -   - | 0 -
         B-3  .    .    .    | 0 0 0 0 | -   - | 0 -
         C-1  .    .    .    | 0 0 0 0 | -   - | 0 -
         C-2  .    .    .    | 0 0 0 0 | -   - | 0 -
         A  -=2/3?1q0  -=2/3?1q0  -=1/3?0q0
         B  -=0/3?0q0  -=0/3?0q0  -=0/3?0q0
         C  -=0/2?0q0  -=0/2?0q0  -=0/2?0q0
         heat A-1 A-2 A-3 B-1 B-2 B-3 C-1 C-2
         disagree A-1
         single -
         teach -
         best q0 A-1=4@2/3 A-2=first@1/3 A-3=?@1/2
         lowest q0 A-1=2@1/3 A-2=first@1/3 A-3=?@1/2
         A-3 FindOut NobodyKnows - - now",
    );
}
