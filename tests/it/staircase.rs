//! The staircase against brute force: as short as possible, then as easy, then in order.

use dependable::domain::assessment::{Answer, Response};
use dependable::domain::checklist::{Checklist, Effort, Level, PracticeId};
use dependable::domain::result::{Change, Stair};
use proptest::prelude::*;

use crate::support::{Given, Small, given, level, small_checklist, team};

// ------------------------------------------------------------------ brute force

/// One change after another, tried in every combination, by asking for the whole result each time.
struct BruteForce<'a> {
    start: Given<'a>,
    /// Practice ids in the checklist's order.
    ids: Vec<&'a str>,
    /// What 0, 1, 2, … changes make of each practice, and their days.
    reach: Vec<Vec<(Given<'a>, u32)>>,
}

impl<'a> BruteForce<'a> {
    fn new(start: Given<'a>) -> BruteForce<'a> {
        let ids: Vec<&str> =
            start.checklist.practices.iter().map(|practice| practice.id.as_str()).collect();
        let reach = ids.iter().map(|id| reach(&start, id)).collect();
        BruteForce { start, ids, reach }
    }

    /// The fewest changes that reach a band, then the fewest days, then the first in order: how many each practice gets.
    fn shortest(&self, band: usize) -> Option<Vec<usize>> {
        let mut best: Option<(usize, u32, Vec<usize>)> = None;
        let mut counts = vec![0; self.ids.len()];
        loop {
            let found = (counts.iter().sum(), self.days(&counts), counts.clone());
            // More changes in earlier practices come first.
            let is_better = best.as_ref().is_none_or(|(changes, days, before)| {
                (found.0, found.1, before) < (*changes, *days, &found.2)
            });
            if is_better && self.band(&counts) >= Some(band) {
                best = Some(found);
            }
            let Some(place) =
                (0..counts.len()).find(|place| counts[*place] + 1 < self.reach[*place].len())
            else {
                return best.map(|(_, _, counts)| counts);
            };
            counts[place] += 1;
            counts[..place].fill(0);
        }
    }

    fn days(&self, counts: &[usize]) -> u32 {
        self.reach.iter().zip(counts).map(|(reach, count)| reach[*count].1).sum()
    }

    fn after(&self, counts: &[usize]) -> Given<'a> {
        let mut after = self.start.clone();
        for ((id, reach), count) in self.ids.iter().zip(&self.reach).zip(counts) {
            if *count > 0 {
                let changed = reach[*count].0.assessment.responses[*id].clone();
                after.assessment.responses.insert((*id).into(), changed);
            }
        }
        after
    }

    fn band(&self, counts: &[usize]) -> Option<usize> {
        Some(self.after(counts).result().rated.overall?.band)
    }
}

/// What further changes make of one practice: a missing proof first, then level by level.
fn reach<'a>(start: &Given<'a>, id: &str) -> Vec<(Given<'a>, u32)> {
    let mut reached = vec![(start.clone(), 0)];
    let effort = start.checklist.practice(id).unwrap().effort.days();
    loop {
        let (now, days) = reached.last().unwrap().clone();
        let rated = now.rated(id);
        let Some(evidenced) = rated.evidenced else {
            return reached;
        };
        let claimed = rated.claimed.unwrap_or(Level::ZERO);
        if claimed > evidenced {
            reached.push((now.proven(id, claimed.number()), days + 1));
        } else if evidenced < Level::MAX {
            reached.push((now.proven(id, evidenced.number() + 1), days + effort));
        } else {
            return reached;
        }
    }
}

/// Makes the changes of a flight.
#[track_caller]
fn climbed<'a>(given: &Given<'a>, stair: &Stair) -> Given<'a> {
    stair.changes.iter().fold(given.clone(), |given, change| {
        assert_eq!(given.rated(&change.practice).evidenced, Some(change.from));
        let given = given.proven(&change.practice, change.to.number());
        assert_eq!(given.rated(&change.practice).evidenced, Some(change.to));
        given
    })
}

/// How many changes each practice gets.
fn counts(checklist: &Checklist, changes: &[Change]) -> Vec<usize> {
    let count = |id: &PracticeId| changes.iter().filter(|change| change.practice == *id).count();
    checklist.practices.iter().map(|practice| count(&practice.id)).collect()
}

fn bands(staircase: &[Stair]) -> Vec<usize> {
    staircase.iter().map(|stair| stair.band).collect()
}

// ------------------------------------------------------------------ any small checklist

/// Two sections of three practices, with any efforts and floor practices.
fn any_small() -> impl Strategy<Value = [[Small; 3]; 2]> {
    let effort = prop_oneof![Just(Effort::S), Just(Effort::M), Just(Effort::L)];
    proptest::array::uniform2(proptest::array::uniform3((effort, any::<bool>())))
}

