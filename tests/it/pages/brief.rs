//! The brief and its document.

use dependable::domain::assessment::{Answer, Form, Said};
use dependable::domain::checklist::{Checklist, Level, PracticeId};
use dependable::domain::exchange::first_page::{FirstPage, Sentence};
use dependable::domain::exchange::markdown;
use dependable::domain::exchange::report::{Report, report};
use dependable::domain::result::assess;
use dependable::domain::texts::Text;
use dependable::state::{Model, Msg, Route, Shared};

use super::answered::{answers, candidate, level, opened, quick_only, team};
use super::element::Element;
use super::{draw_at, texts};
use crate::model::after;

/// The words of a text, without the marks around them.
fn words(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .fold(" ".to_owned(), |words, word| words + &word.to_lowercase() + " ")
}

/// The texts of a page, without what is not printed.
fn printed<'a>(element: &'a Element, found: &mut Vec<&'a str>) {
    if element.attribute("class").is_some_and(|class| class.contains("no-print")) {
        return;
    }
    if !element.text.trim().is_empty() {
        found.push(&element.text);
    }
    for child in &element.children {
        printed(child, found);
    }
}

#[test]
fn the_brief_and_its_markdown_say_the_same() {
    for model in [candidate(), team(), quick_only(&level(0)), quick_only(&Answer::DontKnow)] {
        let page = draw_at(&model, Route::Brief);
        let mut on_page = Vec::new();
        printed(&page, &mut on_page);
        let result = assess(&model.checklist, &model.own.assessment);
        // Natively there is no clock, and the page stands without its day.
        let report = report(&model.texts, &model.checklist, &model.own.assessment, &result, "");
        let markdown = markdown::print(&model.texts, &report).replace('\\', "");
        let in_markdown = words(&markdown);
        let only_on_page = [&texts()[Text::BriefNotesNone], &texts()[Text::BriefNotes]].map(words);
        for text in &on_page {
            let text = words(text);
            let is_in = in_markdown.contains(&text) || only_on_page.contains(&text);
            assert!(is_in, "only on the page: {text}");
        }
        let on_page = words(&on_page.join(" "));
        for line in markdown.lines() {
            assert!(on_page.contains(&words(line)), "only in the Markdown: {line}");
        }
        for note in &report.notes {
            assert!(in_markdown.contains(&words(&note.text)));
        }
    }
}

fn report_of(model: &Model) -> Report {
    let result = assess(&model.checklist, &model.own.assessment);
    report(&model.texts, &model.checklist, &model.own.assessment, &result, "")
}

/// The headings of the first sheet.
fn first_headings(page: &Element) -> Vec<String> {
    let sheet = page
        .named("section")
        .into_iter()
        .find(|section| section.attribute("class").is_some_and(|class| class == "first-page"));
    sheet.expect("there is a first sheet").named("h2").iter().map(|title| title.text()).collect()
}

/// A model whose checklist has sentences to say.
fn with_sentences(mut model: Model) -> Model {
    let mut checklist = Checklist::clone(&model.checklist);
    for practice in &mut checklist.practices {
        practice.say = (0..=4).map(|level| format!("I say {level} of {}.", practice.id)).collect();
    }
    model.checklist = Shared::new(checklist);
    model
}

#[test]
fn with_a_single_answer_of_any_kind_the_first_sheet_has_a_question() {
    for answer in answers().into_iter().filter(|answer| !matches!(answer, Answer::NotApplicable(_)))
    {
        let said = Said::Answered(answer.clone(), Form::Quick);
        let model = after(opened(), [Msg::Said { practice: "OPS-4".into(), said }]);
        let FirstPage::Interview { questions, .. } = report_of(&model).first else {
            panic!("a candidate has an interview");
        };
        let [question] = questions.as_slice() else { panic!("{answer:?}: {questions:?}") };
        let practice = model.checklist.practice("OPS-4").unwrap();
        assert_eq!(question.question, practice.interview.question, "{answer:?}");
    }
}

