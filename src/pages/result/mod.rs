//! The result: where one stands, what stands, what to look at, and everything behind it.

mod along;
mod clusters;
mod counted;
mod gaps;
mod headline;
mod outlook;
mod patterns;
mod prepare;
mod sections;
mod strengths;

use std::ops::Range;

use yew::prelude::*;

use crate::components::element::{button, group, heading, keyed, text_in};

use crate::components::link::{self, view_link};
use crate::domain::assessment::Said;
use crate::domain::checklist::{Audience, Checklist, Practice, PracticeId, Tags};
use crate::domain::result::{CheckResult, PracticeResult, Stair};
use crate::domain::texts::{Text, Texts};
use crate::pages::{Computed, is_ahead, view_ahead};
use crate::state::store::Store;
use crate::state::{Fold, Msg, Opening, Route};

pub use gaps::view_gaps;
pub use outlook::outlook_text;
pub use prepare::view_prepare;
pub use strengths::view_strengths;

/// So many rows are shown at first; the rest is one press away.
const FIRST_GAPS: usize = 5;
const FIRST_OTHERS: usize = 3;

/// What every part of the page needs.
pub struct Shown<'a> {
    pub store: &'a Store,
    pub texts: &'a Texts,
    pub checklist: &'a Checklist,
    pub result: &'a CheckResult,
    /// What lifts the band; empty where there is no headline.
    pub staircase: &'a [Stair],
}

/// The practices of the whole check, or of one chapter.
#[derive(Clone, Copy)]
pub enum Within<'a> {
    /// All.
    Check,
    /// Those of this section.
    Section(&'a str),
}

impl Within<'_> {
    /// Whether a practice is among them.
    pub fn has(self, practice: &PracticeResult) -> bool {
        match self {
            Within::Check => true,
            Within::Section(section) => *practice.section == *section,
        }
    }
}

impl Shown<'_> {
    /// It is more than the result of the three-minute check, whose few answers carry no score.
    fn is_full(&self) -> bool {
        self.result.fit.is_some()
    }

    /// They are somebody else's answers.
    fn is_theirs(&self) -> bool {
        self.store.opening == Opening::Theirs
    }

    /// The profile.
    pub fn tags(&self) -> &Tags {
        &self.result.profile
    }

    /// Whether a practice has an answer that counts.
    pub fn is_answered(&self, practice: &Practice) -> bool {
        self.store.own.assessment.answer_on_offer(practice, self.tags()).is_some()
    }

    /// The title of a practice.
    pub fn title(&self, id: &str) -> &str {
        self.checklist.title_of(id).unwrap_or_default()
    }

    /// The titles of practices, as one list.
    pub fn titles(&self, ids: &[PracticeId]) -> String {
        self.texts.list(&ids.iter().map(|id| self.title(id)).collect::<Vec<_>>())
    }

    /// The name of a band.
    pub fn band(&self, index: usize) -> &str {
        self.checklist.bands.get(index).map_or("", |band| &band.title)
    }

    /// The name of a section's band; none while too few of its answers are there.
    pub fn band_of(&self, section: &str) -> Option<&str> {
        let found = self.result.sections.iter().find(|found| found.id == section);
        found.filter(|found| found.is_shown)?.band.map(|band| self.band(band))
    }

    /// The title of a section.
    pub fn section(&self, id: &str) -> &str {
        self.checklist.section(id).map_or("", |section| &section.title)
    }

    /// Where the answer to a practice can be changed.
    pub fn question(&self, id: &PracticeId) -> Route {
        let is_hinge = self.result.practice(id).is_some_and(|practice| practice.hinge);
        if !self.is_full() && is_hinge {
            Route::Quick(Some(id.clone()))
        } else {
            Route::full_at(id)
        }
    }

    /// What is asked, such as by `a senior role`.
    fn role(&self) -> &str {
        self.checklist.role(self.tags())
    }

    /// Hears what is said about a practice.
    fn on_say(&self, id: &PracticeId) -> Callback<Said> {
        let id = id.clone();
        let send = self.store.dispatcher().to_callback();
        send.reform(move |said| Msg::Said { practice: id.clone(), said })
    }

    fn is_unfolded(&self, fold: &Fold) -> bool {
        self.store.viewing.unfolded.contains(fold)
    }

    fn on_unfold(&self, fold: Fold) -> Callback<Event> {
        self.store.dispatcher().to_callback().reform(move |_: Event| Msg::Unfolded(fold.clone()))
    }

    /// Who is answering.
    pub fn audience(&self) -> Audience {
        self.store.own.assessment.audience()
    }

    /// Rows of a kind, by their numbers: the first few, and the rest, drawn when it is asked for. A handful is shown whole.
    fn view_rows(
        &self,
        count: usize,
        at_first: usize,
        fold: Fold,
        more: &dyn Fn(usize) -> String,
        row: &dyn Fn(usize) -> Option<Html>,
    ) -> Html {
        let at_first = if self.is_full() { at_first.min(count) } else { count };
        let rows =
            |class, numbers: Range<usize>| group("div", class, numbers.filter_map(row).collect());
        let mut parts = vec![keyed("first", rows("rows", 0..at_first))];
        if at_first < count && self.is_unfolded(&fold) {
            parts.push(keyed("rest", rows("rows rest", at_first..count)));
        } else if at_first < count {
            let more = more(count - at_first);
            let unfold = self.store.dispatcher().to_callback();
            let unfold = unfold.reform(move |_: MouseEvent| Msg::Unfolded(fold.clone()));
            parts.push(keyed("more", button("more no-print", &more, unfold)));
        }
        group("div", "", parts)
    }

    /// A disclosure whose content is drawn when it is first opened: hundreds of rows that few people unfold would
    /// otherwise cost everyone the time to draw them.
    fn view_on_demand(
        &self,
        class: &'static str,
        summary: &str,
        fold: Fold,
        content: impl FnOnce() -> Html,
    ) -> Html {
        let unfolded = self.is_unfolded(&fold);
        let ontoggle = self.on_unfold(fold);
        html! {
            <details {class} {ontoggle}>
                { text_in("summary", "", summary) }
                if unfolded {
                    { content() }
                }
            </details>
        }
    }
}

