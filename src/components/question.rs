use yew::prelude::*;

use crate::components::element::{
    button, details, group, heading, keyed, submit, text_in, view_marked, with,
};

use crate::components::choice::{Choice, view_choice};
use crate::components::evidence::{Evidence, view_effect, view_evidence};
use crate::components::limit::view_left;
use crate::components::link::view_link;
use crate::components::shortcuts::view_shortcuts;
use crate::domain::assessment::{Answer, Form, MAX_TEXT, Response, Said};
use crate::domain::checklist::{Audience, Continues, Level, Practice};
use crate::domain::texts::{Text, Texts, level_text};
use crate::state::{Disclosures, Route, Shortcuts};

/// What one question shows.
pub struct Question<'a> {
    pub texts: &'a Texts,
    pub practice: &'a Practice,
    /// How an anchor continues the one before.
    pub continues: &'a Continues,
    pub audience: Audience,
    /// The wording.
    pub form: Form,
    /// It may be called not applicable.
    pub may_be_skipped: bool,
    pub response: &'a Response,
    /// Where the person is, in words, and as a share that is whole at the last question.
    pub progress: String,
    pub place: usize,
    pub of: usize,
    pub back: Route,
    pub next_text: Text,
    /// What stood unfolded when the question was reached.
    pub disclosures: Disclosures,
    /// "Saved in this browser", or why not.
    pub saved: Option<Text>,
    pub shortcuts: Shortcuts,
    pub on_shortcuts: Callback<Shortcuts>,
    pub on_say: Callback<Said>,
    pub on_next: Callback<()>,
}

impl Question<'_> {
    /// The question and its five anchors in the wording that is shown.
    fn wording(&self) -> (String, Vec<String>) {
        let Some(wording) = self.practice.wording(self.audience) else {
            return (String::new(), Vec::new());
        };
        let (stem, levels) = if self.form == Form::Quick && !wording.quick_levels.is_empty() {
            (&wording.quick_stem, &wording.quick_levels)
        } else {
            (&wording.stem, &wording.levels)
        };
        let stem = match &self.practice.otherwise {
            Some(otherwise) if self.response.otherwise => match self.audience {
                Audience::Candidate => &otherwise.candidate,
                Audience::Team => &otherwise.team,
            },
            _ => stem,
        };
        (stem.clone(), levels.clone())
    }

    fn answer(&self, answer: Answer) -> Callback<()> {
        let form = self.form;
        self.on_say.reform(move |()| Said::Answered(answer.clone(), form))
    }

    fn is(&self, answer: &Answer) -> bool {
        self.response.answer.as_ref() == Some(answer)
    }
}

/// One question: where one is, five anchors with the evidence under the one that asks for it, the other answers, and
/// the way on.
pub fn view_question(question: &Question) -> Html {
    let texts = question.texts;
    let (stem, levels) = question.wording();
    let mut asked = vec![keyed("asked", with("legend", "", heading(&stem)))];
    asked.extend(view_otherwise(question).map(|otherwise| keyed("otherwise", otherwise)));
    asked.extend(view_changed(question).map(|changed| keyed("changed", changed)));
    asked.push(keyed("levels", view_levels(question, &levels)));
    asked.push(keyed("others", view_other_answers(question)));
    let mut why = vec![text_in("p", "", &question.practice.why)];
    if question.form == Form::Full {
        let fact = texts.join_named(&texts[Text::QuestionInWords], &question.practice.fact);
        why.push(text_in("p", "aside", &fact));
    }
    let actions = html! {
        <div class="actions">
            { view_link(&question.back, "button quiet", &texts[Text::QuestionBack]) }
            { submit("button primary", &texts[question.next_text], question.on_next.clone()) }
        </div>
    };
    html! {
        // A new question is a new form: nothing of the last one may stay behind in it.
        <form class="question" key={question.practice.id.as_str()} data-early={question.practice.id.to_string()}>
            { view_progress(question) }
            { group("fieldset", "", asked) }
            { details(&texts[Text::QuestionWhy], false, group("div", "", why)) }
            { details(&texts[Text::QuestionNote], question.disclosures.note, view_note(question)) }
            { actions }
            { view_foot(question) }
        </form>
    }
}

/// What was answered before the question meant something else, until it is answered anew.
fn view_changed(question: &Question) -> Option<Html> {
    let Response { answer: None, earlier: Some(earlier), .. } = question.response else {
        return None;
    };
    let level = &question.texts[level_text(earlier.level()?)];
    let says = question.texts.question_changed(level);
    let to_both = |words: &str| view_link(&Route::History, "", words);
    Some(with("p", "hint", view_marked(&says, &to_both)))
}

