//! Then and now: what became of a team between a day that was kept and today.

use std::collections::BTreeMap;

use super::picture::Picture;
use super::seen::{picture, picture_of};
use super::{MemberId, Names, Return, Team, TeamDay};
use crate::domain::assessment::Moment;
use crate::domain::checklist::{Checklist, PracticeId};
use crate::domain::order::{gathered, in_order};

/// What became of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TeamChange {
    /// How many could do it then and now.
    pub covered: (usize, usize),
    /// Whether members were two levels apart, then and now.
    pub disagreed: (bool, bool),
}

impl Team {
    /// Keeps the day as it stands; one moment has one day. A hidden team keeps none: its releases are its days.
    pub fn keep_day(&mut self, at: Moment) {
        if self.names == Names::Hidden {
            return;
        }
        let counted = self.counted().into_iter().map(|(member, one)| (member, one.at));
        let names = self
            .members
            .keys()
            .map(|member| (*member, self.name_of(*member).to_owned()))
            .filter(|(_, name)| !name.is_empty());
        self.put_day(TeamDay {
            at,
            name: self.name.clone(),
            names: gathered(names),
            counted: gathered(counted),
            ..TeamDay::default()
        });
    }

    /// Puts a day among the others, the earliest first, unless there is one of its moment.
    pub(super) fn put_day(&mut self, day: TeamDay) {
        if self.days.iter().all(|known| known.at != day.at) {
            self.days.push(day);
            self.days = in_order(std::mem::take(&mut self.days), |day| day.at);
        }
    }

    /// The returns that counted on a day, as far as they are still there.
    pub fn counted_on(&self, day: &TeamDay) -> Vec<(MemberId, &Return)> {
        let find = |(member, at): (&MemberId, &Moment)| {
            let returns = self.members.values().flat_map(|member| &member.returns);
            let own = self.members.get(member).map(|member| member.returns.iter());
            // Of two of one moment the last counts.
            let own = own.into_iter().flatten().rfind(|one| one.at == *at);
            // Of two that were joined, the other one's may have counted.
            own.or_else(|| {
                let mut returns = returns;
                returns.find(|one| one.at == *at && self.counted_as(one.member) == *member)
            })
            .map(|one| (*member, &**one))
        };
        day.counted.iter().filter_map(find).collect()
    }
}

/// What can be seen of a team as it stood on a day, by the rules of today.
pub fn picture_on(checklist: &Checklist, team: &Team, day: &TeamDay) -> Picture {
    picture_of(checklist, team, &team.counted_on(day))
}

/// What became of each practice that was answered both times.
pub fn since(
    checklist: &Checklist,
    team: &Team,
    day: &TeamDay,
) -> BTreeMap<PracticeId, TeamChange> {
    let (then, now) = (picture_on(checklist, team, day), picture(checklist, team));
    let mut changed = BTreeMap::new();
    for row in now.rows {
        let before = then.rows.iter().find(|before| before.practice == row.practice);
        let Some(before) = before.filter(|before| before.figures.answered > 0) else { continue };
        if row.figures.answered == 0 {
            continue;
        }
        let covered = (before.figures.covered, row.figures.covered);
        let disagreed = (before.is_disagreed(), row.is_disagreed());
        if covered.0 != covered.1 || disagreed.0 != disagreed.1 {
            changed.insert(row.practice, TeamChange { covered, disagreed });
        }
    }
    changed
}