/// The result.
pub fn view_result(store: &Store, computed: &Computed) -> Html {
    let texts = store.texts.clone();
    if is_ahead(store) {
        return view_ahead(&texts, Text::NavResult);
    }
    let result = computed.result(store);
    if store.own.assessment.is_blank() {
        return view_nothing(&texts);
    }
    let staircase = computed.staircase(store);
    let shown = Shown {
        store,
        texts: &texts,
        checklist: &store.checklist,
        result: &result,
        staircase: &staircase,
    };
    let is_full = shown.is_full();
    let mut blocks = vec![
        if is_full {
            headline::view_headline(&shown)
        } else {
            headline::view_quick_headline(&shown)
        },
        text_in("p", "hint on-paper", &texts[Text::ResultFolded]),
        view_contents(&shown),
        view_strengths(&shown, Within::Check),
        view_gaps(&shown, Within::Check),
        view_prepare(&shown, Within::Check),
        view_together(&shown),
        if is_full { sections::view_sections(&shown) } else { Html::default() },
    ];
    if !shown.is_theirs() {
        // Whoever answers for a team hands back before anything else.
        let at = if store.own.assessment.is_for_a_team() { 1 } else { blocks.len() };
        blocks.insert(at, along::view_along(&shown));
    }
    group("div", "result", blocks)
}

/// What answers say together: patterns, and scenarios against them. Side by side where there is room.
fn view_together(shown: &Shown) -> Html {
    let patterns = if shown.is_full() { patterns::view_patterns(shown) } else { Html::default() };
    let parts = vec![patterns, clusters::view_clusters(shown)];
    group("div", "together", parts)
}

fn view_nothing(texts: &Texts) -> Html {
    html! {
        <div class="nothing">
            { heading(&texts[Text::ResultNothingTitle]) }
            { text_in("p", "", &texts[Text::ResultNothing]) }
            <p>{ view_link(&Route::Quick(None), "button primary", &texts[Text::ResultNothingGo]) }</p>
        </div>
    }
}

/// What there is on this page. It names only what is there.
fn view_contents(shown: &Shown) -> Html {
    let (texts, result) = (shown.texts, shown.result);
    let parts = [
        ("stands", Text::ResultStands, strengths::is_there(shown, Within::Check)),
        ("look", Text::ResultGaps, !result.gaps.is_empty()),
        ("prepare", Text::ResultClaims, prepare::is_there(shown, Within::Check)),
        ("sections", Text::SectionsTitle, shown.is_full()),
        ("along", Text::ResultAlong, !shown.is_theirs()),
    ];
    let parts = parts.into_iter().filter(|(_, _, is_there)| *is_there);
    let parts = parts.map(|(id, text, _)| (id.to_owned(), &texts[text])).collect();
    link::view_contents("contents no-print", &texts[Text::ResultContents], parts)
}

/// A part of the page, by the name that a link to it has.
fn view_part(id: &'static str, title: &str, content: Vec<Html>) -> Html {
    html! {
        <section {id}>
            { text_in("h2", "", title) }
            { content.into_iter().collect::<Html>() }
        </section>
    }
}
