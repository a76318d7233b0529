//! What a page carries: the words on screen and the checklist, in one piece.

use super::checklist::{Checklist, Codes, Earlier, More, Practice, PracticeId};
use super::packed::{self, Packed, Reader};
use super::texts::{Apart, DESK, HOSTS, TEAM, Texts, WHOLE};

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

    /// The content in the parts in which pages fetch it.
    #[must_use]
    pub fn parted(mut self) -> Parts {
        let for_team = ForTeam {
            texts: self.texts.take_those_of(&TEAM),
            decisions: taken(&mut self.checklist, |practice| &mut practice.decision),
            guarded: taken(&mut self.checklist, |practice| &mut practice.guarded),
        };
        let texts = self.texts.take_those_of(&DESK);
        let for_hosts = self.texts.take_those_of(&HOSTS);
        let of_whole = self.texts.take_those_of(&WHOLE);
        let codes = std::mem::take(&mut self.checklist.codes);
        let earlier = std::mem::take(&mut self.checklist.earlier);
        let (checklist, more) = self.checklist.parted();
        let first = Content { texts: self.texts, checklist };
        let more = Further { more, texts: of_whole };
        Parts { first, more, for_desk: ForDesk { texts, for_hosts, codes, earlier }, for_team }
    }

    /// The content of a first visit with what a later page has more; none if they are not of one whole.
    pub fn joined(self, further: Further) -> Option<Content> {
        let checklist = self.checklist.joined(further.more)?;
        Some(Content { texts: self.texts.with(further.texts), checklist })
    }

    /// Reads what a page has fetched: the content of a first visit, with what a later page has more right after it;
    /// none if it is anything else, or parts of two releases.
    pub fn read(text: &str) -> Option<Content> {
        packed::parse::<Fetched>(text)?.0
    }

    /// Reads what a page of the desk has fetched: the first three parts, one right after the other.
    pub fn read_for_desk(text: &str) -> Option<Content> {
        packed::parse::<AtTheDesk>(text)?.0
    }

    /// Reads what a page of the team has fetched: all four parts.
    pub fn read_for_team(text: &str) -> Option<Content> {
        packed::parse::<AtTheTeam>(text)?.0
    }
}

/// Content in the parts in which pages fetch it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// What a first visit needs.
    pub first: Content,
    /// What a later page has more.
    pub more: Further,
    /// What the desk has more than that.
    pub for_desk: ForDesk,
    /// What the team has more than that.
    pub for_team: ForTeam,
}

/// What pages that take the whole checklist have beside a first visit: the rest of it, and their words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Further {
    more: More,
    texts: Vec<Apart>,
}

impl Packed for Further {
    fn put(&self, out: &mut String) {
        self.more.put(out);
        self.texts.put(out);
    }

    fn take(reader: &mut Reader) -> Further {
        Further { more: Packed::take(reader), texts: Packed::take(reader) }
    }
}

/// What the desk's pages have beside everything else: their words, the codebook of links, and what earlier
/// versions asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForDesk {
    texts: Vec<Apart>,
    /// The words of what stands in other people's pages.
    for_hosts: Vec<Apart>,
    codes: Codes,
    earlier: Vec<Earlier>,
}

impl Packed for ForDesk {
    fn put(&self, out: &mut String) {
        self.texts.put(out);
        self.for_hosts.put(out);
        self.codes.put(out);
        self.earlier.put(out);
    }

    fn take(reader: &mut Reader) -> ForDesk {
        ForDesk {
            texts: Packed::take(reader),
            for_hosts: Packed::take(reader),
            codes: Packed::take(reader),
            earlier: Packed::take(reader),
        }
    }
}

impl ForDesk {
    /// What the team's pages take of it: no page of theirs shows what earlier versions asked.
    #[must_use]
    pub fn for_a_team(&self) -> ForDesk {
        ForDesk { earlier: Vec::new(), for_hosts: Vec::new(), ..self.clone() }
    }
}

/// What the team's pages have beside what the desk has: their words, and which practices only a decision gives or are
/// guarded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForTeam {
    texts: Vec<Apart>,
    decisions: Vec<PracticeId>,
    guarded: Vec<PracticeId>,
}

/// Where a practice says yes or no.
type Flag = fn(&mut Practice) -> &mut bool;

/// The practices that say yes, which is taken from them.
fn taken(checklist: &mut Checklist, flag: Flag) -> Vec<PracticeId> {
    let take =
        |practice: &mut Practice| std::mem::take(flag(practice)).then(|| practice.id.clone());
    checklist.practices.iter_mut().filter_map(take).collect()
}

/// Says yes again where it was taken.
fn given(checklist: &mut Checklist, ids: &[PracticeId], flag: Flag) {
    for practice in checklist.practices.iter_mut().filter(|practice| ids.contains(&practice.id)) {
        *flag(practice) = true;
    }
}

impl Packed for ForTeam {
    fn put(&self, out: &mut String) {
        self.texts.put(out);
        self.decisions.put(out);
        self.guarded.put(out);
    }

    fn take(reader: &mut Reader) -> ForTeam {
        ForTeam {
            texts: Packed::take(reader),
            decisions: Packed::take(reader),
            guarded: Packed::take(reader),
        }
    }
}

/// What a page of the desk has fetched.
struct AtTheDesk(Option<Content>);

impl Packed for AtTheDesk {
    fn put(&self, out: &mut String) {
        if let Some(content) = &self.0 {
            content.put(out);
        }
    }

    fn take(reader: &mut Reader) -> AtTheDesk {
        let content = Content::take(reader).joined(Further::take(reader));
        let ForDesk { texts: apart, for_hosts, codes, earlier } = ForDesk::take(reader);
        AtTheDesk(content.map(|Content { texts, checklist }| Content {
            texts: texts.with(apart).with(for_hosts),
            checklist: Checklist { codes, earlier, ..checklist },
        }))
    }
}

/// What a page of the team has fetched.
struct AtTheTeam(Option<Content>);

impl Packed for AtTheTeam {
    fn put(&self, out: &mut String) {
        if let Some(content) = &self.0 {
            content.put(out);
        }
    }

    fn take(reader: &mut Reader) -> AtTheTeam {
        let AtTheDesk(content) = AtTheDesk::take(reader);
        let ForTeam { texts: apart, decisions, guarded } = ForTeam::take(reader);
        AtTheTeam(content.map(|Content { texts, mut checklist }| {
            given(&mut checklist, &decisions, |practice| &mut practice.decision);
            given(&mut checklist, &guarded, |practice| &mut practice.guarded);
            Content { texts: texts.with(apart), checklist }
        }))
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
        Fetched(content.joined(Further::take(reader)))
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
