//! Words on screen, as data: one language file fills one typed list.
//!
//! A text that the file lacks, one that nobody asks for, or one whose placeholders differ stops the
//! build. In the browser the texts are a plain list in the order of [`Text::KEYS`].

mod keys;

use std::ops::Index;

pub use keys::Text;

use crate::domain::packed::{Packed, Reader};

/// All texts of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The language, as in `en`.
    pub language: String,
    /// In the order of [`Text::KEYS`].
    pub values: Vec<String>,
}

impl Index<Text> for Texts {
    type Output = str;

    fn index(&self, text: Text) -> &str {
        self.values.get(text as usize).map_or("", String::as_str)
    }
}

impl Packed for Texts {
    fn put(&self, out: &mut String) {
        self.language.put(out);
        self.values.put(out);
    }

    fn take(reader: &mut Reader) -> Texts {
        Texts { language: Packed::take(reader), values: Packed::take(reader) }
    }
}

impl Texts {
    /// A text with its placeholders filled: `{n}` by the value that goes with `n`.
    pub fn with(&self, text: Text, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = &self[text];
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                filled.push_str(value);
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

/// Reads a language file; native only, as the browser gets the list.
#[cfg(not(target_arch = "wasm32"))]
impl Texts {
    /// Reads a language file.
    ///
    /// # Errors
    ///
    /// One sentence per finding: a text that is missing, empty or unknown, or whose placeholders are
    /// not those that the program fills.
    pub fn read(file: &str, source: &str) -> Result<Texts, Vec<String>> {
        let table: toml::Table = source
            .parse()
            .map_err(|error| vec![format!("{file}: not readable as TOML: {error}")])?;
        let mut findings = Vec::new();
        let mut found = std::collections::BTreeMap::new();
        let language =
            table.get("language").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        for (group, texts) in
            table.iter().filter_map(|(group, texts)| Some((group, texts.as_table()?)))
        {
            for (name, text) in texts {
                let key = format!("{group}.{name}");
                match text.as_str() {
                    Some(text) if !text.trim().is_empty() => {
                        found.insert(key, text.to_owned());
                    }
                    _ => findings.push(format!(
                        "{file}, {key}: is empty; write the text or remove the line"
                    )),
                }
            }
        }
        let mut values = Vec::with_capacity(Text::KEYS.len());
        for (key, placeholders) in Text::KEYS {
            let Some(text) = found.remove(*key) else {
                findings.push(format!("{file}, {key}: is missing; add it"));
                continue;
            };
            let mut used = placeholders_in(&text);
            let mut wanted: Vec<&str> = placeholders.to_vec();
            used.sort_unstable();
            used.dedup();
            wanted.sort_unstable();
            if used != wanted {
                findings.push(format!(
                    "{file}, {key}: has the placeholders {used:?}; the program fills {wanted:?}"
                ));
            }
            values.push(text);
        }
        findings.extend(
            found.keys().map(|key| format!("{file}, {key}: nothing shows this text; remove it")),
        );
        if language.is_empty() {
            findings
                .push(format!("{file}, language: is missing; add it, such as language = \"en\""));
        }
        if findings.is_empty() { Ok(Texts { language, values }) } else { Err(findings) }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn placeholders_in(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}
