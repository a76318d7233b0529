use dependable::domain::exchange::host::{
    Asking, Choices, Credit, Embedding, Scheme, Starts, Staying, origin,
};

use super::read;
use crate::support::built_in;

const SITE: &str = "https://example.com/a b/";

fn snippet(choices: &Choices) -> String {
    choices.snippet(built_in(), SITE, "Check \"yourself\" & us")
}

/// Everything that can be chosen, chosen.
fn everything() -> Choices {
    Choices {
        way: Embedding::Tag,
        profile: ["candidate", "agent"].into_iter().map(Into::into).collect(),
        check: dependable::domain::assessment::Form::Full,
        sections: ["OPS", "SEC"].into_iter().map(Into::into).collect(),
        accent: "#a00".to_owned(),
        scheme: Scheme::Dark,
        credit: Credit::Hidden,
        keeps: Staying::Nothing,
        starts: Starts::OnClick,
        asks: Asking::ToShare,
        key: "one".to_owned(),
    }
}

#[test]
fn who_chooses_nothing_pastes_three_lines() {
    let expected = "<script async src=\"https://example.com/a b/embed.js\"></script>\n\
        <dependable-check title=\"Check &quot;yourself&quot; &amp; us\" style=\"display: block; min-height: 68rem\">\n  \
        <a href=\"https://example.com/a b/embed.html\">Check &quot;yourself&quot; &amp; us</a>\n\
        </dependable-check>\n";
    assert_eq!(snippet(&Choices::default()), expected);
}

#[test]
fn what_is_chosen_stands_in_every_form_and_can_be_read_again() {
    for way in [Embedding::Tag, Embedding::Frame, Embedding::Link] {
        let choices = Choices { way, ..everything() };
        let text = snippet(&choices);
        assert!(text.contains("embed.html?who=candidate&amp;system=agent&amp;check=full&amp;sections=OPS%20SEC&amp;accent=%23a00&amp;scheme=dark&amp;credit=no&amp;keep=no&amp;key=one"), "{text}");
        assert_eq!(text.contains(" share>"), way == Embedding::Tag, "only a tag can ask: {text}");
    }
    let wishes = everything().wishes(built_in());
    let pairs: Vec<(&str, &str)> = wishes.iter().map(|(name, value)| (&**name, &**value)).collect();
    let (wishes, ignored) = read(&pairs);
    assert_eq!(ignored, []);
    assert_eq!(wishes.profile, everything().profile);
    assert_eq!(wishes.sections.len(), 2);
}

#[test]
fn nothing_that_is_written_leaves_its_attribute() {
    let written = "\"><script>alert(1)</script>".to_owned();
    let text = snippet(&Choices { key: written.clone(), ..Choices::default() });
    assert!(!text.contains("<script>alert"), "{text}");
    assert!(text.contains("key=\"&quot;>&lt;script>alert(1)&lt;/script>\""), "{text}");
    let text = snippet(&Choices { accent: written, ..Choices::default() });
    assert!(!text.contains("alert") && !text.contains("accent"), "{text}");
}

#[test]
fn a_colour_that_cannot_be_read_here_is_not_handed_out() {
    for (written, is_there) in [("#8a2be2", true), ("rebeccapurple", false), ("var(--bra", false)] {
        let text = snippet(&Choices { accent: written.to_owned(), ..Choices::default() });
        assert_eq!(text.contains("accent"), is_there, "{text}");
    }
}

#[test]
fn the_frame_may_do_what_the_tag_lets_it_do_and_never_lead_the_page_away() {
    let text = snippet(&Choices { way: Embedding::Frame, ..Choices::default() });
    let tag = std::fs::read_to_string("static/embed/embed.js").unwrap();
    let sandbox = text.split("sandbox=\"").nth(1).unwrap().split('"').next().unwrap();
    for right in sandbox.split(' ') {
        assert!(tag.contains(right), "{right}");
    }
    assert!(!text.contains("allow-top-navigation") && !tag.contains("allow-top-navigation"));
}

#[test]
fn a_question_has_one_answer_and_can_be_left_open_again() {
    let mut choices = Choices::default();
    for tag in ["llm", "agent"] {
        choices.choose(built_in(), "system", Some(&tag.into()));
    }
    assert_eq!(choices.wishes(built_in()), [("system".to_owned(), "agent".to_owned())]);
    choices.choose(built_in(), "system", None);
    assert_eq!(choices, Choices::default());
}

#[test]
fn a_policy_names_an_origin() {
    for (site, expected) in [
        ("https://example.com/checks/", "https://example.com"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("https://example.com", "https://example.com"),
    ] {
        assert_eq!(origin(site), expected);
    }
}
