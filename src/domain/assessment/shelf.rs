//! Several assessments on one device: switching, copying, naming, deleting. Each act leaves the others as they are.

use super::{Assessment, Saved};

impl Saved {
    /// The assessment with this id, at hand or set aside.
    pub fn one(&self, id: u64) -> Option<&Assessment> {
        self.each().find(|known| known.id == id)
    }

    /// Makes another assessment the one at hand; the one before it is set aside. No where there is none with this id.
    pub fn switch_to(&mut self, id: u64) -> bool {
        let Some(at) = self.set_aside.iter().position(|aside| aside.id == id) else {
            return self.assessment.id == id;
        };
        let before = std::mem::replace(&mut self.assessment, self.set_aside.remove(at));
        self.set_aside_first(before);
        true
    }

    /// Sets a copy of an assessment aside, and tells its id. What it says was said when it was said in the first one.
    pub fn duplicate(&mut self, id: u64) -> Option<u64> {
        let copy = self.one(id)?.clone();
        Some(self.add_aside(copy))
    }

    /// Calls an assessment something else; what goes beyond [`MAX_NAME`](super::MAX_NAME) signs is left out, as the
    /// field says. No where there is none with this id.
    pub fn rename(&mut self, id: u64, name: &str) -> bool {
        let mut each = std::iter::once(&mut self.assessment).chain(&mut self.set_aside);
        let Some(assessment) = each.find(|known| known.id == id) else { return false };
        assessment.call(name);
        true
    }

    /// Deletes an assessment for good, also where another tab or an older copy still has it. What is told is all that is
    /// left of it, for [`bring_back`](Saved::bring_back).
    ///
    /// In the place of the one at hand comes an empty one: which of the others to go on with is the person's to say, and
    /// one of them may be somebody else's.
    pub fn delete(&mut self, id: u64) -> Option<Assessment> {
        let deleted = if let Some(at) = self.set_aside.iter().position(|aside| aside.id == id) {
            self.set_aside.remove(at)
        } else if self.assessment.id == id {
            let shuffle = self.assessment.shuffle;
            let empty = Assessment { id: self.next_id(), shuffle, ..Assessment::default() };
            std::mem::replace(&mut self.assessment, empty)
        } else {
            return None;
        };
        self.note_gone(id);
        Some(deleted)
    }

    /// Sets one aside that was deleted, and tells its id: another, as the one that it had stays deleted everywhere.
    pub fn bring_back(&mut self, deleted: Assessment) -> u64 {
        self.add_aside(deleted)
    }

    fn add_aside(&mut self, assessment: Assessment) -> u64 {
        let id = self.next_id();
        self.set_aside_first(Assessment { id, ..assessment });
        id
    }

    fn set_aside_first(&mut self, assessment: Assessment) {
        if !assessment.is_untouched() {
            self.set_aside.insert(0, assessment);
        }
    }
}
