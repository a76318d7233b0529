//! Choosing one option out of each of several groups, so that nothing else gives more for less: a multiple-choice
//! knapsack, solved group by group.
//!
//! The staircase chooses twice in this way: a number of changes for each practice of a section, and a number of
//! changes for each section.

/// What can be chosen: it gives something and costs something.
pub(super) trait Offer: Copy {
    /// Gives at least as much and costs at most as much, in every respect.
    fn beats(&self, other: &Self) -> bool;

    /// Both together. What beats one of them beats it together with any other as well.
    fn and(self, other: Self) -> Self;
}

/// A Pareto frontier: out of what was added, everything that nothing else beats.
#[derive(Clone)]
pub(super) struct Frontier<T>(Vec<T>);

impl<T: Offer> Frontier<T> {
    pub(super) const EMPTY: Frontier<T> = Frontier(Vec::new());

    /// A frontier of one.
    pub(super) fn of(offer: T) -> Frontier<T> {
        Frontier(vec![offer])
    }

    /// Adds an offer, unless it is beaten; what it beats goes. Of two alike the first stays.
    pub(super) fn add(&mut self, offer: T) {
        if !self.0.iter().any(|other| other.beats(&offer)) {
            self.0.retain(|other| !offer.beats(other));
            self.0.push(offer);
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }
}

/// The frontiers of one group together with another, by the number of changes that both take, up to `most`.
///
/// Both groups are given by the number of changes that each takes: 0, 1, 2, …. Only what `is_of_use` at its number of
/// changes is kept.
pub(super) fn together<T: Offer>(
    one: &[Frontier<T>],
    other: &[Frontier<T>],
    most: usize,
    is_of_use: impl Fn(usize, &T) -> bool,
) -> Vec<Frontier<T>> {
    let mut both = vec![Frontier::EMPTY; (one.len() + other.len() - 1).min(most + 1)];
    for (some, of_one) in one.iter().enumerate() {
        for (more, of_other) in other.iter().enumerate() {
            let Some(found) = both.get_mut(some + more) else { break };
            for of_one in of_one.iter() {
                for of_other in of_other.iter() {
                    let offer = of_one.and(*of_other);
                    if is_of_use(some + more, &offer) {
                        found.add(offer);
                    }
                }
            }
        }
    }
    both
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::{Frontier, Offer, together};

    /// A value and a cost, as plain as can be.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Thing {
        value: u8,
        cost: u8,
    }

    impl Offer for Thing {
        fn beats(&self, other: &Thing) -> bool {
            self.value >= other.value && self.cost <= other.cost
        }

        fn and(self, other: Thing) -> Thing {
            Thing { value: self.value + other.value, cost: self.cost + other.cost }
        }
    }

    /// Up to four groups; of each, one thing for every number of changes.
    fn any_groups() -> impl Strategy<Value = Vec<Vec<Thing>>> {
        let thing = (0..9_u8, 0..9_u8).prop_map(|(value, cost)| Thing { value, cost });
        proptest::collection::vec(proptest::collection::vec(thing, 1..4), 1..5)
    }

    /// Every way to choose one thing out of each group: the changes that it takes, and what it comes to.
    fn every_choice(groups: &[Vec<Thing>]) -> Vec<(usize, Thing)> {
        let nothing = vec![(0, Thing { value: 0, cost: 0 })];
        groups.iter().fold(nothing, |chosen, group| {
            let and_one = |(changes, sum): &(usize, Thing)| {
                let (changes, sum) = (*changes, *sum);
                let more = group.iter().enumerate();
                more.map(move |(more, thing)| (changes + more, sum.and(*thing))).collect::<Vec<_>>()
            };
            chosen.iter().flat_map(and_one).collect()
        })
    }

    /// What nothing else beats, each once, in order.
    fn unbeaten(things: &[Thing]) -> Vec<Thing> {
        let is_beaten =
            |thing: &Thing| things.iter().any(|other| other != thing && other.beats(thing));
        sorted(things.iter().copied().filter(|thing| !is_beaten(thing)))
    }

    fn sorted(things: impl Iterator<Item = Thing>) -> Vec<Thing> {
        let mut things: Vec<Thing> = things.collect();
        things.sort_unstable();
        things.dedup();
        things
    }

    fn in_groups(
        groups: &[Vec<Thing>],
        most: usize,
        is_of_use: impl Fn(usize, &Thing) -> bool,
    ) -> Vec<Frontier<Thing>> {
        let nothing = vec![Frontier::of(Thing { value: 0, cost: 0 })];
        groups.iter().fold(nothing, |chosen, group| {
            let group: Vec<_> = group.iter().copied().map(Frontier::of).collect();
            together(&group, &chosen, most, &is_of_use)
        })
    }

    proptest! {
        #[test]
        fn a_frontier_holds_what_nothing_beats_and_holds_it_once(groups in any_groups()) {
            let things = groups.concat();
            let mut frontier = Frontier::EMPTY;
            for thing in &things {
                frontier.add(*thing);
            }
            prop_assert_eq!(sorted(frontier.iter().copied()), unbeaten(&things));
            prop_assert_eq!(frontier.iter().count(), unbeaten(&things).len());
        }

        #[test]
        fn groups_together_hold_the_best_of_every_choice(groups in any_groups(), most in 0..12_usize) {
            let every = every_choice(&groups);
            let found = in_groups(&groups, most, |_, _| true);
            for changes in 0..=most {
                let these: Vec<Thing> = every.iter().filter(|(spent, _)| *spent == changes).map(|(_, sum)| *sum).collect();
                let held = found.get(changes).map_or_else(Vec::new, |held| sorted(held.iter().copied()));
                prop_assert_eq!(held, unbeaten(&these), "{} changes", changes);
            }
            prop_assert!(found.len() <= most + 1);
        }

        #[test]
        fn what_is_of_no_use_is_left_out_and_nothing_else(groups in any_groups(), budget in 0..20_u8) {
            let every = every_choice(&groups);
            let found = in_groups(&groups, 12, |_, thing| thing.cost <= budget);
            for (changes, held) in found.iter().enumerate() {
                let these: Vec<Thing> = every
                    .iter()
                    .filter(|(spent, sum)| *spent == changes && sum.cost <= budget)
                    .map(|(_, sum)| *sum)
                    .collect();
                prop_assert_eq!(sorted(held.iter().copied()), unbeaten(&these), "{} changes", changes);
            }
        }
    }
}
