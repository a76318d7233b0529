//! The check in somebody else's page: where it begins, what the host wishes, and what the host is told.

use std::rc::Rc;

use super::model::Model;
use super::msg::Msg;
use super::pages::PAGES;
use super::route::Route;
use super::shared::Shared;
use crate::domain::assessment::{Assessment, Form};
use crate::domain::checklist::Stop;
use crate::domain::exchange::host::{Staying, ToHost, Wishes};

/// What is known of the page around the check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hosted {
    /// What it wishes.
    pub wishes: Wishes,
    /// Where it is from, once it has answered.
    pub origin: Option<Rc<str>>,
    /// Whether it asks the visitor to share what was answered.
    pub asks: bool,
    /// How far sharing has come.
    pub sharing: Sharing,
}

/// How far sharing has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    /// It is offered.
    #[default]
    Offered,
    /// What it reveals is shown; nothing has left.
    Shown,
    /// It was agreed to.
    Shared,
}

/// What can happen around the check.
#[derive(Clone, Debug, PartialEq)]
pub enum HostedMsg {
    /// The host has answered.
    Connected(Rc<str>),
    /// The host wishes something else.
    Wished(Box<Wishes>),
    /// The host asks for the answers, or no more.
    Asked(bool),
    /// The visitor wants to see what sharing reveals.
    Showed,
    /// The visitor would rather not.
    Declined,
    /// The visitor agreed.
    Shared,
    /// There are other answers than those that were looked at.
    Changed,
}

impl Hosted {
    /// Makes the next state out of this one and what happened.
    pub fn update(&mut self, msg: HostedMsg) {
        match msg {
            HostedMsg::Connected(origin) => self.origin = Some(origin),
            HostedMsg::Wished(wishes) => self.wishes = *wishes,
            // What was looked at was an answer to another question.
            HostedMsg::Asked(asks) if asks != self.asks => {
                (self.asks, self.sharing) = (asks, Sharing::Offered);
            }
            HostedMsg::Asked(_) => {}
            HostedMsg::Showed => self.sharing = Sharing::Shown,
            HostedMsg::Declined | HostedMsg::Changed => self.sharing = Sharing::Offered,
            HostedMsg::Shared => self.sharing = Sharing::Shared,
        }
    }

    /// Nothing stays on the device when the page is left.
    pub fn keeps_nothing(&self) -> bool {
        self.wishes.keeps == Staying::Nothing
    }
}

impl Model {
    /// Begins as a host wishes: with its presets where nothing was said yet, and with the questions themselves. Whoever
    /// has answered before goes on where they stopped.
    pub fn begin_with(&mut self, wishes: &Wishes) {
        if !wishes.sections.is_empty() {
            self.checklist = Shared::new(self.checklist.of_sections(&wishes.sections));
        }
        self.begins = match wishes.check {
            Form::Quick => Route::Quick(None),
            Form::Full => Route::Full(None),
        };
        // A wish is nobody's word: it is not kept before the visitor says something, and another one takes its place.
        let preset = Assessment { profile: wishes.profile.clone(), ..Assessment::default() };
        self.own.preset = Rc::new(preset);
        if self.own.is_untouched() {
            self.own.change().profile.clone_from(&wishes.profile);
            self.own.preset = Rc::clone(&self.own.assessment);
        } else if self.own.assessment.profile.is_empty() {
            self.own.change().profile.clone_from(&wishes.profile);
        }
        let next = self.next();
        self.update(Msg::WentTo(next));
    }

    /// Where the check at hand goes on, or begins.
    pub fn next(&self) -> Route {
        match self.under_way() {
            Some(under_way) => Route::of_stop(&under_way.next, under_way.form),
            None => self.begins.clone(),
        }
    }

    /// How far the check at hand is, without a word of what was answered.
    pub fn progress(&self) -> ToHost {
        let Some(under_way) = self.under_way() else {
            let tags = self.own.assessment.tags(&self.checklist);
            let of = match self.begins {
                Route::Full(_) => self.checklist.full_check(&tags).len(),
                _ => self.checklist.quick_check(&tags).len(),
            };
            return ToHost::Progress { answered: 0, of };
        };
        ToHost::Progress { answered: under_way.answered, of: under_way.of }
    }

    /// The check at hand is answered to its end.
    pub fn is_finished(&self) -> bool {
        self.under_way().is_some_and(|under_way| under_way.next == Stop::Result)
    }

    /// Whether the program inside of another page draws a page; the others have a window of their own.
    pub fn draws_embedded(route: &Route) -> bool {
        let page = route.page();
        page.program == PAGES[0].program || *route == Route::Along
    }
}
