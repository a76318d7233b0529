use std::rc::Rc;

use super::super::model::{Model, Opening};
use super::super::own::Own;
use crate::domain::assessment::Saved;
use crate::domain::exchange::link::{self, LinkError};

/// What came by a link.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Received {
    /// Nothing yet.
    #[default]
    Nothing,
    /// No link, or one that cannot be opened.
    Refused(LinkError),
    /// Somebody's answers.
    Theirs(Theirs),
}

/// Somebody's answers, to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Theirs {
    /// A model of its own, which nothing is kept of.
    pub model: Rc<Model>,
    /// The version of the checklist that they were given to.
    pub version: String,
    /// A copy was kept.
    pub is_kept: bool,
}

impl Theirs {
    /// How many of their answers were given to a question that means something else by now.
    pub fn changed(&self) -> usize {
        let responses = self.model.own.assessment.responses.values();
        responses.filter(|response| response.earlier.is_some()).count()
    }
}

impl Theirs {
    /// What is kept of a person's own, with a copy of these answers beside it under this name.
    pub fn kept_beside(&self, own: &Model, name: &str) -> Saved {
        let mut saved = own.to_save().unwrap_or_else(|| own.to_copy());
        let mut copy = (*self.model.own.assessment).clone();
        // What is said next in it is this device's.
        copy.shuffle = own.own.assessment.shuffle;
        let id = saved.bring_back(copy);
        saved.rename(id, name);
        saved
    }
}

impl Received {
    /// Reads a text that should hold a link, beside a person's own model, which stays as it is.
    pub fn read(text: &str, own: &Model) -> Received {
        match link::read(&own.checklist, text) {
            Err(error) => Received::Refused(error),
            Ok(mut assessment) => {
                let version = assessment.version.clone();
                assessment.upgrade(&own.checklist);
                let model = Model {
                    texts: own.texts.clone(),
                    checklist: own.checklist.clone(),
                    opening: Opening::Theirs,
                    own: Own { assessment: Rc::new(assessment), ..Own::default() },
                    viewing: own.viewing.clone(),
                    ..Model::default()
                };
                Received::Theirs(Theirs { model: Rc::new(model), version, is_kept: false })
            }
        }
    }
}