/// Any answers to six practices. Mostly high, as brute force tries every combination of what is left above them.
fn any_answers() -> impl Strategy<Value = Vec<(PracticeId, Response)>> {
    let answer = prop_oneof![
        8 => (1..=4_u8).prop_map(|number| Answer::Level(level(number))),
        1 => Just(Answer::Level(Level::ZERO)),
        1 => Just(Answer::DontKnow),
    ];
    let evidence = proptest::sample::subsequence(vec!["one", "two", "three", "day"], 0..=4);
    let ids = ["A-1", "A-2", "A-3", "B-1", "B-2", "B-3"];
    proptest::collection::vec((answer, evidence), ids.len()).prop_map(move |responses| {
        ids.iter()
            .zip(responses)
            .map(|(id, (answer, evidence))| {
                let response = Response {
                    answer: Some(answer),
                    evidence: evidence.into_iter().map(Into::into).collect(),
                    ..Response::default()
                };
                ((*id).into(), response)
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_list_of_changes_is_shorter_easier_or_earlier(
        practices in any_small(),
        answers in any_answers(),
        weights in (1..=9_u32, 1..=9_u32),
    ) {
        let mut checklist = small_checklist(&[practices[0].as_slice(), practices[1].as_slice()], 4);
        (checklist.weights.floor, checklist.weights.full) = weights;
        let mut now = given(&checklist, &[]);
        now.assessment.responses.extend(answers);
        for stair in now.staircase() {
            let before = now.overall().band;
            let search = BruteForce::new(now.clone());
            prop_assert_eq!(Some(counts(&checklist, &stair.changes)), search.shortest(before + 1));
            now = climbed(&now, &stair);
            prop_assert_eq!(now.overall().band, stair.band);
        }
        // The targets ask for level 4 everywhere.
        prop_assert_eq!(now.overall().band, checklist.bands.len() - 1);
    }
}

// ------------------------------------------------------------------ sentences

const PRACTICES: [Small; 3] = [(Effort::S, false); 3];

fn two_sections() -> Checklist {
    small_checklist(&[PRACTICES.as_slice(); 2], 4)
}

fn all_at(checklist: &Checklist, number: u8) -> Given<'_> {
    given(checklist, &[]).everything(number)
}

#[test]
fn each_flight_lifts_the_band_by_one_up_to_the_targets() {
    let checklist = two_sections();
    let mut now = all_at(&checklist, 0);
    let staircase = now.staircase();
    assert_eq!(bands(&staircase), [1, 2, 3, 4]);
    for stair in &staircase {
        now = climbed(&now, stair);
        assert_eq!(now.overall().band, stair.band);
    }
}

#[test]
fn the_staircase_ends_at_the_band_of_the_targets() {
    let checklist = small_checklist(&[PRACTICES.as_slice(); 2], 2);
    assert_eq!(bands(&all_at(&checklist, 0).staircase()), [1, 2]);
    assert_eq!(bands(&all_at(&checklist, 2).staircase()), [0; 0]);
}

#[test]
fn a_proof_is_one_change_however_many_levels_it_carries() {
    let checklist = two_sections();
    let claimed = all_at(&checklist, 2).level("A-1", 4);
    let change = &claimed.staircase()[0].changes[0];
    assert_eq!((change.practice.as_str(), change.proof), ("A-1", true));
    assert_eq!((change.from, change.to), (level(2), level(4)));
}

#[test]
fn among_equally_short_lists_the_easiest_is_shown() {
    // One step anywhere lifts the whole from 48 to 50; it takes a quarter, a sprint, or a day.
    let mut efforts = PRACTICES;
    efforts[0].0 = Effort::L;
    efforts[1].0 = Effort::M;
    let checklist = small_checklist(&[efforts.as_slice(); 2], 4);
    let nearly = all_at(&checklist, 2).level("A-3", 1).level("B-3", 1);
    let changes: Vec<_> =
        nearly.staircase()[0].changes.iter().map(|change| change.practice.clone()).collect();
    assert_eq!(changes, ["A-3", "B-3"]);
}

#[test]
fn among_equally_easy_lists_the_first_in_the_checklist_is_shown() {
    let checklist = two_sections();
    let nearly = all_at(&checklist, 2).level("B-3", 1);
    let change = &nearly.staircase()[0].changes[0];
    assert_eq!((change.practice.as_str(), change.to), ("B-1", level(3)));
}

#[test]
fn a_list_that_comes_first_is_shown_although_another_gives_more() {
    // A-1 weighs 2 and suffices; A-2 weighs 3 and would give more.
    let checklist =
        small_checklist(&[&[(Effort::S, false), (Effort::S, true), (Effort::S, false)]], 4);
    let nearly = given(&checklist, &[]).level("A-1", 2).level("A-2", 2).level("A-3", 1);
    let changes = &nearly.staircase()[0].changes;
    assert_eq!((changes.len(), changes[0].practice.as_str()), (1, "A-1"));
}

#[test]
fn one_proof_may_lift_more_than_a_band_and_is_shown_once() {
    // 18 of 28 points; with the proof of the floor practice 24.
    let checklist =
        small_checklist(&[&[(Effort::S, true), (Effort::S, false), (Effort::S, false)]], 4);
    let claimed = given(&checklist, &[]).level("A-1", 4).proven("A-2", 3).proven("A-3", 3);
    assert_eq!(claimed.overall().band, 2);
    let staircase = claimed.staircase();
    assert_eq!(bands(&staircase), [4]);
    assert_eq!(staircase[0].changes.len(), 1);
}

#[test]
fn a_cap_is_lifted_where_that_is_the_shortest_way() {
    let checklist =
        small_checklist(&[&[(Effort::L, true), (Effort::S, false), (Effort::S, false)]], 4);
    let held = given(&checklist, &[]).level("A-1", 1).proven("A-2", 4).proven("A-3", 4);
    let staircase = held.staircase();
    let changes: Vec<&str> =
        staircase[0].changes.iter().map(|change| change.practice.as_str()).collect();
    assert_eq!(changes, ["A-1"]);
}

#[test]
fn there_is_no_staircase_without_a_headline() {
    assert_eq!(team(&["llm"]).level("OPS-4", 0).staircase(), []);
}

#[test]
fn the_way_up_from_nothing_is_found() {
    let agent = team(&["agent", "tier-a", "retrieval", "decides-about-people"]);
    let mut now = agent.everything(0);
    let staircase = now.staircase();
    assert_eq!(bands(&staircase), [1, 2, 3]);
    for stair in &staircase {
        now = climbed(&now, stair);
        assert_eq!(now.overall().band, stair.band);
    }
}
