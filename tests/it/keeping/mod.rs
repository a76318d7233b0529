//! Several tabs keep their answers under one name: whatever was said in any of them is there at the end.

use dependable::domain::assessment::{Answer, Assessment, Form, Moment, Said, Saved};
use dependable::domain::checklist::Level;
use dependable::domain::exchange::file;
use dependable::state::{Keeping, Model, Msg, Opened};

use crate::model::{after, closed};
use crate::support::built_in;

mod deleting;
mod promises;
mod shelf;
mod snapshots;
mod tabs;

/// What a browser keeps for one copy of the site.
#[derive(Default)]
struct Storage {
    text: Option<String>,
    is_full: bool,
    deleted: Option<String>,
}

/// One tab: its model, and what it knows of what is kept.
struct Tab {
    model: Model,
    keeping: Keeping,
}

impl Tab {
    fn open(storage: &Storage) -> Tab {
        let opened =
            Opened { stored: storage.text.clone().map(Ok), shuffle: 7, ..Opened::default() };
        Tab {
            model: after(closed(), [Msg::Opened(Box::new(opened))]),
            keeping: Keeping::new(storage.text.clone(), built_in()).after(storage.deleted.clone()),
        }
    }

    /// As `app::effects` does it.
    fn look(&mut self, storage: &mut Storage, now: Moment) {
        if self.keeping.is_deleted(storage.deleted.as_deref()) {
            *self = Tab::open(storage);
            return;
        }
        let copy = || storage.text.is_some().then(|| self.model.to_copy());
        let Some(ours) = self.model.to_save().or_else(copy) else { return };
        let turn = self.keeping.turn(ours, storage.text.as_deref(), now, built_in());
        if let Some(text) = turn.write.filter(|_| !storage.is_full) {
            storage.text = Some(text);
        }
        if let Some(text) = turn.unreadable {
            self.model.update(Msg::FoundUnreadable(text));
        }
        if turn.is_lost {
            self.model.update(Msg::FoundNothing);
        }
        if let Some(learnt) = turn.learnt {
            self.model.update(Msg::Learnt(Box::new(learnt)));
        }
    }

    fn say(&mut self, msg: Msg, storage: &mut Storage, now: Moment) {
        self.model.update(msg);
        self.look(storage, now);
    }
}

fn answered(practice: &str, number: u8) -> Msg {
    let answer = Answer::Level(Level::at_most_max(number));
    Msg::Said { practice: practice.into(), said: Said::Answered(answer, Form::Quick) }
}

#[track_caller]
fn kept(storage: &Storage) -> Assessment {
    kept_whole(storage).assessment
}

#[track_caller]
fn kept_whole(storage: &Storage) -> Saved {
    let text = storage.text.as_deref().expect("something is kept");
    file::parse(text).expect("what is kept can be read")
}

#[track_caller]
fn level(assessment: &Assessment, practice: &str) -> u8 {
    let answer = assessment.answer(practice).and_then(Answer::level);
    answer.unwrap_or_else(|| panic!("{practice} has no level")).number()
}
