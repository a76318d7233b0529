//! Reading a language file; native only, as the browser gets the list.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::{BOLD, END, FILLED, FORM, Filled, LINK, Placeholder, Plural, QUOTE, Text, Texts};

/// The one text that may be empty or blank, as some languages write nothing between sentences.
const MAY_BE_BLANK: &str = "join.space";

impl Texts {
    /// Reads a language file.
    ///
    /// # Errors
    ///
    /// One sentence per finding: a text that is missing, empty or unknown, whose placeholders or marks are not those
    /// that the program fills and draws, or that has no form for a category of the language.
    pub fn read(file: &str, source: &str) -> Result<Texts, Vec<String>> {
        let table: Table = source
            .parse()
            .map_err(|error| vec![format!("{file}: not readable as TOML: {error}")])?;
        let named = |name: &str| table.get(name).and_then(Value::as_str).unwrap_or_default();
        let (language, direction) = (named("language"), named("direction"));
        // Without the language nothing is known of the forms.
        let Some((plural, categories)) = Plural::of(language) else {
            return Err(vec![format!("{file}, language: {}", no_language(language))]);
        };
        let mut reading = Reading { file, categories, found: found(&table), findings: Vec::new() };
        let mut values: Vec<String> = Text::KEYS.iter().map(|key| reading.plain(key)).collect();
        values.extend(FILLED.iter().map(|filled| reading.filled(filled)));
        reading.nothing_is_left();
        if !["ltr", "rtl"].contains(&direction) {
            reading.finds("direction", "is missing; add it, direction = \"ltr\" or \"rtl\"");
        }
        if reading.findings.is_empty() {
            let (language, direction) = (language.to_owned(), direction.to_owned());
            Ok(Texts { language, direction, plural, values })
        } else {
            Err(reading.findings)
        }
    }
}

/// Everything in the groups of the file, by key.
fn found(table: &Table) -> BTreeMap<String, Value> {
    let groups = table.iter().filter_map(|(group, texts)| Some((group, texts.as_table()?)));
    groups
        .flat_map(|(group, texts)| {
            texts.iter().map(move |(name, text)| (format!("{group}.{name}"), text.clone()))
        })
        .collect()
}

struct Reading<'a> {
    file: &'a str,
    /// The categories that the language has.
    categories: Vec<&'static str>,
    /// What no text of the program has taken yet.
    found: BTreeMap<String, Value>,
    findings: Vec<String>,
}