/// Where one is, and the way to take the answer back, apart from the answers.
fn view_progress(question: &Question) -> Html {
    let texts = question.texts;
    let mut parts = vec![keyed("where", text_in("span", "", &question.progress))];
    if question.response.answer.is_some() {
        let clear = question.on_say.reform(|_: MouseEvent| Said::Cleared);
        parts.push(keyed("clear", button("clear", &texts[Text::QuestionClear], clear)));
    }
    // The words beside it say the same.
    let bar = html! {
        <progress aria-hidden="true" max={question.of.to_string()} value={question.place.to_string()} />
    };
    parts.push(keyed("bar", bar));
    group("div", "progress", parts)
}

/// The five anchors. Evidence opens under the one that was chosen; its place has a name of its own under each, so that
/// the answer that has the focus stays where it is.
fn view_levels(question: &Question, levels: &[String]) -> Html {
    let chosen = question.response.answer.as_ref().and_then(Answer::level);
    let evidence = Evidence {
        texts: question.texts,
        practice: question.practice,
        ticked: &question.response.evidence,
        on_say: &question.on_say,
    };
    let wording = question.practice.wording(question.audience);
    let anchor = |level: Level| {
        wording.map_or_else(String::new, |wording| {
            wording.anchor(question.continues, level, question.form == Form::Quick)
        })
    };
    let mut rows = Vec::new();
    for (level, text) in Level::ALL.into_iter().zip(levels) {
        rows.push(view_level(question, level, text));
        if level.needs_evidence() {
            let claimed = chosen.filter(|chosen| *chosen == level);
            let is_last = level == Level::MAX;
            let effect = if is_last { "effect-4" } else { "effect-3" };
            rows.push(keyed(effect, view_effect(&evidence, claimed, &anchor)));
            if claimed.is_some() {
                let place = if is_last { "evidence-4" } else { "evidence-3" };
                rows.push(keyed(place, view_evidence(&evidence)));
            }
        }
    }
    group("div", "levels", rows)
}

/// Whether it is saved, and the switch for keys.
fn view_foot(question: &Question) -> Html {
    let texts = question.texts;
    let saved = question.saved.map(|saved| keyed("saved", text_in("span", "", &texts[saved])));
    let keys =
        view_shortcuts(&texts[Text::QuestionKeys], question.shortcuts, &question.on_shortcuts);
    group("div", "hint foot", saved.into_iter().chain([keyed("keys", keys)]).collect())
}

fn view_level(question: &Question, level: Level, text: &str) -> Html {
    let text = match question.continues.rest(text) {
        Some(rest) => &question.texts.question_continues(rest),
        None => text,
    };
    view_answer(question, "choice", &level.number().to_string(), text, Answer::Level(level))
}

#[inline(never)]
fn view_answer(
    question: &Question,
    class: &'static str,
    value: &str,
    text: &str,
    answer: Answer,
) -> Html {
    let choice = Choice {
        value: value.to_owned().into(),
        text: text.to_owned().into(),
        note: AttrValue::default(),
        is_chosen: question.is(&answer),
    };
    view_choice(&AttrValue::Static("answer"), class, choice, question.answer(answer))
}

fn view_other_answers(question: &Question) -> Html {
    let texts = question.texts;
    let other = |value: &str, text: &str, answer: Answer| {
        view_answer(question, "choice other", value, text, answer)
    };
    let mut others = vec![other("dont-know", &texts[Text::QuestionDontKnow], Answer::DontKnow)];
    if question.audience == Audience::Candidate {
        others.push(other(
            "no-opportunity",
            &texts[Text::QuestionNoOpportunity],
            Answer::NoOpportunity,
        ));
    }
    if question.may_be_skipped {
        let reasons = question.practice.not_applicable.iter().map(|reason| {
            other(&reason.id, &reason.text, Answer::NotApplicable(reason.id.clone()))
        });
        let summary = &texts[Text::QuestionNotApplicable];
        let reasons =
            details(summary, question.disclosures.reasons, group("div", "", reasons.collect()));
        others.push(keyed("reasons", reasons));
    }
    group("div", "others", others)
}

/// The way to a changed question, for a situation that is no reason to skip it.
fn view_otherwise(question: &Question) -> Option<Html> {
    let otherwise = question.practice.otherwise.as_ref()?;
    let is_changed = question.response.otherwise;
    let onclick = question.on_say.reform(move |_: MouseEvent| Said::Otherwise(!is_changed));
    let text = if is_changed {
        question.texts[Text::QuestionOtherwiseBack].to_owned()
    } else {
        question.texts.question_otherwise(&otherwise.text)
    };
    Some(button("otherwise", &text, onclick))
}

fn view_note(question: &Question) -> Html {
    let oninput = question.on_say.reform(|event: InputEvent| {
        Said::Noted(event.target_unchecked_into::<web_sys::HtmlTextAreaElement>().value())
    });
    html! {
        <>
        <label class="note">
            <span class="hint">{ &question.texts[Text::QuestionNoteHint] }</span>
            <textarea key={question.practice.id.as_str()} name="note" autocomplete="off" rows="3" maxlength={MAX_TEXT.to_string()} value={question.response.note.clone()} {oninput} />
        </label>
        { view_left(question.texts, &question.response.note) }
        </>
    }
}
