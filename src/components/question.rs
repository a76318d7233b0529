use yew::prelude::*;

use crate::components::element::{button, details, group, heading, keyed, text_in, with};

use crate::components::choice::{Choice, view_choice};
use crate::components::link::view_link;
use crate::domain::assessment::{Answer, Form, NONE_YET, Response, Said};
use crate::domain::checklist::{ArtefactId, Audience, Continues, Level, Practice};
use crate::domain::texts::{Text, Texts};
use crate::state::{Disclosures, Opening, Route};

/// What one question shows.
pub struct Question<'a> {
    pub texts: &'a Texts,
    pub practice: &'a Practice,
    /// How an anchor continues the one before.
    pub continues: &'a Continues,
    pub audience: Audience,
    /// The wording.
    pub form: Form,
    /// Ahead of time nothing is known of the answer, so that evidence is there and styles hide it.
    pub opening: Opening,
    /// It may be called not applicable.
    pub may_be_skipped: bool,
    pub response: &'a Response,
    /// Where the person is, in words, and as a share.
    pub progress: String,
    pub place: usize,
    pub of: usize,
    pub back: Route,
    pub next: Route,
    pub next_text: Text,
    /// What stood unfolded when the question was reached.
    pub disclosures: Disclosures,
    /// "Saved in this browser", or why not.
    pub saved: Text,
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

/// One question: five anchors, the other answers, evidence, and the way on.
pub fn view_question(question: &Question) -> Html {
    let texts = question.texts;
    let (stem, levels) = question.wording();
    let on_next = question.on_next.clone();
    // A frame may forbid forms, and then no submit ever comes; the press does.
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on_next.emit(());
    });
    let is_ahead = question.opening == Opening::Ahead;
    let shows_evidence = is_ahead
        || question
            .response
            .answer
            .as_ref()
            .and_then(Answer::level)
            .is_some_and(Level::needs_evidence);
    let progress = question.progress.clone();
    let bar = html! {
        <progress aria-label={progress.clone()} max={question.of.to_string()} value={question.place.to_string()} />
    };
    let anchors =
        Level::ALL.iter().zip(&levels).map(|(level, text)| view_level(question, *level, text));
    let mut answers = vec![
        keyed("asked", with("legend", "", heading(&stem))),
        keyed("levels", group("div", "levels", anchors.collect())),
        keyed("others", view_other_answers(question)),
    ];
    if shows_evidence {
        answers.push(keyed("evidence", view_evidence(question)));
    }
    let mut why = vec![text_in("p", "", &question.practice.why)];
    if question.form == Form::Full {
        let fact = texts.join_named(&texts[Text::QuestionInWords], &question.practice.fact);
        why.push(text_in("p", "aside", &fact));
    }
    let keys = vec![
        text_in(
            "span",
            "keys",
            &format!("{}{}", &texts[Text::QuestionKeys], &texts[Text::JoinSpace]),
        ),
        Html::from(texts[question.saved].to_owned()),
    ];
    let actions = html! {
        <div class="actions">
            { view_link(&question.back, "button quiet", &texts[Text::QuestionBack]) }
            <button type="submit" class="button primary" {onclick}>{ &texts[question.next_text] }</button>
        </div>
    };
    html! {
        // A new question is a new form: nothing of the last one may stay behind in it.
        <form class="question" key={question.practice.id.as_str()} data-early={question.practice.id.to_string()} autocomplete={is_ahead.then_some("off")}>
            { group("div", "progress", vec![text_in("span", "", &progress), bar]) }
            { group("fieldset", "", answers) }
            { details(&texts[Text::QuestionWhy], false, group("div", "", why)) }
            { details(&texts[Text::QuestionNote], question.disclosures.note, view_note(question)) }
            { actions }
            { group("p", "hint", keys) }
        </form>
    }
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
    others.extend(view_otherwise(question).map(|otherwise| keyed("otherwise", otherwise)));
    if question.response.answer.is_some() {
        let clear = question.on_say.reform(|_: MouseEvent| Said::Cleared);
        let clear = button("choice other plain", &texts[Text::QuestionClear], clear);
        others.push(keyed("clear", clear));
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
        otherwise.text.clone()
    };
    Some(button("choice other plain", &text, onclick))
}

fn view_evidence(question: &Question) -> Html {
    let texts = question.texts;
    let tick = |id: &str, text: String, note: &str| {
        let artefact = ArtefactId::from(id);
        let onchange = question.on_say.reform(move |event: Event| {
            let is_ticked = event.target_unchecked_into::<web_sys::HtmlInputElement>().checked();
            let said = if is_ticked { Said::Ticked } else { Said::Unticked };
            said(artefact.clone())
        });
        let note = if note.is_empty() { Html::default() } else { text_in("small", "", note) };
        html! {
            <label class="choice tick">
                <input type="checkbox" name="evidence" value={id.to_owned()} checked={question.response.evidence.contains(id)} {onchange} />
                { group("span", "", vec![Html::from(text), note]) }
            </label>
        }
    };
    let dated = |is_dated: bool| {
        if is_dated { &texts[Text::QuestionDated] } else { "" }
    };
    let mut children = vec![
        text_in("legend", "", &texts[Text::QuestionEvidence]),
        text_in("p", "hint", &texts[Text::QuestionEvidenceNote]),
    ];
    for artefact in &question.practice.evidence {
        children.push(tick(&artefact.id, artefact.text.clone(), dated(artefact.dated)));
    }
    children.push(tick(NONE_YET, texts[Text::QuestionEvidenceNone].to_owned(), ""));
    group("fieldset", "evidence", children)
}

fn view_note(question: &Question) -> Html {
    let oninput = question.on_say.reform(|event: InputEvent| {
        Said::Noted(event.target_unchecked_into::<web_sys::HtmlTextAreaElement>().value())
    });
    html! {
        <label class="note">
            <span class="hint">{ &question.texts[Text::QuestionNoteHint] }</span>
            <textarea key={question.practice.id.as_str()} name="note" autocomplete="off" rows="3" value={question.response.note.clone()} {oninput} />
        </label>
    }
}
