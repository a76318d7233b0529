use super::accent::Colour;
use super::ignored::Ignored;
use super::scheme::Scheme;
use crate::domain::assessment::Form;
use crate::domain::checklist::{SectionId, Tags};
use crate::domain::content::Content;

/// What a host wishes for the check in its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// What is known about the visitor beforehand; they can change it.
    pub profile: Tags,
    /// Which check it is.
    pub check: Form,
    /// The only sections of the full check; all where there is none.
    pub sections: Vec<SectionId>,
    /// The colour of buttons and links.
    pub accent: Option<Colour>,
    /// Light, dark, or as the visitor's system has it.
    pub scheme: Scheme,
    /// Whether the view says who made it.
    pub credit: Credit,
    /// Whether answers stay on the device when the page is left.
    pub keeps: Staying,
    /// What tells the answers of several frames of one host apart; empty where it is the site's own place.
    pub key: String,
}

/// Whether the view says who made it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credit {
    /// In one quiet link.
    #[default]
    Shown,
    /// Not at all.
    Hidden,
}

/// Whether answers stay on the device when the page is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Staying {
    /// They do.
    #[default]
    Answers,
    /// Nothing does, as on a device that many people use.
    Nothing,
}

/// What can be wished beside the questions of the profile.
pub const OWN: [&str; 8] =
    ["check", "sections", "accent", "scheme", "credit", "key", "keep", "lang"];
/// What of it can still be wished while the check is there.
pub const LATE: [&str; 3] = ["accent", "scheme", "credit"];

/// A key is a part of the name under which answers are kept.
const MAX_KEY: usize = 40;

impl Wishes {
    /// Reads the names and values behind the `?` of the frame's address. What is not known is ignored, and told.
    ///
    /// A name that is a question of the profile wishes its answer: `system=agent`. The others are [`OWN`].
    pub fn read(pairs: &[(String, String)], content: &Content) -> (Wishes, Vec<Ignored>) {
        let mut wishes = Wishes::default();
        let mut ignored = Vec::new();
        for (name, value) in pairs {
            ignored.extend(wishes.hear(name, value, content).err());
        }
        (wishes, ignored)
    }

    /// Takes one wish in.
    ///
    /// # Errors
    ///
    /// What could be wished under this name, or which names there are; nothing changes then.
    pub fn hear(&mut self, name: &str, value: &str, content: &Content) -> Result<(), Ignored> {
        self.take(name, value, content).map_err(|known| Ignored::of(name, value, known))
    }

    /// Takes a wish in that comes while the check is there.
    ///
    /// # Errors
    ///
    /// What can still be wished; nothing changes then.
    pub fn hear_late(&mut self, name: &str, value: &str) -> Result<(), Ignored> {
        let known = match name {
            "accent" | "scheme" | "credit" => self.take_look(name, value).err(),
            _ => Some(format!("{} while the check is there", LATE.join(", "))),
        };
        known.map_or(Ok(()), |known| Err(Ignored::of(name, value, known)))
    }

    fn take(&mut self, name: &str, value: &str, content: &Content) -> Result<(), String> {
        let checklist = &content.checklist;
        match name {
            "check" => {
                self.check = match value {
                    "quick" => Form::Quick,
                    "full" => Form::Full,
                    _ => return Err(one_of(&["quick", "full"])),
                };
            }
            "sections" => {
                let known = |id: &str| checklist.sections.iter().find(|section| *section.id == *id);
                let named = value.split([',', ' ']).filter(|id| !id.is_empty());
                let found: Option<Vec<SectionId>> =
                    named.map(|id| Some(known(id)?.id.clone())).collect();
                let ids = || checklist.sections.iter().map(|section| section.id.to_string());
                self.sections = found.ok_or_else(|| ids().collect::<Vec<_>>().join(", "))?;
            }
            "accent" | "scheme" | "credit" => self.take_look(name, value)?,
            "keep" => {
                self.keeps = match value {
                    "no" => Staying::Nothing,
                    "" | "yes" => Staying::Answers,
                    _ => return Err(one_of(&["yes", "no"])),
                };
            }
            "lang" => {
                let language = &content.texts.language;
                let is_spoken =
                    value.is_empty() || value.split('-').next() == language.split('-').next();
                if !is_spoken {
                    return Err(language.clone());
                }
            }
            "key" => {
                let is_plain =
                    |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
                if value.len() > MAX_KEY || !value.chars().all(is_plain) {
                    return Err(format!("{MAX_KEY} letters, figures, - and _"));
                }
                value.clone_into(&mut self.key);
            }
            _ => {
                let Some(question) = checklist.questions.iter().find(|it| it.id == name) else {
                    let asked = checklist.questions.iter().map(|question| question.id.as_str());
                    let all: Vec<&str> = asked.chain(OWN).collect();
                    return Err(all.join(", "));
                };
                let tags = || question.options.iter().map(|option| &option.tag);
                let Some(tag) = tags().find(|tag| ***tag == *value) else {
                    return Err(tags().map(ToString::to_string).collect::<Vec<_>>().join(", "));
                };
                for other in tags() {
                    self.profile.remove(other);
                }
                self.profile.insert(tag.clone());
            }
        }
        Ok(())
    }

    /// What can change at any time: how the check looks.
    fn take_look(&mut self, name: &str, value: &str) -> Result<(), String> {
        match (name, value) {
            ("accent", "") => self.accent = None,
            ("accent", _) => {
                let colour =
                    Colour::parse(value).ok_or_else(|| "a colour such as #14594f".to_owned())?;
                self.accent = Some(colour);
            }
            ("scheme", "" | "system") => self.scheme = Scheme::System,
            ("scheme", "light") => self.scheme = Scheme::Light,
            ("scheme", "dark") => self.scheme = Scheme::Dark,
            ("credit", "" | "yes") => self.credit = Credit::Shown,
            ("credit", "no") => self.credit = Credit::Hidden,
            ("scheme", _) => return Err(one_of(&["system", "light", "dark"])),
            _ => return Err(one_of(&["yes", "no"])),
        }
        Ok(())
    }
}

fn one_of(names: &[&str]) -> String {
    names.join(", ")
}

impl Default for Wishes {
    fn default() -> Wishes {
        Wishes {
            profile: Tags::new(),
            check: Form::Quick,
            sections: Vec::new(),
            accent: None,
            scheme: Scheme::default(),
            credit: Credit::default(),
            keeps: Staying::default(),
            key: String::new(),
        }
    }
}
