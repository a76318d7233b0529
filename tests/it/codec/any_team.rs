//! Teams made at random.

use std::collections::BTreeMap;
use std::rc::Rc;

use dependable::domain::assessment::{Form, Moment};
use dependable::domain::checklist::PracticeId;
use dependable::domain::team::release::{Release, ReleaseCounts, ShownRelease};
use dependable::domain::team::{
    Action, Discussion, Member, MemberId, MergeRule, Names, Path, Return, Setting, Team, TeamDay,
    TeamId, tidy_name, tidy_typed,
};
use proptest::prelude::*;

use super::any_name;
use super::saved::{assessment, rest};

fn moment() -> impl Strategy<Value = Moment> {
    0..1_u64 << 53
}

fn id() -> impl Strategy<Value = MemberId> {
    any::<u64>().prop_map(MemberId::of)
}

fn path() -> impl Strategy<Value = Path> {
    prop::sample::select(vec![
        Path::Decide,
        Path::LookTogether,
        Path::FindOut,
        Path::Train,
        Path::Borrow,
        Path::Hire,
    ])
}

fn unknown() -> impl Strategy<Value = dependable::domain::assessment::Rest> {
    prop::option::of(any::<String>()).prop_map(rest)
}

/// A name as a team has it, whoever wrote it.
fn named() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|name| tidy_name(&name))
}

/// Another text, without what steers how it is drawn.
fn line() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| tidy_typed(&text))
}

/// A day that there is.
fn due() -> impl Strategy<Value = Option<String>> {
    prop::option::of(
        (1..13_u8, 1..29_u8).prop_map(|(month, day)| format!("2027-{month:02}-{day:02}")),
    )
}

prop_compose! {
    fn returned()(team in any::<Option<u64>>(), name in named(), at in moment(), assessment in assessment(), rest in unknown()) -> Return {
        Return { team: team.map(TeamId::of), member: MemberId::default(), name, at, assessment, rest }
    }
}

prop_compose! {
    fn members()(given in prop::collection::btree_map(id(), (named(), prop::collection::vec(returned(), 0..3), unknown()), 0..3)) -> BTreeMap<MemberId, Member> {
        let member = |(id, (name, mut returns, rest)): (MemberId, (String, Vec<Return>, _))| {
            for given in &mut returns {
                given.member = id;
            }
            returns.sort_by_key(|given| given.at);
            (id, Member { name, returns: returns.into_iter().map(Rc::new).collect(), rest })
        };
        given.into_iter().map(member).collect()
    }
}

prop_compose! {
    fn talk()(disagree in any::<bool>(), (knower, place) in (named(), line()), evidence in prop::collection::btree_set(any_name(), 0..3), rest in unknown()) -> Discussion {
        Discussion { disagree, knower, place, evidence, rest }
    }
}

prop_compose! {
    fn action()(practice in any_name(), (what, owner, done_when) in (line(), named(), line()), due in due(), is_done in any::<bool>(), way in prop::option::of(path()), rest in unknown()) -> Action {
        Action { practice, what, owner, due, done_when, way, is_done, rest }
    }
}

prop_compose! {
    fn day()(at in moment(), name in any::<String>(), names in prop::collection::btree_map(id(), any::<String>(), 0..3), counted in prop::collection::btree_map(id(), moment(), 0..3), rest in unknown()) -> TeamDay {
        TeamDay { at, name, names, counted, rest }
    }
}

prop_compose! {
    fn shown()(at in moment(), members in 0..20_usize, practices in prop::collection::btree_map(any_name(), (prop::array::uniform5(0..9_usize), 0..9_usize, unknown()), 0..3), rest in unknown()) -> ShownRelease {
        let counts = |(id, (at_level, unknown, rest)): (PracticeId, ([usize; 5], usize, _))| {
            (id, ReleaseCounts { at_level, unknown, not_applicable: unknown / 2, quick: unknown / 3, covered: unknown, rest })
        };
        ShownRelease { at, members, practices: practices.into_iter().map(counts).collect(), rest }
    }
}

prop_compose! {
    fn release()(at in moment(), counted in prop::collection::btree_set((id(), moment()), 0..3), rest in unknown()) -> Release {
        Release { at, counted, rest }
    }
}

prop_compose! {
    pub(super) fn file_of_a_team()(
        (id, name, checklist, version) in (any::<u64>(), named(), any::<String>(), any::<String>()),
        profile in prop::collection::btree_set(any_name(), 0..3),
        (quick, alone, hidden, lowest) in any::<(bool, bool, bool, bool)>(),
        members in members(),
        joined in prop::collection::btree_map(0..9_u64, 10..19_u64, 0..3),
        talk in prop::collection::btree_map(any_name(), talk(), 0..3),
        plan in prop::collection::vec(action(), 0..3),
        ways in prop::collection::btree_map(any_name(), path(), 0..3),
        foreign in prop::collection::btree_map(any_name::<PracticeId>(), Just("swap".to_owned()), 0..2),
        days in prop::collection::vec(day(), 0..3),
        (releases, published) in (prop::collection::vec(release(), 0..3), prop::collection::vec(shown(), 0..3)),
        rest in unknown(),
    ) -> Team {
        let joined = joined.into_iter().map(|(second, first)| (MemberId::of(second), MemberId::of(first))).collect();
        let foreign_ways = foreign.into_iter().filter(|(id, _)| !ways.contains_key(id)).collect();
        Team {
            foreign_ways, id: TeamId::of(id), name, checklist, version, profile,
            check: if quick { Form::Quick } else { Form::Full },
            way: if alone { Setting::EachAlone } else { Setting::InOneRoom },
            names: if hidden { Names::Hidden } else { Names::Shown },
            rule: if lowest { MergeRule::Lowest } else { MergeRule::Best },
            members, joined, talk, plan, ways, days, releases, published, rest,
        }
    }
}
