use std::rc::Rc;

use super::super::model::{Model, Opening};
use super::super::own::Own;
use crate::domain::assessment::{Assessment, Saved};
use crate::domain::exchange::link::{self, LinkError, Sealed};

/// What came by a link.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Received {
    /// Nothing yet.
    #[default]
    Nothing,
    /// No link, or one that cannot be opened.
    Refused(LinkError),
    /// A link that opens with a passphrase.
    Sealed(SealedLink),
    /// Somebody's answers.
    Theirs(Theirs),
}

/// A sealed link, and how far it is opened.
#[derive(Clone, Debug, PartialEq)]
pub struct SealedLink {
    /// The text that it came in.
    pub came: Rc<str>,
    /// What the link holds.
    pub sealed: Rc<Sealed>,
    /// What is typed.
    pub passphrase: Rc<str>,
    /// What became of the last try.
    pub tried: Tried,
}

/// What became of a try to open a sealed link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tried {
    /// There was none, or something else was typed since.
    #[default]
    NotYet,
    /// The key is being made.
    Working,
    /// The passphrase is another one.
    Wrong,
    /// This page did not come by https, so that the browser has no cipher.
    NotSecure,
    /// The browser refused.
    Refused,
}

/// Stands before a link with which somebody goes on in another window, with answers of their own.
pub const OWN: &str = "own&";

/// Somebody's answers, to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Theirs {
    /// The text that they came in.
    pub came: Rc<str>,
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
    /// They say what the answers at hand say, as far as a link tells: the person opened their own.
    pub fn is_as(&self, own: &Model) -> bool {
        let as_link = |assessment| link::print(&own.checklist, assessment).link;
        as_link(&self.model.own.assessment) == as_link(&own.own.assessment)
    }

    /// The person brought them along from another page, and has none here.
    pub fn is_brought(&self, own: &Model) -> bool {
        self.came.trim_start_matches('#').starts_with(OWN) && own.own.is_untouched()
    }

    /// What is kept where somebody goes on with what they brought along.
    pub fn taken_over(&self, own: &Model) -> Saved {
        let mut saved = own.to_copy();
        let Assessment { id, shuffle, .. } = saved.assessment;
        saved.assessment = Assessment { id, shuffle, ..(*self.model.own.assessment).clone() };
        saved
    }

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
            Err(LinkError::Sealed) => match link::find_sealed(text) {
                Ok(sealed) => Received::Sealed(SealedLink {
                    came: text.into(),
                    sealed: Rc::new(sealed),
                    passphrase: "".into(),
                    tried: Tried::NotYet,
                }),
                Err(error) => Received::Refused(error),
            },
            read => Received::of(read, text, own),
        }
    }

    /// What a link turned out to hold, sealed or not.
    pub fn of(read: Result<Assessment, LinkError>, text: &str, own: &Model) -> Received {
        match read {
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
                Received::Theirs(Theirs {
                    came: text.into(),
                    model: Rc::new(model),
                    version,
                    is_kept: false,
                })
            }
        }
    }
}
