//! What the team's report says, from what is seen of the team.

use crate::browser::clock;
use crate::domain::assessment::{Answer, NONE_YET};
use crate::domain::checklist::Checklist;
use crate::domain::exchange::team::findings::{
    BothRules, Disagreement, Range, RestsOnOne, SinglePoint, TeamAction, TeamPractice, TeamReport,
    TeamSection,
};
use crate::domain::result::{SectionResult, assess, rate};
use crate::domain::team::merged::{Merged, merged};
use crate::domain::team::picture::{Coverage, Picture, PracticeRow};
use crate::domain::team::{Action, MemberId, MergeRule, Names, Team};

/// The team, and what is seen of it.
struct Telling<'a> {
    checklist: &'a Checklist,
    team: &'a Team,
    picture: &'a Picture,
    merged: &'a Merged,
}

/// How many targets are met by each rule.
pub(super) fn both(checklist: &Checklist, team: &Team) -> BothRules {
    let met = |rule| rate(checklist, &merged(checklist, team, rule).assessment).targets_met();
    let ((best, of), (lowest, _)) = (met(MergeRule::Best), met(MergeRule::Lowest));
    BothRules { best, lowest, of }
}

/// What the team decided, as its documents say it.
pub(super) fn planned(checklist: &Checklist, team: &Team) -> Vec<TeamAction> {
    let title = |id: &str| checklist.title_of(id).unwrap_or(id).to_owned();
    let action = |action: &Action| TeamAction {
        practice: action.practice.to_string(),
        title: title(&action.practice),
        what: action.what.clone(),
        owner: action.owner.clone(),
        due: action.due.clone(),
        done_when: action.done_when.clone(),
        is_done: action.is_done,
    };
    team.plan.iter().map(action).collect()
}

/// Everything that the report says.
pub(super) fn findings(
    checklist: &Checklist,
    team: &Team,
    picture: &Picture,
    merged: &Merged,
) -> TeamReport {
    let telling = Telling { checklist, team, picture, merged };
    let result = assess(checklist, &merged.assessment);
    let single = picture
        .single_points()
        .into_iter()
        .map(|(row, member)| SinglePoint { title: telling.title(row), who: telling.name(member) });
    let open = picture.by_heat().into_iter();
    let open = open.filter(|row| row.is_disagreed() || telling.is_parked(row));
    TeamReport {
        system: team.name.clone(),
        date: clock::today(),
        rule: team.rule,
        members: merged.members,
        answers: picture.rows.iter().map(|row| row.figures.answered).sum(),
        quick: picture.rows.iter().map(|row| row.figures.quick).sum(),
        score: result.overall.as_ref().map(|overall| f64::from(overall.shown)),
        bands: checklist.bands.iter().map(|band| band.title.clone()).collect(),
        band: result.overall.as_ref().map(|overall| overall.band),
        asked: result.spots(&checklist.bands).map(|spots| spots.asked.band),
        targets: both(checklist, team),
        on_one: picture.on_one(),
        is_unsettled: picture.is_unsettled(),
        alone: telling.alone(),
        sections: result.sections.iter().map(|section| telling.section(section)).collect(),
        actions: planned(checklist, team),
        single: single.collect(),
        disagreements: open.map(|row| telling.disagreement(row)).collect(),
        practices: picture.rows.iter().map(|row| telling.practice(row)).collect(),
    }
}

impl Telling<'_> {
    fn is_hidden(&self) -> bool {
        self.team.names == Names::Hidden
    }

    fn title(&self, row: &PracticeRow) -> String {
        self.checklist.title_of(&row.practice).unwrap_or(&row.practice).to_owned()
    }

    /// What a member is called; none where names are hidden, or where they gave none.
    fn name(&self, member: MemberId) -> Option<String> {
        let name = self.team.name_of(member);
        (!self.is_hidden() && !name.is_empty()).then(|| name.to_owned())
    }

    fn is_parked(&self, row: &PracticeRow) -> bool {
        self.team.talk.get(&row.practice).is_some_and(|talk| talk.disagree)
    }

    fn alone(&self) -> Option<RestsOnOne> {
        let alone = self.picture.alone().filter(|_| !self.is_hidden())?;
        let (practices, of) = (alone.practices, alone.asked);
        Some(RestsOnOne { who: self.name(alone.member), practices, of })
    }

    /// What applies and is asked, how much of it has an answer that counts, and how much rests on a short one.
    fn section(&self, section: &SectionResult) -> TeamSection {
        let is_of_it = |row: &&PracticeRow| {
            let applies = row.figures.coverage() != Some(Coverage::NotApplicable);
            row.asked && applies && *row.practice.section() == *section.id
        };
        let rows: Vec<&PracticeRow> = self.picture.rows.iter().filter(is_of_it).collect();
        let band = section.band.filter(|_| section.is_shown);
        let band = band.and_then(|band| self.checklist.bands.get(band));
        let title = self.checklist.section(&section.id).map(|of| of.title.clone());
        TeamSection {
            title: title.unwrap_or_default(),
            score: section.shown.filter(|_| section.is_shown).map(f64::from),
            band: band.map_or_else(String::new, |band| band.title.clone()),
            answered: rows.iter().filter(|row| row.figures.answered > 0).count(),
            asked: rows.len(),
            quick: rows.iter().filter(|row| row.figures.quick > 0).count(),
        }
    }

    fn disagreement(&self, row: &PracticeRow) -> Disagreement {
        Disagreement {
            title: self.title(row),
            claims: row.claims(),
            unknown: row.figures.unknown,
            quick: row.figures.quick,
            is_by_short: row.is_disagreed_by_short_answers(),
            is_parked: self.is_parked(row),
        }
    }

    fn practice(&self, row: &PracticeRow) -> TeamPractice {
        let is_shown = !self.is_hidden();
        let place = self.team.talk.get(&row.practice).map(|talk| talk.place.trim().to_owned());
        let range = row.figures.range.map(|(lowest, highest)| Range { lowest, highest });
        let has_one = row.figures.coverage() == Some(Coverage::One);
        let only = self.picture.only(row).filter(|_| has_one);
        TeamPractice {
            title: self.title(row),
            coverage: row.figures.coverage(),
            who: only.and_then(|member| self.name(member)),
            not_applicable: row.figures.not_applicable,
            reason: self.reason(row).filter(|_| is_shown),
            range: range.filter(|_| is_shown),
            answered: row.figures.answered,
            unknown: row.figures.unknown,
            quick: row.figures.quick,
            places: place.filter(|place| !place.is_empty()).into_iter().collect(),
            is_ticked: is_shown.then(|| self.is_ticked(row)),
        }
    }

    /// Why it cannot apply, where nothing else was said.
    fn reason(&self, row: &PracticeRow) -> Option<String> {
        let Answer::NotApplicable(id) = self.merged.assessment.answer(&row.practice)? else {
            return None;
        };
        let reasons = &self.checklist.practice(&row.practice)?.not_applicable;
        reasons.iter().find(|reason| reason.id == *id).map(|reason| reason.text.clone())
    }

    /// Somebody ticked something that could be shown, or the team did.
    fn is_ticked(&self, row: &PracticeRow) -> bool {
        let id = &row.practice;
        let shown = self.team.shown().unwrap_or_default();
        let own = shown.iter().filter_map(|(_, one)| one.assessment.responses.get(id));
        let own = own.flat_map(|response| &response.evidence);
        let together = self.team.talk.get(id).into_iter().flat_map(|talk| &talk.evidence);
        own.chain(together).any(|artefact| **artefact != *NONE_YET)
    }
}
