//! What holds whatever several tabs do, in any order.

use std::collections::BTreeMap;

use dependable::domain::assessment::{Answer, Assessment, Picks, Response, Saved};
use dependable::domain::checklist::Level;
use proptest::prelude::*;

use super::{Storage, Tab, answered, kept, level};

proptest! {
    #[test]
    fn ten_tabs_that_answer_at_random_lose_nothing(
        acts in prop::collection::vec((0..10_usize, 0..8_usize, 0..5_u8, any::<bool>()), 1..60),
    ) {
        let practices = ["OPS-1", "OPS-4", "DATA-1", "DATA-3", "ENG-5", "SEC-3", "OWN-2", "BIZ-1"];
        let mut storage = Storage::default();
        let mut tabs: Vec<Tab> = (0..10).map(|_| Tab::open(&storage)).collect();
        let mut newest = BTreeMap::new();
        for (now, (tab, place, number, is_full)) in (1..).zip(acts) {
            storage.is_full = is_full;
            // What is chosen already cannot be chosen again.
            if tabs[tab].model.own.assessment.answer(practices[place]).and_then(Answer::level)
                == Some(Level::at_most_max(number))
            {
                continue;
            }
            tabs[tab].say(answered(practices[place], number), &mut storage, now);
            newest.insert(practices[place], number);
        }
        storage.is_full = false;
        for round in 0..2 {
            for tab in &mut tabs {
                tab.look(&mut storage, 1000 + round);
            }
        }
        for (practice, number) in newest {
            prop_assert_eq!(level(&kept(&storage), practice), number);
            for tab in &tabs {
                prop_assert_eq!(level(&tab.model.own.assessment, practice), number);
            }
        }
    }

    #[test]
    fn merging_is_the_same_in_any_order_and_as_often_as_one_likes(
        states in prop::collection::vec(saved(), 3),
    ) {
        let [a, b, c] = [0, 1, 2].map(|place| states[place].clone());
        let all = |one: &Saved, two: &Saved, three: &Saved| {
            sorted(one.clone().merged(two.clone()).merged(three.clone()))
        };
        let merged = all(&a, &b, &c);
        prop_assert_eq!(&all(&c, &b, &a), &merged);
        prop_assert_eq!(&all(&b, &a, &c), &merged);
        prop_assert_eq!(sorted(a.clone().merged(a.clone())), sorted(a.clone().merged(Saved { since: a.since, assessment: a.assessment.clone(), gone: a.gone.clone(), ..Saved::default() })));
        prop_assert_eq!(sorted(merged.clone().merged(a)), merged);
    }
}

/// In which order the others were set aside is told by the newer side alone.
fn sorted(mut saved: Saved) -> Saved {
    saved.set_aside.sort_by_key(|aside| aside.id);
    saved
}

prop_compose! {
    fn state()(
        id in 0..3_u64,
        responses in prop::collection::btree_map("[ABC]", ("[xyz]?", 0..4_u64), 0..3),
        picks in prop::collection::btree_map("[ST]", ("[xyz]", 0..4_u64), 0..2),
        before in prop::option::of(0..3_u8),
        name in "[xyz]?",
        told in 0..3_u64,
    ) -> Assessment {
        Assessment {
            id,
            before,
            shuffle: 7,
            before_at: before.map_or(0, |_| told),
            name_at: if name.is_empty() { 0 } else { told },
            name,
            responses: responses
                .into_iter()
                .map(|(id, (note, at))| (id.into(), Response { note, at, ..Response::default() }))
                .collect(),
            scenarios: picks
                .into_iter()
                .map(|(id, (best, at))| (id.into(), Picks { best: Some(best.into()), at, ..Picks::default() }))
                .collect(),
            ..Assessment::default()
        }
    }
}

prop_compose! {
    fn saved()(assessment in state(), since in 0..4_u64, asides in prop::collection::vec(state(), 0..2), gone in prop::collection::btree_set(0..3_u64, 0..2)) -> Saved {
        let mut set_aside: Vec<Assessment> = Vec::new();
        for aside in asides {
            let is_new = aside.id != assessment.id && set_aside.iter().all(|known| known.id != aside.id);
            if is_new && !aside.is_untouched() {
                set_aside.push(aside);
            }
        }
        Saved { assessment, since, set_aside, gone: gone.into_iter().collect(), ..Saved::default() }
    }
}
