use std::cell::OnceCell;
use std::rc::Rc;

use super::{PlanMsg, Planning};
use crate::domain::assessment::{Assessment, Moment, Saved};
use crate::domain::checklist::Checklist;
use crate::domain::exchange::file;
use crate::domain::result::{Rated, rate};

/// What was kept on earlier days, and what is done with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// The days, as far as they have been looked for; the latest first.
    pub days: Days,
    /// Whether all days are shown, or the last few.
    pub shows_all: bool,
    /// What was deleted last, to be brought back.
    pub deleted: Option<Deleted>,
    /// The assessment that is being named.
    pub named: Option<u64>,
    /// The two that are compared.
    pub compared: Option<(Point, Point)>,
    /// Whether the last text of a comparison was copied.
    pub copied: Option<bool>,
    /// What is planned from here.
    pub planning: Planning,
    /// What becomes of everything on this device.
    pub device: Device,
}

/// Snapshots, as far as they have been looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Days {
    /// Not yet.
    #[default]
    Looking,
    /// These are there.
    Found {
        /// The latest first.
        days: Rc<[Day]>,
        /// How many texts are there that cannot be read; they are left as they are.
        unreadable: usize,
        /// Whether the browser has a database for them.
        keeps: Keeps,
    },
}

/// Where the days of a device are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// In the browser's database.
    Database,
    /// Beside the answers, where little room is: there is no database.
    Storage,
}

/// An assessment as it stood on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// Under what name it is kept.
    pub name: Rc<str>,
    /// The text that is kept.
    pub text: Rc<str>,
    /// When it was taken.
    pub taken: Moment,
    /// As it stood, followed to the version of the checklist at hand.
    pub assessment: Rc<Assessment>,
    /// The version that it was given to.
    pub version: String,
    /// How it is rated, once somebody looked: a hundred days take longer than anybody waits.
    rated: Rc<OnceCell<Rated>>,
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Point {
    /// The day that is kept under this name.
    Day(Rc<str>),
    /// The answers at hand.
    Now,
}

/// Something that was deleted and can be brought back for as long as the page stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Deleted {
    /// An assessment.
    Assessment(Rc<Assessment>),
    /// A day.
    Day(Day),
}

/// What becomes of everything on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Device {
    /// It stays.
    #[default]
    Stays,
    /// Whether it is to be deleted was asked.
    Asks,
    /// It was deleted; this is the number of texts that were found afterwards in each storage of this site.
    Deleted {
        /// In the storage for answers, and that of this tab.
        storage: usize,
        /// In the database; none where it did not answer.
        database: Option<usize>,
    },
}

/// Everything that can change a [`History`].
#[derive(Clone, Debug, PartialEq)]
pub enum HistoryMsg {
    /// Days were looked for: their names and texts.
    Found(Vec<(String, String)>, Keeps),
    /// More days were found, beside those that are there.
    FoundMore(Vec<(String, String)>),
    /// All days are to be shown.
    ShowedAll,
    /// A day was deleted.
    DeletedDay(Day),
    /// An assessment was deleted.
    DeletedAssessment(Rc<Assessment>),
    /// What was deleted last is there again.
    BroughtBack,
    /// A name is to be written.
    Naming(Option<u64>),
    /// Two are compared.
    Compared(Point, Point),
    /// A comparison was copied, or the browser did not allow it.
    Copied(bool),
    /// About what is planned.
    Plan(PlanMsg),
    /// About everything on this device.
    Device(Device),
}

impl History {
    pub(super) fn update(&mut self, msg: HistoryMsg, checklist: &Checklist) {
        match msg {
            HistoryMsg::Found(texts, keeps) => self.days = Days::found(texts, keeps, checklist),
            HistoryMsg::FoundMore(texts) => self.days.add(texts, checklist),
            HistoryMsg::ShowedAll => self.shows_all = true,
            HistoryMsg::DeletedDay(day) => self.deleted = Some(Deleted::Day(day)),
            HistoryMsg::DeletedAssessment(one) => self.deleted = Some(Deleted::Assessment(one)),
            HistoryMsg::BroughtBack => self.deleted = None,
            HistoryMsg::Naming(id) => self.named = id,
            HistoryMsg::Compared(then, now) => {
                self.compared = Some((then, now));
                self.copied = None;
            }
            HistoryMsg::Copied(copied) => self.copied = Some(copied),
            HistoryMsg::Plan(msg) => self.planning.update(msg),
            HistoryMsg::Device(device) => self.device = device,
        }
    }

    /// The days that are there, the latest first.
    pub fn days(&self) -> &[Day] {
        match &self.days {
            Days::Looking => &[],
            Days::Found { days, .. } => days,
        }
    }
}

impl Days {
    fn found(texts: Vec<(String, String)>, keeps: Keeps, checklist: &Checklist) -> Days {
        let mut days = Days::Found { days: Rc::default(), unreadable: 0, keeps };
        days.add(texts, checklist);
        days
    }

    fn add(&mut self, texts: Vec<(String, String)>, checklist: &Checklist) {
        let Days::Found { days, unreadable, .. } = self else { return };
        let count = texts.len();
        let read = |(name, text): (String, String)| Day::read(&name, &text, checklist);
        let more: Vec<Day> = texts.into_iter().filter_map(read).collect();
        *unreadable += count - more.len();
        let mut all = days.to_vec();
        all.extend(more);
        all.sort_by(|one, other| {
            other.taken.cmp(&one.taken).then_with(|| one.name.cmp(&other.name))
        });
        *days = all.into();
    }
}

impl Day {
    /// Reads what was kept under a name; none where it is no assessment of this checklist.
    pub fn read(name: &str, text: &str, checklist: &Checklist) -> Option<Day> {
        let Saved { mut assessment, since, .. } = file::parse(text).ok()?;
        if assessment.checklist != checklist.id {
            return None;
        }
        let version = assessment.version.clone();
        assessment.upgrade(checklist);
        let assessment = Rc::new(assessment);
        let rated = Rc::default();
        Some(Day { name: name.into(), text: text.into(), taken: since, assessment, version, rated })
    }

    /// How it is rated by the checklist at hand.
    pub fn rated(&self, checklist: &Checklist) -> &Rated {
        self.rated.get_or_init(|| rate(checklist, &self.assessment))
    }

    /// The text that keeps an assessment as it stood at a moment.
    pub fn text_of(assessment: &Assessment, taken: Moment) -> String {
        file::print(&Saved { assessment: assessment.clone(), since: taken, ..Saved::default() })
    }
}
