//! Putting the check into a page: choose, see it live, copy.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::choice::{Choice, view_choice, view_select};
use crate::components::element::{button, group, heading, keyed, text_in};
use crate::domain::assessment::Form;
use crate::domain::checklist::{ProfileOption, ProfileQuestion, Section, Tags};
use crate::domain::exchange::host::{
    Accent, Asking, Choices, Colour, Credit, Embedding, Scheme, Starts, Staying, origin,
};
use crate::domain::texts::{Text, Texts};
use crate::pages::carry::{on_copy, outcome_text};
use crate::pages::is_ahead;
use crate::state::desk::Outcome;
use crate::state::store::Store;

/// What the page shows, and what it can be told.
pub struct AroundBuilder {
    /// What was chosen.
    pub choices: Rc<Choices>,
    /// How wide the page is that shows it.
    pub width: Width,
    /// What became of copying.
    pub told: Option<Outcome>,
    /// Chooses something.
    pub on_choose: Callback<Choices>,
    /// Looks at another width.
    pub on_width: Callback<Width>,
    /// Something was copied, or not.
    pub tried: Callback<Outcome>,
}

/// How wide a page is that shows the check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// As on a phone, 390 px.
    #[default]
    Phone,
    /// As on a tablet, 768 px.
    Tablet,
    /// As on a desk, 1280 px.
    Desk,
}

impl Width {
    /// In CSS pixels.
    pub fn pixels(self) -> &'static str {
        match self {
            Width::Phone => "390",
            Width::Tablet => "768",
            Width::Desk => "1280",
        }
    }
}

/// The page.
pub fn view_builder(store: &Store, seen: &AroundBuilder) -> Html {
    let texts = &store.texts;
    let mut parts =
        vec![heading(&texts[Text::BuilderTitle]), text_in("p", "lead", &texts[Text::BuilderLead])];
    if is_ahead(store) {
        parts.push(text_in("p", "", &texts[Text::SiteAhead]));
        return group("div", "builder", parts);
    }
    parts.push(keyed("choices", view_choices(store, seen)));
    parts.push(keyed("copy", view_copy(store, seen)));
    parts.push(keyed("preview", view_preview(store, seen)));
    let keyed_all = parts.into_iter().enumerate().map(|(nth, part)| keyed(&nth.to_string(), part));
    group("div", "builder", keyed_all.collect())
}

fn view_choices(store: &Store, seen: &AroundBuilder) -> Html {
    let texts = &store.texts;
    let form = Chooser { texts, seen };
    let ways = [
        (Embedding::Tag, "tag", Text::BuilderTag, Some(Text::BuilderTagNote)),
        (Embedding::Frame, "frame", Text::BuilderFrame, Some(Text::BuilderFrameNote)),
        (Embedding::Link, "link", Text::BuilderLink, Some(Text::BuilderLinkNote)),
    ];
    let checks =
        [(Form::Quick, "quick", Text::NavQuick, None), (Form::Full, "full", Text::NavFull, None)];
    let schemes = [
        (Scheme::System, "system", Text::BuilderSchemeSystem, None),
        (Scheme::Light, "light", Text::SiteColoursLight, None),
        (Scheme::Dark, "dark", Text::SiteColoursDark, None),
    ];
    let mut further = vec![
        form.set(Text::BuilderSections, view_sections(store, seen)),
        view_accent(store, seen),
        form.set(Text::SiteColours, form.one_of("scheme", |it| &mut it.scheme, &schemes)),
    ];
    if seen.choices.way == Embedding::Tag {
        let starts = [Starts::WithPage, Starts::OnClick];
        let asks = [Asking::Never, Asking::ToShare];
        let ticks = vec![
            form.tick("start", Text::BuilderOnClick, |it| &mut it.starts, starts),
            form.tick("share", Text::BuilderShare, |it| &mut it.asks, asks),
        ];
        further.push(form.set(Text::BuilderTagOnly, ticks));
    }
    let keeps = [Staying::Answers, Staying::Nothing];
    let credit = [Credit::Shown, Credit::Hidden];
    let ticks = vec![
        form.tick("keep", Text::BuilderKeepNothing, |it| &mut it.keeps, keeps),
        form.tick("credit", Text::BuilderNoCredit, |it| &mut it.credit, credit),
    ];
    further.push(form.set(Text::BuilderMore, ticks));
    html! {
        <form>
            { form.set(Text::BuilderWay, form.one_of("way", |it| &mut it.way, &ways)) }
            { form.set(Text::BuilderWhich, form.one_of("check", |it| &mut it.check, &checks)) }
            { view_profile(store, seen) }
            <details>
                { text_in("summary", "", &texts[Text::BuilderFurther]) }
                { group("div", "", further) }
            </details>
        </form>
    }
}

