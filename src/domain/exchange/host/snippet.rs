//! What a host puts into its page.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::accent::Colour;
use super::scheme::Scheme;
use super::wishes::{Credit, Staying};
use crate::domain::assessment::Form;
use crate::domain::checklist::{Checklist, SectionId, Tag, Tags};

/// How the check is put into a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Embedding {
    /// A tag and its script: grows with its content, tells the page how far a visitor is.
    #[default]
    Tag,
    /// A frame without any script.
    Frame,
    /// A link with a picture, which every editor allows.
    Link,
}

/// When the check is loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Starts {
    /// With the page.
    #[default]
    WithPage,
    /// When somebody presses.
    OnClick,
}

/// Whether the page asks its visitors to share what they answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asking {
    /// It does not, and gets nothing.
    #[default]
    Never,
    /// Below the result.
    ToShare,
}

/// Everything that a host chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// How it is put in.
    pub way: Embedding,
    /// What is known about visitors beforehand.
    pub profile: Tags,
    /// Which check it is.
    pub check: Form,
    /// The only sections; all where there is none.
    pub sections: BTreeSet<SectionId>,
    /// The colour of buttons and links, as it was written.
    pub accent: String,
    /// Light, dark, or as the visitor's system has it.
    pub scheme: Scheme,
    /// Whether it says who made it.
    pub credit: Credit,
    /// Whether answers stay on the device.
    pub keeps: Staying,
    /// When it is loaded.
    pub starts: Starts,
    /// Whether the page asks for what was answered.
    pub asks: Asking,
    /// What tells it apart from other checks of the same site.
    pub key: String,
}

impl Default for Choices {
    /// The three-minute check, as it is.
    fn default() -> Choices {
        Choices {
            way: Embedding::default(),
            profile: Tags::new(),
            check: Form::Quick,
            sections: BTreeSet::new(),
            accent: String::new(),
            scheme: Scheme::default(),
            credit: Credit::default(),
            keeps: Staying::default(),
            starts: Starts::default(),
            asks: Asking::default(),
            key: String::new(),
        }
    }
}

impl Choices {
    /// What a careers page begins with: it is about candidates.
    pub fn of_a_careers_page() -> Choices {
        Choices { profile: ["candidate".into()].into(), ..Choices::default() }
    }

    /// Chooses an answer to a question of the profile, or takes it back where it stands.
    pub fn choose(&mut self, checklist: &Checklist, question: &str, tag: Option<&Tag>) {
        let question = checklist.questions.iter().find(|it| it.id == question);
        for option in question.into_iter().flat_map(|question| &question.options) {
            self.profile.remove(&option.tag);
        }
        self.profile.extend(tag.cloned());
    }

    /// Takes a section in, or leaves it out.
    pub fn take_section(&mut self, id: &SectionId) {
        if !self.sections.remove(id) {
            self.sections.insert(id.clone());
        }
    }

    /// What stands in the address of the frame, by name; what nobody chose is left out.
    pub fn wishes(&self, checklist: &Checklist) -> Vec<(String, String)> {
        let mut wishes = Vec::new();
        for question in &checklist.questions {
            let chosen = question.options.iter().find(|option| self.profile.contains(&option.tag));
            wishes.extend(chosen.map(|option| (question.id.clone(), option.tag.to_string())));
        }
        let mut add = |name: &str, value: &str| wishes.push((name.to_owned(), value.to_owned()));
        if self.check == Form::Full {
            add("check", "full");
        }
        let sections: Vec<&str> = self.sections.iter().map(|id| &**id).collect();
        if !sections.is_empty() {
            add("sections", &sections.join(" "));
        }
        // The tag reads any colour that browsers can name; nobody else does, and nor does the page that shows the choices.
        if Colour::parse(&self.accent).is_some() {
            add("accent", &self.accent);
        }
        match self.scheme {
            Scheme::System => {}
            Scheme::Light => add("scheme", "light"),
            Scheme::Dark => add("scheme", "dark"),
        }
        if self.credit == Credit::Hidden {
            add("credit", "no");
        }
        if self.keeps == Staying::Nothing {
            add("keep", "no");
        }
        if !self.key.is_empty() {
            add("key", &self.key);
        }
        wishes
    }

    /// What the tag has beside the wishes.
    fn own(&self) -> Vec<(String, String)> {
        let mut own = Vec::new();
        if self.starts == Starts::OnClick {
            own.push(("start".to_owned(), "on-click".to_owned()));
        }
        if self.asks == Asking::ToShare {
            own.push(("share".to_owned(), String::new()));
        }
        own
    }

    /// What is copied into the page, for the copy of the site at this address, such as `https://example.com/check/`.
    ///
    /// `title` names the check, for those who hear a page rather than see it.
    pub fn snippet(&self, checklist: &Checklist, site: &str, title: &str) -> String {
        let (site, title) = (attribute(site), attribute(title));
        let wishes = self.wishes(checklist);
        let address = attribute(&[&*site, "embed.html", &query(&wishes)].concat());
        match self.way {
            Embedding::Tag => {
                // What is loaded with the page keeps its place free until then; the tag takes that away.
                let mut attributes = match self.starts {
                    Starts::WithPage => " style=\"display: block; min-height: 68rem\"".to_owned(),
                    Starts::OnClick => String::new(),
                };
                for (name, value) in wishes.iter().chain(&self.own()) {
                    // Writing into a text cannot fail.
                    let _ = match value.as_str() {
                        "" => write!(attributes, " {name}"),
                        value => write!(attributes, " {name}=\"{}\"", attribute(value)),
                    };
                }
                format!(
                    "<script async src=\"{site}embed.js\"></script>\n\
                     <dependable-check title=\"{title}\"{attributes}>\n  \
                     <a href=\"{address}\">{title}</a>\n\
                     </dependable-check>\n"
                )
            }
            Embedding::Frame => format!(
                "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"700\" loading=\"lazy\"\n  \
                 sandbox=\"{SANDBOX}\"\n  \
                 allow=\"{ALLOW}\" referrerpolicy=\"no-referrer\"></iframe>\n"
            ),
            Embedding::Link => format!(
                "<a href=\"{address}\" target=\"_blank\" rel=\"noopener\">\n  \
                 <img src=\"{site}careers/check.svg\" alt=\"{title}\" width=\"320\" height=\"96\">\n\
                 </a>\n"
            ),
        }
    }

    /// The address of the example page that shows the choices, relative to the site.
    pub fn preview(&self, checklist: &Checklist) -> String {
        let way = match self.way {
            Embedding::Tag => "tag",
            Embedding::Frame => "frame",
            Embedding::Link => "link",
        };
        let mut pairs = vec![("form".to_owned(), way.to_owned())];
        pairs.extend(self.wishes(checklist));
        pairs.extend(self.own());
        ["careers/index.html", &query(&pairs)].concat()
    }
}

/// What the check needs to save a file, print, copy and open a window of its own; never the host's window.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
const ALLOW: &str = "clipboard-write; web-share";

/// A text inside of `"` in HTML.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// Pairs as the query of an address; empty without any.
fn query(pairs: &[(String, String)]) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
                query.push(char::from(byte));
            } else {
                let _ = write!(query, "%{byte:02X}");
            }
        }
    }
    query
}

/// The origin of an address, as a policy names it: `https://example.com` of `https://example.com/check/`.
pub fn origin(site: &str) -> String {
    let after = site.find("://").map_or(0, |at| at + 3);
    let end = site[after..].find('/').map_or(site.len(), |at| after + at);
    site[..end].to_owned()
}
