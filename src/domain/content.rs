//! What a page carries: the words on screen and the checklist, in one piece.

use super::checklist::{Checklist, More};
use super::packed::{self, Packed, Reader};
use super::texts::Texts;

/// Words and checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// The words on screen.
    pub texts: Texts,
    /// What can be asked.
    pub checklist: Checklist,
}

impl Content {
    /// The content without what no page shows and no result counts: where a text traces to, sources that were not
    /// opened, patterns in reserve, what became of practices that are gone, and what is kept for authors.
    ///
    /// Every page reads the same with it (`tests/it/pages/whole.rs`).
    #[must_use]
    pub fn for_pages(&self) -> Content {
        let mut content = self.clone();
        let checklist = &mut content.checklist;
        for practice in &mut checklist.practices {
            practice.traces_to.clear();
            practice.implied = false;
            let is_opened = |key: &String| {
                self.checklist.reference(key).is_some_and(|(_, section)| section.opened)
            };
            practice.refs.retain(is_opened);
        }
        for scenario in &mut checklist.scenarios {
            scenario.traces_to.clear();
        }
        for upgrade in &mut checklist.upgrades {
            upgrade.retired.clear();
            upgrade.split.clear();
        }
        for reference in &mut checklist.references {
            reference.sections.retain(|section| section.opened);
            reference.url.clear();
        }
        checklist.references.retain(|reference| !reference.sections.is_empty());
        checklist.patterns.retain(|pattern| !pattern.reserve);
        content
    }

    /// The content of a first visit, and what a later page has more.
    #[must_use]
    pub fn parted(self) -> (Content, More) {
        let (checklist, more) = self.checklist.parted();
        (Content { texts: self.texts, checklist }, more)
    }

    /// Reads what a page has fetched: the content of a first visit, with what a later page has more right after it;
    /// none if it is anything else, or parts of two releases.
    pub fn read(text: &str) -> Option<Content> {
        packed::parse::<Fetched>(text)?.0
    }
}

/// What a page has fetched; none in it where the parts do not belong together.
struct Fetched(Option<Content>);

impl Packed for Fetched {
    fn put(&self, out: &mut String) {
        if let Some(content) = &self.0 {
            content.put(out);
        }
    }

    fn take(reader: &mut Reader) -> Fetched {
        let content = Content::take(reader);
        if reader.is_at_end() {
            return Fetched(Some(content));
        }
        let Content { texts, checklist } = content;
        let checklist = checklist.joined(More::take(reader));
        Fetched(checklist.map(|checklist| Content { texts, checklist }))
    }
}

impl Packed for Content {
    fn put(&self, out: &mut String) {
        self.texts.put(out);
        self.checklist.put(out);
    }

    fn take(reader: &mut Reader) -> Content {
        Content { texts: Packed::take(reader), checklist: Packed::take(reader) }
    }
}