/// Draws choices that change one part of what is chosen.
struct Chooser<'a> {
    texts: &'a Texts,
    seen: &'a AroundBuilder,
}

/// The part of the choices that a control changes.
type Part<T> = fn(&mut Choices) -> &mut T;

impl Chooser<'_> {
    fn set(&self, legend: Text, options: Vec<Html>) -> Html {
        let mut all = vec![text_in("legend", "", &self.texts[legend])];
        all.extend(options);
        group("fieldset", "", all)
    }

    fn now<T: Copy>(&self, part: Part<T>) -> T {
        *part(&mut (*self.seen.choices).clone())
    }

    fn put<T: Copy + 'static>(&self, part: Part<T>, value: T) -> Callback<()> {
        let (choices, on_choose) = (Rc::clone(&self.seen.choices), self.seen.on_choose.clone());
        Callback::from(move |()| {
            let mut next = (*choices).clone();
            *part(&mut next) = value;
            on_choose.emit(next);
        })
    }

    fn one_of<T: Copy + PartialEq + 'static>(
        &self,
        name: &'static str,
        part: Part<T>,
        options: &[(T, &'static str, Text, Option<Text>)],
    ) -> Vec<Html> {
        let now = self.now(part);
        let one = |(value, written, text, note): &(T, &'static str, Text, Option<Text>)| {
            let choice = Choice {
                value: (*written).into(),
                text: self.texts[*text].to_owned().into(),
                note: note.map(|note| self.texts[note].to_owned()).unwrap_or_default().into(),
                is_chosen: now == *value,
            };
            view_choice(&name.into(), "choice", choice, self.put(part, *value))
        };
        options.iter().map(one).collect()
    }

    /// Of two values the second is the ticked one.
    fn tick<T: Copy + PartialEq + 'static>(
        &self,
        name: &'static str,
        text: Text,
        part: Part<T>,
        [off, on]: [T; 2],
    ) -> Html {
        let is_on = self.now(part) == on;
        let then = self.put(part, if is_on { off } else { on });
        view_tick(name, name, &self.texts[text], is_on, then)
    }
}

fn view_tick(name: &'static str, value: &str, text: &str, is_on: bool, then: Callback<()>) -> Html {
    let onchange = then.reform(|_: Event| ());
    html! {
        <label class="choice" key={value.to_owned()}>
            <input type="checkbox" {name} value={value.to_owned()} checked={is_on} {onchange} />
            { text_in("span", "", text) }
        </label>
    }
}

/// What is known about visitors beforehand.
fn view_profile(store: &Store, seen: &AroundBuilder) -> Html {
    let (texts, checklist) = (&store.texts, &store.checklist);
    let tags: &Tags = &seen.choices.profile;
    let one = |question: &ProfileQuestion| {
        let choose = {
            let (choices, on_choose) = (Rc::clone(&seen.choices), seen.on_choose.clone());
            let (checklist, id) = (checklist.clone(), question.id.clone());
            Callback::from(move |value: String| {
                let tag = (!value.is_empty()).then(|| value.as_str().into());
                let mut next = (*choices).clone();
                next.choose(&checklist, &id, tag.as_ref());
                on_choose.emit(next);
            })
        };
        let option = |option: &ProfileOption| Choice {
            value: option.tag.to_string().into(),
            text: option.text.clone().into(),
            note: AttrValue::default(),
            is_chosen: tags.contains(&option.tag),
        };
        let open = Choice {
            value: AttrValue::default(),
            text: texts[Text::BuilderOpen].to_owned().into(),
            note: AttrValue::default(),
            is_chosen: !question.options.iter().any(|option| tags.contains(&option.tag)),
        };
        let options = [open].into_iter().chain(question.options.iter().map(option)).collect();
        view_select(&question.id, &question.text, options, &choose)
    };
    let is_asked = |question: &&ProfileQuestion| question.when.holds(tags);
    let lists = checklist.questions.iter().filter(is_asked).map(one).collect();
    group(
        "fieldset",
        "",
        vec![text_in("legend", "", &texts[Text::BuilderKnown]), group("div", "choices", lists)],
    )
}

