//! What was drawn, read.

use std::collections::BTreeSet;

/// An element of a page, or (without a name) a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(super) name: String,
    /// The attributes as they stand in the tag.
    pub(super) attributes: String,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

/// Elements that have no end tag.
const VOID: [&str; 3] = ["input", "br", "hr"];
/// Elements that a browser does not leave inside of a paragraph, so that the program would find another page
/// than the one that was rendered for it.
pub(super) const ENDS_A_PARAGRAPH: [&str; 22] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "header",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "ul",
];

impl Element {
    /// Reads what Yew writes: quoted attributes, and an end tag for everything that is not void.
    #[track_caller]
    pub(super) fn read(html: &str) -> Element {
        let mut open = vec![Element::default()];
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            open.last_mut().expect("an element is open").add_text(&rest[..start]);
            let end = start + rest[start..].find('>').expect("a tag ends");
            let tag = &rest[start + 1..end];
            rest = &rest[end + 1..];
            if tag.starts_with('!') {
                continue;
            }
            if let Some(name) = tag.strip_prefix('/') {
                let done = open.pop().expect("an element is open");
                assert_eq!(done.name, name, "the tags of the page do not match");
                open.last_mut().expect("an element is open").children.push(done);
                continue;
            }
            let tag = tag.trim_end_matches('/');
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            let element = Element {
                name: name.to_owned(),
                attributes: attributes.to_owned(),
                ..Element::default()
            };
            if VOID.contains(&name) {
                open.last_mut().expect("an element is open").children.push(element);
            } else {
                open.push(element);
            }
        }
        assert_eq!(open.len(), 1, "an element of the page is not closed");
        let mut page = open.pop().expect("the page is open");
        page.add_text(rest);
        page
    }

    fn add_text(&mut self, text: &str) {
        if !text.is_empty() {
            let text = unescaped(text);
            self.children.push(Element { text, ..Element::default() });
        }
    }

    /// Itself and everything in it, in the order of the page.
    pub(super) fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Element::all));
        all
    }

    pub(super) fn named(&self, name: &str) -> Vec<&Element> {
        let mut all = self.all();
        all.retain(|element| element.name == name);
        all
    }

    /// Its words, with single spaces between them.
    pub(super) fn text(&self) -> String {
        let pieces: Vec<&str> = self.all().iter().map(|element| element.text.as_str()).collect();
        pieces.concat().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let start = format!(" {}", self.attributes);
        let (_, rest) = start.split_once(&format!(" {name}=\""))?;
        Some(unescaped(rest.split_once('"')?.0))
    }

    /// Everything in it that a person can read or hear, text by text.
    pub(crate) fn said(&self) -> Vec<String> {
        let attributes = ["aria-label", "data-label", "title", "alt", "placeholder"];
        let of = |element: &&Element| {
            let mut said: Vec<String> =
                attributes.iter().filter_map(|name| element.attribute(name)).collect();
            said.push(element.text.clone());
            said
        };
        self.all().iter().flat_map(of).filter(|text| !text.trim().is_empty()).collect()
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.attribute("hidden").is_some()
    }

    /// What a person finds on the page: itself and everything in it but what is hidden.
    pub(super) fn visible(&self) -> Vec<&Element> {
        if self.is_hidden() {
            return Vec::new();
        }
        let mut visible = vec![self];
        visible.extend(self.children.iter().flat_map(Element::visible));
        visible
    }

    pub(super) fn with_class(&self, class: &str) -> Vec<&Element> {
        let mut all = self.all();
        all.retain(|element| {
            let classes = element.attribute("class").unwrap_or_default();
            classes.split_whitespace().any(|word| word == class)
        });
        all
    }

    /// The classes of itself and of everything in it.
    pub(crate) fn classes(&self) -> BTreeSet<String> {
        let of = |element: &&Element| element.attribute("class");
        let words = self.all().iter().filter_map(of).collect::<Vec<_>>().join(" ");
        words.split_whitespace().map(str::to_owned).collect()
    }
}

fn unescaped(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (escape, letter)| text.replace(escape, letter))
}
