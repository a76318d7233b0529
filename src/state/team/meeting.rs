use crate::domain::assessment::Form;
use crate::domain::assessment::Moment;
use crate::domain::checklist::{Checklist, Practice, PracticeId, SectionId};
use crate::domain::team::Team;

/// A meeting in one room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// The question that is on the wall; none is the agenda.
    pub at: Option<PracticeId>,
    /// The chapter that the clock runs for, and since when.
    pub chapter: Option<(SectionId, Moment)>,
}

impl Meeting {
    /// Goes to a question, or to the agenda.
    pub(super) fn go(&mut self, practice: Option<PracticeId>, now: Moment) {
        match &practice {
            None => self.chapter = None,
            Some(id) => {
                let section = SectionId::from(id.section());
                if self.chapter.as_ref().is_none_or(|(known, _)| *known != section) {
                    self.chapter = Some((section, now));
                }
            }
        }
        self.at = practice;
    }
}

/// What a team is asked in one room, in order.
pub fn asked<'a>(checklist: &'a Checklist, team: &Team) -> Vec<&'a Practice> {
    match team.check {
        Form::Quick => checklist.quick_check(&team.profile),
        Form::Full => checklist.full_check(&team.profile),
    }
}