fn view_sections(store: &Store, seen: &AroundBuilder) -> Vec<Html> {
    let one = |section: &Section| {
        let id = section.id.clone();
        let (choices, on_choose) = (Rc::clone(&seen.choices), seen.on_choose.clone());
        let then = Callback::from(move |()| {
            let mut next = (*choices).clone();
            next.take_section(&id);
            on_choose.emit(next);
        });
        let is_on = seen.choices.sections.contains(&section.id);
        view_tick("sections", &section.id, &section.title, is_on, then)
    };
    store.checklist.sections.iter().map(one).collect()
}

/// The colour, and what becomes of one that cannot be read.
fn view_accent(store: &Store, seen: &AroundBuilder) -> Html {
    let texts = &store.texts;
    let written = seen.choices.accent.clone();
    // When it is whole, not letter by letter: each change loads the page that shows it.
    let onchange = {
        let (choices, on_choose) = (Rc::clone(&seen.choices), seen.on_choose.clone());
        Callback::from(move |event: Event| {
            let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
            let accent = field.value().trim().to_owned();
            on_choose.emit(Choices { accent, ..(*choices).clone() });
        })
    };
    let colour = Colour::parse(&written);
    let says = match (written.as_str(), colour) {
        ("", _) => String::new(),
        (_, None) => texts[Text::BuilderNoColour].to_owned(),
        (_, Some(colour)) => {
            let accent = Accent::nearest(colour);
            if accent.differs(colour, seen.choices.scheme) {
                texts.builder_nearest(&accent.light.css(), &accent.dark.css())
            } else {
                String::new()
            }
        }
    };
    html! {
        <div>
            <label class="select">
                { text_in("span", "", &texts[Text::BuilderAccent]) }
                <input type="text" name="accent" autocomplete="off" spellcheck="false" maxlength="60" placeholder="#14594f" value={written} {onchange} />
            </label>
            <p class="hint" role="status">{ says }</p>
        </div>
    }
}

/// What is copied, and what the page around must allow.
fn view_copy(store: &Store, seen: &AroundBuilder) -> Html {
    let texts = &store.texts;
    let site = browser::address::whole("").unwrap_or_default();
    let snippet = seen.choices.snippet(&store.checklist, &site, &texts[Text::EmbedTitle]);
    let print: Rc<dyn Fn() -> String> = {
        let snippet = snippet.clone();
        Rc::new(move || snippet.clone())
    };
    let told = seen.told.map(|outcome| outcome_text(texts, outcome, "")).unwrap_or_default();
    let origin = origin(&site);
    let policy = match seen.choices.way {
        Embedding::Tag => texts.builder_policy_tag(&origin),
        Embedding::Frame => texts.builder_policy_frame(&origin),
        Embedding::Link => texts.builder_policy_link(&origin),
    };
    html! {
        <section class="way">
            { text_in("h2", "", &texts[Text::BuilderCopyTitle]) }
            <textarea readonly=true rows="7" spellcheck="false" aria-label={texts[Text::BuilderSnippet].to_owned()} value={snippet} />
            <div class="actions">{ button("button primary", &texts[Text::BuilderCopy], on_copy(&print, &seen.tried)) }</div>
            <p role="status">{ told }</p>
            { text_in("p", "hint", &policy) }
            { text_in("p", "hint", &texts[Text::BuilderApplicants]) }
        </section>
    }
}

/// The choices in something like a careers page.
fn view_preview(store: &Store, seen: &AroundBuilder) -> Html {
    let texts = &store.texts;
    let option = |width: Width, text: Text| {
        let choice = Choice {
            value: width.pixels().into(),
            text: texts[text].to_owned().into(),
            note: AttrValue::default(),
            is_chosen: seen.width == width,
        };
        view_choice(&"width".into(), "choice", choice, seen.on_width.reform(move |()| width))
    };
    let widths = vec![
        text_in("legend", "", &texts[Text::BuilderWidth]),
        option(Width::Phone, Text::BuilderPhone),
        option(Width::Tablet, Text::BuilderTablet),
        option(Width::Desk, Text::BuilderDesk),
    ];
    let address = seen.choices.preview(&store.checklist);
    html! {
        <section class="way">
            { text_in("h2", "", &texts[Text::BuilderPreview]) }
            { text_in("p", "hint", &texts[Text::BuilderPreviewNote]) }
            { group("fieldset", "widths", widths) }
            <div class="stage" data-width={seen.width.pixels()} tabindex="0" role="group" aria-label={texts[Text::BuilderPreview].to_owned()}>
                // A frame that is led elsewhere would add a step to the history; a new one does not, and begins at its top.
                <iframe key={[&address, seen.width.pixels()].concat()} src={address} title={texts[Text::BuilderPreview].to_owned()} width={seen.width.pixels()} />
            </div>
        </section>
    }
}