impl Reading<'_> {
    fn finds(&mut self, place: &str, problem: &str) {
        self.findings.push(format!("{}, {place}: {problem}", self.file));
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        let found = self.found.remove(key);
        if found.is_none() {
            self.finds(key, "is missing; add it");
        }
        found
    }

    fn plain(&mut self, key: &str) -> String {
        match self.take(key) {
            Some(text) => self.text(key, &text, &[], "").unwrap_or_default(),
            None => String::new(),
        }
    }

    /// A text with placeholders: as it is packed, numbered, and form after form if it depends on a count.
    fn filled(&mut self, filled: &Filled) -> String {
        let Some(value) = self.take(filled.key) else { return String::new() };
        let counts = |placeholder: &&Placeholder| placeholder.kind == "Count";
        let counted: Vec<&Placeholder> = filled.placeholders.iter().filter(counts).collect();
        if value.is_str() || counted.is_empty() {
            let text = self.text(filled.key, &value, filled.placeholders, filled.marks);
            return text.unwrap_or_default();
        }
        let numbered = (0..).zip(filled.placeholders);
        let chosen_by: String = numbered
            .filter(|(_, placeholder)| counts(placeholder))
            .map(|(number, _): (usize, _)| number.to_string())
            .collect();
        let forms = self.forms(filled, filled.key, &value, counted.len());
        let pieces: Vec<String> = [String::new(), chosen_by].into_iter().chain(forms).collect();
        pieces.join(&FORM.to_string())
    }

    /// The forms below a place, for as many counts as are left.
    fn forms(&mut self, filled: &Filled, place: &str, value: &Value, counts: usize) -> Vec<String> {
        let all = self.categories.len().pow(u32::try_from(counts).unwrap_or(u32::MAX));
        let table = match value {
            Value::Table(table) if counts > 0 => table,
            _ => {
                let text = self.form(filled, place, value);
                return vec![text; all];
            }
        };
        let mut forms = Vec::new();
        for category in self.categories.clone() {
            match table.get(category) {
                Some(form) => {
                    forms.extend(self.forms(
                        filled,
                        &format!("{place}.{category}"),
                        form,
                        counts - 1,
                    ));
                }
                None => self.finds(place, &format!("has no form for {category:?}; add it")),
            }
        }
        // A file may name `other` where no whole number takes it, as tools for translators do.
        let known = |name: &str| name == "other" || self.categories.contains(&name);
        let unknown: Vec<String> = table.keys().filter(|name| !known(name)).cloned().collect();
        for name in unknown {
            let problem = format!(
                "has a form for {name:?}, which no whole number of the language takes; remove it"
            );
            self.finds(place, &problem);
        }
        forms
    }

    /// One form; it may say its count in words, and leave the figure out.
    fn form(&mut self, filled: &Filled, place: &str, value: &Value) -> String {
        let text = value.as_str().unwrap_or_default();
        let is_left_out = |placeholder: &&Placeholder| {
            placeholder.kind == "Count" && !text.contains(&format!("{{{}}}", placeholder.name))
        };
        let names = filled.placeholders.iter().filter(|it| !is_left_out(it));
        let wanted: Vec<&str> = names.map(|placeholder| placeholder.name).collect();
        self.checked(place, value, filled.placeholders, &wanted, filled.marks).unwrap_or_default()
    }

    fn text(
        &mut self,
        place: &str,
        value: &Value,
        placeholders: &[Placeholder],
        marks: &str,
    ) -> Option<String> {
        let wanted: Vec<&str> = placeholders.iter().map(|placeholder| placeholder.name).collect();
        self.checked(place, value, placeholders, &wanted, marks)
    }

    /// A text as it is packed, with its findings.
    fn checked(
        &mut self,
        place: &str,
        value: &Value,
        placeholders: &[Placeholder],
        wanted: &[&str],
        marks: &str,
    ) -> Option<String> {
        let text = value.as_str().filter(|text| place == MAY_BE_BLANK || !text.trim().is_empty());
        let Some(text) = text else {
            self.finds(place, "is empty; write the text or remove the line");
            return None;
        };
        let mut used = placeholders_in(text);
        used.sort_unstable();
        used.dedup();
        let mut wanted = wanted.to_vec();
        wanted.sort_unstable();
        if used != wanted {
            self.finds(
                place,
                &format!("has the placeholders {used:?}; the program fills {wanted:?}"),
            );
        }
        if text.contains(char::is_control) {
            self.finds(place, "holds a sign that cannot be seen; write it without");
        }
        let packed =
            (0..).zip(placeholders).fold(text.to_owned(), |text, (number, placeholder)| {
                let number: usize = number;
                text.replace(&format!("{{{}}}", placeholder.name), &format!("{{{number}}}"))
            });
        let packed = marked(&packed, marks);
        if packed.is_none() {
            self.finds(
                place,
                &format!(
                    "has other marks than the program draws, {marks:?}, or an open one; mark it so"
                ),
            );
        }
        packed
    }

    fn nothing_is_left(&mut self) {
        for key in self.found.keys().cloned().collect::<Vec<_>>() {
            self.finds(&key, "nothing shows this text; remove it");
        }
    }
}

fn no_language(language: &str) -> String {
    if language.is_empty() {
        "is missing; add it, such as language = \"en\"".to_owned()
    } else {
        format!("{language:?} names no language; write a tag such as \"en\"")
    }
}

fn placeholders_in(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

/// The marks as they are packed; none unless each of `marks` is there, closed, none inside of another, and no other.
fn marked(text: &str, marks: &str) -> Option<String> {
    let mut packed = text.to_owned();
    for (mark, sign) in [('b', BOLD), ('q', QUOTE), ('a', LINK)] {
        let (start, end) = (format!("<{mark}>"), format!("</{mark}>"));
        let count = packed.matches(&start).count();
        if (count > 0) != marks.contains(mark) || packed.matches(&end).count() != count {
            return None;
        }
        packed = packed.replace(&start, &sign.to_string()).replace(&end, &END.to_string());
    }
    let mut is_open = false;
    for letter in packed.chars().filter(|letter| [BOLD, QUOTE, LINK, END].contains(letter)) {
        if (letter == END) != is_open {
            return None;
        }
        is_open = letter != END;
    }
    (!is_open).then_some(packed)
}
