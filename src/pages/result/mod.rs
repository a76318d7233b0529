//! The result: what to look at first, and everything behind it.

mod answers;
mod clusters;
mod gaps;
mod headline;
mod patterns;
mod sections;
mod stairs;

use yew::prelude::*;

use crate::components::element::{heading, text_in};

use crate::components::choice::view_points;
use crate::components::link::view_link;
use crate::domain::checklist::{Audience, Checklist, Practice, PracticeId, StillOpen, Tags};
use crate::domain::result::{CheckResult, Remark};
use crate::domain::texts::{Text, Texts};
use crate::pages::{Computed, is_ahead, view_ahead};
use crate::state::store::Store;
use crate::state::{Fold, Msg, Route};

pub use gaps::view_explanations;
pub use sections::rows;

/// What every part of the page needs.
pub struct Shown<'a> {
    pub store: &'a Store,
    pub texts: &'a Texts,
    pub checklist: &'a Checklist,
    pub result: &'a CheckResult,
}

impl Shown<'_> {
    /// The profile.
    pub fn tags(&self) -> &Tags {
        &self.result.profile
    }

    /// Whether a practice has an answer that counts.
    pub fn is_answered(&self, practice: &Practice) -> bool {
        self.store.own.assessment.answer_on_offer(practice, self.tags()).is_some()
    }

    /// The title of a practice.
    pub fn title(&self, id: &str) -> String {
        self.checklist.title_of(id).unwrap_or(id).to_owned()
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
        let is_quick_only = self.result.fit.is_none();
        let is_hinge = self.result.practice(id).is_some_and(|practice| practice.hinge);
        if is_quick_only && is_hinge { Route::Quick(Some(id.clone())) } else { Route::full_at(id) }
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
    let shown = Shown { store, texts: &texts, checklist: &store.checklist, result: &result };
    let is_full = result.fit.is_some();
    html! {
        <div class="result">
            if is_full {
                { headline::view_headline(&shown) }
                { stairs::view_stairs(&shown, &computed.staircase(store)) }
                { text_in("h2", "", &texts[Text::ResultGaps]) }
            } else {
                { headline::view_quick_headline(&shown) }
            }
            { gaps::view_gaps(&shown) }
            if is_full {
                { patterns::view_patterns(&shown) }
            }
            { gaps::view_proofs(&shown) }
            if is_full {
                { clusters::view_clusters(&shown) }
                { sections::view_sections(&shown) }
            }
            { answers::view_answers(&shown) }
            { view_remarks(&shown) }
            { view_after(&shown) }
            { view_way_on(&shown) }
        </div>
    }
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

fn view_remarks(shown: &Shown) -> Html {
    let texts = shown.texts;
    if shown.result.remarks.is_empty() || shown.result.fit.is_none() {
        return Html::default();
    }
    let says = |remark: &Remark| match remark {
        Remark::SameLevel { count, of, .. } => texts.remarks_same_level(*count, *of),
        Remark::WithoutEvidence { count, of } => texts.remarks_without_evidence(*count, *of),
        Remark::PredictionDiffers { predicted, fit } => {
            texts.remarks_prediction(*predicted, &out_of_ten(texts, *fit))
        }
        Remark::ManyNotApplicable { practices, of } => {
            texts.remarks_many_na(practices.len(), *of, &shown.titles(practices))
        }
    };
    html! {
        <section>
            { text_in("h2", "", &texts[Text::RemarksTitle]) }
            <ul>{ shown.result.remarks.iter().map(|remark| html! { <li>{ says(remark) }</li> }).collect::<Html>() }</ul>
        </section>
    }
}

/// A score from 0 to 100 as a figure of 10.
pub fn out_of_ten(texts: &Texts, score: f64) -> String {
    texts.figure((score / 5.0).round() / 2.0)
}

fn view_after(shown: &Shown) -> Html {
    let assessment = &shown.store.own.assessment;
    let send: Callback<Msg> = shown.store.dispatcher().to_callback();
    let shift = assessment
        .before
        .zip(assessment.after)
        .map(|(before, after)| shown.texts.result_after_shift(before, after));
    html! {
        <section class="no-print">
            { view_points("after", &shown.texts[Text::ResultAfter], "", assessment.after, &send.reform(Msg::PredictedAgain)) }
            if let Some(shift) = shift {
                <p role="status">{ shift }</p>
            }
        </section>
    }
}

fn view_way_on(shown: &Shown) -> Html {
    let texts = shown.texts;
    let (answered, of) = shown.result.progress();
    let more = of.saturating_sub(answered);
    let note =
        texts.result_on_full_note(more, StillOpen { questions: more, scenarios: 0 }.minutes());
    let entry = |route: Route, class, text: Text, note: String| {
        html! {
            <li>
                { view_link(&route, class, &texts[text]) }
                <p class="hint">{ note }</p>
            </li>
        }
    };
    let full_text = if more == 0 { Text::ResultOnFullDone } else { Text::ResultOnFull };
    let full_note = if more > 0 { note } else { String::new() };
    html! {
        <section class="way-on no-print">
            { text_in("h2", "", &texts[Text::ResultOn]) }
            <ul>
                { entry(Route::Full(None), "button primary", full_text, full_note) }
                { entry(Route::Brief, "button", Text::ResultOnBrief, texts[Text::ResultOnBriefNote].to_owned()) }
                { entry(Route::Room(None), "button", Text::ResultOnRoom, texts[Text::ResultOnRoomNote].to_owned()) }
                { entry(Route::Contrast, "button", Text::ResultOnContrast, texts[Text::ResultOnContrastNote].to_owned()) }
            </ul>
            { text_in("p", "hint", &texts[Text::ResultDisclaimer]) }
        </section>
    }
}

impl Shown<'_> {
    /// A disclosure whose content is drawn when it is first opened: hundreds of rows that few people unfold would
    /// otherwise cost everyone the time to draw them.
    fn view_on_demand(
        &self,
        class: &'static str,
        summary: &str,
        fold: Fold,
        content: impl FnOnce() -> Html,
    ) -> Html {
        let unfolded = self.store.viewing.unfolded.contains(&fold);
        let ontoggle =
            self.store.dispatcher().to_callback().reform(move |_: Event| Msg::Unfolded(fold));
        html! {
            <details {class} {ontoggle}>
                { text_in("summary", "", summary) }
                if unfolded {
                    { content() }
                }
            </details>
        }
    }

    /// Who is answering.
    pub fn audience(&self) -> Audience {
        self.store.own.assessment.audience()
    }
}
