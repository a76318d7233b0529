//! What a hidden team shows: figures of at least [`FEWEST_HIDDEN`] members, that never tell fewer returns apart
//! (docs/team.md, Names hidden).

use std::collections::{BTreeMap, BTreeSet};

use super::picture::{Cell, Coverage, PracticeRow};
use super::seen::picture;
use super::{FEWEST_HIDDEN, MemberId, Names, Return, Team};
use crate::domain::assessment::{Moment, Response, Rest};
use crate::domain::checklist::{Checklist, PracticeId, Tags};
use crate::domain::order::gathered;

/// The returns that figures of a hidden team rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Release {
    /// When it was made.
    pub at: Moment,
    /// Whose returns count, and the moment of each: the member's own id, whoever they are joined to, so that joining
    /// and parting make no return another one.
    pub counted: BTreeSet<(MemberId, Moment)>,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

/// Why a hidden team's figures cannot follow what came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReleased {
    /// Fewer than [`FEWEST_HIDDEN`] members have answered.
    TooFew {
        /// How many have.
        have: usize,
    },
    /// Fewer than [`FEWEST_HIDDEN`] returns differ from an earlier release.
    TooFewDifferent {
        /// How many do.
        differ: usize,
    },
}

/// A release of a hidden team, as counts: nothing in it belongs to one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownRelease {
    /// When it was made.
    pub at: Moment,
    /// On how many members it rests; never fewer than [`FEWEST_HIDDEN`] in a file.
    pub members: usize,
    /// The counts of each practice.
    pub practices: BTreeMap<PracticeId, ReleaseCounts>,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

/// What the members of a release said about a practice, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReleaseCounts {
    /// How many chose each level, the lowest first.
    pub at_level: [usize; 5],
    /// How many said "I don't know".
    pub unknown: usize,
    /// How many said that it cannot apply.
    pub not_applicable: usize,
    /// How many of them answered in the short form.
    pub quick: usize,
    /// At how many the level that counts is at the target or above.
    pub covered: usize,
    /// What another version of the app says here; written back as it is.
    pub rest: Rest,
}

impl ReleaseCounts {
    /// How many chose a level, or said that they do not know.
    pub fn answered(&self) -> usize {
        self.at_level.iter().sum::<usize>() + self.unknown
    }

    /// How many say that it is in place; none where nobody said anything.
    pub fn coverage(&self) -> Option<Coverage> {
        Coverage::of(self.answered(), self.not_applicable, self.unknown, self.covered)
    }
}

impl Team {
    /// Whose answers may be shown: everybody's where names are shown; in a hidden team those of the last release, none
    /// before there is one.
    pub fn shown(&self) -> Option<Vec<(MemberId, &Return)>> {
        if self.names == Names::Shown {
            return Some(self.counted());
        }
        let release = self.releases.last()?;
        let find = |(member, at): &(MemberId, Moment)| {
            let returns = self.members.get(member)?.returns.iter();
            Some((*member, &**returns.rev().find(|one| one.at == *at)?))
        };
        let shown: Vec<_> = release.counted.iter().filter_map(find).collect();
        // Whoever was taken out since would be told by what is missing.
        (shown.len() == release.counted.len()).then_some(shown)
    }

    /// Whether the figures of a hidden team may follow what came.
    ///
    /// # Errors
    ///
    /// [`NotReleased`] with how many there are of how many that are needed.
    pub fn may_release(&self) -> Result<BTreeSet<(MemberId, Moment)>, NotReleased> {
        let counted: BTreeSet<_> =
            gathered(self.counted().into_iter().map(|(_, one)| (one.member, one.at)));
        if counted.len() < FEWEST_HIDDEN {
            return Err(NotReleased::TooFew { have: counted.len() });
        }
        let now = self.said_by(&counted);
        let differs = self.releases.iter().map(|one| differing(&self.said_by(&one.counted), &now));
        // Of what a file says was shown the returns are not known: they differ by what the numbers differ at least.
        let is_known = |shown: &&ShownRelease| self.releases.iter().any(|one| one.at == shown.at);
        let foreign = self.published.iter().filter(|shown| !is_known(shown));
        let at_least = foreign.map(|shown| shown.members.abs_diff(counted.len()));
        match differs.chain(at_least).min() {
            // The last one again would change nothing.
            Some(differ) if differ < FEWEST_HIDDEN => Err(NotReleased::TooFewDifferent { differ }),
            _ => Ok(counted),
        }
    }

    /// What each of these returns says; nothing of one that is not here any more.
    fn said_by(
        &self,
        counted: &BTreeSet<(MemberId, Moment)>,
    ) -> BTreeMap<MemberId, Option<Says<'_>>> {
        let said = |(member, at): &(MemberId, Moment)| {
            let returns = self.members.get(member).map(|member| &member.returns);
            let found = returns.and_then(|returns| returns.iter().rev().find(|one| one.at == *at));
            (*member, found.map(|one| (&one.assessment.profile, &one.assessment.responses)))
        };
        gathered(counted.iter().map(said))
    }

    /// Lets the figures of a hidden team follow what came; no where they may not.
    pub fn release(&mut self, checklist: &Checklist, at: Moment) -> bool {
        let Ok(counted) = self.may_release() else { return false };
        self.releases.push(Release { at, counted, ..Release::default() });
        let published = counts(checklist, self, at);
        self.published.push(published);
        true
    }
}

/// What a return says of a system: about what, and the answers.
type Says<'a> = (&'a Tags, &'a BTreeMap<PracticeId, Response>);

/// How many members say something else, or are in one of the two only. Whoever hands the same back once more differs in
/// nothing: two releases that only such returns lie between would tell the one who changed an answer.
fn differing(
    then: &BTreeMap<MemberId, Option<Says>>,
    now: &BTreeMap<MemberId, Option<Says>>,
) -> usize {
    let differs = |member: &&MemberId| match (then.get(member), now.get(member)) {
        (Some(Some(then)), Some(Some(now))) => then != now,
        _ => true,
    };
    let is_new = |member: &&MemberId| !then.contains_key(member);
    then.keys().filter(differs).count() + now.keys().filter(is_new).count()
}

/// The counts of what may be shown now.
fn counts(checklist: &Checklist, team: &Team, at: Moment) -> ShownRelease {
    let seen = picture(checklist, team);
    let counted = |row: PracticeRow| {
        let mut counts = ReleaseCounts {
            unknown: row.figures.unknown,
            not_applicable: row.figures.not_applicable,
            quick: row.figures.quick,
            covered: row.figures.covered,
            ..ReleaseCounts::default()
        };
        for cell in row.cells {
            if let Cell::Level { claimed, .. } = cell {
                counts.at_level[claimed.index()] += 1;
            }
        }
        (row.practice, counts)
    };
    let practices = gathered(seen.rows.into_iter().map(counted));
    ShownRelease { at, members: seen.members.len(), practices, rest: Rest::default() }
}