#[test]
fn the_first_sheet_asks_three_different_questions_whatever_was_answered() {
    for model in [candidate(), quick_only(&level(0)), quick_only(&level(2)), quick_only(&level(4))]
    {
        let FirstPage::Interview { questions, .. } = report_of(&model).first else {
            panic!("a candidate has an interview");
        };
        let mut asked: Vec<&str> = questions.iter().map(|asked| asked.question.as_str()).collect();
        asked.dedup();
        assert_eq!(asked.len(), 3, "{asked:?}");
    }
}

#[test]
fn sentences_to_say_are_the_authors_own_or_are_left_out() {
    let mut model = candidate();
    let mut checklist = Checklist::clone(&model.checklist);
    checklist.practices.iter_mut().for_each(|practice| practice.say.clear());
    model.checklist = Shared::new(checklist);
    let page = draw_at(&model, Route::Brief);
    let first = report_of(&model).first;
    let FirstPage::Interview { say, bring, .. } = first else {
        panic!("a candidate has an interview");
    };
    assert!(say.is_empty(), "nobody has written a sentence");
    let headings = first_headings(&page);
    assert_eq!(
        headings,
        [texts().brief_first_questions(3), texts().brief_first_bring(bring.len())]
    );
    assert!(!page.text().contains(&texts()[Text::BriefSay]));

    let model = with_sentences(model);
    let FirstPage::Interview { say, .. } = report_of(&model).first else {
        panic!("a candidate has an interview");
    };
    assert!(!say.is_empty());
    let headings = first_headings(&draw_at(&model, Route::Brief));
    assert!(headings.contains(&texts().brief_first_say(say.len())), "{headings:?}");
    for Sentence { says: sentence, .. } in say {
        let id = sentence.rsplit(' ').next().unwrap().trim_end_matches('.');
        let claimed = model.own.assessment.answer(id).and_then(Answer::level).unwrap();
        assert_eq!(sentence, format!("I say {} of {id}.", claimed.number()), "the level chosen");
    }
}

/// Whoever reads the sheet goes from a question to what can be shown for it.
#[test]
fn what_to_bring_is_about_what_is_asked_where_there_is_something_to_bring() {
    let ticked_elsewhere = {
        let model = quick_only(&level(4));
        let FirstPage::Interview { questions, .. } = report_of(&model).first else {
            panic!("a candidate has an interview");
        };
        let is_asked = |id: &PracticeId| questions.iter().any(|asked| asked.practice == *id);
        let practice = model.own.assessment.responses.keys().find(|id| !is_asked(id)).unwrap();
        let practice = model.checklist.practice(practice).unwrap();
        let said = Said::Ticked(practice.evidence[0].id.clone());
        after(model.clone(), [Msg::Said { practice: practice.id.clone(), said }])
    };
    let mut met = 0;
    for model in [candidate(), quick_only(&level(3)), ticked_elsewhere] {
        let result = assess(&model.checklist, &model.own.assessment);
        let FirstPage::Interview { questions, bring, .. } = report_of(&model).first else {
            panic!("a candidate has an interview");
        };
        let has_something = |id: &str| {
            let practice = model.checklist.practice(id).unwrap();
            let claims = result.practice(id).unwrap().claimed.is_some_and(Level::needs_evidence);
            let is_ticked = !model.own.assessment.brought(practice).is_empty();
            claims && is_ticked || result.proofs.iter().any(|proof| proof.practice == *id)
        };
        let mut expected = questions.iter().filter(|asked| has_something(&asked.practice));
        let mut brought = bring.iter().map(|bring| &bring.shows);
        assert!(expected.all(|asked| brought.next() == Some(&asked.about)), "{bring:?}");
        met += questions.iter().filter(|asked| has_something(&asked.practice)).count();
    }
    assert!(met > 0, "some of them have something");
}

