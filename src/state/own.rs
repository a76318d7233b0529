//! What is this person's own: the answers at hand, and those that were set aside.

use std::rc::Rc;

use super::offered::Offered;
use crate::domain::assessment::{Assessment, Rest, Saved};
use crate::domain::checklist::Stop;

/// A person's own answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// The answers at hand.
    pub assessment: Rc<Assessment>,
    /// What starting over and opening files set aside, the last one first.
    pub set_aside: Vec<Rc<Assessment>>,
    /// The ids of what was deleted.
    pub gone: Rc<[u64]>,
    /// What another version of the app keeps beside them.
    pub rest: Rc<Rest>,
    /// What was answered last since the page was opened; its moment is noted when it is kept.
    pub last: Option<Stop>,
    /// What everybody begins with here; as long as it is at hand itself, nobody has said anything.
    pub preset: Rc<Assessment>,
}

impl Own {
    /// The answers at hand, to be changed.
    pub(super) fn change(&mut self) -> &mut Assessment {
        Rc::make_mut(&mut self.assessment)
    }

    /// What was kept takes the place of everything.
    pub(super) fn take(&mut self, saved: Saved) {
        // What others kept may be newer; another assessment is another course.
        if saved.assessment.id != self.assessment.id {
            self.last = None;
        }
        self.assessment = Rc::new(saved.assessment);
        self.gone = saved.gone.into();
        self.set_aside = saved.set_aside.into_iter().map(Rc::new).collect();
        self.rest = Rc::new(saved.rest);
        // What is said next must not be said of something that was deleted.
        if self.gone.contains(&self.assessment.id) {
            self.start_over();
        }
    }

    /// There is nothing of the person's in it.
    pub fn is_untouched(&self) -> bool {
        let is_as_begun =
            self.assessment.is_untouched() || Rc::ptr_eq(&self.assessment, &self.preset);
        is_as_begun && self.set_aside.is_empty() && self.gone.is_empty()
    }

    /// Sets the answers aside and begins with none; the order of options stays this person's own.
    pub(super) fn start_over(&mut self) {
        let (id, shuffle) = (self.next_id(), self.assessment.shuffle);
        let profile = self.preset.profile.clone();
        self.replace(Assessment { id, profile, shuffle, ..Assessment::default() });
    }

    /// Sets the answers aside and begins with none, about the same.
    pub(super) fn start_anew(&mut self) {
        let (profile, name) = (self.assessment.profile.clone(), self.assessment.name.clone());
        self.start_over();
        let anew = self.change();
        (anew.profile, anew.name) = (profile, name);
    }

    /// Goes on with answers from a file. What was there before is set aside, so that this can be undone as well.
    pub(super) fn open(&mut self, file: Offered) {
        let Offered { saved, number } = file;
        // Beside another tab that begins something else at the same time, the number alone could meet.
        let id = self.next_id() + u64::from(number);
        self.replace(Assessment { id, ..saved.assessment });
        for aside in saved.set_aside {
            self.set_aside.push(Rc::new(Assessment { id: self.next_id(), ..aside }));
        }
        let ours = std::mem::replace(Rc::make_mut(&mut self.rest), saved.rest);
        Rc::make_mut(&mut self.rest).extend(ours);
    }

    /// Brings back what was set aside last; no when there is nothing.
    pub(super) fn bring_back(&mut self) -> bool {
        if self.set_aside.is_empty() {
            return false;
        }
        let earlier = self.set_aside.remove(0);
        // What was answered since can be brought back the same way, after all the others.
        let since = std::mem::replace(&mut self.assessment, earlier);
        self.last = None;
        self.set_aside.extend((!since.is_untouched()).then_some(since));
        true
    }

    /// Sets the answers aside, unless there are none, and goes on with others.
    fn replace(&mut self, assessment: Assessment) {
        let before = std::mem::replace(&mut self.assessment, Rc::new(assessment));
        self.last = None;
        if !before.is_untouched() {
            self.set_aside.insert(0, before);
        }
    }

    /// An id that no assessment here has, or ever had.
    fn next_id(&self) -> u64 {
        let others = self.set_aside.iter().map(|aside| aside.id).chain(self.gone.iter().copied());
        1 + others.fold(self.assessment.id, u64::max)
    }
}
