//! The brief and its document.

use dependable::domain::assessment::Answer;
use dependable::domain::exchange::markdown;
use dependable::domain::exchange::report::report;
use dependable::domain::result::assess;
use dependable::domain::texts::Text;
use dependable::state::Route;

use super::answered::{candidate, level, quick_only, team};
use super::element::Element;
use super::{draw_at, texts};

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