#[test]
fn there_are_three_sentences_to_say_where_three_answers_have_one() {
    let mut model = candidate();
    let first = model.own.assessment.clone();
    let asked = report_of(&model).first;
    let FirstPage::Interview { questions, .. } = asked else {
        panic!("a candidate has an interview")
    };
    for question in &questions {
        let said = Said::Answered(Answer::DontKnow, Form::Full);
        model = after(model, [Msg::Said { practice: question.practice.clone(), said }]);
    }
    assert_ne!(model.own.assessment, first);
    let FirstPage::Interview { say, .. } = report_of(&model).first else {
        panic!("a candidate has an interview");
    };
    assert_eq!(say.len(), 3, "{say:?}");
}

#[test]
fn no_date_is_brought_along_of_what_the_sentence_beside_it_denies() {
    let checklist = opened().checklist;
    let dated = |shows: &str, what: &str| {
        let practice = checklist.practices.iter().find(|practice| practice.title == shows).unwrap();
        practice.evidence.iter().any(|artefact| artefact.dated && artefact.text == what)
    };
    for (number, rests_on_event) in [(3, false), (4, true)] {
        let mut model = opened();
        for practice in &checklist.practices {
            let practice_id = || practice.id.clone();
            let said = Said::Answered(level(number), Form::Full);
            let mut facts = vec![Msg::Said { practice: practice_id(), said }];
            facts.extend(practice.evidence.iter().map(|artefact| Msg::Said {
                practice: practice_id(),
                said: Said::Ticked(artefact.id.clone()),
            }));
            model = after(model, facts);
        }
        let FirstPage::Interview { bring, .. } = report_of(&model).first else {
            panic!("a candidate has an interview");
        };
        assert_eq!(bring.len(), 3);
        for one in bring {
            assert_eq!(dated(&one.shows, &one.what), rests_on_event, "{one:?}");
        }
    }
}

#[test]
fn a_team_is_told_what_to_fix_by_whom_and_until_when_and_nothing_about_an_interview() {
    let model = with_sentences(team());
    let page = draw_at(&model, Route::Brief);
    let [fix, stand] = [Text::BriefFirstFix, Text::BriefStand].map(|text| texts()[text].to_owned());
    assert_eq!(first_headings(&page), [fix, stand]);
    let (text, report) = (page.text(), report_of(&model));
    let markdown = markdown::print(&model.texts, &report);
    for text in [&text, &markdown] {
        for word in ["interview", "Interview", "Questions to", "You could say", "I say "] {
            assert!(!text.contains(word), "{word}");
        }
        for blank in [Text::BriefOwner, Text::BriefDue] {
            assert_eq!(text.matches(&format!("{}:", &texts()[blank])).count(), 3);
        }
    }
    let FirstPage::Audit(fixes) = report.first else { panic!("a team has an audit") };
    assert_eq!(fixes.len(), 3);
    assert_eq!(markdown.matches("- [ ] ").count(), 3, "a tracker takes them for tasks");
}

#[test]
fn a_note_keeps_its_lines_on_the_page_and_in_every_export() {
    let note = "1. first\n2. second\n\nthird line";
    let said = Said::Noted(note.to_owned());
    let model = after(candidate(), [Msg::Said { practice: "OPS-4".into(), said }]);
    let page = draw_at(&model, Route::Brief);
    let lists = page.named("ul");
    let notes = lists.iter().find(|list| {
        let class = list.attribute("class").unwrap_or_default();
        class.split(' ').any(|class| class == "notes")
            && class.split(' ').any(|class| class == "own")
    });
    let notes = notes.expect("the notes stand in a list that keeps lines");
    assert!(notes.all().iter().any(|element| element.text.contains(note)));
    let markdown = markdown::print(&model.texts, &report_of(&model));
    assert!(markdown.contains("> 1. first\n> 2. second\n> \n> third line"), "{markdown}");
}
