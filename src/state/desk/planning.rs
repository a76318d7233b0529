use std::collections::BTreeMap;
use std::rc::Rc;

use super::Outcome;
use crate::domain::checklist::PracticeId;
use crate::domain::history::{Date, Plan, Plans};

/// What was planned, and what is being planned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Planning {
    /// As far as it has been looked for.
    pub plans: Planned,
    /// The day on which it was looked for; none where no day is known.
    pub today: Option<Date>,
    /// The days that were chosen for practices, until they are planned.
    pub chosen: BTreeMap<PracticeId, Date>,
    /// What became of the last press about a plan.
    pub told: Option<PlanTold>,
    /// On which day to check again.
    pub again: Option<Date>,
    /// The calendar names practices.
    pub names_practices: bool,
    /// What became of the calendar.
    pub saved: Option<Outcome>,
}

/// Plans, as far as they have been looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Planned {
    /// Not yet.
    #[default]
    Looking,
    /// These are there.
    Found(Rc<Plans>),
    /// A text is there that cannot be read; it is left as it is, and nothing can be planned.
    Unreadable,
}

/// What became of a press about a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanTold {
    /// It is kept.
    Kept,
    /// No day was chosen.
    NoDay,
    /// The day that was chosen is over.
    Past,
    /// There are as many as are kept.
    TooMany,
    /// Neither the database nor the storage beside the answers takes it.
    Refused,
}

/// Everything that can change [`Planning`].
#[derive(Clone, Debug, PartialEq)]
pub enum PlanMsg {
    /// Plans were looked for on a day; none where what is there cannot be read.
    Found(Option<Plans>, String),
    /// Something was planned, done or taken out, here or in what was kept meanwhile.
    Learned(Plans),
    /// A press had an outcome.
    Told(PlanTold),
    /// A day was chosen for a practice, or cleared: what stands in the field.
    ChoseDay(PracticeId, String),
    /// A day was chosen on which to check again, or cleared.
    ChoseAgain(String),
    /// Whether the calendar names practices.
    NamesPractices(bool),
    /// The calendar was saved, or the browser did not allow it.
    Saved(Outcome),
}

impl Planning {
    pub(super) fn update(&mut self, msg: PlanMsg) {
        match msg {
            PlanMsg::Found(plans, today) => {
                self.today = Date::parse(&today);
                self.plans =
                    plans.map_or(Planned::Unreadable, |plans| Planned::Found(plans.into()));
            }
            PlanMsg::Learned(plans) => {
                if let Planned::Found(known) = &mut self.plans {
                    Rc::make_mut(known).merge(plans);
                    let planned = |practice: &PracticeId, day: &Date| {
                        known.open().any(|plan| plan.practice == *practice && plan.until == *day)
                    };
                    self.chosen.retain(|practice, day| !planned(practice, day));
                }
            }
            PlanMsg::Told(told) => self.told = Some(told),
            PlanMsg::ChoseDay(practice, day) => {
                self.told = None;
                match Date::parse(&day) {
                    Some(day) => drop(self.chosen.insert(practice, day)),
                    None => drop(self.chosen.remove(&practice)),
                }
            }
            PlanMsg::ChoseAgain(day) => {
                self.again = Date::parse(&day);
                self.saved = None;
            }
            PlanMsg::NamesPractices(names) => {
                self.names_practices = names;
                self.saved = None;
            }
            PlanMsg::Saved(outcome) => self.saved = Some(outcome),
        }
    }

    /// The day of a plan is over; no day is where none is known.
    pub fn is_past(&self, plan: &Plan) -> bool {
        self.is_over(plan.until)
    }

    /// A day is over; none is where today is not known.
    pub fn is_over(&self, day: Date) -> bool {
        self.today.is_some_and(|today| day < today)
    }
}
