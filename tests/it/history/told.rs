use dependable::domain::exchange::since::tell;
use dependable::domain::history::{reworded, since};
use dependable::domain::texts::Text;

use super::since::{answered, level};
use crate::support::built_in;
use crate::texts::english;

#[test]
fn a_comparison_says_the_same_as_markdown_and_on_the_page() {
    let texts = english();
    let then = answered(&[("OPS-1", level(0)), ("OPS-4", level(4))]);
    let now = answered(&[("OPS-1", level(4)), ("OPS-4", level(0)), ("OWN-2", level(1))]);
    let changed = since(built_in(), &then, &now);
    let told = tell(&texts, built_in(), &changed, &[], ("12 March", "today"));
    let markdown = told.markdown(&texts);
    assert!(told.title.contains("12 March") && told.title.contains("today"));
    assert!(markdown.contains(&told.lead), "{markdown}");
    for (title, lines) in &told.lists {
        assert!(markdown.contains(title) && !lines.is_empty());
        assert!(lines.iter().all(|line| markdown.contains(line)));
    }
    let titles: Vec<&str> = told.lists.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(
        titles,
        [Text::HistoryResolved, Text::HistoryNew, Text::HistoryOnlyNow].map(|text| &texts[text])
    );
    assert!(told.lists[0].1[0].contains("not there → tested"), "{:?}", told.lists);
}

#[test]
fn where_nothing_can_be_compared_no_figure_stands() {
    let texts = english();
    let one = answered(&[("OPS-1", level(2))]);
    let told = tell(&texts, built_in(), &since(built_in(), &one, &answered(&[])), &[], ("a", "b"));
    assert!(told.moved.is_empty() && told.lists.is_empty());
    assert_eq!(told.lead, texts[Text::HistoryNothingInCommon]);
}

#[test]
fn a_name_in_a_comparison_stays_a_name_as_markdown() {
    let texts = english();
    let one = answered(&[("OPS-1", level(2))]);
    let told =
        tell(&texts, built_in(), &since(built_in(), &one, &one), &[], ("# [x](http://y)", "<b>"));
    let markdown = told.markdown(&texts);
    let first = markdown.lines().next().unwrap();
    assert!(!first.contains("[x](") && !first.contains("<b>"), "{first}");
}

#[test]
fn what_was_reworded_is_told_in_both_wordings() {
    let texts = english();
    let then = super::reworded::earlier_answers();
    let now = answered(&[("OPS-1", level(2)), ("SEC-3", level(4))]);
    let changed = since(built_in(), &then, &now);
    let both = reworded(built_in(), &[&then, &now]);
    let told = tell(&texts, built_in(), &changed, &both, ("12 March", "today"));
    let markdown = told.markdown(&texts);
    assert!(
        told.reworded
            .iter()
            .any(|(title, _)| *title == built_in().practice("SEC-3").unwrap().title)
    );
    assert!(told.reworded.len() >= both.len() && both.len() > 10);
    for reworded in &both {
        for says in [&reworded.then.question, &reworded.then.sentence] {
            assert!(markdown.contains(says.as_str()), "{says}\n{markdown}");
        }
        let is_now = |says: &str| reworded.reads_as_before() || markdown.contains(says);
        assert!(is_now(&reworded.now.question) && is_now(&reworded.now.sentence), "{markdown}");
    }
    assert!(markdown.contains(&texts[Text::HistoryReworded]));
}
